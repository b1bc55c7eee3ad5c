package org.lode.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/// The ground of one layer on one day: who holds which area, where the line runs.
final class Ground {
    /// Simplified outlines leave gaps of up to 0.45 km; a centre in a gap takes the nearest piece.
    private static final double GAP_KM = 0.5;

    private static final Comparator<Piece> MOST_CAUTIOUS =
            Comparator.comparingInt((Piece p) -> caution(p.control())).thenComparing(Piece::label);

    private final STRtree index = new STRtree();
    private final Side occupied;
    private final Side contested;
    private final Edges line;

    private Ground(List<Piece> pieces, PreparedGeometry interior) {
        pieces.forEach(p -> index.insert(p.region().shape().getEnvelopeInternal(), p));
        index.build();
        this.occupied = Side.of(pieces, AreaControl.OCCUPIED);
        this.contested = Side.of(pieces, AreaControl.CONTESTED);
        this.line = occupied.edges.within(interior);
    }

    /// @param pieces areas that have a status on the day
    /// @param interior country without a strip along its border: edges outside are no line
    static Ground of(List<Piece> pieces, PreparedGeometry interior) {
        return new Ground(pieces, interior);
    }

    private static int caution(AreaControl control) {
        return switch (control) {
            case OCCUPIED -> 0;
            case CONTESTED -> 1;
            case COMBAT_POSSIBLE -> 2;
            case GOVERNMENT -> 3;
            case UNKNOWN -> 4;
        };
    }

    /// The piece that holds the centre; of several, the one that calls for most caution.
    Optional<Piece> at(Figure figure) {
        List<Piece> near = within(new Envelope(figure.plane().around(GAP_KM)));
        Optional<Piece> covering =
                near.stream()
                        .filter(p -> p.region().covers(figure.latitude(), figure.longitude()))
                        .min(MOST_CAUTIOUS);
        return covering.or(() -> near.stream().filter(p -> isInGap(p, figure)).min(MOST_CAUTIOUS));
    }

    private static boolean isInGap(Piece piece, Figure figure) {
        return Edges.of(piece.region().shape())
                        .nearest(figure, Figure.From.CENTRE)
                        .orElse(Double.MAX_VALUE)
                <= GAP_KM;
    }

    private List<Piece> within(Envelope box) {
        List<?> found = index.query(box);
        return found.stream().map(Piece.class::cast).toList();
    }

    /// Share of the area that is occupied, 0 to 1.
    double shareOccupied(Figure figure) {
        return occupied.share(figure);
    }

    /// Share of the area that is disputed, 0 to 1.
    double shareContested(Figure figure) {
        return contested.share(figure);
    }

    /// Distance from the edge of the area to occupied ground; 0 if they touch.
    OptionalDouble kmToOccupied(Figure figure) {
        return occupied.km(figure);
    }

    /// Distance to the line: from the centre of a disc, from the edge of an outline.
    OptionalDouble kmToLine(Figure figure) {
        return line.nearest(figure, figure.isDisc() ? Figure.From.CENTRE : Figure.From.EDGE);
    }

    private static double share(Geometry area, Figure figure) {
        Geometry box = Region.FACTORY.toGeometry(figure.box());
        if (!area.getEnvelopeInternal().intersects(figure.box())) {
            return 0;
        }
        Geometry clipped = OverlayNGRobust.overlay(area, box, OverlayNG.INTERSECTION);
        if (clipped.isEmpty()) {
            return 0;
        }
        Geometry common =
                OverlayNGRobust.overlay(
                        figure.plane().project(clipped), figure.shape(), OverlayNG.INTERSECTION);
        return Math.clamp(common.getArea() / figure.shape().getArea(), 0, 1);
    }

    /// An area with its status.
    ///
    /// @param label code or name, for print
    /// @param region outline
    /// @param control who holds it
    record Piece(String label, Region region, AreaControl control) {}

    /// All ground of one status.
    private record Side(Geometry area, PreparedGeometry prepared, Edges edges) {
        static Side of(List<Piece> pieces, AreaControl control) {
            List<Geometry> shapes = new ArrayList<>();
            pieces.stream()
                    .filter(p -> p.control() == control)
                    .forEach(p -> shapes.add(p.region().shape()));
            Geometry union =
                    switch (shapes.size()) {
                        case 0 -> Region.FACTORY.createMultiPolygon();
                        case 1 -> shapes.getFirst();
                        default -> UnaryUnionNG.union(shapes, new PrecisionModel(1e7));
                    };
            return new Side(union, PreparedGeometryFactory.prepare(union), Edges.of(union));
        }

        double share(Figure figure) {
            Geometry box = Region.FACTORY.toGeometry(figure.box());
            if (area.isEmpty() || !prepared.intersects(box)) {
                return 0;
            }
            return prepared.containsProperly(box) ? 1 : Ground.share(area, figure);
        }

        OptionalDouble km(Figure figure) {
            if (area.isEmpty()) {
                return OptionalDouble.empty();
            }
            if (prepared.covers(Region.point(figure.latitude(), figure.longitude()))) {
                return OptionalDouble.of(0);
            }
            return edges.nearest(figure, Figure.From.EDGE);
        }
    }
}
