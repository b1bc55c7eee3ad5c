package org.lode.io.lists;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.lode.screening.ListedName;
import org.lode.screening.PartyKind;

/// OFAC `sdn.xml` and `consolidated.xml`, in the name space used until 2024 and the present one.
///
/// Reference: OFAC, "SDN data specification", XML schema `sdnList`.
final class OfacXmlReader {
    /// Things about an entry that are not numbers of a register.
    private static final Set<String> NO_NUMBERS =
            Set.of(
                    "gender",
                    "website",
                    "email address",
                    "phone number",
                    "target type",
                    "organization established date",
                    "issuer name",
                    "equity ticker");

    private OfacXmlReader() {}

    static void read(ListText text, ListDraft draft) throws IOException {
        XmlRecords.forEach(
                text,
                Set.of("publshInformation", "sdnEntry"),
                node -> {
                    switch (node.name()) {
                        case "publshInformation" ->
                                ListDates.monthFirst(node.get("Publish_Date"))
                                        .ifPresent(draft::date);
                        case "sdnEntry" -> draft.add(text.file(), node.line(), party(node, draft));
                        default -> {
                            // The root element has nothing to say.
                        }
                    }
                });
    }

    private static PartyDraft party(XmlNode entry, ListDraft draft) {
        PartyDraft party = draft.party(entry.get("uid"));
        party.kind(kind(entry.get("sdnType")));
        party.name(name(entry), ListedName.Role.PRIMARY);
        entry.all("programList", "program").forEach(node -> party.programme(node.text()));
        entry.all("akaList", "aka").forEach(node -> party.name(name(node), role(node)));
        entry.all("dateOfBirthList", "dateOfBirthItem")
                .forEach(node -> party.births(node.get("dateOfBirth")));
        entry.all("nationalityList", "nationality")
                .forEach(node -> party.country(node.get("country")));
        entry.all("citizenshipList", "citizenship")
                .forEach(node -> party.country(node.get("country")));
        entry.all("addressList", "address").forEach(node -> party.country(node.get("country")));
        entry.all("placeOfBirthList", "placeOfBirthItem")
                .forEach(node -> party.remark("POB", node.get("placeOfBirth")));
        entry.all("idList", "id").forEach(node -> number(node, party));
        entry.all("vesselInfo").forEach(node -> vessel(node, party));
        party.remark("title", entry.get("title"));
        party.remark(entry.get("remarks"));
        return party;
    }

    private static PartyKind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "individual" -> PartyKind.PERSON;
            case "entity" -> PartyKind.ORGANISATION;
            case "vessel" -> PartyKind.VESSEL;
            case "aircraft" -> PartyKind.AIRCRAFT;
            default -> PartyKind.UNKNOWN;
        };
    }

    private static String name(XmlNode node) {
        String first = node.get("firstName");
        String last = node.get("lastName");
        return first.isEmpty() ? last : last + ", " + first;
    }

    private static ListedName.Role role(XmlNode aka) {
        if (aka.get("category").equals("weak")) {
            return ListedName.Role.WEAK_ALIAS;
        }
        return aka.get("type").startsWith("f") ? ListedName.Role.FORMER : ListedName.Role.ALIAS;
    }

    private static void number(XmlNode id, PartyDraft party) {
        String type = id.get("idType");
        String value = id.get("idNumber");
        String label = type.toLowerCase(Locale.ROOT);
        if (label.equals("nationality of registration")) {
            party.country(value.isEmpty() ? id.get("idCountry") : value);
        } else if (label.endsWith(":")
                || label.endsWith("-")
                || label.contains("date")
                || label.contains("directive")
                || NO_NUMBERS.contains(label)) {
            party.remark(type.replaceAll("[\\s:-]+$", ""), value);
        } else {
            RegisterNumbers.add(party, label, value, id.get("idCountry"));
        }
    }

    private static void vessel(XmlNode info, PartyDraft party) {
        party.country(info.get("vesselFlag"));
        party.remark("call sign", info.get("callSign"));
        party.remark("vessel type", info.get("vesselType"));
        party.remark("vessel owner", info.get("vesselOwner"));
    }
}
