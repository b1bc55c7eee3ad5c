package org.lode.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lode.ledger.CheckedSeals;
import org.lode.ledger.EarlySeals;
import org.lode.ledger.Hash;
import org.lode.ledger.LedgerState;
import org.lode.ledger.LogRecord;
import org.lode.ledger.Receipt;
import org.lode.ledger.Submission;
import org.lode.ledger.verify.LedgerVerifier;
import org.lode.ledger.verify.StoredRecord;
import org.lode.ledger.verify.Verification;
import org.lode.store.StoreException.Reason;

/// What the two stores share: the order of steps. How to connect, to lock and to read an error is
/// theirs.
abstract sealed class JdbcLedgerStore implements LedgerStore
        permits SqliteLedgerStore, PostgresLedgerStore {
    private static final int ROWS_AT_ONCE = 1000;
    private static final int MOST_IN_ONE_COMMIT = 256;

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Queue<Pending> waiting = new ArrayDeque<>();
    private final CheckedSeals seals = new CheckedSeals();
    private final EarlySeals early = new EarlySeals(seals);
    private @Nullable Connection connection;
    private @Nullable LedgerState state;
    private boolean isClosed;

    JdbcLedgerStore(InstantSource clock) {
        this.clock = clock;
    }

    /// Opens a connection outside any transaction.
    abstract Connection connect() throws SQLException;

    /// Begins a transaction that only reads.
    abstract void beginReading(Connection connection) throws SQLException;

    /// Begins a transaction and takes the writer's lock.
    abstract void beginWriting(Connection connection) throws SQLException;

    /// Makes the transaction durable.
    abstract void commit(Connection connection) throws SQLException;

    /// Ends the transaction without a trace.
    abstract void rollback(Connection connection) throws SQLException;

    /// The error for a person.
    abstract StoreException explain(SQLException problem);

    /// True if an error while committing leaves open whether the commit took place.
    abstract boolean isOutcomeUnknown(SQLException problem);

    /// Looks for damage below the log: pages, keys, rules of the database.
    abstract List<StoreFinding> checkDatabase(Connection connection) throws SQLException;

    @Override
    public final <T> T query(Function<LedgerState, T> question) {
        return reading(c -> question.apply(caughtUp(c)));
    }

    @Override
    public final Submission submit(Request request) {
        checkEarly(List.of(request));
        Pending mine = new Pending(request);
        synchronized (waiting) {
            waiting.add(mine);
        }
        lock.lock();
        try {
            while (!mine.isDone()) {
                List<Pending> group = nextGroup();
                try {
                    List<Submission> answers =
                            write(group.stream().map(Pending::request).toList(), false);
                    for (int i = 0; i < group.size(); i++) {
                        group.get(i).answer(answers.get(i));
                    }
                } catch (RuntimeException | Error e) {
                    group.forEach(p -> p.fail(e));
                }
            }
        } finally {
            lock.unlock();
        }
        return mine.result();
    }

    private List<Pending> nextGroup() {
        List<Pending> group = new ArrayList<>();
        synchronized (waiting) {
            while (!waiting.isEmpty() && group.size() < MOST_IN_ONE_COMMIT) {
                group.add(waiting.remove());
            }
        }
        return group;
    }

    @Override
    public final List<Submission> submitAll(List<Request> requests) {
        checkEarly(requests);
        lock.lock();
        try {
            return write(requests, true);
        } finally {
            lock.unlock();
        }
    }

    /// Checks signatures on all cores while others write; under the lock they are at hand.
    private void checkEarly(List<Request> requests) {
        early.checks(requests.stream().map(Request::event).toList()).parallelStream()
                .forEach(Runnable::run);
    }

    /// One transaction, under the lock.
    private List<Submission> write(List<Request> requests, boolean isAllOrNone) {
        Connection open = null;
        boolean isCommitting = false;
        try {
            open = connection();
            beginWriting(open);
            LedgerState current = caughtUp(open);
            List<Submission> answers = new ArrayList<>(requests.size());
            List<LogRecord> accepted = new ArrayList<>();
            List<JournalRow> rows = new ArrayList<>();
            for (Request request : requests) {
                Instant at = moment(current);
                Submission answer = current.submit(request.idempotencyKey(), request.event(), at);
                answers.add(answer);
                if (answer instanceof Submission.Accepted(LogRecord record)) {
                    current.apply(record);
                    early.note(record.event());
                    accepted.add(record);
                    rows.addAll(
                            JournalRow.of(
                                    record, id -> current.proposal(id).orElseThrow().entry()));
                } else if (answer instanceof Submission.Refused && isAllOrNone) {
                    // Records applied and not written: the state is ahead of the disk.
                    state = accepted.isEmpty() ? current : null;
                    rollback(open);
                    return answers;
                }
            }
            if (accepted.isEmpty()) {
                rollback(open);
                return answers;
            }
            JournalTables.insert(open, rows);
            LogTable.insert(open, accepted.stream().map(LogRow::of).toList());
            isCommitting = true;
            commit(open);
            return answers;
        } catch (SQLException e) {
            drop(open);
            throw isCommitting && isOutcomeUnknown(e) ? unknown(e) : explain(e);
        } catch (RuntimeException | Error e) {
            drop(open);
            throw e;
        }
    }

    /// The clock, but never before the last record.
    private Instant moment(LedgerState current) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant last = current.lastRecordedAt();
        return now.isBefore(last) ? last : now;
    }

    private StoreException unknown(SQLException problem) {
        return new StoreException(
                Reason.OUTCOME_UNKNOWN,
                ("%s: the connection broke while the entry was being confirmed; it may be there"
                                + " or not.%n  Maybe repeat the command with the same idempotency"
                                + " key: it never posts twice.")
                        .formatted(address()),
                problem);
    }

    @Override
    public final void read(long first, Consumer<LogRecord> reader) {
        reading(
                c -> {
                    long next = first;
                    List<LogRow> rows;
                    do {
                        rows = LogTable.read(c, next, ROWS_AT_ONCE);
                        for (LogRow row : rows) {
                            reader.accept(believed(row));
                            next = row.sequence() + 1;
                        }
                    } while (rows.size() == ROWS_AT_ONCE);
                    return true;
                });
    }

    @Override
    public final StoreCheck check() {
        return reading(
                c -> {
                    List<StoreFinding> findings = new ArrayList<>(checkDatabase(c));
                    return StoredLedger.check(c, _ -> {}, findings);
                });
    }

    @Override
    public final Verification verify(List<Receipt> receipts) {
        // Read under the lock, verified outside it: writers do not wait.
        List<StoredRecord> log = reading(JdbcLedgerStore::stored);
        return LedgerVerifier.verify(log, receipts, Runtime.getRuntime().availableProcessors());
    }

    private static List<StoredRecord> stored(Connection open) throws SQLException {
        List<StoredRecord> log = new ArrayList<>();
        long next = Long.MIN_VALUE;
        List<LogRow> rows;
        do {
            rows = LogTable.read(open, next, ROWS_AT_ONCE);
            for (LogRow row : rows) {
                log.add(new StoredRecord(row.content(), HexFormat.of().formatHex(row.hash())));
                next = row.sequence() + 1;
            }
        } while (rows.size() == ROWS_AT_ONCE);
        return log;
    }

    /// Something read in one transaction.
    @FunctionalInterface
    interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    final <T> T reading(Reading<T> reading) {
        Connection open = null;
        lock.lock();
        try {
            open = connection();
            beginReading(open);
            T result = reading.from(open);
            rollback(open);
            return result;
        } catch (SQLException e) {
            drop(open);
            throw explain(e);
        } catch (RuntimeException | Error e) {
            drop(open);
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private Connection connection() throws SQLException {
        if (isClosed) {
            throw new IllegalStateException("the store is closed");
        }
        Connection open = connection;
        if (open == null) {
            open = connect();
            connection = open;
        }
        return open;
    }

    /// The state with every record that is in the log now.
    private LedgerState caughtUp(Connection open) throws SQLException {
        LedgerState current = state;
        if (current == null) {
            current = new LedgerState(seals);
        }
        // Not kept unless the whole way was gone.
        state = null;
        long known = current.count();
        long next = Math.max(known, 1);
        List<LogRow> rows;
        do {
            rows = LogTable.read(open, next, ROWS_AT_ONCE);
            if (next == known && (rows.isEmpty() || !isHead(rows.getFirst(), current))) {
                throw damaged("record %d is not the one that was read before".formatted(known));
            }
            for (LogRow row : rows) {
                if (row.sequence() > known) {
                    follow(current, row);
                }
                next = row.sequence() + 1;
            }
        } while (rows.size() == ROWS_AT_ONCE);
        state = current;
        return current;
    }

    private static boolean isHead(LogRow row, LedgerState current) {
        return Hash.ofDigest(row.hash()).equals(current.head().last())
                && row.sequence() == current.count();
    }

    private void follow(LedgerState current, LogRow row) {
        if (row.sequence() != current.count() + 1) {
            throw damaged(
                    "record %d is missing; %d comes next"
                            .formatted(current.count() + 1, row.sequence()));
        }
        LogRecord record = believed(row);
        try {
            current.apply(record);
            early.note(record.event());
        } catch (IllegalArgumentException e) {
            throw damaged(
                    "record %d does not follow the one before: %s"
                            .formatted(
                                    row.sequence(),
                                    String.valueOf(e.getMessage()).replaceFirst("\\.$", "")));
        }
    }

    private LogRecord believed(LogRow row) {
        try {
            return row.record();
        } catch (IllegalArgumentException e) {
            throw damaged(String.valueOf(e.getMessage()).replaceFirst("\\.$", ""));
        }
    }

    private StoreException damaged(String what) {
        return new StoreException(
                Reason.DAMAGED,
                ("%s: the log is damaged: %s.%n  Maybe list all findings with lode ledger verify,"
                                + " and compare the last back-up with the partners' receipts.")
                        .formatted(address(), what));
    }

    /// Ends everything that may be half done: the transaction, the connection, the state.
    private void drop(@Nullable Connection open) {
        state = null;
        connection = null;
        if (open == null) {
            return;
        }
        try (open) {
            rollback(open);
        } catch (SQLException e) {
            // The connection is gone, and with it the transaction; the first error is the one told.
            return;
        }
    }

    @Override
    public final void close() {
        lock.lock();
        try {
            isClosed = true;
            drop(connection);
        } finally {
            lock.unlock();
        }
    }
}
