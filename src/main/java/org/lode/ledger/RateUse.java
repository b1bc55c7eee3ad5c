package org.lode.ledger;

import java.math.RoundingMode;

/// A recorded rate that an entry converts at, and how the result is rounded to the minor unit.
///
/// @param rate id of the recorded rate
/// @param rounding rule, stated because the published examples differ in the last minor unit; not
///     `UNNECESSARY`, which fails instead of rounding
public record RateUse(String rate, RoundingMode rounding) {
    public RateUse {
        Texts.require("the rate that an entry uses", rate);
        if (rounding == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException(
                    "the use of rate '%s' names how it rounds, was %s. Maybe HALF_UP."
                            .formatted(rate, rounding));
        }
    }
}
