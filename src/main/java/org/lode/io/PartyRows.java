package org.lode.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.lode.eligibility.Party;
import org.lode.quantity.Source;
import org.lode.screening.Identifier;
import org.lode.screening.PartialDate;
import org.lode.screening.PartyKind;
import org.lode.screening.Subject;

/// Reads `parties.csv`.
final class PartyRows {
    private static final List<String> REGISTERS =
            Arrays.stream(Identifier.Type.values()).map(Enum::name).toList();

    /// A state or public authority: an organisation that nobody owns.
    private static final String STATE = "state";

    private PartyRows() {}

    static List<Party> read(Table table) {
        KnownIds.unique("party", table, "name");
        List<Party> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            String name = row.required("name");
            boolean isState = row.text("kind").equals(STATE);
            Optional<PartyKind> kind = isState ? Optional.of(PartyKind.ORGANISATION) : kind(row);
            List<String> names = list(row, "screen_as");
            List<String> countries = countries(row);
            List<Identifier> identifiers = identifiers(row);
            List<PartialDate> births = births(row);
            Optional<Source> source = row.source();
            if (row.isSound() && kind.isPresent() && source.isPresent()) {
                List<Subject> subjects =
                        (names.isEmpty() ? List.of(name) : names)
                                .stream()
                                        .map(
                                                n ->
                                                        new Subject(
                                                                name,
                                                                n,
                                                                kind.get(),
                                                                births,
                                                                countries,
                                                                identifiers))
                                        .toList();
                rows.add(new Party(name, subjects, isState, source.get(), row.text("note")));
            }
        }
        return rows;
    }

    private static Optional<PartyKind> kind(Row row) {
        List<String> words =
                Stream.concat(
                                Arrays.stream(PartyKind.values()).map(PartyKind::toString),
                                Stream.of(STATE))
                        .toList();
        String word = row.word("kind", words);
        return words.contains(word) ? Optional.of(PartyKind.parse(word)) : Optional.empty();
    }

    private static List<String> list(Row row, String column) {
        return Arrays.stream(row.text(column).split(";", -1))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    private static List<String> countries(Row row) {
        List<String> codes = new ArrayList<>();
        for (String code : list(row, "country")) {
            if (code.matches("[A-Za-z]{2}")) {
                codes.add(code.toLowerCase(Locale.ROOT));
            } else {
                row.refuse(
                        "country",
                        Reason.SYNTAX,
                        "%s is not a country code of two letters.".formatted(row.shown(code)),
                        "Maybe write ua, us or cy (ISO 3166-1).");
            }
        }
        return codes;
    }

    private static List<Identifier> identifiers(Row row) {
        List<Identifier> found = new ArrayList<>();
        for (String text : list(row, "identifiers")) {
            int colon = text.indexOf(':');
            String type = colon < 0 ? "" : text.substring(0, colon).strip();
            if (!REGISTERS.contains(type.toUpperCase(Locale.ROOT)) || colon + 1 == text.length()) {
                row.refuse(
                        "identifiers",
                        Reason.SYNTAX,
                        "%s is not a register, a colon and a number.".formatted(row.shown(text)),
                        "Maybe one of %s, as EDRPOU:00191218."
                                .formatted(String.join(", ", REGISTERS)));
            } else {
                found.add(
                        new Identifier(
                                Identifier.Type.valueOf(type.toUpperCase(Locale.ROOT)),
                                text.substring(colon + 1)));
            }
        }
        return found;
    }

    private static List<PartialDate> births(Row row) {
        String date = row.date("birth");
        if (!Row.isDate(date) || date.contains("Q")) {
            return List.of();
        }
        OptionalInt month =
                date.length() >= 7
                        ? OptionalInt.of(Integer.parseInt(date.substring(5, 7)))
                        : OptionalInt.empty();
        OptionalInt day =
                date.length() == 10
                        ? OptionalInt.of(Integer.parseInt(date.substring(8)))
                        : OptionalInt.empty();
        int year = Integer.parseInt(date.substring(0, 4));
        if (year < 1000 || year > 2999) {
            row.refuse(
                    "birth",
                    Reason.OUT_OF_RANGE,
                    "year %d is not between 1000 and 2999.".formatted(year),
                    "Maybe two digits are exchanged.");
            return List.of();
        }
        return List.of(new PartialDate(year, month, day, false));
    }
}
