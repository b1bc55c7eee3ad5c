package org.lode.io.lists;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lode.io.Reason;

/// The bytes of a list file without their gzip or zip wrapping, counted while they are read.
final class Unpacked extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    private final ListLimits limits;
    private final Counted packed;
    private final boolean isPacked;
    private long count;

    private Unpacked(InputStream in, Counted packed, boolean isPacked, ListLimits limits) {
        super(in);
        this.packed = packed;
        this.isPacked = isPacked;
        this.limits = limits;
    }

    /// Opens a source; a gzip or zip wrapping is taken off once.
    static Unpacked open(ListSource source, ListLimits limits) throws IOException {
        InputStream raw = source.open();
        try {
            Counted packed = new Counted(raw);
            BufferedInputStream in = new BufferedInputStream(packed, BUFFER);
            in.mark(4);
            byte[] magic = in.readNBytes(4);
            in.reset();
            if (isGzip(magic)) {
                return new Unpacked(new GZIPInputStream(in, BUFFER), packed, true, limits);
            }
            if (isZip(magic)) {
                return new Unpacked(onlyEntry(in), packed, true, limits);
            }
            return new Unpacked(in, packed, false, limits);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    static boolean isGzip(byte[] head) {
        return head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    static boolean isZip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    private static InputStream onlyEntry(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        ZipEntry entry = next(zip);
        while (entry != null && entry.isDirectory()) {
            entry = next(zip);
        }
        if (entry == null) {
            throw new ListDefect(
                    0,
                    Reason.MISSING_DATA,
                    "the zip file holds no file.",
                    "Maybe the download broke off: fetch it again.");
        }
        return new OneEntry(zip);
    }

    private static ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new IOException("a name in the zip file is not text", e);
        }
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        if (value >= 0) {
            counted(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            counted(read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(int bytes) {
        count += bytes;
        if (count > limits.bytes()) {
            throw new ListDefect(
                    0,
                    Reason.OUT_OF_RANGE,
                    "more than %d bytes after unpacking, at most %d are read."
                            .formatted(limits.bytes(), limits.bytes()),
                    "Maybe this is not a sanctions list; split the file if it is.");
        }
        if (isPacked
                && count > limits.ratioFloor()
                && count / limits.ratio() > Math.max(1, packed.count())) {
            throw new ListDefect(
                    0,
                    Reason.OUT_OF_RANGE,
                    "%d bytes came out of %d packed ones, at most %d times as many are read."
                            .formatted(count, packed.count(), limits.ratio()),
                    "Maybe the file is made to fill the memory: unpack it by hand and look.");
        }
    }

    /// Counts packed bytes.
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            if (value >= 0) {
                count++;
            }
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    /// The current entry of a zip file; a second file after it is a defect.
    private static final class OneEntry extends FilterInputStream {
        private final ZipInputStream zip;
        private boolean isDone;

        OneEntry(ZipInputStream zip) {
            super(zip);
            this.zip = zip;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (isDone) {
                return -1;
            }
            int read = zip.read(buffer, offset, length);
            if (read < 0) {
                isDone = true;
                ZipEntry second = next(zip);
                if (second != null && !second.isDirectory()) {
                    throw new ListDefect(
                            0,
                            Reason.SYNTAX,
                            "the zip file holds more than one file.",
                            "Maybe unpack it and name the file of the list.");
                }
            }
            return read;
        }
    }
}
