package org.lode.io.control;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lode.io.Reason;
import org.lode.territory.LayerFormat;

/// Recognises the form of a layer file from its name and header.
final class FormatDetection {
    private FormatDetection() {}

    static Optional<LayerFormat> of(Path file, FileProblems problems) {
        String name;
        try {
            name = LayerBytes.contentName(file);
        } catch (IOException e) {
            CsvRows.unreadable(e, 0, problems);
            return Optional.empty();
        }
        if (name.endsWith("json")) {
            return Optional.of(geoJson(file));
        }
        List<String> header = CsvRows.header(file);
        if (header.containsAll(List.of("hromada_code", "status_2022_11"))) {
            return Optional.of(LayerFormat.OFFICIAL_LIST);
        }
        if (header.containsAll(List.of("katotth", "category", "from", "to"))) {
            return Optional.of(LayerFormat.UNIT_TABLE);
        }
        if (header.containsAll(List.of("unit", "status", "from", "to"))) {
            return Optional.of(LayerFormat.CONTROL_CSV);
        }
        if (header.containsAll(List.of("date", "status"))) {
            return Optional.of(LayerFormat.VIINA);
        }
        if (header.containsAll(List.of("as_of", "lat", "lon", "control"))) {
            return Optional.of(LayerFormat.TOWN_TABLE);
        }
        if (header.containsAll(List.of("first_seen_inside_line", "control_after"))) {
            return Optional.of(LayerFormat.TOWN_CHANGES);
        }
        problems.refuse(
                0,
                "",
                Reason.UNKNOWN_COLUMN,
                "the form of the file is not recognised (header: %s)."
                        .formatted(FileProblems.shown(String.join(",", header))),
                "Maybe list it in control_layers.csv with its format, or begin it with"
                        + " unit,status,from,to,as_of,latitude,longitude.");
        return Optional.empty();
    }

    /// Polygons with a status are the own form; without, one drawing of occupied ground.
    private static LayerFormat geoJson(Path file) {
        boolean[] hasStatus = {false};
        FileProblems silent =
                new FileProblems("", new java.util.ArrayList<>(), new java.util.ArrayList<>());
        GeoJsonFeatures.read(
                file,
                Optional.empty(),
                silent,
                feature -> hasStatus[0] |= !feature.property("status").isEmpty());
        return hasStatus[0] ? LayerFormat.CONTROL_GEOJSON : LayerFormat.OCCUPIED_POLYGON;
    }
}
