package org.lode.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

final class NormalPairsTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int ROWS = 4000;
    private static final int ROW = 256;

    /// The closed formula of Box and Muller 1958 by the library's logarithm, sine and cosine.
    @Test
    void pairsAreThoseOfTheFormula() {
        int pairs = 1000;
        SplitMix64 source = new SplitMix64(20250430);
        long[] radiusWords = new long[pairs];
        long[] angleWords = new long[pairs];
        for (int i = 0; i < pairs; i++) {
            radiusWords[i] = source.nextLong();
            angleWords[i] = source.nextLong();
        }
        // smallest and largest u and t, u next to the ends of the range of the significand
        long[] edges = {0, -1, 1L << 12, Long.MIN_VALUE, Long.MAX_VALUE, 0xb504f333f9de6484L};
        System.arraycopy(edges, 0, radiusWords, 0, edges.length);
        System.arraycopy(edges, 0, angleWords, edges.length, edges.length);
        double[] sine = new double[pairs];
        double[] cosine = new double[pairs];
        new NormalPairs(pairs).toNormals(radiusWords, angleWords, pairs, sine, cosine);
        double farthest = 0;
        for (int i = 0; i < pairs; i++) {
            double u = ((radiusWords[i] >>> 12) + 0.5) * 0x1.0p-52;
            double radius = Math.sqrt(-2 * logarithm(u));
            // the angle is reduced before it is multiplied by pi, so that the formula is exact
            double t = (angleWords[i] >> 11) * 0x1.0p-53;
            double half = StrictMath.sin(Math.PI * t);
            double cosineOfAngle = 1 - 2 * half * half;
            double sineOfAngle = 2 * half * StrictMath.cos(Math.PI * t);
            assertThat(sine[i]).isCloseTo(radius * sineOfAngle, within(2e-15 * radius));
            assertThat(cosine[i]).isCloseTo(radius * cosineOfAngle, within(2e-15 * radius));
            farthest = Math.max(farthest, radius);
        }
        assertThat(farthest).isCloseTo(8.5717, within(1e-4));
    }

    /// Near 1 the logarithm of the difference from 1, which is exact.
    private static double logarithm(double u) {
        return u > 0.5 ? StrictMath.log1p(u - 1) : StrictMath.log(u);
    }

    /// A row is the same whether it is drawn alone or with others, and rows of any length follow
    /// one another.
    @Test
    void rowsDoNotDependOnHowManyAreDrawnTogether() {
        double[][] together = new double[13][ROW];
        together[6] = new double[77];
        RandomStream.of(1, 2, 3, 4).normals(together);
        RandomStream alone = RandomStream.of(1, 2, 3, 4);
        for (double[] row : together) {
            double[] z = new double[row.length];
            alone.normals(z);
            assertThat(z).isEqualTo(row);
        }
    }

    @Test
    void wordsAreThoseOfSplitMix64() {
        long[] keys = RandomStream.philox(5, 6, 7, 8);
        SplitMix64 reference = new SplitMix64(keys[0]);
        RandomStream stream = RandomStream.of(5, 6, 7, 8);
        double[] u = new double[300];
        for (int k = 0; k < 3; k++) {
            stream.uniforms(u);
            for (double x : u) {
                assertThat(x).isEqualTo(((reference.nextLong() >>> 12) + 0.5) * 0x1.0p-52);
            }
        }
    }

    /// Chi-squared over 200 cells of equal probability; a correct sampler fails once in 15,000
    /// seeds, and the seed is fixed.
    @Test
    void normalsFillCellsOfEqualProbability() {
        int cells = 200;
        long[] counts = new long[cells];
        double[] z = normals();
        for (double x : z) {
            counts[Math.min(cells - 1, (int) (NORMAL.cumulativeProbability(x) * cells))]++;
        }
        double expected = z.length / (double) cells;
        double sum = Arrays.stream(counts).mapToDouble(n -> (n - expected) * (n - expected)).sum();
        double p = ChiSquaredDistribution.of(cells - 1).survivalProbability(sum / expected);
        assertThat(p).isGreaterThan(6.3e-5);
    }

    @Test
    void tailIsThatOfTheNormal() {
        double[] z = normals();
        for (double bound : new double[] {3, 3.5, 4, 4.4}) {
            double p = NORMAL.survivalProbability(bound);
            double error = 4 * Math.sqrt(p / z.length);
            double above = Arrays.stream(z).filter(x -> x > bound).count();
            double below = Arrays.stream(z).filter(x -> x < -bound).count();
            assertThat(above / z.length).isCloseTo(p, within(error));
            assertThat(below / z.length).isCloseTo(p, within(error));
        }
    }

    /// The two normals of a pair share their radius: neither their product nor that of their
    /// squares may show it.
    @Test
    void membersOfAPairAreIndependent() {
        double[] z = normals();
        double product = 0;
        double squares = 0;
        int pairs = z.length / 2;
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < ROW / 2; i++) {
                double first = z[row * ROW + i];
                double second = z[row * ROW + ROW / 2 + i];
                product += first * second;
                squares += first * first * second * second;
            }
        }
        assertThat(product / pairs).isCloseTo(0, within(4 / Math.sqrt(pairs)));
        assertThat(squares / pairs).isCloseTo(1, within(4 * Math.sqrt(8.0 / pairs)));
    }

    @Test
    void neighboursInRowAndColumnAreUncorrelated() {
        double[] z = normals();
        double row = 0;
        double column = 0;
        double squares = 0;
        for (int i = 0; i + ROW < z.length; i++) {
            row += z[i] * z[i + 1];
            column += z[i] * z[i + ROW];
            squares += z[i] * z[i] * z[i + 1] * z[i + 1];
        }
        double n = z.length - ROW;
        assertThat(row / n).isCloseTo(0, within(4 / Math.sqrt(n)));
        assertThat(column / n).isCloseTo(0, within(4 / Math.sqrt(n)));
        assertThat(squares / n).isCloseTo(1, within(4 * Math.sqrt(8 / n)));
    }

    private static double[] normals() {
        double[] all = new double[ROWS * ROW];
        double[] z = new double[ROW];
        RandomStream stream = RandomStream.of(31, 32, 33, 34);
        for (int k = 0; k < ROWS; k++) {
            stream.normals(z);
            System.arraycopy(z, 0, all, k * ROW, ROW);
        }
        return all;
    }
}
