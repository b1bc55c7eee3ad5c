package org.lode.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lode.deposit.Location;
import org.lode.quantity.Evidence;
import org.lode.quantity.Source;
import org.lode.territory.ControlLayer.RegionControl;
import org.lode.territory.LayerInfo.Authority;

/// A small country of squares for tests: latitude 48 to 50, longitude 30 to 34, two oblasts.
final class Squares {
    static final LocalDate DAY = LocalDate.of(2026, 8, 22);
    static final Source SOURCE = new Source("example", "2026", Evidence.ASSUMPTION);

    private Squares() {}

    static Ring ring(double west, double south, double east, double north) {
        return new Ring(
                new double[] {west, east, east, west, west},
                new double[] {south, south, north, north, south});
    }

    static Region square(double west, double south, double east, double north) {
        return Region.of(List.of(List.of(ring(west, south, east, north))));
    }

    static Boundaries country() {
        return Boundaries.of(
                List.of(
                        unit(AdminUnit.Level.OBLAST, "UA-1", "UA01", square(30, 48, 32, 50)),
                        unit(AdminUnit.Level.OBLAST, "UA-2", "UA02", square(32, 48, 34, 50)),
                        hromada("UA02020010000000001", square(32, 48, 33, 50)),
                        hromada("UA02020020000000002", square(33, 48, 34, 50)),
                        hromada("UA01020010000000003", square(30, 48, 31, 50)),
                        hromada("UA01020020000000004", square(31, 48, 32, 50))));
    }

    private static AdminUnit hromada(String code, Region region) {
        return unit(AdminUnit.Level.HROMADA, code, AdminUnit.stemOf(code), region);
    }

    private static AdminUnit unit(AdminUnit.Level level, String code, String stem, Region region) {
        return new AdminUnit(level, code, stem, code, region);
    }

    static LayerInfo info(String id, Authority authority, LocalDate asOf) {
        boolean isDrawing = authority == Authority.POLYGONS;
        return new LayerInfo(
                id,
                "layer " + id,
                authority,
                id,
                asOf,
                false,
                isDrawing ? AreaControl.GOVERNMENT : AreaControl.UNKNOWN,
                "none",
                SOURCE);
    }

    static ControlLayer occupied(String id, LocalDate asOf, Region... regions) {
        return new ControlLayer.Polygons(
                info(id, Authority.POLYGONS, asOf),
                java.util.Arrays.stream(regions)
                        .map(
                                r ->
                                        new RegionControl(
                                                "p", r, AreaControl.OCCUPIED, ControlSpan.ALWAYS))
                        .toList());
    }

    static SiteArea disc(double lat, double lon, double radiusKm) {
        return new SiteArea.Disc(new Location(lat, lon, radiusKm, "site"));
    }

    static AreaVerdict verdict(SiteArea area, LocalDate asOf, ControlLayer... layers) {
        return ControlMap.of(List.of(layers), country(), TerritoryRules.standard())
                .verdict("x", area, asOf);
    }

    static Site site(SiteArea area, AreaControl recorded, LocalDate day) {
        return new Site(
                "x",
                Optional.of(area),
                Optional.of(new RecordedControl(recorded, day, "basis", SOURCE)));
    }
}
