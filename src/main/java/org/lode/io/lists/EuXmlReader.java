package org.lode.io.lists;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.lode.screening.ListedName;
import org.lode.screening.PartyKind;

/// EU consolidated financial sanctions file, XML form 1.0 and 1.1.
///
/// A name with `strong="false"` is a weak alias. The country is its ISO code where the file gives
/// one. Reference: European Commission, FSF, `export` schema (from public descriptions; no full
/// official file was at hand).
final class EuXmlReader {
    private EuXmlReader() {}

    static void read(ListText text, ListDraft draft) throws IOException {
        XmlRecords.forEach(
                text,
                Set.of("sanctionEntity"),
                node -> {
                    if (node.name().equals("sanctionEntity")) {
                        draft.add(text.file(), node.line(), party(node, draft));
                    } else {
                        String day = ListDates.iso(node.attribute("generationDate"));
                        if (!day.isEmpty()) {
                            draft.date(LocalDate.parse(day));
                        }
                    }
                });
    }

    private static PartyDraft party(XmlNode entry, ListDraft draft) {
        PartyDraft party = draft.party(entry.attribute("logicalId"));
        XmlNode type = entry.child("subjectType");
        party.kind(type == null ? PartyKind.UNKNOWN : kind(type));
        boolean isFirst = true;
        for (XmlNode alias : entry.all("nameAlias")) {
            String whole = alias.attribute("wholeName");
            String name =
                    whole.isBlank()
                            ? String.join(
                                    " ",
                                    alias.attribute("firstName"),
                                    alias.attribute("middleName"),
                                    alias.attribute("lastName"))
                            : whole;
            boolean isWeak = alias.attribute("strong").equals("false");
            ListedName.Role role = isFirst ? ListedName.Role.PRIMARY : ListedName.Role.ALIAS;
            party.name(name, isWeak && !isFirst ? ListedName.Role.WEAK_ALIAS : role);
            party.remark("function", alias.attribute("function"));
            isFirst &= name.isBlank();
        }
        entry.all("citizenship").forEach(node -> country(node, party));
        entry.all("address").forEach(node -> country(node, party));
        entry.all("birthdate").forEach(node -> birth(node, party));
        entry.all("identification").forEach(node -> identification(node, party));
        for (XmlNode regulation : entry.all("regulation")) {
            party.programme(regulation.attribute("programme"));
            party.remark("act", regulation.attribute("numberTitle"));
            party.listedFrom(ListDates.iso(regulation.attribute("entryIntoForceDate")));
        }
        party.listedFrom(ListDates.iso(entry.attribute("designationDate")));
        party.remark("EU reference", entry.attribute("euReferenceNumber"));
        entry.all("remark").forEach(node -> party.remark(node.text()));
        return party;
    }

    private static PartyKind kind(XmlNode type) {
        String code = type.attribute("code").toLowerCase(Locale.ROOT);
        String letter = type.attribute("classificationCode");
        if (code.equals("person") || letter.equals("P")) {
            return PartyKind.PERSON;
        }
        return code.equals("enterprise") || letter.equals("E")
                ? PartyKind.ORGANISATION
                : PartyKind.UNKNOWN;
    }

    private static void country(XmlNode node, PartyDraft party) {
        String iso = node.attribute("countryIso2Code");
        boolean isCode = iso.length() == 2 && !iso.equals("00");
        party.country(isCode ? iso : node.attribute("countryDescription"));
    }

    private static void birth(XmlNode node, PartyDraft party) {
        boolean isCirca = node.attribute("circa").equals("true");
        String from = node.attribute("yearRangeFrom");
        String to = node.attribute("yearRangeTo");
        if (!node.attribute("year").isEmpty()) {
            ListDates.date(
                            node.attribute("year"),
                            node.attribute("monthOfYear"),
                            node.attribute("dayOfMonth"),
                            isCirca)
                    .ifPresent(party::birth);
        } else if (!from.isEmpty() && !to.isEmpty()) {
            party.births(from + " to " + to);
        } else {
            party.births((isCirca ? "circa " : "") + node.attribute("birthdate"));
        }
        String place = node.attribute("city");
        party.remark(
                "POB", place.isEmpty() ? "" : place + ", " + node.attribute("countryDescription"));
    }

    private static void identification(XmlNode node, PartyDraft party) {
        String label =
                node.attribute("identificationTypeCode")
                        + " "
                        + node.attribute("identificationTypeDescription");
        String number = node.attribute("number");
        String latin = node.attribute("latinNumber");
        RegisterNumbers.add(
                party,
                label.toLowerCase(Locale.ROOT).replace("id ", "national "),
                number.isEmpty() ? latin : number,
                node.attribute("countryIso2Code"));
        party.remark("document", node.text());
    }
}
