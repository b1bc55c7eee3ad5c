package org.lode.quantity;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/// Units in which grades are published.
public enum GradeUnit {
    PERCENT("%", 1e-2),
    GRAMS_PER_TONNE("g/t", 1e-6),
    /// Parts per million by mass, the same as grams per tonne.
    PARTS_PER_MILLION("ppm", 1e-6),
    KILOGRAMS_PER_TONNE("kg/t", 1e-3),
    /// Mass per volume of sand, usual for placers. Not a mass fraction: the density of the sand
    /// in place is needed and seldom published.
    KILOGRAMS_PER_CUBIC_METRE("kg/m3", Double.NaN);

    private final String symbol;
    private final double fraction;

    GradeUnit(String symbol, double fraction) {
        this.symbol = symbol;
        this.fraction = fraction;
    }

    /// Reads a symbol, for example `g/t`.
    ///
    /// @return empty for an unknown symbol
    public static Optional<GradeUnit> parse(String symbol) {
        return Arrays.stream(values()).filter(unit -> unit.symbol.equals(symbol)).findFirst();
    }

    /// True if a grade in this unit is a share of the mass of the ore.
    public boolean isMassFraction() {
        return !Double.isNaN(fraction);
    }

    /// The figure that means "all of the ore": 100 for per cent. Empty for mass per volume.
    public OptionalDouble whole() {
        return isMassFraction() ? OptionalDouble.of(1 / fraction) : OptionalDouble.empty();
    }

    /// @param grade grade in this unit
    /// @return the grade as mass fraction; empty for mass per volume
    public OptionalDouble toFraction(double grade) {
        return isMassFraction() ? OptionalDouble.of(grade * fraction) : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return symbol;
    }
}
