package org.lode.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/// Distances, areas and shares against published and closed values.
class GeodesicTest {
    private static double degrees(double d, double m, double s) {
        return Math.copySign(Math.abs(d) + m / 60 + s / 3600, d);
    }

    /// Flinders Peak to Buninyong: 54,972.271 m, azimuth 306° 52' 05.37" (ICSM, Geocentric Datum
    /// of Australia Technical Manual, worked example of Vincenty's inverse formula; GRS80 differs
    /// from WGS84 by 0.1 mm here).
    @Test
    void inverseFormulaGivesThePublishedExample() {
        Geodesic path =
                Geodesic.between(
                        degrees(-37, 57, 3.72030),
                        degrees(144, 25, 29.52440),
                        degrees(-37, 39, 10.15610),
                        degrees(143, 55, 35.38390));

        assertThat(path.km()).isCloseTo(54.972271, within(1e-6));
        assertThat(Math.toDegrees(path.azimuth()) + 360)
                .isCloseTo(degrees(306, 52, 5.37), within(1e-5));
    }

    @Test
    void antipodalPointsStillHaveADistance() {
        assertThat(Geodesic.between(0, 0, 0.1, 179.9).km()).isBetween(19_900.0, 20_040.0);
    }

    /// A quarter meridian of WGS84 has 10,001.966 km.
    @Test
    void quarterMeridian() {
        assertThat(Geodesic.between(0, 30, 90, 30).km()).isCloseTo(10_001.966, within(1e-3));
    }

    /// Area of a quadrangle of the ellipsoid: closed formula (Snyder, Map Projections, USGS PP
    /// 1395, 1987, equation 3-12), at radii up to the largest of the case and beyond.
    @Test
    void areasOnTheFlatMapAreTrueToHalfAPerCent() {
        for (double half : new double[] {0.05, 0.25, 1, 3}) {
            Region square = Squares.square(31 - half, 48.5 - half, 31 + half, 48.5 + half);
            double flat = new LocalPlane(48.5, 31).project(square.shape()).getArea();
            double exact = Math.toRadians(2 * half) * (zone(48.5 + half) - zone(48.5 - half));

            assertThat(flat / exact).isCloseTo(1, within(half <= 1 ? 3e-4 : 5e-3));
        }
    }

    private static double zone(double latitude) {
        double e2 = Geodesic.F * (2 - Geodesic.F);
        double e = Math.sqrt(e2);
        double s = Math.sin(Math.toRadians(latitude));
        double q =
                (1 - e2)
                        * (s / (1 - e2 * s * s)
                                - 1 / (2 * e) * Math.log((1 - e * s) / (1 + e * s)));
        return Geodesic.A * Geodesic.A * q / 2;
    }

    /// A meridian through the centre is a geodesic and halves the disc.
    @Test
    void meridianThroughTheCentreHalvesTheDisc() {
        for (double radius : new double[] {0.5, 5, 26, 120}) {
            AreaVerdict verdict =
                    Squares.verdict(
                            Squares.disc(49, 32.5, radius),
                            Squares.DAY,
                            Squares.occupied("a", Squares.DAY, Squares.square(32.5, 45, 36, 53)));

            assertThat(verdict.findings().getFirst().shareOccupied().orElseThrow())
                    .isCloseTo(0.5, within(1e-4));
        }
    }

    /// Share of a disc beyond a chord: (r² acos(d/r) - d √(r² - d²)) / (π r²).
    @Test
    void shareBeyondAChordFollowsTheCircleSegment() {
        double radius = 20;
        double lon = 32.5;
        for (double east : new double[] {0.05, 0.1, 0.2}) {
            double d = new LocalPlane(49, lon).project(49, lon + east).getX();
            double segment =
                    (radius * radius * Math.acos(d / radius)
                                    - d * Math.sqrt(radius * radius - d * d))
                            / (Math.PI * radius * radius);
            AreaVerdict verdict =
                    Squares.verdict(
                            Squares.disc(49, lon, radius),
                            Squares.DAY,
                            Squares.occupied(
                                    "a", Squares.DAY, Squares.square(lon + east, 45, 36, 53)));

            assertThat(verdict.findings().getFirst().shareOccupied().orElseThrow())
                    .isCloseTo(segment, within(0.005 * segment));
        }
    }

    @Test
    void polygonOfTheDiscHasItsArea() {
        assertThat(LocalPlane.disc(10).getArea() / (Math.PI * 100)).isCloseTo(1, within(2e-5));
    }

    /// Even-odd ray casting, written for this test, agrees on 2,000 seeded points of a ring with
    /// a hole.
    @Test
    void secondImplementationAgreesOnInsideAndOutside() {
        Ring outer = Squares.ring(30, 48, 34, 50);
        Ring hole =
                new Ring(
                        new double[] {31, 33, 32.2, 31.1, 31},
                        new double[] {48.5, 48.7, 49.6, 49.2, 48.5});
        Region region = Region.of(List.of(List.of(outer, hole)));
        var random = org.apache.commons.rng.simple.RandomSource.PHILOX_4X64.create(7L);
        int inside = 0;
        for (int i = 0; i < 2000; i++) {
            double lat = 47.5 + 3 * random.nextDouble();
            double lon = 29.5 + 5 * random.nextDouble();
            boolean expected = crosses(outer, lat, lon) != crosses(hole, lat, lon);
            assertThat(region.covers(lat, lon)).as("%s, %s", lat, lon).isEqualTo(expected);
            inside += expected ? 1 : 0;
        }
        assertThat(inside).isBetween(500, 1500);
    }

    private static boolean crosses(Ring ring, double lat, double lon) {
        boolean isInside = false;
        double[] x = ring.longitudes();
        double[] y = ring.latitudes();
        for (int i = 0; i + 1 < x.length; i++) {
            if (y[i] > lat != y[i + 1] > lat
                    && lon < x[i] + (lat - y[i]) / (y[i + 1] - y[i]) * (x[i + 1] - x[i])) {
                isInside = !isInside;
            }
        }
        return isInside;
    }

    @Test
    void planeKeepsDistanceAndDirection() {
        Coordinate east = new LocalPlane(48, 31).project(48, 31.1);
        assertThat(Math.hypot(east.getX(), east.getY()))
                .isCloseTo(Geodesic.between(48, 31, 48, 31.1).km(), within(1e-9));
        assertThat(east.getX()).isPositive();
    }
}
