package org.lode.option;

/// American put on a recombining tree of equal log steps.
///
/// Cox, Ross and Rubinstein 1979, doi:10.1016/0304-405X(79)90015-1. The error falls with 1/steps
/// and changes sign between odd and even numbers, so the mean of the two is taken.
public final class BinomialTree {
    private BinomialTree() {}

    /// Mean of the values on trees of `steps` and `steps + 1` steps.
    ///
    /// @param terms the put
    /// @param steps steps to expiry, 1 or more
    /// @throws IllegalArgumentException if so few steps make a probability leave 0 to 1
    public static double americanPut(EuropeanOption terms, int steps) {
        return (single(terms, steps) + single(terms, steps + 1)) / 2;
    }

    private static double single(EuropeanOption terms, int steps) {
        double dt = terms.years() / steps;
        double up = Math.exp(terms.sigma() * Math.sqrt(dt));
        double growth = Math.exp((terms.rate() - terms.payout()) * dt);
        double probability = (growth - 1 / up) / (up - 1 / up);
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "%d steps are too few for this drift and volatility: probability %s."
                            .formatted(steps, probability));
        }
        double discount = Math.exp(-terms.rate() * dt);
        double upWeight = discount * probability;
        double downWeight = discount * (1 - probability);
        // prices[j + steps] is the price after a net number j of up moves
        double[] prices = new double[2 * steps + 1];
        for (int j = -steps; j <= steps; j++) {
            prices[j + steps] = terms.spot() * Math.pow(up, j);
        }
        double[] values = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            values[i] = Math.max(terms.strike() - prices[2 * i], 0);
        }
        for (int n = steps - 1; n >= 0; n--) {
            for (int i = 0; i <= n; i++) {
                double hold = upWeight * values[i + 1] + downWeight * values[i];
                values[i] = Math.max(hold, terms.strike() - prices[2 * i - n + steps]);
            }
        }
        return values[0];
    }
}
