package org.lode.risk;

/// What the trials of one simulation say about the investor's value.
///
/// @param trials number of trials
/// @param mean mean NPV, USD
/// @param standardDeviation of the NPV, USD
/// @param npv quantiles of the NPV
/// @param probabilityPositive share of trials with NPV above 0
/// @param probabilityNegative share of trials with NPV below 0
/// @param cvar5 mean of the worst 5 % of the NPVs, USD
/// @param irr quantiles of the IRR where it is defined
/// @param irrUndefinedShare share of trials without a defined IRR
/// @param payback quantiles of the payback where it is reached
/// @param noPaybackShare share of trials that never pay back
public record RiskSummary(
        int trials,
        double mean,
        double standardDeviation,
        Quantiles npv,
        double probabilityPositive,
        double probabilityNegative,
        double cvar5,
        Quantiles irr,
        double irrUndefinedShare,
        Quantiles payback,
        double noPaybackShare) {
    private static final double WORST_SHARE = 0.05;

    /// Summarises the trials. Sums run in trial order, so the figures do not depend on threads.
    public static RiskSummary of(Trials trials) {
        double[] npv = trials.npv();
        int n = npv.length;
        double mean = mean(npv);
        double squares = 0;
        int positive = 0;
        int negative = 0;
        for (double value : npv) {
            squares += (value - mean) * (value - mean);
            positive += value > 0 ? 1 : 0;
            negative += value < 0 ? 1 : 0;
        }
        Quantiles quantiles = Quantiles.of(npv);
        Quantiles irr = Quantiles.of(trials.irr());
        Quantiles payback = Quantiles.of(trials.payback());
        return new RiskSummary(
                n,
                mean,
                n > 1 ? Math.sqrt(squares / (n - 1)) : 0,
                quantiles,
                (double) positive / n,
                (double) negative / n,
                quantiles.meanOfLowest(WORST_SHARE),
                irr,
                1 - (double) irr.count() / n,
                payback,
                1 - (double) payback.count() / n);
    }

    /// Standard error of the mean, USD.
    public double standardError() {
        return standardDeviation / Math.sqrt(trials);
    }

    /// Arithmetic mean.
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
