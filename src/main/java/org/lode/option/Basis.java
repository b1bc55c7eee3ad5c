package org.lode.option;

/// Functions of the price, divided by a scale, on which continuation values are regressed.
public enum Basis {
    /// Constant, x, x^2: the example of Longstaff and Schwartz 2001, section 1.
    POWERS_2(3),
    /// Constant and powers up to 3.
    POWERS_3(4),
    /// Constant and powers up to 5.
    POWERS_5(6),
    /// Constant and the first three Laguerre polynomials, each times e^(-x/2): Longstaff and
    /// Schwartz 2001, eq. 2 and section 3.
    LAGUERRE_3(4),
    /// Constant, ln x, x, x ln x, 1 / (1 + x), x^2 / (1 + x): values that are nearly straight at
    /// high prices and bend at low ones, such as a mine's.
    MINE_6(6);

    private final int size;

    Basis(int size) {
        this.size = size;
    }

    /// Number of functions.
    public int size() {
        return size;
    }

    /// Writes the functions at x into `row`.
    void fill(double x, double[] row) {
        row[0] = 1;
        switch (this) {
            case POWERS_2, POWERS_3, POWERS_5 -> {
                for (int j = 1; j < size; j++) {
                    row[j] = row[j - 1] * x;
                }
            }
            case LAGUERRE_3 -> {
                double weight = Math.exp(-x / 2);
                row[1] = weight;
                row[2] = weight * (1 - x);
                row[3] = weight * (1 - 2 * x + x * x / 2);
            }
            case MINE_6 -> {
                double log = Math.log(x);
                row[1] = log;
                row[2] = x;
                row[3] = x * log;
                row[4] = 1 / (1 + x);
                row[5] = x * x / (1 + x);
            }
        }
    }

    /// Weight of a path in the regression. Where values grow with the price their noise does too;
    /// the weight makes it even, so that a few very high prices do not decide the fit.
    double weight(double x) {
        return switch (this) {
            case POWERS_2, POWERS_3, POWERS_5, LAGUERRE_3 -> 1;
            case MINE_6 -> 1 / (1 + x);
        };
    }
}
