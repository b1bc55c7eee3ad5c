package org.lode.price;

/// Kalman filter of the Schwartz-Smith model: deviation chi and equilibrium xi behind observed
/// logarithms of prices.
///
/// Observations of one date are taken in one after the other, which is exact because their errors
/// are independent (Anderson and Moore 1979, Optimal Filtering, section 6.4) and needs no matrix
/// inverse.
final class TwoFactorFilter {
    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    private double chi;
    private double xi;
    private double varChi;
    private double varXi;
    private double cov;
    private double logLikelihood;

    private TwoFactorFilter(double chi, double xi, double varChi, double varXi, double cov) {
        this.chi = chi;
        this.xi = xi;
        this.varChi = varChi;
        this.varXi = varXi;
        this.cov = cov;
    }

    /// Independent normal knowledge of both factors.
    static TwoFactorFilter prior(double chi, double xi, double variance) {
        return new TwoFactorFilter(chi, xi, variance, variance, 0);
    }

    /// After a first log price seen without error: the deviation has its stationary law, and
    /// nothing else is known of the equilibrium.
    static TwoFactorFilter after(double logPrice, TwoFactorDynamics dynamics) {
        double s = dynamics.shortVolatility();
        double v = s * s / (2 * dynamics.reversionPerYear());
        return new TwoFactorFilter(0, logPrice, v, v, -v);
    }

    void predict(TwoFactorDynamics dynamics, double years) {
        double kept = dynamics.kept(years);
        chi = kept * chi + dynamics.shortShift(years);
        xi += dynamics.longDriftPerYear() * years;
        varChi = kept * kept * varChi + dynamics.shortVariance(years);
        cov = kept * cov + dynamics.covariance(years);
        varXi += dynamics.longVariance(years);
    }

    /// Takes in `observed` = loading x chi + xi + intercept + error.
    void update(double observed, double loading, double intercept, double errorVariance) {
        double toChi = loading * varChi + cov;
        double toXi = loading * cov + varXi;
        double variance = loading * toChi + toXi + errorVariance;
        double surprise = observed - loading * chi - xi - intercept;
        logLikelihood -= 0.5 * (LOG_TWO_PI + Math.log(variance) + surprise * surprise / variance);
        chi += toChi * surprise / variance;
        xi += toXi * surprise / variance;
        varChi -= toChi * toChi / variance;
        varXi -= toXi * toXi / variance;
        cov -= toChi * toXi / variance;
    }

    double chi() {
        return chi;
    }

    double xi() {
        return xi;
    }

    double varChi() {
        return varChi;
    }

    /// Log-likelihood of all observations so far.
    double logLikelihood() {
        return logLikelihood;
    }
}
