package org.lode.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.market.PriceStep;
import org.lode.price.Measure.RealWorld;

/// Paths against closed moments, within four standard errors; seed 20260501.
class SimulationMomentsTest {
    private static final int PATHS = 20_000;
    private static final double STEP = 0.5;
    private static final int STEPS = 8;

    private static final List<PriceProcess<RealWorld>> PROCESSES =
            List.of(
                    new GeometricBrownianMotion<>(RealWorld.P, 100, 0.02, 0.25),
                    new SchwartzOneFactor<>(RealWorld.P, 60, 100, 0.4, 0.3),
                    new SchwartzSmith<>(
                            RealWorld.P,
                            0.2,
                            Math.log(90),
                            new TwoFactorDynamics(1.2, 0, 0.3, 0.01, 0.15, 0.4)),
                    new MertonJumpDiffusion<>(
                            RealWorld.P, 100, 0.02, 0.2, new Jumps(0.8, -0.1, 0.15)));

    @Test
    void momentsOfEveryProcess() {
        for (PriceProcess<RealWorld> process : PROCESSES) {
            double years = STEP * STEPS;
            double[] x = new double[PATHS];
            double[] s = new double[PATHS];
            for (int i = 0; i < PATHS; i++) {
                s[i] = process.path(STEP, STEPS, Draws.of(20260501, i))[STEPS - 1];
                x[i] = Math.log(s[i]);
            }
            LogMoments exact = process.logMoments(years);
            double[] log = moments(x);
            double n = Math.sqrt(PATHS);
            String name = process.toString();
            assertThat(log[0])
                    .as(name)
                    .isCloseTo(exact.mean(), within(4 * Math.sqrt(exact.variance()) / n));
            double varianceError = exact.variance() * Math.sqrt(2 + exact.excessKurtosis()) / n;
            assertThat(log[1]).as(name).isCloseTo(exact.variance(), within(4 * varianceError));
            assertThat(log[2]).as(name).isCloseTo(exact.skewness(), within(4 * 3 / n));
            double[] price = moments(s);
            assertThat(price[0])
                    .as(name)
                    .isCloseTo(
                            process.expectedPrice(years),
                            within(4 * Math.sqrt(process.priceVariance(years)) / n));
            for (double p : new double[] {0.1, 0.5, 0.9}) {
                double q = process.quantile(p, years);
                double share = 0;
                for (double one : s) {
                    share += one <= q ? 1.0 / PATHS : 0;
                }
                assertThat(share).as(name).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p)) / n));
            }
        }
    }

    private static double[] moments(double[] x) {
        double mean = 0;
        for (double v : x) {
            mean += v / x.length;
        }
        double second = 0;
        double third = 0;
        for (double v : x) {
            second += (v - mean) * (v - mean) / x.length;
            third += Math.pow(v - mean, 3) / x.length;
        }
        return new double[] {mean, second, third / Math.pow(second, 1.5)};
    }

    /// The yearly kernel and the continuous process are one law.
    @Test
    void yearlyStepsOfTheAppraisalHaveTheSameMoments() {
        for (PriceProcess<RealWorld> process : PROCESSES.subList(0, 2)) {
            PriceStep step = PriceStep.of(YearlyModel.of(process).orElseThrow());
            for (int t : new int[] {1, 5, 25}) {
                assertThat(step.logMean(t)).isCloseTo(process.logMoments(t).mean(), within(1e-12));
                assertThat(step.logVariance(t))
                        .isCloseTo(process.logMoments(t).variance(), within(1e-12));
                assertThat(step.mean(t)).isCloseTo(process.expectedPrice(t), within(1e-9));
            }
        }
        assertThat(YearlyModel.of(PROCESSES.get(2))).isEmpty();
        assertThat(YearlyModel.of(PROCESSES.get(3))).isEmpty();
    }

    @Test
    void withoutJumpsMertonIsBrownian() {
        MertonJumpDiffusion<RealWorld> calm =
                new MertonJumpDiffusion<>(RealWorld.P, 100, 0.02, 0.25, new Jumps(0, -0.1, 0.2));
        PriceProcess<RealWorld> brownian = PROCESSES.getFirst();
        assertThat(calm.quantile(0.1, 3)).isCloseTo(brownian.quantile(0.1, 3), within(1e-8));
        assertThat(calm.logMoments(3)).isEqualTo(brownian.logMoments(3));
    }

    @Test
    void aStreamOfDrawsIsTheSameWhoeverDraws() {
        Draws one = Draws.of(7, 3);
        Draws other = Draws.of(7, 3);
        Draws next = Draws.of(7, 4);
        for (int i = 0; i < 100; i++) {
            double u = one.uniform();
            assertThat(other.uniform()).isEqualTo(u);
            assertThat(next.uniform()).isNotEqualTo(u);
        }
    }
}
