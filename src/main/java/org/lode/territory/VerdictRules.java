package org.lode.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Joins the findings of the layers into one verdict.
///
/// In this order: (1) a layer that calls a part of the area occupied makes it NOT_ELIGIBLE, unless
/// a later layer clears it, which makes it CONTESTED; (2) a layer that calls it near the line or
/// disputed makes it CONTESTED, unless a later official list or polygon layer clears it; (3) a
/// layer that clears it makes it ELIGIBLE; (4) else UNKNOWN. So no combination of layers with
/// occupied ground in the area is ever ELIGIBLE, and an old free area that a newer layer shows
/// occupied is not either.
final class VerdictRules {
    private final TerritoryRules rules;

    VerdictRules(TerritoryRules rules) {
        this.rules = rules;
    }

    AreaVerdict join(
            Site site,
            LocalDate asOf,
            List<LayerFinding> findings,
            List<OccupationInterval> occupations,
            List<String> notes,
            boolean isOutside) {
        Decision decision = decide(findings, isOutside);
        List<String> all = new ArrayList<>();
        disagreement(findings).ifPresent(all::add);
        combat(findings).ifPresent(all::add);
        age(decision, findings, rules).ifPresent(all::add);
        if (site.area().isEmpty()) {
            all.add("No place is known: give a point with radius or an outline.");
        }
        all.addAll(notes);
        return new AreaVerdict(
                site.id(),
                decision.status(),
                asOf,
                site.area(),
                decision.rule(),
                findings,
                decision.layers(),
                occupations,
                all,
                rules.version());
    }

    private static Decision decide(List<LayerFinding> findings, boolean isOutside) {
        List<LayerFinding> occupied = of(findings, AreaStatus.NOT_ELIGIBLE);
        List<LayerFinding> free = of(findings, AreaStatus.ELIGIBLE);
        if (!occupied.isEmpty()) {
            boolean isClearedLater =
                    free.stream().anyMatch(f -> occupied.stream().allMatch(o -> isAfter(f, o)));
            return isClearedLater
                    ? new Decision(
                            AreaStatus.CONTESTED, AreaRule.LAYERS_DISAGREE, both(occupied, free))
                    : new Decision(
                            AreaStatus.NOT_ELIGIBLE, occupied.getFirst().rule(), ids(occupied));
        }
        List<LayerFinding> near =
                of(findings, AreaStatus.CONTESTED).stream()
                        .filter(c -> free.stream().noneMatch(f -> clears(f, c)))
                        .toList();
        if (!near.isEmpty()) {
            return new Decision(AreaStatus.CONTESTED, near.getFirst().rule(), ids(near));
        }
        if (isOutside) {
            return new Decision(AreaStatus.UNKNOWN, AreaRule.OUTSIDE_COUNTRY, List.of());
        }
        if (!free.isEmpty()) {
            return new Decision(AreaStatus.ELIGIBLE, AreaRule.CLEAR, ids(free));
        }
        return findings.isEmpty()
                ? new Decision(AreaStatus.UNKNOWN, AreaRule.NOT_COVERED, List.of())
                : new Decision(AreaStatus.UNKNOWN, findings.getFirst().rule(), ids(findings));
    }

    /// A later drawing of the line clears a place that an older one saw near it; a settlement or a
    /// recorded reading does not, since it measures no distance.
    private static boolean clears(LayerFinding free, LayerFinding near) {
        boolean isDrawn = free.rule() == AreaRule.OFFICIAL_LIST || free.rule() == AreaRule.POLYGONS;
        return isDrawn
                && near.rule() == AreaRule.NEAR_LINE
                && isAfter(free, near)
                && near.atCentre() != AreaControl.CONTESTED;
    }

    private static boolean isAfter(LayerFinding a, LayerFinding b) {
        return a.layerDate().isAfter(b.layerDate());
    }

    private static List<LayerFinding> of(List<LayerFinding> findings, AreaStatus status) {
        return findings.stream().filter(f -> f.status() == status).toList();
    }

    private static List<String> ids(List<LayerFinding> findings) {
        return findings.stream().map(LayerFinding::layerId).toList();
    }

    private static List<String> both(List<LayerFinding> first, List<LayerFinding> second) {
        List<String> ids = new ArrayList<>(ids(first));
        ids.addAll(ids(second));
        return ids;
    }

    private static Optional<String> disagreement(List<LayerFinding> findings) {
        List<LayerFinding> occupied = findings.stream().filter(VerdictRules::saysOccupied).toList();
        List<LayerFinding> free = findings.stream().filter(VerdictRules::saysFree).toList();
        return occupied.isEmpty() || free.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Layers disagree: occupied by %s, free by %s."
                                .formatted(dated(occupied), dated(free)));
    }

    private static boolean saysOccupied(LayerFinding f) {
        return f.atCentre() == AreaControl.OCCUPIED || f.status() == AreaStatus.NOT_ELIGIBLE;
    }

    private static boolean saysFree(LayerFinding f) {
        return f.atCentre().isHeldByGovernment() && f.status() != AreaStatus.NOT_ELIGIBLE;
    }

    private static String dated(List<LayerFinding> findings) {
        return String.join(
                ", ",
                findings.stream()
                        .map(f -> "%s (%s)".formatted(f.layerId(), f.layerDate()))
                        .toList());
    }

    private static Optional<String> combat(List<LayerFinding> findings) {
        List<LayerFinding> zones =
                findings.stream().filter(f -> f.atCentre() == AreaControl.COMBAT_POSSIBLE).toList();
        return zones.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The centre lies in a war zone by %s: work there has its own gate."
                                .formatted(dated(zones)));
    }

    private static Optional<String> age(
            Decision decision, List<LayerFinding> findings, TerritoryRules rules) {
        return findings.stream()
                .filter(f -> decision.layers().contains(f.layerId()))
                .max(Comparator.comparing(LayerFinding::layerDate))
                .filter(f -> f.ageDays() > rules.staleAfterDays())
                .map(
                        f ->
                                "The newest layer that the answer rests on is %d days old (%s, %s)."
                                        .formatted(f.ageDays(), f.layerId(), f.layerDate()));
    }

    /// @param status answer
    /// @param rule why
    /// @param layers layers that it rests on
    private record Decision(AreaStatus status, AreaRule rule, List<String> layers) {
        Decision {
            layers = List.copyOf(layers);
        }
    }
}
