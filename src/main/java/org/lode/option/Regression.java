package org.lode.option;

/// How continuation values are regressed on the price.
///
/// @param basis the functions
/// @param scale price that counts as 1, above 0
/// @param isInTheMoneyOnly whether only paths count on which some choice pays more than 0 at
///     once; on the others the first choice listed is taken. For a put, not for a mine
/// @param trimmed share of the paths left out at each end of the prices of a date, 0 to below 0.5;
///     outside the range that is left the value of going on is read at its end. Keeps a few
///     extreme prices from spoiling the rule of a long-lived mine: 0.02 is a good choice there, 0
///     for a put
/// @param threads number of threads, 1 or more; no result depends on it
public record Regression(
        Basis basis, double scale, boolean isInTheMoneyOnly, double trimmed, int threads) {
    public Regression {
        Require.positive("scale of the price", scale);
        if (!(trimmed >= 0 && trimmed < 0.5)) {
            throw new IllegalArgumentException(
                    "trimmed share must be 0 to below 0.5, was %s.".formatted(trimmed));
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, was " + threads + ".");
        }
    }

    /// As in Longstaff and Schwartz 2001 for a put: Laguerre functions, paths in the money.
    ///
    /// @param strike exercise price
    /// @param threads number of threads
    public static Regression ofPut(double strike, int threads) {
        return new Regression(Basis.LAGUERRE_3, strike, true, 0, threads);
    }

    /// For a mine: functions that are straight at high prices, all paths but the extreme ones.
    ///
    /// @param scale a middling price
    /// @param threads number of threads
    public static Regression ofMine(double scale, int threads) {
        return new Regression(Basis.MINE_6, scale, false, 0.02, threads);
    }
}
