package org.lode.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lode.price.Estimate.Method;

/// Fits Merton's jump diffusion by maximum likelihood of the changes of the log price.
///
/// The likelihood of a mixture of normals has no maximum: it grows without bound as one spread goes
/// to 0 around one figure. Both spreads are therefore held above a twentieth of the spread of the
/// changes (Honore 1998, Pitfalls in estimating jump-diffusion models), and the search starts from
/// rare large and from frequent small jumps. A fit with as many jumps as are searched, two in each
/// period, is refused: their number has no estimate then.
final class JumpFit {
    private static final int DRIFT = 0;
    private static final int VOLATILITY = 1;
    private static final int RATE = 2;
    private static final int MEAN = 3;
    private static final int SPREAD = 4;

    private static final double LEAST_SHARE = 0.05;
    private static final double MOST_PER_PERIOD = 2;

    /// Three free parameters more than Brownian motion: 95 % quantile of chi-squared.
    private static final double THREE_FREE = 7.814727903251179;

    private final PriceSeries series;
    private final FitSettings settings;
    private final boolean hasIntervals;
    private final double[] change;
    private final double[] step;
    private final double sd;

    private JumpFit(PriceSeries series, FitSettings settings, boolean hasIntervals) {
        this.hasIntervals = hasIntervals;
        this.series = series;
        this.settings = settings;
        change = BrownianFit.changes(series);
        step = series.steps();
        double mean = 0;
        double square = 0;
        for (double c : change) {
            mean += c / change.length;
            square += c * c / change.length;
        }
        sd = Math.sqrt(square - mean * mean);
    }

    static PriceFit of(PriceSeries series, FitSettings settings, boolean hasIntervals) {
        return new JumpFit(series, settings, hasIntervals).fit();
    }

    private PriceFit fit() {
        double[] best = search();
        double gain = 2 * (-cost(best) - BrownianFit.logLikelihood(series));
        if (gain < 1e-3) {
            return new PriceFit.Refused(
                    ModelKind.JUMPS,
                    series,
                    settings,
                    "no jumps in %s: Brownian motion is as likely.".formatted(series.span()));
        }
        double floor = Math.log(LEAST_SHARE * sd) + 0.2;
        if (best[SPREAD] < floor || best[VOLATILITY] < floor + shortest()) {
            long still = Arrays.stream(change).filter(c -> Math.abs(c) < 0.01 * sd).count();
            return new PriceFit.Refused(
                    ModelKind.JUMPS,
                    series,
                    settings,
                    "a spread falls to its lower bound in %s, so the likelihood has no maximum: %d"
                                    .formatted(series.span(), still)
                            + " of %d changes are next to nothing. Maybe a list price."
                                    .formatted(change.length));
        }
        double most = MOST_PER_PERIOD * series.periodsPerYear();
        if (Math.exp(best[RATE]) > 0.98 * most) {
            return new PriceFit.Refused(
                    ModelKind.JUMPS,
                    series,
                    settings,
                    "jumps as frequent as are searched, %.0f a year, fit best in %s: tails are fat, but"
                                    .formatted(most, series.span())
                            + " no rare jumps stand out.");
        }
        double[] scale = {
            sd / Math.sqrt(series.spanYears()) / Math.sqrt(series.periodYears()), 0.1, 0.6, sd, 0.3
        };
        double[] errors =
                Curvature.standardErrors(
                        p -> -cost(p), best, new double[] {1e-3, 1e-3, 1e-2, 1e-3 * sd, 1e-2});
        List<Estimate> estimates = new ArrayList<>();
        String perYear = "1/year";
        estimates.add(estimate("diffusion drift", perYear, best, errors, scale, DRIFT));
        Estimate shown = estimate("volatility", "1/sqrt(year)", best, errors, scale, VOLATILITY);
        double volatility =
                settings.averaging() == Averaging.AVERAGE
                        ? shown.raw() / Math.sqrt(Averaging.WORKING)
                        : shown.raw();
        estimates.add(shown.scaledTo(volatility));
        estimates.add(estimate("jumps", perYear, best, errors, scale, RATE));
        estimates.add(estimate("mean log jump", "", best, errors, scale, MEAN));
        estimates.add(estimate("sd of log jump", "", best, errors, scale, SPREAD));
        Jumps jumps = new Jumps(Math.exp(best[RATE]), best[MEAN], Math.exp(best[SPREAD]));
        double growth =
                best[DRIFT]
                        + 0.5 * volatility * volatility
                        + jumps.perYear() * jumps.meanRelative();
        return new PriceFit.Fitted(
                ModelKind.JUMPS,
                series,
                settings,
                new MertonJumpDiffusion<>(
                        Measure.RealWorld.P, series.last().real(), growth, volatility, jumps),
                estimates,
                -cost(best),
                5,
                cautions(gain));
    }

    private List<String> cautions(double gain) {
        List<String> cautions = new ArrayList<>();
        cautions.add(
                String.format(
                        Locale.ROOT,
                        "jumps %s: twice the gain of log-likelihood over Brownian motion is %.1f, 95 %% %s",
                        gain > THREE_FREE ? "are needed" : "are not needed",
                        gain,
                        String.format(
                                Locale.ROOT,
                                "bound %.1f (indicative: the hypothesis lies on a border).",
                                THREE_FREE)));
        if (settings.averaging() == Averaging.AVERAGE) {
            cautions.add(
                    "averages smear a jump over two periods: the volatility is corrected, the jumps"
                            + " are not and come out smaller and more frequent than they were.");
        }
        if (settings.bias() != BiasCorrection.NONE) {
            cautions.add("no small-sample correction is known for this model; none made.");
        }
        return cautions;
    }

    private double shortest() {
        return -0.5 * Math.log(series.periodYears());
    }

    private Estimate estimate(
            String name, String unit, double[] best, double[] errors, double[] scale, int index) {
        boolean isLog = index == VOLATILITY || index == RATE || index == SPREAD;
        Profile profile = new Profile(this::cost, best, scale, index);
        double far = isLog ? 9 : 40 * scale[index];
        double low = hasIntervals ? profile.end(best[index] - far) : Double.NaN;
        double high = hasIntervals ? profile.end(best[index] + far) : Double.NaN;
        double value = isLog ? Math.exp(best[index]) : best[index];
        return new Estimate(
                name,
                unit,
                value,
                value,
                isLog ? value * errors[index] : errors[index],
                isLog ? Math.exp(low) : low,
                isLog ? Math.exp(high) : high,
                Method.PROFILE);
    }

    private double[] search() {
        double root = Math.sqrt(series.periodYears());
        double drift = (series.logs()[change.length] - series.logs()[0]) / series.spanYears();
        double[] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (double perPeriod : new double[] {0.02, 0.1, 0.4}) {
            double share = perPeriod < 0.3 ? 0.85 : 0.6;
            double[] start = {
                drift,
                Math.log(share * sd / root),
                Math.log(perPeriod / series.periodYears()),
                0,
                Math.log(sd * Math.sqrt((1 - share * share) / perPeriod))
            };
            double[] found =
                    Simplex.minimise(
                            this::cost, start, new double[] {0.3 * sd / root, 0.3, 0.6, sd, 0.4});
            if (cost(found) < least) {
                least = cost(found);
                best = found;
            }
        }
        return best;
    }

    /// Minus the log-likelihood; infinite out of bounds.
    private double cost(double[] p) {
        double volatility = Math.exp(p[VOLATILITY]);
        double rate = Math.exp(p[RATE]);
        double spread = Math.exp(p[SPREAD]);
        boolean isInside =
                volatility * Math.sqrt(series.periodYears()) >= LEAST_SHARE * sd
                        && spread >= LEAST_SHARE * sd
                        && spread <= 50 * sd
                        && Math.abs(p[MEAN]) <= 20 * sd
                        && rate * series.periodYears() <= MOST_PER_PERIOD
                        && rate * series.periodYears() >= 1e-9;
        if (!isInside) {
            return Double.POSITIVE_INFINITY;
        }
        Jumps jumps = new Jumps(rate, p[MEAN], spread);
        double sum = 0;
        Mixture mixture = Mixture.of(volatility, jumps, step[0]);
        for (int i = 0; i < change.length; i++) {
            if (step[i] != mixture.years()) {
                mixture = Mixture.of(volatility, jumps, step[i]);
            }
            sum -= Math.log(mixture.density(change[i] - p[DRIFT] * step[i]));
        }
        return sum;
    }

    /// Law of the change over one step, less the drift: a sum of normals over the number of jumps.
    private record Mixture(double years, double mean, double[] height, double[] narrowness) {
        static Mixture of(double volatility, Jumps jumps, double years) {
            double expected = jumps.perYear() * years;
            int terms = 1;
            for (double w = Math.exp(-expected); w > 1e-14 || terms <= expected; terms++) {
                w *= expected / terms;
            }
            double[] height = new double[terms];
            double[] narrowness = new double[terms];
            double weight = Math.exp(-expected);
            for (int n = 0; n < terms; n++) {
                double v =
                        volatility * volatility * years + n * jumps.sdLogSize() * jumps.sdLogSize();
                height[n] = weight / Math.sqrt(2 * Math.PI * v);
                narrowness[n] = -0.5 / v;
                weight *= expected / (n + 1);
            }
            return new Mixture(years, jumps.meanLogSize(), height, narrowness);
        }

        double density(double rest) {
            double sum = 0;
            for (int n = 0; n < height.length; n++) {
                double gap = rest - n * mean;
                sum += height[n] * Math.exp(narrowness[n] * gap * gap);
            }
            return Math.max(sum, Double.MIN_NORMAL);
        }
    }
}
