package org.lode.cost;

/// The two cost figures that are calibrated.
public enum Figure {
    /// Initial capital, USD.
    CAPITAL(0.6, 0.67),
    /// Operating cost per tonne of ore, USD/t.
    OPERATING(-0.35, 0.48);

    private final double elasticity;
    private final double priorLogSd;

    Figure(double elasticity, double priorLogSd) {
        this.elasticity = elasticity;
        this.priorLogSd = priorLogSd;
    }

    /// Rough elasticity to throughput (six-tenths rule), used only to widen the spread of a plant
    /// whose throughput had to be inferred from its product.
    double elasticity() {
        return elasticity;
    }

    /// Residual log spread of a plain regression on throughput and class, which stands as four
    /// projects' worth of evidence before the fit (`data/studies/SOURCES.md`).
    double priorLogSd() {
        return priorLogSd;
    }

    @Override
    public String toString() {
        return switch (this) {
            case CAPITAL -> "capital";
            case OPERATING -> "operating";
        };
    }
}
