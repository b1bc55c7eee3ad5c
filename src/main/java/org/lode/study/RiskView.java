package org.lode.study;

import java.util.List;
import org.lode.risk.OutcomeSummary;
import org.lode.risk.RiskSummary;

/// What the simulation says about one deposit under one price process.
///
/// Money is real USD of the price base year, at the valuation convention of the run.
///
/// @param process name of the price process
/// @param summary the figures, each with its sampling error
/// @param histogramFrom lower edge of the first bin
/// @param histogramTo upper edge of the last bin
/// @param histogram counts per bin; the first and last bin hold the tails
public record RiskView(
        String process,
        RiskSummary summary,
        double histogramFrom,
        double histogramTo,
        List<Long> histogram) {
    public RiskView {
        histogram = List.copyOf(histogram);
    }

    /// Number of trials.
    public long trials() {
        return summary.trials();
    }

    /// Investor's NPV.
    public OutcomeSummary npv() {
        return summary.npv();
    }

    /// Mean investor NPV.
    public double mean() {
        return npv().mean();
    }

    /// Standard error of the mean.
    public double standardError() {
        return npv().standardError();
    }

    /// 5th percentile of the NPV.
    public double p5() {
        return npv().quantile(0.05).value();
    }

    /// 10th percentile of the NPV: exceeded in 90 % of the trials.
    public double p10() {
        return npv().quantile(0.10).value();
    }

    /// Median NPV.
    public double p50() {
        return npv().quantile(0.50).value();
    }

    /// 90th percentile of the NPV.
    public double p90() {
        return npv().quantile(0.90).value();
    }

    /// 95th percentile of the NPV.
    public double p95() {
        return npv().quantile(0.95).value();
    }

    /// Share of trials with NPV above 0.
    public double probabilityPositive() {
        return summary.probabilityPositive();
    }

    /// Share of trials with NPV below 0.
    public double probabilityNegative() {
        return summary.probabilityNegative();
    }

    /// Mean of the worst 5 % of trials.
    public double cvar5() {
        return summary.worstMeanUsd();
    }

    /// IRR percentiles over the trials in which it is defined.
    public Band irr() {
        OutcomeSummary irr = summary.irr();
        return new Band(
                irr.quantile(0.10).value(), irr.quantile(0.50).value(), irr.quantile(0.90).value());
    }

    /// Share of trials without a defined IRR.
    public double irrUndefinedShare() {
        return summary.irr().undefinedShare();
    }

    /// Share of trials that never pay back.
    public double noPaybackShare() {
        return summary.payback().undefinedShare();
    }
}
