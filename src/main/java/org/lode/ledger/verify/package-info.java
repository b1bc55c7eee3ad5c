/// Does the log say what it claims? A second, slow and simple reading of the raw bytes.
///
/// Nothing here is shared with the ledger that wrote the log, but the bytes: the form is parsed,
/// hashes, signatures and the Merkle root are computed, approvals, double entry, rates, gates,
/// capital accounts and net asset value are checked by other code with plain sums of large
/// integers. A mistake in the ledger is therefore not repeated by the check. Start at
/// [org.lode.ledger.verify.LedgerVerifier].
@NullMarked
package org.lode.ledger.verify;

import org.jspecify.annotations.NullMarked;
