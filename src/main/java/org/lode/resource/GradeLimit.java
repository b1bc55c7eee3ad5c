package org.lode.resource;

import java.util.OptionalDouble;
import org.lode.quantity.Substance;

/// The most of a substance that its richest ore mineral can hold.
///
/// An estimate above the limit is impossible: units or scopes were mixed. Limits are mass
/// fractions of the pure mineral from its formula.
public final class GradeLimit {
    private GradeLimit() {}

    /// Limit for a substance in ore, as mass fraction; empty if none is tabulated.
    ///
    /// Lithium: spodumene LiAlSi2O6 holds 8.03 % Li2O (3.73 % Li). Titanium: rutile is TiO2.
    /// Ilmenite FeTiO3 holds 52.65 % TiO2. Zircon ZrSiO4 holds 67.2 % ZrO2. Uraninite UO2 holds
    /// 88.15 % U. Pyrolusite MnO2 holds 63.2 % Mn. Magnetite Fe3O4 holds 72.4 % Fe. Phenakite
    /// Be2SiO4 holds 45.4 % BeO.
    public static OptionalDouble of(Substance substance) {
        return switch (substance) {
            case LI2O -> OptionalDouble.of(0.0803);
            case LI -> OptionalDouble.of(0.0373);
            case LCE -> OptionalDouble.of(0.0803 * 2.473);
            case ZRO2 -> OptionalDouble.of(0.672);
            case U -> OptionalDouble.of(0.8815);
            case U3O8 -> OptionalDouble.of(0.8815 * 1.1793);
            case MN -> OptionalDouble.of(0.632);
            case FE -> OptionalDouble.of(0.724);
            case BEO -> OptionalDouble.of(0.454);
            case BE -> OptionalDouble.of(0.454 * 0.3603);
            case TIO2,
                    ILMENITE,
                    RUTILE,
                    ZIRCON,
                    GRAPHITE,
                    SPHERICAL_GRAPHITE,
                    AU,
                    CU,
                    NI,
                    CO,
                    ZN,
                    PB,
                    SN,
                    SB ->
                    OptionalDouble.of(1);
            case ORE,
                    CONCENTRATE,
                    LIOH_H2O,
                    REO,
                    P2O5,
                    K2O,
                    TA2O5,
                    NB2O5,
                    SC2O3,
                    V2O5,
                    CAF2,
                    WO3,
                    NOT_STATED ->
                    OptionalDouble.empty();
        };
    }
}
