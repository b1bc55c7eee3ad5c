package org.lode.io.lists;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lode.screening.Identifier;
import org.lode.screening.ListedName;
import org.lode.screening.PartyKind;

/// UK Sanctions List of the Foreign, Commonwealth and Development Office, XML.
///
/// Reference: GOV.UK, "The UK Sanctions List", format guide (from public descriptions; no full
/// official file was at hand).
final class UkListXmlReader {
    private UkListXmlReader() {}

    static void read(ListText text, ListDraft draft) throws IOException {
        XmlRecords.forEach(
                text,
                Set.of("DateGenerated", "Designation"),
                node -> {
                    if (node.name().equals("Designation")) {
                        draft.add(text.file(), node.line(), party(node, draft));
                    } else {
                        String day = ListDates.iso(node.text());
                        if (!day.isEmpty()) {
                            draft.date(LocalDate.parse(day));
                        }
                    }
                });
    }

    private static PartyDraft party(XmlNode entry, ListDraft draft) {
        PartyDraft party = draft.party(entry.get("UniqueID"));
        party.kind(kind(entry.get("IndividualEntityShip")));
        entry.all("Names", "Name")
                .forEach(
                        node ->
                                party.name(
                                        name(node),
                                        role(node.get("NameType"), node.get("AliasStrength"))));
        entry.deep("NameNonLatinScript")
                .forEach(node -> party.name(node.text(), ListedName.Role.ALIAS));
        entry.deep("DOB").forEach(node -> party.births(node.text()));
        entry.deep("Nationality").forEach(node -> party.country(node.text()));
        entry.deep("AddressCountry").forEach(node -> party.country(node.text()));
        entry.deep("CurrentBelievedFlagOfShip").forEach(node -> party.country(node.text()));
        entry.deep("IMONumber")
                .forEach(
                        node ->
                                party.identifier(
                                        Identifier.Type.IMO, node.text().replaceAll("[^0-9]", "")));
        entry.deep("PassportNumber")
                .forEach(node -> party.identifier(Identifier.Type.PASSPORT, node.text()));
        entry.deep("NationalIdentifierNumber")
                .forEach(node -> party.identifier(Identifier.Type.NATIONAL_ID, node.text()));
        entry.deep("BusinessRegistrationNumber")
                .forEach(node -> RegisterNumbers.addBare(party, node.text()));
        party.programme(entry.get("RegimeName"));
        party.listedFrom(ListDates.iso(entry.get("DateDesignated")));
        party.remark("OFSI group", entry.get("OFSIGroupID"));
        party.remark("UN reference", entry.get("UNReferenceNumber"));
        party.remark("measures", entry.get("SanctionsImposed"));
        entry.deep("CurrentOwnerOperator").forEach(node -> party.remark("owner", node.text()));
        entry.deep("Position").forEach(node -> party.remark(node.text()));
        party.remark(entry.get("OtherInformation"));
        return party;
    }

    static PartyKind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "individual" -> PartyKind.PERSON;
            case "entity" -> PartyKind.ORGANISATION;
            case "ship" -> PartyKind.VESSEL;
            default -> PartyKind.UNKNOWN;
        };
    }

    static ListedName.Role role(String type, String strength) {
        String word = type.toLowerCase(Locale.ROOT);
        if (word.startsWith("primary")) {
            return word.contains("variation") ? ListedName.Role.ALIAS : ListedName.Role.PRIMARY;
        }
        if (strength.toLowerCase(Locale.ROOT).contains("low")) {
            return ListedName.Role.WEAK_ALIAS;
        }
        return word.startsWith("f") ? ListedName.Role.FORMER : ListedName.Role.ALIAS;
    }

    /// Name 1 to Name 5 are given names, Name 6 the surname or the name of an organisation.
    private static String name(XmlNode node) {
        return Stream.of("Name1", "Name2", "Name3", "Name4", "Name5", "Name6")
                .map(node::get)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
