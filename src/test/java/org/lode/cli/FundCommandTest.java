package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `lode fund`: an administrator's year from the command line.
class FundCommandTest {
    @TempDir private Path folder;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private Path fund = Path.of("");

    @BeforeEach
    void open() {
        fund = folder.resolve("urif");
        assertThat(init()).isZero();
    }

    private int init() {
        return run(
                "init",
                "--terms",
                "A",
                "--partner",
                "UA=PPP Agency",
                "--partner",
                "US=DFC",
                "--manager",
                "UA:ua-1",
                "--manager",
                "UA:ua-2",
                "--manager",
                "US:us-1",
                "--manager",
                "US:us-2",
                "--at",
                "2025-05-23");
    }

    /// `lode fund COMMAND FUND REST...`
    private int run(String command, String... rest) {
        List<String> args = new ArrayList<>(List.of("fund", command, fund.toString()));
        args.addAll(List.of(rest));
        out = new StringWriter();
        err = new StringWriter();
        return LodeCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args.toArray(String[]::new));
    }

    private String printed() {
        return out.toString();
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(printed());
    }

    private void fitsInto80Columns() {
        assertThat(printed().lines().filter(l -> !l.contains(folder.toString())))
                .allMatch(line -> line.length() <= 80);
    }

    /// A contribution in cash of the partner, proposed by its first manager and approved by the
    /// second managers of both on the same day.
    private void paid(String partner, String amount, String day, String... more) {
        String side = partner.equals("UA") ? "ua" : "us";
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "--partner",
                                partner,
                                "--amount",
                                amount,
                                "--effective",
                                day,
                                "--as",
                                side + "-1",
                                "--at",
                                day,
                                "--json"));
        args.addAll(List.of(more));
        assertThat(run("contribute", args.toArray(String[]::new))).as(err.toString()).isZero();
        approve(json().get("proposals").get(0).get("proposal").asString(), day);
    }

    private void approve(String proposal, String day) {
        for (String manager : List.of("ua-2", "us-2")) {
            assertThat(run("approve", proposal, "--as", manager, "--at", day))
                    .as(err.toString())
                    .isZero();
        }
        assertThat(printed()).contains("Posted as ");
    }

    @Test
    void openingMakesKeysForTheirOwnersOnly() throws IOException {
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(fund.resolve("keys/ua-1.pem"))))
                .isEqualTo("rw-------");
        assertThat(printed())
                .contains("Terms: version A, Agreement signed 30 April 2025")
                .contains("No distribution before 2035-05-23 (the latest of the readings)")
                .contains("account opened");
        fitsInto80Columns();
        assertThat(init()).isEqualTo(65);
        assertThat(err.toString()).contains("there is a fund already").contains("Maybe choose");
    }

    @Test
    void nothingIsPostedBeforeOneManagerOfEachPartnerHasApproved() {
        assertThat(contribute("us-1", "USD 10000000.00")).isZero();
        fitsInto80Columns();
        assertThat(run("approve", "P2026-001", "--as", "us-1", "--at", "2026-01-11")).isEqualTo(1);
        assertThat(err.toString()).contains("SELF_APPROVAL: 'us-1' proposed it");
        assertThat(run("approve", "P2026-001", "--as", "us-2", "--at", "2026-01-11")).isZero();
        assertThat(printed()).contains("Pending: the approval of UA is missing.");
        assertThat(run("status", "--at", "2026-01-11")).isZero();
        assertThat(printed())
                .containsPattern(
                        Pattern.compile("cash:USD +0\\.00 +10,000,000\\.00 +10,000,000\\.00"))
                .contains("waits for UA")
                .contains("No head is signed");
        fitsInto80Columns();
        assertThat(run("approve", "P2026-001", "--as", "ua-1", "--at", "2026-01-12")).isZero();
        assertThat(printed()).contains("Posted as 2026-001.");
        fitsInto80Columns();
    }

    private int contribute(String manager, String amount) {
        return run(
                "contribute",
                "--partner",
                "US",
                "--amount",
                amount,
                "--effective",
                "2026-01-10",
                "--as",
                manager,
                "--at",
                "2026-01-10");
    }

    /// 400,000,000 / 41.5 = 9,638,554.2169 (hand), rounded half even to the cent.
    @Test
    void hryvniasEnterAtADatedRateThroughTheExchangeAccounts() {
        paid("UA", "UAH 400000000.00", "2026-04-01", "--rate", "41.50", "--rate-source", "NBU");
        assertThat(run("status", "--at", "2026-04-02", "--json")).isZero();
        String accounts = json().get("accounts").toString();
        assertThat(accounts)
                .contains("\"account\":\"cash:UAH\",\"balance\":\"UAH 400000000.00\"")
                .contains("\"account\":\"exchange:UAH\",\"balance\":\"UAH -400000000.00\"")
                .contains("\"account\":\"exchange:UAH:book\",\"balance\":\"USD 9638554.22\"")
                .contains("\"account\":\"paid_in:UA\",\"balance\":\"USD -9638554.22\"");
        assertThat(
                        run(
                                "contribute",
                                "--partner",
                                "UA",
                                "--amount",
                                "UAH 1.00",
                                "--as",
                                "ua-1",
                                "--at",
                                "2026-04-03"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--rate");
    }

    /// Aid moves memorandum only: shares by cash and deemed capital change, net asset value does
    /// not (Art. VI.5; waterfall-examples, section 6).
    @Test
    void aidChangesSharesAndBringsNoCash() {
        paid("UA", "USD 575.00", "2026-01-10");
        paid("US", "USD 75.00", "2026-01-10");
        assertThat(
                        run(
                                "contribute",
                                "--partner",
                                "US",
                                "--kind",
                                "aid",
                                "--aid",
                                "A-1",
                                "--submitted",
                                "USD 1200.00",
                                "--assessed",
                                "USD 1100.00",
                                "--agreed",
                                "USD 1000.00",
                                "--effective",
                                "2026-02-01",
                                "--as",
                                "us-1",
                                "--at",
                                "2026-02-01",
                                "--json"))
                .as(err.toString())
                .isZero();
        approve(json().get("proposals").get(0).get("proposal").asString(), "2026-02-02");
        assertThat(run("statement", "--period", "2026-Q1", "--at", "2026-04-01")).isZero();
        assertThat(printed())
                .containsPattern("Closing net asset value +575\\.00 +75\\.00 +650\\.00")
                .containsPattern("by cash paid in +88\\.4615 % +11\\.5385 %")
                .containsPattern("by cash and deemed capital +34\\.8485 % +65\\.1515 %")
                .containsPattern("new deemed \\(Art. VI.5\\) +0\\.00 +1,000\\.00 +1,000\\.00");
        fitsInto80Columns();
    }

    @Test
    void aStatementCanBeReadAsItWasKnownEarlier() {
        paid("UA", "USD 100.00", "2026-01-10");
        assertThat(
                        run(
                                "contribute",
                                "--partner",
                                "US",
                                "--amount",
                                "USD 40.00",
                                "--effective",
                                "2026-01-10",
                                "--as",
                                "us-1",
                                "--at",
                                "2026-04-20"))
                .isZero();
        approve("P2026-002", "2026-05-01");
        assertThat(
                        run(
                                "statement",
                                "--period",
                                "2026-Q1",
                                "--known-on",
                                "2026-04-30",
                                "--at",
                                "2026-06-01",
                                "--json"))
                .isZero();
        assertThat(json().get("statements").get(2).get("closing").asString())
                .isEqualTo("USD 100.00");
        assertThat(run("statement", "--period", "2026-Q1", "--at", "2026-06-01", "--json"))
                .isZero();
        assertThat(json().get("statements").get(2).get("closing").asString())
                .isEqualTo("USD 140.00");
        assertThat(json().get("statements").get(2).get("recordedAfterThePeriod").toString())
                .contains("2026-002");
        assertThat(run("statement", "--notice", "2026-001", "--at", "2026-06-01")).isZero();
        assertThat(printed()).contains("Contribution notice").contains("USD 100.00");
    }

    @Test
    void aForgedExpiredOrForeignApprovalIsRefused() throws IOException {
        assertThat(contribute("us-1", "USD 1.00")).isZero();
        Path forged = fund.resolve("keys/us-1.pem");
        assertThat(
                        run(
                                "approve",
                                "P2026-001",
                                "--as",
                                "ua-2",
                                "--key",
                                forged.toString(),
                                "--at",
                                "2026-01-11"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("SIGNATURE").contains("nothing was written");
        assertThat(run("approve", "P2026-001", "--as", "ua-2", "--at", "2026-03-01")).isEqualTo(1);
        assertThat(err.toString()).contains("EXPIRED");
        assertThat(run("approve", "P2026-009", "--as", "ua-2", "--at", "2026-01-11")).isEqualTo(2);
        assertThat(err.toString()).contains("no proposal 'P2026-009'. Open: P2026-001");
        assertThat(run("approve", "P2026-001", "--as", "nobody", "--at", "2026-01-11")).isNotZero();
        assertThat(err.toString()).doesNotContain("\tat ");
        assertThat(
                        run(
                                "approve",
                                "P2026-001",
                                "--as",
                                "ua-2",
                                "--content",
                                "0000",
                                "--at",
                                "2026-01-11"))
                .isEqualTo(65);
        assertThat(
                        run(
                                "void",
                                "P2026-001",
                                "--reason",
                                "typo",
                                "--as",
                                "ua-1",
                                "--at",
                                "2026-01-12"))
                .isZero();
        assertThat(run("approve", "P2026-001", "--as", "ua-2", "--at", "2026-01-12")).isEqualTo(1);
        assertThat(err.toString())
                .contains("the approval of P2026-001 by ua-2 is refused")
                .contains("NOT_PENDING: proposal 'P2026-001' is VOIDED.");
        assertThat(run("verify")).isZero();
    }

    @Test
    void aCommandGivenTwiceRecordsOnce() {
        assertThat(contribute("us-1", "USD 1.00")).isZero();
        assertThat(contribute("us-1", "USD 1.00")).isZero();
        assertThat(printed()).contains("nothing was doubled");
        assertThat(run("status", "--at", "2026-01-11", "--json")).isZero();
        assertThat(json().get("proposals")).hasSize(1);
    }

    @Test
    void aDryRunLeavesEveryByte() throws IOException {
        byte[] before = Files.readAllBytes(fund.resolve("fund.db"));
        assertThat(
                        run(
                                "contribute",
                                "--partner",
                                "US",
                                "--amount",
                                "USD 5.00",
                                "--as",
                                "us-1",
                                "--at",
                                "2026-01-10",
                                "--dry-run"))
                .isZero();
        assertThat(printed())
                .contains("Dry run: nothing was written. It would be:")
                .contains("record 36  entry proposed");
        assertThat(Files.readAllBytes(fund.resolve("fund.db"))).isEqualTo(before);
        assertThat(run("status", "--at", "2026-01-11")).isZero();
        assertThat(printed()).contains("No open proposal.");
    }

    @Test
    void bothPartnersSignTheHeadAndAReceiptShowsACut() throws IOException, SQLException {
        paid("UA", "USD 100.00", "2026-01-10");
        Path receipt = folder.resolve("receipt.json");
        for (String manager : List.of("ua-1", "us-1")) {
            assertThat(run("sign-head", "--as", manager, "--at", "2026-04-01")).isZero();
        }
        assertThat(run("receipt", "--out", receipt.toString(), "--at", "2026-04-01")).isZero();
        assertThat(run("verify", "--receipt", receipt.toString())).isZero();
        assertThat(printed()).contains("Sound.");
        fitsInto80Columns();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + fund.resolve("fund.db"));
                Statement s = c.createStatement()) {
            s.execute("PRAGMA writable_schema = ON");
            s.execute("DELETE FROM sqlite_master WHERE type = 'trigger'");
        }
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + fund.resolve("fund.db"));
                Statement s = c.createStatement()) {
            s.execute("DELETE FROM log WHERE sequence = (SELECT max(sequence) FROM log)");
        }
        assertThat(run("verify", "--receipt", receipt.toString())).isEqualTo(1);
        assertThat(printed()).contains("NOT SOUND.");
        Files.writeString(
                receipt,
                Files.readString(receipt).replaceFirst("\"count\" : \\d+", "\"count\" : 3"));
        assertThat(run("verify", "--receipt", receipt.toString())).isEqualTo(65);
        assertThat(err.toString()).contains("does not lead to its root");
    }

    @Test
    void aFolderWithoutAFundIsToldSo() {
        fund = folder.resolve("nothing");
        assertThat(run("status")).isEqualTo(65);
        assertThat(err.toString()).contains("nothing").contains("Maybe").doesNotContain("\tat ");
        assertThat(run("verify")).isEqualTo(65);
        assertThat(Files.exists(fund)).isFalse();
    }
}
