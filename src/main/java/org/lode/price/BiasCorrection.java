package org.lode.price;

import java.util.Locale;

/// Small-sample correction of the speed of reversion k, which is estimated too high.
///
/// A short series near a unit root looks as if it reverted: the bias of k is about 4 / T for a
/// series of T years whatever k is, so 36 years add 0.11 to k. The spread of the correction is
/// that of the estimate; none of these makes a short series long.
public enum BiasCorrection {
    /// The estimate as it is.
    NONE,
    /// b' = b + (1 + 3b) / n on the autoregressive coefficient. Kendall 1954, Note on bias in the
    /// estimation of autocorrelation, Biometrika 41, 403-404.
    KENDALL,
    /// k' = k - (5/2 + e^kd + e^2kd / 2) / (n d), the bias to order 1/n of the maximum likelihood
    /// estimate with unknown mean. Tang and Chen 2009, Parameter estimation and bias correction
    /// for diffusion processes, J. Econometrics 149, 65-81, doi:10.1016/j.jeconom.2008.11.001.
    TANG_CHEN,
    /// k' = 2k - (k1 + k2) / 2 with the halves of the series. Phillips and Yu 2005, Jackknifing
    /// bond option prices, Rev. Financial Studies 18, 707-742, doi:10.1093/rfs/hhi018.
    JACKKNIFE;

    /// Word of the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Bias of the estimate of k to order 1/n.
    ///
    /// @param reversion k per year
    /// @param stepYears d, years between prices
    /// @param changes n, number of changes
    public static double tangChenBias(double reversion, double stepYears, int changes) {
        double e = Math.exp(reversion * stepYears);
        return (2.5 + e + 0.5 * e * e) / (changes * stepYears);
    }
}
