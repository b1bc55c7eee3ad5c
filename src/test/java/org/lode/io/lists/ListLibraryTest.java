package org.lode.io.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.screening.Identifier;
import org.lode.screening.ListSnapshot;
import org.lode.screening.ListedName;
import org.lode.screening.ListedParty;
import org.lode.screening.PartialDate;
import org.lode.screening.PartyKind;

/// The lists that come with Lode, read by eye from the files.
class ListLibraryTest {
    private static final Path SHIPPED = Path.of("data/lists");
    private static final ListLibrary.Loaded LOADED =
            ListLibrary.open(SHIPPED).load(LocalDate.of(2026, 11, 25));

    @Test
    void everyShippedListIsReadAndItsHashIsRight() {
        assertThat(LOADED.problems()).isEmpty();
        assertThat(LOADED.lists())
                .extracting(ListSnapshot::id)
                .containsExactly(
                        "au-dfat",
                        "ca-sema",
                        "eu-fsf",
                        "ofac-consolidated",
                        "ofac-sdn",
                        "ofac-sdn-aliases",
                        "ofac-sdn-names",
                        "uk-sanctions",
                        "un-sc",
                        "us-bis-dpl");
    }

    @Test
    void aDayBeforeAListIsAnsweredWithoutIt() {
        List<ListRow> rows = ListLibrary.open(SHIPPED).inForce(LocalDate.of(2023, 6, 1));

        assertThat(rows).extracting(ListRow::id).containsExactly("ofac-sdn", "us-bis-dpl");
    }

    @Test
    void anOfacEntryHasItsRemarksReadIntoFields() {
        ListedParty party = entry("ofac-sdn", "17318");

        assertThat(party.kind()).isEqualTo(PartyKind.PERSON);
        assertThat(party.primaryName()).isEqualTo("ZALDOSTANOV, Aleksandr");
        assertThat(party.names()).contains(new ListedName("Khirurg", ListedName.Role.WEAK_ALIAS));
        assertThat(party.births()).containsExactly(PartialDate.of(1963, 1, 19));
        assertThat(party.programmes()).containsExactly("UKRAINE-EO13660");
    }

    @Test
    void anOfacVesselHasItsShipNumber() {
        assertThat(entry("ofac-sdn", "28323").identifiers())
                .contains(new Identifier(Identifier.Type.IMO, "9588885"));
        assertThat(LinkedTo.of(entry("ofac-sdn", "28323")))
                .containsExactly(new LinkedTo("28323", "HONGYUAN MARINE CO LTD"));
    }

    private static ListedParty entry(String list, String key) {
        return LOADED.lists().stream()
                .filter(snapshot -> snapshot.id().equals(list))
                .flatMap(snapshot -> snapshot.parties().stream())
                .filter(party -> party.entryId().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
