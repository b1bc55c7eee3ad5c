package org.lode.ledger;

import org.lode.quantity.Money;

/// A partner's capital account, in the base currency.
///
/// Paid cash, deemed, earned, distributed and transferred add up to the closing capital. Deemed
/// capital counts for a share but brings nothing into the fund, so the partner's part of net asset
/// value leaves it out. From these every reading of a "share" can be computed.
///
/// @param partner the partner
/// @param committed promised
/// @param called called from the promise
/// @param paidCash contributed in money
/// @param deemed credited for aid, no money
/// @param earned share of income, expenses and changes of value; below zero after losses
/// @param distributed paid out, 0 or more
/// @param transferred taken over from other partners less given to them
public record CapitalAccount(
        String partner,
        Money committed,
        Money called,
        Money paidCash,
        Money deemed,
        Money earned,
        Money distributed,
        Money transferred) {
    /// Closing capital: what a split by capital accounts weighs.
    public Money closing() {
        return netAssetValue().plus(deemed);
    }

    /// The partner's part of the fund's net asset value.
    public Money netAssetValue() {
        return paidCash.plus(earned).minus(distributed).plus(transferred);
    }

    /// Contributions of all kinds, in money and deemed.
    public Money contributed() {
        return paidCash.plus(deemed);
    }
}
