package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A year with every line of the roll-forward; all figures worked out by hand.
class FundStatementTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /// UA 600 and US 300 paid in 2025. 2026: income 100.01 in equal shares (one cent over to the
    /// first), expense 30 by capital paid (2:1) and taken back in October, 200 invested and valued
    /// up by 15 in equal shares, 25 moved from UA to US.
    @Test
    void everyLineOfAYear() {
        FundRun fund = FundRun.opened(folder.resolve("urif"), "2025-05-23");
        fund.booked("2025-07-01", "contribute", "--partner", "UA", "--amount", "USD 600.00");
        fund.booked("2025-07-01", "contribute", "--partner", "US", "--amount", "USD 300.00");
        fund.booked("2026-02-01", "propose", "--kind", "income", "--amount", "USD 100.01");
        fund.booked(
                "2026-03-01",
                "propose",
                "--kind",
                "expense",
                "--amount",
                "USD 30.00",
                "--shares",
                "paid");
        fund.booked(
                "2026-04-01",
                "propose",
                "--kind",
                "investment",
                "--project",
                "dobra",
                "--activity",
                "exploration",
                "--amount",
                "USD 200.00");
        fund.booked(
                "2026-06-30",
                "propose",
                "--kind",
                "valuation",
                "--project",
                "dobra",
                "--amount",
                "USD 15.00");
        fund.booked(
                "2026-07-01",
                "propose",
                "--kind",
                "transfer",
                "--from",
                "UA",
                "--to",
                "US",
                "--amount",
                "USD 25.00");
        fund.booked("2026-10-05", "propose", "--kind", "correction", "--corrects", "2026-002");

        assertThat(fund.done("statement", "--period", "2026-Q1", "--at", "2026-12-31"))
                .containsPattern("Opening net asset value +600.00 +300.00 +900.00")
                .containsPattern("Share of income +50.01 +50.00 +100.01")
                .containsPattern("Share of expenses +-20.00 +-10.00 +-30.00")
                .containsPattern("Closing net asset value +630.01 +340.00 +970.01");
        assertThat(fund.done("statement", "--period", "2026", "--at", "2026-12-31"))
                .containsPattern("Opening net asset value +600.00 +300.00 +900.00")
                .containsPattern("Share of income +50.01 +50.00 +100.01")
                .containsPattern("Share of expenses +0.00 +0.00 +0.00")
                .containsPattern("Share of valuation change +7.50 +7.50 +15.00")
                .containsPattern("Transfers +-25.00 +25.00 +0.00")
                .containsPattern("Closing net asset value +632.51 +382.50 +1,015.01")
                .containsPattern("Share of expenses +2026-002, 2026-006");
        assertThat(fund.printed().lines()).allMatch(l -> l.length() <= 80);
        assertThat(fund.done("statement", "--period", "inception", "--at", "2026-12-31"))
                .containsPattern("Opening net asset value +0.00 +0.00 +0.00")
                .containsPattern("Contributions in cash +600.00 +300.00 +900.00")
                .containsPattern("Closing net asset value +632.51 +382.50 +1,015.01");

        JsonNode us =
                JsonMapper.shared()
                        .readTree(
                                fund.done(
                                        "statement",
                                        "--period",
                                        "2026",
                                        "--partner",
                                        "US",
                                        "--at",
                                        "2026-12-31",
                                        "--json"));
        assertThat(us.get("statements")).hasSize(1);
        JsonNode lines = us.get("statements").get(0).get("lines");
        assertThat(lines.get("Transfers").get("amount").asString()).isEqualTo("USD 25.00");
        assertThat(lines.get("Transfers").get("entries").toString()).isEqualTo("[\"2026-005\"]");
        assertThat(us.get("knownRecords").asLong()).isGreaterThan(50);
        assertThat(fund.done("verify"))
                .contains("net asset value USD 1,015.01")
                .contains("capital of UA, deemed included, USD 632.51")
                .contains("capital of US, deemed included, USD 382.50")
                .contains("Sound.");
    }

    /// 75 promised, 25 called, 20 of it paid: 50 to be called, 5 to be paid.
    @Test
    void commitmentsAreCalledAndPaid() {
        FundRun fund = FundRun.opened(folder.resolve("urif"), "2025-05-23");
        for (String[] step :
                new String[][] {
                    {"2025-09-17", "commitment", "USD 75.00"},
                    {"2025-10-01", "call", "USD 25.00"},
                    {"2025-10-20", "cash", "USD 20.00"}
                }) {
            fund.booked(
                    step[0],
                    "contribute",
                    "--partner",
                    "US",
                    "--kind",
                    step[1],
                    "--amount",
                    step[2]);
        }
        assertThat(fund.done("statement", "--period", "2025-Q4", "--at", "2025-12-31"))
                .containsPattern("Committed at the beginning +0.00 +75.00 +75.00")
                .containsPattern("new calls +0.00 +25.00 +25.00")
                .containsPattern("Unfunded at the end +0.00 +50.00 +50.00")
                .containsPattern("Called less paid +0.00 +5.00 +5.00")
                .containsPattern("Closing net asset value +0.00 +20.00 +20.00");
        assertThat(fund.done("statement", "--notice", "2025-002", "--at", "2025-12-31"))
                .contains("Capital call notice")
                .containsPattern("this notice +USD 25.00")
                .containsPattern("remaining commitment +USD 50.00");
    }
}
