package org.lode.price;

import java.util.Arrays;

/// Futures prices of several maturities on equally spaced dates.
///
/// @param stepYears years between dates, above 0
/// @param maturities years from each date to delivery, one per column
/// @param logPrices logarithms of the prices, one row per date; NaN where there is none
public record FuturesPanel(double stepYears, double[] maturities, double[][] logPrices) {
    public FuturesPanel {
        Require.positive("years between dates", stepYears);
        maturities = maturities.clone();
        double[][] rows = new double[logPrices.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = logPrices[i].clone();
            if (rows[i].length != maturities.length) {
                throw new IllegalArgumentException(
                        "date %d has %d prices for %d maturities."
                                .formatted(i + 1, rows[i].length, maturities.length));
            }
        }
        logPrices = rows;
    }

    private double firstPrice() {
        return Arrays.stream(logPrices)
                .flatMapToDouble(Arrays::stream)
                .filter(p -> !Double.isNaN(p))
                .findFirst()
                .orElse(0);
    }

    int columns() {
        return maturities.length;
    }

    @Override
    public double[] maturities() {
        return maturities.clone();
    }

    @Override
    public double[][] logPrices() {
        double[][] rows = new double[logPrices.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = logPrices[i].clone();
        }
        return rows;
    }

    /// Filter over all dates: knowledge of the factors before the first date is the first near
    /// price for the equilibrium and 0 for the deviation, variance 100 each.
    ///
    /// @param realWorld dynamics under P, which move the factors
    /// @param riskNeutral dynamics under Q, which price the futures
    /// @param errorSd standard deviation of each maturity's error in log price
    TwoFactorFilter filter(
            TwoFactorDynamics realWorld, TwoFactorDynamics riskNeutral, double[] errorSd) {
        int columns = maturities.length;
        double[] loading = new double[columns];
        double[] intercept = new double[columns];
        for (int j = 0; j < columns; j++) {
            loading[j] = riskNeutral.kept(maturities[j]);
            intercept[j] = riskNeutral.futuresIntercept(maturities[j]);
        }
        TwoFactorFilter filter = TwoFactorFilter.prior(0, firstPrice(), 100);
        for (double[] row : logPrices) {
            filter.predict(realWorld, stepYears);
            for (int j = 0; j < columns; j++) {
                if (!Double.isNaN(row[j])) {
                    filter.update(row[j], loading[j], intercept[j], errorSd[j] * errorSd[j]);
                }
            }
        }
        return filter;
    }
}
