package org.lode.ledger.verify;

/// A record as a store holds it.
///
/// @param content canonical bytes
/// @param hash hash that the store has beside them, 64 hexadecimal digits
public record StoredRecord(byte[] content, String hash) {}
