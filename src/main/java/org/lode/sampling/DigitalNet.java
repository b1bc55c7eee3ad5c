package org.lode.sampling;

/// Coordinates of one dimension of a digital sequence in base 2, by the number of the point.
///
/// Points come in Gray-code order: the digits of point i are the sum without carry of the
/// direction numbers at the bits of i XOR (i / 2). Because that is linear, point i is the sum of
/// one word per bit of i, and the points of an aligned row of 256 differ from its first point by
/// 256 words that are the same for every row.
final class DigitalNet {
    private static final int ROW_BITS = 8;
    static final int ROW = 1 << ROW_BITS;

    private final long[] bitWords;
    private final long[] low = new long[ROW];

    /// @param directions direction numbers, as digits of a coordinate
    DigitalNet(long[] directions) {
        bitWords = new long[directions.length];
        for (int j = 0; j < directions.length; j++) {
            bitWords[j] = j == 0 ? directions[0] : directions[j] ^ directions[j - 1];
        }
        for (int j = 0; j < ROW_BITS; j++) {
            for (int k = 0; k < 1 << j; k++) {
                low[(1 << j) + k] = low[k] ^ bitWords[j];
            }
        }
    }

    /// Digits of point `number`.
    long digits(long number) {
        long digits = low[(int) (number & (ROW - 1))];
        for (long rest = number >>> ROW_BITS; rest != 0; rest &= rest - 1) {
            digits ^= bitWords[ROW_BITS + Long.numberOfTrailingZeros(rest)];
        }
        return digits;
    }

    /// Digits of the points of a row, relative to its first point; not to be changed.
    long[] row() {
        return low;
    }
}
