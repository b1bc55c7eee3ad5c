package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The report of 1 May: dates of Resolution 1616 of the Cabinet of Ministers of Ukraine, 2025.
class FundMayReportTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private FundRun fund = new FundRun(Path.of(""));

    @BeforeEach
    void open() {
        fund = FundRun.opened(folder.resolve("urif"), "2025-05-23");
    }

    private String report(String... more) {
        String[] args = java.util.Arrays.copyOf(more, more.length + 2);
        args[more.length] = "--may-report";
        args[more.length + 1] = "2025";
        return fund.done("statement", args);
    }

    /// 400,000,000 / 41.5 = 9,638,554.2169, half even to the cent.
    @Test
    void hryvniasStandWithRateAndSource() {
        fund.booked("2025-09-30", "contribute", "--partner", "UA", "--amount", "USD 25000000.00");
        fund.booked(
                "2026-04-01",
                "contribute",
                "--partner",
                "UA",
                "--amount",
                "UAH 400000000.00",
                "--rate",
                "41.50",
                "--rate-source",
                "NBU");
        assertThat(report("--at", "2026-05-01"))
                .contains("2026-03-15  data of the state bodies")
                .contains("2026-04-01  transfer to the fund: recorded by the due day")
                .contains("paid UAH 400,000,000.00, credited USD 9,638,554.22")
                .contains("rate: NBU: 41.5 UAH per USD of 2026-04-01")
                .contains("total USD 25,000,000.00")
                .contains("What the ledger cannot know");
        assertThat(fund.printed().lines()).allMatch(l -> l.length() <= 80);
        assertThat(report("--at", "2026-05-01", "--json"))
                .contains("\"transfer\" : \"RECORDED_IN_TIME\"")
                .contains("\"paid\" : [ \"UAH 400000000.00\" ]");
    }

    @Test
    void lateMissingAndEarlyTransfersAreToldApart() {
        assertThat(report("--at", "2026-03-20")).contains("transfer to the fund: not yet due");
        assertThat(report("--at", "2026-04-02")).contains("not recorded by the due day");
        fund.done(
                "contribute",
                "--partner",
                "UA",
                "--amount",
                "USD 7.00",
                "--effective",
                "2026-03-31",
                "--as",
                "ua-1",
                "--at",
                "2026-04-10");
        fund.done("approve", "P2026-001", "--as", "ua-2", "--at", "2026-04-10");
        fund.done("approve", "P2026-001", "--as", "us-2", "--at", "2026-04-10");
        assertThat(report("--at", "2026-05-02"))
                .contains("effective in time, recorded after the due day")
                .contains("this report: read after the due day");
    }

    @Test
    void wrongQuestionsAreRefused() {
        assertThat(fund.run("statement", "--may-report", "25")).isEqualTo(2);
        assertThat(fund.message()).contains("a year must lie between 2000 and 2200, was 25.");
        assertThat(fund.run("statement", "--may-report", "2025", "--notice", "2025-001"))
                .isEqualTo(2);
        assertThat(fund.message()).contains("are two papers");
    }
}
