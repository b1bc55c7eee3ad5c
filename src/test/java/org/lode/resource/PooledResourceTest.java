package org.lode.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lode.quantity.Source;
import org.lode.quantity.Substance;
import org.lode.quantity.Uncertainty;
import org.lode.resource.ResourceEstimate.ContainedRange;
import org.lode.resource.ResourceEstimate.GradeRange;
import org.lode.resource.ResourceEstimate.Range;

final class PooledResourceTest {
    private static final Source SOURCE = Source.assumption("test");

    private static PoolingRules rules(double logSd) {
        EstimateClass any =
                new EstimateClass(
                        "c1",
                        "GKZ",
                        "",
                        "",
                        new Uncertainty.Triangular(0.7, 0.8, 0.9),
                        logSd,
                        1,
                        SOURCE,
                        "");
        EstimateClass second =
                new EstimateClass(
                        "c2",
                        "GKZ",
                        "",
                        "",
                        new Uncertainty.Triangular(0.4, 0.5, 0.6),
                        logSd,
                        1,
                        SOURCE,
                        "");
        EstimateClass unknown =
                new EstimateClass(
                        "not_stated", "", "", "", new Uncertainty.Fixed(0.5), logSd, 1, SOURCE, "");
        return new PoolingRules(
                Map.of("c1", any, "c2", second, "not_stated", unknown),
                Map.of('A', 1.0, 'B', 0.7, 'C', 0.3, 'D', 0.0),
                0);
    }

    private static ResourceEstimate estimate(
            String id,
            String classCode,
            @Nullable Range ore,
            @Nullable GradeRange grade,
            @Nullable ContainedRange contained) {
        return new ResourceEstimate(
                id,
                "d",
                "2020",
                "GKZ",
                classCode,
                classCode,
                "",
                Optional.ofNullable(ore),
                Optional.ofNullable(grade),
                Optional.ofNullable(contained),
                "",
                'A',
                SOURCE,
                "");
    }

    private static PooledResource pool(double logSd, ResourceEstimate... estimates) {
        List<TypedEstimate> typed =
                List.of(estimates).stream().map(e -> TypedEstimate.of(e, Substance.LI2O)).toList();
        return PooledResource.of(typed, rules(logSd), List.of());
    }

    private static Range mt(double value) {
        return new Range(value * 1e6, value * 1e6);
    }

    /// Shevchenkivske: 1.2 Mt Li2O beside 13.8 Mt of ore would be 8.7 %, spodumene holds 8.03 %.
    @Test
    void containedTonnageAboveTheMineralLimitIsRefused() {
        ResourceEstimate ore =
                estimate("ore", "c1", mt(13.8), new GradeRange(0.011, 0.011, Substance.LI2O), null);
        ResourceEstimate impossible =
                estimate(
                        "wiki",
                        "not_stated",
                        null,
                        null,
                        new ContainedRange(mt(1.2), Substance.LI2O));
        PooledResource pooled = pool(0.25, ore, impossible);
        assertThat(pooled.components()).hasSize(1);
        assertThat(pooled.remarks().get("wiki")).contains("8.7 %").contains("8.0 %");
        assertThat(pooled.containedQuantile(0.5).orElseThrow())
                .isCloseTo(13.8e6 * 0.011, within(1.0));
    }

    /// C1 5.67 Mt and C2 8 Mt of one source are parts: together 13.67 Mt.
    @Test
    void classesOfOneSourceAreAdded() {
        PooledResource pooled =
                pool(
                        0,
                        estimate("c1", "c1", mt(5.67), null, null),
                        estimate("c2", "c2", mt(8), null, null));
        assertThat(pooled.components()).hasSize(1);
        assertThat(pooled.oreQuantile(0.5).orElseThrow()).isCloseTo(13.67e6, within(100.0));
        assertThat(pooled.components().getFirst().conversion().median())
                .isCloseTo((5.67 * 0.8 + 8 * 0.5) / 13.67, within(1e-6));
    }

    /// A single lognormal alternative has the closed-form quantiles of the lognormal.
    @Test
    void oneAlternativeIsALognormal() {
        PooledResource pooled =
                pool(
                        0.5,
                        estimate(
                                "a",
                                "c2",
                                mt(10),
                                new GradeRange(0.01, 0.01, Substance.LI2O),
                                null));
        assertThat(pooled.oreQuantile(0.9).orElseThrow())
                .isCloseTo(10e6 * Math.exp(0.5 * 1.2815515655446004), within(1.0));
        assertThat(pooled.containedQuantile(0.1).orElseThrow())
                .isCloseTo(1e5 * Math.exp(-0.5 * 1.2815515655446004), within(0.01));
    }

    /// Equal mixture of two far lognormals: the median lies where each tail holds half of its
    /// weight.
    @Test
    void mixtureShowsTheDisagreement() {
        PooledResource pooled =
                pool(
                        0.1,
                        estimate("a", "not_stated", mt(1.2), null, null),
                        estimate("b", "not_stated", mt(92), null, null));
        assertThat(pooled.components()).hasSize(2);
        double p10 = pooled.oreQuantile(0.1).orElseThrow();
        double p90 = pooled.oreQuantile(0.9).orElseThrow();
        // In either half the conditional probability is 0.2 or 0.8: z = -+0.8416212335729143.
        assertThat(p10).isCloseTo(1.2e6 * Math.exp(-0.1 * 0.8416212335729143), within(10.0));
        assertThat(p90).isCloseTo(92e6 * Math.exp(0.1 * 0.8416212335729143), within(1000.0));
    }

    @Test
    void figureWithoutSubstanceIsCarriedNotConverted() {
        PooledResource pooled =
                pool(
                        0.3,
                        estimate(
                                "bare",
                                "not_stated",
                                null,
                                null,
                                new ContainedRange(mt(0.27), Substance.NOT_STATED)));
        assertThat(pooled.components()).isEmpty();
        assertThat(pooled.remarks().get("bare")).contains("not stated");
        assertThat(pooled.containedQuantile(0.5)).isEmpty();
    }
}
