package org.lode.ledger;

import java.time.Instant;

/// An entry that counts, and since when the ledger knows it.
///
/// @param sequence record that posted it
/// @param recordedAt moment of that record
/// @param proposal the proposal
/// @param entry the entry; its effective day is the other of the two times
public record PostedEntry(long sequence, Instant recordedAt, String proposal, JournalEntry entry) {}
