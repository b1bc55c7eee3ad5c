package org.lode.store;

import java.util.List;
import java.util.stream.Stream;

/// The tables of a ledger.
final class LedgerTables {
    /// All of them, the log first.
    static final List<String> NAMES =
            Stream.concat(
                            Stream.of("log"),
                            Stream.of(JournalTable.values()).map(JournalTable::table))
                    .toList();

    private LedgerTables() {}
}
