package org.lode.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lode.risk.OutcomeSummary;
import org.lode.risk.Quantile;
import org.lode.risk.RiskSummary;
import org.lode.study.RiskView;
import org.lode.study.ValuationView;
import org.lode.study.ValuationView.BackTestView;
import org.lode.study.ValuationView.DriverView;
import org.lode.study.ValuationView.LearningView;
import org.lode.study.ValuationView.PartiesView;
import org.lode.study.ValuationView.PlanView;
import org.lode.study.ValuationView.ProductView;
import org.lode.study.ValuationView.StudyStepView;
import org.lode.study.ValuationView.TornadoView;
import org.lode.study.ValuationView.YearView;

/// Invented valuations for [ReportFixture]: one that pays, one in doubt, one that loses.
final class ValuationFixture {
    private ValuationFixture() {}

    static ValuationView paying() {
        return view(
                1.0,
                1_612e6,
                risk("mean-reverting", 1_490e6, 640e6),
                risk("geometric Brownian", 1_380e6, 1_450e6),
                OptionalDouble.of(0.341),
                OptionalDouble.of(49.3),
                List.of(
                        new BackTestView("NPV 10%, post-tax", "M USD", 1662, 1612, "same price"),
                        new BackTestView("IRR, post-tax", "%", 36.1, 34.1, ""),
                        new BackTestView("payback", "y", 2.9, 3.1, "from production")));
    }

    static ValuationView doubtful() {
        return view(
                0.55,
                61e6,
                risk("mean-reverting", 34.2e6, 410e6),
                risk("geometric Brownian", -52e6, 760e6),
                OptionalDouble.of(0.112),
                OptionalDouble.of(44.1),
                List.of());
    }

    static ValuationView losing() {
        return view(
                0.04,
                -27e6,
                risk("mean-reverting", -24e6, 9e6),
                risk("geometric Brownian", -26e6, 14e6),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of());
    }

    private static ValuationView view(
            double size,
            double npv,
            RiskView meanReverting,
            RiskView brownian,
            OptionalDouble irr,
            OptionalDouble breakEven,
            List<BackTestView> backTest) {
        boolean pays = npv > 0;
        return new ValuationView(
                plan(size),
                List.of(
                        new ProductView(
                                "concentrate 68%", 61.88, 74, 0.316, 0.81, 18, "calibrated"),
                        new ProductView("zircon <co>", 1900, 1750, 0.00002, 0.6, 22, "prior")),
                years(size, pays),
                npv,
                npv * 0.8,
                npv * (pays ? 1.28 : 0.9),
                irr.isPresent() ? List.of(irr.getAsDouble(), 3.2) : List.of(),
                irr,
                "smallest positive root",
                pays ? OptionalDouble.of(5.1) : OptionalDouble.empty(),
                pays ? OptionalDouble.of(0.22) : OptionalDouble.empty(),
                breakEven,
                61.88,
                meanReverting,
                brownian,
                List.of(
                        new DriverView("price of concentrate", 0.61, 0.78),
                        new DriverView("initial capital", 0.14, -0.36),
                        new DriverView("tonnage", 0.08, 0.27),
                        new DriverView("grade", 0.06, 0.24)),
                List.of(
                        new TornadoView(
                                "price",
                                "factor",
                                45.2,
                                84.1,
                                npv - size * 9e8,
                                npv + size * 1.1e9),
                        new TornadoView(
                                "capital", "USD", 380e6, 610e6, npv + size * 8e7, npv - size * 2e8),
                        new TornadoView(
                                "grade",
                                "mass fraction",
                                0.29,
                                0.34,
                                npv - size * 1.4e8,
                                npv + size * 1.3e8)),
                parties(npv, size),
                new LearningView(
                        npv * 0.9,
                        Math.max(npv, 0) + 4e7 * size,
                        4e7 * size,
                        1e7 * size,
                        pays ? OptionalDouble.of(12e6) : OptionalDouble.empty()),
                backTest,
                backTest.isEmpty()
                        ? List.of()
                        : List.of(
                                new StudyStepView("own assumptions at the study's price", "", 1e9),
                                new StudyStepView("capex_usd", "436000000 USD", 1.612e9)));
    }

    private static PlanView plan(double size) {
        return new PlanView(
                "open pit",
                "magnetic separation",
                "concentrate",
                240e6 * size,
                12e6 * size,
                "published",
                20,
                0.9,
                2,
                436e6 * size,
                "published",
                11.4,
                "cost model",
                4.2e6 * size,
                "permit");
    }

    private static List<YearView> years(double size, boolean pays) {
        List<YearView> years = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            boolean builds = i < 2;
            boolean works = i >= 2 && i < 22;
            double ramp = i == 2 ? 0.5 : 1;
            double revenue = works ? (pays ? 420e6 : 190e6) * size * ramp : 0;
            double freight = works ? 32e6 * size * ramp : 0;
            double operating = works ? 112e6 * size * (0.3 + 0.7 * ramp) : 0;
            double capital = builds ? 218e6 * size : works ? 9e6 * size : 0;
            double closure = i >= 22 ? 20e6 * size : 0;
            double working = i == 2 ? 30e6 * size : i == 22 ? -30e6 * size : 0;
            double royalty = revenue * 0.03;
            double tax = pays && i > 4 ? Math.max(0, (revenue - freight - operating) * 0.16) : 0;
            double other = works ? 2e6 * size : 0;
            double before = revenue - freight - operating - capital - closure - working;
            double fund = royalty / 2;
            years.add(
                    new YearView(
                            2027 + i,
                            works ? 12e6 * size * ramp : 0,
                            revenue,
                            freight,
                            operating,
                            capital,
                            closure,
                            working,
                            royalty,
                            tax,
                            other,
                            0,
                            0,
                            other,
                            before,
                            before - royalty - tax - other,
                            royalty + tax + other - fund,
                            fund / 2,
                            fund / 2));
        }
        return years;
    }

    private static PartiesView parties(double npv, double size) {
        return new PartiesView(
                npv,
                620e6 * size,
                31e6 * size,
                31e6 * size,
                npv * 2.9,
                1_700e6 * size,
                84e6 * size,
                84e6 * size,
                29e6 * size,
                "equal");
    }

    private static RiskView risk(String process, double median, double sd) {
        List<Long> histogram = new ArrayList<>();
        double from = median - 2.4 * sd;
        double to = median + 3.2 * sd;
        int bins = 40;
        double above = 0;
        double all = 0;
        for (int i = 0; i < bins; i++) {
            double z = -2.4 + 5.6 * (i + 0.5) / bins;
            double skewed = z > 0 ? z / 1.3 : z;
            long count = Math.round(20_000 * 0.14 * 0.4 * Math.exp(-skewed * skewed / 2));
            histogram.add(count);
            all += count;
            above += from + (to - from) * (i + 0.5) / bins > 0 ? count : 0;
        }
        double positive = above / all;
        OutcomeSummary npv =
                outcome(
                        median + 0.15 * sd,
                        sd,
                        Map.of(
                                0.01, -2.4, 0.05, -1.7, 0.10, -1.25, 0.25, -0.7, 0.50, 0.0, 0.75,
                                0.8, 0.90, 1.6, 0.95, 2.2, 0.99, 3.2),
                        median);
        OutcomeSummary irr =
                outcome(
                        0.18,
                        0.1,
                        Map.of(
                                0.01, -1.7, 0.05, -1.5, 0.10, -1.3, 0.25, -0.7, 0.50, 0.0, 0.75,
                                0.8, 0.90, 1.6, 0.95, 2.0, 0.99, 2.5),
                        0.17);
        OutcomeSummary payback =
                new OutcomeSummary(19_380, 0.031, 5, 2, 0.014, 0.028, irr.quantiles());
        return new RiskView(
                process,
                new RiskSummary(
                        20_000,
                        npv,
                        positive,
                        1 - positive,
                        0.003,
                        median - 2.0 * sd,
                        sd / 60,
                        irr,
                        payback,
                        0,
                        0,
                        0),
                from,
                to,
                histogram);
    }

    private static OutcomeSummary outcome(
            double mean, double sd, Map<Double, Double> distances, double median) {
        List<Quantile> quantiles =
                OutcomeSummary.PROBABILITIES.stream()
                        .map(
                                p -> {
                                    double value = median + distances.getOrDefault(p, 0.0) * sd;
                                    return new Quantile(
                                            p, value, sd / 100, value - sd / 50, value + sd / 50);
                                })
                        .toList();
        double error = sd / Math.sqrt(20_000);
        return new OutcomeSummary(19_920, 0.004, mean, sd, error, 1.96 * error, quantiles);
    }
}
