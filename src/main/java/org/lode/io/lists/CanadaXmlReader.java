package org.lode.io.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lode.screening.Identifier;
import org.lode.screening.ListedName;
import org.lode.screening.PartyKind;

/// Consolidated Canadian Autonomous Sanctions List.
///
/// `Country` names the regulations under which the entry stands, not the citizenship: it becomes
/// the programme and never a country of the party. The file prints no date and no keys; schedule
/// and item together with the regulations stand for the key.
final class CanadaXmlReader {
    private static final Pattern LANGUAGE =
            Pattern.compile(
                    "(?i)\\b(?:Belarus+ian|Russian|Ukrainian|Persian|Farsi|Arabic|Burmese|English"
                            + "|French|Chinese|Spanish|Cyrillic)\\s*:\\s*");
    private static final Pattern MORE = Pattern.compile("(?i)\\s*(?:,|;|\\bor\\b|\\balso\\b)\\s+");

    private CanadaXmlReader() {}

    static void read(ListText text, ListDraft draft) throws IOException {
        XmlRecords.forEach(
                text,
                Set.of("record"),
                node -> {
                    if (node.name().equals("record")) {
                        draft.add(text.file(), node.line(), party(node, draft));
                    }
                });
    }

    private static PartyDraft party(XmlNode entry, ListDraft draft) {
        String regulation = entry.get("Country");
        int french = regulation.indexOf(" / ");
        String english = french < 0 ? regulation : regulation.substring(0, french);
        String key = String.join("/", english, entry.get("Schedule"), entry.get("Item"));
        PartyDraft party = draft.party(draft.freeKey(key));
        String organisation = entry.get("EntityOrShip");
        boolean isShip = !entry.get("ShipIMONumber").isEmpty();
        if (!organisation.isEmpty()) {
            party.kind(isShip ? PartyKind.VESSEL : PartyKind.ORGANISATION);
            party.name(organisation, ListedName.Role.PRIMARY);
        } else {
            party.kind(PartyKind.PERSON);
            String given = entry.get("GivenName");
            String last = entry.get("LastName");
            party.name(
                    last.isEmpty() || given.isEmpty() ? last + given : last + ", " + given,
                    ListedName.Role.PRIMARY);
        }
        entry.all("Aliases")
                .forEach(
                        node ->
                                aliases(node.text(), party.kind())
                                        .forEach(
                                                alias -> party.name(alias, ListedName.Role.ALIAS)));
        String date = entry.get("DateOfBirthOrShipBuildDate");
        if (party.kind() == PartyKind.PERSON) {
            party.births(date);
        } else {
            party.remark("built", date);
        }
        if (isShip) {
            party.identifier(Identifier.Type.IMO, entry.get("ShipIMONumber"));
        }
        party.programme("Canada: " + english);
        party.remark("title", entry.get("TitleOrShip"));
        party.listedFrom(ListDates.iso(entry.get("DateOfListing")));
        return party;
    }

    /// Persons' aliases are parted by commas and by the names of languages; companies' aliases by
    /// semicolons and languages only, because their names hold commas.
    static List<String> aliases(String text, PartyKind kind) {
        String parted = LANGUAGE.matcher(text).replaceAll("; ");
        List<String> names = new ArrayList<>();
        Pattern parts = kind == PartyKind.PERSON ? MORE : Pattern.compile("\\s*;\\s*");
        for (String part : parts.split(parted, -1)) {
            for (String name : slashes(part, kind)) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        names.replaceAll(name -> name.replaceAll("^[,;\\s]+|[,;\\s]+$", ""));
        names.removeIf(String::isEmpty);
        return names;
    }

    /// A slash parts two full names ("Maslyukov S. V./ Maslavukau S. V."), but not the spellings
    /// of one word.
    private static List<String> slashes(String part, PartyKind kind) {
        List<String> halves = List.of(part.split("/", -1));
        boolean areNames =
                kind == PartyKind.PERSON
                        && halves.stream().allMatch(half -> half.strip().indexOf(' ') > 0);
        return areNames ? halves : List.of(part);
    }
}
