package org.lode.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lode.screening.Identifier;
import org.lode.screening.PartialDate;
import org.lode.screening.PartyKind;
import org.lode.screening.Subject;

/// Reads the parties to be screened: columns `id`, `name`, `kind`, `birth`, `country`,
/// `identifiers`, in any order; only `name` is required.
///
/// `birth` is `1970`, `1970-05` or `1970-05-31`, several parted by `;`. `country` is ISO alpha-2,
/// several parted by `;`. `identifiers` is `INN:7707083893;LEI:...`. Other columns are let be.
public final class SubjectCsv {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");
    private static final Set<String> ISO = Set.of(Locale.getISOCountries());

    private SubjectCsv() {}

    /// The parties of the sound rows and what is wrong with the others.
    ///
    /// @param subjects parties in the order of the file
    /// @param problems every problem of every row
    public record Subjects(List<Subject> subjects, List<RowProblem> problems) {
        public Subjects {
            subjects = List.copyOf(subjects);
            problems = List.copyOf(problems);
        }
    }

    /// Reads a table.
    public static Subjects of(HeadedCsv table) {
        List<RowProblem> problems = new ArrayList<>(table.problems());
        List<Subject> subjects = new ArrayList<>();
        if (problems.isEmpty() && !table.columns().contains("name")) {
            problems.add(
                    RowProblem.ofFile(
                            table.file(),
                            Reason.MISSING_DATA,
                            "there is no column name.",
                            "Maybe call the column with the party's name \"name\"; known columns"
                                    + " are id, name, kind, birth, country, identifiers."));
            return new Subjects(subjects, problems);
        }
        for (HeadedCsv.Line line : table.rows()) {
            subject(table.file(), line, subjects, problems);
        }
        return new Subjects(subjects, problems);
    }

    private static void subject(
            String file, HeadedCsv.Line line, List<Subject> into, List<RowProblem> problems) {
        String column = "name";
        String remedy = "Maybe delete the row.";
        try {
            if (line.get("name").isBlank()) {
                throw new IllegalArgumentException("the name is empty.");
            }
            column = "kind";
            remedy = "Maybe leave it empty: then every kind is searched.";
            PartyKind kind = kind(line.get("kind"));
            column = "birth";
            remedy = "Maybe write it as 1970-05-31, 1970-05 or 1970.";
            List<PartialDate> births = births(line.get("birth"));
            column = "country";
            remedy = "Maybe use the two-letter code of ISO 3166, for example ua.";
            List<String> countries = countries(line.get("country"));
            column = "identifiers";
            remedy = "Maybe write it as INN:7707083893.";
            List<Identifier> identifiers = identifiers(line.get("identifiers"));
            into.add(
                    new Subject(
                            line.get("id"),
                            line.get("name"),
                            kind,
                            births,
                            countries,
                            identifiers));
        } catch (IllegalArgumentException e) {
            problems.add(
                    new RowProblem(
                            file,
                            line.number(),
                            column,
                            0,
                            reason(column),
                            String.valueOf(e.getMessage()),
                            line.excerpt(),
                            remedy));
        }
    }

    private static Reason reason(String column) {
        return column.equals("name") ? Reason.MISSING_DATA : Reason.UNKNOWN_WORD;
    }

    /// Reads a kind; empty means not stated.
    ///
    /// @throws IllegalArgumentException with a message for the user
    public static PartyKind kind(String text) {
        if (text.isBlank()) {
            return PartyKind.UNKNOWN;
        }
        for (PartyKind kind : PartyKind.values()) {
            if (kind.toString().equals(text.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "%s is no kind of party. Known: person, organisation, vessel, aircraft, unknown."
                        .formatted(CsvText.tidy(text, 40)));
    }

    /// Reads dates of birth parted by semicolons.
    ///
    /// @throws IllegalArgumentException with a message for the user
    public static List<PartialDate> births(String text) {
        List<PartialDate> dates = new ArrayList<>();
        for (String part : parts(text)) {
            Matcher date = DATE.matcher(part);
            if (!date.matches()) {
                throw new IllegalArgumentException(
                        "%s is not a date of birth.".formatted(CsvText.tidy(part, 40)));
            }
            int year = Integer.parseInt(date.group(1));
            String month = date.group(2);
            String day = date.group(3);
            if (day != null && month != null) {
                dates.add(PartialDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
            } else if (month != null) {
                dates.add(
                        new PartialDate(
                                year,
                                java.util.OptionalInt.of(Integer.parseInt(month)),
                                java.util.OptionalInt.empty(),
                                false));
            } else {
                dates.add(PartialDate.ofYear(year));
            }
        }
        return dates;
    }

    /// Reads country codes parted by semicolons.
    ///
    /// @throws IllegalArgumentException with a message for the user
    public static List<String> countries(String text) {
        List<String> countries = new ArrayList<>();
        for (String part : parts(text)) {
            if (!ISO.contains(part.toUpperCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "%s is no country code.".formatted(CsvText.tidy(part, 40)));
            }
            countries.add(part.toLowerCase(Locale.ROOT));
        }
        return countries;
    }

    /// Reads registration numbers parted by semicolons.
    ///
    /// @throws IllegalArgumentException with a message for the user
    public static List<Identifier> identifiers(String text) {
        List<Identifier> identifiers = new ArrayList<>();
        for (String part : parts(text)) {
            int colon = part.indexOf(':');
            String type = colon < 0 ? part : part.substring(0, colon).strip();
            Identifier.Type known = null;
            for (Identifier.Type one : Identifier.Type.values()) {
                known = one.name().equalsIgnoreCase(type) ? one : known;
            }
            if (known == null || colon < 0 || part.substring(colon + 1).isBlank()) {
                throw new IllegalArgumentException(
                        "%s is no registration number. Known registers: %s."
                                .formatted(
                                        CsvText.tidy(part, 40), List.of(Identifier.Type.values())));
            }
            identifiers.add(new Identifier(known, part.substring(colon + 1)));
        }
        return identifiers;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
