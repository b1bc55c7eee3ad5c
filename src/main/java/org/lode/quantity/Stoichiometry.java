package org.lode.quantity;

import java.util.OptionalDouble;

/// Conversion of a mass of one substance into the mass of another that holds the same atoms.
///
/// Factors follow from the formulas and the abridged standard atomic weights (IUPAC 2021,
/// doi:10.1515/pac-2019-0603): Li 6.94, Be 9.0122, H 1.008, C 12.011, O 15.999, Si 28.085,
/// Ti 47.867, Fe 55.845, Zr 91.224, U 238.03. They agree with the factors of the trade: 1 t Li =
/// 5.323 t LCE = 2.153 t Li2O, 1 t Li2O = 2.473 t LCE, 1 t U = 1.179 t U3O8.
///
/// Limits: formulas of pure minerals. Weathered ilmenite holds more TiO2 than 52.6 %; a
/// concentrate is never pure. Spherical graphite is a process product, not a formula: its yield
/// belongs to the route. A substance that the source does not state is never converted.
public final class Stoichiometry {
    private static final double H = 1.008;
    private static final double LI = 6.94;
    private static final double BE = 9.0122;
    private static final double C = 12.011;
    private static final double O = 15.999;
    private static final double SI = 28.085;
    private static final double TI = 47.867;
    private static final double FE = 55.845;
    private static final double ZR = 91.224;
    private static final double U = 238.03;

    private Stoichiometry() {}

    /// Whether and how a mass converts.
    public sealed interface Conversion {
        /// @param factor tonnes of the target per tonne of the origin
        record Factor(double factor) implements Conversion {}

        /// @param reason why no conversion is made, as a sentence
        record Refused(String reason) implements Conversion {}
    }

    /// Tonnes of `to` per tonne of `from`; empty if they do not convert. See [#convert] for the
    /// reason.
    public static OptionalDouble factor(Substance from, Substance to) {
        return switch (convert(from, to)) {
            case Conversion.Factor known -> OptionalDouble.of(known.factor());
            case Conversion.Refused _ -> OptionalDouble.empty();
        };
    }

    /// Converts when both substances are stated and hold a common element by formula.
    public static Conversion convert(Substance from, Substance to) {
        if (from == Substance.NOT_STATED || to == Substance.NOT_STATED) {
            return new Conversion.Refused(
                    "a figure whose substance is not stated is never converted (%s to %s)."
                            .formatted(from, to));
        }
        if (from == to) {
            return new Conversion.Factor(1);
        }
        Content origin = content(from);
        Content target = content(to);
        if (origin.element.isEmpty() || !origin.element.equals(target.element)) {
            return new Conversion.Refused(
                    "%s and %s do not convert by formula.".formatted(from, to));
        }
        return new Conversion.Factor(origin.fraction / target.fraction);
    }

    /// Mass fraction of an element in a substance.
    ///
    /// @param element symbol, or empty if the substance has no fixed formula
    /// @param fraction 0 to 1
    private record Content(String element, double fraction) {}

    private static Content content(Substance substance) {
        return switch (substance) {
            case LI -> new Content("Li", 1);
            case LI2O -> new Content("Li", 2 * LI / (2 * LI + O));
            case LCE -> new Content("Li", 2 * LI / (2 * LI + C + 3 * O));
            case LIOH_H2O -> new Content("Li", LI / (LI + 2 * O + 3 * H));
            case TIO2, RUTILE -> new Content("Ti", TI / (TI + 2 * O));
            case ILMENITE -> new Content("Ti", TI / (FE + TI + 3 * O));
            case ZRO2 -> new Content("Zr", ZR / (ZR + 2 * O));
            case ZIRCON -> new Content("Zr", ZR / (ZR + SI + 4 * O));
            case U -> new Content("U", 1);
            case U3O8 -> new Content("U", 3 * U / (3 * U + 8 * O));
            case BE -> new Content("Be", 1);
            case BEO -> new Content("Be", BE / (BE + O));
            case ORE,
                    CONCENTRATE,
                    REO,
                    GRAPHITE,
                    SPHERICAL_GRAPHITE,
                    MN,
                    FE,
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
                    NOT_STATED ->
                    new Content("", 0);
        };
    }
}
