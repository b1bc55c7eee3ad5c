package org.lode.cashflow;

/// Later stages of a mine: capital spent while it runs, and the capacity that comes with it.
///
/// Production years are counted from the first year of production, so a delay of the mine delays
/// its expansion. An expansion is built only while ore is milled. Its capital is a share of the
/// initial capital: an error of the estimate or an overrun strikes every stage alike.
/// Limits: stages are planned from the start and are not given up when prices are low.
///
/// @param capitalShares capital spent in each production year, share of the initial capital, 0 or
///     more; empty without an expansion
/// @param capacityShares capacity in place in each production year, share of the final capacity, 0
///     to 1; the last value holds for all later years
public record Expansion(double[] capitalShares, double[] capacityShares) {
    /// The whole plant stands from the first year.
    public static final Expansion NONE = new Expansion(new double[0], new double[] {1});

    public Expansion {
        capitalShares = capitalShares.clone();
        capacityShares = capacityShares.clone();
        for (double share : capitalShares) {
            if (!(share >= 0) || !Double.isFinite(share)) {
                throw new IllegalArgumentException(
                        "expansion capital must be 0 or more, was " + share + ".");
            }
        }
        if (capacityShares.length == 0) {
            throw new IllegalArgumentException("the capacity in place needs at least one year.");
        }
        for (double share : capacityShares) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "the capacity in place must lie between 0 and 1, was " + share + ".");
            }
        }
    }

    /// True if the whole plant stands from the first year.
    public boolean isNone() {
        return capitalShares.length == 0 && capacityShares.length == 1 && capacityShares[0] == 1;
    }

    /// Capital spent in a production year, share of the initial capital.
    public double capitalShare(int productionYear) {
        return productionYear < 0 || productionYear >= capitalShares.length
                ? 0
                : capitalShares[productionYear];
    }

    /// Capacity in place in a production year, share of the final capacity.
    public double capacityShare(int productionYear) {
        int last = capacityShares.length - 1;
        return capacityShares[Math.clamp(productionYear, 0, last)];
    }
}
