package org.lode.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// The broken cases of the test resources: each is the minimal case with some files replaced, and
/// some deleted (`delete.txt`).
final class BrokenCases {
    static final Path MINIMAL = Path.of("src/test/resources/case-minimal");
    private static final Path BROKEN = Path.of("src/test/resources/broken");

    private BrokenCases() {}

    /// Folders of the broken cases, in order.
    static List<Path> all() {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words of the folder name: `017-too-many-fields` is `too many fields`.
    static String title(Path broken) {
        return broken.getFileName().toString().substring(4).replace('-', ' ');
    }

    /// The message that the case must give.
    static String expected(Path broken) throws IOException {
        return Files.readString(broken.resolve("expected.txt"));
    }

    /// Writes the broken case in full.
    static Path write(Path broken, Path target) throws IOException {
        copyCsv(MINIMAL, target);
        copyCsv(broken, target);
        Path deleted = broken.resolve("delete.txt");
        if (Files.exists(deleted)) {
            for (String name : Files.readAllLines(deleted)) {
                Files.delete(target.resolve(name));
            }
        }
        return target;
    }

    /// Copies the CSV files of a folder.
    static void copyCsv(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                Files.copy(
                        file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
