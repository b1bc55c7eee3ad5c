package org.lode.io.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lode.io.Reason;
import org.lode.screening.ListedName;
import org.lode.screening.PartyKind;

/// Lists reduced by a third party to `Name,Alias,Nationality,Designation,Sanction Type,Source`.
///
/// What the reduction lost is not made up: no identifiers, no dates of birth, no keys (the line of
/// the file stands for the key). Aliases of the EU and UK files are joined with commas, so a name
/// that holds a comma falls in two unless the second part is a legal form or a bracket is open.
/// The OFAC file holds one alias, for persons often the surname alone: a one-word alias of a
/// person is a weak one. The UK file gives many persons by surname alone: a one-word name there is
/// a weak one, and its Designation column, which is faulty, is passed over.
final class NamesCsvReader {
    private static final Set<String> LEGAL_FORMS =
            Set.of(
                    "ltd",
                    "limited",
                    "inc",
                    "incorporated",
                    "llc",
                    "l l c",
                    "llp",
                    "lp",
                    "co ltd",
                    "co",
                    "corp",
                    "corporation",
                    "company",
                    "sa",
                    "s a",
                    "sas",
                    "sl",
                    "srl",
                    "sarl",
                    "spa",
                    "gmbh",
                    "ag",
                    "kg",
                    "bv",
                    "nv",
                    "plc",
                    "pte",
                    "pte ltd",
                    "pty ltd",
                    "pvt ltd",
                    "jsc",
                    "ojsc",
                    "cjsc",
                    "pjsc",
                    "ao",
                    "oao",
                    "zao",
                    "pao",
                    "ooo",
                    "tov",
                    "fze",
                    "fzco",
                    "fzc",
                    "as",
                    "doo",
                    "ood",
                    "ead",
                    "sro",
                    "sro s r o",
                    "jr",
                    "sr",
                    "a s",
                    "d o o",
                    "s r o",
                    "s l",
                    "s r l",
                    "s p a",
                    "b v",
                    "sal");

    private NamesCsvReader() {}

    static void read(ListText text, ListDraft draft) throws IOException {
        List<Integer> nameless = new ArrayList<>(0);
        new CsvTable(text.file(), text.layout().separator(), 0, 0)
                .forEach(
                        text.reader(),
                        draft.problems(),
                        row -> {
                            PartyDraft party = party(row, draft);
                            if (party.hasName()) {
                                draft.add(text.file(), row.line(), party);
                            } else {
                                nameless.add(row.line());
                            }
                        });
        if (!nameless.isEmpty()) {
            draft.problems()
                    .warn(
                            ListProblems.at(
                                    text.file(),
                                    nameless.getFirst(),
                                    Reason.MISSING_DATA,
                                    "rows without a name were passed over: %d."
                                            .formatted(nameless.size()),
                                    "Maybe the third party lost it: look at the official list."));
        }
    }

    private static PartyDraft party(CsvRow row, ListDraft draft) {
        PartyDraft party = draft.party("line-" + row.line());
        String source = row.get("source").toLowerCase(Locale.ROOT);
        boolean isOfac = source.startsWith("usofac");
        boolean isUk = source.equals("uk");
        party.kind(isUk ? PartyKind.UNKNOWN : kind(row.get("designation")));
        boolean isSurname = isUk && isOneWord(row.get("name")) && row.get("alias").isEmpty();
        party.name(
                row.get("name"), isSurname ? ListedName.Role.WEAK_ALIAS : ListedName.Role.PRIMARY);
        for (String alias : isOfac ? List.of(row.get("alias")) : split(row.get("alias"))) {
            if (!alias.equals("None")) {
                boolean isWeak = isOneWord(alias) && (isUk || party.kind() == PartyKind.PERSON);
                party.name(alias, isWeak ? ListedName.Role.WEAK_ALIAS : ListedName.Role.ALIAS);
            }
        }
        party.country(row.get("nationality"));
        String programmes = row.get("sanction type");
        if (source.equals("europe")) {
            party.remark("act", programmes);
        } else if (isOfac) {
            for (String programme : programmes.split(",\\s*", -1)) {
                party.programme(programme);
            }
        } else {
            party.programme(programmes);
        }
        return party;
    }

    private static boolean isOneWord(String name) {
        return name.indexOf(' ') < 0 && name.indexOf('-') < 0;
    }

    private static PartyKind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "individual", "person" -> PartyKind.PERSON;
            case "entity", "enterprise" -> PartyKind.ORGANISATION;
            case "vessel" -> PartyKind.VESSEL;
            case "aircraft" -> PartyKind.AIRCRAFT;
            default -> PartyKind.UNKNOWN;
        };
    }

    /// Names joined with commas, taken apart where the next part is not a legal form and every
    /// bracket is closed.
    static List<String> split(String joined) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (String part : joined.split(",", -1)) {
            boolean isTail =
                    !name.isEmpty()
                            && (LEGAL_FORMS.contains(Spelling.key(part)) || depth(name) > 0);
            if (isTail) {
                name.append(',').append(part);
            } else {
                if (!name.isEmpty()) {
                    names.add(name.toString().strip());
                }
                name.setLength(0);
                name.append(part);
            }
        }
        names.add(name.toString().strip());
        names.removeIf(String::isEmpty);
        return names;
    }

    private static int depth(CharSequence text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth;
    }
}
