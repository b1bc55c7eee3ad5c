package org.lode.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.lode.price.Estimate.Method;

/// Fits mean reversion in the log price: exact likelihood, gaps included, profile intervals.
///
/// Order of the corrections: maximum likelihood; bias of the speed; averaging; level and volatility
/// anew at the corrected speed. The interval of the speed is that of the uncorrected estimate,
/// carried through the averaging; the bias is not taken off its ends, because the profile already
/// reaches to the unit root where the bias comes from.
final class ReversionFit {
    private static final double LN_2 = Math.log(2);

    private final PriceSeries series;
    private final FitSettings settings;
    private final boolean hasIntervals;
    private final ReversionLikelihood likelihood;
    private final double period;
    private final int n;

    private ReversionFit(PriceSeries series, FitSettings settings, boolean hasIntervals) {
        this.hasIntervals = hasIntervals;
        this.series = series;
        this.settings = settings;
        likelihood = new ReversionLikelihood(series);
        period = series.periodYears();
        n = likelihood.changes();
    }

    static PriceFit of(PriceSeries series, FitSettings settings, boolean hasIntervals) {
        return new ReversionFit(series, settings, hasIntervals).fit();
    }

    private PriceFit fit() {
        double raw = likelihood.bestSpeed();
        if (raw == 0) {
            return refused(
                    "no mean reversion in %s: the likelihood is highest without any."
                            .formatted(series.span()));
        }
        if (Double.isInfinite(raw)) {
            return refused(
                    "a gap closes within one period in %s: the figures are too far apart to show"
                                    .formatted(series.span())
                            + " how fast.");
        }
        double unbiased = unbiased(raw);
        double[] ends = interval(raw);
        if (!(unbiased > 0)) {
            return refused(
                    String.format(
                                    Locale.ROOT,
                                    "reversion %.3f a year (half-life %.1f years) is no more than a series of %.0f",
                                    raw,
                                    LN_2 / raw,
                                    series.spanYears())
                            + " years shows without any: nothing is left after the correction %s;"
                                    .formatted(settings.bias().id())
                            + " half-life 95 %% %s."
                                    .formatted(years(LN_2 / ends[1], LN_2 / ends[0])));
        }
        return fitted(raw, unbiased, ends);
    }

    private PriceFit fitted(double raw, double unbiased, double[] ends) {
        ReversionLikelihood.At best = likelihood.at(raw);
        double k = averaged(unbiased);
        ReversionLikelihood.At there = likelihood.at(unbiased);
        double volatility = volatility(unbiased, k, there.volatility());
        double[] errors =
                !hasIntervals
                        ? new double[3]
                        : Curvature.standardErrors(
                                p -> likelihood.at(Math.exp(p[0]), p[1], Math.exp(p[2])),
                                new double[] {
                                    Math.log(raw), best.level(), Math.log(best.volatility())
                                },
                                new double[] {0.02, 0.02, 0.01});
        double slope = (averaged(raw * 1.001) - averaged(raw * 0.999)) / (raw * 0.002);
        double lowK = ends[0] > 0 ? averaged(ends[0]) : ends[0];
        double highK = Double.isFinite(ends[1]) ? averaged(ends[1]) : ends[1];
        double kError = errors[0] * raw * slope;
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(
                new Estimate("reversion", "1/year", raw, k, kError, lowK, highK, Method.PROFILE));
        estimates.add(
                new Estimate(
                        "half-life",
                        "years",
                        LN_2 / raw,
                        LN_2 / k,
                        kError * LN_2 / (k * k),
                        LN_2 / highK,
                        LN_2 / lowK,
                        Method.PROFILE));
        estimates.add(level(raw, best, Math.exp(there.level()), errors[1]));
        estimates.add(volatility(best, volatility, errors[2]));
        return new PriceFit.Fitted(
                ModelKind.OU,
                series,
                settings,
                new SchwartzOneFactor<>(
                        Measure.RealWorld.P,
                        series.last().real(),
                        Math.exp(there.level()),
                        k,
                        volatility),
                estimates,
                best.logLikelihood(),
                3,
                cautions(lowK, highK));
    }

    private PriceFit refused(String reason) {
        return new PriceFit.Refused(ModelKind.OU, series, settings, reason);
    }

    private double unbiased(double k) {
        return switch (settings.bias()) {
            case NONE -> k;
            case KENDALL -> {
                double b = Math.exp(-k * period);
                yield -Math.log(b + (1 + 3 * b) / n) / period;
            }
            case TANG_CHEN -> k - BiasCorrection.tangChenBias(k, period, n);
            case JACKKNIFE -> {
                double[] halves = likelihood.speedsOfHalves();
                yield 2 * k - 0.5 * (halves[0] + halves[1]);
            }
        };
    }

    /// Speed of the process whose averages show this speed.
    private double averaged(double k) {
        return switch (settings.averaging()) {
            case SPOT -> k;
            case AVERAGE -> Averaging.reversionPerPeriod(Math.exp(-k * period)) / period;
        };
    }

    /// Volatility of the process whose figures show volatility `shown` at speed `shownSpeed`.
    private double volatility(double shownSpeed, double k, double shown) {
        return switch (settings.averaging()) {
            case SPOT -> shown;
            case AVERAGE -> {
                double variance = shown * shown / (2 * shownSpeed);
                yield Math.sqrt(
                        variance * k / Averaging.stationaryVarianceTimesReversion(k * period));
            }
        };
    }

    private double[] interval(double raw) {
        if (!hasIntervals) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double least = likelihood.at(raw).logLikelihood() - FitSettings.PROFILE_FALL;
        DoublePredicate holds = u -> likelihood.at(Math.exp(u)).logLikelihood() >= least;
        double start = Math.log(raw);
        double slowest = Math.log(likelihood.slowest());
        double fastest = Math.log(likelihood.fastest());
        double low = Line.border(holds, start, 0.2, slowest);
        double high = Line.border(holds, start, 0.2, fastest);
        return new double[] {
            low == slowest ? 0 : Math.exp(low),
            high == fastest ? Double.POSITIVE_INFINITY : Math.exp(high)
        };
    }

    private double border(DoublePredicate holds, double inside, double step, double limit) {
        return hasIntervals ? Line.border(holds, inside, step, limit) : Double.NaN;
    }

    private Estimate level(
            double raw, ReversionLikelihood.At best, double median, double logError) {
        double least = best.logLikelihood() - FitSettings.PROFILE_FALL;
        DoublePredicate holds = level -> profile(level, raw) >= least;
        double far = 12;
        double low = border(holds, best.level(), 0.1, best.level() - far);
        double high = border(holds, best.level(), 0.1, best.level() + far);
        return new Estimate(
                "long-run median",
                series.unit(),
                Math.exp(best.level()),
                median,
                median * logError,
                low == best.level() - far ? 0 : Math.exp(low),
                high == best.level() + far ? Double.POSITIVE_INFINITY : Math.exp(high),
                Method.PROFILE);
    }

    /// Highest likelihood for a level, over speed and volatility.
    private double profile(double level, double raw) {
        DoubleUnaryOperator f =
                u -> {
                    double k = Math.exp(u);
                    return bestVolatility(k, level);
                };
        double low = Math.log(likelihood.slowest());
        return f.applyAsDouble(
                Line.maximum(f, low, Math.min(Math.log(raw) + 4, Math.log(20 / period)), 50));
    }

    private double bestVolatility(double k, double level) {
        double v = likelihood.at(k).volatility();
        DoubleUnaryOperator f = s -> likelihood.at(k, level, s);
        // At a given speed and level the best variance is the mean square: found from one
        // evaluation, since the log-likelihood is c - n ln s - q / 2s^2.
        double one = f.applyAsDouble(v);
        double two = f.applyAsDouble(2 * v);
        double q = (two - one + n * LN_2) / (0.5 / (v * v) - 0.125 / (v * v));
        return f.applyAsDouble(Math.sqrt(q / n));
    }

    private Estimate volatility(ReversionLikelihood.At best, double value, double logError) {
        double shown = best.volatility();
        double least = best.logLikelihood() - FitSettings.PROFILE_FALL;
        double low = Math.log(likelihood.slowest());
        double high = Math.log(likelihood.fastest());
        DoublePredicate holds =
                s -> {
                    DoubleUnaryOperator f =
                            u -> {
                                double k = Math.exp(u);
                                return likelihood.at(k, likelihood.at(k).level(), s);
                            };
                    return f.applyAsDouble(Line.maximum(f, low, high, 60)) >= least;
                };
        return new Estimate(
                        "volatility",
                        "1/sqrt(year)",
                        shown,
                        shown,
                        shown * logError,
                        border(holds, shown, 0.05 * shown, 0.05 * shown),
                        border(holds, shown, 0.05 * shown, 20 * shown),
                        Method.PROFILE)
                .scaledTo(value);
    }

    private List<String> cautions(double lowK, double highK) {
        List<String> cautions = new ArrayList<>();
        cautions.add(weakly(LN_2 / highK, LN_2 / lowK));
        if (likelihood.isEven()) {
            double t = likelihood.dickeyFuller();
            double critical = likelihood.dickeyFullerCritical();
            cautions.add(
                    String.format(
                            Locale.ROOT,
                            "unit root %s at 5 %%: Dickey-Fuller t %.2f, critical %.2f%s",
                            t < critical ? "rejected" : "not rejected",
                            t,
                            critical,
                            t < critical
                                    ? "."
                                    : "; the data allow a price that never returns, and"
                                            + " chi-squared intervals are too short there."));
        } else {
            cautions.add(
                    "%d periods without a price: the unit-root test needs an even series, none"
                                    .formatted(series.gaps())
                            + " made; gaps are exact in the likelihood, not in the averaging.");
        }
        return cautions;
    }

    static String weakly(double lowYears, double highYears) {
        return "mean reversion is weakly identified: half-life 95 %% %s."
                .formatted(years(lowYears, highYears));
    }

    /// An interval of years in words.
    static String years(double low, double high) {
        return Double.isInfinite(high)
                ? String.format(Locale.ROOT, "%.1f years to no return at all", low)
                : String.format(Locale.ROOT, "%.1f to %.1f years", low, high);
    }
}
