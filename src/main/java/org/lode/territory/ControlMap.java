package org.lode.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.lode.territory.ControlLayer.RegionControl;
import org.lode.territory.ControlLayer.UnitControl;

/// All control layers of a case: gives the dated verdict about an area.
///
/// Convention: a layer dated after the day asked for is not used; of the layers of one series only
/// the newest is. Each layer answers alone, [VerdictRules] joins the answers. Safe for use by
/// several threads.
public final class ControlMap {
    private static final Comparator<LayerFinding> NEWEST_FIRST =
            Comparator.comparing(LayerFinding::layerDate)
                    .reversed()
                    .thenComparing(LayerFinding::layerId);

    private final List<ControlLayer> layers;
    private final Boundaries boundaries;
    private final TerritoryRules rules;
    private final PreparedGeometry interior;
    private final Map<GroundKey, Ground> grounds = new ConcurrentHashMap<>();

    private ControlMap(List<ControlLayer> layers, Boundaries boundaries, TerritoryRules rules) {
        this.layers = layers;
        this.boundaries = boundaries;
        this.rules = rules;
        this.interior = boundaries.interior(rules.borderToleranceKm());
    }

    /// Joins layers, borders and rules.
    ///
    /// @param layers control layers, any order; ids must differ
    /// @param boundaries administrative map, resolves the codes of unit layers
    /// @param rules numbers of the rules
    public static ControlMap of(
            List<ControlLayer> layers, Boundaries boundaries, TerritoryRules rules) {
        long ids = layers.stream().map(l -> l.info().id()).distinct().count();
        if (ids != layers.size()) {
            throw new IllegalArgumentException(
                    "two of %d layers have the same id. Maybe a file is named twice."
                            .formatted(layers.size()));
        }
        return new ControlMap(List.copyOf(layers), boundaries, rules);
    }

    /// The layers of the map.
    public List<ControlLayer> layers() {
        return layers;
    }

    /// The administrative map.
    public Boundaries boundaries() {
        return boundaries;
    }

    /// The numbers of the rules.
    public TerritoryRules rules() {
        return rules;
    }

    /// The verdict about an area without a recorded control.
    ///
    /// @param id key to print
    /// @param asOf day for which it shall hold
    public AreaVerdict verdict(String id, SiteArea area, LocalDate asOf) {
        return verdict(new Site(id, Optional.of(area), Optional.empty()), asOf);
    }

    /// The verdict about a site.
    ///
    /// @param asOf day for which it shall hold; a verdict without a day is refused
    public AreaVerdict verdict(Site site, LocalDate asOf) {
        Objects.requireNonNull(asOf, "a verdict needs an as-of date.");
        List<LayerFinding> findings = new ArrayList<>();
        List<OccupationInterval> occupations = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Optional<Figure> figure = site.area().map(Figure::of);
        for (ControlLayer layer : usable(asOf)) {
            figure.ifPresent(f -> read(layer, f, asOf, findings, occupations, notes));
        }
        recorded(site, asOf).ifPresent(findings::add);
        findings.sort(Comparator.comparing(this::authority).thenComparing(NEWEST_FIRST));
        unused(asOf).ifPresent(notes::add);
        boolean isOutside =
                figure.isPresent()
                        && !boundaries.isEmpty()
                        && !boundaries.isInCountry(
                                figure.get().latitude(), figure.get().longitude());
        return new VerdictRules(rules).join(site, asOf, findings, occupations, notes, isOutside);
    }

    /// The layers that are used as of a day: the newest of each series.
    public List<ControlLayer> usable(LocalDate asOf) {
        List<ControlLayer> speaking = layers.stream().filter(l -> l.info().speaksOn(asOf)).toList();
        return speaking.stream()
                .filter(l -> speaking.stream().noneMatch(other -> replaces(other, l)))
                .sorted(
                        Comparator.comparing((ControlLayer l) -> l.info().authority())
                                .thenComparing(l -> l.info().id()))
                .toList();
    }

    private static boolean replaces(ControlLayer newer, ControlLayer older) {
        LayerInfo a = newer.info();
        LayerInfo b = older.info();
        return a.series().equals(b.series())
                && (a.asOf().isAfter(b.asOf())
                        || (a.asOf().equals(b.asOf()) && a.id().compareTo(b.id()) > 0));
    }

    private Optional<String> unused(LocalDate asOf) {
        List<String> later =
                layers.stream()
                        .filter(l -> !l.info().speaksOn(asOf))
                        .map(l -> "%s (%s)".formatted(l.info().id(), l.info().asOf()))
                        .sorted()
                        .toList();
        return later.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Not used, dated after %s: %s.".formatted(asOf, String.join(", ", later)));
    }

    private LayerInfo.Authority authority(LayerFinding finding) {
        return layers.stream()
                .map(ControlLayer::info)
                .filter(info -> info.id().equals(finding.layerId()))
                .map(LayerInfo::authority)
                .findFirst()
                .orElse(LayerInfo.Authority.RECORDED);
    }

    private void read(
            ControlLayer layer,
            Figure figure,
            LocalDate asOf,
            List<LayerFinding> findings,
            List<OccupationInterval> occupations,
            List<String> notes) {
        switch (layer) {
            case ControlLayer.Settlements settlements ->
                    new SettlementReading(
                                    layer.info(),
                                    settlements.settlements().stream()
                                            .filter(s -> s.span().holds(asOf))
                                            .toList(),
                                    rules)
                            .finding(figure, asOf)
                            .ifPresent(findings::add);
            case ControlLayer.Units units -> {
                reading(layer, asOf).finding(figure, asOf).ifPresent(findings::add);
                new History(units, boundaries).add(figure, asOf, occupations, notes);
            }
            case ControlLayer.Polygons polygons -> {
                reading(layer, asOf).finding(figure, asOf).ifPresent(findings::add);
                occupations.addAll(History.of(polygons, figure, asOf));
            }
        }
    }

    private GroundReading reading(ControlLayer layer, LocalDate asOf) {
        return new GroundReading(
                layer.info(),
                grounds.computeIfAbsent(
                        new GroundKey(layer.info().id(), asOf),
                        _ -> Ground.of(pieces(layer, asOf), interior)),
                boundaries,
                rules);
    }

    private List<Ground.Piece> pieces(ControlLayer layer, LocalDate asOf) {
        return switch (layer) {
            case ControlLayer.Units units ->
                    units.units().stream()
                            .filter(u -> u.span().holds(asOf))
                            .flatMap(this::piece)
                            .toList();
            case ControlLayer.Polygons polygons ->
                    polygons.polygons().stream()
                            .filter(p -> p.span().holds(asOf))
                            .map(ControlMap::piece)
                            .toList();
            case ControlLayer.Settlements _ -> List.of();
        };
    }

    private Stream<Ground.Piece> piece(UnitControl unit) {
        return boundaries.unit(unit.code()).stream()
                .map(u -> new Ground.Piece(unit.code(), u.region(), unit.control()));
    }

    private static Ground.Piece piece(RegionControl region) {
        return new Ground.Piece(region.label(), region.region(), region.control());
    }

    /// Control as recorded in the case, if it was recorded by the day.
    private Optional<LayerFinding> recorded(Site site, LocalDate asOf) {
        return site.recorded()
                .filter(r -> r.control() != AreaControl.UNKNOWN && !r.date().isAfter(asOf))
                .map(r -> RecordedReading.finding(r, asOf, site.area().isPresent(), rules));
    }

    /// @param layerId id of a layer
    /// @param day day of the ground
    private record GroundKey(String layerId, LocalDate day) {}
}
