package org.lode.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.price.Estimate.Method;

/// The Schwartz-Smith model fitted to futures: both measures at once.
///
/// The cross-section of maturities shows the dynamics under Q, their movement through time those
/// under P. The drift under P rests on the length of the history alone and has a wide interval.
/// Intervals come from the curvature of the likelihood, on a log scale for what is above 0.
///
/// @param realWorld from the last date on, under P
/// @param riskNeutral from the last date on, under Q
/// @param estimates parameters with intervals
/// @param logLikelihood maximum
public record FuturesFit(
        SchwartzSmith<Measure.RealWorld> realWorld,
        SchwartzSmith<Measure.RiskNeutral> riskNeutral,
        List<Estimate> estimates,
        double logLikelihood) {
    private static final String[] NAMES = {
        "reversion",
        "long drift (P)",
        "long drift (Q)",
        "short premium",
        "short volatility",
        "long volatility",
        "correlation"
    };
    private static final String[] UNITS = {
        "1/year", "1/year", "1/year", "1/year", "1/sqrt(year)", "1/sqrt(year)", ""
    };
    private static final int NOISE = NAMES.length;

    public FuturesFit {
        estimates = List.copyOf(estimates);
    }

    /// Maximum likelihood with one standard deviation of errors for all maturities.
    ///
    /// @param panel at least two maturities
    public static FuturesFit of(FuturesPanel panel) {
        if (panel.maturities().length < 2 || panel.logPrices().length < 20) {
            throw new IllegalArgumentException(
                    "futures of %d maturities on %d dates: at least 2 and 20 are needed."
                            .formatted(panel.maturities().length, panel.logPrices().length));
        }
        double[] start = {0, 0, 0, 0, Math.log(0.25), Math.log(0.2), 0, Math.log(0.02)};
        double[] step = {0.5, 0.05, 0.02, 0.1, 0.3, 0.3, 0.3, 0.5};
        double[] best = Simplex.minimise(p -> cost(panel, p), start, step);
        double[] errors =
                Curvature.standardErrors(
                        p -> -cost(panel, p),
                        best,
                        new double[] {1e-3, 1e-3, 1e-4, 1e-3, 1e-3, 1e-3, 1e-2, 1e-3});
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < NAMES.length; i++) {
            estimates.add(estimate(NAMES[i], UNITS[i], best[i], errors[i], scale(i)));
        }
        estimates.add(estimate("sd of errors", "", best[NOISE], errors[NOISE], Scale.LOG));
        TwoFactorDynamics p = dynamics(best, false);
        TwoFactorDynamics q = dynamics(best, true);
        TwoFactorFilter filter = panel.filter(p, q, noise(panel, best));
        return new FuturesFit(
                new SchwartzSmith<>(Measure.RealWorld.P, filter.chi(), filter.xi(), p),
                new SchwartzSmith<>(Measure.RiskNeutral.Q, filter.chi(), filter.xi(), q),
                estimates,
                filter.logLikelihood());
    }

    /// Scale on which a parameter is searched.
    private enum Scale {
        PLAIN,
        LOG,
        TANH
    }

    private static Scale scale(int index) {
        return switch (index) {
            case 1, 2, 3 -> Scale.PLAIN;
            case 6 -> Scale.TANH;
            default -> Scale.LOG;
        };
    }

    private static double back(Scale scale, double u) {
        return switch (scale) {
            case PLAIN -> u;
            case LOG -> Math.exp(u);
            case TANH -> Math.tanh(u);
        };
    }

    private static Estimate estimate(
            String name, String unit, double u, double error, Scale scale) {
        double value = back(scale, u);
        double slope =
                switch (scale) {
                    case PLAIN -> 1;
                    case LOG -> value;
                    case TANH -> 1 - value * value;
                };
        return new Estimate(
                name,
                unit,
                value,
                value,
                error * slope,
                back(scale, u - FitSettings.Z * error),
                back(scale, u + FitSettings.Z * error),
                Method.WALD);
    }

    private static TwoFactorDynamics dynamics(double[] p, boolean isRiskNeutral) {
        return new TwoFactorDynamics(
                Math.exp(p[0]),
                isRiskNeutral ? -p[3] : 0,
                Math.exp(p[4]),
                isRiskNeutral ? p[2] : p[1],
                Math.exp(p[5]),
                Math.tanh(p[6]));
    }

    private static double[] noise(FuturesPanel panel, double[] p) {
        double[] noise = new double[panel.columns()];
        Arrays.fill(noise, Math.exp(p[NOISE]));
        return noise;
    }

    private static double cost(FuturesPanel panel, double[] p) {
        boolean isInside = true;
        for (int i = 0; i <= NOISE; i++) {
            isInside &= Math.abs(p[i]) < 20;
        }
        if (!isInside || p[0] > 5 || p[4] > 3 || p[5] > 3) {
            return Double.POSITIVE_INFINITY;
        }
        return -panel.filter(dynamics(p, false), dynamics(p, true), noise(panel, p))
                .logLikelihood();
    }
}
