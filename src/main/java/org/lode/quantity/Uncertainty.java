package org.lode.quantity;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// What is known about an uncertain figure: a probability distribution.
///
/// Every distribution is sampled by its quantile function, `fromNormal(z)` = quantile(Phi(z)), so
/// that variables can be tied together by rank through correlated standard normals (Gaussian
/// copula). Units are those of the figure.
public sealed interface Uncertainty {
    /// The value that is exceeded with probability `1 - p`.
    ///
    /// @param p probability, 0 < p < 1
    double quantile(double p);

    /// The value that belongs to the standard normal deviate `z`.
    default double fromNormal(double z) {
        return quantile(StandardNormal.cumulative(z));
    }

    /// The distribution of the figure times a factor above 0.
    default Uncertainty scaled(double factor) {
        if (!(factor > 0) || !Double.isFinite(factor)) {
            throw new IllegalArgumentException(
                    "a factor must be above 0 and finite, was " + factor + ".");
        }
        return switch (this) {
            case Fixed f -> new Fixed(factor * f.value());
            case Lognormal l -> new Lognormal(factor * l.median(), l.logSd());
            case ShiftedLognormal s ->
                    new ShiftedLognormal(
                            factor * s.shift(),
                            new Lognormal(factor * s.lognormal().median(), s.lognormal().logSd()));
            case Triangular t ->
                    new Triangular(factor * t.low(), factor * t.mode(), factor * t.high());
            case Uniform u -> new Uniform(factor * u.low(), factor * u.high());
            case Discrete d -> {
                double[] values = d.values().clone();
                for (int i = 0; i < values.length; i++) {
                    values[i] *= factor;
                }
                yield new Discrete(values, d.weights());
            }
        };
    }

    /// Half of the probability lies below this value.
    default double median() {
        return quantile(0.5);
    }

    /// Expected value.
    double mean();

    /// A known figure.
    record Fixed(double value) implements Uncertainty {
        public Fixed {
            requireFinite("value", value);
        }

        @Override
        public double quantile(double p) {
            return value;
        }

        @Override
        public double fromNormal(double z) {
            return value;
        }

        @Override
        public double mean() {
            return value;
        }
    }

    /// Lognormal.
    ///
    /// @param median median, above 0
    /// @param logSd standard deviation of the natural logarithm, 0 or more
    record Lognormal(double median, double logSd) implements Uncertainty {
        public Lognormal {
            if (!(median > 0) || !Double.isFinite(median)) {
                throw new IllegalArgumentException(
                        "median of a lognormal must be above 0, was " + median + ".");
            }
            if (!(logSd >= 0) || !Double.isFinite(logSd)) {
                throw new IllegalArgumentException(
                        "log standard deviation must be 0 or more, was " + logSd + ".");
            }
        }

        @Override
        public double quantile(double p) {
            return fromNormal(StandardNormal.quantile(p));
        }

        @Override
        public double fromNormal(double z) {
            return median * Math.exp(logSd * z);
        }

        @Override
        public double median() {
            return median;
        }

        @Override
        public double mean() {
            return median * Math.exp(0.5 * logSd * logSd);
        }
    }

    /// Lognormal moved by a constant: `shift + Lognormal`.
    ///
    /// Fits capital overruns, which have a floor and a long right tail (Bertisen and Davis 2008,
    /// doi:10.1080/00137910802058533).
    ///
    /// @param shift added to every draw
    /// @param lognormal the moved distribution
    record ShiftedLognormal(double shift, Lognormal lognormal) implements Uncertainty {
        public ShiftedLognormal {
            requireFinite("shift", shift);
        }

        @Override
        public double quantile(double p) {
            return shift + lognormal.quantile(p);
        }

        @Override
        public double fromNormal(double z) {
            return shift + lognormal.fromNormal(z);
        }

        @Override
        public double mean() {
            return shift + lognormal.mean();
        }
    }

    /// Triangular between `low` and `high` with its peak at `mode`.
    record Triangular(double low, double mode, double high) implements Uncertainty {
        public Triangular {
            if (!(low <= mode && mode <= high && low < high)
                    || !Double.isFinite(low)
                    || !Double.isFinite(high)) {
                throw new IllegalArgumentException(
                        "a triangular distribution needs low <= mode <= high and low < high, was"
                                + " %s, %s, %s.".formatted(low, mode, high));
            }
        }

        @Override
        public double quantile(double p) {
            // The rising branch is concave, the falling one convex, and they touch at the mode,
            // below which the first counts and above which the second. Without a jump, so that it
            // vectorises.
            double rising = low + Math.sqrt(p * (high - low) * (mode - low));
            double falling = high - Math.sqrt((1 - p) * (high - low) * (high - mode));
            return Math.min(rising, mode) + Math.max(falling - mode, 0);
        }

        @Override
        public double mean() {
            return (low + mode + high) / 3;
        }
    }

    /// Uniform between `low` and `high`.
    record Uniform(double low, double high) implements Uncertainty {
        public Uniform {
            if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
                throw new IllegalArgumentException(
                        "a uniform distribution needs low < high, was %s, %s."
                                .formatted(low, high));
            }
        }

        @Override
        public double quantile(double p) {
            return low + p * (high - low);
        }

        @Override
        public double mean() {
            return 0.5 * (low + high);
        }
    }

    /// Finite choice: value `values[i]` with probability `weights[i]` (weights are normalised).
    record Discrete(double[] values, double[] weights) implements Uncertainty {
        public Discrete {
            if (values.length == 0 || values.length != weights.length) {
                throw new IllegalArgumentException(
                        "a discrete distribution needs one weight per value, was %d values and %d"
                                        .formatted(values.length, weights.length)
                                + " weights.");
            }
            double sum = 0;
            for (double weight : weights) {
                if (!(weight >= 0)) {
                    throw new IllegalArgumentException(
                            "a weight must be 0 or more, was " + weight + ".");
                }
                sum += weight;
            }
            if (!(sum > 0)) {
                throw new IllegalArgumentException("all weights are zero.");
            }
            values = values.clone();
            double[] normalised = new double[weights.length];
            for (int i = 0; i < weights.length; i++) {
                normalised[i] = weights[i] / sum;
            }
            weights = normalised;
        }

        @Override
        public double quantile(double p) {
            double cumulative = 0;
            for (int i = 0; i < values.length - 1; i++) {
                cumulative += weights[i];
                if (p < cumulative) {
                    return values[i];
                }
            }
            return values[values.length - 1];
        }

        @Override
        public double mean() {
            double mean = 0;
            for (int i = 0; i < values.length; i++) {
                mean += values[i] * weights[i];
            }
            return mean;
        }
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number, was " + value);
        }
    }

    /// Standard normal distribution function and its inverse (Commons Statistics).
    final class StandardNormal {
        private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

        private StandardNormal() {}

        /// P(Z <= z).
        public static double cumulative(double z) {
            return NORMAL.cumulativeProbability(z);
        }

        /// The z with P(Z <= z) = p.
        public static double quantile(double p) {
            return NORMAL.inverseCumulativeProbability(p);
        }
    }
}
