package org.lode.cost;

/// A pair of power laws for capital and operating cost: Y = A X^B.
///
/// Money is 1989 US dollars, X is short tons a day. Reference: Camm 1991, IC 9298.
///
/// @param capitalFactor A of capital, USD at 1 short ton a day
/// @param capitalExponent B of capital
/// @param operatingFactor A of operating cost, USD per short ton at 1 short ton a day
/// @param operatingExponent B of operating cost, below 0
public record CostCurve(
        double capitalFactor,
        double capitalExponent,
        double operatingFactor,
        double operatingExponent) {
    /// Capital, USD of 1989.
    public double capital(double shortTonsPerDay) {
        return capitalFactor * Math.pow(shortTonsPerDay, capitalExponent);
    }

    /// Operating cost, USD of 1989 per short ton.
    public double operating(double shortTonsPerDay) {
        return operatingFactor * Math.pow(shortTonsPerDay, operatingExponent);
    }
}
