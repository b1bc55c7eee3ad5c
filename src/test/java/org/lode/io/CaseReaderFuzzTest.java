package org.lode.io;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever bytes stand in the files, the reader answers with problems and never throws.
class CaseReaderFuzzTest {
    private static final int MUTATIONS = 20_000;
    private static final long SEED = 20250430;

    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "\"\"",
                    ",",
                    ";",
                    "\n",
                    "\r\n",
                    "\0",
                    "#",
                    "-",
                    "NaN",
                    "1e308",
                    "-1e-308",
                    "99999999999999999999",
                    "0",
                    "2025-13",
                    "2025-Q5",
                    "0000-01-01",
                    "%",
                    "все",
                    "\uFEFF",
                    "hill",
                    "all",
                    "lognormal",
                    "list",
                    "discrete",
                    ".",
                    "<",
                    "é",
                    "  ",
                    "ramp_profile.99999",
                    "grade.",
                    "-national",
                    "1;2;;3",
                    "\u202e");

    @Test
    @Timeout(120)
    void noMutationThrows() throws IOException {
        SortedMap<String, byte[]> files = minimal();
        List<String> names = new ArrayList<>(files.keySet());
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            SortedMap<String, byte[]> mutated = new TreeMap<>(files);
            int count = 1 + random.nextInt(3);
            for (int k = 0; k < count; k++) {
                String name = names.get(random.nextInt(names.size()));
                mutated.computeIfPresent(name, (_, bytes) -> mutate(bytes, random));
            }
            CaseFolder folder = new CaseFolder(BrokenCases.MINIMAL, mutated);
            assertThatCode(() -> ProblemPrinter.text(CaseReader.read(folder)))
                    .as("mutation %d of seed %d", i, SEED)
                    .doesNotThrowAnyException();
        }
    }

    private static SortedMap<String, byte[]> minimal() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(BrokenCases.MINIMAL)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return Collections.unmodifiableSortedMap(files);
    }

    private static byte[] mutate(byte[] bytes, SplittableRandom random) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + random.nextInt(12));
        return switch (random.nextInt(5)) {
            case 0 -> splice(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> splice(bytes, at, end, new byte[0]);
            case 2 -> splice(bytes, at, at, piece(random));
            case 3 -> splice(bytes, at, end, piece(random));
            default -> {
                int from = random.nextInt(bytes.length);
                int to = Math.min(bytes.length, from + random.nextInt(200));
                byte[] copied = new byte[to - from];
                System.arraycopy(bytes, from, copied, 0, copied.length);
                yield splice(bytes, at, end, copied);
            }
        };
    }

    private static byte[] piece(SplittableRandom random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    /// Replaces the bytes from `from` to `to` by others.
    private static byte[] splice(byte[] bytes, int from, int to, byte[] by) {
        byte[] result = new byte[bytes.length - (to - from) + by.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(bytes, to, result, from + by.length, bytes.length - to);
        return result;
    }
}
