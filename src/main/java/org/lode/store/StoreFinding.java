package org.lode.store;

/// Something in the store that is not as it should be.
///
/// @param reason what kind of fault
/// @param place table, record or object, for example `posting of record 12`
/// @param message what is wrong, with the value
public record StoreFinding(Reason reason, String place, String message) {
    /// Kinds of faults, so that a report can count them.
    public enum Reason {
        /// The database finds its own pages, indexes or keys unsound.
        DATABASE,
        /// A table, trigger or function differs from what the migrations made.
        SCHEMA,
        /// A setting or right that weakens the store, for example a role that may drop the rules.
        SETTING,
        /// A row of the log is no record, or its columns contradict its content.
        LOG_ROW,
        /// Records do not follow each other, or break a rule of the ledger.
        CHAIN,
        /// A row that is worked out from the log is missing, added or different.
        JOURNAL
    }

    @Override
    public String toString() {
        return "%s: %s: %s".formatted(reason, place, message);
    }
}
