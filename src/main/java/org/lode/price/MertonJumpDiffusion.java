package org.lode.price;

import org.lode.price.Draws.Gaussian;

/// Geometric Brownian motion with jumps: dS/S = (g - l kbar) dt + s dW + (e^J - 1) dN.
///
/// N is a Poisson process with l jumps a year, J normal; kbar = E[e^J] - 1, so that E[S] grows at
/// g whatever the jumps. A step draws the number of jumps, then one normal. Given n jumps, ln S is
/// normal: moments are sums of cumulants, quantiles those of the mixture (by bisection, relative
/// 1e-12). Limit: jumps do not die out; a spike that returns needs another model.
///
/// Reference: Merton 1976, Option pricing when underlying stock returns are discontinuous, J.
/// Financial Economics 3, 125-144, doi:10.1016/0304-405X(76)90022-2.
///
/// @param measure measure of growth and jumps
/// @param startUsdPerTonne today's price, above 0
/// @param growthPerYear growth g of the expected price, per year
/// @param volatility s of the diffusion, per square root of a year, 0 or more
/// @param jumps the jumps
/// @param <M> the measure
public record MertonJumpDiffusion<M extends Measure>(
        M measure, double startUsdPerTonne, double growthPerYear, double volatility, Jumps jumps)
        implements PriceProcess<M> {
    private static final int BISECTIONS = 200;

    public MertonJumpDiffusion {
        Require.positive("price", startUsdPerTonne);
        Require.finite("growth", growthPerYear);
        Require.notNegative("volatility", volatility);
    }

    /// Drift of ln S between jumps, per year.
    double diffusionDrift() {
        return growthPerYear
                - 0.5 * volatility * volatility
                - jumps.perYear() * jumps.meanRelative();
    }

    @Override
    public LogMoments logMoments(double years) {
        double m = jumps.meanLogSize();
        double v = jumps.sdLogSize() * jumps.sdLogSize();
        double expected = jumps.perYear() * years;
        double mean = Math.log(startUsdPerTonne) + diffusionDrift() * years + expected * m;
        double variance = volatility * volatility * years + expected * (m * m + v);
        double third = expected * (m * m * m + 3 * m * v);
        double fourth = expected * (m * m * m * m + 6 * m * m * v + 3 * v * v);
        return variance == 0
                ? LogMoments.normal(mean, 0)
                : new LogMoments(
                        mean,
                        variance,
                        third / Math.pow(variance, 1.5) + 0.0,
                        fourth / (variance * variance));
    }

    @Override
    public double expectedPrice(double years) {
        return startUsdPerTonne * Math.exp(growthPerYear * years);
    }

    @Override
    public double expectedSquare(double years) {
        double m = jumps.meanLogSize();
        double v = jumps.sdLogSize() * jumps.sdLogSize();
        double rate =
                2 * diffusionDrift()
                        + 2 * volatility * volatility
                        + jumps.perYear() * Math.expm1(2 * m + 2 * v);
        return startUsdPerTonne * startUsdPerTonne * Math.exp(rate * years);
    }

    /// Probability that the price does not exceed `usdPerTonne` after `years`.
    public double probabilityBelow(double usdPerTonne, double years) {
        double x = Math.log(usdPerTonne / startUsdPerTonne) - diffusionDrift() * years;
        double expected = jumps.perYear() * years;
        double weight = Math.exp(-expected);
        double sum = 0;
        for (int n = 0; n <= jumps.most(years); n++) {
            double sd =
                    Math.sqrt(
                            volatility * volatility * years
                                    + n * jumps.sdLogSize() * jumps.sdLogSize());
            double gap = x - n * jumps.meanLogSize();
            sum += weight * (sd > 0 ? Gaussian.below(gap / sd) : gap >= 0 ? 1 : 0);
            weight *= expected / (n + 1);
        }
        return sum;
    }

    @Override
    public double quantile(double probability, double years) {
        LogMoments moments = logMoments(years);
        double reach = 60 * Math.sqrt(moments.variance()) + 1e-9;
        double low = moments.mean() - reach;
        double high = moments.mean() + reach;
        for (int i = 0; i < BISECTIONS && high - low > 1e-13 * Math.max(1, Math.abs(low)); i++) {
            double middle = 0.5 * (low + high);
            if (probabilityBelow(Math.exp(middle), years) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(0.5 * (low + high));
    }

    @Override
    public double[] path(double stepYears, int steps, Draws draws) {
        double[] prices = new double[steps];
        double x = Math.log(startUsdPerTonne);
        for (int i = 0; i < steps; i++) {
            int n = jumps.count(stepYears, draws.uniform());
            double sd =
                    Math.sqrt(
                            volatility * volatility * stepYears
                                    + n * jumps.sdLogSize() * jumps.sdLogSize());
            x += diffusionDrift() * stepYears + n * jumps.meanLogSize() + sd * draws.normal();
            prices[i] = Math.exp(x);
        }
        return prices;
    }
}
