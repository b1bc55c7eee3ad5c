package org.lode.report;

import java.math.BigDecimal;
import java.util.Locale;
import org.lode.quantity.Money;

/// Exact amounts as an accountant writes them: `75,000,000.00`, `-0.05`.
public final class MoneyText {
    private MoneyText() {}

    /// The amount with thousands separators, without its currency.
    public static String amount(Money money) {
        return String.format(
                Locale.ROOT, "%,." + money.currency().decimals() + "f", money.amount());
    }

    /// The currency and the amount: `USD 75,000,000.00`.
    public static String full(Money money) {
        return money.currency() + " " + amount(money);
    }

    /// A share as per cent with four decimals: `34.8500 %`.
    static String perCent(BigDecimal share) {
        return String.format(Locale.ROOT, "%.4f %%", share.movePointRight(2));
    }
}
