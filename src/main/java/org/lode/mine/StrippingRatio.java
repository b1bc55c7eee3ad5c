package org.lode.mine;

/// Tonnes of waste moved per tonne of ore in an open pit, from tonnage and depth alone.
///
/// The pit is Camm's: its volume is 4.1 D^3 cubic yards for a depth of D yards, in rock of
/// 2.225 short tons per cubic yard; D = c T^(1/3) + depth to the top of the orebody, T in short
/// tons. The ratio is 2.225 x 4.1 D^3 / T - 1. A pit at outcrop must hold its own ore, so c may
/// not be less than (4.1 x 2.225)^(-1/3) = 0.4786; c = 0.48 is used here, which gives 0.009 at
/// outcrop and can never be negative. The USGS filter uses 0.3772 and so finds -0.51 for every
/// outcropping body.
///
/// Limits: one shape of pit with walls of about 27 degrees, massive bodies; a sheet or a valley
/// deposit needs a stated ratio. Reference: Camm 1991, IC 9298; Shapiro and Robinson 2019, T&M
/// 7-C23.
public final class StrippingRatio {
    private static final double SHAPE = 2.225 * 4.1;
    private static final double RADIUS = 0.48;
    private static final double YARDS_PER_METRE = 1 / 0.9144;
    private static final double TONNES_PER_SHORT_TON = 0.90718474;

    private StrippingRatio() {}

    /// Waste per ore of the default pit, t/t, 0 or more.
    ///
    /// @param oreTonnes tonnes of ore in the pit, above 0
    /// @param depthMetres depth from surface to the top of the orebody, m, 0 or more
    public static double ofPit(double oreTonnes, double depthMetres) {
        if (!(oreTonnes > 0) || !(depthMetres >= 0)) {
            throw new IllegalArgumentException(
                    "a pit needs ore above 0 t and a depth of 0 m or more, were %s t and %s m."
                            .formatted(oreTonnes, depthMetres));
        }
        double shortTons = oreTonnes / TONNES_PER_SHORT_TON;
        double depthYards = RADIUS * Math.cbrt(shortTons) + depthMetres * YARDS_PER_METRE;
        return SHAPE * depthYards * depthYards * depthYards / shortTons - 1;
    }
}
