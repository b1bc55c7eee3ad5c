package org.lode.bench;

import java.util.List;

/// How fast one thing was, in several rounds.
///
/// @param store `sqlite`, `postgres`, or `disk` for the flushes alone
/// @param what what was done
/// @param unit what was counted, for example `postings/s`
/// @param rounds the rate of each round, from the slowest to the fastest; at least one
public record LedgerRate(String store, String what, String unit, List<Double> rounds) {
    public LedgerRate {
        rounds = rounds.stream().sorted().toList();
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("no round of %s was measured".formatted(what));
        }
    }

    /// The middle round; of an even number the slower one of the two in the middle.
    public double median() {
        return rounds.get((rounds.size() - 1) / 2);
    }
}
