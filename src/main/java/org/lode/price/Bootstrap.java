package org.lode.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.price.Estimate.Method;
import org.lode.price.PriceSeries.Observation;

/// Intervals by parametric bootstrap: series simulated from the fit at the same dates, fitted with
/// the same switches.
///
/// Unlike the profile it sees the small-sample bias, the averaging and the border at no reversion.
/// Replicate i draws from stream i of the seed. A replicate that refuses the model counts as no
/// reversion (speed 0, half-life without bound) under mean reversion, and is left out and counted
/// under the other models.
public final class Bootstrap {
    /// Points within a period whose mean stands for the average of the period.
    private static final int SUBSTEPS = 12;

    private Bootstrap() {}

    /// The fit with standard errors and percentile intervals from `replicates` series.
    ///
    /// @param replicates 100 or more
    public static PriceFit.Fitted of(PriceFit.Fitted fit, int replicates, long seed) {
        if (replicates < 100) {
            throw new IllegalArgumentException(
                    "a bootstrap needs 100 replicates or more, was %d.".formatted(replicates));
        }
        List<PriceFit.Fitted> fits = new ArrayList<>();
        for (int i = 0; i < replicates; i++) {
            PriceSeries simulated = simulate(fit, Draws.of(seed, i));
            if (Calibration.point(fit.kind(), simulated, fit.settings())
                    instanceof PriceFit.Fitted one) {
                fits.add(one);
            }
        }
        int refused = replicates - fits.size();
        List<Estimate> estimates = new ArrayList<>();
        for (Estimate estimate : fit.estimates()) {
            estimates.add(interval(estimate, fits, fit.kind() == ModelKind.OU ? refused : 0));
        }
        List<String> cautions = new ArrayList<>(fit.cautions());
        if (fit.kind() == ModelKind.OU) {
            Estimate halfLife = estimates.get(1);
            cautions.set(0, ReversionFit.weakly(halfLife.low(), halfLife.high()));
        }
        cautions.add(
                "bootstrap: %d series, seed %d; %d of them refuse the model."
                        .formatted(replicates, seed, refused));
        return fit.with(estimates, cautions);
    }

    private static Estimate interval(
            Estimate estimate, List<PriceFit.Fitted> fits, int withoutReversion) {
        String name = estimate.name();
        double[] values =
                fits.stream()
                        .flatMap(f -> f.estimate(name).stream())
                        .mapToDouble(Estimate::value)
                        .toArray();
        double[] all = Arrays.copyOf(values, values.length);
        if (name.equals("reversion") || name.equals("half-life")) {
            all = Arrays.copyOf(values, values.length + withoutReversion);
            Arrays.fill(
                    all,
                    values.length,
                    all.length,
                    name.equals("reversion") ? 0 : Double.POSITIVE_INFINITY);
        }
        Arrays.sort(all);
        return new Estimate(
                name,
                estimate.unit(),
                estimate.raw(),
                estimate.value(),
                sd(all),
                percentile(all, 0.5 * (1 - FitSettings.CONFIDENCE)),
                percentile(all, 0.5 * (1 + FitSettings.CONFIDENCE)),
                Method.BOOTSTRAP);
    }

    /// Nearest-rank percentile of sorted figures; NaN if there are none.
    private static double percentile(double[] sorted, double probability) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, probability * sorted.length)];
    }

    private static double sd(double[] values) {
        double mean = 0;
        for (double v : values) {
            mean += v / values.length;
        }
        double sum = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }

    /// A history of the same dates, from the first observed price on.
    static PriceSeries simulate(PriceFit.Fitted fit, Draws draws) {
        PriceSeries series = fit.series();
        boolean isAverage = fit.settings().averaging() == Averaging.AVERAGE;
        int parts = isAverage ? SUBSTEPS : 1;
        List<Observation> observations = series.observations();
        int first = observations.getFirst().period();
        int periods = series.last().period() - first + 1;
        PriceProcess<Measure.RealWorld> from =
                PriceFit.startingAt(fit.process(), observations.getFirst().real());
        double[] path = from.path(series.periodYears() / parts, periods * parts, draws);
        List<Observation> simulated = new ArrayList<>();
        for (Observation o : observations) {
            double sum = 0;
            for (int i = 0; i < parts; i++) {
                sum += Math.log(path[(o.period() - first) * parts + i]) / parts;
            }
            double price = Math.exp(sum);
            simulated.add(new Observation(o.period(), price, price, false));
        }
        return series.with(simulated);
    }
}
