package org.lode.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lode.ledger.Account;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.PostedEntry;
import org.lode.ledger.Posting;
import org.lode.ledger.statement.PostedJournal;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// The posted entries as a plain text journal that hledger reads and checks.
///
/// Entries stand by effective day; every posting asserts the balance of its account, so that
/// `hledger check` recomputes each balance. Memorandum accounts stand under `memorandum`, which has
/// no type, so that `hledger balancesheet` leaves them out. Format: hledger.org, Journal.
public final class HledgerJournal {
    private static final int ACCOUNT = 44;

    private HledgerJournal() {}

    /// The text of the journal.
    public static String render(PostedJournal journal) {
        StringBuilder text = new StringBuilder();
        text.append("; ").append(line(journal.fund().name())).append('\n');
        text.append(
                "; %d entries of %d records, by effective day%n"
                        .formatted(journal.entries().size(), journal.records())
                        .replace("\r", ""));
        journal.accounts().stream()
                .map(Account::currency)
                .distinct()
                .forEach(c -> text.append("commodity ").append(sample(c)).append('\n'));
        for (Account account : journal.accounts()) {
            text.append("account ").append(name(account)).append(type(account)).append('\n');
        }
        Map<String, Money> balances = new HashMap<>();
        for (PostedEntry posted : journal.entries()) {
            entry(text, journal, posted, balances);
        }
        return text.toString();
    }

    private static void entry(
            StringBuilder text,
            PostedJournal journal,
            PostedEntry posted,
            Map<String, Money> balances) {
        JournalEntry entry = posted.entry();
        text.append('\n').append(entry.effective()).append(" * (").append(code(entry.id()));
        text.append(") ").append(line(entry.description()));
        text.append("  ; kind: ").append(entry.kind()).append(", recorded: ");
        text.append(posted.recordedAt()).append(", record: ").append(posted.sequence());
        text.append('\n');
        for (Posting posting : entry.postings()) {
            Money balance = balances.merge(posting.account(), posting.amount(), Money::plus);
            text.append("    ")
                    .append(Text.left(name(journal.account(posting.account())), ACCOUNT))
                    .append("  ")
                    .append(amount(posting.amount()))
                    .append(" = ")
                    .append(amount(balance))
                    .append('\n');
        }
    }

    private static String amount(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }

    /// A commodity directive shows the decimal mark and the number of decimals.
    private static String sample(CurrencyUnit currency) {
        return "1000." + "0".repeat(currency.decimals()) + " " + currency;
    }

    private static String name(Account account) {
        String parent =
                switch (account.type()) {
                    case ASSET -> "assets";
                    case LIABILITY -> "liabilities";
                    case EQUITY -> "equity";
                    case INCOME -> "revenues";
                    case EXPENSE -> "expenses";
                    case MEMORANDUM -> "memorandum";
                };
        return parent + ":" + line(account.code()).replace(" ", "_");
    }

    private static String type(Account account) {
        return switch (account.type()) {
            case ASSET -> "  ; type: A";
            case LIABILITY -> "  ; type: L";
            case EQUITY -> "  ; type: E";
            case INCOME -> "  ; type: R";
            case EXPENSE -> "  ; type: X";
            case MEMORANDUM -> "";
        };
    }

    /// A description ends at a semicolon, a payee at a bar.
    private static String line(String text) {
        return Text.clean(text).replace(';', ',').replace('|', '/');
    }

    private static String code(String id) {
        return line(id).replace('(', '[').replace(')', ']');
    }

    /// The accounts of a journal under the names that the text uses.
    static List<String> accounts(PostedJournal journal) {
        return journal.accounts().stream().map(HledgerJournal::name).toList();
    }
}
