package org.lode.price;

/// One fitted parameter with its uncertainty.
///
/// @param name parameter, as in the formulas of `docs/prices.md`
/// @param unit unit, empty for a pure number
/// @param raw maximum likelihood estimate of the figures as they stand
/// @param value after the corrections of [FitSettings]; equal to `raw` where none applies
/// @param standardError of `value`; NaN if the likelihood has no curvature there
/// @param low lower end of the 95 % interval
/// @param high upper end; infinite if the series sets no bound
/// @param method how the interval was found
public record Estimate(
        String name,
        String unit,
        double raw,
        double value,
        double standardError,
        double low,
        double high,
        Method method) {

    /// How an interval was found.
    public enum Method {
        /// All values whose maximal likelihood is within 1.92 of the maximum.
        PROFILE("profile likelihood"),
        /// Estimate plus and minus 1.96 standard errors, on a log scale for what is above 0.
        WALD("curvature of the likelihood"),
        /// Percentiles of estimates from series simulated from the fit.
        BOOTSTRAP("parametric bootstrap");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /// Interval and standard error stretched as the value was: for corrections that multiply.
    Estimate scaledTo(double corrected) {
        double factor = corrected / raw;
        return new Estimate(
                name,
                unit,
                raw,
                corrected,
                standardError * factor,
                low * factor,
                high * factor,
                method);
    }
}
