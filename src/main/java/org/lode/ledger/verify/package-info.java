/// Does the log say what it claims? A second, slow and simple reading of the raw bytes.
///
/// Nothing here is shared with the ledger that wrote the log, but the bytes and the receipts: the
/// form is parsed, hashes, signatures and the Merkle root are computed, approvals, double entry,
/// rates, gates, capital accounts and net asset value are checked by other code with plain sums of
/// large integers. A mistake in the ledger is therefore not repeated by the check. When a rule of
/// the ledger changes, change `docs/ledger.md` and write the rule here from that text.
///
/// Reading order: [LedgerVerifier] (the chain and the receipts), `LogFold` (who may do what),
/// `BookAudit` (double entry, corrections, capital), `ExchangeAudit`, `GateAudit`, then `RawForm`,
/// `PlainTree` and `PlainSignature`; [Verification] is the result.
///
/// Conventions: a fault names the record and the field, 0 for the log as a whole; reading goes on
/// after a fault, and a record that cannot be read is a fault itself; a later fault may follow
/// from an earlier one. Amounts are in minor units, debit above zero.
///
/// Reference: RFC 6962 and RFC 9162, section 2.1.1 (Merkle tree); RFC 8032 (Ed25519).
@NullMarked
package org.lode.ledger.verify;

import org.jspecify.annotations.NullMarked;
