package org.lode.io.control;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lode.io.Reason;
import org.lode.io.RowProblem;
import org.lode.territory.Boundaries;
import org.lode.territory.Region;

/// Outlines of licences: `areas.geojson` of a case, polygons with the property `deposit_id`.
///
/// @param outlines outline by deposit id
/// @param problems what is wrong with the file
/// @param warnings what a person should look at
public record SiteOutlines(
        SortedMap<String, Region> outlines, List<RowProblem> problems, List<RowProblem> warnings) {
    /// Name of the file in a case folder.
    public static final String FILE = "areas.geojson";

    public SiteOutlines {
        outlines = Collections.unmodifiableSortedMap(new TreeMap<>(outlines));
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /// Reads the outlines; none if the case has no such file.
    ///
    /// @param depositIds ids of the case
    public static SiteOutlines read(Path folder, List<String> depositIds, Boundaries boundaries) {
        List<RowProblem> errors = new ArrayList<>();
        List<RowProblem> warnings = new ArrayList<>();
        Map<String, Region> outlines = new TreeMap<>();
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            FileProblems problems = new FileProblems(FILE, errors, warnings);
            GeoJsonFeatures.read(
                    file,
                    CountryBox.of(boundaries),
                    problems,
                    feature -> add(feature, depositIds, outlines, problems));
        }
        return new SiteOutlines(new TreeMap<>(outlines), errors, warnings);
    }

    private static void add(
            GeoJsonFeatures.Feature feature,
            List<String> depositIds,
            Map<String, Region> outlines,
            FileProblems problems) {
        String id = feature.property("deposit_id");
        String place = "feature %d, deposit_id".formatted(feature.number());
        if (!depositIds.contains(id)) {
            problems.refuse(
                    feature.line(),
                    place,
                    Reason.UNKNOWN_REFERENCE,
                    "no deposit %s in deposits.csv.".formatted(FileProblems.shown(id)),
                    "Maybe one of: %s ..."
                            .formatted(
                                    String.join(
                                            ", ",
                                            new TreeSet<>(depositIds).stream().limit(5).toList())));
        } else if (outlines.putIfAbsent(id, feature.region()) != null) {
            problems.refuse(
                    feature.line(),
                    place,
                    Reason.DUPLICATE,
                    "deposit %s has an outline already.".formatted(id),
                    "Maybe join its polygons to one MultiPolygon.");
        }
    }
}
