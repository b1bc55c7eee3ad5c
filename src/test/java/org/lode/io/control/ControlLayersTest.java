package org.lode.io.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.quantity.Evidence;
import org.lode.quantity.Source;
import org.lode.territory.AreaControl;
import org.lode.territory.ControlLayer;
import org.lode.territory.LayerFile;
import org.lode.territory.LayerFormat;
import org.lode.territory.LayerInfo.Authority;

/// Every form of layer, and files that must not be trusted.
class ControlLayersTest {
    private static final String BORDERS =
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"iso":"UA-14","koatuu":"1400000000"},"geometry":
            {"type":"Polygon","coordinates":[[[36,47],[39,47],[39,49],[36,49],[36,47]]]}},
            {"type":"Feature","properties":{"katotth":"UA14040130000068575"},"geometry":
            {"type":"Polygon","coordinates":[[[36,47],[37,47],[37,48],[36,48],[36,47]]]}}]}
            """;
    private static final String SQUARE = "[[[36.1,47.1],[36.2,47.1],[36.2,47.2],[36.1,47.1]]]";

    @TempDir private Path folder;

    private ControlLayers read(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        return readFile(name);
    }

    private ControlLayers readFile(String name) throws IOException {
        Files.writeString(folder.resolve("borders.geojson"), BORDERS);
        LayerFile borders =
                new LayerFile(
                        "borders",
                        "borders.geojson",
                        Optional.of(LayerFormat.OBLASTS),
                        "borders",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "",
                        "none",
                        new Source("example", "2026", Evidence.ASSUMPTION));
        return ControlLayers.read(
                List.of(borders, LayerFile.brought("mine", name, name, "places.csv")), folder);
    }

    private static String only(ControlLayers layers) {
        assertThat(layers.problems()).as("%s", layers.problems()).hasSize(1);
        return layers.problems().getFirst().toString();
    }

    private static ControlLayer layer(ControlLayers layers) {
        assertThat(layers.problems()).isEmpty();
        assertThat(layers.layers()).hasSize(1);
        return layers.layers().getFirst();
    }

    private static String feature(String properties, String coordinates) {
        return """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{%s},
                "geometry":{"type":"Polygon","coordinates":%s}}]}
                """
                .formatted(properties, coordinates);
    }

    @Test
    void oneDrawingWithTheDateInItsName() throws IOException {
        ControlLayer layer = layer(read("deepstatemap_data_20260822.geojson", feature("", SQUARE)));
        assertThat(layer.info().asOf()).isEqualTo(LocalDate.of(2026, 8, 22));
        assertThat(layer.info().authority()).isEqualTo(Authority.POLYGONS);
        assertThat(layer.info().outside()).isEqualTo(AreaControl.GOVERNMENT);
        assertThat(((ControlLayer.Polygons) layer).polygons())
                .singleElement()
                .satisfies(p -> assertThat(p.control()).isEqualTo(AreaControl.OCCUPIED));
    }

    @Test
    void aBareGeometryAndAPackedFileAreRead() throws IOException {
        try (OutputStream out =
                new GZIPOutputStream(
                        Files.newOutputStream(folder.resolve("line-2026-08-22.geojson.gz")))) {
            out.write(
                    "{\"coordinates\":[%s],\"type\":\"MultiPolygon\"}"
                            .formatted(SQUARE)
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(layer(readFile("line-2026-08-22.geojson.gz")).info().asOf())
                .isEqualTo(LocalDate.of(2026, 8, 22));
    }

    @Test
    void ownPolygonsWithStatusAndDates() throws IOException {
        ControlLayer.Polygons layer =
                (ControlLayer.Polygons)
                        layer(
                                read(
                                        "own.geojson",
                                        feature(
                                                "\"status\":\"CONTESTED\",\"from\":\"2025-01-01\","
                                                        + "\"as_of\":\"2026-01-01\",\"label\":\"north\"",
                                                SQUARE)));
        assertThat(layer.info().hasRowDates()).isTrue();
        assertThat(layer.polygons().getFirst().control()).isEqualTo(AreaControl.CONTESTED);
        assertThat(layer.polygons().getFirst().span().from()).contains(LocalDate.of(2025, 1, 1));
    }

    @Test
    void ownTableWithCodesAndPoints() throws IOException {
        ControlLayers layers =
                read(
                        "own.csv",
                        """
                        unit,status,from,to,as_of,latitude,longitude,label
                        UA14040130000068575,OCCUPIED,2022-03-01,2022-09-10,2026-01-01,,,
                        point,GOVERNMENT,,,2026-01-01,47.5,36.5,Example
                        """);
        assertThat(layers.problems()).isEmpty();
        assertThat(layers.layers()).hasSize(2);
        ControlLayer.Units units = (ControlLayer.Units) layers.layers().getFirst();
        assertThat(units.units().getFirst().span().to()).contains(LocalDate.of(2022, 9, 10));
        assertThat(layers.layers().getLast()).isInstanceOf(ControlLayer.Settlements.class);
    }

    @Test
    void tableOfAnOrderEndsOnTheDayAfterItsLast() throws IOException {
        ControlLayer.Units units =
                (ControlLayer.Units)
                        layer(
                                read(
                                        "order376.csv",
                                        """
                                        katotth,category,from,to
                                        UA14040130000068575,occupied,2022-02-24,2022-09-10
                                        UA14040130000068575,possible,2022-09-11,
                                        """));
        assertThat(units.info().series()).isEqualTo("official");
        assertThat(units.info().outside()).isEqualTo(AreaControl.GOVERNMENT);
        assertThat(units.units().getFirst().span().holds(LocalDate.of(2022, 9, 10))).isTrue();
        assertThat(units.units().getFirst().span().holds(LocalDate.of(2022, 9, 11))).isFalse();
        assertThat(units.units().getLast().control()).isEqualTo(AreaControl.COMBAT_POSSIBLE);
    }

    @Test
    void viinaByCodeIsGatheredByHromada() throws IOException {
        String rows =
                """
                katotth,date,status_wiki,status_boost,status_dsm,status_isw,status
                UA14040130010011111,20260101,UA,UA,UA,UA,UA
                UA14040130010011111,20260102,RU,RU,RU,RU,RU
                UA14040130020022222,20260101,UA,UA,UA,UA,UA
                UA14040130020022222,20260102,UA,UA,UA,UA,UA
                UA14040130020022222,20260103,RU,RU,RU,RU,RU
                """;
        try (ZipOutputStream zip =
                new ZipOutputStream(
                        Files.newOutputStream(folder.resolve("kontrol_latest_2026.zip")))) {
            zip.putNextEntry(new ZipEntry("kontrol_latest_2026.csv"));
            zip.write(rows.getBytes(StandardCharsets.UTF_8));
        }
        ControlLayer.Units units = (ControlLayer.Units) layer(readFile("kontrol_latest_2026.zip"));
        assertThat(units.info().asOf()).isEqualTo(LocalDate.of(2026, 1, 3));
        assertThat(units.units())
                .extracting(u -> u.code() + " " + u.control() + " " + u.span().from().get())
                .containsExactly(
                        "UA1404013 government 2026-01-01",
                        "UA1404013 contested 2026-01-02",
                        "UA1404013 occupied 2026-01-03");
    }

    @Test
    void viinaByGeoNamesNeedsPlaces() throws IOException {
        String rows =
                """
                geonameid,date,status_wiki,status_boost,status_dsm,status_isw,status
                700001,20260101,UA,UA,UA,UA,UA
                700001,20260102,UA,UA,UA,UA,CONTESTED
                """;
        Files.writeString(
                folder.resolve("places.csv"), "geonameid,latitude,longitude\n1,47.5,36.5\n");
        assertThat(only(read("control_latest_2026.csv", rows)))
                .isEqualTo(
                        "control_latest_2026.csv: none of 1 places has coordinates.\n"
                                + "  Maybe take the file kontrol_latest_YYYY with KATOTTH codes, or"
                                + " name a table of places: geonameid,latitude,longitude.");
        Files.writeString(
                folder.resolve("places.csv"), "geonameid,latitude,longitude\n700001,47.5,36.5\n");
        ControlLayer.Settlements layer =
                (ControlLayer.Settlements) layer(read("control_latest_2026.csv", rows));
        assertThat(layer.settlements()).hasSize(2);
        assertThat(layer.settlements().getLast().control()).isEqualTo(AreaControl.CONTESTED);
    }

    @Test
    void townTablesBecomeOneLayerForEachDate() throws IOException {
        ControlLayers layers =
                read(
                        "towns.csv",
                        """
                        as_of,name,lat,lon,control
                        2024-01-16,A,47.5,36.5,UA
                        2024-08-17,A,47.5,36.5,RU
                        2024-08-17,B,,,RU
                        """);
        assertThat(layers.problems()).isEmpty();
        assertThat(layers.layers())
                .extracting(l -> l.info().id())
                .containsExactly("mine:2024-01-16", "mine:2024-08-17");
        assertThat(layers.warnings())
                .singleElement()
                .satisfies(
                        w ->
                                assertThat(w.message())
                                        .isEqualTo("'B' has no coordinates and is left out."));
    }

    @Test
    void layerWithoutDateIsRefused() throws IOException {
        assertThat(only(read("line.geojson", feature("", SQUARE))))
                .contains("the layer has no date: a verdict needs one.")
                .contains("Maybe put it into the file name as YYYYMMDD");
    }

    @Test
    void exchangedCoordinatesAreFound() throws IOException {
        String turned = "[[[47.1,36.1],[47.1,36.2],[47.2,36.2],[47.1,36.1]]]";
        assertThat(only(read("line-20260822.geojson", feature("", turned))))
                .contains("line-20260822.geojson:2:feature 1: the polygon lies outside the country")
                .contains(
                        "Maybe latitude and longitude are exchanged: GeoJSON has longitude first.");
        assertThat(only(read("t.csv", "as_of,name,lat,lon,control\n2024-01-16,A,36.5,47.5,UA\n")))
                .contains("t.csv:2:lat: 36.5, 47.5 lies outside the country")
                .contains("Maybe latitude and longitude are exchanged.");
    }

    @Test
    void brokenOutlinesHaveTheirPlace() throws IOException {
        assertThat(
                        only(
                                read(
                                        "a-20260822.geojson",
                                        feature("", "[[[36,47],[37,47],[37,48],[36,48]]]"))))
                .contains("feature 1, polygon 1, ring 1: the ring is not closed");
        assertThat(
                        only(
                                read(
                                        "b-20260822.geojson",
                                        feature(
                                                "",
                                                "[[[36,47],[37,48],[36,48],[37,47],[36,47]]]"))))
                .contains("feature 1, near 36.5, 47.5: the outline crosses or touches itself");
        assertThat(
                        only(
                                read(
                                        "c-20260822.geojson",
                                        feature("", "[[[36,47],[37,\"NaN\"],[37,48],[36,47]]]"))))
                .contains("feature 1, polygon 1, ring 1, vertex 2: longitude 37.0, latitude NaN");
        assertThat(only(read("d-20260822.geojson", feature("", "[[36,47],[37,47]]"))))
                .contains("feature 1: the coordinates do not have the levels of a Polygon");
    }

    @Test
    void brokenJsonHasItsLineAndCharacter() throws IOException {
        String good = feature("", SQUARE);
        assertThat(only(read("a-20260822.geojson", good.substring(0, good.length() - 20))))
                .contains("a-20260822.geojson:2: this is not JSON at character")
                .contains("Maybe the file is cut off, or a number is NaN or Infinity.");
        assertThat(only(read("b-20260822.geojson", feature("", "[[[36,NaN],[37,47]]]"))))
                .contains("this is not JSON");
        assertThat(only(read("c-20260822.geojson", "[".repeat(100_000))))
                .contains("there is no feature and no polygon");
        assertThat(
                        only(
                                read(
                                        "d-20260822.geojson",
                                        "{\"features\":[{\"geometry\":{\"coordinates\":"
                                                + "[".repeat(100_000))))
                .contains("nested deeper than 64 levels");
        assertThat(only(read("e-20260822.geojson", "{\"a\":1}")))
                .contains("there is no feature and no polygon in the file.");
    }

    @Test
    void wrongEncodingsAndEmptyFiles() throws IOException {
        Files.write(
                folder.resolve("a.csv"),
                "unit,status,from,to,label\npoint,GOVERNMENT,,,Шевченко\n"
                        .getBytes(Charset.forName("windows-1251")));
        assertThat(only(readFile("a.csv"))).contains("is not recognised");
        Files.write(
                folder.resolve("b-20260822.geojson"),
                feature("\"name\":\"Шевченко\"", SQUARE).getBytes(Charset.forName("windows-1251")));
        assertThat(only(readFile("b-20260822.geojson"))).contains("this is not JSON");
        assertThat(only(read("c.csv", ""))).contains("the form of the file is not recognised");
        assertThat(only(readFile("missing.csv"))).contains("there is no such file");
        Files.createDirectory(folder.resolve("d.csv"));
        assertThat(only(readFile("d.csv"))).contains("this is a folder, not a file.");
    }

    @Test
    void badRowsAreAllReported() throws IOException {
        ControlLayers layers =
                read(
                        "order.csv",
                        """
                        katotth,category,from,to
                        Shevchenko,occupied,2022-02-24,
                        UA14040130000068575,taken,2022-02-24,
                        UA14040130000068575,occupied,24.02.2022,
                        UA14040130000068575,occupied,2022-09-10,2022-02-24
                        UA14040130000068575,occupied
                        UA99040130000068575,occupied,2022-02-24,
                        """);
        assertThat(layers.problems())
                .extracting(p -> p.place() + ": " + p.message())
                .containsExactly(
                        "order.csv:2:katotth: 'Shevchenko' is not a KATOTTH code: UA and 17 digits.",
                        "order.csv:3:category: 'taken' is not one of possible, active, occupied.",
                        "order.csv:4:from: '24.02.2022' is not a day of the form 2026-08-22 or"
                                + " 20260822.",
                        "order.csv:5:to: the row ends before it begins (2022-09-10).",
                        "order.csv:6: 2 fields, but the header has 4.");
        assertThat(layers.warnings())
                .extracting(w -> w.message())
                .containsExactly(
                        "no outline of unit 'UA99040130000068575': the row decides nothing.");
    }

    @Test
    void rowsOfAPlaceOutOfOrderAreRefused() throws IOException {
        assertThat(
                        only(
                                read(
                                        "kontrol_latest_2026.csv",
                                        """
                                        katotth,date,status
                                        UA14040130010011111,20260102,RU
                                        UA14040130010011111,20260101,UA
                                        """)))
                .contains("2026-01-01 is earlier than 2026-01-02");
    }

    @Test
    void outlinesOfLicencesBelongToDeposits() throws IOException {
        Files.writeString(
                folder.resolve(SiteOutlines.FILE),
                """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"deposit_id":"dobra"},
                "geometry":{"type":"Polygon","coordinates":%s}},
                {"type":"Feature","properties":{"deposit_id":"dobro"},
                "geometry":{"type":"Polygon","coordinates":%s}},
                {"type":"Feature","properties":{"deposit_id":"dobra"},
                "geometry":{"type":"Polygon","coordinates":%s}}]}
                """
                        .formatted(SQUARE, SQUARE, SQUARE));
        SiteOutlines outlines =
                SiteOutlines.read(
                        folder, List.of("dobra"), org.lode.territory.Boundaries.of(List.of()));
        assertThat(outlines.outlines()).containsOnlyKeys("dobra");
        assertThat(outlines.problems())
                .extracting(p -> p.message())
                .containsExactly(
                        "no deposit 'dobro' in deposits.csv.",
                        "deposit dobra has an outline already.");
    }
}
