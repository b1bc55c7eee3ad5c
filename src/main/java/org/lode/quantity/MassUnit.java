package org.lode.quantity;

import java.util.Arrays;
import java.util.Optional;

/// Units in which tonnages are published.
///
/// Troy ounces and pounds are exact by definition: 31.1034768 g and 0.45359237 kg (international
/// yard and pound agreement of 1959), so a million of them are 31.1034768 t and 453.59237 t.
public enum MassUnit {
    KILOGRAM("kg", 1e-3),
    TONNE("t", 1),
    KILOTONNE("kt", 1e3),
    MEGATONNE("Mt", 1e6),
    GIGATONNE("Gt", 1e9),
    /// Million troy ounces: precious metals only.
    MILLION_TROY_OUNCES("Moz", 31.1034768),
    /// Million avoirdupois pounds: the trade unit of uranium and base metals.
    MILLION_POUNDS("Mlb", 453.59237);

    private final String symbol;
    private final double tonnes;

    MassUnit(String symbol, double tonnes) {
        this.symbol = symbol;
        this.tonnes = tonnes;
    }

    /// Reads a symbol, for example `kt`. Upper and lower case differ: `MT` is not `Mt`.
    ///
    /// @return empty for an unknown symbol
    public static Optional<MassUnit> parse(String symbol) {
        return Arrays.stream(values()).filter(unit -> unit.symbol.equals(symbol)).findFirst();
    }

    /// @param amount amount in this unit
    /// @return the amount in metric tonnes
    public double toTonnes(double amount) {
        return amount * tonnes;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
