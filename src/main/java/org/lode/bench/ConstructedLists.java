package org.lode.bench;

import java.time.LocalDate;
import java.util.List;
import org.lode.screening.LegalWeight;
import org.lode.screening.ListSnapshot;
import org.lode.screening.ListedName;
import org.lode.screening.ListedParty;
import org.lode.screening.PartyKind;

/// Lists that a benchmark makes up.
final class ConstructedLists {
    private ConstructedLists() {}

    static ListSnapshot snapshot(String id, List<ListedParty> parties) {
        return new ListSnapshot(
                id,
                id,
                "benchmark",
                LocalDate.of(2025, 5, 25),
                "0".repeat(64),
                "",
                LegalWeight.THIRD_PARTY,
                "",
                parties);
    }

    static ListedParty person(String list, String id, String name) {
        return new ListedParty(
                list,
                id,
                PartyKind.PERSON,
                List.of(new ListedName(name, ListedName.Role.PRIMARY)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "");
    }
}
