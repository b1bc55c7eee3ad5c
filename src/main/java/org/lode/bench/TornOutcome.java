package org.lode.bench;

/// What became of a damaged copy of a ledger.
enum TornOutcome {
    /// Sound, with every acknowledged record.
    WHOLE,
    /// Refused at opening, or found damaged by the check or the verifier.
    REPORTED,
    /// Sound and shorter; the verifier sees it by the last receipt.
    SHORTER,
    /// Wrong, and nothing says so.
    SILENT
}
