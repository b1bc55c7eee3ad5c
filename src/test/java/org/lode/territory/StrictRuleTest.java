package org.lode.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.lode.deposit.Location;
import org.lode.quantity.Evidence;
import org.lode.quantity.Source;

/// The strict rule on random discs and polygons: what touches occupied ground is never eligible.
///
/// Whether they touch is judged apart from the engine: points of the disc on the sphere
/// (mean radius 6371.0088 km) against the polygon by crossing numbers.
class StrictRuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final double EARTH_KM = 6371.0088;

    @Test
    void aDiscThatTouchesOccupiedGroundIsNeverEligible() {
        long seed = 20260101;
        UniformRandomProvider random = RandomSource.PHILOX_4X64.create(seed);
        int touched = 0;
        int clear = 0;
        for (int i = 0; i < 400; i++) {
            Ring ring = star(random);
            double radius = 0.5 + 29.5 * random.nextDouble();
            double lat = 47 + 1.2 * random.nextDouble();
            double lon = 35 + 1.5 * random.nextDouble();
            SiteArea disc = new SiteArea.Disc(new Location(lat, lon, radius, "site"));
            AreaVerdict verdict = verdict(ring, disc);
            double share = share(ring, lat, lon, radius);
            if (share > 0) {
                touched++;
                assertThat(verdict.status())
                        .as("seed %d, case %d, share %s", seed, i, share)
                        .isEqualTo(AreaStatus.NOT_ELIGIBLE);
                // 3,600 points: the standard error of a share is below 0.01.
                assertThat(verdict.findings().getFirst().shareOccupied().getAsDouble())
                        .as("seed %d, case %d", seed, i)
                        .isCloseTo(share, org.assertj.core.api.Assertions.within(0.015));
            } else if (verdict.status() == AreaStatus.ELIGIBLE) {
                clear++;
            }
        }
        assertThat(touched).isGreaterThan(100);
        assertThat(clear).isGreaterThan(20);
    }

    @Test
    void anOutlineThatTouchesOccupiedGroundIsNeverEligible() {
        long seed = 20260102;
        UniformRandomProvider random = RandomSource.PHILOX_4X64.create(seed);
        int touched = 0;
        for (int i = 0; i < 400; i++) {
            Ring occupied = star(random);
            Ring own = star(random);
            boolean touches = false;
            for (int v = 0; v < own.longitudes().length; v++) {
                touches |= holds(occupied, own.latitudes()[v], own.longitudes()[v]);
            }
            if (touches) {
                touched++;
                SiteArea outline =
                        new SiteArea.Outline("licence", Region.of(List.of(List.of(own))));
                assertThat(verdict(occupied, outline).status())
                        .as("seed %d, case %d", seed, i)
                        .isEqualTo(AreaStatus.NOT_ELIGIBLE);
            }
        }
        assertThat(touched).isGreaterThan(100);
    }

    /// Without borders a drawing of one country must not clear a place on another continent.
    @Test
    void aDrawingSaysNothingOfAnotherContinent() {
        Ring square =
                new Ring(new double[] {31, 32, 32, 31, 31}, new double[] {48, 48, 49, 49, 48});
        assertThat(verdict(square, disc(-8.7, 36.7)).status()).isEqualTo(AreaStatus.UNKNOWN);
        assertThat(verdict(square, disc(48.5, 24)).status()).isEqualTo(AreaStatus.ELIGIBLE);
    }

    private static SiteArea disc(double lat, double lon) {
        return new SiteArea.Disc(new Location(lat, lon, 5, "site"));
    }

    private static AreaVerdict verdict(Ring ring, SiteArea area) {
        ControlLayer layer =
                new ControlLayer.Polygons(
                        new LayerInfo(
                                "drawing",
                                "drawing",
                                LayerInfo.Authority.POLYGONS,
                                "drawing",
                                DAY,
                                false,
                                AreaControl.GOVERNMENT,
                                "none",
                                new Source("example", "2026", Evidence.ASSUMPTION)),
                        List.of(
                                new ControlLayer.RegionControl(
                                        "polygon 1",
                                        Region.of(List.of(List.of(ring))),
                                        AreaControl.OCCUPIED,
                                        new ControlSpan(Optional.empty(), Optional.empty()))));
        return ControlMap.of(List.of(layer), Boundaries.of(List.of()), TerritoryRules.standard())
                .verdict("x", area, DAY);
    }

    /// A star around a random centre: 5 to 20 vertices, never crossing itself.
    private static Ring star(UniformRandomProvider random) {
        int size = 5 + random.nextInt(16);
        double lat = 47 + 1.2 * random.nextDouble();
        double lon = 35 + 1.5 * random.nextDouble();
        double[] lons = new double[size + 1];
        double[] lats = new double[size + 1];
        for (int v = 0; v < size; v++) {
            double angle = 2 * Math.PI * v / size;
            double r = 0.1 + 0.9 * random.nextDouble();
            lons[v] = lon + r * Math.cos(angle);
            lats[v] = lat + 0.7 * r * Math.sin(angle);
        }
        lons[size] = lons[0];
        lats[size] = lats[0];
        return new Ring(lons, lats);
    }

    /// Share of 3,600 points, each of equal area, that lie inside the ring.
    private static double share(Ring ring, double lat, double lon, double radiusKm) {
        int inside = 0;
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < 3600; i++) {
            // A sunflower spiral spreads points evenly over a disc.
            double r = radiusKm * Math.sqrt((i + 0.5) / 3600);
            points.add(destination(lat, lon, r, i * 2.399963229728653));
        }
        for (double[] p : points) {
            inside += holds(ring, p[0], p[1]) ? 1 : 0;
        }
        return inside / 3600.0;
    }

    private static double[] destination(double lat, double lon, double km, double bearing) {
        double d = km / EARTH_KM;
        double a = Math.toRadians(lat);
        double sin = Math.sin(a) * Math.cos(d) + Math.cos(a) * Math.sin(d) * Math.cos(bearing);
        double east = Math.sin(bearing) * Math.sin(d) * Math.cos(a);
        double along = Math.cos(d) - Math.sin(a) * sin;
        return new double[] {
            Math.toDegrees(Math.asin(sin)), lon + Math.toDegrees(Math.atan2(east, along))
        };
    }

    private static boolean holds(Ring ring, double lat, double lon) {
        double[] x = ring.longitudes();
        double[] y = ring.latitudes();
        boolean isInside = false;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            if ((y[i] > lat) != (y[j] > lat)
                    && lon < (x[j] - x[i]) * (lat - y[i]) / (y[j] - y[i]) + x[i]) {
                isInside = !isInside;
            }
        }
        return isInside;
    }
}
