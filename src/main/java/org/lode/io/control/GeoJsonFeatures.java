package org.lode.io.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.lode.io.Reason;
import org.lode.territory.InvalidRegionException;
import org.lode.territory.Region;
import org.lode.territory.Ring;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Polygons of a GeoJSON file (RFC 7946), one feature at a time.
///
/// Limits: 200 MB, 64 levels of nesting, 5 million vertices. Features that are no polygon are
/// left out with a warning.
final class GeoJsonFeatures {
    private static final int NESTING = 64;
    private static final int MOST_VERTICES = 5_000_000;
    private static final int MOST_TEXT = 100_000;

    private static final Pattern WGS84 = Pattern.compile("(CRS84h?|EPSG:[0-9.]*:?(4326|4979))$");

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(NESTING)
                                    .maxStringLength(MOST_TEXT)
                                    .maxNumberLength(100)
                                    .build())
                    .build();

    private final FileProblems problems;
    private final Optional<CountryBox> country;
    private final Consumer<Feature> each;
    private int count;
    private int vertices;

    private GeoJsonFeatures(
            FileProblems problems, Optional<CountryBox> country, Consumer<Feature> each) {
        this.problems = problems;
        this.country = country;
        this.each = each;
    }

    /// A polygon feature.
    ///
    /// @param number place in the file, from 1
    /// @param line line on which it ends
    /// @param properties text of its flat properties
    /// @param region outline
    record Feature(int number, int line, Map<String, String> properties, Region region) {
        Feature {
            properties = Map.copyOf(properties);
        }

        String property(String name) {
            return properties.getOrDefault(name, "").strip();
        }
    }

    /// Gives every polygon feature to `each`; what is wrong is a problem.
    static void read(
            Path file,
            Optional<CountryBox> country,
            FileProblems problems,
            Consumer<Feature> each) {
        GeoJsonFeatures features = new GeoJsonFeatures(problems, country, each);
        try (InputStream in = LayerBytes.open(file, LayerBytes.MOST_GEOJSON);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            features.document(parser);
        } catch (JacksonException e) {
            features.broken(e);
        } catch (IOException e) {
            CsvRows.unreadable(e, 0, problems);
        }
    }

    private void broken(JacksonException e) {
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        String after = "after %d features".formatted(count);
        if (e.getCause() instanceof IOException cause) {
            CsvRows.unreadable(cause, line, problems);
        } else if (e instanceof StreamConstraintsException) {
            problems.refuse(
                    line,
                    "",
                    Reason.OUT_OF_RANGE,
                    "nested deeper than %d levels, or a text or number too long, %s."
                            .formatted(NESTING, after),
                    "Maybe the file is not a map.");
        } else {
            String column =
                    e.getLocation() == null ? "?" : String.valueOf(e.getLocation().getColumnNr());
            problems.refuse(
                    line,
                    "",
                    Reason.SYNTAX,
                    "this is not JSON at character %s of the line, %s.".formatted(column, after),
                    "Maybe the file is cut off, or a number is NaN or Infinity.");
        }
    }

    private void document(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            noFeatures();
            return;
        }
        Parts parts = new Parts();
        boolean hasFeatures = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("features") && token == JsonToken.START_ARRAY) {
                hasFeatures = true;
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    Parts feature = new Parts();
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        member(parser, feature);
                    }
                    finish(feature, line(parser));
                }
            } else {
                member(parser, name, token, parts);
            }
        }
        if (!hasFeatures && parts.isGeometry()) {
            finish(parts, line(parser));
        } else if (!hasFeatures) {
            noFeatures();
        }
    }

    private void noFeatures() {
        problems.refuse(
                0,
                "",
                Reason.MISSING_DATA,
                "there is no feature and no polygon in the file.",
                "Maybe it is another JSON file: a GeoJSON FeatureCollection is needed.");
    }

    private static int line(JsonParser parser) {
        return Math.max(0, parser.currentTokenLocation().getLineNr());
    }

    private void member(JsonParser parser, Parts parts) {
        String name = parser.currentName();
        member(parser, name, parser.nextToken(), parts);
    }

    private void member(JsonParser parser, String name, JsonToken token, Parts parts) {
        switch (name) {
            case "properties" -> properties(parser, token, parts);
            case "geometry" -> {
                if (token == JsonToken.START_OBJECT) {
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        geometry(parser, parts);
                    }
                } else {
                    parser.skipChildren();
                }
            }
            case "type" ->
                    parts.outerType = token == JsonToken.VALUE_STRING ? parser.getString() : "";
            case "coordinates" -> coordinates(parser, token, parts);
            case "crs" -> referenceSystem(parser, token);
            default -> parser.skipChildren();
        }
    }

    /// GeoJSON of 2008 could name a reference system; RFC 7946 knows WGS84 only. Degrees of
    /// another datum would shift the line by a hundred metres without a sign.
    private void referenceSystem(JsonParser parser, JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        String name = "";
        int depth = 1;
        while (depth > 0) {
            JsonToken next = parser.nextToken();
            if (next == JsonToken.START_OBJECT || next == JsonToken.START_ARRAY) {
                depth++;
            } else if (next == JsonToken.END_OBJECT || next == JsonToken.END_ARRAY) {
                depth--;
            } else if (next == JsonToken.VALUE_STRING && "name".equals(parser.currentName())) {
                name = parser.getString();
            }
        }
        if (!WGS84.matcher(name).find()) {
            problems.refuse(
                    line(parser),
                    "crs",
                    Reason.NOT_APPLICABLE,
                    "the coordinates are of %s, only WGS84 is read."
                            .formatted(FileProblems.shown(name)),
                    "Maybe export it again as EPSG:4326, longitude first.");
        }
    }

    private void geometry(JsonParser parser, Parts parts) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        if (name.equals("type") && token == JsonToken.VALUE_STRING) {
            parts.type = parser.getString();
        } else if (name.equals("coordinates")) {
            coordinates(parser, token, parts);
        } else {
            parser.skipChildren();
        }
    }

    private static void properties(JsonParser parser, JsonToken token, Parts parts) {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                parts.properties.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void coordinates(JsonParser parser, JsonToken token, Parts parts) {
        if (token == JsonToken.START_ARRAY) {
            parts.coordinates = array(parser, 1);
        } else {
            parser.skipChildren();
        }
    }

    /// A position as `double[]`, or a list of positions or lists.
    private Object array(JsonParser parser, int depth) {
        List<Object> list = new ArrayList<>();
        double[] position = {Double.NaN, Double.NaN};
        int numbers = 0;
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                list.add(array(parser, depth + 1));
            } else if (token.isNumeric()) {
                if (numbers < 2) {
                    position[numbers] = parser.getDoubleValue();
                }
                numbers++;
            } else {
                // A text or null where a number belongs: the position stays no place on earth.
                parser.skipChildren();
                numbers++;
            }
        }
        if (numbers > 0) {
            vertices++;
            return position;
        }
        return list;
    }

    private void finish(Parts parts, int line) {
        count++;
        boolean isBare = parts.type.isEmpty() && !parts.outerType.equals("Feature");
        String type = isBare ? parts.outerType : parts.type;
        String place = "feature %d".formatted(count);
        if (vertices > MOST_VERTICES) {
            problems.refuse(
                    line,
                    place,
                    Reason.OUT_OF_RANGE,
                    "more than %d vertices so far.".formatted(MOST_VERTICES),
                    "Maybe simplify the outlines first.");
            return;
        }
        if (!type.equals("Polygon") && !type.equals("MultiPolygon")) {
            problems.warn(
                    line,
                    place,
                    Reason.NOT_APPLICABLE,
                    "left out: its geometry is %s, no polygon."
                            .formatted(type.isEmpty() ? "missing" : FileProblems.shown(type)),
                    "Maybe points and lines of the source are not needed.");
            return;
        }
        Optional<List<List<Ring>>> rings = rings(type, parts.coordinates);
        if (rings.isEmpty()) {
            problems.refuse(
                    line,
                    place,
                    Reason.SYNTAX,
                    "the coordinates do not have the levels of a %s.".formatted(type),
                    "Maybe a bracket is missing, or the type is another one.");
            return;
        }
        region(rings.get(), line, place)
                .ifPresent(r -> each.accept(new Feature(count, line, parts.properties, r)));
    }

    private Optional<Region> region(List<List<Ring>> rings, int line, String place) {
        Region region;
        try {
            region = Region.of(rings);
        } catch (InvalidRegionException e) {
            problems.refuse(
                    line,
                    "%s, %s".formatted(place, e.place()),
                    Reason.OUT_OF_RANGE,
                    e.complaint(),
                    e.remedy());
            return Optional.empty();
        }
        if (country.isPresent() && country.get().isExchanged(region.bounds())) {
            problems.refuse(
                    line,
                    place,
                    Reason.OUT_OF_RANGE,
                    "the polygon lies outside the country (%s).".formatted(country.get()),
                    "Maybe latitude and longitude are exchanged: GeoJSON has longitude first.");
            return Optional.empty();
        }
        region.repair()
                .ifPresent(
                        repair ->
                                problems.warn(
                                        line,
                                        place,
                                        Reason.CONFLICTING_SOURCES,
                                        repair,
                                        "Maybe repair the outline in a map program."));
        return Optional.of(region);
    }

    private static Optional<List<List<Ring>>> rings(String type, Object coordinates) {
        if (!(coordinates instanceof List<?> top)) {
            return Optional.empty();
        }
        List<List<Ring>> polygons = new ArrayList<>();
        for (Object polygon : type.equals("Polygon") ? List.of(top) : top) {
            List<Ring> rings = new ArrayList<>();
            if (!(polygon instanceof List<?> lines)) {
                return Optional.empty();
            }
            for (Object line : lines) {
                Optional<Ring> ring = line instanceof List<?> l ? ring(l) : Optional.empty();
                if (ring.isEmpty()) {
                    return Optional.empty();
                }
                rings.add(ring.get());
            }
            polygons.add(rings);
        }
        return Optional.of(polygons);
    }

    private static Optional<Ring> ring(List<?> positions) {
        double[] lon = new double[positions.size()];
        double[] lat = new double[positions.size()];
        for (int i = 0; i < lon.length; i++) {
            if (!(positions.get(i) instanceof double[] position)) {
                return Optional.empty();
            }
            lon[i] = position[0];
            lat[i] = position[1];
        }
        return Optional.of(new Ring(lon, lat));
    }

    /// Members of a feature in the order in which they come.
    private static final class Parts {
        private final Map<String, String> properties = new TreeMap<>();
        private String outerType = "";
        private String type = "";
        private Object coordinates = List.of();

        boolean isGeometry() {
            return !type.isEmpty()
                    || outerType.equals("Polygon")
                    || outerType.equals("MultiPolygon");
        }
    }
}
