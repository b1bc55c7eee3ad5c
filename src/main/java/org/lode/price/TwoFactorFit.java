package org.lode.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lode.price.Estimate.Method;

/// Fits the Schwartz-Smith model to one price series by Kalman filter.
///
/// A price alone does not identify all of it: the changes of chi + xi have the autocovariances of
/// an ARMA(1,1), which are two numbers and a decay, while two volatilities and a correlation
/// stand behind them. The correlation is therefore set by a switch, and the two risk premia of the
/// Q measure cannot be had at all; both need futures ([FuturesFit]).
final class TwoFactorFit {
    private static final int REVERSION = 0;
    private static final int DRIFT = 1;
    private static final int SHORT = 2;
    private static final int LONG = 3;

    /// Least gain of log-likelihood over Brownian motion for which the short-term factor is more
    /// than rounding.
    private static final double LEAST_GAIN = 0.01;

    private final PriceSeries series;
    private final FitSettings settings;
    private final boolean hasIntervals;
    private final double[] logs;
    private final double[] step;
    private final double yearlySd;

    private TwoFactorFit(PriceSeries series, FitSettings settings, boolean hasIntervals) {
        this.hasIntervals = hasIntervals;
        this.series = series;
        this.settings = settings;
        logs = series.logs();
        step = series.steps();
        double sum = 0;
        for (double c : BrownianFit.changes(series)) {
            sum += c * c;
        }
        yearlySd = Math.sqrt(sum / series.spanYears());
    }

    static PriceFit of(PriceSeries series, FitSettings settings, boolean hasIntervals) {
        return new TwoFactorFit(series, settings, hasIntervals).fit();
    }

    /// Maximum of the log-likelihood, wherever it lies.
    static double maximum(PriceSeries series, FitSettings settings) {
        TwoFactorFit fit = new TwoFactorFit(series, settings, false);
        return -fit.cost(fit.search());
    }

    private PriceFit fit() {
        double[] best = search();
        double gain = -cost(best) - BrownianFit.logLikelihood(series);
        if (gain < LEAST_GAIN) {
            return new PriceFit.Refused(
                    ModelKind.TWO_FACTOR,
                    series,
                    settings,
                    "no short-term factor in %s: Brownian motion is as likely (gain of"
                                    .formatted(series.span())
                            + String.format(Locale.ROOT, " log-likelihood %.4f).", gain));
        }
        double least = 0.01 * yearlySd;
        if (Math.exp(best[LONG]) < least || Math.exp(best[SHORT]) < least) {
            boolean isLong = Math.exp(best[LONG]) < least;
            return new PriceFit.Refused(
                    ModelKind.TWO_FACTOR,
                    series,
                    settings,
                    "%s factor vanishes in %s: what is left is %s. Prices alone seldom tell two"
                                    .formatted(
                                            isLong ? "the long-term" : "the short-term",
                                            series.span(),
                                            isLong
                                                    ? "mean reversion around a trend"
                                                    : "Brownian motion")
                            + " factors apart; futures do.");
        }
        double[] scale = {0.4, yearlySd / Math.sqrt(series.spanYears()), 0.3, 0.1};
        double[] errors =
                Curvature.standardErrors(
                        p -> -cost(p), best, new double[] {1e-2, 1e-3, 1e-2, 1e-2});
        TwoFactorDynamics dynamics = dynamics(best);
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(estimate("reversion", "1/year", best, errors, scale, REVERSION));
        estimates.add(estimate("long drift", "1/year", best, errors, scale, DRIFT));
        estimates.add(estimate("short volatility", "1/sqrt(year)", best, errors, scale, SHORT));
        estimates.add(estimate("long volatility", "1/sqrt(year)", best, errors, scale, LONG));
        TwoFactorFilter filter = filter(dynamics);
        return new PriceFit.Fitted(
                ModelKind.TWO_FACTOR,
                series,
                settings,
                new SchwartzSmith<>(
                        Measure.RealWorld.P,
                        filter.chi(),
                        logs[logs.length - 1] - filter.chi(),
                        dynamics),
                estimates,
                -cost(best),
                4,
                cautions(gain, filter));
    }

    private List<String> cautions(double gain, TwoFactorFilter filter) {
        List<String> cautions = new ArrayList<>();
        cautions.add(
                String.format(
                                Locale.ROOT,
                                "correlation of the two factors set to %.2f: prices alone do not show it, and risk",
                                settings.factorCorrelation())
                        + " premia (Q) need futures.");
        cautions.add(
                String.format(
                        Locale.ROOT,
                        "today's deviation from equilibrium %+.3f in log price, standard error %.3f.",
                        filter.chi(),
                        Math.sqrt(Math.max(0, filter.varChi()))));
        cautions.add(
                String.format(
                                Locale.ROOT,
                                "twice the gain of log-likelihood over Brownian motion is %.1f, 95 %% bound 6.0",
                                2 * gain)
                        + " (indicative: the hypothesis lies on a border).");
        if (settings.averaging() == Averaging.AVERAGE) {
            cautions.add(
                    "averaging is not corrected for this model: volatilities come out too low, the"
                            + " short one most.");
        }
        if (settings.bias() != BiasCorrection.NONE) {
            cautions.add("no small-sample correction is known for this model; none made.");
        }
        return cautions;
    }

    private Estimate estimate(
            String name, String unit, double[] best, double[] errors, double[] scale, int index) {
        boolean isLog = index != DRIFT;
        Profile profile = new Profile(this::cost, best, scale, index);
        double far = isLog ? 8 : 40 * scale[index];
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
        double drift = (logs[logs.length - 1] - logs[0]) / series.spanYears();
        double[] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (double k : new double[] {0.3, 1.5, 6}) {
            double[] start = {
                Math.log(k), drift, Math.log(0.7 * yearlySd), Math.log(0.7 * yearlySd)
            };
            double[] found =
                    Simplex.minimise(
                            this::cost, start, new double[] {0.7, 0.3 * yearlySd, 0.5, 0.5});
            if (cost(found) < least) {
                least = cost(found);
                best = found;
            }
        }
        return best;
    }

    private TwoFactorDynamics dynamics(double[] p) {
        return new TwoFactorDynamics(
                Math.exp(p[REVERSION]),
                0,
                Math.exp(p[SHORT]),
                p[DRIFT],
                Math.exp(p[LONG]),
                settings.factorCorrelation());
    }

    private TwoFactorFilter filter(TwoFactorDynamics dynamics) {
        TwoFactorFilter filter = TwoFactorFilter.after(logs[0], dynamics);
        for (int i = 0; i < step.length; i++) {
            filter.predict(dynamics, step[i]);
            filter.update(logs[i + 1], 1, 0, 0);
        }
        return filter;
    }

    private double cost(double[] p) {
        boolean isInside =
                Math.abs(Math.log(series.periodYears()) + p[REVERSION]) < 12
                        && p[REVERSION] < Math.log(20 / series.periodYears())
                        && Math.exp(p[SHORT]) > 1e-4 * yearlySd
                        && Math.exp(p[SHORT]) < 1e2 * yearlySd
                        && Math.exp(p[LONG]) > 1e-4 * yearlySd
                        && Math.exp(p[LONG]) < 1e2 * yearlySd;
        if (!isInside) {
            return Double.POSITIVE_INFINITY;
        }
        double likelihood = filter(dynamics(p)).logLikelihood();
        return Double.isNaN(likelihood) ? Double.POSITIVE_INFINITY : -likelihood;
    }
}
