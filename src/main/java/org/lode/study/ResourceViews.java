package org.lode.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.deposit.Deposit;
import org.lode.quantity.Evidence;
import org.lode.quantity.Explained;
import org.lode.quantity.Parameter;
import org.lode.quantity.Source;
import org.lode.quantity.Substance;
import org.lode.resource.EstimateClass;
import org.lode.resource.PooledResource;
import org.lode.resource.PoolingRules;
import org.lode.resource.ResourceEstimate;
import org.lode.resource.TypedEstimate;

/// The scale of a deposit from its published estimates.
final class ResourceViews {
    private static final Source CAMM =
            new Source(
                    "Camm 1991, USBM IC 9298, as coded in USGS T&M 7-C23", "2019", Evidence.READ);

    private ResourceViews() {}

    /// Rules of pooling of a case.
    static PoolingRules rules(Case data) {
        Map<String, EstimateClass> classes = new HashMap<>();
        data.classes().forEach(c -> classes.put(c.code(), c));
        Map<Character, Double> weights = new HashMap<>();
        for (char grade : new char[] {'A', 'B', 'C', 'D'}) {
            data.parameters()
                    .find("unit_scope_weight." + grade, "all")
                    .ifPresent(p -> weights.put(grade, p.value()));
        }
        double gradeSd =
                data.parameters().find("grade_spread", "all").map(Parameter::value).orElse(0.0);
        return new PoolingRules(classes, weights, gradeSd);
    }

    /// The substance in which a deposit's figures are compared: that of its first planned
    /// product, else the substance that most of its estimates state.
    static Substance substance(Case data, Deposit deposit) {
        var lines = ProjectAssembly.routeLines(data, deposit.id());
        if (!lines.isEmpty()) {
            return data.products().stream()
                    .filter(p -> p.id().equals(lines.getFirst().product()))
                    .map(p -> p.substance())
                    .findFirst()
                    .orElse(Substance.NOT_STATED);
        }
        Map<Substance, Integer> counts = new HashMap<>();
        for (ResourceEstimate e : estimates(data, deposit)) {
            e.contained().ifPresent(c -> counts.merge(c.substance(), 1, Integer::sum));
            e.grade().ifPresent(g -> counts.merge(g.substance(), 1, Integer::sum));
        }
        counts.remove(Substance.NOT_STATED);
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Substance, Integer>comparingByValue()
                                .thenComparing(
                                        Map.Entry.<Substance, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(Substance.NOT_STATED);
    }

    static List<ResourceEstimate> estimates(Case data, Deposit deposit) {
        return data.estimates().stream().filter(e -> e.depositId().equals(deposit.id())).toList();
    }

    /// Pools the estimates of a deposit by the rules of the case and the choice in its plan.
    static PooledResource pool(Case data, Deposit deposit, List<TypedEstimate> typed) {
        List<List<String>> alternatives =
                data.parameters()
                        .find("estimates", deposit.id())
                        .filter(p -> !p.text().equals("all"))
                        .map(p -> alternatives(p.text()))
                        .orElse(List.of());
        return PooledResource.of(typed, rules(data), alternatives);
    }

    /// `a+b;c`: a and b are parts of one alternative, c is another.
    private static List<List<String>> alternatives(String text) {
        List<List<String>> groups = new ArrayList<>();
        for (String group : text.split(";", -1)) {
            groups.add(List.of(group.strip().split("\\s*\\+\\s*", -1)));
        }
        return groups;
    }

    /// The view of a deposit's scale.
    static ResourceView view(
            Substance substance,
            List<TypedEstimate> typed,
            PooledResource pooled,
            Optional<Band> recoverable,
            String product) {
        return new ResourceView(
                substance == Substance.NOT_STATED ? "" : substance.toString(),
                band(pooled::oreQuantile),
                band(pooled::containedQuantile),
                recoverable,
                product,
                disagreement(typed, pooled),
                typed.stream().map(e -> estimateView(e, pooled)).toList());
    }

    private static Optional<Band> band(java.util.function.DoubleFunction<OptionalDouble> quantile) {
        OptionalDouble middle = quantile.apply(0.5);
        return middle.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Band(
                                quantile.apply(0.1).orElseThrow(),
                                middle.getAsDouble(),
                                quantile.apply(0.9).orElseThrow()));
    }

    /// Highest over lowest published figure, contained if any is published, else ore.
    /// Impossible and weightless figures count: they were published.
    static double disagreement(List<TypedEstimate> typed, PooledResource pooled) {
        DoubleSummaryStatistics contained =
                typed.stream()
                        .filter(e -> !e.isOfAnotherSubstance())
                        .filter(e -> e.containedTonnes().isPresent())
                        .mapToDouble(e -> e.containedTonnes().getAsDouble())
                        .summaryStatistics();
        pooled.components().stream()
                .filter(c -> c.containedTonnes().isPresent())
                .forEach(c -> contained.accept(c.containedTonnes().getAsDouble()));
        DoubleSummaryStatistics ore =
                typed.stream()
                        .filter(e -> e.oreTonnes().isPresent())
                        .mapToDouble(e -> e.oreTonnes().getAsDouble())
                        .summaryStatistics();
        double byContained = contained.getCount() > 0 ? contained.getMax() / contained.getMin() : 1;
        double byOre = ore.getCount() > 0 ? ore.getMax() / ore.getMin() : 1;
        return Math.max(byContained, byOre);
    }

    private static ResourceView.EstimateView estimateView(TypedEstimate e, PooledResource pooled) {
        ResourceEstimate r = e.estimate();
        return new ResourceView.EstimateView(
                r.id(),
                r.date(),
                r.system(),
                r.category(),
                r.scope(),
                r.asPublished(),
                r.reliability(),
                e.oreTonnes(),
                e.grade(),
                e.containedTonnes(),
                e.substance() == Substance.NOT_STATED ? "" : e.substance().toString(),
                pooled.weightOf(r.id()),
                pooled.remarks().getOrDefault(r.id(), ""),
                r.source());
    }

    /// Derivation of the ore that can be milled.
    static Explained explainOre(
            Deposit deposit,
            PooledResource pooled,
            Case data,
            MineDesign design,
            double centralOreTonnes) {
        List<Explained> inputs = new ArrayList<>();
        switch (design.ore()) {
            case MineDesign.OreSource.Given _ ->
                    data.parameters()
                            .find("ore_tonnes", deposit.id())
                            .ifPresent(p -> inputs.add(p.explained()));
            case MineDesign.OreSource.CapacityTimesLife _ -> {
                for (String name :
                        List.of(
                                "assumed_life_years",
                                "capacity_tonnes_per_year",
                                "product_capacity_tonnes_per_year")) {
                    data.parameters()
                            .find(name, deposit.id())
                            .ifPresent(p -> inputs.add(p.explained()));
                }
            }
            case MineDesign.OreSource.Pooled p -> explainPooled(deposit, pooled, data, p, inputs);
        }
        return Explained.computed(
                "mill ore of the central case",
                centralOreTonnes,
                "t ore",
                switch (design.ore()) {
                    case MineDesign.OreSource.Given _ -> "given in plan.csv";
                    case MineDesign.OreSource.CapacityTimesLife _ ->
                            "published capacity x assumed life (product capacity "
                                    + "/ product per t ore)";
                    case MineDesign.OreSource.Pooled _ ->
                            "resource of the heaviest alternative x share that "
                                    + "becomes reserve x (1 + dilution) x mining recovery";
                },
                inputs);
    }

    private static void explainPooled(
            Deposit deposit,
            PooledResource pooled,
            Case data,
            MineDesign.OreSource.Pooled ore,
            List<Explained> inputs) {
        for (PooledResource.Component c : pooled.components()) {
            List<Explained> parts =
                    estimates(data, deposit).stream()
                            .filter(e -> c.estimateIds().contains(e.id()))
                            .map(
                                    e ->
                                            Explained.given(
                                                    "estimate %s (%s, %s): %s"
                                                            .formatted(
                                                                    e.id(),
                                                                    e.system(),
                                                                    e.category(),
                                                                    e.asPublished()),
                                                    e.ore()
                                                            .map(ResourceEstimate.Range::middle)
                                                            .orElse(Double.NaN),
                                                    "t ore",
                                                    e.source()))
                            .toList();
            inputs.add(
                    Explained.computed(
                            "alternative with weight %.2f".formatted(c.weight()),
                            c.oreTonnes().orElse(Double.NaN),
                            "t ore",
                            "sum of the parts; weight = class weight x "
                                    + "reliability weight, normalised",
                            parts));
        }
        inputs.add(
                Explained.computed(
                        "share of the resource that becomes reserve",
                        ore.conversions().getFirst().median(),
                        "share",
                        "median of the class conversion of the heaviest alternative",
                        conversions(deposit, pooled, data)));
        inputs.add(
                Explained.given(
                        "(1 + dilution) x mining recovery, by mining method",
                        ore.millOrePerReserveTonne(),
                        "t mill ore per t reserve",
                        CAMM));
    }

    /// The conversion rows of the classes that the heaviest alternative rests on.
    private static List<Explained> conversions(Deposit deposit, PooledResource pooled, Case data) {
        List<String> ids =
                pooled.components().stream()
                        .filter(c -> c.oreTonnes().isPresent() && c.grade().isPresent())
                        .sorted(
                                Comparator.comparingDouble(PooledResource.Component::weight)
                                        .reversed())
                        .findFirst()
                        .map(PooledResource.Component::estimateIds)
                        .orElse(List.of());
        List<String> codes =
                estimates(data, deposit).stream()
                        .filter(e -> ids.contains(e.id()))
                        .map(ResourceEstimate::classCode)
                        .toList();
        return data.classes().stream()
                .filter(c -> codes.contains(c.code()))
                .map(
                        c ->
                                Explained.given(
                                        "conversion of class " + c.code(),
                                        c.conversion().median(),
                                        "share",
                                        c.source()))
                .toList();
    }
}
