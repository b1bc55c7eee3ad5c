package org.lode.risk;

import java.util.Arrays;
import java.util.List;

/// Outcomes of all trials of a simulation, one array entry per trial.
///
/// The arrays are handed over, not copied: millions of figures. Investor, state and fund together
/// have the pre-tax value in every trial.
///
/// @param npv investor's net present value after all taxes, USD
/// @param preTaxNpv net present value of the project before royalty and taxes, USD
/// @param stateNpv net present value of what the state keeps after its contribution to the fund,
///     USD
/// @param fundNpv net present value of the contribution to the joint fund, USD
/// @param irr investor's internal rate of return per year; NaN where undefined or not asked for
/// @param payback investor's payback in years from the first spending; NaN where never paid back
/// @param variables drawn values, one row per variable of the plan, in the units of the variable;
///     no row where the run does not keep the draws
/// @param priceDrivers one row per product: discounted mean over the operating window of
///     ln(price / today's price); no row where the run does not keep the draws
public record Trials(
        double[] npv,
        double[] preTaxNpv,
        double[] stateNpv,
        double[] fundNpv,
        double[] irr,
        double[] payback,
        double[][] variables,
        double[][] priceDrivers,
        int replicates) {

    /// Room for `count` trials.
    static Trials ofSize(int count, int variables, int products, int replicates) {
        return new Trials(
                new double[count],
                new double[count],
                new double[count],
                new double[count],
                new double[count],
                new double[count],
                new double[variables][count],
                new double[products][count],
                replicates);
    }

    /// Number of trials.
    public int count() {
        return npv.length;
    }

    /// Trials of several ranges of blocks, joined in the order given.
    ///
    /// @param parts parts of one simulation, in block order
    public static Trials merge(List<Trials> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("there are no trials to merge.");
        }
        int count = parts.stream().mapToInt(Trials::count).sum();
        Trials first = parts.getFirst();
        for (Trials part : parts) {
            if (part.replicates != first.replicates) {
                throw new IllegalArgumentException(
                        "trials of %d and of %d replicates cannot be joined."
                                .formatted(first.replicates, part.replicates));
            }
        }
        Trials all =
                ofSize(count, first.variables.length, first.priceDrivers.length, first.replicates);
        int offset = 0;
        for (Trials part : parts) {
            all.set(offset, part);
            offset += part.count();
        }
        return all;
    }

    private void set(int offset, Trials part) {
        int n = part.count();
        System.arraycopy(part.npv, 0, npv, offset, n);
        System.arraycopy(part.preTaxNpv, 0, preTaxNpv, offset, n);
        System.arraycopy(part.stateNpv, 0, stateNpv, offset, n);
        System.arraycopy(part.fundNpv, 0, fundNpv, offset, n);
        System.arraycopy(part.irr, 0, irr, offset, n);
        System.arraycopy(part.payback, 0, payback, offset, n);
        for (int v = 0; v < variables.length; v++) {
            System.arraycopy(part.variables[v], 0, variables[v], offset, n);
        }
        for (int p = 0; p < priceDrivers.length; p++) {
            System.arraycopy(part.priceDrivers[p], 0, priceDrivers[p], offset, n);
        }
    }

    /// Copies the first `n` lanes of a block to trials `offset` and following.
    void set(int offset, int n, TrialBlock block, double[][] drawn, double[][] priceFactors) {
        System.arraycopy(block.investorNpv, 0, npv, offset, n);
        System.arraycopy(block.preTaxNpv, 0, preTaxNpv, offset, n);
        System.arraycopy(block.stateNpv, 0, stateNpv, offset, n);
        System.arraycopy(block.fundNpv, 0, fundNpv, offset, n);
        System.arraycopy(block.irr, 0, irr, offset, n);
        System.arraycopy(block.payback, 0, payback, offset, n);
        for (int v = 0; v < variables.length; v++) {
            System.arraycopy(drawn[v], 0, variables[v], offset, n);
        }
        for (int p = 0; p < priceDrivers.length; p++) {
            System.arraycopy(priceFactors[p], 0, priceDrivers[p], offset, n);
        }
    }

    /// The entries of one replicate, in the order of the trials.
    ///
    /// @param outcome one entry per trial
    /// @param replicate number of the replicate, from 0
    /// @param replicates number of replicates
    public static double[] ofReplicate(double[] outcome, int replicate, int replicates) {
        int block = Simulation.BLOCK_TRIALS;
        double[] own = new double[outcome.length / replicates];
        for (int k = 0; k < own.length; k += block) {
            System.arraycopy(outcome, k * replicates + replicate * block, own, k, block);
        }
        return own;
    }

    /// The defined (not NaN) entries of an outcome, ascending.
    public static double[] definedAscending(double[] outcome) {
        double[] defined = new double[outcome.length];
        int n = 0;
        for (double x : outcome) {
            if (!Double.isNaN(x)) {
                defined[n++] = x;
            }
        }
        defined = n == defined.length ? defined : Arrays.copyOf(defined, n);
        AscendingBits.sort(defined);
        return defined;
    }
}
