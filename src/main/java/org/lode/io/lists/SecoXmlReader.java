package org.lode.io.lists;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lode.screening.Identifier;
import org.lode.screening.ListedName;
import org.lode.screening.PartyKind;

/// Swiss consolidated list of the State Secretariat for Economic Affairs.
///
/// A name is put together from its parts in their order; a spelling variant of the parts in one
/// script gives one more name. The file keeps the history of each target: one whose latest
/// modification is `de-listed` is passed over, and what stands inside a modification is not read.
/// Reference: SECO, "Gesamtliste" XML schema (from public descriptions; no full official file was
/// at hand).
final class SecoXmlReader {
    private static final Set<String> NOT_NAMES = Set.of("title", "suffix", "tribal-name");

    private SecoXmlReader() {}

    static void read(ListText text, ListDraft draft) throws IOException {
        Map<String, String> programmes = new HashMap<>();
        XmlRecords.forEach(
                text,
                Set.of("sanctions-program", "target"),
                node -> {
                    switch (node.name()) {
                        case "sanctions-program" -> programme(node, programmes);
                        case "target" -> {
                            if (isListed(node)) {
                                draft.add(text.file(), node.line(), party(node, programmes, draft));
                            }
                        }
                        default -> {
                            String day = ListDates.iso(node.attribute("date"));
                            if (!day.isEmpty()) {
                                draft.date(LocalDate.parse(day));
                            }
                        }
                    }
                });
    }

    private static void programme(XmlNode node, Map<String, String> programmes) {
        String name = "";
        for (XmlNode key : node.all("program-key")) {
            if (name.isEmpty() || key.attribute("lang").equals("eng")) {
                name = key.text();
            }
        }
        for (XmlNode key : node.all("program-name")) {
            if (name.isEmpty()
                    || (node.all("program-key").isEmpty() && key.attribute("lang").equals("eng"))) {
                name = key.text();
            }
        }
        for (XmlNode set : node.all("sanctions-set")) {
            programmes.putIfAbsent(set.attribute("ssid"), name);
        }
    }

    private static String country(XmlNode place) {
        XmlNode country = place.child("country");
        return country == null
                ? ""
                : country.attribute("iso-code").isEmpty()
                        ? country.text()
                        : country.attribute("iso-code");
    }

    private static boolean isListed(XmlNode target) {
        return target.all("modification").stream()
                .max(Comparator.comparing(node -> node.attribute("effective-date")))
                .map(node -> !node.attribute("modification-type").equals("de-listed"))
                .orElse(true);
    }

    private static PartyDraft party(
            XmlNode target, Map<String, String> programmes, ListDraft draft) {
        PartyDraft party = draft.party(target.attribute("ssid"));
        String attribute = target.attribute("sanctions-set-id");
        if (!attribute.isEmpty()) {
            party.programme(programmes.getOrDefault(attribute, attribute));
        }
        for (XmlNode set : target.all("sanctions-set-id")) {
            party.programme(programmes.getOrDefault(set.text(), set.text()));
        }
        for (XmlNode change : target.all("modification")) {
            if (change.attribute("modification-type").equals("listed")) {
                party.listedFrom(ListDates.iso(change.attribute("effective-date")));
            }
        }
        party.remark("foreign reference", target.get("foreign-identifier"));
        for (XmlNode body : target.children()) {
            switch (body.name()) {
                case "individual" -> body(body, party.kind(PartyKind.PERSON));
                case "entity" -> body(body, party.kind(PartyKind.ORGANISATION));
                case "object" -> body(body, party.kind(objectKind(body)));
                case "identity" -> identity(body, party);
                default -> {
                    // Dates and sets were read above.
                }
            }
        }
        return party;
    }

    private static PartyKind objectKind(XmlNode body) {
        return switch (body.attribute("object-type")) {
            case "vessel" -> PartyKind.VESSEL;
            case "aircraft" -> PartyKind.AIRCRAFT;
            default -> PartyKind.UNKNOWN;
        };
    }

    private static void body(XmlNode body, PartyDraft party) {
        body.all("identity").forEach(node -> identity(node, party));
        for (XmlNode other : body.all("other-information")) {
            information(other.text(), party);
        }
        body.all("justification").forEach(node -> party.remark(node.text()));
    }

    /// "Taxpayer Identification Number: 7707083893": a label, a colon, a number.
    private static void information(String text, PartyDraft party) {
        party.remark(text);
        int colon = text.indexOf(':');
        if (colon > 0 && colon < 60) {
            String value = text.substring(colon + 1).strip().replaceAll("\\.$", "");
            String label = text.substring(0, colon);
            boolean isNumber = value.length() < 40 && value.matches(".*\\d{4}.*");
            boolean isDate = label.contains("ate of");
            if (isNumber && !isDate && label.matches("(?i).*(?:number|imo|inn|ogrn|bic|lei).*")) {
                RegisterNumbers.add(party, label, value, "");
            }
        }
    }

    private static void identity(XmlNode identity, PartyDraft party) {
        boolean isMain = identity.attribute("main").equals("true");
        for (XmlNode name : identity.all("name")) {
            names(name, isMain, party);
        }
        for (XmlNode day : identity.all("day-month-year")) {
            ListDates.date(
                            day.attribute("year"),
                            day.attribute("month"),
                            day.attribute("day"),
                            false)
                    .filter(_ -> party.kind() == PartyKind.PERSON)
                    .ifPresent(party::birth);
        }
        for (XmlNode nationality : identity.all("nationality")) {
            party.country(country(nationality));
        }
        for (XmlNode address : identity.all("address")) {
            party.country(country(address));
        }
        for (XmlNode document : identity.all("identification-document")) {
            String type = document.attribute("document-type");
            party.identifier(
                    type.contains("passport")
                            ? Identifier.Type.PASSPORT
                            : Identifier.Type.NATIONAL_ID,
                    document.get("number"));
        }
    }

    private static void names(XmlNode name, boolean isMain, PartyDraft party) {
        ListedName.Role role = role(name, isMain);
        List<XmlNode> parts =
                name.all("name-part").stream()
                        .filter(part -> !NOT_NAMES.contains(part.attribute("name-part-type")))
                        .sorted(Comparator.comparing(SecoXmlReader::order))
                        .toList();
        StringBuilder whole = new StringBuilder();
        Map<String, StringBuilder> scripts = new TreeMap<>();
        for (XmlNode part : parts) {
            String value = part.get("value").isEmpty() ? part.text() : part.get("value");
            whole.append(' ').append(value);
            for (XmlNode variant : part.all("spelling-variant")) {
                scripts.computeIfAbsent(
                        variant.attribute("lang") + "|" + variant.attribute("script"),
                        _ -> new StringBuilder());
            }
        }
        party.name(whole.toString(), role);
        ListedName.Role variantRole =
                role == ListedName.Role.PRIMARY ? ListedName.Role.ALIAS : role;
        scripts.forEach((script, _) -> party.name(variant(parts, script), variantRole));
    }

    /// The name in one language and script; a part without that variant stays as it is.
    private static String variant(List<XmlNode> parts, String script) {
        StringBuilder name = new StringBuilder();
        for (XmlNode part : parts) {
            String value = part.get("value").isEmpty() ? part.text() : part.get("value");
            for (XmlNode variant : part.all("spelling-variant")) {
                String key = variant.attribute("lang") + "|" + variant.attribute("script");
                if (key.equals(script)) {
                    value = variant.text();
                    break;
                }
            }
            name.append(' ').append(value);
        }
        return name.toString();
    }

    private static int order(XmlNode part) {
        String order = part.attribute("order");
        return FormatDetection.isNumber(order) ? Integer.parseInt(order.strip()) : 0;
    }

    private static ListedName.Role role(XmlNode name, boolean isMain) {
        if (name.attribute("quality").equals("low")) {
            return ListedName.Role.WEAK_ALIAS;
        }
        return switch (name.attribute("name-type")) {
            case "primary-name", "" -> isMain ? ListedName.Role.PRIMARY : ListedName.Role.ALIAS;
            case "formerly-known-as" -> ListedName.Role.FORMER;
            default -> ListedName.Role.ALIAS;
        };
    }
}
