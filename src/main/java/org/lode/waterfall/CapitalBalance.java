package org.lode.waterfall;

import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// A partner's capital by kind.
///
/// @param cash money paid in
/// @param deemed contributions of agreed value without cash
/// @param fees fees and expenses borne
public record CapitalBalance(Money cash, Money deemed, Money fees) {
    static CapitalBalance none(CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new CapitalBalance(zero, zero, zero);
    }

    /// What a base counts.
    public Money total(CapitalBase base) {
        Money total = base.deemed() ? cash.plus(deemed) : cash;
        return base.fees() ? total.plus(fees) : total;
    }

    CapitalBalance plus(CapitalBalance other) {
        return new CapitalBalance(
                cash.plus(other.cash), deemed.plus(other.deemed), fees.plus(other.fees));
    }

    CapitalBalance minus(CapitalBalance other) {
        return new CapitalBalance(
                cash.minus(other.cash), deemed.minus(other.deemed), fees.minus(other.fees));
    }

    /// The first `amount` of a base: cash, then deemed, then fees.
    CapitalBalance first(Money amount, CapitalBase base) {
        Money ofCash = amount.min(cash);
        Money left = amount.minus(ofCash);
        Money ofDeemed = base.deemed() ? left.min(deemed) : Money.zero(cash.currency());
        return new CapitalBalance(ofCash, ofDeemed, left.minus(ofDeemed));
    }
}
