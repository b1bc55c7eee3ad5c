package org.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lode.ledger.verify.LedgerVerifier;
import org.lode.ledger.verify.StoredRecord;
import org.lode.ledger.verify.Verification;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `lode fund export`: what leaves the books is the books.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FundExportCommandTest {
    private static final String INJECTION = "=HYPERLINK(\"http://example.org\";\"x\")";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private FundRun fund = new FundRun(Path.of(""));

    @BeforeAll
    void open() throws IOException {
        fund = FundRun.opened(folder.resolve("urif"), "2025-05-23");
        Path paper = Files.writeString(folder.resolve("paper.txt"), "minutes of the board");
        fund.booked(
                "2025-09-17",
                "contribute",
                "--partner",
                "US",
                "--amount",
                "USD 75000000.00",
                "--description",
                INJECTION,
                "--document",
                paper.toString());
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
        fund.booked(
                "2026-04-20",
                "propose",
                "--kind",
                "investment",
                "--project",
                "polokhivske",
                "--activity",
                "exploration",
                "--amount",
                "USD 1000000.05");
    }

    private byte[] exported(String format, String name, String... more) throws IOException {
        Path out = folder.resolve(name);
        String days = "--at 2026-05-01 --as-of 2026-05-01 --known-on 2026-04-30 --reader auditor";
        List<String> args = new ArrayList<>(List.of("--format", format, "--out", out.toString()));
        args.addAll(List.of(days.split(" ", -1)));
        args.addAll(List.of(more));
        fund.done("export", args.toArray(String[]::new));
        return Files.isDirectory(out) || !Files.exists(out) ? new byte[0] : Files.readAllBytes(out);
    }

    private byte[] read(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /// Hash under which the last export was noted in the log.
    private String noted() {
        fund.done(
                "export",
                "--format",
                "json",
                "--out",
                folder.resolve("noted.json").toString(),
                "--at",
                "2026-05-01");
        try {
            JsonNode log = JsonMapper.shared().readTree(text("noted.json")).get("log");
            JsonNode last = log.get(log.size() - 1);
            assertThat(last.get("type").asString()).isEqualTo("Exported");
            return last.get("event").get("content").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyExportIsNotedWithTheHashOfTheFile() throws IOException {
        byte[] file = exported("xlsx", "noted.xlsx");
        assertThat(noted()).isEqualTo(sha256(file));
        exported("csv", "noted-csv");
        assertThat(noted()).isEqualTo(sha256(read("noted-csv/SHA256SUMS")));
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        byte[] before = read("urif/fund.db");
        assertThat(exported("audit", "dry", "--dry-run")).isEmpty();
        assertThat(fund.printed()).contains("Dry run: nothing was written.").contains("exported");
        assertThat(folder.resolve("dry")).doesNotExist();
        assertThat(read("urif/fund.db")).isEqualTo(before);
    }

    @Test
    void aPlaceOfTheWrongKindIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("there"));
        Files.writeString(folder.resolve("there.txt"), "kept");
        assertThat(
                        fund.run(
                                "export",
                                "--format",
                                "xlsx",
                                "--out",
                                folder.resolve("there").toString()))
                .isEqualTo(2);
        assertThat(fund.message()).contains("is a folder; xlsx writes one file. Maybe --out");
        assertThat(
                        fund.run(
                                "export",
                                "--format",
                                "audit",
                                "--out",
                                folder.resolve("there.txt").toString()))
                .isEqualTo(2);
        assertThat(fund.message()).contains("is a file; audit writes a folder.");
        assertThat(
                        fund.run(
                                "export",
                                "--format",
                                "csv",
                                "--out",
                                folder.resolve("there.txt/below").toString()))
                .isEqualTo(65);
        assertThat(fund.message()).contains("cannot be written.").contains("Maybe");
        assertThat(
                        fund.run(
                                "export",
                                "--format",
                                "json",
                                "--known-on",
                                "2020-01-01",
                                "--out",
                                folder.resolve("early.json").toString()))
                .isEqualTo(2);
        assertThat(fund.message()).contains("nothing was recorded by 2020-01-01");
        assertThat(text("there.txt")).isEqualTo("kept");
        assertThat(folder.resolve("early.json")).doesNotExist();
    }

    @Test
    void sameBooksGiveSameBytes() throws IOException {
        for (String format : List.of("json", "xlsx", "hledger")) {
            assertThat(exported(format, "a." + format))
                    .isNotEmpty()
                    .isEqualTo(exported(format, "b." + format));
        }
        for (String format : List.of("csv", "ocds", "audit")) {
            exported(format, "a-" + format);
            exported(format, "b-" + format);
            assertThat(text("a-" + format + "/SHA256SUMS"))
                    .isEqualTo(text("b-" + format + "/SHA256SUMS"));
        }
    }

    @Test
    void tablesAreSafeForSpreadsheets() throws IOException {
        exported("csv", "csv");
        String postings = text("csv/postings.csv");
        assertThat(postings).contains("\"'=HYPERLINK(\"\"http").doesNotContain(",\"=HYP");
        assertThat(postings).contains(",-75000000.00,USD,").contains(",400000000.00,UAH,");
        assertThat(text("csv/statements.csv"))
                .contains("fund,closing net asset value,84638554.22,USD,");
        assertThat(text("csv/capital-accounts.csv"))
                .contains("US,DFC,2026-05-01,USD,0.00,0.00,75000000.00,0.00,0.00,0.00,0.00");
    }

    /// The file is read back as a zip of XML; amounts are numbers with their digits, texts shared
    /// strings and never formulas.
    @Test
    void workbookHoldsNumbersAsNumbers() throws Exception {
        exported("xlsx", "books.xlsx");
        Map<String, Document> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(folder.resolve("books.xlsx").toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                if (entry.getName().endsWith(".xml")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        parts.put(entry.getName(), xml(in));
                    }
                }
            }
        }
        assertThat(
                        elements(part(parts, "xl/workbook.xml").getDocumentElement(), "sheet")
                                .stream()
                                .map(e -> e.getAttribute("name")))
                .containsExactly("statements", "postings", "capital-accounts", "proposals");
        assertThat(
                        elements(
                                        part(parts, "docProps/core.xml").getDocumentElement(),
                                        "dcterms:created")
                                .getFirst()
                                .getTextContent())
                .isEqualTo("2026-04-20T12:00:00Z");
        List<BigDecimal> amounts = new ArrayList<>();
        for (Element cell :
                elements(part(parts, "xl/worksheets/sheet2.xml").getDocumentElement(), "c")) {
            assertThat(elements(cell, "f")).isEmpty();
            if (cell.getAttribute("r").matches("J[0-9]+") && !cell.getAttribute("r").equals("J1")) {
                assertThat(cell.getAttribute("t")).isIn("", "n");
                amounts.add(new BigDecimal(elements(cell, "v").getFirst().getTextContent()));
            }
        }
        assertThat(amounts)
                .usingElementComparator(BigDecimal::compareTo)
                .contains(
                        new BigDecimal("75000000"),
                        new BigDecimal("-9638554.22"),
                        new BigDecimal("1000000.05"));
        assertThat(part(parts, "xl/sharedStrings.xml").getDocumentElement().getTextContent())
                .contains(INJECTION);
    }

    private static Document part(Map<String, Document> parts, String name) {
        Document part = parts.get(name);
        assertThat(part).as(name).isNotNull();
        return Objects.requireNonNull(part);
    }

    private static Document xml(InputStream in)
            throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }

    private static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    @Test
    void journalBalancesAndItsAssertionsHold() throws IOException {
        exported("hledger", "fund.journal");
        HledgerCheck check = HledgerCheck.of(text("fund.journal"));
        assertThat(check.problems()).isEmpty();
        assertThat(check.entries()).isEqualTo(3);
        assertThat(check.balance("assets:cash:USD")).isEqualByComparingTo("73999999.95");
        assertThat(check.balance("assets:cash:UAH")).isEqualByComparingTo("400000000");
        String forged =
                text("fund.journal").replaceFirst("75000000\\.00 USD = ", "75000000.01 USD = ");
        assertThat(HledgerCheck.of(forged).problems()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void openDataHasTheFieldsThatItsStandardsRequire() throws IOException {
        exported("ocds", "open");
        JsonNode release = JsonMapper.shared().readTree(text("open/release-package.json"));
        assertThat(release.get("version").asString()).isEqualTo("1.1");
        JsonNode one = release.get("releases").get(0);
        for (String field : List.of("ocid", "id", "date", "tag", "initiationType", "parties")) {
            assertThat(one.has(field)).as(field).isTrue();
        }
        assertThat(one.get("tag").get(0).asString()).isEqualTo("implementation");
        assertThat(one.get("initiationType").asString()).isEqualTo("tender");
        JsonNode contract = one.get("contracts").get(0);
        assertThat(contract.get("awardID").asString())
                .isEqualTo(one.get("awards").get(0).get("id").asString());
        JsonNode paid = contract.get("implementation").get("transactions").get(0);
        assertThat(paid.get("value").get("amount").decimalValue())
                .isEqualByComparingTo("1000000.05");
        JsonNode project =
                JsonMapper.shared()
                        .readTree(text("open/project-package.json"))
                        .get("projects")
                        .get(0);
        assertThat(project.get("finance").get(0).get("financingParty").get("id").asString())
                .isEqualTo(paid.get("payer").get("id").asString());
        assertThat(text("open/payments.csv"))
                .contains(
                        "2026,2026-04-01,not recorded in the ledger,contribution,not recorded in the ledger,PPP Agency,urif,400000000.00,UAH,2026-001");
        JsonNode owner = JsonMapper.shared().readTree(text("open/owners.json")).get(1);
        assertThat(owner.get("recordDetails").get("interestedParty").get("reason").asString())
                .isEqualTo("informationUnknownToPublisher");
        assertThat(text("open/release-package.json")).doesNotContain("E+").doesNotContain("clean");
    }

    @Test
    void auditPackIsEnoughToCheckTheBooks() throws Exception {
        exported("audit", "audit");
        for (String line : text("audit/SHA256SUMS").lines().toList()) {
            assertThat(sha256(read("audit/" + line.substring(66))))
                    .isEqualTo(line.substring(0, 64));
        }
        List<StoredRecord> log = new ArrayList<>();
        for (String line : text("audit/log.jsonl").lines().toList()) {
            JsonNode record = JsonMapper.shared().readTree(line);
            byte[] content = Base64.getDecoder().decode(record.get("content").asString());
            assertThat(sha256(content)).isEqualTo(record.get("hash").asString());
            assertThat(new String(content, StandardCharsets.UTF_8))
                    .contains(record.get("previousHash").asString());
            log.add(new StoredRecord(content, record.get("hash").asString()));
        }
        var receipt = org.lode.io.ReceiptFile.read(folder.resolve("audit/receipt.json"));
        Verification verified = LedgerVerifier.verify(log, List.of(receipt));
        assertThat(verified.faults()).isEmpty();
        assertThat(receipt.sequence()).isEqualTo(log.size());
        JsonNode told = JsonMapper.shared().readTree(text("audit/verification.json"));
        assertThat(told.get("isSound").asBoolean()).isTrue();
        assertThat(told.get("root").asString()).isEqualTo(verified.root());
        assertThat(text("audit/README.txt")).contains("RESULT ON THE DAY OF THE EXPORT: sound");
        assertThat(text("audit/documents.csv"))
                .contains(sha256("minutes of the board".getBytes(StandardCharsets.UTF_8)));
        assertThat(LedgerVerifier.verify(log.subList(0, log.size() - 1), List.of(receipt)).faults())
                .isNotEmpty();
    }

    @Test
    void signedHeadsCanBeCheckedWithKeysOfThePack() throws Exception {
        Path other = folder.resolve("signed");
        FundRun signed = FundRun.opened(other, "2025-05-23");
        signed.done("sign-head", "--as", "ua-1", "--at", "2025-06-01");
        signed.done("export", "--format", "audit", "--out", folder.resolve("sealed").toString());
        JsonNode head =
                JsonMapper.shared().readTree(text("sealed/heads.json")).get("signed").get(0);
        JsonNode manager = JsonMapper.shared().readTree(text("sealed/managers.json")).get(0);
        assertThat(manager.get("manager").asString()).isEqualTo("ua-1");
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(
                                new X509EncodedKeySpec(
                                        HexFormat.of()
                                                .parseHex(manager.get("publicKey").asString()))));
        check.update(Base64.getDecoder().decode(head.get("signedBytes").asString()));
        assertThat(check.verify(HexFormat.of().parseHex(head.get("seal").asString()))).isTrue();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
