package org.lode.ledger;

/// The class of an account in double entry.
public enum AccountType {
    /// What the fund has; a debit adds.
    ASSET,
    /// What the fund owes; a credit adds.
    LIABILITY,
    /// The partners' accounts and the contra account of allocated results.
    EQUITY,
    /// Gains, by cause.
    INCOME,
    /// Costs, by cause.
    EXPENSE,
    /// Counted beside the books: commitments, calls, deemed capital. No part of net asset value.
    MEMORANDUM
}
