package org.lode.risk;

import java.util.Arrays;
import org.lode.fiscal.RoyaltyTerm;

/// Rate of a price-banded term for a block of prices, without branches.
///
/// rate = first rate + sum over thresholds of (step in the rate) x (1 if the price is above, else
/// 0).
final class PriceBands {
    private final double firstRate;
    private final double[] thresholds;
    private final double[] increments;

    PriceBands(RoyaltyTerm term) {
        firstRate = term.rates()[0];
        thresholds = term.priceThresholds();
        increments = new double[thresholds.length];
        for (int k = 0; k < thresholds.length; k++) {
            increments[k] = term.rates()[k + 1] - term.rates()[k];
        }
    }

    boolean isFlat() {
        return thresholds.length == 0;
    }

    double firstRate() {
        return firstRate;
    }

    void rates(double[] price, double[] rate) {
        Arrays.fill(rate, firstRate);
        for (int k = 0; k < thresholds.length; k++) {
            double threshold = thresholds[k];
            double increment = increments[k];
            for (int i = 0; i < rate.length; i++) {
                // signum is 1 above the threshold, 0 on it, -1 below: no branch, so it vectorises
                rate[i] += increment * Math.max(0, Math.signum(price[i] - threshold));
            }
        }
    }
}
