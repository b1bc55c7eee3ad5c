package org.lode.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.lode.io.lists.ListReadResult;
import org.lode.io.lists.ListReader;
import org.lode.io.lists.ListSource;

/// Damages list files at random and reads them: the reader must answer each with entries or with
/// problems, never with an exception.
///
/// The damage: bytes changed, deleted, doubled, put in, cut off, taken from another sample;
/// markup, quotes, entities, byte order marks and deep nesting put in; one file in eight packed.
public final class ListsFuzz {
    private static final List<String> TOKENS =
            List.of(
                    "\"",
                    "<",
                    ">",
                    "]]>",
                    "<![CDATA[",
                    "<!--",
                    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
                    "&b;",
                    "&#0;",
                    "&#x110000;",
                    "\u0000",
                    "\ufeff",
                    "\r",
                    "\n\n",
                    ",",
                    ";",
                    "-0- ",
                    "99999999999999999999",
                    "{",
                    "[",
                    "}",
                    "\\u12",
                    "<a>".repeat(60),
                    "[".repeat(60),
                    "\u202e",
                    "31 Feb 1900 to 00/00/0000",
                    "IMO ");

    private final List<byte[]> samples;
    private final long seed;

    private ListsFuzz(List<byte[]> samples, long seed) {
        this.samples = samples;
        this.seed = seed;
    }

    /// What came of a run.
    ///
    /// @param files number of damaged files read
    /// @param read how many of them still gave entries
    /// @param refused how many gave problems
    /// @param escaped how many threw an exception, by the file's number and the exception
    /// @param slowestMillis longest reading time of one file
    public record Outcome(
            int files, int read, int refused, List<String> escaped, long slowestMillis) {
        public Outcome {
            escaped = List.copyOf(escaped);
        }
    }

    private enum Damage {
        CHANGE,
        DELETE,
        DOUBLE,
        INSERT,
        CUT,
        SPLICE,
        TOKEN
    }

    /// Reads the samples of a folder, damages and reads them.
    ///
    /// @param folder files that are good lists
    /// @param files how many damaged files to make
    /// @param seed of the damage
    public static Outcome run(Path folder, int files, long seed) throws IOException {
        List<byte[]> samples = new ArrayList<>();
        try (Stream<Path> names = Files.list(folder)) {
            for (Path file : names.filter(ListsFuzz::isSample).sorted().toList()) {
                samples.add(Files.readAllBytes(file));
            }
        }
        return new ListsFuzz(samples, seed).run(files);
    }

    private static boolean isSample(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(".md");
    }

    private Outcome run(int files) {
        int read = 0;
        int refused = 0;
        long slowest = 0;
        List<String> escaped = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            ListSource source = ListSource.of("fuzz-" + i, damaged(i));
            long start = System.nanoTime();
            try {
                switch (ListReader.read("fuzz", List.of(source))) {
                    case ListReadResult.Valid _ -> read++;
                    case ListReadResult.Refused _ -> refused++;
                }
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                StackTraceElement[] trace = e.getStackTrace();
                escaped.add(
                        "file %d: %s at %s"
                                .formatted(i, e, Arrays.stream(trace).limit(4).toList()));
            }
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
        }
        return new Outcome(files, read, refused, escaped, slowest);
    }

    /// The damaged file of a number: the same for the same seed, whatever came before.
    private byte[] damaged(int number) {
        UniformRandomProvider random =
                RandomSource.XO_RO_SHI_RO_128_PP.create(seed * 1_000_003L + number);
        byte[] bytes = samples.get(random.nextInt(samples.size()));
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            bytes = damage(bytes, random);
        }
        return random.nextInt(8) == 0 ? packed(bytes, random) : bytes;
    }

    private byte[] damage(byte[] bytes, UniformRandomProvider random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
        byte[] range = Arrays.copyOfRange(bytes, at, at + length);
        return switch (Damage.values()[random.nextInt(Damage.values().length)]) {
            case CHANGE -> {
                byte[] copy = bytes.clone();
                copy[at] = (byte) random.nextInt(256);
                yield copy;
            }
            case DELETE -> joined(bytes, at, new byte[0], at + length);
            case DOUBLE -> joined(bytes, at, range, at);
            case INSERT -> {
                random.nextBytes(range);
                yield joined(bytes, at, range, at);
            }
            case CUT -> Arrays.copyOf(bytes, at);
            case SPLICE -> {
                byte[] other = samples.get(random.nextInt(samples.size()));
                int from = random.nextInt(other.length);
                int to = Math.min(other.length, from + 200);
                yield joined(bytes, at, Arrays.copyOfRange(other, from, to), at);
            }
            case TOKEN -> {
                String token = TOKENS.get(random.nextInt(TOKENS.size()));
                yield joined(bytes, at, token.getBytes(StandardCharsets.UTF_8), at);
            }
        };
    }

    private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + middle.length);
        out.write(bytes, 0, head);
        out.writeBytes(middle);
        out.write(bytes, tail, bytes.length - tail);
        return out.toByteArray();
    }

    private byte[] packed(byte[] bytes, UniformRandomProvider random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return random.nextBoolean() ? out.toByteArray() : damage(out.toByteArray(), random);
    }
}
