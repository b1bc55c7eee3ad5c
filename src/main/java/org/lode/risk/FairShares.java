package org.lode.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.lode.sampling.MixedRuns;
import org.lode.sampling.ShapleyEffect;
import org.lode.sampling.ShapleyEffects;

/// The variance of the NPV divided fairly among single inputs, correlated or not (Shapley effects).
///
/// An input gets what its knowledge adds to the variance explained, averaged over all orders in
/// which inputs may become known. Each block of trials takes an order of its own (the next block
/// its reverse), and the model runs once for every place in the order: inputs up to that place are
/// those of a second sample, the others are drawn given them ([KnownInputs]). So n inputs take
/// n + 1 runs, not 2^n. Under a Student copula tied inputs stay together.
///
/// With correlation an input that the model does not use still gets a share for what it tells of
/// others. Shares are never below 0 but for sampling error, and sum to 1.
///
/// Reference: Owen 2014, doi:10.1137/130936233; Song, Nelson and Staum 2016,
/// doi:10.1137/15M1048070; Owen and Prieur 2017, doi:10.1137/16M1097717; one order per point:
/// Goda 2021, arXiv:2009.00874.
///
/// @param trials trials of each run
/// @param runs number of runs of the model
/// @param shares one per input, largest first
public record FairShares(long trials, int runs, List<ShapleyEffect> shares) {
    /// Replicates that plain trials are cut into for the standard errors.
    private static final int CUTS = 16;

    private static final long ORDERS = RandomStream.idOf("orders of inputs");

    public FairShares {
        shares = List.copyOf(shares);
    }

    /// Trials that fit: plain ones in whole blocks for each of 16 cuts.
    public static long roundUp(RunSettings settings) {
        long unit = settings.scheme().replicates() == 1 ? (long) CUTS * Simulation.BLOCK_TRIALS : 1;
        return (settings.trials() + unit - 1) / unit * unit;
    }

    /// Runs the model and divides the variance of its NPV.
    ///
    /// @param settings trials as [#roundUp] gives them, seed, threads, scheme
    /// @param progress told the share of the runs done, 0 to 1
    public static FairShares of(
            SimulationPlan plan, RunSettings settings, DoubleConsumer progress) {
        if (roundUp(settings) != settings.trials()) {
            throw new IllegalArgumentException(
                    "plain trials must be a multiple of %d here, were %d."
                            .formatted(CUTS * Simulation.BLOCK_TRIALS, settings.trials()));
        }
        List<InputGroup> inputs = InputGroup.singles(plan);
        int n = inputs.size();
        int replicates = settings.scheme().replicates();
        int[][] orders = orders(settings, n);
        double[] first = run(plan, settings, inputs, orders, 0);
        double[][] mixed = new double[n][];
        for (int i = 0; i < n; i++) {
            mixed[i] = first.clone();
        }
        double[] before = first;
        for (int place = 1; place <= n; place++) {
            double[] after = run(plan, settings, inputs, orders, place);
            for (int t = 0; t < after.length; t++) {
                int input = orders[t / Simulation.BLOCK_TRIALS][place - 1];
                mixed[input][t] += after[t] - before[t];
            }
            before = after;
            progress.accept((place + 1.0) / (n + 1));
        }
        double[][] ordered = new double[n][];
        for (int i = 0; i < n; i++) {
            ordered[i] = byReplicate(mixed[i], replicates);
        }
        List<ShapleyEffect> effects =
                ShapleyEffects.alongOrders(
                        inputs.stream().map(InputGroup::name).toList(),
                        new MixedRuns(
                                byReplicate(first, replicates),
                                byReplicate(before, replicates),
                                ordered,
                                replicates == 1 ? CUTS : replicates));
        List<ShapleyEffect> sorted = new ArrayList<>(effects);
        sorted.sort(Comparator.comparingDouble(ShapleyEffect::share).reversed());
        return new FairShares(settings.trials(), n + 1, sorted);
    }

    /// NPV with the first `place` inputs of each block's order known.
    private static double[] run(
            SimulationPlan plan,
            RunSettings settings,
            List<InputGroup> inputs,
            int[][] orders,
            int place) {
        KnownInputs.ByBlock known =
                block -> {
                    List<InputGroup> group = new ArrayList<>();
                    for (int i = 0; i < place; i++) {
                        group.add(inputs.get(orders[(int) block][i]));
                    }
                    return KnownInputs.of(plan, group);
                };
        return Simulation.runKnown(plan, settings.withoutDraws(), known).npv();
    }

    /// One order per block; the blocks of a replicate come in pairs of an order and its reverse.
    private static int[][] orders(RunSettings settings, int inputs) {
        int replicates = settings.scheme().replicates();
        int blocks = (int) ((settings.trials() - 1) / Simulation.BLOCK_TRIALS + 1);
        int[][] orders = new int[blocks][inputs];
        for (int b = 0; b < blocks; b++) {
            long turn = b / replicates;
            long pair = turn / 2 * replicates + b % replicates;
            int[] order = orders[b];
            for (int i = 0; i < inputs; i++) {
                order[i] = i;
            }
            for (int i = inputs - 1; i > 0; i--) {
                long word = RandomStream.philox(settings.seed(), ORDERS, pair, i)[0];
                int other = (int) Math.unsignedMultiplyHigh(word, i + 1);
                int kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
            if (turn % 2 == 1) {
                for (int i = 0; i < inputs / 2; i++) {
                    int kept = order[i];
                    order[i] = order[inputs - 1 - i];
                    order[inputs - 1 - i] = kept;
                }
            }
        }
        return orders;
    }

    private static double[] byReplicate(double[] outcome, int replicates) {
        if (replicates == 1) {
            return outcome;
        }
        double[] ordered = new double[outcome.length];
        int length = outcome.length / replicates;
        for (int r = 0; r < replicates; r++) {
            System.arraycopy(
                    Trials.ofReplicate(outcome, r, replicates), 0, ordered, r * length, length);
        }
        return ordered;
    }
}
