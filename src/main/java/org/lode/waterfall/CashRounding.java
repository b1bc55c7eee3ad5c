package org.lode.waterfall;

import java.math.RoundingMode;
import org.lode.quantity.RemainderRule;

/// How exact claims become whole minor units. Both rules are terms of the agreement.
///
/// What rounding adds to a claim or leaves of it stays in the claim and is settled with its next
/// payment; once all capital is back, a fraction below the minor unit is given up.
///
/// @param remainder who gets the odd units of a proportional division
/// @param claims how the amount due of a claim is rounded: `HALF_UP`, `DOWN`, `UP`
public record CashRounding(RemainderRule remainder, RoundingMode claims) {
    /// Odd units to the largest remainders, claims to the nearest unit.
    public static final CashRounding USUAL =
            new CashRounding(RemainderRule.LARGEST_REMAINDER, RoundingMode.HALF_UP);

    public CashRounding {
        if (claims != RoundingMode.HALF_UP
                && claims != RoundingMode.DOWN
                && claims != RoundingMode.UP) {
            throw new IllegalArgumentException(
                    "claims are rounded HALF_UP, DOWN or UP, was %s.".formatted(claims));
        }
    }
}
