package org.lode.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lode.quantity.CorrelationMatrix;

class CorrelationChecksTest {
    /// Eigenvalues 1 + 2 rho cos(k pi / (n + 1)): G. D. Smith, Numerical Solution of Partial
    /// Differential Equations, tridiagonal Toeplitz matrices.
    @Test
    void smallestEigenvalueOfNeighbourCorrelations() {
        for (int n = 2; n <= 12; n++) {
            double[][] matrix = new double[n][n];
            for (int i = 0; i < n; i++) {
                matrix[i][i] = 1;
                if (i > 0) {
                    matrix[i][i - 1] = 0.7;
                    matrix[i - 1][i] = 0.7;
                }
            }
            assertThat(CorrelationMatrix.smallestEigenvalue(matrix))
                    .isCloseTo(1 - 1.4 * Math.cos(Math.PI / (n + 1)), within(1e-12));
        }
    }

    /// Eigenvalues 1 - r and 1 + (n - 1) r.
    @Test
    void smallestEigenvalueOfEqualCorrelations() {
        for (double r : new double[] {-0.9, -0.5, -0.2, 0.3, 0.99}) {
            double[][] matrix = {{1, r, r}, {r, 1, r}, {r, r, 1}};
            assertThat(CorrelationMatrix.smallestEigenvalue(matrix))
                    .isCloseTo(Math.min(1 - r, 1 + 2 * r), within(1e-12));
        }
    }

    @Test
    void theBuiltInCasesPass() {
        for (String name : new String[] {"ukraine", "tanzania-graphite", "mc25"}) {
            assertThat(CaseReader.read(Path.of("cases", name)))
                    .isInstanceOf(CaseReadResult.Valid.class);
        }
    }
}
