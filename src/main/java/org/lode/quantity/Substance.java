package org.lode.quantity;

import java.util.Locale;

/// What a tonnage is a tonnage of.
///
/// Half of the contradictions between published resource figures are lost units: a bare "tonne of
/// lithium" can mean metal, oxide, carbonate equivalent or ore, which differ by factors up to 80.
/// `NOT_STATED` is a value of its own: such a figure is carried as ambiguous and never converted.
public enum Substance {
    ORE,
    CONCENTRATE,
    LI,
    LI2O,
    LCE,
    LIOH_H2O,
    TIO2,
    ILMENITE,
    RUTILE,
    ZIRCON,
    ZRO2,
    REO,
    GRAPHITE,
    SPHERICAL_GRAPHITE,
    U,
    U3O8,
    MN,
    FE,
    BE,
    BEO,
    AU,
    CU,
    NI,
    CO,
    ZN,
    PB,
    P2O5,
    K2O,
    TA2O5,
    NB2O5,
    SC2O3,
    V2O5,
    CAF2,
    WO3,
    SN,
    SB,
    NOT_STATED;

    /// Reads the lower-case name used in case files, for example `li2o`.
    ///
    /// @throws IllegalArgumentException for an unknown substance
    public static Substance parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
