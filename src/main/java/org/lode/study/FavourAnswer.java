package org.lode.study;

import java.util.List;
import java.util.Optional;

/// Is one version more favourable to Ukraine than another? Answered over all readings of both.
///
/// Ukraine's side is its budget and its part of the fund, at the valuation date. The answer is yes
/// or no only if every reading of the one lies above, or below, every reading of the other.
///
/// @param set projects
/// @param later the version asked about
/// @param earlier the version it is compared with
/// @param laterLow smallest value of Ukraine's side under the later version, USD
/// @param laterHigh largest
/// @param earlierLow smallest under the earlier version, USD
/// @param earlierHigh largest
/// @param usLaterHigh largest value of the US side under the later version, USD
/// @param usEarlierLow smallest under the earlier version, USD
public record FavourAnswer(
        ProjectSet set,
        String later,
        String earlier,
        double laterLow,
        double laterHigh,
        double earlierLow,
        double earlierHigh,
        double usLaterHigh,
        double usEarlierLow) {
    /// The answer.
    public enum Verdict {
        /// Every reading of the later version gives Ukraine more.
        YES,
        /// Every reading gives it less.
        NO,
        /// Nothing flows, or the two give the same.
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
        VersionOutcome.Range one = later.range(PartyReceipts::ukrainePresentValue);
        VersionOutcome.Range other = earlier.range(PartyReceipts::ukrainePresentValue);
        return new FavourAnswer(
                later.set(),
                later.version().id(),
                earlier.version().id(),
                one.low(),
                one.high(),
                other.low(),
                other.high(),
                later.range(r -> r.presentValue(PartyReceipts.Party.US_PARTNER)).high(),
                earlier.range(r -> r.presentValue(PartyReceipts.Party.US_PARTNER)).low());
    }

    /// The answer over all readings.
    public Verdict verdict() {
        double cent = 0.01;
        if (laterLow > earlierHigh + cent) {
            return Verdict.YES;
        }
        if (laterHigh < earlierLow - cent) {
            return Verdict.NO;
        }
        boolean isOnePoint =
                Math.abs(laterLow - laterHigh) < cent
                        && Math.abs(earlierLow - earlierHigh) < cent
                        && Math.abs(laterLow - earlierLow) < cent;
        return isOnePoint ? Verdict.SAME : Verdict.OPEN;
    }

    /// Smallest advantage of the later version, USD; below 0 if it may be a disadvantage.
    public double leastGain() {
        return laterLow - earlierHigh;
    }

    /// Largest advantage, USD.
    public double mostGain() {
        return laterHigh - earlierLow;
    }
}
