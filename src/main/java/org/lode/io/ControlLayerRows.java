package org.lode.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lode.quantity.Source;
import org.lode.territory.AreaControl;
import org.lode.territory.LayerFile;
import org.lode.territory.LayerFormat;

/// Reads `control_layers.csv`: which files hold borders and layers of territorial control.
///
/// Only the table is checked here; the files themselves are read by `org.lode.io.control` when a
/// verdict is asked for.
final class ControlLayerRows {
    private final Path folder;

    /// @param folder folder of the case, for relative paths
    ControlLayerRows(Path folder) {
        this.folder = folder;
    }

    List<LayerFile> read(Table table) {
        KnownIds.unique("layer", table, "id");
        List<LayerFile> files = new ArrayList<>();
        boolean hasLayer = false;
        boolean hasBorders = false;
        for (Row row : table.rows()) {
            Optional<LayerFile> file = read(row);
            file.ifPresent(files::add);
            boolean isBorder = row.text("format").equals(LayerFormat.OBLASTS.toString());
            hasBorders |= isBorder;
            hasLayer |= !isBorder;
        }
        if (hasLayer && !hasBorders) {
            table.rows()
                    .getFirst()
                    .warn(
                            "format",
                            Reason.MISSING_DATA,
                            "no row has the format oblasts: codes cannot be placed and no distance"
                                    + " to the line is known.",
                            "Maybe list the outlines of the largest units too.");
        }
        return files;
    }

    private Optional<LayerFile> read(Row row) {
        String id = row.id("id");
        String file = file(row, "file", true);
        Optional<LayerFormat> format = row.requiredConstant("format", LayerFormat.class);
        String title = row.required("title");
        String licence = row.required("licence");
        Optional<LocalDate> asOf = day(row);
        Optional<AreaControl> outside = row.constant("outside", AreaControl.class);
        String places = file(row, "places", false);
        String hash = row.text("sha256");
        if (!hash.isEmpty() && !hash.matches("[0-9a-f]{64}")) {
            row.refuse(
                    "sha256",
                    Reason.SYNTAX,
                    "%s is not a SHA-256 of 64 digits 0-9 and a-f.".formatted(row.shown(hash)),
                    "Maybe leave the field empty.");
        }
        Optional<Source> source = row.source();
        if (!row.isSound() || format.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new LayerFile(
                        id,
                        file,
                        format,
                        title,
                        row.text("series"),
                        asOf,
                        outside,
                        places,
                        hash,
                        licence,
                        source.get()));
    }

    private static Optional<LocalDate> day(Row row) {
        String value = row.date("as_of");
        if (value.isEmpty() || !Row.isDate(value)) {
            return Optional.empty();
        }
        if (value.length() != 10) {
            row.refuse(
                    "as_of",
                    Reason.SYNTAX,
                    "%s is not a whole day.".formatted(row.shown(value)),
                    "Maybe leave it empty if the file has its own dates.");
            return Optional.empty();
        }
        return Optional.of(LocalDate.parse(value));
    }

    /// A path inside the case folder, to a file that is there.
    private String file(Row row, String column, boolean isRequired) {
        String name = isRequired ? row.required(column) : row.text(column);
        if (name.isEmpty()) {
            return name;
        }
        boolean isInside =
                name.indexOf('\0') < 0
                        && name.indexOf('\\') < 0
                        && !name.startsWith("/")
                        && Arrays.stream(name.split("/", -1)).noneMatch(".."::equals);
        if (!isInside) {
            row.refuse(
                    column,
                    Reason.OUT_OF_RANGE,
                    "%s does not lie in the case folder.".formatted(row.shown(name)),
                    "Maybe copy the file into the case, or name it with --layer for one run.");
        } else if (!Files.isRegularFile(folder.resolve(name))) {
            row.refuse(
                    column,
                    Reason.UNKNOWN_REFERENCE,
                    "there is no file %s in the case folder.".formatted(row.shown(name)),
                    "Maybe it is misspelt, or was not copied.");
        }
        return name;
    }
}
