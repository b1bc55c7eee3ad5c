package org.lode.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.lode.ledger.Account;
import org.lode.ledger.CapitalAccount;
import org.lode.ledger.Hash;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.Partner;
import org.lode.ledger.PostedEntry;
import org.lode.ledger.Posting;
import org.lode.ledger.Proposal;
import org.lode.ledger.RateUse;
import org.lode.ledger.statement.CommitmentRoll;
import org.lode.ledger.statement.Figure;
import org.lode.ledger.statement.NavStatement;
import org.lode.ledger.statement.PostedJournal;
import org.lode.quantity.Money;

/// The tables of an export, once for CSV and once for a workbook.
///
/// Signs: a posting is above zero for debit; a statement and a capital account show what a partner
/// has as positive.
final class FundTables {
    /// One cell.
    sealed interface Cell {
        /// A text.
        record Words(String text) implements Cell {}

        /// An exact amount.
        record Amount(BigDecimal value) implements Cell {}

        /// A whole number.
        record Count(long value) implements Cell {}

        /// A day.
        record Day(LocalDate day) implements Cell {}
    }

    /// A table.
    ///
    /// @param name name of the file or sheet
    /// @param heads one for each column
    /// @param rows cells in the order of the heads
    record Table(String name, List<String> heads, List<List<Cell>> rows) {}

    private FundTables() {}

    /// All tables in reading order.
    static List<Table> all(FundPack pack) {
        return List.of(statements(pack), postings(pack), capitalAccounts(pack), proposals(pack));
    }

    private static Cell words(String text) {
        return new Cell.Words(text);
    }

    private static Cell amount(Money money) {
        return new Cell.Amount(money.amount());
    }

    /// One row for each figure of each statement.
    static Table statements(FundPack pack) {
        List<List<Cell>> rows = new ArrayList<>();
        for (NavStatement statement : pack.statements()) {
            String whose = statement.whose().map(Partner::id).orElse("fund");
            BiConsumer<String, Figure> row =
                    (line, figure) -> rows.add(statementRow(pack, whose, line, figure));
            row.accept("opening net asset value", alone(statement.opening()));
            statement.lines().forEach((line, figure) -> row.accept(line.words(), figure));
            row.accept("closing net asset value", alone(statement.closing()));
            CommitmentRoll roll = statement.commitment();
            row.accept("memorandum: opening committed", alone(roll.openingCommitted()));
            row.accept("memorandum: new committed", roll.newCommitted());
            row.accept("memorandum: opening called", alone(roll.openingCalled()));
            row.accept("memorandum: new called", roll.newCalled());
            row.accept("memorandum: unfunded", alone(roll.unfunded()));
            row.accept("memorandum: called, not paid", alone(roll.outstanding()));
            row.accept("memorandum: opening deemed", alone(roll.openingDeemed()));
            row.accept("memorandum: new deemed", roll.newDeemed());
            row.accept("memorandum: deemed", alone(roll.deemed()));
        }
        return new Table(
                "statements",
                List.of(
                        "period",
                        "from",
                        "to",
                        "known_on",
                        "whose",
                        "line",
                        "amount",
                        "currency",
                        "entries"),
                rows);
    }

    private static Figure alone(Money money) {
        return new Figure(money, List.of());
    }

    private static List<Cell> statementRow(
            FundPack pack, String whose, String line, Figure figure) {
        return List.of(
                words(pack.period().name()),
                pack.period().from().<Cell>map(Cell.Day::new).orElse(words("")),
                new Cell.Day(pack.period().to()),
                new Cell.Day(pack.heading().knownOn()),
                words(whose),
                words(line),
                amount(figure.amount()),
                words(figure.amount().currency().code()),
                words(String.join("; ", figure.entries())));
    }

    /// One row for each posting of each posted entry, by effective day.
    static Table postings(FundPack pack) {
        PostedJournal journal = pack.journal();
        List<List<Cell>> rows = new ArrayList<>();
        for (PostedEntry posted : journal.entries()) {
            int line = 0;
            for (Posting posting : posted.entry().postings()) {
                rows.add(postingRow(journal, posted, posting, ++line));
            }
        }
        return new Table(
                "postings",
                List.of(
                        "entry",
                        "line",
                        "kind",
                        "effective",
                        "recorded_at",
                        "record",
                        "account",
                        "account_role",
                        "partner",
                        "amount",
                        "currency",
                        "description",
                        "project",
                        "corrects",
                        "rates",
                        "documents"),
                rows);
    }

    private static List<Cell> postingRow(
            PostedJournal journal, PostedEntry posted, Posting posting, int line) {
        JournalEntry entry = posted.entry();
        Account account = journal.account(posting.account());
        return List.of(
                words(entry.id()),
                new Cell.Count(line),
                words(entry.kind().toString()),
                new Cell.Day(entry.effective()),
                words(posted.recordedAt().toString()),
                new Cell.Count(posted.sequence()),
                words(account.code()),
                words(account.role().name().toLowerCase(java.util.Locale.ROOT)),
                words(account.partner().orElse("")),
                amount(posting.amount()),
                words(posting.amount().currency().code()),
                words(entry.description()),
                words(entry.project().orElse("")),
                words(entry.corrects().orElse("")),
                words(entry.rates().stream().map(RateUse::rate).collect(Collectors.joining("; "))),
                words(entry.documents().stream().map(Hash::hex).collect(Collectors.joining("; "))));
    }

    /// The six sub-accounts of every partner at the end of the period.
    static Table capitalAccounts(FundPack pack) {
        List<List<Cell>> rows = new ArrayList<>();
        LocalDate day = pack.period().to();
        for (Partner partner : pack.journal().fund().partners()) {
            CapitalAccount account = pack.journal().capitalAccount(partner.id(), day);
            rows.add(
                    List.of(
                            words(partner.id()),
                            words(partner.name()),
                            new Cell.Day(day),
                            words(pack.journal().fund().baseCurrency().code()),
                            amount(account.committed()),
                            amount(account.called()),
                            amount(account.paidCash()),
                            amount(account.deemed()),
                            amount(account.earned()),
                            amount(account.distributed()),
                            amount(account.transferred())));
        }
        return new Table(
                "capital-accounts",
                List.of(
                        "partner",
                        "name",
                        "day",
                        "currency",
                        "committed",
                        "called",
                        "paid_cash",
                        "deemed",
                        "earned",
                        "distributed",
                        "transferred"),
                rows);
    }

    /// Every proposal with its state, posted or not.
    static Table proposals(FundPack pack) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Proposal p : pack.proposals()) {
            rows.add(
                    List.of(
                            words(p.id()),
                            words(p.state().name().toLowerCase(java.util.Locale.ROOT)),
                            words(p.entry().id()),
                            words(p.entry().kind().toString()),
                            new Cell.Day(p.entry().effective()),
                            words(p.entry().description()),
                            words(p.proposer()),
                            words(String.join("; ", p.approvals())),
                            words(String.join("; ", p.recused())),
                            words(p.expires().toString()),
                            words(p.content().hex())));
        }
        return new Table(
                "proposals",
                List.of(
                        "proposal",
                        "state",
                        "entry",
                        "kind",
                        "effective",
                        "description",
                        "proposer",
                        "approvals",
                        "recused",
                        "expires",
                        "content"),
                rows);
    }
}
