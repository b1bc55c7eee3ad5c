package org.lode.store;

import java.util.Objects;

/// The store could not do what was asked; nothing was half written.
///
/// The message is for a person: what is wrong, where, and what to do. Two reasons leave open
/// whether the last write is there ([Reason#OUTCOME_UNKNOWN] says so): repeat it with the same
/// idempotency key, which never posts twice.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why the store refused.
    public enum Reason {
        /// There is no ledger at the address.
        ABSENT(true),
        /// There is one already where a new one was to be made.
        PRESENT(true),
        /// The file or database holds something else.
        FOREIGN(true),
        /// The schema is newer than this release knows, or older and not yet brought up to date.
        SCHEMA_VERSION(true),
        /// What is stored does not hold together.
        DAMAGED(true),
        /// The database refused a row: one of its own rules.
        RULE(true),
        /// The folder, file or role may not write.
        READ_ONLY(false),
        /// No room left on the disk.
        FULL(false),
        /// Another writer holds the ledger for longer than the waiting time.
        BUSY(false),
        /// The server does not answer, or the native library of the file store cannot be loaded.
        UNREACHABLE(false),
        /// The server refused name or password.
        LOGIN(false),
        /// The connection broke while a write was being confirmed.
        OUTCOME_UNKNOWN(false);

        private final boolean isBadData;

        Reason(boolean isBadData) {
            this.isBadData = isBadData;
        }
    }

    private final Reason reason;

    StoreException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    StoreException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }

    /// True if what is stored or named is wrong (exit code 65), false if something that is needed
    /// is not there (69).
    public boolean isBadData() {
        return reason.isBadData;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
