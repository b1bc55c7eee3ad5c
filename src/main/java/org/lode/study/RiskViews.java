package org.lode.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lode.risk.RiskSummary;
import org.lode.risk.Trials;
import org.lode.risk.VarianceDrivers;

/// What the simulation says, as the report shows it.
final class RiskViews {
    private static final int BINS = 40;

    private RiskViews() {}

    static RiskView of(String process, Trials trials) {
        RiskSummary s = RiskSummary.of(trials);
        double from = s.npv().at(0.01);
        double to = s.npv().at(0.99);
        return new RiskView(
                process,
                s.trials(),
                s.mean(),
                s.standardError(),
                s.npv().at(0.05),
                s.npv().at(0.1),
                s.npv().at(0.5),
                s.npv().at(0.9),
                s.npv().at(0.95),
                s.probabilityPositive(),
                s.probabilityNegative(),
                s.cvar5(),
                new Band(s.irr().at(0.1), s.irr().at(0.5), s.irr().at(0.9)),
                s.irrUndefinedShare(),
                s.noPaybackShare(),
                from,
                to,
                histogram(trials.npv(), from, to));
    }

    private static List<Long> histogram(double[] values, double from, double to) {
        long[] counts = new long[BINS];
        for (double value : values) {
            int bin = to > from ? (int) Math.floor((value - from) / (to - from) * BINS) : 0;
            counts[Math.clamp(bin, 0, BINS - 1)]++;
        }
        List<Long> list = new ArrayList<>();
        for (long count : counts) {
            list.add(count);
        }
        return list;
    }

    static List<ValuationView.DriverView> drivers(AssembledProject project, Trials trials) {
        List<ValuationView.DriverView> views = new ArrayList<>();
        double[] ranks = VarianceDrivers.ranks(trials.npv());
        for (int v = 0; v < project.variables().size(); v++) {
            VarianceDrivers d = VarianceDrivers.of(trials.variables()[v], trials.npv(), ranks);
            views.add(
                    new ValuationView.DriverView(
                            project.variables().get(v).name(),
                            d.firstOrder(),
                            d.rankCorrelation()));
        }
        for (int p = 0; p < project.products().size(); p++) {
            VarianceDrivers d = VarianceDrivers.of(trials.priceDrivers()[p], trials.npv(), ranks);
            views.add(
                    new ValuationView.DriverView(
                            "price of " + project.products().get(p).name(),
                            d.firstOrder(),
                            d.rankCorrelation()));
        }
        views.sort(Comparator.comparingDouble(ValuationView.DriverView::firstOrder).reversed());
        return views;
    }
}
