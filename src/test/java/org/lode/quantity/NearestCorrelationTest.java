package org.lode.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/// Nearest correlation matrices: the examples of Higham 2002 and invariants.
class NearestCorrelationTest {
    /// Higham 2002, section 4: entries 0.7607 and 0.1573, distance 0.5278.
    @Test
    void firstExampleOfHigham() {
        NearestCorrelation found =
                NearestCorrelation.of(new double[][] {{1, 1, 0}, {1, 1, 1}, {0, 1, 1}}, 0);
        assertThat(found.matrix()[0][1]).isCloseTo(0.7607, within(5e-5));
        assertThat(found.matrix()[1][2]).isCloseTo(0.7607, within(5e-5));
        assertThat(found.matrix()[0][2]).isCloseTo(0.1573, within(5e-5));
        assertThat(found.distance()).isCloseTo(0.5278, within(5e-5));
        assertThat(found.isChanged()).isTrue();
        assertThat(found.changes()).hasSize(3);
    }

    /// Higham 2002, section 4, second differences; the same table is the example of NAG's G02AAF.
    @Test
    void secondExampleOfHigham() {
        NearestCorrelation found =
                NearestCorrelation.of(
                        new double[][] {
                            {2, -1, 0, 0}, {-1, 2, -1, 0}, {0, -1, 2, -1}, {0, 0, -1, 2}
                        },
                        0);
        double[][] expected = {
            {1, -0.8084, 0.1916, 0.1068},
            {-0.8084, 1, -0.6562, 0.1916},
            {0.1916, -0.6562, 1, -0.8084},
            {0.1068, 0.1916, -0.8084, 1}
        };
        for (int i = 0; i < 4; i++) {
            assertThat(found.matrix()[i]).containsExactly(expected[i], within(5e-5));
        }
        assertThat(found.distance()).isCloseTo(2.1334, within(5e-3));
    }

    @Test
    void aCorrelationMatrixComesBackAsItIs() {
        double[][] r = {{1, 0.3, -0.2}, {0.3, 1, 0.5}, {-0.2, 0.5, 1}};
        NearestCorrelation found = NearestCorrelation.of(r, 1e-8);
        assertThat(found.matrix()).isDeepEqualTo(r);
        assertThat(found.isChanged()).isFalse();
        assertThat(found.changes()).isEmpty();
    }

    /// 100 random symmetric tables (seed 5): the result can be factored, has ones on the diagonal,
    /// and no correlation matrix drawn at random lies nearer.
    @Test
    void noDrawnMatrixIsNearer() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(5);
        for (int n = 0; n < 100; n++) {
            int size = 3 + random.nextInt(3);
            double[][] a = table(size, random);
            NearestCorrelation found = NearestCorrelation.of(a, 1e-8);
            double[][] r = found.matrix();
            assertThat(CorrelationMatrix.smallestEigenvalue(r)).isGreaterThan(0.5e-8);
            CorrelationMatrix.of(r, size, "the test");
            for (int i = 0; i < size; i++) {
                assertThat(r[i][i]).isEqualTo(1);
            }
            for (int trial = 0; trial < 8; trial++) {
                double[][] other = NearestCorrelation.of(table(size, random), 1e-8).matrix();
                double share = random.nextDouble();
                double sum = 0;
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        double mixed = (1 - share) * r[i][j] + share * other[i][j];
                        sum += (mixed - a[i][j]) * (mixed - a[i][j]);
                    }
                }
                assertThat(Math.sqrt(sum)).isGreaterThan(found.distance() - 1e-7);
            }
        }
    }

    private static double[][] table(int size, UniformRandomProvider random) {
        double[][] a = new double[size][size];
        for (int i = 0; i < size; i++) {
            a[i][i] = 1;
            for (int j = 0; j < i; j++) {
                a[i][j] = 2 * random.nextDouble() - 1;
                a[j][i] = a[i][j];
            }
        }
        return a;
    }

    @Test
    void refusesWhatIsNotSymmetric() {
        assertThatThrownBy(() -> NearestCorrelation.of(new double[][] {{1, 0.5}, {0.4, 1}}, 0))
                .hasMessageContaining("symmetric; row 1, column 0 is 0.4, 0.5");
        assertThatThrownBy(() -> NearestCorrelation.of(new double[][] {{1, 0.5}, {0.5}}, 0))
                .hasMessageContaining("2 rows of 2");
    }
}
