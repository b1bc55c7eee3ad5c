package org.lode.territory;

/// Shortest path between two points of the WGS84 ellipsoid.
///
/// Good to less than a millimetre wherever the iteration converges, which it does everywhere but
/// near the antipode; there the great circle of the mean sphere is taken (0.6 %). Reference: T.
/// Vincenty, Direct and inverse solutions of geodesics on the ellipsoid with application of nested
/// equations, Survey Review 23(176), 1975.
///
/// @param km length, km
/// @param azimuth direction at the first point, radians from north by east
record Geodesic(double km, double azimuth) {
    /// Equatorial radius of WGS84, km.
    static final double A = 6378.137;

    /// Flattening of WGS84.
    static final double F = 1 / 298.257223563;

    private static final double B = A * (1 - F);
    private static final double MEAN_RADIUS = 6371.0088;
    private static final int ITERATIONS = 50;

    /// From the first point to the second.
    static Geodesic between(double lat1, double lon1, double lat2, double lon2) {
        if (lat1 == lat2 && lon1 == lon2) {
            return new Geodesic(0, 0);
        }
        double l = Math.toRadians(lon2 - lon1);
        double u1 = Math.atan((1 - F) * Math.tan(Math.toRadians(lat1)));
        double u2 = Math.atan((1 - F) * Math.tan(Math.toRadians(lat2)));
        double sin1 = Math.sin(u1);
        double cos1 = Math.cos(u1);
        double sin2 = Math.sin(u2);
        double cos2 = Math.cos(u2);
        double lambda = l;
        for (int i = 0; i < ITERATIONS; i++) {
            double sinL = Math.sin(lambda);
            double cosL = Math.cos(lambda);
            double east = cos2 * sinL;
            double north = cos1 * sin2 - sin1 * cos2 * cosL;
            double sinS = Math.hypot(east, north);
            if (sinS == 0) {
                return new Geodesic(0, 0);
            }
            double cosS = sin1 * sin2 + cos1 * cos2 * cosL;
            double sigma = Math.atan2(sinS, cosS);
            double sinA = cos1 * cos2 * sinL / sinS;
            double cosA2 = 1 - sinA * sinA;
            double cos2m = cosA2 == 0 ? 0 : cosS - 2 * sin1 * sin2 / cosA2;
            double c = F / 16 * cosA2 * (4 + F * (4 - 3 * cosA2));
            double before = lambda;
            lambda =
                    l
                            + (1 - c)
                                    * F
                                    * sinA
                                    * (sigma
                                            + c
                                                    * sinS
                                                    * (cos2m + c * cosS * (2 * cos2m * cos2m - 1)));
            if (Math.abs(lambda - before) < 1e-13) {
                return new Geodesic(
                        length(cosA2, sigma, sinS, cosS, cos2m), Math.atan2(east, north));
            }
        }
        return onSphere(lat1, lon1, lat2, lon2);
    }

    private static double length(
            double cosA2, double sigma, double sinS, double cosS, double cos2m) {
        double v = cosA2 * (A * A - B * B) / (B * B);
        double a = 1 + v / 16384 * (4096 + v * (-768 + v * (320 - 175 * v)));
        double b = v / 1024 * (256 + v * (-128 + v * (74 - 47 * v)));
        double square = 2 * cos2m * cos2m - 1;
        double d =
                b
                        * sinS
                        * (cos2m
                                + b
                                        / 4
                                        * (cosS * square
                                                - b
                                                        / 6
                                                        * cos2m
                                                        * (4 * sinS * sinS - 3)
                                                        * (4 * cos2m * cos2m - 3)));
        return B * a * (sigma - d);
    }

    private static Geodesic onSphere(double lat1, double lon1, double lat2, double lon2) {
        double p = Math.toRadians(lat1);
        double q = Math.toRadians(lat2);
        double l = Math.toRadians(lon2 - lon1);
        double east = Math.cos(q) * Math.sin(l);
        double north = Math.cos(p) * Math.sin(q) - Math.sin(p) * Math.cos(q) * Math.cos(l);
        double along = Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(l);
        return new Geodesic(
                MEAN_RADIUS * Math.atan2(Math.hypot(east, north), along), Math.atan2(east, north));
    }

    /// Length by a formula that is fast and good to 2 % up to 1,000 km, for choosing candidates.
    static double roughKm(double lat1, double lon1, double lat2, double lon2) {
        double x = (lon2 - lon1) * Math.cos(Math.toRadians((lat1 + lat2) / 2));
        return Math.toRadians(Math.hypot(x, lat2 - lat1)) * MEAN_RADIUS;
    }
}
