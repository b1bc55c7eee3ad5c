package org.lode.quantity;

import java.util.OptionalDouble;

public final class Stoichiometry {
    private Stoichiometry() {}

    public static OptionalDouble factor(Substance from, Substance to) {
        return from == to ? OptionalDouble.of(1) : OptionalDouble.empty();
    }
}
