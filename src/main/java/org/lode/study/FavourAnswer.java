package org.lode.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Is one version more favourable to Ukraine than another? Answered over all readings of both.
///
/// Ukraine's side is its budget and its part of the fund, at the valuation date. Every reading of
/// the one version is set against every reading of the other; facts that nobody knows, such as
/// undecided licences, are the same on both sides of a pair. The answer is yes or no only if all
/// pairs agree.
///
/// @param set projects
/// @param later the version asked about
/// @param earlier the version it is compared with
/// @param leastGain smallest advantage of the later version, USD; below 0 if it may be a
///     disadvantage
/// @param mostGain largest advantage, USD
/// @param leastShare smallest advantage as part of Ukraine's side under the earlier version
/// @param mostShare largest
public record FavourAnswer(
        ProjectSet set,
        String later,
        String earlier,
        double leastGain,
        double mostGain,
        double leastShare,
        double mostShare) {
    private static final double CENT = 0.01;

    /// The answer.
    public enum Verdict {
        /// Every pair of readings gives Ukraine more under the later version.
        YES,
        /// Every pair gives it less.
        NO,
        /// Every pair gives the same.
        SAME,
        /// It depends on terms that are not public.
        OPEN
    }

    /// Answers for every set: the later version against each earlier one.
    public static List<FavourAnswer> of(
            List<VersionOutcome> outcomes, String later, List<String> earlier) {
        return outcomes.stream()
                .filter(o -> earlier.contains(o.version().id()))
                .flatMap(o -> find(outcomes, o.set(), later).map(l -> of(l, o)).stream())
                .toList();
    }

    private static Optional<VersionOutcome> find(
            List<VersionOutcome> outcomes, ProjectSet set, String id) {
        return outcomes.stream()
                .filter(o -> o.set().equals(set) && o.version().id().equals(id))
                .findFirst();
    }

    private static FavourAnswer of(VersionOutcome later, VersionOutcome earlier) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double leastShare = Double.POSITIVE_INFINITY;
        double mostShare = Double.NEGATIVE_INFINITY;
        for (TermsOutcome one : later.outcomes()) {
            for (TermsOutcome other : earlier.outcomes()) {
                if (!isSameWorld(one, other)) {
                    continue;
                }
                double before = other.receipts().ukrainePresentValue();
                double gain = one.receipts().ukrainePresentValue() - before;
                least = Math.min(least, gain);
                most = Math.max(most, gain);
                leastShare = Math.min(leastShare, gain / before);
                mostShare = Math.max(mostShare, gain / before);
            }
        }
        return new FavourAnswer(
                later.set(),
                later.version().id(),
                earlier.version().id(),
                least,
                most,
                leastShare,
                mostShare);
    }

    /// True if no unknown fact is read in two ways.
    private static boolean isSameWorld(TermsOutcome one, TermsOutcome other) {
        Map<String, String> facts = facts(one);
        return facts(other).entrySet().stream()
                .allMatch(f -> facts.getOrDefault(f.getKey(), f.getValue()).equals(f.getValue()));
    }

    private static Map<String, String> facts(TermsOutcome outcome) {
        return outcome.further().stream()
                .map(f -> f.split("=", 2))
                .collect(Collectors.toMap(f -> f[0], f -> f[1]));
    }

    /// The answer over all pairs of readings.
    public Verdict verdict() {
        if (leastGain > CENT) {
            return Verdict.YES;
        }
        if (mostGain < -CENT) {
            return Verdict.NO;
        }
        return leastGain > -CENT && mostGain < CENT ? Verdict.SAME : Verdict.OPEN;
    }
}
