package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
        assertThat(fund.said())
                .contains("locked up: no distribution before 2035-05-23, asked for 2030-01-15");
        assertThat(distribute("USD 100.01", "equal", DAY, "--at", "2026-08-01")).isEqualTo(1);
        assertThat(fund.said())
                .contains("locked up: no distribution before 2035-05-23, today is 2026-08-01");
        assertThat(fund.done("status", "--at", "2036-01-01")).contains("No open proposal.");
    }

    /// The policy is that of the opening; a manager cannot take another one.
    @Test
    void aClosedGateIsToldWithItsConditions(@TempDir Path other) {
        assertThat(distribute("USD 100.01", "equal", DAY, "--policy", "source_rule", "--at", DAY))
                .isEqualTo(2);
        assertThat(fund.message())
                .contains("--policy: the fund was opened under ukraine/public_record, asked for");
        fund =
                FundRun.opened(
                        other.resolve("urif"), "2025-05-23", "--gates", "ukraine/source_rule");
        assertThat(fund.printed()).contains("Gates: policy ukraine/source_rule");
        fund.booked("2026-01-10", "contribute", "--partner", "UA", "--amount", "USD 575.00");
        assertThat(distribute("USD 100.01", "equal", DAY, "--at", DAY)).isEqualTo(1);
        assertThat(fund.message())
                .contains("Not distributed: the gate is closed.")
                .contains("by policy ukraine/source_rule: closed")
                .contains("war_end CLOSED");
        assertThat(fund.message().lines()).allMatch(l -> l.length() <= 80);
        assertThat(fund.done("status", "--at", "2036-05-01")).contains("No open proposal.");
        assertThat(fund.run("init", "--terms", "A", "--gates", "public_record")).isEqualTo(2);
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
        assertThat(fund.said())
                .contains(
                        "the fund holds USD 650.00 on 2036-04-15, of which USD 600.00 is promised");
        // The expense lapses after 30 days.
        assertThat(fund.done("status", "--at", "2036-06-01"))
                .contains("lapsed 2036-05-15 12:00Z")
                .containsPattern("cash:USD +650.00 +0.00 +650.00");
        assertThat(distribute("USD 100.01", "equal", "2036-06-01", "--at", "2036-06-01")).isZero();
    }

    /// Draft D4, the claim of 123 bn on the day of the first contribution, all cash from UA.
    ///
    /// Year 1 pays 60 bn, the return first: return 4 % of 123 = 4.92, principal 55.08, which leaves
    /// 67.92. Year 2 pays 75 bn, now the principal first: principal 67.92, return 4 % of 67.92 =
    /// 2.7168, rest 75 - 70.6368 = 4.3632, half each 2.1816; US 72.8184, UA 2.1816.
    ///
    /// If year 1 were read as principal first too, principal 60 would leave 63, the return due
    /// would be 4.92 + 2.52 = 7.44, the rest 75 - 70.44 = 4.56, UA 2.28: a wrong amount.
    @Test
    void aPastDistributionStaysUnderTheReadingItWasPaidUnder(@TempDir Path other) {
        fund = FundRun.opened(other.resolve("d4"), "2025-05-23", "--terms", "D4");
        fund.booked("2035-06-01", "contribute", "--partner", "UA", "--amount", billions("200"));
        assertThat(distributeClaim("2036-06-01", "60", "return_first"))
                .containsPattern("return on the claim: USD 4,920,000,000.00 to US")
                .containsPattern("principal of the claim: USD 55,080,000,000.00 to US");
        assertThat(distributeClaim("2037-06-01", "75", "principal_first"))
                .containsPattern("principal of the claim: USD 67,920,000,000.00 to US")
                .containsPattern("return on the claim: USD 2,716,800,000.00 to US")
                .containsPattern("split: USD 2,181,600,000.00 to UA")
                .containsPattern("distributed:UA +USD 2,181,600,000.00")
                .containsPattern("distributed:US +USD 72,818,400,000.00");
    }

    private static String billions(String amount) {
        return "USD " + amount + "000000000.00";
    }

    private String distributeClaim(String day, String billions, String order) {
        List<String> args = new ArrayList<>(List.of("--amount", billions(billions)));
        for (String reading :
                List.of(
                        "prior_claim=kiel_123bn",
                        "compounding=simple",
                        "split=half_after_repayment",
                        "payment_order=" + order)) {
            args.addAll(List.of("--reading", reading));
        }
        args.addAll(List.of("--effective", day, "--at", day, "--as", "us-1"));
        String told = fund.done("distribute", args.toArray(String[]::new));
        String proposal = "P" + day.substring(0, 4) + "-001";
        fund.done("approve", proposal, "--as", "ua-2", "--at", day);
        assertThat(fund.done("approve", proposal, "--as", "us-2", "--at", day))
                .contains("Recomputed from the log: the amounts are what version D4 gives.")
                .contains("Posted as ");
        return told;
    }

    /// What the partners agree otherwise needs a reason, and approval shows it with the difference.
    @Test
    void amountsThatTheTermsDoNotGiveNeedASignedReason() {
        String[] parts = {"--part", "UA=USD 60.01", "--part", "US=USD 40.00", "--at", DAY};
        assertThat(distribute("USD 100.01", "equal", DAY, parts)).isEqualTo(2);
        assertThat(fund.said())
                .contains("--part: the amounts are not what the terms give.")
                .contains("Maybe add --because REASON");
        assertThat(distribute("USD 100.01", "equal", DAY, "--at", DAY, "--because", "x"))
                .isEqualTo(2);
        assertThat(fund.said()).contains("--because: the amounts are what the terms");
        assertThat(distribute("USD 100.01", "equal", DAY, "--part", "UA=USD 60.00", "--at", DAY))
                .isEqualTo(2);
        assertThat(fund.said())
                .contains("--part: the parts are 0 or more and make up USD 100.01, were")
                .contains("USD 60.00, USD 0.00.");
        List<String> more = new ArrayList<>(List.of(parts));
        more.addAll(List.of("--because", "UA bore the cost of the audit"));
        assertThat(distribute("USD 100.01", "equal", DAY, more.toArray(String[]::new))).isZero();
        assertThat(fund.done("approve", "P2036-001", "--as", "ua-2", "--at", DAY))
                .contains("Not as the terms give; the reason is part of what is signed:")
                .contains("  UA: USD 60.01 proposed, the terms give USD 50.01")
                .contains("  Reason: UA bore the cost of the audit");
    }

    /// A hand-made entry that claims terms is recomputed; 10.00 instead of 50.01 is refused.
    @Test
    void approvalRefusesAmountsThatTheTermsDoNotGive() throws IOException {
        String said =
                "Divided by version A, reading distribution=all_cash_after_lockup, split=equal.";
        propose("10.00", "90.01", said);
        assertThat(fund.run("approve", "P2036-001", "--as", "ua-2", "--at", DAY)).isEqualTo(1);
        assertThat(fund.message())
                .contains("P2036-001 is not approved: it does not pay what its terms give.")
                .contains("  UA: USD 10.00 proposed, the terms give USD 50.01")
                .contains("  US: USD 90.01 proposed, the terms give USD 50.00");
        fund.done("void", "P2036-001", "--as", "ua-2", "--reason", "wrong", "--at", DAY);
        propose("50.01", "50.00", "half each");
        assertThat(fund.run("approve", "P2036-002", "--as", "ua-2", "--at", DAY)).isEqualTo(1);
        assertThat(fund.message()).contains("it names no terms that it was divided by");
        fund.done("void", "P2036-002", "--as", "ua-2", "--reason", "wrong", "--at", DAY);
        propose("50.01", "50.00", said);
        approve("P2036-003", DAY);
    }

    private void propose(String ukraine, String america, String said) throws IOException {
        Path file = folder.resolve("entry.json");
        Files.writeString(
                file,
                """
                [{"kind": "distribution", "effective": "%s", "description": "%s",
                 "activity": "distribution",
                 "postings": [{"account": "distributed:UA", "amount": "USD %s"},
                              {"account": "distributed:US", "amount": "USD %s"},
                              {"account": "cash:USD", "amount": "USD -100.01"}]}]
                """
                        .formatted(DAY, said, ukraine, america));
        fund.done("propose", "--file", file.toString(), "--as", "us-1", "--at", DAY);
    }

    @Test
    void otherTermsThanThoseOfTheOpeningNeedASignedReason() {
        String[] terms = {
            "--amount",
            "USD 100.01",
            "--effective",
            DAY,
            "--as",
            "us-1",
            "--at",
            DAY,
            "--terms",
            "D2",
            "--reading",
            "distribution=yearly"
        };
        assertThat(fund.run("distribute", terms)).isEqualTo(2);
        assertThat(fund.said())
                .contains("--terms: the fund was opened under version A. Maybe add --because");
        List<String> more = new ArrayList<>(List.of(terms));
        more.addAll(List.of("--because", "settled as the draft of February"));
        fund.done("distribute", more.toArray(String[]::new));
        assertThat(fund.done("approve", "P2036-001", "--as", "ua-2", "--at", DAY))
                .contains("version D2; the fund was opened under version A");
    }

    /// Two on one day are two divisions: 100.01 and 50.00, not 150.01 again.
    @Test
    void aSecondDistributionOfADayPaysOnlyItsOwnCash() {
        assertThat(distribute("USD 100.01", "equal", DAY, "--at", DAY)).isZero();
        approve("P2036-001", DAY);
        assertThat(distribute("USD 50.00", "equal", DAY, "--at", DAY)).isZero();
        assertThat(fund.printed())
                .containsPattern("distributed:UA +USD 25.00")
                .containsPattern("distributed:US +USD 25.00");
        approve("P2036-002", DAY);
        assertThat(distribute("USD 50.00", "equal", "2036-04-14", "--at", DAY)).isEqualTo(1);
        assertThat(fund.message())
                .contains("a distribution of 2036-04-15 is posted, asked for 2036-04-14");
    }
}
