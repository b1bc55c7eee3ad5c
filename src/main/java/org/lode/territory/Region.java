package org.lode.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/// An area of the earth's surface: polygons with holes, in degrees of WGS84.
///
/// Conventions: vertices are joined by straight lines in degrees; a point on an edge lies inside;
/// the outline must not cross the 180th meridian. Small self-crossings are repaired and
/// [#repair] says so; larger ones are refused, because nobody can tell what was meant.
public final class Region {
    static final GeometryFactory FACTORY = new GeometryFactory();

    /// A repair may change the area by this share at most.
    private static final double REPAIRED_SHARE = 0.01;

    /// Degrees of longitude; a longer edge could as well run the other way round the earth.
    private static final double HALF_ROUND = 180;

    private final Geometry shape;
    private final PreparedGeometry prepared;
    private final Optional<String> repair;

    private Region(Geometry shape, Optional<String> repair) {
        this.shape = shape;
        this.prepared = PreparedGeometryFactory.prepare(shape);
        this.repair = repair;
    }

    static Region of(Geometry valid) {
        return new Region(valid, Optional.empty());
    }

    /// Checks and builds an area.
    ///
    /// @param polygons polygons; the first ring of each is its outside, the others are holes
    /// @throws InvalidRegionException if the rings bound no area
    public static Region of(List<List<Ring>> polygons) {
        if (polygons.isEmpty()) {
            throw new InvalidRegionException(
                    "outline",
                    "there is no polygon.",
                    "Maybe the geometry is empty or no polygon.");
        }
        List<Polygon> parts = new ArrayList<>();
        for (int p = 0; p < polygons.size(); p++) {
            parts.add(polygon(polygons.get(p), p + 1));
        }
        Geometry shape =
                parts.size() == 1
                        ? parts.getFirst()
                        : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        return error == null ? new Region(shape, Optional.empty()) : repaired(shape, error);
    }

    private static Polygon polygon(List<Ring> rings, int number) {
        if (rings.isEmpty()) {
            throw new InvalidRegionException(
                    "polygon " + number, "it has no ring.", "Maybe leave the polygon out.");
        }
        LinearRing[] lines = new LinearRing[rings.size()];
        for (int r = 0; r < lines.length; r++) {
            lines[r] = line(rings.get(r), "polygon %d, ring %d".formatted(number, r + 1));
        }
        LinearRing[] holes = new LinearRing[lines.length - 1];
        System.arraycopy(lines, 1, holes, 0, holes.length);
        return FACTORY.createPolygon(lines[0], holes);
    }

    private static LinearRing line(Ring ring, String place) {
        int size = ring.size();
        Coordinate[] vertices = new Coordinate[size];
        for (int v = 0; v < size; v++) {
            double lon = ring.longitudes()[v];
            double lat = ring.latitudes()[v];
            if (!(lat >= -90 && lat <= 90) || !(lon >= -180 && lon <= 180)) {
                throw new InvalidRegionException(
                        "%s, vertex %d".formatted(place, v + 1),
                        "longitude %s, latitude %s is no place on earth.".formatted(lon, lat),
                        Double.isNaN(lat) || Double.isNaN(lon)
                                ? "Maybe a calculation went wrong where the file was written."
                                : "Maybe the coordinates are not degrees of WGS84.");
            }
            if (v > 0 && Math.abs(lon - vertices[v - 1].getX()) > HALF_ROUND) {
                throw new InvalidRegionException(
                        "%s, vertex %d".formatted(place, v + 1),
                        "the edge runs over %s degrees of longitude, at most 180 can be told."
                                .formatted(Math.abs(lon - vertices[v - 1].getX())),
                        "Maybe it crosses the 180th meridian: cut the outline there.");
            }
            vertices[v] = new Coordinate(lon, lat);
        }
        if (size < 4) {
            throw new InvalidRegionException(
                    place,
                    "a ring needs 4 vertices or more, had %d.".formatted(size),
                    "Maybe it is a point or a line: leave it out.");
        }
        if (!vertices[0].equals2D(vertices[size - 1])) {
            throw new InvalidRegionException(
                    place,
                    "the ring is not closed: it begins at %s and ends at %s."
                            .formatted(shown(vertices[0]), shown(vertices[size - 1])),
                    "Maybe the file is cut off, or repeat the first vertex at the end.");
        }
        return FACTORY.createLinearRing(vertices);
    }

    private static Region repaired(Geometry shape, TopologyValidationError error) {
        String place = "near " + shown(error.getCoordinate());
        Geometry fixed = GeometryFixer.fix(shape);
        double change = Math.abs(fixed.getArea() - shape.getArea()) / shape.getArea();
        if (fixed.isEmpty() || !(change <= REPAIRED_SHARE)) {
            throw new InvalidRegionException(
                    place,
                    "the outline crosses or touches itself (%s)."
                            .formatted(error.getMessage().toLowerCase(java.util.Locale.ROOT)),
                    "Maybe repair it in a map program: a repair here would change its area.");
        }
        return new Region(
                fixed,
                Optional.of(
                        "%s: %s; repaired, area changed by less than 1 %%."
                                .formatted(
                                        place,
                                        error.getMessage().toLowerCase(java.util.Locale.ROOT))));
    }

    private static String shown(Coordinate c) {
        return "%s, %s".formatted(c.getX(), c.getY());
    }

    /// What was repaired, with its place; empty if nothing was.
    public Optional<String> repair() {
        return repair;
    }

    /// True if the point lies inside or on an edge.
    public boolean covers(double latitude, double longitude) {
        return prepared.covers(point(latitude, longitude));
    }

    /// Least and greatest coordinates: west, south, east, north, degrees.
    public double[] bounds() {
        Envelope box = shape.getEnvelopeInternal();
        return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }

    /// Number of vertices.
    public int vertices() {
        return shape.getNumPoints();
    }

    Geometry shape() {
        return shape;
    }

    boolean touches(Geometry other) {
        return prepared.intersects(other);
    }

    static Point point(double latitude, double longitude) {
        return FACTORY.createPoint(new Coordinate(longitude, latitude));
    }
}
