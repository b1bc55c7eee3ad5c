package org.lode.waterfall;

import java.math.BigDecimal;
import org.lode.quantity.Money;

/// The most a partner may ever get, over all steps.
///
/// Cash above the cap goes to the other partners of the step by their shares, and where there are
/// none to the next step.
///
/// @param partner whose total is capped
/// @param amount the cap
/// @param perDeemed raises the cap by this much for each unit of deemed contribution of the
///     partner; 2 for the rule of two dollars a dollar of new aid; 0 or more
public record EntitlementCap(Partner partner, Money amount, BigDecimal perDeemed) {
    public EntitlementCap {
        if (amount.isNegative() || perDeemed.signum() < 0) {
            throw new IllegalArgumentException(
                    "a cap is 0 or more, was %s and %s.".formatted(amount, perDeemed));
        }
    }

    /// A fixed cap.
    public static EntitlementCap of(Partner partner, Money amount) {
        return new EntitlementCap(partner, amount, BigDecimal.ZERO);
    }
}
