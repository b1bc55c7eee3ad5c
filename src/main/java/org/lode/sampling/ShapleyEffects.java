package org.lode.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Shapley effects: the variance of a result divided among groups of inputs, also when the groups
/// depend on each other.
///
/// A group gets what it adds to the variance explained, Var(E(Y | known inputs)), averaged over
/// all orders in which the groups may become known. Interactions and common causes are thereby
/// divided equally among those that have a part in them; no effect is negative and they sum to
/// the variance. For independent groups each lies between first and total Sobol index. With
/// dependence a group that the model does not use still gets a share for what it tells of others.
///
/// Exact over all subsets: at most 10 groups. Reference: Owen 2014, doi:10.1137/130936233; Song,
/// Nelson and Staum 2016, doi:10.1137/15M1048070; Owen and Prieur 2017, doi:10.1137/16M1097717.
public final class ShapleyEffects {
    /// Most groups: 2^10 subsets.
    public static final int MOST_GROUPS = 10;

    private ShapleyEffects() {}

    /// Effects with standard errors.
    ///
    /// @param names one per group, at most [#MOST_GROUPS]
    /// @param runs results; mixture s - 1 is the subset of groups with the bits of s, for s from 1
    ///     to 2^k - 2. Its points take the inputs of the subset from B. If groups depend on each
    ///     other, the other inputs are drawn given those of the subset
    public static List<ShapleyEffect> of(List<String> names, MixedRuns runs) {
        int subsets = 1 << groups(names.size());
        if (runs.mixed().length != subsets - 2) {
            throw new IllegalArgumentException(
                    "%d groups have %d mixtures, from one group to all but one; were %d."
                            .formatted(names.size(), subsets - 2, runs.mixed().length));
        }
        MixedRuns.Estimates estimates =
                runs.closed(
                        closed -> {
                            double[] explained = new double[subsets];
                            System.arraycopy(closed, 0, explained, 1, closed.length);
                            explained[subsets - 1] = 1;
                            return shares(explained);
                        });
        List<ShapleyEffect> effects = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            effects.add(
                    new ShapleyEffect(names.get(j), estimates.value()[j], estimates.error()[j]));
        }
        return List.copyOf(effects);
    }

    /// Effects from random orders instead of all subsets: any number of inputs.
    ///
    /// Along the order of a point its inputs become known one after another, from none (A) to all
    /// (B). The change of the result when input j becomes known, times the result at B, has the
    /// mean of what j adds to the variance explained; over all orders that is its effect. The
    /// shares are divided by their sum.
    ///
    /// Reference: Song, Nelson and Staum 2016; one order per point: Goda 2021,
    /// arXiv:2009.00874.
    ///
    /// @param names one per input
    /// @param runs results; mixture j is the result at A and the change when input j becomes known
    ///     in the order of the point
    public static List<ShapleyEffect> alongOrders(List<String> names, MixedRuns runs) {
        if (runs.mixed().length != names.size()) {
            throw new IllegalArgumentException(
                    "%d names for %d mixtures.".formatted(names.size(), runs.mixed().length));
        }
        MixedRuns.Estimates estimates =
                runs.closed(
                        gains -> {
                            double sum = Arrays.stream(gains).sum();
                            return Arrays.stream(gains).map(g -> g / sum).toArray();
                        });
        List<ShapleyEffect> effects = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            effects.add(
                    new ShapleyEffect(names.get(j), estimates.value()[j], estimates.error()[j]));
        }
        return List.copyOf(effects);
    }

    /// Effects of k groups from what each subset explains.
    ///
    /// @param explained variance, or share of it, that the groups with the bits of the subscript
    ///     explain together; 2^k figures, the first is 0
    public static double[] shares(double[] explained) {
        int groups = groups(Integer.numberOfTrailingZeros(explained.length));
        if (explained.length != 1 << groups) {
            throw new IllegalArgumentException(
                    "the number of subsets must be a power of 2, was %d."
                            .formatted(explained.length));
        }
        double[] shares = new double[groups];
        for (int subset = 0; subset < explained.length; subset++) {
            double weight = weight(Integer.bitCount(subset), groups);
            for (int j = 0; j < groups; j++) {
                if ((subset >> j & 1) == 0) {
                    shares[j] += weight * (explained[subset | 1 << j] - explained[subset]);
                }
            }
        }
        return shares;
    }

    /// Chance that a group comes right after a given set of `known` others in a random order:
    /// known! (groups - known - 1)! / groups!.
    private static double weight(int known, int groups) {
        double choices = 1;
        for (int i = 1; i <= known; i++) {
            choices = choices * (groups - i) / i;
        }
        return 1 / (groups * choices);
    }

    private static int groups(int groups) {
        if (groups < 1 || groups > MOST_GROUPS) {
            throw new IllegalArgumentException(
                    "Shapley effects need 1 to %d groups, were %d. Maybe join some groups."
                            .formatted(MOST_GROUPS, groups));
        }
        return groups;
    }
}
