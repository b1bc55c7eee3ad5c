package org.lode.territory;

/// The numbers of the rules of territory; each is an input that a run may change.
///
/// @param contestedWithinKm an area whose edge lies nearer than this to occupied ground is
///     contested, km, 0 or more. Default 10, an assumption: layers of the same day differ by a few
///     kilometres, and field artillery reaches further
/// @param marginKm least margin at which the nearest settlement answers, km. Default 15: 96.3 %
///     right, measured
/// @param strongMarginKm margin from which the answer is as good as certain, km. Default 40:
///     99.9 % right, measured
/// @param staleAfterDays a layer older than this proves eligibility only far from its line, days.
///     Default 180, an assumption
/// @param staleReachKm how far the line may have moved past an old layer, km. Default 100, an
///     assumption: of 20 places taken between 2024-08 and 2026-08 the farthest lay 89 km from the
///     ground that the official list of 2022-11 calls occupied (it was reached over the state
///     border), the next ones 32 km
/// @param borderToleranceKm an edge of occupied ground this near to the border or coast is not
///     counted as line, km. Default 2: simplified borders are off by up to 0.45 km, and coasts of
///     two sources differ
public record TerritoryRules(
        double contestedWithinKm,
        double marginKm,
        double strongMarginKm,
        int staleAfterDays,
        double staleReachKm,
        double borderToleranceKm) {
    public TerritoryRules {
        notNegative("contestedWithinKm", contestedWithinKm);
        notNegative("marginKm", marginKm);
        notNegative("staleAfterDays", staleAfterDays);
        notNegative("staleReachKm", staleReachKm);
        notNegative("borderToleranceKm", borderToleranceKm);
        if (!(strongMarginKm >= marginKm)) {
            throw new IllegalArgumentException(
                    "strongMarginKm must be %s or more, was %s. Maybe the two are exchanged."
                            .formatted(marginKm, strongMarginKm));
        }
    }

    private static void notNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s must be 0 or more, was %s. Maybe the minus sign is a slip."
                            .formatted(name, value));
        }
    }

    /// The default numbers.
    public static TerritoryRules standard() {
        return new TerritoryRules(10, 15, 40, 180, 100, 2);
    }

    /// The same numbers with another distance to the line.
    public TerritoryRules withContestedWithinKm(double km) {
        return new TerritoryRules(
                km, marginKm, strongMarginKm, staleAfterDays, staleReachKm, borderToleranceKm);
    }

    /// Name of this set of rules and numbers, for a verdict.
    public String version() {
        return "territory-1(contested %s km, margin %s/%s km, stale %d d %s km)"
                .formatted(
                        plain(contestedWithinKm),
                        plain(marginKm),
                        plain(strongMarginKm),
                        staleAfterDays,
                        plain(staleReachKm));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
