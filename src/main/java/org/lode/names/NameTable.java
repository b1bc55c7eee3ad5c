package org.lode.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Rows of a table shipped with this package: tab-separated UTF-8, first line its citation.
///
/// The one class of the core that reads: tables of spellings belong in files that a linguist can
/// correct without reading Java.
final class NameTable {
    private NameTable() {}

    /// Every row that is not a comment, split at tabs.
    ///
    /// @param resource file name beside this class
    static List<String[]> rows(String resource) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = NameTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("table " + resource + " is not on the class path.");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    rows.add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("table " + resource + " cannot be read.", e);
        }
        return rows;
    }
}
