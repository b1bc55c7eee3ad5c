package org.lode.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.deposit.ControlStatus;
import org.lode.deposit.Deposit;
import org.lode.quantity.Parameter;
import org.lode.quantity.Substance;
import org.lode.quantity.Uncertainty;
import org.lode.resource.ResourceEstimate;
import org.lode.study.Case;

class CaseReaderTest {
    @TempDir private Path folder;

    private static Case minimal() {
        return valid(BrokenCases.MINIMAL);
    }

    private static Case valid(Path path) {
        CaseReadResult result = CaseReader.read(path);
        assertThat(result).isInstanceOf(CaseReadResult.Valid.class);
        return ((CaseReadResult.Valid) result).value();
    }

    @Test
    void depositsKeepPlaceParentAndControl() {
        List<Deposit> deposits = minimal().deposits();

        assertThat(deposits).hasSize(2);
        assertThat(deposits.getFirst().location().orElseThrow().radiusKm()).isEqualTo(5);
        assertThat(deposits.getFirst().control()).isEqualTo(ControlStatus.GOVERNMENT);
        assertThat(deposits.getLast().location()).isEmpty();
        assertThat(deposits.getLast().parentId()).isEqualTo("hill");
    }

    @Test
    void estimatesComeInTonnesAndMassFractions() {
        List<ResourceEstimate> estimates = minimal().estimates();

        ResourceEstimate first = estimates.getFirst();
        assertThat(first.ore().orElseThrow().middle()).isCloseTo(20e6, within(1e-6));
        assertThat(first.grade().orElseThrow().low()).isCloseTo(0.012, within(1e-15));
        assertThat(first.grade().orElseThrow().substance()).isEqualTo(Substance.LI2O);
        ResourceEstimate second = estimates.getLast();
        assertThat(second.ore()).isEmpty();
        assertThat(second.contained().orElseThrow().tonnes().highTonnes()).isEqualTo(600e3);
    }

    @Test
    void parametersBecomeTheirDistributions() {
        Case value = minimal();

        assertThat(distribution(value, "capex_usd"))
                .isEqualTo(new Uncertainty.Uniform(150e6, 250e6));
        assertThat(distribution(value, "stripping_ratio"))
                .isEqualTo(new Uncertainty.Triangular(2, 3, 5));
        assertThat(distribution(value, "ore_tonnes"))
                .isEqualTo(new Uncertainty.Lognormal(18e6, 0.3));
        assertThat(distribution(value, "delay_years").mean()).isCloseTo(0.65, within(1e-12));
        Parameter rates = value.parameters().get("royalty_rate", "lithium");
        assertThat(rates.numbers()).containsExactly(0.05, 0.08);
        assertThat(rates.uncertainty()).isNull();
        assertThat(rates.place()).isEqualTo("fiscal.csv:2");
        assertThat(value.parameters().date()).isEqualTo("2026-01-01");
    }

    private static Uncertainty distribution(Case value, String name) {
        return value.parameters().get(name, "hill", "all").distribution();
    }

    @Test
    void deflatorsAreCarried() {
        assertThat(minimal().deflators()).containsEntry(2024, 313.689).containsEntry(2025, 321.943);
    }

    @Test
    void partialDatesOfValidityCoverTheirWholeTime() throws IOException {
        BrokenCases.copyCsv(BrokenCases.MINIMAL, folder);
        Files.writeString(
                folder.resolve("fiscal.csv"),
                "all,psa_royalty_rate,fixed,0.2,,,,,,,2025,example,undated,assumption,\n",
                java.nio.file.StandardOpenOption.APPEND);

        Parameter rate =
                valid(folder).parameters().rows().stream()
                        .filter(row -> row.name().equals("psa_royalty_rate"))
                        .findFirst()
                        .orElseThrow();
        assertThat(rate.validTo()).isEqualTo("2025-12-31");
        assertThat(rate.isValidOn("2025-06-30")).isTrue();
    }

    @Test
    void theHashIsSha256OverNameAndBytesInNameOrder() throws Exception {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(BrokenCases.MINIMAL)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (var file : files.entrySet()) {
            digest.update((file.getKey() + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(file.getValue());
            digest.update((byte) 0);
        }

        assertThat(minimal().dataHash()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void theCalibrationCountsInTheHashOnly() throws IOException {
        BrokenCases.copyCsv(BrokenCases.MINIMAL, folder);
        assertThat(valid(folder).dataHash()).isEqualTo(minimal().dataHash());

        Files.writeString(folder.resolve("calibration.csv"), "anything\n");
        assertThat(valid(folder).dataHash()).isNotEqualTo(minimal().dataHash());
    }

    @Test
    void aMissingFolderNamesTheBuiltInCases() throws IOException {
        Files.createDirectories(folder.resolve("cases/ukraine"));
        Files.createDirectories(folder.resolve("cases/atlantis"));
        System.setProperty("lode.home", folder.toString());
        try {
            assertThat(CaseLocation.find("ukraine")).isEqualTo(folder.resolve("cases/ukraine"));
            CaseReadResult result = CaseReader.read(CaseLocation.find("ukrain"));
            assertThat(ProblemPrinter.text(result))
                    .isEqualTo(
                            """
                            ukrain: no such case folder.
                              Maybe one of the cases that come with Lode: atlantis, ukraine.
                            """);
        } finally {
            System.clearProperty("lode.home");
        }
    }

    @Test
    void aFolderInPlaceOfAFileIsReportedOnce() throws IOException {
        BrokenCases.copyCsv(BrokenCases.MINIMAL, folder);
        Files.delete(folder.resolve("classes.csv"));
        Files.createDirectory(folder.resolve("classes.csv"));

        assertThat(ProblemPrinter.text(CaseReader.read(folder)))
                .isEqualTo(
                        """
                        classes.csv: this is not a file.
                          Maybe a folder or a broken link has the name of the file.
                        """);
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        BrokenCases.copyCsv(BrokenCases.MINIMAL, folder);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("facts.csv").toFile(), "rw")) {
            file.setLength(20_000_001);
        }

        assertThat(ProblemPrinter.text(CaseReader.read(folder)))
                .isEqualTo(
                        """
                        facts.csv: the file has 20000001 bytes, at most 20000000 are read.
                          Maybe it is not a table of a case.
                        """);
    }

    @Test
    void tooManyRowsAreRefused() throws IOException {
        BrokenCases.copyCsv(BrokenCases.MINIMAL, folder);
        String header = "year,index,source,source_date,status\n";
        String row = "2025,1,s,2025,read\n";
        Files.writeString(folder.resolve("deflators.csv"), header + row.repeat(200_001));

        CaseReadResult result = CaseReader.read(folder);
        assertThat(((CaseReadResult.Refused) result).problems())
                .anySatisfy(p -> assertThat(p.message()).isEqualTo("more than 200000 rows."))
                .hasSizeLessThanOrEqualTo(10_000);
    }

    @Test
    void aProblemCarriesTheNumberOfItsColumn() throws IOException {
        Path broken = Path.of("src/test/resources/broken/039-per-cent-for-share");
        CaseReadResult result = CaseReader.read(BrokenCases.write(broken, folder));

        RowProblem problem = ((CaseReadResult.Refused) result).problems().getFirst();
        assertThat(problem.place()).isEqualTo("owners.csv:2:share_low");
        assertThat(problem.columnNumber()).isEqualTo(3);
        assertThat(problem.reason()).isEqualTo(Reason.OUT_OF_RANGE);
    }

    @Test
    void theTemplateIsACaseWithoutFinding() throws IOException {
        CaseTemplate.write(folder.resolve("mine"));

        assertThat(ProblemPrinter.text(CaseReader.read(folder.resolve("mine")))).isEmpty();
        assertThat(valid(folder.resolve("mine")).name()).isEqualTo("mine");
    }
}
