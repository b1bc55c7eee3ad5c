package org.lode.sampling;

import org.apache.commons.statistics.distribution.TDistribution;
import org.lode.quantity.CorrelationMatrix;

/// Dependence of a multivariate Student t: correlated normals that share one random scale, so
/// that extremes come together, in both directions, even between variables without correlation.
///
/// Kendall's tau of two variables with correlation rho is 2 / pi asin(rho), as in the Gaussian
/// copula, which this one tends to as nu grows. Tail dependence: [#tailDependence].
///
/// Method: normals z with the given correlations, Q chi-squared with nu degrees of freedom from
/// the mixing coordinate, t = z sqrt(nu / Q); the result is the normal score of t. A high mixing
/// coordinate is a calm point, a low one a violent point. Functions of nu come from tables made
/// once, see [StudentScores] and [ChiMixing]; making one takes some milliseconds.
///
/// Reference: Demarta and McNeil 2005, The t copula and related copulas,
/// doi:10.1111/j.1751-5823.2005.tb00254.x; McNeil, Frey and Embrechts 2015, 7.1.3.
public final class StudentCopula implements Copula {
    private static final double LEAST_DEGREES = 0.5;
    private static final double MOST_DEGREES = 1e8;

    private final double degreesOfFreedom;
    private final double[][] weights;
    private final StudentScores scores;
    private final ChiMixing mixing;

    private StudentCopula(double degreesOfFreedom, double[][] weights) {
        this.degreesOfFreedom = degreesOfFreedom;
        this.weights = weights;
        scores = new StudentScores(degreesOfFreedom);
        mixing = new ChiMixing(degreesOfFreedom);
    }

    /// @param correlations correlations of the normals
    /// @param size number of variables in `correlations`
    /// @param degreesOfFreedom nu, 0.5 to 1e8; the smaller, the stronger the joint extremes;
    ///     prices and costs are usually given 3 to 10
    public static StudentCopula of(
            CorrelationMatrix correlations, int size, double degreesOfFreedom) {
        if (!(degreesOfFreedom >= LEAST_DEGREES && degreesOfFreedom <= MOST_DEGREES)) {
            throw new IllegalArgumentException(
                    ("degrees of freedom of a t copula must lie between 0.5 and 1e8, was %s."
                                    + " Maybe a Gaussian copula: no joint extremes.")
                            .formatted(degreesOfFreedom));
        }
        return new StudentCopula(
                degreesOfFreedom, GaussianCopula.lowerTriangle(correlations, size));
    }

    /// Nu.
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /// Chance that a variable is extreme given that the other is, in the limit of rare extremes:
    /// 2 T_(nu+1)(-sqrt((nu + 1)(1 - rho) / (1 + rho))).
    ///
    /// @param correlation rho, above -1, up to 1
    public double tailDependence(double correlation) {
        double nextDegrees = degreesOfFreedom + 1;
        return 2
                * TDistribution.of(nextDegrees)
                        .cumulativeProbability(
                                -Math.sqrt(nextDegrees * (1 - correlation) / (1 + correlation)));
    }

    @Override
    public int size() {
        return weights.length;
    }

    @Override
    public int inputs() {
        return weights.length + 1;
    }

    /// The last row of `u` is overwritten by the factors sqrt(nu / Q).
    @Override
    public void normals(double[][] u, int n, double[][] z) {
        for (int j = 0; j < weights.length; j++) {
            InverseNormal.of(u[j], z[j], n);
        }
        GaussianCopula.correlate(weights, n, z);
        double[] factor = u[weights.length];
        for (int i = 0; i < n; i++) {
            factor[i] = mixing.of(InverseNormal.of(factor[i]));
        }
        for (int j = 0; j < weights.length; j++) {
            double[] row = z[j];
            for (int i = 0; i < n; i++) {
                row[i] = scores.of(row[i] * factor[i]);
            }
        }
    }
}
