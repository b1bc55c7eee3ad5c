package org.lode.io.control;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The bytes of a layer file: plain, `.gz`, or the one table in a `.zip`.
///
/// Limits: so that a small archive cannot fill memory or run for hours, no more than a stated
/// number of bytes comes out of it.
final class LayerBytes {
    /// Most bytes of a GeoJSON file.
    static final long MOST_GEOJSON = 200_000_000L;

    /// Most bytes of a table, unpacked: a year of daily rows for 33,000 places has 1 GB.
    static final long MOST_CSV = 3_000_000_000L;

    private LayerBytes() {}

    /// Opens a file; the caller closes it.
    ///
    /// @param most a longer file ends in [TooLongException]
    static InputStream open(Path file, long most) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        if (name.endsWith(".gz")) {
            return new Counted(new GZIPInputStream(raw), most);
        }
        return name.endsWith(".zip") ? new Counted(table(raw), most) : new Counted(raw, most);
    }

    private static InputStream table(InputStream raw) throws IOException {
        ZipInputStream zip = new ZipInputStream(raw);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!entry.isDirectory() && (name.endsWith(".csv") || name.endsWith("json"))) {
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
