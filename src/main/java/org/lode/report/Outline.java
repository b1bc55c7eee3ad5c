package org.lode.report;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Rings of a country's outline, read from GeoJSON text.
///
/// Reads polygons and multipolygons at any depth of features and collections (RFC 7946); other
/// geometry is passed over. Text that is not GeoJSON gives no rings: a map without an outline is
/// still a map.
///
/// @param rings rings of points, each `{longitude, latitude}` in degrees
record Outline(List<List<double[]>> rings) {
    static Outline parse(String geoJson) {
        List<List<double[]>> rings = new ArrayList<>();
        if (!geoJson.isBlank()) {
            try {
                collect(JsonMapper.shared().readTree(geoJson), rings);
            } catch (JacksonException unreadable) {
                return new Outline(List.of());
            }
        }
        return new Outline(rings);
    }

    private static void collect(JsonNode node, List<List<double[]>> rings) {
        switch (node.path("type").asString("")) {
            case "FeatureCollection" -> node.path("features").forEach(n -> collect(n, rings));
            case "GeometryCollection" -> node.path("geometries").forEach(n -> collect(n, rings));
            case "Feature" -> collect(node.path("geometry"), rings);
            case "Polygon" -> polygon(node.path("coordinates"), rings);
            case "MultiPolygon" -> node.path("coordinates").forEach(n -> polygon(n, rings));
            default -> {}
        }
    }

    private static void polygon(JsonNode coordinates, List<List<double[]>> rings) {
        for (JsonNode ring : coordinates) {
            List<double[]> points = new ArrayList<>();
            for (JsonNode point : ring) {
                if (point.size() >= 2 && point.get(0).isNumber() && point.get(1).isNumber()) {
                    points.add(new double[] {point.get(0).asDouble(), point.get(1).asDouble()});
                }
            }
            if (points.size() >= 3) {
                rings.add(points);
            }
        }
    }
}
