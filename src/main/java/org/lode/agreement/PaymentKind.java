package org.lode.agreement;

import java.util.Locale;

/// A kind of payment from a mineral project to the state.
///
/// The law of 3 July 2025 that amends the Budget Code names royalty (rent), licence fees and the
/// sale of the state part of production; Resolution 1616 adds half of the bonus under a
/// production-sharing agreement. Taxes on profit are not named, so they are outside.
public enum PaymentKind {
    /// Rent for the use of subsoil.
    ROYALTY("royalty", true),
    /// Price of a special permit.
    LICENCE_FEE("licence fee", true),
    /// Sale of the state part of production under a production-sharing agreement.
    PSA_STATE_SHARE("state part of production", true),
    /// Bonus under a production-sharing agreement.
    PSA_BONUS("production-sharing bonus", true),
    /// Tax on profit.
    INCOME_TAX("income tax", false),
    /// Tax withheld from dividends.
    WITHHOLDING_TAX("tax withheld from dividends", false),
    /// Input tax paid and not yet refunded.
    VALUE_ADDED_TAX("value-added tax", false);

    private final String words;
    private final boolean isNamed;

    PaymentKind(String words, boolean isNamed) {
        this.words = words;
        this.isNamed = isNamed;
    }

    /// In words, for tables.
    public String words() {
        return words;
    }

    /// True if the law names it as agreed revenue.
    public boolean isNamed() {
        return isNamed;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
