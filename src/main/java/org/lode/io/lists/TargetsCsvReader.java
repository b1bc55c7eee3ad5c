package org.lode.io.lists;

import java.io.IOException;
import java.util.regex.Pattern;
import org.lode.screening.ListedName;
import org.lode.screening.PartyKind;

/// OpenSanctions `targets.simple.csv`: one row per target, several values parted by `;`.
///
/// Phones, e-mail addresses and addresses are passed over. Reference: OpenSanctions
/// documentation, "Simplified CSV".
final class TargetsCsvReader {
    private static final Pattern LIST = Pattern.compile("\\s*;\\s*");

    private TargetsCsvReader() {}

    static void read(ListText text, ListDraft draft) throws IOException {
        new CsvTable(text.file(), text.layout().separator(), 0, 0)
                .forEach(
                        text.reader(),
                        draft.problems(),
                        row -> draft.add(text.file(), row.line(), party(row, draft)));
    }

    private static PartyDraft party(CsvRow row, ListDraft draft) {
        PartyDraft party = draft.party(row.get("id"));
        party.kind(kindOf(row.get("schema")));
        party.name(row.get("name"), ListedName.Role.PRIMARY);
        for (String alias : LIST.split(row.get("aliases"), -1)) {
            party.name(alias, ListedName.Role.ALIAS);
        }
        for (String date : LIST.split(row.get("birth_date"), -1)) {
            if (party.kind() == PartyKind.PERSON) {
                party.births(date);
            } else {
                party.remark("founded or built", date);
            }
        }
        party.country(row.get("countries"));
        for (String number : LIST.split(row.get("identifiers"), -1)) {
            RegisterNumbers.addBare(party, number);
        }
        String programmes = row.get("program_ids");
        for (String programme :
                LIST.split(programmes.isEmpty() ? row.get("sanctions") : programmes, -1)) {
            party.programme(programme.replace("\"", ""));
        }
        party.remark("first seen", row.get("first_seen"));
        return party;
    }

    /// Kind of a FollowTheMoney schema.
    static PartyKind kindOf(String schema) {
        return switch (schema) {
            case "Person" -> PartyKind.PERSON;
            case "Company", "Organization", "PublicBody", "Asset" -> PartyKind.ORGANISATION;
            case "Vessel" -> PartyKind.VESSEL;
            case "Airplane" -> PartyKind.AIRCRAFT;
            default -> PartyKind.UNKNOWN;
        };
    }
}
