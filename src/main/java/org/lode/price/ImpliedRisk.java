package org.lode.price;

/// Today's price and the price of risk that quoted futures imply, given a fitted process.
///
/// ln F(T) is linear in both: least squares of the log quotes. The futures curve that follows rests
/// on the quotes; the price of risk also takes the drift of the fit for true, which is the least
/// sure of all its parameters. Reference: Schwartz 1997, model 1, eq. 7.
///
/// @param startPrice today's price in the money of the fit; for two factors the equilibrium, with
///     the deviation at 0
/// @param perVolatility price of risk, per square root of a year
/// @param standardError of `perVolatility`, from the scatter of the quotes; NaN for two quotes
/// @param misfit root mean square of the log differences between quote and curve
/// @param quotes number of quotes
public record ImpliedRisk(
        double startPrice, double perVolatility, double standardError, double misfit, int quotes) {

    /// Solves for start and price of risk.
    ///
    /// @param process fitted process; its start is not used
    /// @param years to delivery, one per quote, at least two different
    /// @param prices quotes, in the money of the fit
    public static ImpliedRisk of(
            PriceProcess<Measure.RealWorld> process, double[] years, double[] prices) {
        int n = years.length;
        PriceProcess<Measure.RealWorld> one = PriceFit.startingAt(process, 1);
        // normal equations of: ln F - ln E from a start at 1 = a x - w L
        double aa = 0;
        double aw = 0;
        double ww = 0;
        double ad = 0;
        double wd = 0;
        for (int i = 0; i < n; i++) {
            double a = PriceOfRisk.startLoading(process, years[i]);
            double w = -PriceOfRisk.loading(process, years[i]);
            double d = Math.log(prices[i] / one.expectedPrice(years[i]));
            aa += a * a;
            aw += a * w;
            ww += w * w;
            ad += a * d;
            wd += w * d;
        }
        double determinant = aa * ww - aw * aw;
        if (!(determinant > 1e-12 * aa * ww)) {
            throw new IllegalArgumentException(
                    "quotes of one delivery do not tell spot and price of risk apart: at least two"
                            + " deliveries are needed.");
        }
        double x = (ad * ww - wd * aw) / determinant;
        double risk = (aa * wd - aw * ad) / determinant;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off =
                    Math.log(prices[i] / one.expectedPrice(years[i]))
                            - PriceOfRisk.startLoading(process, years[i]) * x
                            + PriceOfRisk.loading(process, years[i]) * risk;
            squares += off * off;
        }
        return new ImpliedRisk(
                Math.exp(x),
                risk,
                n > 2 ? Math.sqrt(squares / (n - 2) * aa / determinant) : Double.NaN,
                Math.sqrt(squares / n),
                n);
    }
}
