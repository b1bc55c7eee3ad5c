package org.lode.io.lists;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lode.io.Reason;
import org.lode.io.RowProblem;
import org.lode.screening.Identifier;
import org.lode.screening.ListedName;
import org.lode.screening.PartyKind;

/// A list in Lode's own columns, for sources without a published format.
///
/// `id,name,kind` are needed. Several values in one field are parted by `;`. An identifier is
/// written `INN 7707083893`; a type that is not known is kept as OTHER.
final class PlainCsvReader {
    static final List<String> COLUMNS =
            List.of(
                    "id",
                    "name",
                    "kind",
                    "aliases",
                    "weak_aliases",
                    "former_names",
                    "birth",
                    "countries",
                    "identifiers",
                    "programmes",
                    "listed_from",
                    "remark");

    private static final Pattern LIST = Pattern.compile("\\s*;\\s*");
    private static final Set<String> KNOWN = Set.copyOf(COLUMNS);

    private PlainCsvReader() {}

    static void read(ListText text, ListDraft draft) throws IOException {
        boolean[] isFirst = {true};
        new CsvTable(text.file(), text.layout().separator(), 0, 0)
                .forEach(
                        text.reader(),
                        draft.problems(),
                        row -> {
                            if (isFirst[0]) {
                                isFirst[0] = false;
                                unknownColumns(text.file(), row.columns(), draft.problems());
                            }
                            party(text.file(), row, draft);
                        });
    }

    private static void unknownColumns(
            String file, Map<String, Integer> columns, ListProblems problems) {
        columns.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .sorted()
                .forEach(
                        name ->
                                problems.refuse(
                                        new RowProblem(
                                                file,
                                                1,
                                                ListProblems.tidy(name, 40),
                                                columns.getOrDefault(name, 0) + 1,
                                                Reason.UNKNOWN_COLUMN,
                                                "the plain form has no such column. Known are: %s."
                                                        .formatted(String.join(", ", COLUMNS)),
                                                "",
                                                "Maybe move its content to remark.")));
    }

    private static void party(String file, CsvRow row, ListDraft draft) {
        PartyDraft party = draft.party(row.get("id"));
        try {
            party.kind(PartyKind.parse(row.get("kind")));
        } catch (IllegalArgumentException e) {
            draft.problems()
                    .refuse(
                            new RowProblem(
                                    file,
                                    row.line(),
                                    "kind",
                                    row.columns().getOrDefault("kind", 0) + 1,
                                    Reason.UNKNOWN_WORD,
                                    "%s is no kind. Known are: person, organisation, vessel,"
                                                    .formatted(
                                                            ListProblems.tidy(row.get("kind"), 40))
                                            + " aircraft, unknown.",
                                    ListProblems.excerpt(row.fields()),
                                    "Maybe write unknown."));
            return;
        }
        party.name(row.get("name"), ListedName.Role.PRIMARY);
        names(party, row.get("aliases"), ListedName.Role.ALIAS);
        names(party, row.get("weak_aliases"), ListedName.Role.WEAK_ALIAS);
        names(party, row.get("former_names"), ListedName.Role.FORMER);
        for (String date : LIST.split(row.get("birth"), -1)) {
            party.births(date);
        }
        party.country(row.get("countries"));
        for (String number : LIST.split(row.get("identifiers"), -1)) {
            identifier(party, number);
        }
        for (String programme : LIST.split(row.get("programmes"), -1)) {
            party.programme(programme);
        }
        party.listedFrom(ListDates.iso(row.get("listed_from")));
        party.remark(row.get("remark"));
        draft.add(file, row.line(), party);
    }

    private static void names(PartyDraft party, String list, ListedName.Role role) {
        for (String name : LIST.split(list, -1)) {
            party.name(name, role);
        }
    }

    private static void identifier(PartyDraft party, String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            RegisterNumbers.addBare(party, text);
            return;
        }
        String word = text.substring(0, blank).toUpperCase(Locale.ROOT);
        for (Identifier.Type type : Identifier.Type.values()) {
            if (type.name().equals(word)) {
                party.identifier(type, text.substring(blank + 1));
                return;
            }
        }
        party.identifier(Identifier.Type.OTHER, text);
    }
}
