package org.lode.io.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.io.RowProblem;
import org.lode.screening.LegalWeight;
import org.lode.screening.ListSnapshot;

class ListImportTest {
    private static final Path SAMPLES = Path.of("src/test/resources/lists");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir private Path library;

    private ListImport.Outcome imported(Optional<String> id, Optional<LocalDate> asOf, Path... f) {
        return ListImport.run(
                new ListImport.Request(
                        library,
                        List.of(f),
                        id,
                        asOf,
                        TODAY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ""));
    }

    private ListImport.Outcome imported(Path... files) {
        return imported(Optional.empty(), Optional.empty(), files);
    }

    private static String messages(ListImport.Outcome outcome) {
        return String.join("\n", outcome.problems().stream().map(RowProblem::toString).toList());
    }

    @Test
    void aListIsKeptWithItsPrintedDateAndHash() {
        ListImport.Outcome outcome = imported(SAMPLES.resolve("un.xml"));

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.added()).singleElement().extracting(ListRow::id).isEqualTo("un-sc");
        ListLibrary.Loaded loaded = ListLibrary.open(library).load(TODAY);
        assertThat(loaded.problems()).isEmpty();
        ListSnapshot list = loaded.lists().getFirst();
        assertThat(list.asOf()).isEqualTo(LocalDate.of(2025, 4, 19));
        assertThat(list.weight()).isEqualTo(LegalWeight.LAW);
        assertThat(list.sha256()).isEqualTo(outcome.added().getFirst().snapshotHash());
        assertThat(ListLibrary.open(library).load(LocalDate.of(2025, 1, 1)).lists()).isEmpty();
    }

    @Test
    void theFilesOfOfacMakeOneListAndNeedADate() {
        Path[] set = {
            SAMPLES.resolve("ofac-alt.csv"),
            SAMPLES.resolve("ofac-add.csv"),
            SAMPLES.resolve("ofac-sdn.csv")
        };
        assertThat(messages(imported(set)))
                .isEqualTo(
                        """
                        ofac-sdn.csv: the file prints no date, and a verdict needs the date of \
                        the list.
                          Maybe the publisher's page gives it: add --as-of YYYY-MM-DD.""");
        assertThat(Files.exists(library.resolve("lists.csv"))).isFalse();

        LocalDate day = LocalDate.of(2022, 1, 31);
        ListImport.Outcome outcome = imported(Optional.empty(), Optional.of(day), set);
        assertThat(outcome.added().getFirst().files())
                .containsExactly(
                        "ofac-sdn-2022-01-31-sdn.csv.gz",
                        "ofac-sdn-2022-01-31-alt.csv.gz",
                        "ofac-sdn-2022-01-31-add.csv.gz");
        ListLibrary.Loaded loaded = ListLibrary.open(library).load(TODAY);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.lists().getFirst().parties()).hasSize(7);
    }

    @Test
    void allOrNothing() throws IOException {
        Path bad = library.resolve("bad.csv");
        Files.writeString(bad, "id,name,kind\na,A,person,x\n");

        ListImport.Outcome outcome = imported(SAMPLES.resolve("un.xml"), bad);

        assertThat(outcome.added()).isEmpty();
        assertThat(messages(outcome)).startsWith("bad.csv:2: 4 fields, but this file has 3.");
        assertThat(Files.exists(library.resolve("lists.csv"))).isFalse();
    }

    @Test
    void whatTheFormatDoesNotSayIsAskedFor() {
        assertThat(messages(imported(SAMPLES.resolve("ofac-consolidated.xml"))))
                .isEqualTo(
                        """
                        ofac-consolidated.xml: several lists are published in this form: OFAC \
                        sdn.xml or consolidated.xml.
                          Maybe say which: --id ofac-sdn or --id ofac-consolidated.""");
        Optional<LocalDate> day = Optional.of(LocalDate.of(2020, 1, 1));
        assertThat(messages(imported(Optional.empty(), day, SAMPLES.resolve("un.xml"))))
                .startsWith("un.xml: the file prints the date 2025-04-19, but --as-of says");
        ListImport.Outcome third = imported(Optional.of("mine"), day, SAMPLES.resolve("plain.csv"));
        assertThat(third.added().getFirst().weight()).isEqualTo(LegalWeight.THIRD_PARTY);
    }

    @Test
    void oneImportWritesAtATime() throws IOException {
        Files.createDirectories(library);
        try (var channel =
                        java.nio.channels.FileChannel.open(
                                library.resolve(".lock"),
                                java.nio.file.StandardOpenOption.CREATE,
                                java.nio.file.StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(messages(imported(SAMPLES.resolve("un.xml"))))
                    .contains("another import is writing into this library.")
                    .contains("Maybe wait until it is done and repeat the command.");
        }
        assertThat(Files.exists(library.resolve("lists.csv"))).isFalse();
        assertThat(imported(SAMPLES.resolve("un.xml")).problems()).isEmpty();
    }

    @Test
    void theSameListTwiceIsSaid() {
        imported(SAMPLES.resolve("un.xml"));
        assertThat(messages(imported(SAMPLES.resolve("un.xml"))))
                .isEqualTo(
                        """
                        un.xml: un-sc of 2025-04-19 is in the library already, the same bytes.
                          Maybe there is nothing to do.""");
    }

    @Test
    void aChangedFileIsNotedWhenItIsRead() throws IOException {
        imported(SAMPLES.resolve("un.xml"));
        Path kept = library.resolve("un-sc-2025-04-19.xml.gz");
        String changed = Files.readString(SAMPLES.resolve("un.xml")).replace("ANWARI", "ANWARY");
        Files.writeString(kept, changed);

        ListLibrary.Loaded loaded = ListLibrary.open(library).load(TODAY);

        assertThat(loaded.lists()).isEmpty();
        assertThat(loaded.problems())
                .singleElement()
                .asString()
                .startsWith("un-sc-2025-04-19.xml.gz: its hash is ")
                .contains("Maybe the file was changed after the import: import it again.");
    }

    @Test
    void aCatalogueWithBadRowsIsRefusedWithPlaces() throws IOException {
        imported(SAMPLES.resolve("un.xml"));
        Path file = library.resolve("lists.csv");
        Files.writeString(file, Files.readString(file).replace("2025-04-19,", "19 April,"));

        assertThat(ListLibrary.open(library).problems().getFirst().toString())
                .startsWith("lists.csv:2:as_of: 19 April is not what this column holds.");
        assertThat(ListLibrary.open(library.resolve("nowhere")).problems().getFirst().message())
                .startsWith("there is no lists.csv in ");
    }
}
