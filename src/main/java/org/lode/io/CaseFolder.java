package org.lode.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The bytes of the CSV files of a case folder.
///
/// @param folder the folder
/// @param bytes content by file name, in name order
record CaseFolder(Path folder, SortedMap<String, byte[]> bytes) {
    /// Reads the files; what is missing or cannot be read is recorded.
    static CaseFolder read(Path folder, Problems problems) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        for (String name : csvNames(folder, problems)) {
            if (CaseFile.names().contains(name)) {
                readFile(folder.resolve(name), name, bytes, problems);
            } else {
                problems.refuse(
                        RowProblem.ofFile(
                                CsvText.tidy(name, Row.SHOWN),
                                Reason.UNKNOWN_COLUMN,
                                "no file of a case has this name.",
                                Nearest.to(name, CaseFile.names())
                                        .map("Maybe %s is meant."::formatted)
                                        .orElse("Maybe move it out of the case folder.")));
            }
        }
        return new CaseFolder(folder, bytes);
    }

    private static List<String> csvNames(Path folder, Problems problems) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".csv") || name.endsWith(".CSV"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.refuse(
                    RowProblem.ofFile(
                            folder.toString(),
                            Reason.UNREADABLE,
                            "the folder cannot be read.",
                            "Maybe the right to read it is missing."));
            return List.of();
        }
    }

    private static void readFile(
            Path file, String name, Map<String, byte[]> bytes, Problems problems) {
        String message;
        String remedy = "Maybe the right to read it is missing.";
        try {
            if (Files.isRegularFile(file)) {
                long size = Files.size(file);
                if (size <= CsvText.MAX_BYTES) {
                    bytes.put(name, Files.readAllBytes(file));
                    return;
                }
                message =
                        "the file has %d bytes, at most %d are read."
                                .formatted(size, CsvText.MAX_BYTES);
                remedy = "Maybe it is not a table of a case.";
            } else {
                message = "this is not a file.";
                remedy = "Maybe a folder or a broken link has the name of the file.";
            }
        } catch (IOException e) {
            message = "the file cannot be read.";
        }
        bytes.remove(name);
        problems.refuse(RowProblem.ofFile(name, Reason.UNREADABLE, message, remedy));
    }

    /// All tables; those of files that are not there are empty.
    Tables tables(Problems problems) {
        Map<CaseFile, Table> tables = new EnumMap<>(CaseFile.class);
        for (CaseFile file : CaseFile.values()) {
            byte[] content = bytes.get(file.fileName());
            if (content != null) {
                tables.put(file, Table.read(file, content, problems));
                continue;
            }
            boolean isThere = Files.exists(folder.resolve(file.fileName()));
            if (file.isRequired() && !isThere) {
                problems.refuse(
                        RowProblem.ofFile(
                                file.fileName(),
                                Reason.MISSING_DATA,
                                "the file is missing.",
                                "Maybe the folder is not a case; ./lode new CASE writes a"
                                        + " template."));
            }
            tables.put(file, Table.absent(file, problems, !file.isRequired() && !isThere));
        }
        return new Tables(tables);
    }

    /// SHA-256 over name, NUL, content, NUL of each file in name order, in hexadecimal.
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            bytes.forEach(
                    (name, content) -> {
                        digest.update(name.getBytes(StandardCharsets.UTF_8));
                        digest.update((byte) 0);
                        digest.update(content);
                        digest.update((byte) 0);
                    });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
