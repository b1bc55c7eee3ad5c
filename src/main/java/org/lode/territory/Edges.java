package org.lode.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/// Edges of an area in degrees, none longer than 2 km, for geodesic distances.
///
/// A rough formula picks candidates, which are then measured on the ellipsoid.
final class Edges {
    private static final double LONGEST_KM = 2;
    private static final double SLACK_SHARE = 1.05;
    private static final double SLACK_KM = 3;

    private final List<Coordinate[]> pieces;

    private Edges(List<Coordinate[]> pieces) {
        this.pieces = pieces;
    }

    /// The outline of `area`.
    static Edges of(Geometry area) {
        List<Coordinate[]> pieces = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                add(polygon.getExteriorRing(), pieces);
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    add(polygon.getInteriorRingN(h), pieces);
                }
            }
        }
        return new Edges(pieces);
    }

    private static void add(LineString ring, List<Coordinate[]> pieces) {
        Coordinate[] vertices = ring.getCoordinates();
        for (int i = 0; i + 1 < vertices.length; i++) {
            Coordinate a = vertices[i];
            Coordinate b = vertices[i + 1];
            double km = Geodesic.roughKm(a.getY(), a.getX(), b.getY(), b.getX());
            int parts = Math.max(1, (int) Math.ceil(km / LONGEST_KM));
            Coordinate last = a;
            for (int p = 1; p <= parts; p++) {
                double t = (double) p / parts;
                Coordinate next =
                        new Coordinate(
                                a.getX() + t * (b.getX() - a.getX()),
                                a.getY() + t * (b.getY() - a.getY()));
                pieces.add(new Coordinate[] {last, next});
                last = next;
            }
        }
    }

    /// The edges whose middle lies in `area`.
    Edges within(PreparedGeometry area) {
        return new Edges(
                pieces.stream()
                        .filter(
                                p ->
                                        area.covers(
                                                Region.point(
                                                        (p[0].getY() + p[1].getY()) / 2,
                                                        (p[0].getX() + p[1].getX()) / 2)))
                        .toList());
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /// Least distance from the centre or from the edge of the area; empty if there is no edge.
    OptionalDouble nearest(Figure figure, Figure.From from) {
        double[] rough = new double[pieces.size()];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rough.length; i++) {
            rough[i] = rough(figure, pieces.get(i));
            least = Math.min(least, rough[i]);
        }
        double limit = SLACK_SHARE * least + 2 * figure.radiusKm() + SLACK_KM;
        List<LineString> candidates = new ArrayList<>();
        for (int i = 0; i < rough.length; i++) {
            if (rough[i] <= limit) {
                Coordinate[] piece = pieces.get(i);
                Coordinate[] flat = {
                    figure.plane().project(piece[0].getY(), piece[0].getX()),
                    figure.plane().project(piece[1].getY(), piece[1].getX())
                };
                candidates.add(Region.FACTORY.createLineString(flat));
            }
        }
        return candidates.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        figure.km(
                                Region.FACTORY.createMultiLineString(
                                        candidates.toArray(LineString[]::new)),
                                from));
    }

    private static double rough(Figure figure, Coordinate[] piece) {
        return Math.min(
                Geodesic.roughKm(
                        figure.latitude(), figure.longitude(), piece[0].getY(), piece[0].getX()),
                Geodesic.roughKm(
                        figure.latitude(), figure.longitude(), piece[1].getY(), piece[1].getX()));
    }
}
