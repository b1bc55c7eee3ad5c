package org.lode.study;

import java.util.ArrayList;
import java.util.List;
import org.lode.market.PriceModel;
import org.lode.risk.Histogram;
import org.lode.risk.OutcomeSummary;
import org.lode.risk.RiskSummary;
import org.lode.risk.SimulationPlan;
import org.lode.risk.Trials;
import org.lode.risk.VarianceDrivers;

/// What the simulation says, as the report shows it.
final class RiskViews {
    private static final int BINS = 40;

    private RiskViews() {}

    /// @param s summary of the trials
    static RiskView of(String process, RiskSummary s, Trials trials) {
        OutcomeSummary npv = s.npv();
        double from = value(npv, 0.01);
        double to = Math.max(value(npv, 0.99), from + 1);
        return new RiskView(
                process, s, from, to, histogram(Histogram.of(trials.npv(), BINS, from, to)));
    }

    private static double value(OutcomeSummary outcome, double p) {
        return outcome.quantile(p).value();
    }

    /// Counts with the tails in the first and last bin.
    private static List<Long> histogram(Histogram histogram) {
        long[] counts = histogram.counts().clone();
        counts[0] += histogram.below();
        counts[counts.length - 1] += histogram.above();
        List<Long> list = new ArrayList<>();
        for (long count : counts) {
            list.add(count);
        }
        return list;
    }

    static List<ValuationView.DriverView> drivers(
            AssembledProject project, List<? extends PriceModel> prices, Trials trials) {
        SimulationPlan plan = project.simulation(prices);
        return VarianceDrivers.of(plan, trials).drivers().stream()
                .map(
                        d ->
                                new ValuationView.DriverView(
                                        d.name(), d.firstOrderIndex(), d.rankCorrelation()))
                .toList();
    }
}
