package org.lode.option;

/// Upper bound of an American put by a martingale.
///
/// Rogers 2002, doi:10.1111/1467-9965.02010: for any martingale M that starts at 0 the value is at
/// most E[max over dates of (discounted payoff - M)]. M is the discounted European put less its
/// value today. On the 20 puts of Longstaff and Schwartz, Table 1, the bound lies less than 12 per
/// cent above the value, closest at the money.
public final class DualBound {
    private DualBound() {}

    /// The bound, with its standard error.
    ///
    /// @param put the put
    /// @param settings paths
    public static Estimate of(AmericanPut put, PathSettings settings) {
        MarketPaths paths =
                MarketPaths.simulated(
                        put.price(), put.exerciseDates() + 1, settings, "option.dual");
        double today = put.terms().put();
        double[] most = new double[paths.paths()];
        for (int i = 0; i < most.length; i++) {
            most[i] = Double.NEGATIVE_INFINITY;
            double discount = 1;
            for (int t = 1; t <= put.exerciseDates(); t++) {
                discount *= put.discountPerDate();
                double price = paths.price(t, i);
                double payoff = Math.max(put.terms().strike() - price, 0);
                double martingale = discount * european(put, t, price) - today;
                most[i] = Math.max(most[i], discount * payoff - martingale);
            }
        }
        return paths.estimate(most);
    }

    private static double european(AmericanPut put, int date, double price) {
        EuropeanOption terms = put.terms();
        int left = put.exerciseDates() - date;
        return left == 0
                ? Math.max(terms.strike() - price, 0)
                : new EuropeanOption(
                                price,
                                terms.strike(),
                                terms.rate(),
                                terms.payout(),
                                terms.sigma(),
                                left * put.yearsPerDate())
                        .put();
    }
}
