package org.lode.scenario;

/// No distributions of the fund for some years: what it takes in is kept and earns a return.
///
/// @param years years without distributions, from the first year of the flows
/// @param returnPerYear real return of the money kept
public record LockUp(int years, double returnPerYear) {
    /// Flows as the partners receive them: those of the locked years, with their return, in the
    /// first year after.
    ///
    /// @param flows yearly flows of a partner, year 0 first
    public double[] apply(double[] flows) {
        double[] received = new double[Math.max(flows.length, years + 1)];
        for (int t = 0; t < flows.length; t++) {
            if (t < years) {
                received[years] += flows[t] * Math.pow(1 + returnPerYear, years - t);
            } else {
                received[t] += flows[t];
            }
        }
        return received;
    }
}
