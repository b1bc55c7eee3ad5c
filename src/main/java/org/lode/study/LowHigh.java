package org.lode.study;

import java.util.List;

/// The comparison of terms once more with every project at its P10, and once at its P90.
///
/// All projects of a set stand at their own P10 (or P90) at the same time, as if what decides one
/// decided all: perfect dependence. A sum over projects is therefore wider than P10 to P90 of that
/// sum. Constructed sets have no such cases.
///
/// @param moves the price moves behind it
/// @param low outcomes at P10, in the order of the central ones
/// @param high outcomes at P90, in the same order
public record LowHigh(PriceMoves moves, List<VersionOutcome> low, List<VersionOutcome> high) {
    public LowHigh {
        low = List.copyOf(low);
        high = List.copyOf(high);
    }

    static LowHigh of(TermsStudy central, PriceMoves moves) {
        List<ProjectSet> sets = central.sets().stream().filter(s -> !s.isConstructed()).toList();
        return new LowHigh(
                moves,
                run(central, moves, sets, PriceCase.LOW),
                run(central, moves, sets, PriceCase.HIGH));
    }

    private static List<VersionOutcome> run(
            TermsStudy central, PriceMoves moves, List<ProjectSet> sets, PriceCase where) {
        return TermsComparison.run(
                central.agreements(),
                sets.stream().map(s -> moves.moved(s, where)).toList(),
                central.settings());
    }

    /// Projects of a set, with their moves.
    public List<PriceMoves.Project> projects(ProjectSet set) {
        return set.projects().stream().flatMap(p -> moves.find(p.id()).stream()).toList();
    }
}
