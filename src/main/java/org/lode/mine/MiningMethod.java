package org.lode.mine;

import java.util.Locale;

/// How the ore is won.
///
/// Dilution and mining recovery of the eight hard-rock methods are those of Camm 1991 (US
/// Bureau of Mines IC 9298) as used by the USGS Resource Assessment Economic Filter (Shapiro
/// and Robinson 2019, Techniques and Methods 7-C23). Those of the last two are judgements.
///
/// Limits: one method for the whole orebody; a pit that later goes underground is two plans.
public enum MiningMethod {
    OPEN_PIT(0.05, 0.90),
    BLOCK_CAVING(0.15, 0.95),
    CUT_AND_FILL(0.05, 0.85),
    ROOM_AND_PILLAR(0.05, 0.85),
    SHRINKAGE(0.10, 0.90),
    SUBLEVEL_LONGHOLE(0.15, 0.85),
    VERTICAL_CRATER_RETREAT(0.10, 0.90),
    /// Dredge, hydraulic monitor or dozer trap in loose sand. Assumption: no waste, 95 %
    /// recovery.
    DREDGE(0.0, 0.95),
    /// In-situ leach through wells. Assumption: the leach recovery of the case covers losses.
    IN_SITU_LEACH(0.0, 1.0);

    /// Depth to the top of the orebody at which the USGS filter leaves the open pit, m (200 ft).
    public static final double OPEN_PIT_LIMIT_METRES = 61;

    private final double dilution;
    private final double miningRecovery;

    MiningMethod(double dilution, double miningRecovery) {
        this.dilution = dilution;
        this.miningRecovery = miningRecovery;
    }

    /// Dilution and mining recovery.
    public ModifyingFactors factors() {
        return new ModifyingFactors(dilution, miningRecovery);
    }

    /// True for methods that reach the ore by shaft or ramp.
    public boolean isUnderground() {
        return switch (this) {
            case BLOCK_CAVING,
                    CUT_AND_FILL,
                    ROOM_AND_PILLAR,
                    SHRINKAGE,
                    SUBLEVEL_LONGHOLE,
                    VERTICAL_CRATER_RETREAT ->
                    true;
            case OPEN_PIT, DREDGE, IN_SITU_LEACH -> false;
        };
    }

    /// The method for a body of this shape at this depth.
    ///
    /// Loose sand is dredged at any depth. Above 61 m (200 ft) everything else is an open pit;
    /// below, massive bodies are caved, flat ones mined by room and pillar and veins by vertical
    /// crater retreat (rule of the USGS filter, T&M 7-C23). The 61 m limit is crude: it ignores
    /// grade and strip ratio, so a case should state the method when the real one is known.
    ///
    /// @param shape shape of the orebody
    /// @param depthMetres depth from surface to the top of the orebody, m, 0 or more
    public static MiningMethod select(OrebodyShape shape, double depthMetres) {
        if (!(depthMetres >= 0) || !Double.isFinite(depthMetres)) {
            throw new IllegalArgumentException(
                    "depth to the top of the orebody must be 0 m or more, was %s. Maybe the sign of"
                                    .formatted(depthMetres)
                            + " an elevation.");
        }
        if (shape == OrebodyShape.UNCONSOLIDATED) {
            return DREDGE;
        }
        if (depthMetres < OPEN_PIT_LIMIT_METRES) {
            return OPEN_PIT;
        }
        return switch (shape) {
            case MASSIVE -> BLOCK_CAVING;
            case FLAT -> ROOM_AND_PILLAR;
            case VEIN -> VERTICAL_CRATER_RETREAT;
            case UNCONSOLIDATED -> DREDGE;
        };
    }

    /// Reads the lower-case name used in case files, for example `open_pit`.
    ///
    /// @throws IllegalArgumentException for an unknown method
    public static MiningMethod parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
