package org.lode.io.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.io.RowProblem;
import org.lode.ownership.InterestKind;
import org.lode.ownership.OwnershipGraph;
import org.lode.ownership.RegimeRule;
import org.lode.ownership.Regimes;
import org.lode.ownership.ShareNetwork;

final class OwnershipFilesTest {
    private static final Path ORACLE = Path.of("src/test/resources/oracle/ownership");

    @TempDir private Path folder;

    private static OwnershipReadResult.Valid valid(Path file) throws IOException {
        OwnershipReadResult result = OwnershipFiles.read(file);
        assertThat(result).as("%s", result).isInstanceOf(OwnershipReadResult.Valid.class);
        return (OwnershipReadResult.Valid) result;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String refusal(String name, String text) throws IOException {
        OwnershipReadResult result = OwnershipFiles.read(file(name, text));
        assertThat(result).isInstanceOf(OwnershipReadResult.Refused.class);
        return ((OwnershipReadResult.Refused) result)
                .problems().stream().map(RowProblem::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void bodsExamplesAreReadAndComeBack() throws IOException {
        try (Stream<Path> files = Files.list(ORACLE.resolve("bods-examples"))) {
            List<Path> examples = files.sorted().toList();
            assertThat(examples).hasSize(7);
            for (Path example : examples) {
                roundTrip(valid(example).graph());
            }
        }
    }

    @Test
    void theSampleOfTwoRegistersIsReadAndComesBack() throws IOException {
        OwnershipReadResult.Valid sample =
                valid(ORACLE.resolve("bods-uk-psc-gleif-sample.jsonl.gz"));
        // 526 entities and 18 persons stand in the file; two owners are not specified.
        assertThat(sample.graph().holders().values())
                .filteredOn(h -> h.id().startsWith("unspecified:"))
                .hasSize(2)
                .allMatch(h -> h.reason().startsWith("informationUnknownToPublisher"));
        assertThat(sample.graph().edges())
                .filteredOn(e -> e.interest().share().isStated())
                .isNotEmpty()
                .noneMatch(e -> e.interest().share().isExact());
        roundTrip(sample.graph());
    }

    private void roundTrip(OwnershipGraph graph) throws IOException {
        String text = BodsWriter.write(graph, LocalDate.of(2026, 1, 1), "test");
        OwnershipGraph again = valid(file("again.json", text)).graph();
        assertThat(again.holders()).isEqualTo(graph.holders());
        assertThat(again.edges())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("interest.word")
                .isEqualTo(graph.edges());
    }

    @Test
    void followTheMoneyIsReadAndComesBack() throws IOException {
        String text =
                """
                {"id": "a", "schema": "Company", "properties": {"name": ["A"]}}
                {"id": "p", "schema": "Person", "properties": {"name": ["P"], "topics": ["sanction"]}}
                {"id": "o", "schema": "Ownership", "properties": {"owner": ["p"], "asset": ["a"], \
                "percentage": ["43,5 %"], "startDate": ["2020-05"], "endDate": ["2024"]}}
                {"id": "d", "schema": "Directorship", "properties": {"director": ["p"], \
                "organization": ["a"], "role": ["chair"]}}
                {"id": "f", "schema": "Family", "properties": {"person": ["p"], "relative": ["q"]}}
                {"id": "r", "schema": "Representation", "properties": {"agent": ["q"], "client": ["p"]}}
                {"id": "u", "schema": "UnknownLink", "properties": {"subject": ["p"], "object": ["b"]}}
                {"id": "w", "schema": "Ownership", "properties": {"owner": ["p"], "asset": ["b"], \
                "percentage": ["most"]}}
                {"id": "s", "schema": "Sanction", "properties": {"entity": ["q"], \
                "authority": ["OFAC"], "listingDate": ["2022-03-01"]}}
                {"id": "x", "schema": "Address", "properties": {}}
                """;
        OwnershipReadResult.Valid read = valid(file("ftm.json", text));
        assertThat(read.listed())
                .containsEntry("q", "OFAC, 2022-03-01")
                .containsEntry("p", "topic sanction in p");
        assertThat(read.graph().edges().getFirst().interest().share()).hasToString("43.5%");
        assertThat(read.graph().edges().getFirst().period().to())
                .isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(read.warnings().stream().map(RowProblem::toString))
                .containsExactly(
                        "ftm.json:8:percentage: 'most' is no share; it was read as not stated.\n"
                                + "  Maybe write per cent: 43.5 or 25-50.",
                        "ftm.json: entities of other schemas were left out: Address 1.\n"
                                + "  Maybe they say nothing of ownership; if they do, add them as"
                                + " edges.");
        OwnershipGraph again =
                valid(file("again.json", FollowTheMoneyWriter.write(read.graph()))).graph();
        assertThat(again.edges()).isEqualTo(read.graph().edges());
    }

    @Test
    void tablesOfEdges() throws IOException {
        OwnershipReadResult.Valid read =
                valid(
                        file(
                                "edges.csv",
                                """
                                owner,owned,share,share_low,share_high,kind,owner_kind,from,to
                                p,a,43.5,,,,person,2020,2024-06
                                b,a,,1/3,0.5,,,,
                                p,b,,0,1,,,,
                                p,a,,,,control,,,
                                """));
        assertThat(read.graph().edges().stream().map(e -> e.interest().share().toString()))
                .containsExactly("43.5%", "1/3-50%", "", "");
        assertThat(read.graph().edges().getLast().interest().kind())
                .isEqualTo(InterestKind.CONTROL);
        OwnershipGraph linked = valid(ORACLE.resolve("ofac-linked-to-sample.csv")).graph();
        assertThat(linked.edges())
                .hasSize(200)
                .allMatch(e -> e.interest().kind() == InterestKind.UNKNOWN);
    }

    @Test
    void everyWrongRowIsReported() throws IOException {
        assertThat(
                        refusal(
                                "bad.csv",
                                """
                                owner,owned,share,share_low,share_high,kind,from,to
                                p,a,124,,,,,
                                p,a,,43,50,,,
                                ,a,5,,,,,
                                p,a,5,,,stocks,,
                                p,a,5,,,,2024-13,
                                p,a,5,,,,2024,2020
                                """))
                .contains("bad.csv:2:share: a share lies between 0 and 100 per cent")
                .contains("bad.csv:3:share_low: a share lies between 0 and 100 per cent")
                .contains("Maybe a per cent: share_low and share_high are parts from 0 to 1.")
                .contains("bad.csv:4:owner: the field is empty.")
                .contains("bad.csv:5:kind: 'stocks' is not one of shares, votes, control")
                .contains("bad.csv:6:from: '2024-13' is not a date")
                .contains("bad.csv:7:to: the interest ends on 2020-12-31, before it begins");
        assertThat(refusal("none.csv", "a,b\n1,2\n")).contains("names no columns owner and owned");
        assertThat(refusal("empty.csv", "")).contains("the file is empty");
        assertThat(refusal("quote.csv", "owner,owned\n\"p,a\n")).contains("quotes");
    }

    @Test
    void brokenJsonGetsAPlace() throws IOException {
        assertThat(
                        refusal(
                                "cut.json",
                                "{\"recordId\": \"a\", \"recordType\": \"entity\"}\n{\"reco"))
                .isEqualTo(
                        "cut.json:2: the text is not JSON.\n"
                                + "  Maybe one object must stand on one line, or the file was cut.");
        assertThat(refusal("old.json", "[{\"statementType\": \"ownershipOrControlStatement\"}]"))
                .contains("BODS 0.3 or older");
        assertThat(
                        refusal(
                                "share.json",
                                "{\"recordId\":\"r\",\"recordType\":\"relationship\",\"recordDetails\":"
                                        + "{\"subject\":\"a\",\"interestedParty\":\"p\",\"interests\":"
                                        + "[{\"share\":{\"exact\":1e999999999}},"
                                        + "{\"share\":{\"exact\":124}}]}}"))
                .contains("share.json:1:share: a share has at most 60 digits.")
                .contains("share.json:1:share: a share lies between 0 and 100");
        assertThat(refusal("other.txt", "hello")).contains("the file is no ownership record");
        Path binary = folder.resolve("binary.json");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 1, 2});
        assertThat(OwnershipFiles.read(binary)).isInstanceOf(OwnershipReadResult.Refused.class);
        Path noGzip = file("plain.json.gz", "{}");
        assertThat(OwnershipFiles.read(noGzip)).isInstanceOf(OwnershipReadResult.Refused.class);
    }

    @Test
    void graphsWithWrongEdgesAreReported() throws IOException {
        Path file =
                file(
                        "graphs.jsonl",
                        "{\"edges\": [[\"P\", \"A\", 124], [\"P\"]]}\n{\"id\": 1}\nnonsense\n");
        assertThat(GraphLines.read(file, graph -> {}).stream().map(RowProblem::place))
                .containsExactly(
                        "graphs.jsonl:1:edges",
                        "graphs.jsonl:1:edges",
                        "graphs.jsonl:2:edges",
                        "graphs.jsonl:3");
    }

    @Test
    void rulesOfTheTableAreDated() {
        Regimes regimes = RegimeTable.builtIn();
        assertThat(regimes.ids())
                .containsExactly("ofac", "eu", "uk", "bis", "ua", "ca", "ch", "fund");
        assertThat(regimes.on("eu", LocalDate.of(2024, 7, 2)).orElseThrow().isStrict()).isTrue();
        assertThat(regimes.on("eu", LocalDate.of(2024, 7, 3)).orElseThrow().isStrict()).isFalse();
        assertThat(
                        Stream.of("2025-09-28", "2025-09-29", "2025-11-10", "2026-11-10")
                                .map(day -> regimes.on("bis", LocalDate.parse(day)))
                                .map(rule -> rule.map(r -> r.status().name()).orElse("none")))
                .containsExactly("none", "IN_FORCE", "SUSPENDED", "UNVERIFIED");
        assertThat(regimes.applicableOn(LocalDate.of(2026, 11, 25)).stream().map(RegimeRule::id))
                .containsExactly("ofac", "eu", "uk", "fund");
    }

    @Test
    void networksComeBackAndDamagedOnesAreRefused() throws IOException {
        ShareNetwork network =
                ShareNetwork.of(
                        3,
                        100,
                        new ShareNetwork.Columns(
                                new int[] {0, 1, 0}, new int[] {1, 2, 2}, new int[] {60, 30, 20}));
        Path file = folder.resolve("network.bin");
        NetworkFile.write(network, file);
        ShareNetwork again = NetworkFile.read(file);
        assertThat(again.owned(new int[] {0}, 50)).containsExactly(1, 2);
        byte[] bytes = Files.readAllBytes(file);
        bytes[40] = 99;
        Files.write(file, bytes);
        assertThatThrownBy(() -> NetworkFile.read(file)).hasMessageContaining("do not fit");
        Files.write(file, new byte[30]);
        assertThatThrownBy(() -> NetworkFile.read(file)).hasMessageContaining("no share network");
    }
}
