package org.lode.io.control;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.io.Reason;
import org.lode.territory.AdminUnit;
import org.lode.territory.LayerFormat;

/// Reads outlines of administrative units.
///
/// Properties: `katotth` for raions and hromadas; for oblasts `iso` and `koatuu`, the older code,
/// whose first two digits are those of KATOTTH too. `name_uk` is for print. Outlines that cross
/// themselves by simplification are repaired without a word: dozens do.
final class BoundaryFile {
    private BoundaryFile() {}

    static List<AdminUnit> read(Path file, LayerFormat format, FileProblems problems) {
        List<AdminUnit> units = new ArrayList<>();
        AdminUnit.Level level =
                switch (format) {
                    case OBLASTS -> AdminUnit.Level.OBLAST;
                    case RAIONS -> AdminUnit.Level.RAION;
                    default -> AdminUnit.Level.HROMADA;
                };
        GeoJsonFeatures.read(
                file,
                Optional.empty(),
                problems.withoutWarnings(),
                feature -> {
                    String katotth = feature.property("katotth");
                    String koatuu = feature.property("koatuu");
                    String code =
                            feature.property("iso").isEmpty() ? katotth : feature.property("iso");
                    String stem =
                            !katotth.isEmpty()
                                    ? AdminUnit.stemOf(katotth)
                                    : koatuu.length() >= 2 ? "UA" + koatuu.substring(0, 2) : code;
                    if (code.isEmpty()) {
                        problems.refuse(
                                feature.line(),
                                "feature %d".formatted(feature.number()),
                                Reason.MISSING_DATA,
                                "the unit has neither katotth nor iso.",
                                "Maybe the property has another name.");
                        return;
                    }
                    units.add(
                            new AdminUnit(
                                    level,
                                    code,
                                    stem,
                                    feature.property("name_uk"),
                                    feature.region()));
                });
        return units;
    }
}
