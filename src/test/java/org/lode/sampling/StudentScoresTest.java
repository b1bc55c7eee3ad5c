package org.lode.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The tables of the t copula against closed forms and direct evaluation.
final class StudentScoresTest {
    /// 1 / 2 - atan(t) / pi, written for the tail.
    @Test
    void oneDegreeOfFreedomIsCauchy() {
        assertScores(1, t -> Math.atan2(1, t) / Math.PI, 1e15);
    }

    /// (1 - t / sqrt(2 + t^2)) / 2.
    @Test
    void twoDegreesOfFreedomAreAlgebraic() {
        assertScores(
                2,
                t -> {
                    double s = Math.sqrt(2 + t * t);
                    return 1 / (s * (s + t));
                },
                1e9);
    }

    /// (2 - 3 x + x^3) / 4 with x = t / sqrt(4 + t^2).
    @Test
    void fourDegreesOfFreedomAreAlgebraic() {
        assertScores(
                4,
                t -> {
                    double s = Math.sqrt(4 + t * t);
                    double gap = 4 / (s * (s + t));
                    return gap * gap * (2 + t / s) / 4;
                },
                1e5);
    }

    private static void assertScores(double nu, DoubleUnaryOperator tail, double largest) {
        StudentScores scores = new StudentScores(nu);
        for (double t = 1e-6; t < largest; t *= 1.0137) {
            double z = -InverseNormal.of(tail.applyAsDouble(t));
            assertThat(scores.of(t)).as("t = %s", t).isCloseTo(z, within(1e-12 * (1 + z)));
            assertThat(scores.of(-t)).isEqualTo(-scores.of(t));
        }
        assertThat(scores.of(0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.7, 3, 5.5, 30, 1000, 1e6})
    void scoresAgreeWithTheDistributionFunction(double nu) {
        StudentScores scores = new StudentScores(nu);
        TDistribution distribution = TDistribution.of(nu);
        for (double t = 1e-3; t < 1e6; t *= 1.0371) {
            double tail = distribution.cumulativeProbability(-t);
            if (tail > 1e-30) {
                double z = -InverseNormal.of(tail);
                assertThat(scores.of(t)).as("t = %s", t).isCloseTo(z, within(1e-12 * (1 + z)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 4.5, 30, 1000, 1e6, 1e8})
    void mixingFactorHasTheRankOfItsScore(double nu) {
        ChiMixing mixing = new ChiMixing(nu);
        ChiSquaredDistribution chi = ChiSquaredDistribution.of(nu);
        for (double x = -8.2; x < 8.2; x += 0.0173) {
            double factor = mixing.of(x);
            double q = nu / (factor * factor);
            double expected = InverseNormal.of(probability(-Math.abs(x)));
            double tail = x < 0 ? chi.cumulativeProbability(q) : chi.survivalProbability(q);
            assertThat(InverseNormal.of(tail)).as("x = %s", x).isCloseTo(expected, within(2e-9));
        }
    }

    /// Two degrees of freedom: Q = -2 ln(1 - u), an exponential.
    @Test
    void mixingOfTwoDegreesIsExponential() {
        ChiMixing mixing = new ChiMixing(2);
        for (double x = -8; x < 8; x += 0.0117) {
            double survival = probability(-x);
            double log = x < 0 ? Math.log1p(-probability(x)) : Math.log(survival);
            double factor = Math.sqrt(2 / (-2 * log));
            assertThat(mixing.of(x)).as("x = %s", x).isCloseTo(factor, within(1e-10 * factor));
        }
    }

    private static double probability(double z) {
        double[] p = {z};
        NormalProbability.of(p, 1);
        return p[0];
    }
}
