package org.lode.ledger;

/// A manager and the signature.
///
/// @param manager id of the manager
/// @param seal signature over the [SignedStatement] of the act
public record SignedBy(String manager, Seal seal) {}
