package org.lode.io.control;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// The bytes of a layer file: plain, gzip, or the one table or map in a zip.
///
/// Limits: so that a small archive cannot fill memory or run for hours, no more than a stated
/// number of bytes comes out of it.
final class LayerBytes {
    /// Most bytes of a GeoJSON file.
    static final long MOST_GEOJSON = 200_000_000L;

    /// Most bytes of a table, unpacked: a year of daily rows for 33,000 places has 1 GB.
    static final long MOST_CSV = 3_000_000_000L;

    private static final int GZIP = 0x1F8B;
    private static final int ZIP = 0x504B;

    private LayerBytes() {}

    /// Opens a file; the caller closes it.
    ///
    /// @param most a longer file ends in [TooLongException]
    static InputStream open(Path file, long most) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        try {
            return new Counted(
                    switch (magic(raw)) {
                        case GZIP -> new GZIPInputStream(raw);
                        case ZIP -> entry(file, raw);
                        default -> raw;
                    },
                    most);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /// The kind is told by the first two bytes, not by the name.
    private static int magic(InputStream raw) throws IOException {
        raw.mark(2);
        int first = raw.read();
        int second = raw.read();
        raw.reset();
        return first << 8 | second;
    }

    /// Name of the content: that of the file without `.gz`, or of the one entry of an archive.
    static String contentName(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            if (magic(raw) != ZIP) {
                return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
            }
        }
        return entries(file).getFirst().toLowerCase(Locale.ROOT);
    }

    private static InputStream entry(Path file, InputStream raw) throws IOException {
        if (entries(file).size() > 1) {
            throw new IOException("the archive holds several CSV or GeoJSON files");
        }
        return table(raw);
    }

    private static List<String> entries(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream()
                    .filter(e -> !e.isDirectory() && isLayer(e.getName()))
                    .forEach(e -> names.add(e.getName()));
        }
        if (names.isEmpty()) {
            throw new IOException("the archive holds no CSV or GeoJSON file");
        }
        return names;
    }

    private static boolean isLayer(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith("json");
    }

    private static InputStream table(InputStream raw) throws IOException {
        ZipInputStream zip = new ZipInputStream(raw);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory() && isLayer(entry.getName())) {
                return zip;
            }
        }
        zip.close();
        throw new IOException("the archive holds no CSV or GeoJSON file");
    }

    /// The file is longer than is read.
    static final class TooLongException extends IOException {
        @java.io.Serial private static final long serialVersionUID = 1;

        TooLongException(long most) {
            super("more than %d bytes".formatted(most));
        }
    }

    private static final class Counted extends FilterInputStream {
        private final long most;
        private long count;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) throws IOException {
            count += n;
            if (count > most) {
                throw new TooLongException(most);
            }
        }
    }
}
