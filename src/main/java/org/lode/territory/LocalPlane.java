package org.lode.territory;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// A flat map around one point, in km: azimuthal equidistant on the WGS84 ellipsoid.
///
/// Distances from the centre are geodesic, so a disc on the ground is a circle on the map. Areas
/// are too large by c²/12 of the disc (c = radius over earth radius): 1.4e-6 at 26 km, 0.05 % at
/// 500 km, 0.5 % at 1,560 km. Edges longer than 5 km are split first, since a straight line in
/// degrees is a curve here.
final class LocalPlane {
    private static final double LONGEST_EDGE_KM = 5;
    private static final int CIRCLE = 720;

    private final double latitude;
    private final double longitude;

    LocalPlane(double latitude, double longitude) {
        this.latitude = latitude;
        this.longitude = longitude;
    }

    Coordinate project(double lat, double lon) {
        Geodesic path = Geodesic.between(latitude, longitude, lat, lon);
        return new Coordinate(
                path.km() * Math.sin(path.azimuth()), path.km() * Math.cos(path.azimuth()));
    }

    /// The circle of a radius around the centre, as a polygon of 720 sides with the area of the
    /// circle to 1.3e-5.
    static Polygon disc(double radiusKm) {
        Coordinate[] ring = new Coordinate[CIRCLE + 1];
        for (int i = 0; i < CIRCLE; i++) {
            double angle = 2 * Math.PI * i / CIRCLE;
            ring[i] = new Coordinate(radiusKm * Math.cos(angle), radiusKm * Math.sin(angle));
        }
        ring[CIRCLE] = ring[0].copy();
        return Region.FACTORY.createPolygon(ring);
    }

    /// Degrees around the centre that surely hold everything within `km`.
    Envelope around(double km) {
        double north = 1.02 * km / 110.5;
        double widest = Math.min(89, Math.abs(latitude) + north);
        double east = Math.min(180, north / Math.cos(Math.toRadians(widest)));
        return new Envelope(longitude - east, longitude + east, latitude - north, latitude + north);
    }

    /// Polygons in degrees on the flat map.
    Geometry project(Geometry polygons) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            if (polygons.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                parts.add(project(polygon));
            }
        }
        Geometry flat = Region.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
        return flat.isValid() ? flat : org.locationtech.jts.geom.util.GeometryFixer.fix(flat);
    }

    private Polygon project(Polygon polygon) {
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = project(polygon.getInteriorRingN(i));
        }
        return Region.FACTORY.createPolygon(project(polygon.getExteriorRing()), holes);
    }

    private LinearRing project(LinearRing ring) {
        Coordinate[] vertices = ring.getCoordinates();
        List<Coordinate> flat = new ArrayList<>();
        for (int i = 0; i + 1 < vertices.length; i++) {
            flat.addAll(edge(vertices[i], vertices[i + 1]));
        }
        flat.add(flat.getFirst().copy());
        return Region.FACTORY.createLinearRing(flat.toArray(Coordinate[]::new));
    }

    /// An edge in degrees on the flat map, without its last vertex.
    private List<Coordinate> edge(Coordinate a, Coordinate b) {
        double km = Geodesic.roughKm(a.getY(), a.getX(), b.getY(), b.getX());
        int pieces = Math.max(1, (int) Math.ceil(km / LONGEST_EDGE_KM));
        List<Coordinate> flat = new ArrayList<>(pieces);
        for (int i = 0; i < pieces; i++) {
            double t = (double) i / pieces;
            flat.add(
                    project(
                            a.getY() + t * (b.getY() - a.getY()),
                            a.getX() + t * (b.getX() - a.getX())));
        }
        return flat;
    }
}
