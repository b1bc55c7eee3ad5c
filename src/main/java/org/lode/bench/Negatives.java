package org.lode.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lode.io.HeadedCsv;
import org.lode.io.SubjectCsv;
import org.lode.screening.PartyKind;
import org.lode.screening.Screener;
import org.lode.screening.Screening;
import org.lode.screening.Subject;

/// Invented persons that are on no list, screened with and without what is known beside the name.
///
/// @param rows one row for each person
public record Negatives(List<Row> rows) {
    private static final Map<String, String> COUNTRIES = countries();

    public Negatives {
        rows = List.copyOf(rows);
    }

    /// One person.
    ///
    /// @param name full name
    /// @param nameOnly highest score with the name alone, 0 if below one half
    /// @param nameAlert true if the name alone gives an alert
    /// @param qualified highest score with date of birth and country
    /// @param qualifiedAlert true if name, date of birth and country together give an alert
    public record Row(
            String name,
            double nameOnly,
            boolean nameAlert,
            double qualified,
            boolean qualifiedAlert) {}

    /// Screens every row of a table with the columns `full_name`, `date_of_birth`, `nationality`.
    public static Negatives of(HeadedCsv table, Screener screener) {
        List<Row> rows = new ArrayList<>(table.rows().size());
        for (HeadedCsv.Line line : table.rows()) {
            String country = COUNTRIES.getOrDefault(line.get("nationality"), "");
            Subject named =
                    new Subject(
                            "",
                            line.get("full_name"),
                            PartyKind.PERSON,
                            List.of(),
                            List.of(),
                            List.of());
            Subject known =
                    new Subject(
                            "",
                            line.get("full_name"),
                            PartyKind.PERSON,
                            SubjectCsv.births(line.get("date_of_birth")),
                            country.isEmpty() ? List.of() : List.of(country),
                            List.of());
            double alert = org.lode.screening.Tier.REVIEW.leastScore();
            double nameOnly = top(screener.screen(named, 0.5));
            double qualified = top(screener.screen(known, 0.5));
            rows.add(
                    new Row(
                            named.name(),
                            nameOnly,
                            nameOnly >= alert,
                            qualified,
                            qualified >= alert));
        }
        return new Negatives(rows);
    }

    private static double top(Screening answer) {
        return answer.matches().isEmpty() ? 0 : answer.matches().getFirst().score();
    }

    /// Share of persons whose name alone gives an alert.
    public double nameRate() {
        return rate(rows.stream().filter(Row::nameAlert).count());
    }

    /// Share of persons who give an alert although date of birth and country are known.
    public double qualifiedRate() {
        return rate(rows.stream().filter(Row::qualifiedAlert).count());
    }

    private double rate(long alerts) {
        return rows.isEmpty() ? 0 : (double) alerts / rows.size();
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            String english = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
            codes.put(english, code.toLowerCase(Locale.ROOT));
        }
        return Map.copyOf(codes);
    }
}
