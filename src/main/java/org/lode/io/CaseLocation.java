package org.lode.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a case lies that a person names: a folder, or one of the cases that come with Lode.
public final class CaseLocation {
    private CaseLocation() {}

    /// The folder of a case.
    ///
    /// A path that exists wins over a built-in name. If there is neither, the path comes back as
    /// it was given, and [CaseReader] reports that there is no such folder, with the built-in
    /// names.
    ///
    /// @param nameOrPath for example `ukraine` or `../my-portfolio`
    public static Path find(String nameOrPath) {
        Path asGiven = path(nameOrPath);
        if (Files.exists(asGiven)) {
            return asGiven;
        }
        boolean isName = builtIn().contains(nameOrPath);
        return isName ? home().resolve("cases").resolve(nameOrPath) : asGiven;
    }

    /// Names of the cases that come with Lode, sorted; empty if their folder is not found.
    public static List<String> builtIn() {
        Path cases = home().resolve("cases");
        if (!Files.isDirectory(cases)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// Folder of the installation: `-Dlode.home`, `LODE_HOME`, or the working folder.
    public static Path home() {
        return Optional.ofNullable(System.getProperty("lode.home"))
                .or(() -> Optional.ofNullable(System.getenv("LODE_HOME")))
                .map(CaseLocation::path)
                .orElse(Path.of(""));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return Path.of(text.replace('\0', '?'));
        }
    }
}
