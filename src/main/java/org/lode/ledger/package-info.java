/// Can both partners audit it? An append-only double-entry ledger with dual approval.
///
/// The log is the truth. A [LogRecord] holds one [LedgerEvent]; [LedgerState] folds the log into
/// [Books], proposals and heads, and is kept nowhere else. A writer asks [LedgerState#submit],
/// stores the accepted record, then applies it.
///
/// Reading order: [LedgerEvent] (what can happen), [JournalEntry], [EntryKind], [AccountRole] and
/// [Chart] (what is booked where), [EntryTemplates] (how a fund books its usual business),
/// [Proposal] and [ApprovalPolicy] (who must agree), [Refusal] (every rule by name), [LedgerState],
/// [Books] and [CapitalAccount] (what follows), [LogRecord], [Head], [Receipt] (how it is sealed),
/// [CheckedSeals] and [EarlySeals] (each signature checked once, before the writer's lock).
///
/// Conventions: debit above zero; amounts are whole minor units of one currency; `effective` is the
/// day on which an entry counts, `recordedAt` the moment when it became known, in UTC and whole
/// microseconds; moments are inputs, there is no clock. What was recorded is corrected by new
/// entries only. Names of types and fields are part of the hashed bytes and do not change within a
/// version of the form. A rule that an event breaks is a [Refusal]; a programmer's mistake throws.
///
/// `docs/ledger.md` has the form, the states and what a log does not protect against.
///
/// Reference: RFC 6962, section 2.1 (Merkle tree, inclusion and consistency proofs); RFC 8032
/// (Ed25519); FIPS 180-4 (SHA-256).
@NullMarked
package org.lode.ledger;

import org.jspecify.annotations.NullMarked;
