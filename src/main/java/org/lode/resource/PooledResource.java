package org.lode.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.lode.quantity.Substance;
import org.lode.quantity.Uncertainty;

/// Several published estimates of one deposit pooled into a weighted mixture.
///
/// Each alternative is a lognormal tonnage with its grade; the spread between alternatives is the
/// published disagreement, the spread inside one is the error of its class. Estimates of
/// different classes that one source gives on one date are parts and are added; everything else
/// is an alternative. Linear opinion pool: Clemen and Winkler 1999, Risk Analysis 19(2),
/// doi:10.1111/ j.1539-6924.1999.tb00399.x.
///
/// @param substance what grade and contained are of
/// @param components the alternatives that carry weight; weights sum to 1
/// @param remarks why an estimate is not pooled, by estimate id
public record PooledResource(
        Substance substance, List<Component> components, Map<String, String> remarks) {
    public PooledResource {
        components = List.copyOf(components);
        remarks = Map.copyOf(remarks);
    }

    /// One alternative.
    ///
    /// @param estimateIds the estimates that make it up
    /// @param weight probability that this alternative is the right one
    /// @param oreTonnes median t ore; empty if only the contained tonnage is published
    /// @param grade median mass fraction; empty if unknown
    /// @param containedTonnes median t of the substance; empty if unknown
    /// @param tonnageLogSd log sd of the tonnage
    /// @param gradeLogSd log sd of the grade
    /// @param conversion share of the resource that becomes reserve
    public record Component(
            List<String> estimateIds,
            double weight,
            OptionalDouble oreTonnes,
            OptionalDouble grade,
            OptionalDouble containedTonnes,
            double tonnageLogSd,
            double gradeLogSd,
            Uncertainty conversion) {
        public Component {
            estimateIds = List.copyOf(estimateIds);
        }

        Component withWeight(double newWeight) {
            return new Component(
                    estimateIds,
                    newWeight,
                    oreTonnes,
                    grade,
                    containedTonnes,
                    tonnageLogSd,
                    gradeLogSd,
                    conversion);
        }
    }

    /// Quantile of the ore tonnage over the components that give it; empty if none does.
    public OptionalDouble oreQuantile(double p) {
        return quantile(
                p, c -> c.oreTonnes().orElse(Double.NaN), Component::tonnageLogSd, components);
    }

    /// Quantile of the contained tonnage over the components that give it; empty if none does.
    public OptionalDouble containedQuantile(double p) {
        return quantile(
                p,
                c -> c.containedTonnes().orElse(Double.NaN),
                c -> Math.hypot(c.tonnageLogSd(), c.gradeLogSd()),
                components);
    }

    /// Weight of an estimate in the pool, 0 if it is not pooled.
    public double weightOf(String estimateId) {
        return components.stream()
                .filter(c -> c.estimateIds().contains(estimateId))
                .mapToDouble(Component::weight)
                .sum();
    }

    private static OptionalDouble quantile(
            double p,
            ToDoubleFunction<Component> median,
            ToDoubleFunction<Component> logSd,
            List<Component> all) {
        List<Component> known =
                all.stream().filter(c -> !Double.isNaN(median.applyAsDouble(c))).toList();
        double total = known.stream().mapToDouble(Component::weight).sum();
        if (!(total > 0)) {
            return OptionalDouble.empty();
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Component c : known) {
            double centre = Math.log(median.applyAsDouble(c));
            low = Math.min(low, centre - 8 * logSd.applyAsDouble(c) - 1e-9);
            high = Math.max(high, centre + 8 * logSd.applyAsDouble(c) + 1e-9);
        }
        for (int i = 0; i < 200 && high - low > 1e-12; i++) {
            double middle = 0.5 * (low + high);
            double below = 0;
            for (Component c : known) {
                double centre = Math.log(median.applyAsDouble(c));
                double sd = Math.max(logSd.applyAsDouble(c), 1e-12);
                below +=
                        c.weight()
                                / total
                                * Uncertainty.StandardNormal.cumulative((middle - centre) / sd);
            }
            if (below < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(Math.exp(0.5 * (low + high)));
    }

    /// Pools the estimates of one deposit.
    ///
    /// @param estimates estimates typed in one substance
    /// @param rules classes and weights
    /// @param alternatives groups of estimate ids to use, each group added up; empty = default
    ///     rule
    public static PooledResource of(
            List<TypedEstimate> estimates, PoolingRules rules, List<List<String>> alternatives) {
        Substance substance =
                estimates.isEmpty() ? Substance.NOT_STATED : estimates.getFirst().substance();
        Map<String, String> remarks = new LinkedHashMap<>();
        List<TypedEstimate> usable = usable(estimates, remarks);
        List<List<TypedEstimate>> groups =
                alternatives.isEmpty()
                        ? defaultGroups(usable)
                        : chosenGroups(usable, alternatives, remarks);
        OptionalDouble commonGrade = commonGrade(usable);
        List<Component> components = new ArrayList<>();
        for (List<TypedEstimate> group : groups) {
            Component component = rules.component(group, commonGrade);
            if (component.weight() > 0) {
                components.add(component);
            } else {
                group.forEach(
                        e ->
                                remarks.put(
                                        e.estimate().id(),
                                        "class or reliability carries no weight"));
            }
        }
        double sum = components.stream().mapToDouble(Component::weight).sum();
        List<Component> normalised =
                components.stream().map(c -> c.withWeight(c.weight() / sum)).toList();
        return new PooledResource(substance, normalised, remarks);
    }

    private static List<TypedEstimate> usable(
            List<TypedEstimate> estimates, Map<String, String> remarks) {
        double publishedOre =
                estimates.stream()
                        .filter(e -> e.estimate().ore().isPresent())
                        .mapToDouble(e -> e.oreTonnes().orElse(0))
                        .max()
                        .orElse(Double.NaN);
        List<TypedEstimate> usable = new ArrayList<>();
        for (TypedEstimate e : estimates) {
            String reason = unusable(e, publishedOre);
            if (reason.isEmpty()) {
                usable.add(e);
            } else {
                remarks.put(e.estimate().id(), reason);
            }
        }
        return usable;
    }

    /// Why an estimate cannot be pooled, or an empty text.
    private static String unusable(TypedEstimate e, double publishedOre) {
        if (e.isOfAnotherSubstance()) {
            return "of another substance than " + e.substance();
        }
        if (e.isAmbiguous() && e.containedTonnes().isEmpty()) {
            return "substance not stated: carried, not converted";
        }
        if (e.oreTonnes().isEmpty() && e.containedTonnes().isEmpty()) {
            return e.grade().isPresent() ? "grade only" : "no tonnage";
        }
        OptionalDouble limit = GradeLimit.of(e.substance());
        if (limit.isEmpty()) {
            return "";
        }
        double most = limit.getAsDouble();
        if (e.grade().isPresent() && e.grade().getAsDouble() > most) {
            return "impossible: %.1f %% is more than the mineral holds (%.1f %%)"
                    .formatted(100 * e.grade().getAsDouble(), 100 * most);
        }
        boolean isContainedOnly = e.estimate().ore().isEmpty();
        if (isContainedOnly
                && e.containedTonnes().isPresent()
                && e.containedTonnes().getAsDouble() > most * publishedOre) {
            double implied = e.containedTonnes().getAsDouble() / publishedOre;
            return "impossible beside %.3g Mt of published ore: %.1f %%, the mineral holds %.1f %%"
                    .formatted(publishedOre / 1e6, 100 * implied, 100 * most);
        }
        return "";
    }

    private static List<List<TypedEstimate>> defaultGroups(List<TypedEstimate> usable) {
        Map<String, List<TypedEstimate>> bySource = new LinkedHashMap<>();
        for (TypedEstimate e : usable) {
            ResourceEstimate r = e.estimate();
            String kind = r.ore().isPresent() ? "ore" : "contained";
            String key = r.source().citation() + "|" + r.date() + "|" + r.system() + "|" + kind;
            List<TypedEstimate> group = bySource.computeIfAbsent(key, k -> new ArrayList<>());
            boolean isPart = group.stream().noneMatch(g -> overlap(g.estimate(), r));
            if (group.isEmpty() || isPart) {
                group.add(e);
            } else {
                bySource.put(key + "|" + r.id(), new ArrayList<>(List.of(e)));
            }
        }
        return List.copyOf(bySource.values());
    }

    /// Two categories overlap if one names a class of the other, or either is unnamed.
    private static boolean overlap(ResourceEstimate a, ResourceEstimate b) {
        List<String> first = classes(a);
        List<String> second = classes(b);
        return first.isEmpty()
                || second.isEmpty()
                || first.stream().anyMatch(second::contains)
                || !a.scope().equals(b.scope());
    }

    private static List<String> classes(ResourceEstimate r) {
        return switch (r.classCode()) {
            case "not-stated", "not_stated", "exploration-target", "" -> List.of();
            default -> List.of(r.classCode().split("-"));
        };
    }

    private static List<List<TypedEstimate>> chosenGroups(
            List<TypedEstimate> usable,
            List<List<String>> alternatives,
            Map<String, String> remarks) {
        List<List<TypedEstimate>> groups = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (List<String> ids : alternatives) {
            List<TypedEstimate> group =
                    usable.stream().filter(e -> ids.contains(e.estimate().id())).toList();
            if (group.size() == ids.size()) {
                groups.add(group);
                named.addAll(ids);
            }
        }
        usable.stream()
                .map(e -> e.estimate().id())
                .filter(id -> !named.contains(id))
                .forEach(id -> remarks.put(id, "not chosen for the mine plan"));
        return groups;
    }

    private static OptionalDouble commonGrade(List<TypedEstimate> usable) {
        List<Double> grades =
                usable.stream()
                        .filter(e -> e.grade().isPresent())
                        .map(e -> e.grade().getAsDouble())
                        .sorted(Comparator.naturalOrder())
                        .toList();
        return grades.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(grades.get(grades.size() / 2));
    }
}
