package org.lode.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.lode.sampling.GroupIndex;
import org.lode.sampling.MixedRuns;
import org.lode.sampling.ShapleyEffect;
import org.lode.sampling.ShapleyEffects;
import org.lode.sampling.SobolIndices;

/// Which inputs the spread of the investor's NPV comes from, by running the model with the inputs
/// of one group after another exchanged between two independent samples.
///
/// Unlike [VarianceDrivers], which reads first-order shares off a single run, this also gives
/// total shares (interactions included) and, on request, a fair division of the whole variance
/// (Shapley effects). Inputs that are correlated with each other form one group, so that the
/// shares are defined.
///
/// Reference: Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018; Owen 2014,
/// doi:10.1137/130936233.
///
/// @param mean mean NPV, USD
/// @param meanError standard error of `mean`, USD
/// @param sd standard deviation of the NPV, USD
/// @param trials trials of each run
/// @param runs number of runs of the model
/// @param shares one per group, largest total share first
/// @param rest share of the variance that no group explains alone, with its standard error
public record VarianceShares(
        double mean,
        double meanError,
        double sd,
        long trials,
        int runs,
        List<Share> shares,
        ShapleyEffect rest) {
    /// Replicates that plain trials are cut into for the standard errors.
    private static final int CUTS = 16;

    /// A group's part.
    ///
    /// @param group its inputs
    /// @param index first and total share with standard errors
    /// @param fair Shapley effect; its share is NaN where not asked for
    public record Share(InputGroup group, GroupIndex index, ShapleyEffect fair) {}

    public VarianceShares {
        shares = List.copyOf(shares);
    }

    /// Share of the variance that no group explains alone.
    public double interaction() {
        return rest.share();
    }

    /// What is asked.
    ///
    /// @param settings trials (for plain ones a multiple of 16), seed, threads, scheme
    /// @param groups groups of inputs, independent of each other
    /// @param isFair true also divides the whole variance; needs all subsets of the groups, at
    ///     most [ShapleyEffects#MOST_GROUPS] of them
    public record Question(RunSettings settings, List<InputGroup> groups, boolean isFair) {
        public Question {
            groups = List.copyOf(groups);
            if (settings.scheme().replicates() == 1 && settings.trials() % CUTS != 0) {
                throw new IllegalArgumentException(
                        "plain trials must be a multiple of %d here, were %d."
                                .formatted(CUTS, settings.trials()));
            }
        }
    }

    /// Runs the model and shares out the variance of its NPV.
    ///
    /// @param progress told the share of the runs done, 0 to 1
    public static VarianceShares of(
            SimulationPlan plan, Question question, DoubleConsumer progress) {
        Runs runs = new Runs(plan, question, progress);
        List<InputGroup> groups = question.groups();
        int k = groups.size();
        double[] first = runs.of(0);
        double[] second = runs.of((1 << k) - 1);
        List<Integer> subsets = new ArrayList<>();
        if (question.isFair()) {
            for (int s = 1; s < (1 << k) - 1; s++) {
                subsets.add(s);
            }
        } else {
            for (int g = 0; g < k; g++) {
                subsets.add(1 << g);
            }
        }
        double[][] mixed = new double[subsets.size()][];
        for (int m = 0; m < mixed.length; m++) {
            // a single group is all there is: exchanged as a whole it is the second sample
            mixed[m] = k == 1 ? second : runs.of(subsets.get(m));
        }
        List<String> names = groups.stream().map(InputGroup::name).toList();
        int replicates = runs.replicates();
        MixedRuns single = new MixedRuns(first, second, singles(mixed, question, k), replicates);
        List<GroupIndex> indices = SobolIndices.of(names, single);
        List<ShapleyEffect> fair =
                question.isFair()
                        ? ShapleyEffects.of(names, new MixedRuns(first, second, mixed, replicates))
                        : names.stream()
                                .map(n -> new ShapleyEffect(n, Double.NaN, Double.NaN))
                                .toList();
        List<Share> shares = new ArrayList<>();
        for (int g = 0; g < k; g++) {
            shares.add(new Share(groups.get(g), indices.get(g), fair.get(g)));
        }
        shares.sort(Comparator.comparingDouble((Share s) -> s.index().total()).reversed());
        OutcomeSummary npv = OutcomeSummary.of(first);
        return new VarianceShares(
                npv.mean(),
                meanError(first, npv.sd(), question.settings().scheme()),
                npv.sd(),
                question.settings().trials(),
                runs.count,
                shares,
                SobolIndices.interaction(single));
    }

    /// From the spread of plain trials, else from the scatter of the replicates.
    private static double meanError(double[] npv, double sd, SamplingScheme scheme) {
        int replicates = scheme.replicates();
        if (replicates == 1) {
            return sd / Math.sqrt(npv.length);
        }
        double[] means = new double[replicates];
        int length = npv.length / replicates;
        for (int r = 0; r < replicates; r++) {
            means[r] =
                    OutcomeSummary.mean(
                            Arrays.copyOfRange(npv, r * length, (r + 1) * length), length);
        }
        return ReplicateScatter.of(means).standardError();
    }

    private static double[][] singles(double[][] mixed, Question question, int groups) {
        if (!question.isFair() || groups == 1) {
            return mixed.length == groups ? mixed : new double[][] {mixed[0]};
        }
        double[][] singles = new double[groups][];
        for (int g = 0; g < groups; g++) {
            singles[g] = mixed[(1 << g) - 1];
        }
        return singles;
    }

    /// The runs of the model; results replicate by replicate.
    private static final class Runs {
        private final SimulationPlan plan;
        private final Question question;
        private final DoubleConsumer progress;
        private final int planned;
        private int count;

        Runs(SimulationPlan plan, Question question, DoubleConsumer progress) {
            this.plan = plan;
            this.question = question;
            this.progress = progress;
            int k = question.groups().size();
            planned = question.isFair() ? 1 << k : k + 2;
        }

        int replicates() {
            int replicates = question.settings().scheme().replicates();
            return replicates == 1 ? CUTS : replicates;
        }

        /// Results with the groups of the bits of `subset` from the second sample.
        double[] of(int subset) {
            List<InputGroup> exchanged = new ArrayList<>();
            for (int g = 0; g < question.groups().size(); g++) {
                if ((subset >> g & 1) != 0) {
                    exchanged.add(question.groups().get(g));
                }
            }
            RunSettings settings = question.settings().withoutDraws();
            Trials trials = Simulation.runExchanged(plan, settings, Exchange.of(plan, exchanged));
            progress.accept(++count / (double) planned);
            int replicates = trials.replicates();
            if (replicates == 1) {
                return trials.npv();
            }
            double[] ordered = new double[trials.count()];
            int length = ordered.length / replicates;
            for (int r = 0; r < replicates; r++) {
                System.arraycopy(
                        Trials.ofReplicate(trials.npv(), r, replicates),
                        0,
                        ordered,
                        r * length,
                        length);
            }
            return ordered;
        }
    }
}
