package org.lode.sampling;

/// The counter-based generators of Salmon et al. 2011, written a second time from the paper:
/// doi:10.1145/2063384.2063405. Words of 32 or 64 bits, two or four of them, any number of rounds.
final class CounterGenerators {
    private static final long WEYL = 0x9e3779b97f4a7c15L;
    private static final long SECOND_WEYL = 0xbb67ae8584caa73bL;
    private static final long PARITY = 0x1bd11bdaa9fc1a22L;
    private static final int[][] ROTATIONS_4X64 = {
        {14, 16}, {52, 57}, {23, 40}, {5, 37}, {25, 33}, {46, 12}, {58, 22}, {32, 32}
    };
    private static final int[][] ROTATIONS_4X32 = {
        {10, 26}, {11, 21}, {13, 27}, {23, 5}, {6, 20}, {17, 11}, {25, 10}, {18, 20}
    };
    private static final int[][] ROTATIONS_2X64 = {{16}, {42}, {12}, {31}, {16}, {32}, {24}, {21}};
    private static final int[][] ROTATIONS_2X32 = {{13}, {15}, {26}, {6}, {17}, {29}, {16}, {24}};

    private final int bits;
    private final long mask;

    /// @param bits of a word, 32 or 64
    CounterGenerators(int bits) {
        this.bits = bits;
        this.mask = -1L >>> (64 - bits);
    }

    long[] philox(int rounds, long[] counter, long[] key) {
        long[] x = counter.clone();
        long k0 = key[0];
        long k1 = key.length > 1 ? key[1] : 0;
        for (int r = 0; r < rounds; r++) {
            if (x.length == 2) {
                long m = bits == 32 ? 0xd256d193L : 0xd2b74407b1ce6e93L;
                x = new long[] {high(m, x[0]) ^ k0 ^ x[1], (m * x[0]) & mask};
            } else {
                long m0 = bits == 32 ? 0xd2511f53L : 0xd2e7470ee14c6c93L;
                long m1 = bits == 32 ? 0xcd9e8d57L : 0xca5a826395121157L;
                x =
                        new long[] {
                            high(m1, x[2]) ^ x[1] ^ k0,
                            (m1 * x[2]) & mask,
                            high(m0, x[0]) ^ x[3] ^ k1,
                            (m0 * x[0]) & mask
                        };
            }
            k0 = (k0 + (WEYL >>> (64 - bits))) & mask;
            k1 = (k1 + (SECOND_WEYL >>> (64 - bits))) & mask;
        }
        return x;
    }

    private long high(long a, long b) {
        return bits == 32 ? (a * b) >>> 32 : Math.unsignedMultiplyHigh(a, b);
    }

    long[] threefry(int rounds, long[] counter, long[] key) {
        int n = counter.length;
        long[] schedule = new long[n + 1];
        schedule[n] = PARITY >>> (64 - bits);
        for (int i = 0; i < n; i++) {
            schedule[i] = key[i];
            schedule[n] ^= key[i];
        }
        long[] x = counter.clone();
        inject(x, schedule, 0);
        int[][] rotations =
                n == 2
                        ? bits == 32 ? ROTATIONS_2X32 : ROTATIONS_2X64
                        : bits == 32 ? ROTATIONS_4X32 : ROTATIONS_4X64;
        for (int r = 0; r < rounds; r++) {
            for (int pair = 0; pair < n / 2; pair++) {
                int a = 2 * pair;
                int b = r % 2 == 0 ? a + 1 : (n - 1 + a) % n;
                x[a] = (x[a] + x[b]) & mask;
                x[b] = rotated(x[b], rotations[r % 8][pair]) ^ x[a];
            }
            if (r % 4 == 3) {
                inject(x, schedule, (r + 1) / 4);
            }
        }
        return x;
    }

    private void inject(long[] x, long[] schedule, int step) {
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] + schedule[(step + i) % schedule.length]) & mask;
        }
        x[x.length - 1] = (x[x.length - 1] + step) & mask;
    }

    private long rotated(long word, int by) {
        return ((word << by) | (word >>> (bits - by))) & mask;
    }
}
