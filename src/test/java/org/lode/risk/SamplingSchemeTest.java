package org.lode.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Latin hypercube and scrambled Sobol in the engine.
final class SamplingSchemeTest {
    private static final SamplingScheme LHS = new SamplingScheme.LatinHypercube(4);
    private static final SamplingScheme SOBOL = new SamplingScheme.ScrambledSobol(4);

    /// Mean NPV of MC25 in a million trials of `bench/numpy_mc25.py`, USD, and its standard error.
    private static final double REFERENCE_MEAN = 903.56e6;

    private static final double REFERENCE_ERROR = 0.89e6;
    private static final double REFERENCE_SD = 890.95e6;

    static List<SamplingScheme> schemes() {
        return List.of(SamplingScheme.PLAIN, LHS, SOBOL);
    }

    private static RunSettings settings(SamplingScheme scheme, long trials, long seed) {
        return new RunSettings(trials, seed, 2, false).withoutDraws().with(scheme);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void threadsAndCutsChangeNoBit(SamplingScheme scheme) {
        RunSettings two = settings(scheme, 8192, 9);
        RunSettings one = new RunSettings(two.trials(), 9, 1, false).withoutDraws().with(scheme);
        double[] whole = Simulation.run(Mc25.plan(), two, _ -> {}).npv();
        assertThat(Simulation.run(Mc25.plan(), one, _ -> {}).npv()).isEqualTo(whole);
        List<Trials> parts = new ArrayList<>();
        int[] cuts = {0, 1, 6, 7, 10, 16};
        for (int k = 1; k < cuts.length; k++) {
            parts.add(Simulation.runBlocks(Mc25.plan(), one, cuts[k - 1], cuts[k] - cuts[k - 1]));
        }
        Trials merged = Trials.merge(parts);
        assertThat(merged.npv()).isEqualTo(whole);
        assertThat(RiskSummary.of(merged).npv().standardError())
                .isEqualTo(
                        RiskSummary.of(Simulation.run(Mc25.plan(), one, _ -> {}))
                                .npv()
                                .standardError());
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void meanAndSpreadAreThoseOfNumpy(SamplingScheme scheme) {
        Trials trials = Simulation.run(Mc25.plan(), settings(scheme, 65_536, 3), _ -> {});
        OutcomeSummary npv = RiskSummary.of(trials).npv();
        double error = Math.hypot(npv.standardError(), REFERENCE_ERROR);
        assertThat(npv.mean()).isCloseTo(REFERENCE_MEAN, within(4 * error));
        assertThat(npv.sd()).isCloseTo(REFERENCE_SD, within(0.015 * REFERENCE_SD));
    }

    @Test
    void evenPointsHaveSmallerErrorsThanPlainTrials() {
        double plain = error(SamplingScheme.PLAIN, 32_768);
        assertThat(error(new SamplingScheme.LatinHypercube(16), 32_768)).isLessThan(plain / 2);
        assertThat(error(new SamplingScheme.ScrambledSobol(16), 32_768)).isLessThan(plain / 5);
    }

    private static double error(SamplingScheme scheme, long trials) {
        return RiskSummary.of(Simulation.run(Mc25.plan(), settings(scheme, trials, 5), _ -> {}))
                .npv()
                .standardError();
    }

    /// The printed standard errors against the scatter of whole runs under forty seeds; the ratio
    /// of the two standard deviations has a standard error of about 0.12.
    @ParameterizedTest
    @MethodSource("schemes")
    void standardErrorsAreHonest(SamplingScheme scheme) {
        int runs = 40;
        double[] means = new double[runs];
        double[] medians = new double[runs];
        double meanVariance = 0;
        double medianVariance = 0;
        for (int k = 0; k < runs; k++) {
            Trials trials = Simulation.run(Mc25.plan(), settings(scheme, 4096, 100 + k), _ -> {});
            OutcomeSummary npv = RiskSummary.of(trials).npv();
            means[k] = npv.mean();
            medians[k] = npv.quantile(0.5).value();
            meanVariance += npv.standardError() * npv.standardError() / runs;
            medianVariance += Math.pow(npv.quantile(0.5).standardError(), 2) / runs;
        }
        assertThat(sd(means) / Math.sqrt(meanVariance)).isBetween(0.6, 1.45);
        assertThat(sd(medians) / Math.sqrt(medianVariance)).isBetween(0.5, 1.45);
    }

    private static double sd(double[] values) {
        return OutcomeSummary.of(values).sd();
    }

    /// Exchanged sources take the second sample; all others keep their numbers to the bit.
    @ParameterizedTest
    @MethodSource("schemes")
    void exchangeTouchesOnlyWhatIsExchanged(SamplingScheme scheme) {
        SimulationPlan plan = Mc25.plan();
        RunSettings settings = new RunSettings(2048, 4, 1, false).with(scheme);
        Exchange some = Exchange.none(plan);
        some.variables()[1] = true;
        some.products()[0] = true;
        Trials first = Simulation.run(plan, settings, _ -> {});
        Trials mixed = Simulation.runExchanged(plan, settings, some);
        assertThat(mixed.variables()[0]).isEqualTo(first.variables()[0]);
        assertThat(mixed.variables()[4]).isEqualTo(first.variables()[4]);
        assertThat(VarianceDrivers.rankCorrelation(mixed.variables()[1], first.variables()[1]))
                .isCloseTo(0, within(4 / Math.sqrt(2048)));
        assertThat(
                        VarianceDrivers.rankCorrelation(
                                mixed.priceDrivers()[0], first.priceDrivers()[0]))
                .isCloseTo(0, within(4 / Math.sqrt(2048)));
        assertThat(mixed.npv()).isNotEqualTo(first.npv());
    }

    @Test
    void trialsAreRoundedUp() {
        assertThat(SamplingScheme.PLAIN.roundUp(1000)).isEqualTo(1000);
        assertThat(LHS.roundUp(1000)).isEqualTo(2048);
        assertThat(LHS.roundUp(3000)).isEqualTo(4096);
        assertThat(LHS.roundUp(5000)).isEqualTo(6144);
        assertThat(SOBOL.roundUp(3000)).isEqualTo(4096);
        assertThatThrownBy(() -> new RunSettings(1000, 1, 1, true, false, SOBOL))
                .hasMessage(
                        "trials do not fit the scheme (scrambled Sobol, 4 replicates), was 1000."
                                + " Maybe 2048.");
        assertThatThrownBy(() -> new SamplingScheme.ScrambledSobol(1))
                .hasMessageContaining("gives no standard error");
    }

    /// Student's t at 0.975 with 3 degrees of freedom is 3.182446 (any table).
    @Test
    void intervalsOfReplicatesTakeStudent() {
        ReplicateScatter scatter = ReplicateScatter.of(new double[] {1, 2, 3, 6});
        double error = Math.sqrt(14.0 / 3 / 4);
        assertThat(scatter.standardError()).isCloseTo(error, within(1e-12));
        assertThat(scatter.halfWidth95()).isCloseTo(3.182446 * error, within(1e-5));
    }

    /// Kendall's tau of a Student copula is 2 / pi asin(r) like that of the Gaussian (Lindskog,
    /// McNeil and Schmock 2003), with r = 2 sin(pi s / 6); joint extremes are more frequent; an
    /// input correlated with nothing stays independent; margins do not move.
    @ParameterizedTest
    @MethodSource("schemes")
    void studentCopulaTiesTheTails(SamplingScheme scheme) {
        double s = 0.5;
        double[][] ranks = {
            {1, s, 0, 0, 0}, {s, 1, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1}
        };
        SimulationPlan mc = Mc25.plan();
        SimulationPlan gauss =
                new SimulationPlan(
                        mc.id(),
                        mc.terms(),
                        mc.variables(),
                        ranks,
                        mc.rule(),
                        mc.prices(),
                        mc.priceCorrelation(),
                        0);
        RunSettings settings = new RunSettings(16_384, 4, 2, false).with(scheme);
        Trials g = Simulation.run(gauss, settings, _ -> {});
        Trials t = Simulation.run(gauss.with(new Dependence.StudentT(3)), settings, _ -> {});
        double tau = 2 / Math.PI * Math.asin(2 * Math.sin(Math.PI * s / 6));
        assertThat(kendall(g.variables()[0], g.variables()[1], 3000)).isCloseTo(tau, within(0.05));
        assertThat(kendall(t.variables()[0], t.variables()[1], 3000)).isCloseTo(tau, within(0.05));
        assertThat(jointHigh(t)).isGreaterThan(1.25 * jointHigh(g));
        assertThat(VarianceDrivers.rankCorrelation(t.variables()[0], t.variables()[2]))
                .isCloseTo(0, within(4 / Math.sqrt(16_384)));
        for (int v = 0; v < 5; v++) {
            double[] before = Trials.definedAscending(g.variables()[v]);
            double[] after = Trials.definedAscending(t.variables()[v]);
            for (double p : new double[] {0.1, 0.5, 0.9}) {
                double value = Quantile.valueAt(before, p);
                assertThat(Quantile.valueAt(after, p)).isCloseTo(value, within(0.02 * value));
            }
        }
    }

    /// Share of trials in which both of the first two variables lie above their P99.
    private static double jointHigh(Trials trials) {
        double a = Quantile.valueAt(Trials.definedAscending(trials.variables()[0]), 0.99);
        double b = Quantile.valueAt(Trials.definedAscending(trials.variables()[1]), 0.99);
        int both = 0;
        for (int i = 0; i < trials.count(); i++) {
            both += trials.variables()[0][i] > a && trials.variables()[1][i] > b ? 1 : 0;
        }
        return both / (double) trials.count();
    }

    private static double kendall(double[] a, double[] b, int n) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sum += (long) Math.signum((a[i] - a[j]) * (b[i] - b[j]));
            }
        }
        return sum / (0.5 * n * (n - 1.0));
    }
}
