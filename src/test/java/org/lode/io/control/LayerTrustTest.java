package org.lode.io.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.territory.LayerFile;

/// Layer files that must not be trusted: changed, packed, mutated.
class LayerTrustTest {
    private static final String SQUARE = "[[[36.1,47.1],[36.2,47.1],[36.2,47.2],[36.1,47.1]]]";

    @TempDir private Path folder;

    private static String feature(String properties, String coordinates) {
        return """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{%s},
                "geometry":{"type":"Polygon","coordinates":%s}}]}
                """
                .formatted(properties, coordinates);
    }

    private ControlLayers read(String name) {
        return ControlLayers.read(List.of(LayerFile.brought("mine", name, name, "")), folder);
    }

    @Test
    void packedFilesAreKnownByTheirContent() throws IOException {
        byte[] content = feature("", SQUARE).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("a-20260822.geojson")))) {
            out.write(content);
        }
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(folder.resolve("b-20260822.zip")))) {
            zip.putNextEntry(new ZipEntry("line.geojson"));
            zip.write(content);
        }
        assertThat(read("a-20260822.geojson").problems()).isEmpty();
        assertThat(read("a-20260822.geojson").layers()).hasSize(1);
        assertThat(read("b-20260822.zip").problems()).isEmpty();
        assertThat(read("b-20260822.zip").layers()).hasSize(1);
    }

    @Test
    void archiveThatUnpacksToTooMuchStops() throws IOException {
        Path bomb = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write("a,b\n".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[100_000];
            java.util.Arrays.fill(zeros, (byte) '1');
            for (int i = 0; i < 30; i++) {
                out.write(zeros);
            }
        }
        List<org.lode.io.RowProblem> problems = new ArrayList<>();
        FileProblems here = new FileProblems("bomb.csv.gz", problems, new ArrayList<>());
        try (var in = LayerBytes.open(bomb, 1_000_000)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            CsvRows.unreadable(e, 1, here);
        }
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().message())
                .isEqualTo("the file is longer than is read: more than 1000000 bytes.");
    }

    @Test
    void aChangedFileIsRefusedByItsHash() throws IOException {
        Files.writeString(folder.resolve("l-20260822.geojson"), feature("", SQUARE));
        LayerFile file = LayerFile.brought("mine", "l-20260822.geojson", "l", "");
        LayerFile hashed =
                new LayerFile(
                        file.id(),
                        file.file(),
                        file.format(),
                        file.title(),
                        "",
                        file.asOf(),
                        file.outside(),
                        "",
                        "0".repeat(64),
                        "none",
                        file.source());
        assertThat(ControlLayers.read(List.of(hashed), folder).problems())
                .singleElement()
                .satisfies(
                        p ->
                                assertThat(p.toString())
                                        .contains("control_layers.csv says 0000")
                                        .contains("Maybe the file was changed"));
    }

    /// 500 mutated files, seeded: a result or problems, never an exception.
    @Test
    void mutatedFilesNeverEscape() throws IOException {
        long seed = 42;
        UniformRandomProvider random = RandomSource.PHILOX_4X64.create(seed);
        byte[] json =
                feature("\"status\":\"OCCUPIED\",\"as_of\":\"2026-01-01\"", SQUARE)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] csv =
                """
                unit,status,from,to,as_of,latitude,longitude
                point,OCCUPIED,,,2026-01-01,47,36
                """
                        .getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            boolean isJson = random.nextBoolean();
            byte[] mutated = (isJson ? json : csv).clone();
            int changes = 1 + random.nextInt(4);
            for (int c = 0; c < changes; c++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                mutated = java.util.Arrays.copyOf(mutated, random.nextInt(mutated.length));
            }
            String name = isJson ? "f.geojson" : "f.csv";
            Files.write(folder.resolve(name), mutated);
            ControlLayers layers =
                    ControlLayers.read(List.of(LayerFile.brought("mine", name, name, "")), folder);
            refused += layers.problems().isEmpty() ? 0 : 1;
        }
        assertThat(refused).as("seed %s", seed).isBetween(125, 500);
    }
}
