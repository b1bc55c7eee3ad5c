package org.lode.io.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lode.io.Reason;
import org.lode.screening.Identifier;
import org.lode.screening.ListedName;
import org.lode.screening.PartyKind;
import tools.jackson.databind.JsonNode;

/// Ukraine: State Register of Sanctions of the National Security and Defense Council, the JSON of
/// its public interface (`/v2/subjects`), with the decrees (`/subjects/{sid}/actions`) nested
/// under `actions` if they were fetched.
///
/// Fields from public descriptions of the interface; no official file was at hand. Subjects
/// without actions are read as listed, without date.
final class NsdcReader {
    private static final Pattern THREE_NAMES =
            Pattern.compile("^([^(]{1,300})\\(([^,]{1,300}),([^,]{1,300})\\)$");

    private NsdcReader() {}

    static void read(ListText text, ListDraft draft) throws IOException {
        JsonObjects.forEach(text, (node, line) -> subject(text.file(), node, line, draft));
    }

    private static void subject(String file, JsonNode node, int line, ListDraft draft) {
        String id = text(node, "sid");
        if (id.isEmpty()) {
            draft.problems()
                    .refuse(
                            ListProblems.at(
                                    file,
                                    line,
                                    Reason.MISSING_DATA,
                                    "the object has no sid.",
                                    "Maybe this is not the list of subjects of the register."));
            return;
        }
        PartyDraft party = draft.party(id);
        party.kind(kind(node));
        names(text(node, "name"), ListedName.Role.PRIMARY, party);
        names(text(node, "translit"), ListedName.Role.ALIAS, party);
        for (String alias : texts(node.path("aliases"))) {
            party.name(alias, ListedName.Role.ALIAS);
        }
        if (party.kind() == PartyKind.PERSON) {
            party.births(text(node, "bd"));
        } else {
            party.remark("founded", text(node, "bd"));
        }
        for (String country : texts(node.path("citizenships"))) {
            party.country(country);
        }
        for (JsonNode number : node.path("identifiers")) {
            identifier(number, party);
        }
        for (JsonNode attribute : node.path("attributes")) {
            party.remark(text(attribute, "key"), text(attribute, "value"));
        }
        for (JsonNode action : node.path("actions")) {
            JsonNode decree = action.path("decree");
            party.programme(text(decree, "number"));
            party.listedFrom(ListDates.iso(text(decree, "date")));
            party.remark("until", text(action, "endDate"));
        }
        party.remark("status", text(node, "status"));
        draft.add(file, line, party);
    }

    private static PartyKind kind(JsonNode node) {
        String type = text(node, "subjectType").toLowerCase(Locale.ROOT);
        if (type.equals("individual")) {
            return PartyKind.PERSON;
        }
        return type.equals("legal") ? PartyKind.ORGANISATION : PartyKind.UNKNOWN;
    }

    /// "Іванов Іван (Иванов Иван, Ivanov Ivan)" holds three names.
    private static void names(String text, ListedName.Role role, PartyDraft party) {
        Matcher three = THREE_NAMES.matcher(text);
        if (three.matches()) {
            party.name(three.group(1), role);
            party.name(three.group(2), ListedName.Role.ALIAS);
            party.name(three.group(3), ListedName.Role.ALIAS);
        } else {
            party.name(text, role);
        }
    }

    private static void identifier(JsonNode node, PartyDraft party) {
        String code = text(node, "code");
        switch (text(node, "id")) {
            case "tax:inn" -> party.identifier(Identifier.Type.INN, code);
            case "reg:odrn", "reg:odrnip", "reg:ogrn" ->
                    party.identifier(Identifier.Type.OGRN, code);
            case "reg:edrpou" -> party.identifier(Identifier.Type.EDRPOU, code);
            case "doc:passport", "doc:d_passport", "doc:f_passport", "doc:s_passport" ->
                    party.identifier(Identifier.Type.PASSPORT, code);
            case "reg:person_ro", "reg:person_il", "reg:unzr" ->
                    party.identifier(Identifier.Type.NATIONAL_ID, code);
            default -> party.identifier(Identifier.Type.OTHER, code);
        }
    }

    static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    /// A text or a list of texts; other things in the list are passed over.
    static List<String> texts(JsonNode node) {
        List<String> found = new ArrayList<>(2);
        if (node.isArray()) {
            for (JsonNode item : node) {
                if (item.isValueNode() && !item.isNull()) {
                    found.add(item.asString());
                }
            }
        } else if (node.isValueNode() && !node.isNull()) {
            found.add(node.asString());
        }
        return found;
    }
}
