package org.lode.price;

/// Jumps of a log price: Poisson times, normal sizes.
///
/// @param perYear expected number of jumps per year, 0 or more
/// @param meanLogSize mean of ln(1 + jump)
/// @param sdLogSize standard deviation of ln(1 + jump), 0 or more
public record Jumps(double perYear, double meanLogSize, double sdLogSize) {
    public Jumps {
        Require.notNegative("jumps per year", perYear);
        Require.finite("mean jump", meanLogSize);
        Require.notNegative("spread of jumps", sdLogSize);
    }

    /// Mean relative jump E[e^J] - 1.
    double meanRelative() {
        return Math.expm1(meanLogSize + 0.5 * sdLogSize * sdLogSize);
    }

    /// Number of jumps in `years` for a uniform deviate, by inversion of the Poisson law.
    int count(double years, double uniform) {
        double probability = Math.exp(-perYear * years);
        double below = probability;
        int n = 0;
        while (uniform > below && probability > 0) {
            n++;
            probability *= perYear * years / n;
            below += probability;
        }
        return n;
    }

    /// Most jumps in `years` that matter: beyond lies less than 1e-16.
    int most(double years) {
        double expected = perYear * years;
        return (int) Math.ceil(expected + 12 * Math.sqrt(expected) + 20);
    }
}
