package org.lode.mine;

/// From tonnes in the ground to tonnes at the mill: what is left behind and what is added.
///
/// Each factor is applied exactly once: feed = resource x (1 + dilution) x mining recovery. The
/// diluting rock carries no metal, so the head grade falls by 1 / (1 + dilution).
///
/// @param dilution tonnes of waste sent to the mill per tonne of ore, 0 to 1
/// @param miningRecovery share of the ore that reaches the mill, above 0 to 1
public record ModifyingFactors(double dilution, double miningRecovery) {
    public ModifyingFactors {
        if (!(dilution >= 0 && dilution <= 1)) {
            throw new IllegalArgumentException(
                    "dilution must lie between 0 and 1, was %s. Maybe a per cent: write 0.05."
                            .formatted(dilution));
        }
        if (!(miningRecovery > 0 && miningRecovery <= 1)) {
            throw new IllegalArgumentException(
                    "mining recovery must lie between 0 and 1, was %s. Maybe a per cent: write 0.9."
                            .formatted(miningRecovery));
        }
    }

    /// Tonnes that reach the mill.
    public double millFeedTonnes(double resourceTonnes) {
        return resourceTonnes * (1 + dilution) * miningRecovery;
    }

    /// Grade at the mill, in the unit of the resource grade.
    public double headGrade(double resourceGrade) {
        return resourceGrade / (1 + dilution);
    }
}
