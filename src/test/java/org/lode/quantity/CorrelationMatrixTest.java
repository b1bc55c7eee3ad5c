package org.lode.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class CorrelationMatrixTest {
    @Test
    void factorTimesItsTransposeIsTheMatrix() {
        double[][] r = {{1, 0.5, 0.2}, {0.5, 1, -0.3}, {0.2, -0.3, 1}};
        CorrelationMatrix matrix = CorrelationMatrix.of(r, 3, "x");
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += matrix.weight(i, k) * matrix.weight(j, k);
                }
                assertThat(sum).isCloseTo(r[i][j], within(1e-14));
            }
        }
    }

    @Test
    void ranksBecomePearsonByTheSineRule() {
        CorrelationMatrix matrix =
                CorrelationMatrix.ofRanks(new double[][] {{1, 0.5}, {0.5, 1}}, 2, "x");
        // 2 sin(pi / 12) = (sqrt 6 - sqrt 2) / 2
        assertThat(matrix.weight(1, 0)).isCloseTo((Math.sqrt(6) - Math.sqrt(2)) / 2, within(1e-15));
    }

    @Test
    void perfectTieIsAccepted() {
        CorrelationMatrix matrix = CorrelationMatrix.of(new double[][] {{1, 1}, {1, 1}}, 2, "x");
        assertThat(matrix.weight(1, 0)).isEqualTo(1);
        assertThat(matrix.weight(1, 1)).isZero();
    }

    @Test
    void impossibleCorrelationsAreRefusedWithTheSmallestEigenvalue() {
        // eigenvalues of the matrix with off-diagonals .9, .9, -.9: 1.9, 1.9, -.8
        double[][] r = {{1, 0.9, 0.9}, {0.9, 1, -0.9}, {0.9, -0.9, 1}};
        assertThat(CorrelationMatrix.smallestEigenvalue(r)).isCloseTo(-0.8, within(1e-12));
        assertThatThrownBy(() -> CorrelationMatrix.of(r, 3, "the prices"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "no variables can have these correlations of the prices: the smallest"
                                + " eigenvalue is -0.8");
    }

    @Test
    void unsymmetricMatrixIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> CorrelationMatrix.of(new double[][] {{1, 0.5}, {0.4, 1}}, 2, "x"))
                .hasMessageContaining("row 1, column 0 is 0.4");
        assertThatThrownBy(() -> CorrelationMatrix.of(new double[][] {{1}}, 2, "x"))
                .hasMessageContaining("needs 2 rows of 2 figures");
    }

    @Test
    void noRowsMeanIndependence() {
        CorrelationMatrix matrix = CorrelationMatrix.of(new double[0][], 3, "x");
        assertThat(matrix.isIndependent(0)).isTrue();
        assertThat(
                        CorrelationMatrix.of(new double[][] {{1, 0.1}, {0.1, 1}}, 2, "x")
                                .isIndependent(0))
                .isFalse();
    }
}
