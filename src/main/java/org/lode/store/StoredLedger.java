package org.lode.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lode.ledger.Hash;
import org.lode.ledger.JournalEntry;
import org.lode.ledger.LedgerEvent;
import org.lode.ledger.LogRecord;
import org.lode.store.StoreFinding.Reason;

/// Compares every stored row with what the log says it should be.
///
/// The records are read from their content; every other column of the log, and every column of
/// every table that is worked out from it, is compared with what the content gives.
final class StoredLedger {
    private static final int ROWS_AT_ONCE = 1000;

    private final Connection connection;
    private final Consumer<LogRecord> reader;
    private final List<StoreFinding> findings;
    private final Map<String, JournalEntry> proposed = new HashMap<>();
    private final Map<JournalTable, Long> counts = new EnumMap<>(JournalTable.class);
    private final Map<Reason, Integer> found = new EnumMap<>(Reason.class);
    private long records;
    private Hash last = Hash.GENESIS;
    private @Nullable LogRecord before;

    private StoredLedger(
            Connection connection, Consumer<LogRecord> reader, List<StoreFinding> findings) {
        this.connection = connection;
        this.reader = reader;
        this.findings = findings;
    }

    /// Goes through all tables in one transaction.
    ///
    /// @param reader is given every record that can be read, in order, for further checks
    /// @param findings what was found before; what is found is added
    static StoreCheck check(
            Connection connection, Consumer<LogRecord> reader, List<StoreFinding> findings)
            throws SQLException {
        StoredLedger check = new StoredLedger(connection, reader, findings);
        check.log();
        check.counts();
        return new StoreCheck(
                check.records, check.counts.getOrDefault(JournalTable.ENTRY, 0L), findings);
    }

    private void log() throws SQLException {
        LogTable.sequenceBelowOne(connection)
                .ifPresent(s -> add(Reason.CHAIN, "record " + s, "comes before the first"));
        long next = 1;
        List<LogRow> rows;
        do {
            rows = LogTable.read(connection, next, ROWS_AT_ONCE);
            Map<JournalTable, List<List<String>>> expected = new EnumMap<>(JournalTable.class);
            for (LogRow row : rows) {
                row(row, expected);
                next = row.sequence() + 1;
            }
            if (!rows.isEmpty()) {
                journal(rows.getFirst().sequence(), rows.getLast().sequence(), expected);
            }
        } while (rows.size() == ROWS_AT_ONCE);
    }

    private void row(LogRow row, Map<JournalTable, List<List<String>>> expected) {
        records++;
        String place = "record " + row.sequence();
        if (row.sequence() != records) {
            add(Reason.CHAIN, place, "is row %d of the log".formatted(records));
        }
        LogRecord record;
        try {
            record = row.record();
        } catch (IllegalArgumentException e) {
            add(Reason.LOG_ROW, place, String.valueOf(e.getMessage()));
            last = Hash.ofDigest(row.hash().length == 32 ? row.hash() : new byte[32]);
            return;
        }
        if (!record.previousHash().equals(last)) {
            add(Reason.CHAIN, place, "does not follow the record before");
        }
        LogRecord earlier = before;
        if (earlier != null && record.recordedAt().isBefore(earlier.recordedAt())) {
            add(Reason.CHAIN, place, "was recorded before the record before it");
        }
        last = record.hash();
        before = record;
        if (record.event() instanceof LedgerEvent.EntryProposed e) {
            proposed.putIfAbsent(e.proposal(), e.entry());
        }
        if (record.event() instanceof LedgerEvent.Posted e && !proposed.containsKey(e.proposal())) {
            add(Reason.CHAIN, place, "posts %s, which nobody proposed".formatted(e.proposal()));
        } else {
            for (JournalRow journal : JournalRow.of(record, proposed::get)) {
                expected.computeIfAbsent(journal.table(), _ -> new ArrayList<>())
                        .add(JournalTables.texts(journal));
            }
        }
        reader.accept(record);
    }

    private void journal(long first, long last, Map<JournalTable, List<List<String>>> expected)
            throws SQLException {
        for (JournalTable table : JournalTable.values()) {
            List<List<String>> wanted = expected.getOrDefault(table, List.of());
            List<List<String>> stored = JournalTables.read(connection, table, first, last);
            counts.merge(table, (long) wanted.size(), Long::sum);
            if (wanted.equals(stored)) {
                continue;
            }
            Set<List<String>> storedSet = new HashSet<>(stored);
            Set<List<String>> wantedSet = new HashSet<>(wanted);
            wanted.stream()
                    .filter(row -> !storedSet.contains(row))
                    .forEach(
                            row ->
                                    add(
                                            Reason.JOURNAL,
                                            table.table() + " of record " + row.getFirst(),
                                            "is missing or changed; the log gives " + row));
            stored.stream()
                    .filter(row -> !wantedSet.contains(row))
                    .forEach(
                            row ->
                                    add(
                                            Reason.JOURNAL,
                                            table.table() + " of record " + row.getFirst(),
                                            "is not from the log: " + row));
        }
    }

    /// Rows beyond the log, which no chunk of it would show.
    private void counts() throws SQLException {
        for (JournalTable table : JournalTable.values()) {
            long wanted = counts.getOrDefault(table, 0L);
            long stored = JournalTables.count(connection, table);
            if (stored != wanted) {
                add(
                        Reason.JOURNAL,
                        "table " + table.table(),
                        "has %d rows, the log gives %d".formatted(stored, wanted));
            }
        }
    }

    private void add(Reason reason, String place, String message) {
        if (found.merge(reason, 1, Integer::sum) > StoreCheck.MOST) {
            return;
        }
        findings.add(new StoreFinding(reason, place, message));
    }
}
