package org.lode.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A commented example case that a person edits into an own one. It passes `lode check`.
public final class CaseTemplate {
    private static final String FOLDER = "/template/";

    private CaseTemplate() {}

    /// Names of the files of the template.
    public static List<String> fileNames() {
        List<String> names = new ArrayList<>();
        Arrays.stream(CaseFile.values()).map(CaseFile::fileName).forEach(names::add);
        names.add("SOURCES.md");
        return List.copyOf(names);
    }

    /// Writes the template. Nothing half written remains: the files are made in a folder beside
    /// the target, which is then renamed.
    ///
    /// @throws FileAlreadyExistsException if anything has the name of the target
    /// @throws IOException if the folder cannot be written
    public static void write(Path target) throws IOException {
        Path whole = target.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (parent == null || Files.exists(whole)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        if (Files.exists(parent) && !Files.isDirectory(parent)) {
            throw new NotDirectoryException(parent.toString());
        }
        Files.createDirectories(parent);
        Path draft = Files.createTempDirectory(parent, ".lode-new-");
        try {
            // A folder of the usual rights inside the draft, which only its owner may enter.
            Path content = Files.createDirectory(draft.resolve("case"));
            for (String name : fileNames()) {
                copy(name, content.resolve(name));
            }
            Files.move(content, whole);
        } finally {
            delete(draft);
        }
    }

    private static void copy(String name, Path to) throws IOException {
        try (InputStream in = CaseTemplate.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("the program lacks its template file " + name);
            }
            Files.copy(in, to);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
