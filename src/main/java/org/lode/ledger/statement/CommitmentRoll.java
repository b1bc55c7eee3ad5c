package org.lode.ledger.statement;

import org.lode.quantity.Money;

/// Promised, called and deemed capital: memorandum, no part of net asset value.
///
/// @param openingCommitted promised before the period
/// @param newCommitted promised in the period
/// @param openingCalled called before the period
/// @param newCalled called in the period
/// @param openingDeemed deemed capital before the period
/// @param newDeemed deemed contributions of the period, at the agreed value
/// @param paid paid in cash from the beginning to the end of the period
public record CommitmentRoll(
        Money openingCommitted,
        Figure newCommitted,
        Money openingCalled,
        Figure newCalled,
        Money openingDeemed,
        Figure newDeemed,
        Money paid) {
    /// Promised by the end of the period.
    public Money committed() {
        return openingCommitted.plus(newCommitted.amount());
    }

    /// Called by the end of the period.
    public Money called() {
        return openingCalled.plus(newCalled.amount());
    }

    /// Deemed capital at the end of the period.
    public Money deemed() {
        return openingDeemed.plus(newDeemed.amount());
    }

    /// Promised before the period and not called by then.
    public Money openingUnfunded() {
        return openingCommitted.minus(openingCalled);
    }

    /// Promised and not yet called at the end of the period.
    public Money unfunded() {
        return committed().minus(called());
    }

    /// Called and not yet paid at the end of the period; below zero if more was paid than called.
    public Money outstanding() {
        return called().minus(paid);
    }
}
