package org.lode.sampling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Direction numbers of the Sobol sequence after Joe and Kuo, read from the table shipped beside
/// this class.
///
/// Direction number j of a dimension is what bit j of a point's Gray code adds (without carry) to
/// its coordinate, as 52 binary digits. Row `0` is the van der Corput sequence; the others follow
/// from the initial numbers by the recurrence of the primitive polynomial (Joe and Kuo 2008,
/// doi:10.1137/070709359; Bratley and Fox 1988, doi:10.1145/42288.214372).
final class JoeKuoTable {
    /// Binary digits of a coordinate.
    static final int DIGITS = 52;

    /// Dimensions of the shipped table.
    static final int DIMENSIONS = 1000;

    private static final String RESOURCE = "joe-kuo-6-1000.txt";

    private static final long[][] DIRECTIONS = read();

    private JoeKuoTable() {}

    /// Direction numbers of a dimension, from the highest digit down; not to be changed.
    static long[] directions(int dimension) {
        return DIRECTIONS[dimension];
    }

    private static long[][] read() {
        long[][] directions = new long[DIMENSIONS][];
        directions[0] = vanDerCorput();
        try (InputStream in = JoeKuoTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("table " + RESOURCE + " is not on the class path.");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.charAt(0) != '#') {
                    String[] row = line.split(" ", -1);
                    directions[Integer.parseInt(row[0]) - 1] = directions(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("table " + RESOURCE + " cannot be read.", e);
        }
        return directions;
    }

    private static long[] vanDerCorput() {
        long[] v = new long[DIGITS];
        for (int j = 0; j < DIGITS; j++) {
            v[j] = 1L << (DIGITS - 1 - j);
        }
        return v;
    }

    /// @param row dimension, degree, inner coefficients of the polynomial, initial numbers
    private static long[] directions(String[] row) {
        int degree = Integer.parseInt(row[1]);
        int inner = Integer.parseInt(row[2]);
        long[] v = new long[DIGITS];
        for (int j = 0; j < degree; j++) {
            v[j] = Long.parseLong(row[3 + j]) << (DIGITS - 1 - j);
        }
        for (int j = degree; j < DIGITS; j++) {
            v[j] = v[j - degree] ^ (v[j - degree] >>> degree);
            for (int k = 1; k < degree; k++) {
                if (((inner >>> (degree - 1 - k)) & 1) == 1) {
                    v[j] ^= v[j - k];
                }
            }
        }
        return v;
    }
}
