package org.lode.mine;

import org.lode.quantity.Evidence;
import org.lode.quantity.Explained;
import org.lode.quantity.Source;
import org.lode.quantity.Uncertainty.Lognormal;

/// Rate of production from the size of the reserve: tonnes a day = coefficient x
/// tonnes^exponent.
///
/// Limits: an average over mines that were built; it knows nothing of shaft, market or permit.
/// The log spread is the root-mean-square deviation of the published plant rate from the rule
/// for the 18 projects of `data/studies` that print both rate and plan tonnage (0.49; their
/// plants run 21 % below the rule on average). References: K.R. Long 2009, Natural Resources
/// Research 18(1):57-63 (1,195 mines); H.K. Taylor 1977 and 1986.
///
/// @param name name of the rule
/// @param coefficient t/d at one tonne
/// @param exponent elasticity of capacity to reserve
/// @param logSd standard deviation of ln(capacity) about the rule
/// @param source where coefficient and exponent come from
public record CapacityRule(
        String name, double coefficient, double exponent, double logSd, Source source) {
    /// Operating days a year.
    public static final double DAYS_PER_YEAR = 350;

    private static final double TONNES_PER_SHORT_TON = 0.90718474;
    private static final double LOG_SD = 0.49;

    /// Open pits and block caves, Long 2009.
    public static final CapacityRule LONG_2009_OPEN_PIT =
            new CapacityRule(
                    "Long 2009, open pit and block caving",
                    0.123,
                    0.649,
                    LOG_SD,
                    new Source(
                            "Long 2009, NRR 18(1):57-63; elasticity 0.65 read in the abstract",
                            "2009",
                            Evidence.MEMORY));

    /// Other underground mines, Long 2009.
    public static final CapacityRule LONG_2009_UNDERGROUND =
            new CapacityRule(
                    "Long 2009, underground",
                    0.297,
                    0.563,
                    LOG_SD,
                    new Source(
                            "Long 2009, NRR 18(1):57-63; elasticity 0.56 read in the abstract",
                            "2009",
                            Evidence.MEMORY));

    /// Taylor's rule: life in years = 0.2 x (short tons)^0.25, at 350 days a year.
    public static final CapacityRule TAYLOR =
            new CapacityRule(
                    "Taylor 1977",
                    Math.pow(TONNES_PER_SHORT_TON, 0.25) / (0.2 * DAYS_PER_YEAR),
                    0.75,
                    LOG_SD,
                    new Source("Taylor 1977, as coded in USGS T&M 7-C23", "2019", Evidence.READ));

    /// The rule for a mining method.
    public static CapacityRule of(MiningMethod method) {
        return switch (method) {
            case OPEN_PIT, BLOCK_CAVING, DREDGE, IN_SITU_LEACH -> LONG_2009_OPEN_PIT;
            case CUT_AND_FILL,
                    ROOM_AND_PILLAR,
                    SHRINKAGE,
                    SUBLEVEL_LONGHOLE,
                    VERTICAL_CRATER_RETREAT ->
                    LONG_2009_UNDERGROUND;
        };
    }

    /// Capacity, t/d.
    ///
    /// @param reserveTonnes tonnes of mill feed over the life, above 0
    public double tonnesPerDay(double reserveTonnes) {
        if (!(reserveTonnes > 0) || !Double.isFinite(reserveTonnes)) {
            throw new IllegalArgumentException(
                    "reserve must be above 0 t, was %s. Maybe a unit: tonnes, not Mt."
                            .formatted(reserveTonnes));
        }
        return coefficient * Math.pow(reserveTonnes, exponent);
    }

    /// Capacity, t/y, before the bounds on life.
    public double tonnesPerYear(double reserveTonnes) {
        return DAYS_PER_YEAR * tonnesPerDay(reserveTonnes);
    }

    /// Capacity, t/y, moved where needed so that the life lies within the bounds.
    ///
    /// @param reserveTonnes tonnes of mill feed over the life
    /// @param minLifeYears shortest life that repays a plant
    /// @param maxLifeYears longest life, for example the term of the agreement
    public double tonnesPerYear(double reserveTonnes, double minLifeYears, double maxLifeYears) {
        if (!(minLifeYears > 0 && minLifeYears <= maxLifeYears)) {
            throw new IllegalArgumentException(
                    "bounds on life need 0 < shortest <= longest, were %s and %s years."
                            .formatted(minLifeYears, maxLifeYears));
        }
        double rate = tonnesPerYear(reserveTonnes);
        return Math.clamp(rate, reserveTonnes / maxLifeYears, reserveTonnes / minLifeYears);
    }

    /// Capacity with its spread, t/y.
    public Lognormal distribution(double reserveTonnes) {
        return new Lognormal(tonnesPerYear(reserveTonnes), logSd);
    }

    /// Capacity with its derivation, t/y.
    public Explained explain(Explained reserve, double minLifeYears, double maxLifeYears) {
        return Explained.computed(
                "production capacity",
                tonnesPerYear(reserve.value(), minLifeYears, maxLifeYears),
                "t/y",
                "350 x %s x T^%s, life kept within %s to %s years (%s)"
                        .formatted(coefficient, exponent, minLifeYears, maxLifeYears, name),
                reserve,
                Explained.given("capacity coefficient", coefficient, "t/d", source));
    }
}
