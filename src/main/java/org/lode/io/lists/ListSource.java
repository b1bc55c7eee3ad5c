package org.lode.io.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A list file that can be read from its beginning as often as needed.
///
/// @param name name shown in messages, usually the file name
/// @param opener opens the bytes
public record ListSource(String name, Opener opener) {
    /// A file on disk.
    public static ListSource of(Path file) {
        Path last = file.getFileName();
        return new ListSource(
                last == null ? file.toString() : last.toString(), () -> Files.newInputStream(file));
    }

    /// Bytes in memory.
    public static ListSource of(String name, byte[] bytes) {
        return new ListSource(name, () -> new ByteArrayInputStream(bytes));
    }

    InputStream open() throws IOException {
        return opener.open();
    }

    /// Opens the bytes of a source.
    @FunctionalInterface
    public interface Opener {
        /// A new stream at the first byte.
        InputStream open() throws IOException;
    }
}
