/// Where is the ledger kept? A SQLite file or a PostgreSQL database, with the rules in both.
///
/// In reading order: [StoreAddress] says where; [LedgerStore] opens, submits, reads, checks and
/// verifies; [SqliteLedgerStore] and [PostgresLedgerStore] differ in how they connect, lock and
/// commit; [StoreException] says why something cannot be done; [StoreCheck] lists what is stored
/// and should not be. The schema is made by the numbered steps in `migration`.
///
/// Convention: only the table `log` is believed; the other tables repeat it for queries and for
/// the rules of the database, and are compared with it. Nothing is answered before it is on the
/// disk. Each wrong state has a message with a remedy (`StoreMessagesTest`); figures of crashes and
/// speed stand in docs/stores.md.
///
/// Reference: sqlite.org/wal.html; PostgreSQL documentation, chapter 30 (reliability and the
/// write-ahead log).
@NullMarked
package org.lode.store;

import org.jspecify.annotations.NullMarked;
