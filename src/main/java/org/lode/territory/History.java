package org.lode.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lode.territory.ControlLayer.UnitControl;

/// Earlier and present occupations of the units under an area, with the notes they call for.
final class History {
    /// So many codes are named in a note.
    private static final int NAMED = 3;

    private final ControlLayer.Units layer;
    private final Boundaries boundaries;
    private final Map<String, Boolean> isUnder = new HashMap<>();

    History(ControlLayer.Units layer, Boundaries boundaries) {
        this.layer = layer;
        this.boundaries = boundaries;
    }

    void add(
            Figure figure,
            LocalDate asOf,
            List<OccupationInterval> occupations,
            List<String> notes) {
        TreeSet<String> liberated = new TreeSet<>();
        TreeSet<String> remarks = new TreeSet<>();
        for (UnitControl unit : layer.units()) {
            if (isLater(unit, asOf) || !isUnder(unit.code(), figure)) {
                continue;
            }
            if (unit.control() == AreaControl.OCCUPIED) {
                occupations.add(interval(layer.info().id(), unit.code(), unit.span()));
                if (unit.span().isOverOn(asOf)) {
                    liberated.add(unit.code());
                }
            }
            if (!unit.note().isEmpty() && unit.span().holds(asOf)) {
                remarks.add("%s, %s: %s.".formatted(layer.info().id(), unit.code(), unit.note()));
            }
        }
        if (!liberated.isEmpty()) {
            notes.add(mines(new ArrayList<>(liberated)));
        }
        notes.addAll(remarks);
    }

    private String mines(List<String> codes) {
        String more = codes.size() > NAMED ? " and %d more".formatted(codes.size() - NAMED) : "";
        return ("Liberated ground under the area by %s (%s%s): unexploded ordnance must be"
                        + " expected and surveyed.")
                .formatted(
                        layer.info().id(),
                        String.join(", ", codes.subList(0, Math.min(NAMED, codes.size()))),
                        more);
    }

    private boolean isUnder(String code, Figure figure) {
        return isUnder.computeIfAbsent(
                code, c -> boundaries.unit(c).map(u -> touches(u.region(), figure)).orElse(false));
    }

    private static boolean isLater(UnitControl unit, LocalDate asOf) {
        return unit.span().from().map(asOf::isBefore).orElse(false);
    }

    static List<OccupationInterval> of(ControlLayer.Polygons layer, Figure figure, LocalDate asOf) {
        return layer.polygons().stream()
                .filter(p -> p.control() == AreaControl.OCCUPIED)
                .filter(p -> p.span().from().map(f -> !asOf.isBefore(f)).orElse(true))
                .filter(p -> touches(p.region(), figure))
                .map(p -> interval(layer.info().id(), p.label(), p.span()))
                .toList();
    }

    private static OccupationInterval interval(String layer, String unit, ControlSpan span) {
        return new OccupationInterval(layer, unit, span.from(), span.to());
    }

    private static boolean touches(Region region, Figure figure) {
        if (!region.shape().getEnvelopeInternal().intersects(figure.box())) {
            return false;
        }
        return region.covers(figure.latitude(), figure.longitude())
                || Edges.of(region.shape())
                                .nearest(figure, Figure.From.EDGE)
                                .orElse(Double.MAX_VALUE)
                        <= 0;
    }
}
