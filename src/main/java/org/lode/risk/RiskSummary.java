package org.lode.risk;

/// What a simulation says about the worth of a project, with sampling errors.
///
/// Money in USD, rates per year, payback in years. The mean of the worst trials (conditional
/// value at risk) is over the lowest twentieth of the NPVs, at least one trial.
///
/// @param trials number of trials
/// @param npv investor's net present value
/// @param probabilityPositive share of trials with NPV above 0
/// @param probabilityNegative share of trials with NPV below 0
/// @param probabilityNegativeError standard error of that share
/// @param worstMeanUsd mean NPV of the worst 5 % of the trials
/// @param worstMeanError standard error of that mean
/// @param irr internal rate of return where defined
/// @param payback payback where reached; its undefined share is the share never paid back
/// @param preTaxMeanUsd mean net present value of the project before royalty and taxes
/// @param stateMeanUsd mean net present value of what the state keeps
/// @param fundMeanUsd mean net present value of the contribution to the joint fund
public record RiskSummary(
        int trials,
        OutcomeSummary npv,
        double probabilityPositive,
        double probabilityNegative,
        double probabilityNegativeError,
        double worstMeanUsd,
        double worstMeanError,
        OutcomeSummary irr,
        OutcomeSummary payback,
        double preTaxMeanUsd,
        double stateMeanUsd,
        double fundMeanUsd) {
    /// Share of the trials that counts as the worst.
    public static final double WORST_SHARE = 0.05;

    /// Summary of all trials.
    public static RiskSummary of(Trials trials) {
        int n = trials.count();
        int replicates = trials.replicates();
        double[] npv = Trials.definedAscending(trials.npv());
        int negative = 0;
        int positive = 0;
        for (double value : npv) {
            negative += value < 0 ? 1 : 0;
            positive += value > 0 ? 1 : 0;
        }
        double loss = negative / (double) n;
        int worst = Math.max(1, (int) (WORST_SHARE * npv.length));
        return new RiskSummary(
                n,
                OutcomeSummary.ofAscending(npv, trials.npv(), replicates),
                positive / (double) n,
                loss,
                lossError(trials, loss),
                OutcomeSummary.mean(npv, worst),
                worstMeanError(trials, npv, worst),
                OutcomeSummary.of(trials.irr(), replicates),
                OutcomeSummary.of(trials.payback(), replicates),
                OutcomeSummary.mean(trials.preTaxNpv(), n),
                OutcomeSummary.mean(trials.stateNpv(), n),
                OutcomeSummary.mean(trials.fundNpv(), n));
    }

    private static double lossError(Trials trials, double loss) {
        int replicates = trials.replicates();
        return replicates == 1
                ? Math.sqrt(loss * (1 - loss) / trials.count())
                : ReplicateScatter.of(RiskSummary::lossShare, trials.npv(), replicates)
                        .standardError();
    }

    private static double lossShare(double[] ascending) {
        int negative = 0;
        while (negative < ascending.length && ascending[negative] < 0) {
            negative++;
        }
        return negative / (double) ascending.length;
    }

    /// sqrt(Var(max(q - X, 0)) / n) / share, with q the boundary of the worst trials.
    private static double worstMeanError(Trials trials, double[] ascending, int worst) {
        if (trials.replicates() > 1) {
            return ReplicateScatter.of(
                            a ->
                                    OutcomeSummary.mean(
                                            a, Math.max(1, (int) (WORST_SHARE * a.length))),
                            trials.npv(),
                            trials.replicates())
                    .standardError();
        }
        double boundary = ascending[worst - 1];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < worst; i++) {
            double shortfall = boundary - ascending[i];
            sum += shortfall;
            squares += shortfall * shortfall;
        }
        double n = ascending.length;
        double variance = squares / n - (sum / n) * (sum / n);
        return Math.sqrt(variance / n) / (worst / n);
    }
}
