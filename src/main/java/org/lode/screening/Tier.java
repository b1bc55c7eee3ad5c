package org.lode.screening;

/// How much a hit asks of the reader.
public enum Tier {
    /// The names agree in every telling word, and nothing known speaks against it.
    STRONG,
    /// May be the same party: a person must look.
    REVIEW,
    /// Below what a person is asked to look at.
    NONE;

    /// Tier of a score from 0 to 1.
    public static Tier of(double score) {
        return score >= MatchRules.STRONG ? STRONG : score >= MatchRules.REVIEW ? REVIEW : NONE;
    }

    /// Least score of the tier, 0 to 1.
    public double leastScore() {
        return switch (this) {
            case STRONG -> MatchRules.STRONG;
            case REVIEW -> MatchRules.REVIEW;
            case NONE -> 0;
        };
    }
}
