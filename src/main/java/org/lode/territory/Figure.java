package org.lode.territory;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.lode.deposit.Location;

/// The area of a site on a flat map around its centre, ready for measuring.
///
/// @param latitude latitude of the centre, degrees
/// @param longitude longitude of the centre, degrees
/// @param plane flat map
/// @param shape disc or outline on the flat map, km
/// @param radiusKm distance from the centre to the farthest point of the area, km
/// @param isDisc true for a disc
/// @param box degrees that hold the area
record Figure(
        double latitude,
        double longitude,
        LocalPlane plane,
        Geometry shape,
        double radiusKm,
        boolean isDisc,
        Envelope box) {
    static Figure of(SiteArea area) {
        return switch (area) {
            case SiteArea.Disc disc -> of(disc.location());
            case SiteArea.Outline outline -> of(outline.region());
        };
    }

    private static Figure of(Location at) {
        LocalPlane plane = new LocalPlane(at.latitude(), at.longitude());
        return new Figure(
                at.latitude(),
                at.longitude(),
                plane,
                LocalPlane.disc(at.radiusKm()),
                at.radiusKm(),
                true,
                plane.around(at.radiusKm()));
    }

    private static Figure of(Region region) {
        Point inside = region.shape().getInteriorPoint();
        LocalPlane plane = new LocalPlane(inside.getY(), inside.getX());
        Geometry flat = plane.project(region.shape());
        double radius = 0;
        for (Coordinate vertex : flat.getCoordinates()) {
            radius = Math.max(radius, Math.hypot(vertex.getX(), vertex.getY()));
        }
        return new Figure(
                inside.getY(),
                inside.getX(),
                plane,
                flat,
                radius,
                false,
                region.shape().getEnvelopeInternal());
    }

    /// Where a distance starts.
    enum From {
        CENTRE,
        EDGE
    }

    /// Distance of lines on the flat map from the centre or the edge of the area, km; 0 from the
    /// edge if they touch the area.
    double km(Geometry flat, From from) {
        return switch (from) {
            case CENTRE -> kmFromCentre(flat);
            case EDGE -> isDisc ? Math.max(0, kmFromCentre(flat) - radiusKm) : kmFromOutline(flat);
        };
    }

    private static double kmFromCentre(Geometry flat) {
        return Region.FACTORY.createPoint(new Coordinate(0, 0)).distance(flat);
    }

    private double kmFromOutline(Geometry flat) {
        return PreparedGeometryFactory.prepare(shape).intersects(flat)
                ? 0
                : IndexedFacetDistance.distance(shape, flat);
    }

    /// Geodesic distance of a place from the centre, km.
    double kmTo(double lat, double lon) {
        return Geodesic.between(latitude, longitude, lat, lon).km();
    }
}
