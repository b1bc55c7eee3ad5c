package org.lode.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RandomStreamTest {
    @Test
    void stateIsPhiloxKnownAnswer() {
        int checked = 0;
        for (String[] row : OracleRows.of("philox_stream_doubles.csv")) {
            long seed = Long.parseUnsignedLong(row[0]);
            long stream = Long.parseUnsignedLong(row[1]);
            long counter = Long.parseUnsignedLong(row[2]);
            long[] state = RandomStream.philox(seed, stream, counter - 1, 0);
            assertThat(state[Integer.parseInt(row[3])])
                    .isEqualTo(Long.parseUnsignedLong(row[4], 16));
            checked++;
        }
        assertThat(checked).isGreaterThanOrEqualTo(24);
    }

    @Test
    void streamsDifferBySeedStreamBlockAndSource() {
        double[] first = normals(1, 2, 3, 4);
        assertThat(normals(1, 2, 3, 4)).isEqualTo(first);
        assertThat(normals(2, 2, 3, 4)[0]).isNotEqualTo(first[0]);
        assertThat(normals(1, 3, 3, 4)[0]).isNotEqualTo(first[0]);
        assertThat(normals(1, 2, 4, 4)[0]).isNotEqualTo(first[0]);
        assertThat(normals(1, 2, 3, 5)[0]).isNotEqualTo(first[0]);
    }

    @Test
    void normalsAndUniformsHaveTheirMomentsAcrossBlocks() {
        int n = 1000;
        int blocks = 500;
        double sum = 0;
        double squares = 0;
        double uniform = 0;
        double[] u = new double[n];
        for (int b = 0; b < blocks; b++) {
            for (double z : normals(11, 12, b, 0)) {
                sum += z;
                squares += z * z;
            }
            RandomStream.of(11, 12, b, 1).uniforms(u);
            for (double x : u) {
                assertThat(x > 0 && x < 1).isTrue();
                uniform += x;
            }
        }
        double total = n * (double) blocks;
        assertThat(sum / total).isCloseTo(0, within(4 / Math.sqrt(total)));
        assertThat(squares / total).isCloseTo(1, within(4 * Math.sqrt(2 / total)));
        assertThat(uniform / total).isCloseTo(0.5, within(4 * Math.sqrt(1 / 12.0 / total)));
    }

    @Test
    void nameHashIsFnv1a() {
        // published FNV-1a test vector for "a"; for ASCII, characters are bytes
        assertThat(RandomStream.idOf("a")).isEqualTo(0xaf63dc4c8601ec8cL);
        assertThat(RandomStream.idOf("")).isEqualTo(0xcbf29ce484222325L);
    }

    private static double[] normals(long seed, long stream, long block, long source) {
        double[] z = new double[1000];
        RandomStream.of(seed, stream, block, source).normals(z);
        return z;
    }
}
