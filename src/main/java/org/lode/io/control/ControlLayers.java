package org.lode.io.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.io.Reason;
import org.lode.io.RowProblem;
import org.lode.territory.AdminUnit;
import org.lode.territory.Boundaries;
import org.lode.territory.ControlLayer;
import org.lode.territory.LayerFile;
import org.lode.territory.LayerFormat;

/// The borders and control layers of a case or command, read from their files.
///
/// @param boundaries administrative map; without units if no borders are listed
/// @param layers control layers
/// @param problems what makes a layer unusable; then no verdict should be given
/// @param warnings what a person should look at
public record ControlLayers(
        Boundaries boundaries,
        List<ControlLayer> layers,
        List<RowProblem> problems,
        List<RowProblem> warnings) {
    public ControlLayers {
        layers = List.copyOf(layers);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /// Reads all files to their ends and reports all problems at once.
    ///
    /// @param files rows of `control_layers.csv`, and files that a person brings
    /// @param folder folder that relative paths start from
    public static ControlLayers read(List<LayerFile> files, Path folder) {
        List<RowProblem> problems = new ArrayList<>();
        List<RowProblem> warnings = new ArrayList<>();
        List<AdminUnit> units = new ArrayList<>();
        List<Opened> opened = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        for (LayerFile file : files) {
            FileProblems here = new FileProblems(file.file(), problems, warnings);
            Path path = folder.resolve(file.file());
            if (isNew(file, known, here)
                    && isReadable(path, here)
                    && isUnchanged(path, file, here)) {
                file.format()
                        .or(() -> FormatDetection.of(path, here))
                        .ifPresent(format -> opened.add(new Opened(file, path, format, here)));
            }
        }
        for (Opened file : opened) {
            if (file.format().isBoundary()) {
                units.addAll(BoundaryFile.read(file.path(), file.format(), file.problems()));
            }
        }
        Boundaries boundaries = Boundaries.of(units);
        Optional<CountryBox> country = CountryBox.of(boundaries);
        List<ControlLayer> layers = new ArrayList<>();
        for (Opened file : opened) {
            if (!file.format().isBoundary()) {
                layers.addAll(
                        read(
                                new LayerSource(
                                        file.listed(),
                                        file.path(),
                                        file.format(),
                                        boundaries,
                                        country,
                                        file.problems())));
            }
        }
        return new ControlLayers(boundaries, layers, problems, warnings);
    }

    private static List<ControlLayer> read(LayerSource source) {
        return switch (source.format()) {
            case OBLASTS, RAIONS, HROMADAS -> List.of();
            case OFFICIAL_LIST -> OfficialList.read(source);
            case UNIT_TABLE -> UnitTable.read(source);
            case VIINA -> ViinaControl.read(source);
            case OCCUPIED_POLYGON -> OwnFormat.readOccupied(source);
            case CONTROL_CSV -> OwnFormat.readCsv(source);
            case CONTROL_GEOJSON -> OwnFormat.readGeoJson(source);
            case TOWN_TABLE -> TownTable.readTables(source);
            case TOWN_CHANGES -> TownTable.readChanges(source);
        };
    }

    /// Verdicts name layers by id: two of one id could not be told apart.
    private static boolean isNew(LayerFile file, Map<String, String> known, FileProblems problems) {
        String first = known.putIfAbsent(file.id(), file.file());
        if (first == null) {
            return true;
        }
        problems.refuse(
                0,
                "",
                Reason.CONFLICTING_SOURCES,
                "there is a layer '%s' already: %s.".formatted(file.id(), first),
                "Maybe the file is named twice, or give one of them another name.");
        return false;
    }

    private static boolean isReadable(Path path, FileProblems problems) {
        if (Files.isRegularFile(path) && Files.isReadable(path)) {
            return true;
        }
        problems.refuse(
                0,
                "",
                Reason.UNREADABLE,
                Files.isDirectory(path)
                        ? "this is a folder, not a file."
                        : "there is no such file, or it may not be read.",
                "Maybe the path is relative to another folder.");
        return false;
    }

    private static boolean isUnchanged(Path path, LayerFile file, FileProblems problems) {
        if (file.sha256().isEmpty()) {
            return true;
        }
        Optional<String> found = hash(path);
        if (found.isPresent() && found.get().equals(file.sha256())) {
            return true;
        }
        problems.refuse(
                0,
                "",
                Reason.CONFLICTING_SOURCES,
                "SHA-256 is %s, control_layers.csv says %s."
                        .formatted(found.orElse("unknown"), file.sha256()),
                "Maybe the file was changed: check it, then write its hash into the table.");
        return false;
    }

    /// SHA-256 of a file in hexadecimal; empty if it cannot be read.
    static Optional<String> hash(Path path) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// @param listed row of the list
    /// @param path where the file lies
    /// @param format its form
    /// @param problems its problems
    private record Opened(LayerFile listed, Path path, LayerFormat format, FileProblems problems) {}
}
