package org.lode.io.lists;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lode.screening.ListedName;
import org.lode.screening.PartialDate;
import org.lode.screening.PartyKind;

/// United Nations Security Council consolidated list.
///
/// An alias of quality "Low" is a weak one. Reference: UN, `sc-sanctions.xsd`.
final class UnXmlReader {
    private UnXmlReader() {}

    static void read(ListText text, ListDraft draft) throws IOException {
        XmlRecords.forEach(
                text,
                Set.of("INDIVIDUAL", "ENTITY"),
                node -> {
                    switch (node.name()) {
                        case "INDIVIDUAL" ->
                                draft.add(
                                        text.file(),
                                        node.line(),
                                        party(node, draft).kind(PartyKind.PERSON));
                        case "ENTITY" ->
                                draft.add(
                                        text.file(),
                                        node.line(),
                                        party(node, draft).kind(PartyKind.ORGANISATION));
                        default -> {
                            String day = ListDates.iso(node.attribute("dateGenerated"));
                            if (!day.isEmpty()) {
                                draft.date(LocalDate.parse(day));
                            }
                        }
                    }
                });
    }

    private static PartyDraft party(XmlNode entry, ListDraft draft) {
        PartyDraft party = draft.party(entry.get("DATAID"));
        party.name(
                Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                        .map(entry::get)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")),
                ListedName.Role.PRIMARY);
        party.name(entry.get("NAME_ORIGINAL_SCRIPT"), ListedName.Role.ALIAS);
        entry.all("INDIVIDUAL_ALIAS").forEach(node -> alias(node, party));
        entry.all("ENTITY_ALIAS").forEach(node -> alias(node, party));
        entry.all("INDIVIDUAL_DATE_OF_BIRTH").forEach(node -> birth(node, party));
        entry.all("NATIONALITY", "VALUE").forEach(node -> party.country(node.text()));
        entry.all("INDIVIDUAL_ADDRESS").forEach(node -> party.country(node.get("COUNTRY")));
        entry.all("ENTITY_ADDRESS").forEach(node -> party.country(node.get("COUNTRY")));
        entry.all("INDIVIDUAL_DOCUMENT").forEach(node -> document(node, party));
        party.programme(entry.get("UN_LIST_TYPE"));
        party.listedFrom(ListDates.iso(entry.get("LISTED_ON")));
        party.remark("reference", entry.get("REFERENCE_NUMBER"));
        entry.all("INDIVIDUAL_PLACE_OF_BIRTH").forEach(node -> place(node, party));
        entry.all("DESIGNATION", "VALUE").forEach(node -> party.remark(node.text()));
        party.remark(entry.get("COMMENTS1"));
        return party;
    }

    private static void alias(XmlNode node, PartyDraft party) {
        ListedName.Role role =
                switch (node.get("QUALITY")) {
                    case "Low" -> ListedName.Role.WEAK_ALIAS;
                    case "f.k.a." -> ListedName.Role.FORMER;
                    default -> ListedName.Role.ALIAS;
                };
        party.name(node.get("ALIAS_NAME"), role);
    }

    private static void birth(XmlNode node, PartyDraft party) {
        boolean isCirca = node.get("TYPE_OF_DATE").equals("APPROXIMATELY");
        if (!node.get("FROM_YEAR").isEmpty()) {
            ListDates.date(node.get("FROM_YEAR"), "", "", true)
                    .ifPresent(
                            from ->
                                    ListDates.date(node.get("TO_YEAR"), "", "", true)
                                            .ifPresentOrElse(
                                                    to -> party.birth(ListDates.middle(from, to)),
                                                    () -> party.birth(from)));
            return;
        }
        String date = node.get("DATE").isEmpty() ? node.get("YEAR") : node.get("DATE");
        for (PartialDate found : ListDates.parse(date)) {
            party.birth(
                    new PartialDate(
                            found.year(), found.month(), found.day(), isCirca || found.isCirca()));
        }
        party.remark("born", node.get("NOTE"));
    }

    private static void place(XmlNode node, PartyDraft party) {
        party.remark(
                "POB",
                Stream.of("CITY", "STATE_PROVINCE", "COUNTRY")
                        .map(node::get)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    private static void document(XmlNode node, PartyDraft party) {
        String type = node.get("TYPE_OF_DOCUMENT");
        String label = type.isEmpty() ? node.get("TYPE_OF_DOCUMENT2") : type;
        String country = node.get("ISSUING_COUNTRY");
        RegisterNumbers.add(
                party,
                label,
                node.get("NUMBER"),
                country.isEmpty() ? node.get("COUNTRY_OF_ISSUE") : country);
    }
}
