package org.lode.waterfall;

import java.math.BigDecimal;

/// When a partner has caught up. Agreements differ and often do not say.
///
/// With capital returned, preferred return H, carry c and catch-up rate k, the step takes
/// z = c H / ((1 - c) k) under [PreferredReturnOnly] and z = c H / (k - c) under [AllProfit]. At
/// k = 1 both are the same; at k = 0.5 and c = 0.2 the first leaves the manager at 18 per cent.
public sealed interface CatchUpTarget {
    /// Its part of the step is c/(1 - c) of the preferred return paid.
    ///
    /// @param carry c, 0 to below 1
    record PreferredReturnOnly(BigDecimal carry) implements CatchUpTarget {
        public PreferredReturnOnly {
            requireCarry(carry);
        }
    }

    /// It holds c of all profit paid so far, this step included.
    ///
    /// @param carry c, 0 to below 1
    record AllProfit(BigDecimal carry) implements CatchUpTarget {
        public AllProfit {
            requireCarry(carry);
        }
    }

    private static void requireCarry(BigDecimal carry) {
        ReturnTerms.requireShare("a carry", carry);
        if (carry.compareTo(BigDecimal.ONE) == 0) {
            throw new IllegalArgumentException("a carry must be below 1, was 1. Maybe 0.20.");
        }
    }
}
