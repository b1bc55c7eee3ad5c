package org.lode.store;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lode.ledger.LedgerState;
import org.lode.ledger.LogRecord;
import org.lode.ledger.Receipt;
import org.lode.ledger.Submission;
import org.lode.ledger.verify.Verification;

/// A ledger that is kept: in a SQLite file or in a PostgreSQL database.
///
/// Only the log is believed. The state is worked out from it when the store is opened; after
/// that, only records that others have added are read. A write is one transaction: take the
/// writer's lock, read what is new, ask [LedgerState] whether the event may be recorded, write,
/// commit, and only then answer. If any step fails nothing is written, and the state is worked
/// out again at the next call.
///
/// A store may be used by many threads. Signatures are checked before the lock is taken. Events
/// that arrive while another one is being written go to the disk together (group commit), each
/// judged by itself.
public sealed interface LedgerStore extends AutoCloseable permits JdbcLedgerStore {
    /// Makes a new, empty ledger and opens it.
    ///
    /// @param clock gives the time of recording; a clock that goes back is held at the time of the
    ///     last record
    /// @throws StoreException if there is one already, or it cannot be made
    static LedgerStore create(StoreAddress address, InstantSource clock) {
        return switch (address) {
            case StoreAddress.SqliteFile file -> SqliteLedgerStore.create(file, clock);
            case StoreAddress.PostgresUrl url -> PostgresLedgerStore.create(url, clock);
        };
    }

    /// Opens a ledger. A schema of an older release is brought up to date.
    ///
    /// @param clock gives the time of recording
    /// @throws StoreException if there is none, or it is not sound
    static LedgerStore open(StoreAddress address, InstantSource clock) {
        return switch (address) {
            case StoreAddress.SqliteFile file -> SqliteLedgerStore.open(file, clock);
            case StoreAddress.PostgresUrl url -> PostgresLedgerStore.open(url, clock);
        };
    }

    /// Where the ledger lies.
    StoreAddress address();

    /// Asks the state at the last record, those of other processes included.
    ///
    /// @param question is given the state while the store holds still; it must not keep it, since
    ///     the next record changes it
    <T> T query(Function<LedgerState, T> question);

    /// Records an event, or says why not. Returns once the record is on the disk.
    ///
    /// @throws StoreException if the store cannot write; nothing is written then, except that
    ///     after [StoreException.Reason#OUTCOME_UNKNOWN] the same request tells what happened
    Submission submit(Request request);

    /// Records all of several events in one transaction, or none.
    ///
    /// @return one answer per event; if one of them is [Submission.Refused] nothing was written,
    ///     and events after it were not judged: their answers are left out
    List<Submission> submitAll(List<Request> requests);

    /// Reads every record from one on, oldest first.
    ///
    /// @param first sequence of the first record
    /// @throws StoreException if a row does not hold a record
    void read(long first, Consumer<LogRecord> reader);

    /// Compares everything that is stored with what it should be: pages and rules of the
    /// database, every column of every table with the log. Says nothing about the rules of the
    /// ledger: that is [#verify].
    StoreCheck check();

    /// Recomputes the log from its raw bytes, by code that shares nothing with the writer.
    ///
    /// A log that was cut at its end is sound in itself: only a receipt, or a head that a partner
    /// signed and kept elsewhere, shows that there was more.
    ///
    /// @param receipts receipts that somebody kept; may be empty
    Verification verify(List<Receipt> receipts);

    /// Receipt for a record under the present head, for the partners to keep.
    ///
    /// @throws IllegalArgumentException if there is no such record
    default Receipt receipt(long sequence) {
        return query(state -> state.receipt(sequence));
    }

    @Override
    void close();
}
