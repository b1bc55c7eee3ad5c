package org.lode.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.quantity.CorrelationMatrix;

final class CopulaTest {
    private static final int N = 200_000;

    private static CorrelationMatrix pair(double rho) {
        return CorrelationMatrix.of(new double[][] {{1, rho}, {rho, 1}}, 2, "two prices");
    }

    static Stream<Arguments> copulas() {
        return Stream.of(-0.7, 0.0, 0.3, 0.8)
                .flatMap(
                        rho ->
                                Stream.of(
                                        Arguments.of(GaussianCopula.of(pair(rho), 2), rho),
                                        Arguments.of(StudentCopula.of(pair(rho), 2, 4), rho),
                                        Arguments.of(StudentCopula.of(pair(rho), 2, 1), rho)));
    }

    private static double[][] uniforms(PointSet points, Copula copula, int n) {
        double[][] u = inputs(points, copula, n);
        double[][] v = new double[copula.size()][n];
        copula.uniforms(u, n, v);
        return v;
    }

    private static double[][] inputs(PointSet points, Copula copula, int n) {
        double[][] u = new double[copula.inputs()][n];
        for (int k = 0; k < u.length; k++) {
            points.fill(k, 0, n, u[k]);
        }
        return u;
    }

    /// From disjoint pairs of points, so that the standard error is that of a coin.
    @ParameterizedTest
    @MethodSource("copulas")
    void kendallsTauIsThatOfTheCorrelation(Copula copula, double rho) {
        double[][] v = uniforms(PlainPoints.of(3, 0, 3), copula, N);
        double sum = 0;
        for (int i = 0; i < N; i += 2) {
            sum += Math.signum((v[0][i] - v[0][i + 1]) * (v[1][i] - v[1][i + 1]));
        }
        double tau = 2 / Math.PI * Math.asin(rho);
        double standardError = Math.sqrt((1 - tau * tau) / (N / 2));
        assertThat(sum / (N / 2)).isCloseTo(tau, within(4 * standardError));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.7, 0, 0.3, 0.8})
    void spearmansRhoOfTheGaussianCopula(double rho) {
        double[][] v = uniforms(PlainPoints.of(5, 0, 2), GaussianCopula.of(pair(rho), 2), N);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < N; i++) {
            double product = 12 * (v[0][i] - 0.5) * (v[1][i] - 0.5);
            sum += product;
            squares += product * product;
        }
        double mean = sum / N;
        double standardError = Math.sqrt((squares / N - mean * mean) / N);
        assertThat(mean).isCloseTo(6 / Math.PI * Math.asin(rho / 2), within(4 * standardError));
    }

    static Stream<Copula> copulasOfAnyCorrelation() {
        return copulas().map(arguments -> (Copula) arguments.get()[0]);
    }

    /// Kolmogorov-Smirnov: sqrt(n) D exceeds 2.47 once in 100,000 times.
    @ParameterizedTest
    @MethodSource("copulasOfAnyCorrelation")
    void marginsAreUniform(Copula copula) {
        double[][] v = uniforms(PlainPoints.of(7, 0, 3), copula, N);
        for (double[] margin : v) {
            Arrays.sort(margin);
            double distance = 0;
            for (int i = 0; i < N; i++) {
                distance = Math.max(distance, Math.abs(margin[i] - (i + 0.5) / N));
            }
            assertThat(distance * Math.sqrt(N)).isLessThan(2.47);
        }
    }

    @Test
    void jointTailOfTheStudentCopulaAgreesWithTheIntegral() {
        for (String[] row : OracleRows.of("sampling/t_copula_tail.csv")) {
            double q = Double.parseDouble(row[2]);
            if (q < 0.01) {
                continue;
            }
            double rho = Double.parseDouble(row[1]);
            StudentCopula copula = StudentCopula.of(pair(rho), 2, Double.parseDouble(row[0]));
            double[][] v = uniforms(PlainPoints.of(9, 0, 3), copula, N);
            int joint = 0;
            for (int i = 0; i < N; i++) {
                joint += v[0][i] < q && v[1][i] < q ? 1 : 0;
                joint += v[0][i] > 1 - q && v[1][i] > 1 - q ? 1 : 0;
            }
            double expected = Double.parseDouble(row[4]);
            // Two tails of n points; a joint event has probability q times the conditional one.
            double standardError = Math.sqrt(expected / (2 * N * q));
            assertThat(joint / (2 * N * q))
                    .as("nu %s, rho %s, q %s", row[0], row[1], row[2])
                    .isCloseTo(expected, within(4 * standardError));
        }
    }

    /// The finite tail approaches the closed limit from above.
    @Test
    void tailDependenceIsTheLimitOfTheJointTail() {
        for (String[] row : OracleRows.of("sampling/t_copula_tail.csv")) {
            StudentCopula copula = StudentCopula.of(pair(0), 2, Double.parseDouble(row[0]));
            double limit = copula.tailDependence(Double.parseDouble(row[1]));
            double finite = Double.parseDouble(row[4]);
            double q = Double.parseDouble(row[2]);
            assertThat(finite).isGreaterThan(limit);
            assertThat(finite - limit).isLessThan(q <= 0.001 ? 0.08 : 0.3);
        }
    }

    /// McNeil, Frey and Embrechts 2015, table 7.1, printed to two places.
    @ParameterizedTest
    @CsvSource({
        "2, -0.5, 0.06", "2, 0, 0.18", "2, 0.5, 0.39", "2, 0.9, 0.72", "2, 1, 1",
        "4, -0.5, 0.01", "4, 0, 0.08", "4, 0.5, 0.25", "4, 0.9, 0.63", "4, 1, 1",
        "10, -0.5, 0.00", "10, 0, 0.01", "10, 0.5, 0.08", "10, 0.9, 0.46", "10, 1, 1"
    })
    void tailDependenceIsThatOfTheTable(double nu, double rho, double lambda) {
        assertThat(StudentCopula.of(pair(0), 2, nu).tailDependence(rho))
                .isCloseTo(lambda, within(0.00501));
    }

    /// sqrt(nu / Q) has the standard deviation 1 / sqrt(2 nu) = 7e-4.
    @Test
    void manyDegreesOfFreedomGiveTheGaussianCopula() {
        StudentCopula student = StudentCopula.of(pair(0.5), 2, 1e6);
        GaussianCopula gaussian = GaussianCopula.of(pair(0.5), 2);
        int n = 20_000;
        double[][] zs = new double[2][n];
        double[][] zg = new double[2][n];
        student.normals(inputs(PlainPoints.of(11, 0, 3), student, n), n, zs);
        gaussian.normals(inputs(PlainPoints.of(11, 0, 3), gaussian, n), n, zg);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += (zs[1][i] - zg[1][i]) * (zs[1][i] - zg[1][i]);
        }
        assertThat(Math.sqrt(squares / n)).isBetween(5e-4, 1e-3);
    }

    @Test
    void normalsHaveTheGivenCorrelations() {
        double[][] r = {{1, 0.6, -0.2}, {0.6, 1, 0.3}, {-0.2, 0.3, 1}};
        GaussianCopula copula = GaussianCopula.of(CorrelationMatrix.of(r, 3, "costs"), 3);
        double[][] z = new double[3][N];
        copula.normals(inputs(PlainPoints.of(13, 0, 3), copula, N), N, z);
        for (int j = 0; j < 3; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = 0;
                for (int i = 0; i < N; i++) {
                    sum += z[j][i] * z[k][i];
                }
                double standardError = Math.sqrt((1 + r[j][k] * r[j][k]) / N);
                assertThat(sum / N).isCloseTo(r[j][k], within(4 * standardError));
            }
        }
    }

    @Test
    void tiedVariablesMoveTogether() {
        StudentCopula copula = StudentCopula.of(pair(1), 2, 3);
        double[][] v = uniforms(PlainPoints.of(17, 0, 3), copula, 1000);
        assertThat(v[1]).isEqualTo(v[0]);
    }

    @Test
    void blocksGiveTheBitsOfTheWhole() {
        StudentCopula copula = StudentCopula.of(pair(0.4), 2, 5);
        double[][] whole = uniforms(ScrambledSobol.of(1, 0, 3, 1024), copula, 1024);
        double[][] u = new double[3][100];
        double[][] v = new double[2][100];
        for (int k = 0; k < 3; k++) {
            ScrambledSobol.of(1, 0, 3, 1024).fill(k, 300, 100, u[k]);
        }
        copula.uniforms(u, 100, v);
        assertThat(v[1]).isEqualTo(Arrays.copyOfRange(whole[1], 300, 400));
    }

    @Test
    void degreesOfFreedomOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> StudentCopula.of(pair(0), 2, 0))
                .hasMessage(
                        "degrees of freedom of a t copula must lie between 0.5 and 1e8, was 0.0."
                                + " Maybe a Gaussian copula: no joint extremes.");
    }
}
