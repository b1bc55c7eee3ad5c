package org.lode.study;

import java.util.List;

/// What the simulation says about one deposit under one price process.
///
/// Money is real USD of the price base year, at the valuation convention of the run.
///
/// @param process name of the price process
/// @param trials number of trials
/// @param mean mean investor NPV
/// @param standardError standard error of the mean
/// @param p5 5th percentile
/// @param p10 10th percentile
/// @param p50 median
/// @param p90 90th percentile
/// @param p95 95th percentile
/// @param probabilityPositive share of trials with NPV above 0
/// @param probabilityNegative share of trials with NPV below 0
/// @param cvar5 mean of the worst 5 % of trials
/// @param irr IRR percentiles over the trials in which it is defined
/// @param irrUndefinedShare share of trials without a defined IRR
/// @param noPaybackShare share of trials that never pay back
/// @param histogramFrom lower edge of the first bin
/// @param histogramTo upper edge of the last bin
/// @param histogram counts per bin; the first and last bin hold the tails
public record RiskView(
        String process,
        long trials,
        double mean,
        double standardError,
        double p5,
        double p10,
        double p50,
        double p90,
        double p95,
        double probabilityPositive,
        double probabilityNegative,
        double cvar5,
        Band irr,
        double irrUndefinedShare,
        double noPaybackShare,
        double histogramFrom,
        double histogramTo,
        List<Long> histogram) {
    public RiskView {
        histogram = List.copyOf(histogram);
    }
}
