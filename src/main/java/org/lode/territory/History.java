package org.lode.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lode.territory.ControlLayer.UnitControl;

/// Earlier and present occupations of the units under an area, with the notes they call for.
final class History {
    private final List<UnitControl> units;
    private final LayerInfo info;
    private final Boundaries boundaries;

    History(List<UnitControl> units, LayerInfo info, Boundaries boundaries) {
        this.units = units;
        this.info = info;
        this.boundaries = boundaries;
    }

    void add(
            Figure figure,
            LocalDate asOf,
            List<OccupationInterval> occupations,
            List<String> notes) {
        List<Ground.Piece> occupied = new ArrayList<>();
        for (UnitControl unit : units) {
            boundaries
                    .unit(unit.code())
                    .filter(u -> touches(u.region(), figure))
                    .ifPresent(u -> occupied.add(piece(unit, u)));
        }
        if (occupied.isEmpty()) {
            return;
        }
        TreeSet<String> remarks = new TreeSet<>();
        for (UnitControl unit : units) {
            boolean isUnder = occupied.stream().anyMatch(p -> p.label().equals(unit.code()));
            if (!isUnder || isLater(unit, asOf)) {
                continue;
            }
            if (unit.control() == AreaControl.OCCUPIED) {
                OccupationInterval interval = interval(info.id(), unit.code(), unit.span());
                occupations.add(interval);
                if (unit.span().isOverOn(asOf)) {
                    remarks.add(
                            ("%s was occupied %s by %s: unexploded ordnance must be expected and"
                                            + " surveyed.")
                                    .formatted(unit.code(), interval, info.id()));
                }
            }
            if (!unit.note().isEmpty() && unit.span().holds(asOf)) {
                remarks.add("%s, %s: %s".formatted(info.id(), unit.code(), unit.note()));
            }
        }
        notes.addAll(remarks);
    }

    private static boolean isLater(UnitControl unit, LocalDate asOf) {
        return unit.span().from().map(asOf::isBefore).orElse(false);
    }

    private static Ground.Piece piece(UnitControl unit, AdminUnit admin) {
        return new Ground.Piece(unit.code(), admin.region(), unit.control());
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
        if (region.covers(figure.latitude(), figure.longitude())) {
            return true;
        }
        return region.touches(Region.FACTORY.toGeometry(figure.box()))
                && Edges.of(region.shape())
                                .nearest(figure, figure::kmFromEdge)
                                .orElse(Double.MAX_VALUE)
                        <= 0;
    }
}
