package org.lode.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What all point sets share.
final class PointSetTest {
    private static final int N = 5000;
    private static final int DIMENSIONS = 5;

    static Stream<PointSet> sets() {
        return Stream.of(
                PlainPoints.of(11, 2, DIMENSIONS),
                LatinHypercube.of(11, 2, DIMENSIONS, N),
                LatinHypercube.of(11, 2, DIMENSIONS, 1 << 13),
                SobolPoints.of(DIMENSIONS),
                ScrambledSobol.of(11, 2, DIMENSIONS, N),
                ScrambledSobol.of(11, 2, DIMENSIONS, 1L << 20));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void anyCutOfTheRunGivesTheSameBits(PointSet set) {
        Random random = new Random(5);
        double[] whole = new double[N];
        for (int k = 0; k < DIMENSIONS; k++) {
            set.fill(k, 0, N, whole);
            for (int cut = 0; cut < 200; cut++) {
                int first = random.nextInt(N);
                int n = random.nextInt(N - first + 1);
                double[] part = new double[n];
                set.fill(k, first, n, part);
                for (int i = 0; i < n; i++) {
                    assertThat(part[i]).isEqualTo(whole[first + i]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void coordinatesLieInsideTheCube(PointSet set) {
        double[] u = new double[N];
        for (int k = 0; k < DIMENSIONS; k++) {
            set.fill(k, 0, N, u);
            for (double coordinate : u) {
                assertThat(coordinate).isStrictlyBetween(0.0, 1.0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void lastPointLiesInsideTheCube(PointSet set) {
        double[] u = new double[1];
        set.fill(DIMENSIONS - 1, set.points() - 1, 1, u);
        assertThat(u[0]).isStrictlyBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void pointsAndDimensionsThatAreNotThereAreRefused(PointSet set) {
        double[] u = new double[2];
        assertThatThrownBy(() -> set.fill(DIMENSIONS, 0, 1, u))
                .hasMessage(
                        "there is no dimension 5: the point set has 5 dimensions,"
                                + " numbered from 0.");
        assertThatThrownBy(() -> set.fill(-1, 0, 1, u))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> set.fill(0, set.points() - 1, 2, u))
                .hasMessage(
                        ("there are no 2 points from number %d: the point set has %d,"
                                        + " numbered from 0.")
                                .formatted(set.points() - 1, set.points()));
        assertThatThrownBy(() -> set.fill(0, -1, 1, u))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThatThrownBy(() -> LatinHypercube.of(1, 0, 2, 0))
                .hasMessage("number of points must lie between 1 and 1099511627776, was 0.");
        assertThatThrownBy(() -> ScrambledSobol.of(1, 0, -1, 4))
                .hasMessage("number of dimensions must lie between 0 and 1000, was -1.");
    }

    /// Seeds, replicates and dimensions give other points; a further dimension changes none.
    @Test
    void seedReplicateAndDimensionFixThePoints() {
        double[] u = new double[64];
        double[] v = new double[64];
        PlainPoints.of(1, 0, 3).fill(2, 0, 64, u);
        PlainPoints.of(1, 0, 9).fill(2, 0, 64, v);
        assertThat(v).isEqualTo(u);
        LatinHypercube.of(1, 0, 3, 64).fill(2, 0, 64, u);
        LatinHypercube.of(1, 1, 3, 64).fill(2, 0, 64, v);
        assertThat(v).isNotEqualTo(u);
        ScrambledSobol.of(1, 0, 3, 64).fill(2, 0, 64, u);
        ScrambledSobol.of(2, 0, 3, 64).fill(2, 0, 64, v);
        assertThat(v).isNotEqualTo(u);
        ScrambledSobol.of(1, 0, 9, 64).fill(2, 0, 64, v);
        assertThat(v).isEqualTo(u);
    }
}
