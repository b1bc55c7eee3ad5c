package org.lode.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.study.StudyResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReportFilesTest {
    private static final StudyResult STUDY = ReportFixture.study();

    @Test
    void writesFiveFilesAndNothingElse(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("new").resolve("out");
        List<Path> first = ReportFiles.write(STUDY, out);
        List<Path> second = ReportFiles.write(STUDY, out);
        assertThat(second).isEqualTo(first).hasSize(5).allMatch(Files::isRegularFile);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(first);
        }
    }

    @Test
    void jsonReadsBack() {
        JsonNode root = JsonMapper.shared().readTree(JsonReport.render(STUDY));
        assertThat(root.path("formatVersion").asInt()).isEqualTo(1);
        assertThat(root.path("manifest").path("discountRatePerYear").asDouble()).isEqualTo(0.10);
        JsonNode deposits = root.path("deposits");
        assertThat(deposits.size()).isEqualTo(STUDY.deposits().size());
        JsonNode iron = deposits.get(0);
        assertThat(iron.path("deposit").path("localName").asString()).isEqualTo("Шиманівське");
        assertThat(iron.path("valuation").path("meanReverting").path("npvP50Usd").asDouble())
                .isEqualTo(1_490e6);
        assertThat(iron.path("valuation").path("years").size()).isEqualTo(24);
        assertThat(iron.path("figures").path("npv").path("weakestEvidence").asString())
                .isEqualTo("assumption");
        assertThat(deposits.get(2).path("valuation").path("centralIrrPerYear").isNull()).isTrue();
        assertThat(deposits.get(3).path("valuation").isNull()).isTrue();
    }

    @Test
    void jsonFieldsKeepTheirOrder() {
        JsonNode root = JsonMapper.shared().readTree(JsonReport.render(STUDY));
        assertThat(root.propertyNames())
                .containsExactly(
                        "formatVersion",
                        "manifest",
                        "headline",
                        "warnings",
                        "deposits",
                        "eligibility");
        assertThat(root.path("deposits").get(0).propertyNames())
                .startsWith("rank", "deposit", "level", "levelLabel", "levelReason", "product")
                .endsWith("pricesPaid", "figures", "sources");
    }

    @Test
    void depositsCsvHasOneFullRowPerDeposit() {
        List<NamedCsvRecord> rows = read(CsvReport.deposits(STUDY));
        assertThat(rows).hasSize(STUDY.deposits().size());
        int columns = rows.getFirst().getHeader().size();
        assertThat(rows).allMatch(row -> row.getFieldCount() == columns);
        NamedCsvRecord iron = rows.getFirst();
        assertThat(iron.getField("rank")).isEqualTo("1");
        assertThat(iron.getField("regime")).isEqualTo("permit");
        assertThat(iron.getField("mean_reverting_npv_p50_usd")).isEqualTo("1.49E9");
        assertThat(iron.getField("brownian_no_payback_share")).isEqualTo("0.031");
        assertThat(iron.getField("mean_fund_npv_usd")).isEqualTo("2.9E7");
        NamedCsvRecord unvalued = rows.get(3);
        assertThat(unvalued.getField("rank")).isEmpty();
        assertThat(unvalued.getField("central_npv_usd")).isEmpty();
        assertThat(unvalued.getField("value_of_resource_information_usd")).isEqualTo("3.1E7");
        assertThat(unvalued.getField("rows_read")).isEqualTo("1");
    }

    @Test
    void cashFlowsCsvHasOneRowPerValuedDepositAndYear() {
        List<NamedCsvRecord> rows = read(CsvReport.cashFlows(STUDY));
        assertThat(rows).hasSize(3 * 24);
        assertThat(rows.getFirst().getField("capital_usd")).isEqualTo("2.18E8");
    }

    @Test
    void estimatesCsvHasOneRowPerEstimate() {
        List<NamedCsvRecord> rows = read(CsvReport.estimates(STUDY));
        assertThat(rows).hasSize(6);
        assertThat(rows.get(4).getField("ore_tonnes")).isEmpty();
        assertThat(rows.get(4).getField("status")).isEqualTo("memory");
    }

    private static List<NamedCsvRecord> read(String text) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
