package org.lode.store;

import org.lode.ledger.LedgerEvent;

/// An event that a caller wants recorded.
///
/// @param idempotencyKey the caller's key: the same request may be sent again under it, and is
///     recorded once
/// @param event what happened
public record Request(String idempotencyKey, LedgerEvent event) {}
