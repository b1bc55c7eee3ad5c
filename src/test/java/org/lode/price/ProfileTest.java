package org.lode.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Profile intervals against the normal law, and the border of a search that is no bound.
class ProfileTest {
    private static double normal(double[] p) {
        return (p[0] * p[0] - 2 * 0.5 * p[0] * p[1] + p[1] * p[1]) / (2 * 0.75);
    }

    @Test
    void ofANormalLikelihoodItIsTheNormalQuantile() {
        // two parameters with correlation 0.5 and variance 1: the profile is that of N(0, 1)
        Profile profile = new Profile(ProfileTest::normal, new double[2], new double[] {1, 1}, 0);
        assertThat(profile.end(40)).isCloseTo(1.959963984540054, within(2e-3));
        assertThat(profile.end(-40)).isCloseTo(-1.959963984540054, within(2e-3));
    }

    @Test
    void theBorderOfTheSearchIsNoBound() {
        ToDoubleFunction<double[]> walled = p -> p[0] > 1.2 ? Double.POSITIVE_INFINITY : normal(p);
        Profile profile = new Profile(walled, new double[2], new double[] {1, 1}, 0);
        assertThat(profile.end(40)).isInfinite();
        assertThat(profile.end(-40)).isCloseTo(-1.959963984540054, within(2e-3));
        ToDoubleFunction<double[]> further = p -> p[0] > 2.5 ? Double.POSITIVE_INFINITY : normal(p);
        assertThat(new Profile(further, new double[2], new double[] {1, 1}, 0).end(40))
                .isCloseTo(1.959963984540054, within(2e-3));
    }

    @Test
    void anIntervalIsWeakByItsEnds() {
        assertThat(
                        SampleSize.weak(
                                fit(
                                        estimate("drift", -0.1, 0.1),
                                        estimate("fall", -0.3, -0.1),
                                        estimate("volatility", 0.1, 0.3),
                                        estimate("speed", 0.1, 0.31),
                                        estimate("rate", 0, 0.1),
                                        estimate("half-life", 2, Double.POSITIVE_INFINITY),
                                        estimate("unasked", Double.NaN, Double.NaN))))
                .containsExactly("drift", "speed", "rate", "half-life");
    }

    private static PriceFit.Fitted fit(Estimate... estimates) {
        return new PriceFit.Fitted(
                ModelKind.GBM,
                new PriceSeries("x", "USD/t", 1, List.of(), new Deflation("none", 2025), List.of()),
                FitSettings.plain(),
                new GeometricBrownianMotion<>(Measure.RealWorld.P, 1, 0, 0.1),
                List.of(estimates),
                0,
                2,
                List.of());
    }

    private static Estimate estimate(String name, double low, double high) {
        return new Estimate(name, "", 0.2, 0.2, 0.1, low, high, Estimate.Method.PROFILE);
    }
}
