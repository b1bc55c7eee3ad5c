package org.lode.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sobol indices of independent groups of inputs: which uncertainty matters.
///
/// Inputs that depend on each other belong into one group; between groups there must be no
/// dependence, or the shares have no meaning: use [ShapleyEffects] then. A pair of groups is a
/// mixture of its own: its first index less those of its members is their interaction. Cost: the
/// model runs at A, at B and once per mixture. Estimates of small shares may be slightly negative.
///
/// Reference: Sobol 2001, doi:10.1016/S0378-4754(00)00270-6; Saltelli et al. 2010,
/// doi:10.1016/j.cpc.2009.09.018.
public final class SobolIndices {
    private SobolIndices() {}

    /// Indices of each mixture.
    ///
    /// @param names one per mixture
    /// @param runs results; mixture g takes the inputs of group g from B
    public static List<GroupIndex> of(List<String> names, MixedRuns runs) {
        if (names.size() != runs.mixed().length) {
            throw new IllegalArgumentException(
                    "%d names for %d mixtures.".formatted(names.size(), runs.mixed().length));
        }
        MixedRuns.Estimates first = runs.closed();
        MixedRuns.Estimates total = runs.total();
        List<GroupIndex> indices = new ArrayList<>();
        for (int g = 0; g < names.size(); g++) {
            indices.add(
                    new GroupIndex(
                            names.get(g),
                            first.value()[g],
                            first.error()[g],
                            total.value()[g],
                            total.error()[g]));
        }
        return List.copyOf(indices);
    }

    /// Share of the variance that no mixture explains alone, with its standard error.
    ///
    /// @param runs as in [#of]
    public static ShapleyEffect interaction(MixedRuns runs) {
        MixedRuns.Estimates rest =
                runs.closed(first -> new double[] {1 - Arrays.stream(first).sum()});
        return new ShapleyEffect("interaction", rest.value()[0], rest.error()[0]);
    }
}
