package org.lode.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.rng.UniformRandomProvider;

/// Damages the end of a file as a torn write does.
final class TornFile {
    private static final int PAGE = 4096;
    private static final int MOST_PAGES_CUT = 5;

    private TornFile() {}

    /// Cuts up to five pages off the end, or overwrites part of the last page.
    ///
    /// @param length bytes that count; what lies behind is padding of zeros
    /// @param isPadded true if what is cut is overwritten by zeros and the file keeps its size
    static void damage(Path file, long length, boolean isPadded, UniformRandomProvider random)
            throws IOException {
        if (length == 0) {
            return;
        }
        boolean isCut = random.nextBoolean();
        int most = (int) Math.min(length, isCut ? MOST_PAGES_CUT * (long) PAGE : PAGE);
        int size = 1 + random.nextInt(most);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[isCut ? size : 1 + random.nextInt(size)];
            if (!isCut) {
                random.nextBytes(noise);
            }
            if (isCut && !isPadded) {
                open.setLength(length - size);
            } else {
                open.seek(length - size);
                open.write(noise);
            }
        }
    }

    /// Length without the zeros at the end.
    static long lengthInUse(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return length;
    }
}
