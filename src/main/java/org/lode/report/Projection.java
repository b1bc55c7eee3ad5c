package org.lode.report;

import java.util.List;
import java.util.Locale;
import org.lode.deposit.Location;

/// Equirectangular projection with the true scale at the middle latitude.
///
/// East-west distances are off by less than 8 % within 4 degrees of the middle latitude at 48
/// degrees north: enough to show where things lie, not to measure between them.
///
/// @param west western edge, degrees
/// @param south southern edge, degrees
/// @param east eastern edge, degrees
/// @param north northern edge, degrees
record Projection(double west, double south, double east, double north) {
    /// Width of the drawing in its own units.
    static final double WIDTH = 1000;

    private static final double KM_PER_DEGREE = 111.2;

    /// The projection that shows all rings and points, with a margin.
    static Projection around(Outline outline, List<Location> places) {
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        for (List<double[]> ring : outline.rings()) {
            for (double[] p : ring) {
                west = Math.min(west, p[0]);
                east = Math.max(east, p[0]);
                south = Math.min(south, p[1]);
                north = Math.max(north, p[1]);
            }
        }
        for (Location place : places) {
            west = Math.min(west, place.longitude());
            east = Math.max(east, place.longitude());
            south = Math.min(south, place.latitude());
            north = Math.max(north, place.latitude());
        }
        double margin = 0.02 * Math.max(1, Math.max(east - west, north - south));
        return new Projection(west - margin, south - margin, east + margin, north + margin);
    }

    double height() {
        return WIDTH * (north - south) / ((east - west) * squeeze());
    }

    double x(double longitude) {
        return WIDTH * (longitude - west) / (east - west);
    }

    double y(double latitude) {
        return height() * (north - latitude) / (north - south);
    }

    /// Length of `km` in units of the drawing.
    double length(double km) {
        return km / KM_PER_DEGREE * height() / (north - south);
    }

    /// SVG path of a ring; points nearer than half a unit to the last one are left out.
    String path(List<double[]> ring) {
        StringBuilder path = new StringBuilder();
        double lastX = Double.NEGATIVE_INFINITY;
        double lastY = Double.NEGATIVE_INFINITY;
        for (double[] p : ring) {
            double x = x(p[0]);
            double y = y(p[1]);
            if (Math.hypot(x - lastX, y - lastY) >= 0.5) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(String.format(Locale.ROOT, "%.1f %.1f", x, y));
                lastX = x;
                lastY = y;
            }
        }
        return path.append('Z').toString();
    }

    private double squeeze() {
        return Math.cos(Math.toRadians((south + north) / 2));
    }
}
