package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lode fund distribute`: lock-up, gate, division, and what is promised already.
class FundDistributionTest {
    private static final String DAY = "2036-04-15";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private FundRun fund = new FundRun(Path.of(""));

    @BeforeEach
    void open() {
        fund = FundRun.opened(folder.resolve("urif"), "2025-05-23");
        fund.booked("2026-01-10", "contribute", "--partner", "UA", "--amount", "USD 575.00");
        fund.booked("2026-01-10", "contribute", "--partner", "US", "--amount", "USD 75.00");
    }

    private int distribute(String amount, String split, String effective, String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "--amount",
                                amount,
                                "--effective",
                                effective,
                                "--reading",
                                "split=" + split,
                                "--reading",
                                "distribution=all_cash_after_lockup",
                                "--as",
                                "us-1"));
        args.addAll(List.of(more));
        return fund.run("distribute", args.toArray(String[]::new));
    }

    private void approve(String proposal, String day) {
        fund.done("approve", proposal, "--as", "ua-2", "--at", day);
        assertThat(fund.done("approve", proposal, "--as", "us-2", "--at", day))
                .contains("Posted as ")
                .contains("lockup_over OPEN");
    }

    /// Art. IX: nothing before ten years; an effective day to come does not help today.
    @Test
    void nothingGoesOutBeforeTheEndOfTheLockUp() {
        assertThat(distribute("USD 100.01", "equal", "2030-01-15", "--at", "2030-01-15"))
                .isEqualTo(1);
        assertThat(fund.message())
                .contains("locked up: no distribution before 2035-05-23, asked for 2030-01-15");
        assertThat(distribute("USD 100.01", "equal", DAY, "--at", "2026-08-01")).isEqualTo(1);
        assertThat(fund.message())
                .contains("locked up: no distribution before 2035-05-23, today is 2026-08-01");
        assertThat(fund.done("status", "--at", "2036-01-01")).contains("No open proposal.");
    }

    @Test
    void aClosedGateIsToldWithItsConditions() {
        assertThat(distribute("USD 100.01", "equal", DAY, "--policy", "source_rule", "--at", DAY))
                .isEqualTo(1);
        assertThat(fund.message())
                .contains("Not distributed: the gate is closed.")
                .contains("war_end CLOSED");
        assertThat(fund.message().lines()).allMatch(l -> l.length() <= 80);
        assertThat(fund.done("status", "--at", "2036-05-01")).contains("No open proposal.");
    }

    /// 100.01 / 2 leaves one cent over, which goes to the first partner of the fund.
    @Test
    void anEqualSplitIsPaidToTheCent() {
        assertThat(distribute("USD 100.01", "equal", DAY, "--at", DAY)).isZero();
        assertThat(fund.printed())
                .containsPattern("distributed:UA +USD 50.01")
                .containsPattern("distributed:US +USD 50.00")
                .contains("Divided by version A, reading distribution=all_cash_after_lockup,");
        assertThat(fund.printed().lines()).allMatch(l -> l.length() <= 80);
        approve("P2036-001", DAY);
        // 575.00 - 50.01, 75.00 - 50.00
        assertThat(fund.done("statement", "--period", "2036", "--at", "2036-12-31"))
                .containsPattern("Distributions +-50.01 +-50.00 +-100.01")
                .containsPattern("Closing net asset value +524.99 +25.00 +549.99");
        assertThat(fund.done("statement", "--notice", "2036-001", "--at", "2036-12-31"))
                .contains("Distribution notice")
                .contains("USD 50.01");
    }

    /// 100.01 x 575 / 650 = 88.4704; 100.01 x 75 / 650 = 11.5396 (by hand).
    @Test
    void aSplitByCapitalFollowsWhatWasPaidIn() {
        assertThat(distribute("USD 100.01", "pro_rata_capital", DAY, "--at", DAY)).isZero();
        assertThat(fund.printed())
                .containsPattern("distributed:UA +USD 88.47")
                .containsPattern("distributed:US +USD 11.54");
    }

    /// The managers sign the reading too: another reading with the same amounts is another content.
    @Test
    void theReadingIsPartOfWhatIsSigned() {
        assertThat(distribute("USD 0.00", "equal", DAY, "--at", DAY)).isEqualTo(2);
        assertThat(distribute("USD 100.01", "equal", DAY, "--at", DAY, "--dry-run", "--json"))
                .isZero();
        assertThat(fund.printed())
                .contains(
                        "\"description\" : \"Divided by version A, reading"
                                + " distribution=all_cash_after_lockup, split=equal.\"");
    }

    @Test
    void asecondDistributionWaitsForTheFirst() {
        assertThat(distribute("USD 400.00", "equal", DAY, "--at", DAY)).isZero();
        assertThat(distribute("USD 400.00", "equal", DAY, "--at", DAY)).isZero();
        assertThat(fund.printed()).contains("Already proposed as P2036-001 (pending)");
        assertThat(distribute("USD 300.00", "equal", DAY, "--at", DAY)).isEqualTo(1);
        assertThat(fund.message())
                .contains("Not distributed: P2036-001 is a distribution that is still open.")
                .contains("Maybe approve or void it first");
        approve("P2036-001", DAY);
        assertThat(distribute("USD 300.00", "equal", "2036-04-16", "--at", "2036-04-16"))
                .isEqualTo(1);
        assertThat(fund.message())
                .contains("the fund holds USD 250.00 on 2036-04-16")
                .contains("asked for USD 300.00");
    }

    @Test
    void cashPromisedInOpenProposalsIsNotPaidOut() {
        fund.done(
                "propose",
                "--kind",
                "expense",
                "--amount",
                "USD 600.00",
                "--effective",
                DAY,
                "--as",
                "ua-1",
                "--at",
                DAY);
        assertThat(distribute("USD 100.01", "equal", DAY, "--at", DAY)).isEqualTo(1);
        assertThat(fund.message())
                .contains(
                        "the fund holds USD 650.00 on 2036-04-15, of which USD 600.00 is promised");
        // The expense lapses after 30 days.
        assertThat(fund.done("status", "--at", "2036-06-01"))
                .contains("lapsed 2036-05-15 12:00Z")
                .containsPattern("cash:USD +650.00 +0.00 +650.00");
        assertThat(distribute("USD 100.01", "equal", "2036-06-01", "--at", "2036-06-01")).isZero();
    }
}
