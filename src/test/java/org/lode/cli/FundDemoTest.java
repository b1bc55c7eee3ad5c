package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The steps of `examples/fund-demo.sh`, in process and with few years.
class FundDemoTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /// Facts: research on the agreement, section 3; what is constructed says so.
    @Test
    void publicHistoryIsPlayedAndEndsSound() throws IOException {
        FundRun fund = FundRun.opened(folder.resolve("urif"), "2025-05-23");
        for (String partner : List.of("UA", "US")) {
            fund.booked(
                    "2025-09-17",
                    "contribute",
                    "--partner",
                    partner,
                    "--kind",
                    "commitment",
                    "--amount",
                    "USD 75000000.00");
            fund.booked(
                    "2025-09-30",
                    "contribute",
                    "--partner",
                    partner,
                    "--kind",
                    "call",
                    "--amount",
                    "USD 25000000.00",
                    "--description",
                    "CONSTRUCTED: first tranche called");
            fund.booked(
                    "2025-09-30",
                    "contribute",
                    "--partner",
                    partner,
                    "--amount",
                    "USD 25000000.00",
                    "--description",
                    "CONSTRUCTED: first tranche paid");
        }
        fund.done(
                "propose",
                "--kind",
                "investment",
                "--project",
                "dobra",
                "--activity",
                "exploration",
                "--amount",
                "USD 1000000.00",
                "--effective",
                "2026-01-12",
                "--at",
                "2026-01-12",
                "--as",
                "ua-1");
        fund.done(
                "recuse",
                "P2026-001",
                "--as",
                "us-1",
                "--at",
                "2026-01-12",
                "--reason",
                "DFC owns part of TechMet");
        assertThat(fund.run("approve", "P2026-001", "--as", "us-1", "--at", "2026-01-13"))
                .isEqualTo(1);
        assertThat(fund.message()).contains("us-1");
        fund.done(
                "void",
                "P2026-001",
                "--as",
                "us-2",
                "--at",
                "2026-01-13",
                "--reason",
                "no public decision");
        fund.done("sign-head", "--as", "ua-1", "--at", "2026-04-30");
        fund.done("sign-head", "--as", "us-1", "--at", "2026-04-30");
        Path receipt = folder.resolve("receipt.json");
        fund.done("receipt", "--out", receipt.toString(), "--at", "2026-04-30");
        assertThat(fund.done("verify", "--receipt", receipt.toString())).contains("Sound.");
        assertThat(fund.done("statement", "--at", "2026-05-01"))
                .containsPattern(
                        "Closing net asset value +25,000,000.00 +25,000,000.00 +50,000,000.00");
        fund.done(
                "export",
                "--format",
                "ocds",
                "--out",
                folder.resolve("open").toString(),
                "--at",
                "2026-05-01");
        assertThat(Files.readString(folder.resolve("open/release-package.json")))
                .contains("\"releases\" : [ ]");
    }

    @Test
    void forecastIsLockedUpAndPaysOutAfterwards() {
        FundRun fund =
                FundRun.opened(folder.resolve("forecast"), "2025-05-23", "--name", "FORECAST");
        fund.booked("2025-12-18", "contribute", "--partner", "US", "--amount", "USD 75000000.00");
        for (int year = 2034; year <= 2036; year++) {
            fund.booked(
                    year + "-04-01", "contribute", "--partner", "UA", "--amount", "USD 2515658.73");
        }
        assertThat(
                        fund.run(
                                "distribute",
                                "--amount",
                                "USD 1000000.00",
                                "--effective",
                                "2035-05-22",
                                "--at",
                                "2036-04-01",
                                "--as",
                                "ua-1"))
                .isEqualTo(1);
        assertThat(fund.said())
                .contains("locked up: no distribution before 2035-05-23, asked for 2035-05-22");
        fund.booked(
                "2036-05-24",
                "distribute",
                "--amount",
                "USD 1000000.01",
                "--reading",
                "split=equal",
                "--reading",
                "distribution=all_cash_after_lockup");
        // 75,000,000 + 3 x 2,515,658.73 - 1,000,000.01
        assertThat(fund.done("statement", "--at", "2036-12-31"))
                .containsPattern("Distributions +-500,000.0[01] +-500,000.0[01] +-1,000,000.01")
                .contains("81,546,976.18");
    }
}
