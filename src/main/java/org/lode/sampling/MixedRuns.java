package org.lode.sampling;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Results of a model at two independent point sets A and B, and at mixtures of them: the points
/// of A with the coordinates of some inputs taken from B (pick and freeze).
///
/// The arrays hold independent replicates one after another, of equal length: those of
/// [ScrambledSobol], or any cut of [PlainPoints]. Standard errors come from the scatter between
/// replicates, by leaving out one at a time (jackknife); cuts of one scrambled sequence are not
/// independent and would give a wrong error.
///
/// @param atA results at the points of A
/// @param atB results at the points of B
/// @param mixed per mixture the results at A with the coordinates of the mixture from B
/// @param replicates number of replicates, at least 2; divides the number of points
public record MixedRuns(double[] atA, double[] atB, double[][] mixed, int replicates) {
    public MixedRuns {
        boolean isEven = atA.length == atB.length;
        for (double[] runs : mixed) {
            isEven &= runs.length == atA.length;
        }
        if (!isEven) {
            throw new IllegalArgumentException(
                    "the model must have run at the same number of points of A, of B and of every"
                            + " mixture.");
        }
        if (replicates < 2 || atA.length == 0 || atA.length % replicates != 0) {
            throw new IllegalArgumentException(
                    "replicates must be at least 2 and divide the number of points, were %d of %d."
                            .formatted(replicates, atA.length));
        }
    }

    /// Estimates with their standard errors.
    record Estimates(double[] value, double[] error) {}

    /// Share of the variance that each mixture explains alone, Var(E(Y | its inputs)) / Var(Y):
    /// estimator of Saltelli et al. 2010, table 2 (b).
    Estimates closed() {
        return closed(UnaryOperator.identity());
    }

    /// Figures computed from the closed shares, with the standard errors of those figures.
    Estimates closed(UnaryOperator<double[]> figures) {
        return jackknife(moments -> figures.apply(moments.closed()));
    }

    /// Share of the variance in which each mixture has a part, alone or with others: estimator of
    /// Jansen 1999, doi:10.1016/S0010-4655(98)00154-4.
    Estimates total() {
        return jackknife(Moments::total);
    }

    private Estimates jackknife(Function<Moments, double[]> estimator) {
        double centre = 0;
        for (double run : atA) {
            centre += run / atA.length;
        }
        Moments[] parts = new Moments[replicates];
        Moments all = Moments.none(mixed.length);
        for (int r = 0; r < replicates; r++) {
            parts[r] = moments(r, centre);
            all = all.plus(parts[r], 1);
        }
        double[] value = estimator.apply(all);
        double[] sum = new double[value.length];
        double[] squares = new double[value.length];
        for (int r = 0; r < replicates; r++) {
            double[] without = estimator.apply(all.plus(parts[r], -1));
            for (int g = 0; g < value.length; g++) {
                double shift = without[g] - value[g];
                sum[g] += shift;
                squares[g] += shift * shift;
            }
        }
        double[] error = new double[value.length];
        for (int g = 0; g < value.length; g++) {
            double scatter = Math.max(0, squares[g] - sum[g] * sum[g] / replicates);
            error[g] = Math.sqrt(scatter * (replicates - 1) / replicates);
        }
        return new Estimates(value, error);
    }

    /// Sums over one replicate, of results less `centre` so that squares lose no digits.
    private Moments moments(int replicate, double centre) {
        int length = atA.length / replicates;
        int from = replicate * length;
        int to = from + length;
        double sum = 0;
        double squares = 0;
        for (int i = from; i < to; i++) {
            double a = atA[i] - centre;
            double b = atB[i] - centre;
            sum += a + b;
            squares += a * a + b * b;
        }
        double[] step = new double[mixed.length];
        double[] product = new double[mixed.length];
        double[] square = new double[mixed.length];
        for (int g = 0; g < mixed.length; g++) {
            double[] runs = mixed[g];
            for (int i = from; i < to; i++) {
                double change = runs[i] - atA[i];
                step[g] += change;
                product[g] += change * (atB[i] - centre);
                square[g] += change * change;
            }
        }
        return new Moments(length, new double[] {sum, squares}, step, product, square);
    }

    /// Sums from which the shares follow.
    ///
    /// @param results sum and sum of squares of the results at A and B together
    /// @param step per mixture the sum of the changes from A to the mixture
    /// @param product per mixture the sum of the changes times the result at B
    /// @param square per mixture the sum of the squared changes
    private record Moments(
            int points, double[] results, double[] step, double[] product, double[] square) {
        static Moments none(int mixtures) {
            return new Moments(
                    0,
                    new double[2],
                    new double[mixtures],
                    new double[mixtures],
                    new double[mixtures]);
        }

        Moments plus(Moments other, int sign) {
            return new Moments(
                    points + sign * other.points,
                    plus(results, other.results, sign),
                    plus(step, other.step, sign),
                    plus(product, other.product, sign),
                    plus(square, other.square, sign));
        }

        private static double[] plus(double[] a, double[] b, int sign) {
            double[] sum = new double[a.length];
            for (int i = 0; i < a.length; i++) {
                sum[i] = a[i] + sign * b[i];
            }
            return sum;
        }

        private double mean() {
            return results[0] / (2.0 * points);
        }

        private double variance() {
            return results[1] / (2.0 * points) - mean() * mean();
        }

        double[] closed() {
            double[] share = new double[step.length];
            for (int g = 0; g < share.length; g++) {
                share[g] = (product[g] - mean() * step[g]) / points / variance();
            }
            return share;
        }

        double[] total() {
            double[] share = new double[step.length];
            for (int g = 0; g < share.length; g++) {
                share[g] = square[g] / (2.0 * points) / variance();
            }
            return share;
        }
    }
}
