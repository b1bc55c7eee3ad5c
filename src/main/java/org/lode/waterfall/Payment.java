package org.lode.waterfall;

import org.lode.quantity.Money;

/// An amount that a step assigns to a partner.
///
/// @param partner who gets it
/// @param amount above 0
/// @param escrowed part of the amount that stays in escrow until the fund is over
/// @param step name of the step
/// @param because the rule and its figures
public record Payment(
        Partner partner, Money amount, Money escrowed, String step, Explanation because) {
    /// What leaves the fund today.
    public Money paidOut() {
        return amount.minus(escrowed);
    }
}
