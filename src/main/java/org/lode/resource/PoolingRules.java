package org.lode.resource;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lode.quantity.Uncertainty;

/// How estimates become weighted alternatives: classes and weights of the case.
///
/// @param classes class table by code
/// @param reliabilityWeights multiplier of the class weight by reliability A to D
/// @param gradeLogSd log sd of a grade whose source gives no range
public record PoolingRules(
        Map<String, EstimateClass> classes,
        Map<Character, Double> reliabilityWeights,
        double gradeLogSd) {
    public PoolingRules {
        classes = Map.copyOf(classes);
        reliabilityWeights = Map.copyOf(reliabilityWeights);
    }

    /// One alternative from the parts of a group.
    ///
    /// Tonnages are added; the log errors of the parts are taken as fully dependent, so the sum's
    /// error is their tonnage-weighted mean (the cautious choice).
    ///
    /// @param group parts, at least one
    /// @param commonGrade grade used when the group gives none
    PooledResource.Component component(List<TypedEstimate> group, OptionalDouble commonGrade) {
        double ore = 0;
        double contained = 0;
        double tonnageSd = 0;
        double gradeSd = 0;
        double share = 0;
        double conversionLow = 0;
        double conversionMode = 0;
        double conversionHigh = 0;
        double weight = Double.POSITIVE_INFINITY;
        boolean oreKnown = true;
        boolean containedKnown = true;
        for (TypedEstimate e : group) {
            EstimateClass c = classOf(e.estimate());
            double size = e.oreTonnes().orElse(e.containedTonnes().orElse(0));
            ore += e.oreTonnes().orElse(0);
            contained += e.containedTonnes().orElse(0);
            oreKnown &= e.oreTonnes().isPresent();
            containedKnown &= e.containedTonnes().isPresent();
            tonnageSd += size * Math.hypot(c.logSd(), e.rangeLogSd());
            gradeSd += size * Math.max(e.gradeRangeLogSd(), gradeLogSd);
            conversionLow += size * c.conversion().quantile(0);
            conversionMode += size * peak(c.conversion());
            conversionHigh += size * c.conversion().quantile(1);
            share += size;
            weight =
                    Math.min(
                            weight,
                            c.poolingWeight()
                                    * reliabilityWeights.getOrDefault(
                                            e.estimate().reliability(), 0.0));
        }
        OptionalDouble oreTonnes = oreKnown ? OptionalDouble.of(ore) : OptionalDouble.empty();
        OptionalDouble containedTonnes =
                containedKnown ? OptionalDouble.of(contained) : OptionalDouble.empty();
        OptionalDouble grade =
                oreKnown && containedKnown ? OptionalDouble.of(contained / ore) : commonGrade;
        if (!containedKnown && oreKnown && grade.isPresent()) {
            containedTonnes = OptionalDouble.of(ore * grade.getAsDouble());
        }
        if (!oreKnown && containedKnown && grade.isPresent()) {
            oreTonnes = OptionalDouble.of(contained / grade.getAsDouble());
        }
        return new PooledResource.Component(
                group.stream().map(e -> e.estimate().id()).toList(),
                weight,
                oreTonnes,
                grade,
                containedTonnes,
                tonnageSd / share,
                gradeSd / share,
                conversion(conversionLow / share, conversionMode / share, conversionHigh / share));
    }

    /// The most likely share: a triangular stays itself when it is pooled alone.
    private static double peak(Uncertainty conversion) {
        return conversion instanceof Uncertainty.Triangular t ? t.mode() : conversion.median();
    }

    private static Uncertainty conversion(double low, double mode, double high) {
        return high > low
                ? new Uncertainty.Triangular(low, Math.clamp(mode, low, high), high)
                : new Uncertainty.Fixed(mode);
    }

    /// The class of an estimate.
    ///
    /// @throws IllegalArgumentException if the case has no such class
    public EstimateClass classOf(ResourceEstimate estimate) {
        EstimateClass found = classes.get(estimate.classCode());
        if (found == null) {
            throw new IllegalArgumentException(
                    "estimate %s has class %s, which classes.csv does not list."
                            .formatted(estimate.id(), estimate.classCode()));
        }
        return found;
    }
}
