package org.lode.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/// The administrative map of a country: which units a point lies in, by outline and never by name.
///
/// Convention: de jure borders. The country is the union of its largest units; gaps between
/// outlines that were simplified one by one are closed up to 4 km, holes are filled.
public final class Boundaries {
    private static final double KM_PER_DEGREE = 111.2;

    /// Half of the widest gap that is closed, degrees of latitude.
    private static final double CLOSING = 0.02;

    private final List<AdminUnit> units;
    private final Map<String, AdminUnit> byStem = new HashMap<>();
    private final STRtree index = new STRtree();
    private final Geometry country;
    private final PreparedGeometry preparedCountry;
    private final double stretch;
    private final Map<Double, PreparedGeometry> interiors = new ConcurrentHashMap<>();

    private Boundaries(List<AdminUnit> units) {
        this.units = List.copyOf(units);
        for (AdminUnit unit : units) {
            byStem.putIfAbsent(unit.stem(), unit);
            byStem.putIfAbsent(unit.code(), unit);
            index.insert(unit.region().shape().getEnvelopeInternal(), unit);
        }
        index.build();
        List<Geometry> largest =
                units.stream()
                        .filter(u -> u.level() == units.getFirst().level())
                        .map(u -> u.region().shape())
                        .toList();
        Envelope box = new Envelope();
        largest.forEach(g -> box.expandToInclude(g.getEnvelopeInternal()));
        this.stretch = Math.cos(Math.toRadians(box.isNull() ? 0 : box.centre().getY()));
        this.country = closed(largest);
        this.preparedCountry = PreparedGeometryFactory.prepare(country);
    }

    /// Builds the map.
    ///
    /// @param units all units; those of the largest level must cover the country
    public static Boundaries of(List<AdminUnit> units) {
        return new Boundaries(
                units.stream()
                        .sorted(
                                Comparator.comparing(AdminUnit::level)
                                        .thenComparing(AdminUnit::code))
                        .toList());
    }

    private Geometry closed(List<Geometry> parts) {
        if (parts.isEmpty()) {
            return Region.FACTORY.createPolygon();
        }
        Geometry union = UnaryUnionNG.union(parts, new PrecisionModel(1e7));
        return withoutHoles(scaled(grown(scaled(union, stretch), CLOSING), 1)).buffer(0);
    }

    private static Geometry grown(Geometry flat, double by) {
        return flat.buffer(by).buffer(-by);
    }

    private Geometry scaled(Geometry shape, double by) {
        double x = by == 1 ? 1 / stretch : by;
        return AffineTransformation.scaleInstance(x, 1).transform(shape);
    }

    private static Geometry withoutHoles(Geometry shape) {
        List<Polygon> filled = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                filled.add(Region.FACTORY.createPolygon(polygon.getExteriorRing()));
            }
        }
        return Region.FACTORY.createMultiPolygon(filled.toArray(Polygon[]::new));
    }

    /// True if there is no unit: nothing is known of borders.
    public boolean isEmpty() {
        return units.isEmpty();
    }

    /// All units, large before small, then by code.
    public List<AdminUnit> units() {
        return units;
    }

    /// True if the point lies within the de jure border or on it.
    public boolean isInCountry(double latitude, double longitude) {
        return preparedCountry.covers(Region.point(latitude, longitude));
    }

    /// The units that the point lies in, large before small.
    public List<AdminUnit> at(double latitude, double longitude) {
        List<?> near = index.query(new Envelope(longitude, longitude, latitude, latitude));
        return near.stream()
                .map(AdminUnit.class::cast)
                .filter(unit -> unit.region().covers(latitude, longitude))
                .sorted(Comparator.comparing(AdminUnit::level).thenComparing(AdminUnit::code))
                .toList();
    }

    /// The unit of a level that the point lies in. On a border of two, the first by code.
    public Optional<AdminUnit> at(double latitude, double longitude, AdminUnit.Level level) {
        return at(latitude, longitude).stream().filter(u -> u.level() == level).findFirst();
    }

    /// The unit of an official code. For a settlement or city district: the hromada that it
    /// belongs to.
    public Optional<AdminUnit> unit(String code) {
        return Optional.ofNullable(byStem.get(AdminUnit.stemOf(code)));
    }

    /// The country without a strip along its border and coast.
    ///
    /// @param km width of the strip
    PreparedGeometry interior(double km) {
        return interiors.computeIfAbsent(km, this::shrunk);
    }

    private PreparedGeometry shrunk(double km) {
        double degrees = km / KM_PER_DEGREE;
        Geometry inner = scaled(scaled(country, stretch).buffer(-degrees), 1);
        return PreparedGeometryFactory.prepare(inner);
    }
}
