package org.lode.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lode.ledger.Account;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.LogRecord;
import org.lode.ledger.Posting;
import org.lode.quantity.CurrencyUnit;

/// A row that follows from a record of the log.
///
/// @param table its table
/// @param values one per column: [Long], [String], [org.lode.ledger.Hash] or null
record JournalRow(JournalTable table, List<@Nullable Object> values) {

    private static JournalRow of(JournalTable table, @Nullable Object... values) {
        return new JournalRow(table, Arrays.asList(values));
    }

    /// Every row of a record.
    ///
    /// @param proposed the entry of a proposal by the proposal's id
    static List<JournalRow> of(LogRecord record, Function<String, JournalEntry> proposed) {
        long sequence = record.sequence();
        return switch (record.event()) {
            case LedgerEvent.AccountOpened opened -> List.of(account(sequence, opened.account()));
            case LedgerEvent.EntryProposed e -> List.of(proposal(sequence, e));
            case LedgerEvent.Approved e ->
                    List.of(decision(sequence, e.proposal(), "approved", e.by().manager()));
            case LedgerEvent.Recused e ->
                    List.of(decision(sequence, e.proposal(), "recused", e.by().manager()));
            case LedgerEvent.Deadlocked e ->
                    List.of(decision(sequence, e.proposal(), "deadlocked", e.by().manager()));
            case LedgerEvent.Voided e ->
                    List.of(decision(sequence, e.proposal(), "voided", e.by().manager()));
            case LedgerEvent.Expired e ->
                    List.of(decision(sequence, e.proposal(), "expired", null));
            case LedgerEvent.Posted e ->
                    entry(sequence, e.proposal(), proposed.apply(e.proposal()));
            case LedgerEvent.FundOpened _,
                    LedgerEvent.ManagerAppointed _,
                    LedgerEvent.ManagerRemoved _,
                    LedgerEvent.VotesSuspended _,
                    LedgerEvent.VotesRestored _,
                    LedgerEvent.RateRecorded _,
                    LedgerEvent.Recommended _,
                    LedgerEvent.HeadSigned _,
                    LedgerEvent.PeriodClosed _,
                    LedgerEvent.ReadLogged _,
                    LedgerEvent.Exported _ ->
                    List.of();
        };
    }

    private static JournalRow account(long sequence, Account account) {
        return of(
                JournalTable.ACCOUNT,
                sequence,
                account.code(),
                account.name(),
                account.role().name(),
                account.currency().code(),
                orNull(account.partner()),
                orNull(account.counter().map(CurrencyUnit::code)));
    }

    private static JournalRow proposal(long sequence, LedgerEvent.EntryProposed proposed) {
        JournalEntry entry = proposed.entry();
        return of(
                JournalTable.PROPOSAL,
                sequence,
                proposed.proposal(),
                entry.id(),
                entry.kind().name(),
                entry.effective().toString(),
                entry.contentHash(),
                StoredTime.text(proposed.expires()),
                proposed.by().manager());
    }

    private static JournalRow decision(
            long sequence, String proposal, String act, @Nullable String manager) {
        return of(JournalTable.DECISION, sequence, proposal, act, manager);
    }

    private static List<JournalRow> entry(long sequence, String proposal, JournalEntry entry) {
        List<JournalRow> rows = new ArrayList<>();
        rows.add(decision(sequence, proposal, "posted", null));
        long line = 0;
        for (Posting posting : entry.postings()) {
            line++;
            rows.add(
                    of(
                            JournalTable.POSTING,
                            sequence,
                            line,
                            posting.account(),
                            posting.amount().currency().code(),
                            posting.amount().minorUnits()));
        }
        rows.add(
                of(
                        JournalTable.ENTRY,
                        sequence,
                        entry.id(),
                        proposal,
                        entry.kind().name(),
                        entry.effective().toString(),
                        entry.description()));
        return rows;
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }
}
