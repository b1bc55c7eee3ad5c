package org.lode.io.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lode.screening.ListedName;
import org.lode.screening.PartialDate;
import org.lode.screening.PartyKind;

/// OFAC advanced sanctions data, `sdn_advanced.xml` and `cons_advanced.xml`.
///
/// The file is a set of tables that refer to each other by number: reference values, locations,
/// documents, parties, entries of lists. Documents come before the identities that they belong
/// to, programmes after. Addresses are read for their country alone; relations between profiles
/// are not read. Reference: OFAC, "Advanced Sanctions Data Model" (UN XML standard; from public
/// descriptions, no full official file was at hand).
final class OfacAdvancedReader {
    private static final Set<String> RECORDS =
            Set.of(
                    "DateOfIssue",
                    "Location",
                    "IDRegDocument",
                    "DistinctParty",
                    "SanctionsEntry",
                    "ReferenceValueSets");

    private final ListDraft draft;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> locations = new HashMap<>();
    private final Map<String, List<XmlNode>> documents = new HashMap<>();
    private final Map<String, Held> parties = new LinkedHashMap<>();

    private OfacAdvancedReader(ListDraft draft) {
        this.draft = draft;
    }

    /// A party that waits for its programmes.
    private record Held(PartyDraft party, int line) {}

    static void read(ListText text, ListDraft draft) throws IOException {
        OfacAdvancedReader reader = new OfacAdvancedReader(draft);
        XmlRecords.forEach(text, RECORDS, reader::record);
        reader.parties.values().forEach(held -> draft.add(text.file(), held.line(), held.party()));
    }

    private void record(XmlNode node) {
        switch (node.name()) {
            case "DateOfIssue" ->
                    date(node).ifPresent(date -> ListDates.day(date).ifPresent(draft::date));
            case "ReferenceValueSets" -> references(node);
            case "Location" -> location(node);
            case "IDRegDocument" ->
                    documents
                            .computeIfAbsent(node.attribute("IdentityID"), _ -> new ArrayList<>(1))
                            .add(node);
            case "DistinctParty" -> party(node);
            case "SanctionsEntry" -> entry(node);
            default -> {
                // The root element has nothing to say.
            }
        }
    }

    private void references(XmlNode sets) {
        for (XmlNode set : sets.children()) {
            for (XmlNode value : set.children()) {
                values.put(value.name() + value.attribute("ID"), value.text());
                if (value.name().equals("PartySubType")) {
                    values.put("PartyOf" + value.attribute("ID"), value.attribute("PartyTypeID"));
                }
            }
        }
    }

    private String value(String table, String id) {
        return values.getOrDefault(table + id, "");
    }

    private void location(XmlNode node) {
        XmlNode country = node.child("LocationCountry");
        if (country != null) {
            locations.put(node.attribute("ID"), value("Country", country.attribute("CountryID")));
        }
    }

    private void party(XmlNode node) {
        for (XmlNode profile : node.all("Profile")) {
            PartyDraft party = draft.party(profile.attribute("ID"));
            party.kind(kind(profile.attribute("PartySubTypeID")));
            for (XmlNode identity : profile.all("Identity")) {
                for (XmlNode alias : identity.all("Alias")) {
                    alias(alias, party);
                }
                for (XmlNode document :
                        documents.getOrDefault(identity.attribute("ID"), List.of())) {
                    document(document, party);
                }
            }
            for (XmlNode feature : profile.all("Feature")) {
                feature(feature, party);
            }
            party.remark(node.get("Comment"));
            parties.put(profile.attribute("ID"), new Held(party, node.line()));
        }
    }

    private PartyKind kind(String subType) {
        String sub = value("PartySubType", subType).toLowerCase(Locale.ROOT);
        String type =
                value("PartyType", values.getOrDefault("PartyOf" + subType, ""))
                        .toLowerCase(Locale.ROOT);
        if (sub.equals("vessel")) {
            return PartyKind.VESSEL;
        }
        if (sub.equals("aircraft")) {
            return PartyKind.AIRCRAFT;
        }
        if (type.startsWith("individual")) {
            return PartyKind.PERSON;
        }
        return type.startsWith("entity") ? PartyKind.ORGANISATION : PartyKind.UNKNOWN;
    }

    private void alias(XmlNode alias, PartyDraft party) {
        String type = value("AliasType", alias.attribute("AliasTypeID"));
        for (XmlNode name : alias.all("DocumentedName")) {
            StringBuilder whole = new StringBuilder();
            for (XmlNode part : name.all("DocumentedNamePart", "NamePartValue")) {
                boolean isSurname = party.kind() == PartyKind.PERSON && whole.isEmpty();
                whole.append(part.text()).append(isSurname ? ", " : " ");
            }
            String text = whole.toString().strip().replaceAll(",$", "");
            party.name(text, role(alias, type));
        }
    }

    private static ListedName.Role role(XmlNode alias, String type) {
        if (alias.attribute("LowQuality").equals("true")) {
            return ListedName.Role.WEAK_ALIAS;
        }
        if (alias.attribute("Primary").equals("true")) {
            return ListedName.Role.PRIMARY;
        }
        return type.startsWith("F.K.A") ? ListedName.Role.FORMER : ListedName.Role.ALIAS;
    }

    private void document(XmlNode document, PartyDraft party) {
        RegisterNumbers.add(
                party,
                value("IDRegDocType", document.attribute("IDRegDocTypeID")),
                document.get("IDRegistrationNo"),
                value("Country", document.attribute("IssuedBy-CountryID")));
    }

    private void feature(XmlNode feature, PartyDraft party) {
        String type = value("FeatureType", feature.attribute("FeatureTypeID"));
        String word = type.toLowerCase(Locale.ROOT);
        for (XmlNode version : feature.all("FeatureVersion")) {
            if (word.equals("birthdate")) {
                version.all("DatePeriod").forEach(node -> period(node, party));
            }
            for (XmlNode place : version.all("VersionLocation")) {
                String country = locations.getOrDefault(place.attribute("LocationID"), "");
                if (word.contains("birth")) {
                    party.remark("POB", country);
                } else {
                    party.country(country);
                }
            }
            for (XmlNode detail : version.all("VersionDetail")) {
                party.remark(type, detail.text());
            }
        }
    }

    private void period(XmlNode period, PartyDraft party) {
        List<PartialDate> ends = new ArrayList<>(2);
        for (String end : List.of("Start", "End")) {
            for (XmlNode from : period.all(end, end.equals("Start") ? "From" : "To")) {
                date(from).ifPresent(ends::add);
            }
        }
        XmlNode start = period.child("Start");
        boolean isCirca = start != null && start.attribute("Approximate").equals("true");
        if (ends.isEmpty()) {
            return;
        }
        PartialDate from = ends.getFirst();
        PartialDate to = ends.getLast();
        PartialDate date = from.equals(to) ? from : yearOrMiddle(from, to);
        party.birth(
                new PartialDate(date.year(), date.month(), date.day(), isCirca || date.isCirca()));
    }

    /// A whole year is written as 1 January to 31 December.
    private static PartialDate yearOrMiddle(PartialDate from, PartialDate to) {
        boolean isWholeYear =
                from.year() == to.year()
                        && from.month().orElse(0) == 1
                        && to.month().orElse(0) == 12;
        return isWholeYear ? PartialDate.ofYear(from.year()) : ListDates.middle(from, to);
    }

    private static Optional<PartialDate> date(XmlNode node) {
        return ListDates.date(node.get("Year"), node.get("Month"), node.get("Day"), false);
    }

    private void entry(XmlNode entry) {
        Held held = parties.get(entry.attribute("ProfileID"));
        if (held == null) {
            return;
        }
        for (XmlNode measure : entry.all("SanctionsMeasure")) {
            held.party().programme(measure.get("Comment"));
        }
        for (XmlNode date : entry.all("EntryEvent", "Date")) {
            date(date)
                    .flatMap(ListDates::day)
                    .ifPresent(day -> held.party().listedFrom(day.toString()));
        }
    }
}
