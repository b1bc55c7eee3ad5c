package org.lode.io.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lode.io.Reason;
import org.lode.screening.Identifier;
import org.lode.screening.ListedName;
import tools.jackson.databind.JsonNode;

/// FollowTheMoney entities, one JSON object a line, flat or nested.
///
/// Entries are the things that can be listed: Person, Company, Organization, LegalEntity,
/// PublicBody, Vessel, Airplane. A `Sanction` or `Passport` beside or inside them adds programme,
/// date and number to the entity that it names; other schemas (addresses, ownership) are passed
/// over here. Reference: FollowTheMoney schema, alephdata/followthemoney.
final class FtmReader {
    private static final Set<String> LISTABLE =
            Set.of(
                    "Person",
                    "Company",
                    "Organization",
                    "LegalEntity",
                    "PublicBody",
                    "Vessel",
                    "Airplane");
    private static final Set<String> COUNTRY_KEYS =
            Set.of("country", "nationality", "citizenship", "jurisdiction", "flag", "mainCountry");
    private static final Map<String, Identifier.Type> NUMBERS =
            Map.of(
                    "innCode", Identifier.Type.INN,
                    "ogrnCode", Identifier.Type.OGRN,
                    "leiCode", Identifier.Type.LEI,
                    "imoNumber", Identifier.Type.IMO,
                    "swiftBic", Identifier.Type.BIC,
                    "bikCode", Identifier.Type.OTHER,
                    "passportNumber", Identifier.Type.PASSPORT,
                    "idNumber", Identifier.Type.NATIONAL_ID);

    private final ListText source;
    private final ListDraft draft;
    private final Map<String, Held> parties = new LinkedHashMap<>();
    private final List<JsonNode> notes = new ArrayList<>();

    private FtmReader(ListText source, ListDraft draft) {
        this.source = source;
        this.draft = draft;
    }

    /// An entity that waits for its sanctions.
    private record Held(PartyDraft party, int line) {}

    static void read(ListText text, ListDraft draft) throws IOException {
        FtmReader reader = new FtmReader(text, draft);
        JsonObjects.forEach(text, reader::entity);
        reader.finish();
    }

    private void entity(JsonNode node, int line) {
        String schema = NsdcReader.text(node, "schema");
        if (!LISTABLE.contains(schema)) {
            if (schema.equals("Sanction") || schema.equals("Passport")) {
                notes.add(node);
            } else if (schema.isEmpty()) {
                draft.problems()
                        .refuse(
                                ListProblems.at(
                                        source.file(),
                                        line,
                                        Reason.MISSING_DATA,
                                        "the object has no schema.",
                                        "Maybe this is not a file of FollowTheMoney entities."));
            }
            return;
        }
        String id = NsdcReader.text(node, "id");
        PartyDraft party = draft.party(id);
        party.kind(TargetsCsvReader.kindOf(schema));
        JsonNode properties = node.path("properties");
        names(node, properties, party);
        for (String key : COUNTRY_KEYS.stream().sorted().toList()) {
            NsdcReader.texts(properties.path(key)).forEach(party::country);
        }
        for (String date : NsdcReader.texts(properties.path("birthDate"))) {
            party.births(date);
        }
        numbers(properties, party);
        NsdcReader.texts(properties.path("programId")).forEach(party::programme);
        NsdcReader.texts(properties.path("notes")).forEach(party::remark);
        NsdcReader.texts(properties.path("position")).forEach(party::remark);
        for (String key : List.of("sanctions", "passports", "sanctionEntity", "passportHolder")) {
            for (JsonNode nested : properties.path(key)) {
                if (nested.isObject()) {
                    note(nested, party);
                }
            }
        }
        if (parties.putIfAbsent(id, new Held(party, line)) != null) {
            draft.problems()
                    .refuse(
                            ListProblems.at(
                                    source.file(),
                                    line,
                                    Reason.DUPLICATE,
                                    "entity %s stands twice.".formatted(ListProblems.tidy(id, 60)),
                                    "Maybe two exports were joined."));
        }
    }

    private static void names(JsonNode node, JsonNode properties, PartyDraft party) {
        party.name(NsdcReader.text(node, "caption"), ListedName.Role.PRIMARY);
        for (String name : NsdcReader.texts(properties.path("name"))) {
            party.name(name, party.hasName() ? ListedName.Role.ALIAS : ListedName.Role.PRIMARY);
        }
        NsdcReader.texts(properties.path("alias"))
                .forEach(name -> party.name(name, ListedName.Role.ALIAS));
        NsdcReader.texts(properties.path("weakAlias"))
                .forEach(name -> party.name(name, ListedName.Role.WEAK_ALIAS));
        NsdcReader.texts(properties.path("previousName"))
                .forEach(name -> party.name(name, ListedName.Role.FORMER));
    }

    private static void numbers(JsonNode properties, PartyDraft party) {
        NUMBERS.keySet().stream()
                .sorted()
                .forEach(
                        key ->
                                NsdcReader.texts(properties.path(key))
                                        .forEach(
                                                value ->
                                                        party.identifier(
                                                                NUMBERS.getOrDefault(
                                                                        key, Identifier.Type.OTHER),
                                                                imo(key, value))));
        for (String key : List.of("registrationNumber", "taxNumber", "okpoCode", "mmsi")) {
            for (String value : NsdcReader.texts(properties.path(key))) {
                RegisterNumbers.addBare(party, value);
            }
        }
    }

    private static String imo(String key, String value) {
        return key.equals("imoNumber") ? value.replaceAll("[^0-9]", "") : value;
    }

    private static void note(JsonNode node, PartyDraft party) {
        JsonNode properties = node.path("properties");
        NsdcReader.texts(properties.path("program")).forEach(party::programme);
        NsdcReader.texts(properties.path("programId")).forEach(party::programme);
        for (String key : List.of("listingDate", "startDate")) {
            for (String date : NsdcReader.texts(properties.path(key))) {
                party.listedFrom(ListDates.iso(date));
            }
        }
        NsdcReader.texts(properties.path("passportNumber"))
                .forEach(number -> party.identifier(Identifier.Type.PASSPORT, number));
        if (NsdcReader.text(node, "schema").equals("Passport")) {
            NsdcReader.texts(properties.path("number"))
                    .forEach(number -> party.identifier(Identifier.Type.PASSPORT, number));
        }
    }

    private void finish() {
        for (JsonNode node : notes) {
            JsonNode properties = node.path("properties");
            for (String key : List.of("entity", "holder")) {
                for (String id : NsdcReader.texts(properties.path(key))) {
                    Held held = parties.get(id);
                    if (held != null) {
                        note(node, held.party());
                    }
                }
            }
        }
        parties.values().forEach(held -> draft.add(source.file(), held.line(), held.party()));
    }
}
