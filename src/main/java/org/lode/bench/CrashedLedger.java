package org.lode.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lode.ledger.LedgerState;
import org.lode.ledger.LogRecord;
import org.lode.ledger.Receipt;
import org.lode.ledger.verify.Verification;
import org.lode.store.LedgerStore;
import org.lode.store.StoreAddress;
import org.lode.store.StoreCheck;
import org.lode.store.StoreException;
import org.lode.store.StoreFinding;

/// A ledger whose writers are killed, with everything that was ever acknowledged.
final class CrashedLedger {
    private static final int OPENING = SampleFund.opening().size();
    private static final String NAME = "w";

    private final StoreAddress address;
    private final SortedMap<Long, String> acknowledged = new TreeMap<>();
    private List<LogRecord> log = List.of();
    private Optional<Receipt> receipt = Optional.empty();

    private CrashedLedger(StoreAddress address) {
        this.address = address;
    }

    /// A new ledger with an open fund.
    static CrashedLedger create(StoreAddress address) {
        try (LedgerStore store = LedgerStore.create(address, InstantSource.system())) {
            store.submitAll(SampleFund.opening());
        }
        return new CrashedLedger(address);
    }

    StoreAddress address() {
        return address;
    }

    /// Arguments for the next writer: it sends the last two entries again, under the same keys.
    List<String> nextWriter(long entries) {
        long first = Math.max(1, lastNumber() - 1);
        String place =
                switch (address) {
                    case StoreAddress.SqliteFile(var file) -> file.toString();
                    case StoreAddress.PostgresUrl(var url) -> url;
                };
        return List.of(place, NAME, Long.toString(first), Long.toString(entries));
    }

    private long lastNumber() {
        return log.size() <= OPENING ? 0 : number(log.getLast());
    }

    private static long number(LogRecord record) {
        String key = record.idempotencyKey();
        return Long.parseLong(key.substring(NAME.length() + 1, key.indexOf('.')));
    }

    /// Remembers what a writer was told.
    void acknowledge(List<WriterProcess.Ack> acks) {
        acks.forEach(ack -> acknowledged.put(ack.sequence(), ack.hash()));
    }

    /// Records that were stored when their writer died, before the answer was read.
    long unacknowledged() {
        return log.size() - OPENING - (long) acknowledged.size();
    }

    /// Opens the ledger and looks for everything that a crash may not do.
    ///
    /// @return what is wrong; empty if nothing
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        try (LedgerStore store = LedgerStore.open(address, InstantSource.system())) {
            List<LogRecord> records = new ArrayList<>();
            store.read(1, records::add);
            log = records;
            faults.addAll(lost(records));
            faults.addAll(halfEntries(records));
            faults.addAll(unsound(store));
            receipt = Optional.of(store.receipt(records.size()));
        } catch (StoreException e) {
            faults.add("cannot be opened: " + e.getMessage());
        }
        faults.addAll(plainCount());
        return faults;
    }

    private List<String> lost(List<LogRecord> records) {
        List<String> lost = new ArrayList<>();
        acknowledged.forEach(
                (sequence, hash) -> {
                    if (sequence > records.size()
                            || !records.get(Math.toIntExact(sequence - 1))
                                    .hash()
                                    .hex()
                                    .equals(hash)) {
                        lost.add("record %d was acknowledged and is lost".formatted(sequence));
                    }
                });
        return lost;
    }

    private static List<String> halfEntries(List<LogRecord> records) {
        Map<Long, Integer> parts = new HashMap<>();
        records.stream().skip(OPENING).forEach(r -> parts.merge(number(r), 1, Integer::sum));
        List<String> half = new ArrayList<>();
        parts.forEach(
                (number, count) -> {
                    if (CrashWriter.isAtOnce(number) && count != SampleFund.RECORDS_PER_ENTRY) {
                        half.add("%d of 4 records of transaction %d".formatted(count, number));
                    }
                });
        return half;
    }

    private List<String> unsound(LedgerStore store) {
        List<String> faults = new ArrayList<>();
        StoreCheck check = store.check();
        if (!check.isSound()) {
            check.findings().stream().map(StoreFinding::toString).forEach(faults::add);
        }
        Verification verification = store.verify(receipt.stream().toList());
        verification.faults().forEach(fault -> faults.add(fault.toString()));
        return faults;
    }

    /// The same in plain SQL, past all code of the store: every entry has its two postings and adds
    /// up to zero, and there is one entry per posted proposal.
    private List<String> plainCount() {
        String query =
                "SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM decision WHERE act ="
                        + " 'posted'), (SELECT count(*) FROM posting), (SELECT"
                        + " coalesce(sum(minor_units), 0) FROM posting)";
        try (Connection connection = DriverManager.getConnection(jdbcUrl(address));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            long entries = row.getLong(1);
            boolean isWhole =
                    row.getLong(2) == entries
                            && row.getLong(3) == 2 * entries
                            && row.getLong(4) == 0;
            return isWhole
                    ? List.of()
                    : List.of(
                            "%d entries, %d decisions to post, %d postings, sum %d"
                                    .formatted(
                                            entries,
                                            row.getLong(2),
                                            row.getLong(3),
                                            row.getLong(4)));
        } catch (SQLException e) {
            return List.of("plain SQL: " + e.getMessage());
        }
    }

    /// Address for a connection past the store.
    static String jdbcUrl(StoreAddress address) {
        return switch (address) {
            case StoreAddress.SqliteFile(var file) -> "jdbc:sqlite:" + file.toAbsolutePath();
            case StoreAddress.PostgresUrl(var url) -> url;
        };
    }

    /// What a damaged copy is worth, after [#faults] has read the undamaged ledger.
    TornOutcome judge(StoreAddress copy) {
        long last = acknowledged.isEmpty() ? OPENING : acknowledged.lastKey();
        Receipt kept = LedgerState.replay(log.subList(0, Math.toIntExact(last))).receipt(last);
        try (LedgerStore store = LedgerStore.open(copy, InstantSource.system())) {
            List<LogRecord> records = new ArrayList<>();
            store.read(1, records::add);
            if (!store.check().isSound() || !store.verify(List.of()).isSound()) {
                return TornOutcome.REPORTED;
            }
            boolean isPrefix =
                    records.size() <= log.size() && records.equals(log.subList(0, records.size()));
            boolean isKnown = store.verify(List.of(kept)).isSound();
            if (isPrefix && records.size() >= last && isKnown) {
                return TornOutcome.WHOLE;
            }
            return isPrefix && !isKnown ? TornOutcome.SHORTER : TornOutcome.SILENT;
        } catch (StoreException e) {
            return TornOutcome.REPORTED;
        }
    }
}
