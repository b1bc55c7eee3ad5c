package org.lode.option;

/// European call on a price with lognormal jumps whose risk is not priced.
///
/// Merton 1976, doi:10.1016/0304-405X(76)90022-2: a Poisson mixture of Black-Scholes values. The
/// series is cut where the remaining Poisson mass is below 1e-16.
///
/// @param diffusion the option without jumps
/// @param jumpsPerYear mean number of jumps a year, 0 or more
/// @param meanLogJump mean of the logarithm of the jump factor
/// @param sdLogJump its standard deviation, 0 or more
public record JumpOption(
        EuropeanOption diffusion, double jumpsPerYear, double meanLogJump, double sdLogJump) {
    private static final double TAIL = 1e-16;
    private static final int MOST_JUMPS = 10_000;

    public JumpOption {
        Require.notNegative("jumps per year", jumpsPerYear);
        Require.finite("mean log jump", meanLogJump);
        Require.notNegative("standard deviation of the log jump", sdLogJump);
    }

    /// Value of the right to buy.
    public double call() {
        double years = diffusion.years();
        double growth = Math.expm1(meanLogJump + sdLogJump * sdLogJump / 2);
        double mean = jumpsPerYear * (1 + growth) * years;
        double variance = diffusion.sigma() * diffusion.sigma();
        double sum = 0;
        double mass = 0;
        double logWeight = -mean;
        for (int n = 0; n < MOST_JUMPS; n++) {
            if (n > 0) {
                logWeight += Math.log(mean / n);
            }
            double weight = Math.exp(logWeight);
            double rate = diffusion.rate() - jumpsPerYear * growth + n * Math.log1p(growth) / years;
            double sigma = Math.sqrt(variance + n * sdLogJump * sdLogJump / years);
            sum +=
                    weight
                            * new EuropeanOption(
                                            diffusion.spot(),
                                            diffusion.strike(),
                                            rate,
                                            diffusion.payout(),
                                            sigma,
                                            years)
                                    .call();
            mass += weight;
            if (mean == 0 || (n > mean && 1 - mass < TAIL) || (n > mean && weight < TAIL * TAIL)) {
                break;
            }
        }
        return sum;
    }
}
