package org.lode.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.lode.price.Estimate.Method;

/// Fits geometric Brownian motion: closed-form maximum likelihood, gaps included.
final class BrownianFit {
    private final PriceSeries series;
    private final FitSettings settings;
    private final boolean hasIntervals;
    private final double[] change;
    private final double[] step;
    private final int n;
    private final double years;
    private final double drift;
    private final double squares;

    private BrownianFit(PriceSeries series, FitSettings settings, boolean hasIntervals) {
        this.hasIntervals = hasIntervals;
        this.series = series;
        this.settings = settings;
        step = series.steps();
        change = changes(series);
        n = change.length;
        years = series.spanYears();
        double sum = 0;
        for (double c : change) {
            sum += c;
        }
        drift = sum / years;
        squares = squares(0);
    }

    static PriceFit of(PriceSeries series, FitSettings settings, boolean hasIntervals) {
        return new BrownianFit(series, settings, hasIntervals).fit();
    }

    /// Maximum log-likelihood of the changes, figures as they stand.
    static double logLikelihood(PriceSeries series) {
        return new BrownianFit(series, FitSettings.plain(), false).logLikelihood();
    }

    static double[] changes(PriceSeries series) {
        double[] x = series.logs();
        double[] change = new double[series.changes()];
        for (int i = 0; i < change.length; i++) {
            change[i] = x[i + 1] - x[i];
        }
        return change;
    }

    private PriceFit fit() {
        double rawSd = Math.sqrt(squares / n);
        double sd = corrected();
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(driftEstimate(rawSd, sd));
        estimates.add(growthEstimate(rawSd, sd));
        double se = rawSd * Math.sqrt((isAverage() ? 1.125 : 1) / (2.0 * n));
        double low = hasIntervals ? Line.border(this::isLikely, rawSd, se, 0) : Double.NaN;
        double high =
                hasIntervals ? Line.border(this::isLikely, rawSd, se, 1000 * rawSd) : Double.NaN;
        estimates.add(
                new Estimate(
                                "volatility",
                                "1/sqrt(year)",
                                rawSd,
                                rawSd,
                                se,
                                low,
                                high,
                                Method.PROFILE)
                        .scaledTo(sd));
        return new PriceFit.Fitted(
                ModelKind.GBM,
                series,
                settings,
                new GeometricBrownianMotion<>(
                        Measure.RealWorld.P, series.last().real(), drift + 0.5 * sd * sd, sd),
                estimates,
                logLikelihood(),
                2,
                cautions(sd));
    }

    private List<String> cautions(double sd) {
        List<String> cautions = new ArrayList<>();
        double error = sd / Math.sqrt(years);
        if (Math.abs(drift) < FitSettings.Z * error) {
            cautions.add(
                    String.format(
                            Locale.ROOT,
                            "drift %+.3f a year, standard error %.3f: %.0f years do not tell it from 0.",
                            drift,
                            error,
                            years));
        }
        if (isAverage() && series.gaps() == 0) {
            cautions.add(
                    String.format(
                                    Locale.ROOT,
                                    "averages of a period move less than prices: volatility divided by %.4f",
                                    Math.sqrt(Averaging.WORKING))
                            + " (Working 1960).");
        }
        return cautions;
    }

    private boolean isAverage() {
        return settings.averaging() == Averaging.AVERAGE;
    }

    /// Sum of squared deviations from the drift per year of step; `shortened` periods are taken
    /// off each step, because averages over a period d move as prices over h - d/3 do.
    private double squares(double shortened) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double rest = change[i] - drift * step[i];
            sum += rest * rest / (step[i] - shortened * series.periodYears());
        }
        return sum;
    }

    private double corrected() {
        double sum = isAverage() ? squares(1 - Averaging.WORKING) : squares;
        return Math.sqrt(sum / (settings.bias() == BiasCorrection.NONE ? n : n - 1));
    }

    private double logLikelihood() {
        double sum = -0.5 * n * (Math.log(2 * Math.PI * squares / n) + 1);
        for (double h : step) {
            sum -= 0.5 * Math.log(h);
        }
        return sum;
    }

    private boolean isLikely(double sd) {
        double best = -0.5 * n * (Math.log(squares / n) + 1);
        return sd > 0
                && -n * Math.log(sd) - squares / (2 * sd * sd) >= best - FitSettings.PROFILE_FALL;
    }

    private Estimate driftEstimate(double rawSd, double sd) {
        double half = Math.sqrt(squares * Math.expm1(2 * FitSettings.PROFILE_FALL / n) / years);
        half *= sd / rawSd;
        return new Estimate(
                "log drift",
                "1/year",
                drift,
                drift,
                sd / Math.sqrt(years),
                drift - half,
                drift + half,
                Method.PROFILE);
    }

    /// Growth of the expected price: drift + volatility^2 / 2, with the volatility left free.
    private Estimate growthEstimate(double rawSd, double sd) {
        double raw = drift + 0.5 * rawSd * rawSd;
        double value = drift + 0.5 * sd * sd;
        double error = Math.sqrt(sd * sd / years + sd * sd * sd * sd / (2.0 * n));
        if (!hasIntervals) {
            return new Estimate(
                    "growth", "1/year", raw, value, error, Double.NaN, Double.NaN, Method.PROFILE);
        }
        double best = profileOfGrowth(raw, rawSd);
        double stretch = sd / rawSd;
        double low =
                Line.border(
                        g -> profileOfGrowth(g, rawSd) >= best - FitSettings.PROFILE_FALL,
                        raw,
                        error,
                        raw - 1000 * error);
        double high =
                Line.border(
                        g -> profileOfGrowth(g, rawSd) >= best - FitSettings.PROFILE_FALL,
                        raw,
                        error,
                        raw + 1000 * error);
        return new Estimate(
                "growth",
                "1/year",
                raw,
                value,
                error,
                value + stretch * (low - raw),
                value + stretch * (high - raw),
                Method.PROFILE);
    }

    private double profileOfGrowth(double growth, double sd) {
        DoubleUnaryOperator likelihood =
                logSd -> {
                    double s = Math.exp(logSd);
                    double off = growth - 0.5 * s * s - drift;
                    return -n * logSd - (squares + years * off * off) / (2 * s * s);
                };
        double centre = Math.log(sd);
        return likelihood.applyAsDouble(Line.maximum(likelihood, centre - 2, centre + 2, 40));
    }
}
