package org.lode.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lode.deposit.PublishedFact;
import org.lode.quantity.Parameter;
import org.lode.quantity.Uncertainty;

/// What a plan says of a published study: price deck, year of its money, and the rows
/// `study.<parameter>` that stand in for the case's own.
///
/// @param prices `study_price.<product>` rows, in the order of the products, in the study's money
/// @param groups rows that replace the case's own, in money of the case, in file order; rows that
///     only make sense together (a list and its weights, the rows of an expansion) are one group
/// @param asWritten the same groups as they stand in the file
/// @param moneyFactor money of the case over money of the study's year
/// @param facts ids of the figures to compare; empty for every one of the deposit
record StudyConditions(
        List<Parameter> prices,
        List<List<Parameter>> groups,
        List<List<Parameter>> asWritten,
        double moneyFactor,
        Set<String> facts) {
    static final String PREFIX = "study.";

    static StudyConditions of(CaseLookup rows, Case data) {
        double money = moneyFactor(rows, data);
        Map<String, List<Parameter>> written = new LinkedHashMap<>();
        for (Parameter row : data.parameters().rows()) {
            if (row.scope().equals(rows.depositId())
                    && row.name().startsWith(PREFIX)
                    && row.isValidOn(data.parameters().date())) {
                written.computeIfAbsent(group(row), _ -> new ArrayList<>()).add(row);
            }
        }
        return new StudyConditions(
                prices(rows, data),
                written.values().stream()
                        .map(g -> g.stream().map(row -> inMoneyOfTheCase(row, money)).toList())
                        .toList(),
                List.copyOf(written.values()),
                money,
                rows.plan("study_facts")
                        .map(p -> Set.copyOf(Arrays.asList(p.text().split("\\s*;\\s*", -1))))
                        .orElse(Set.of()));
    }

    /// All rows that replace the case's own.
    List<Parameter> rows() {
        return groups.stream().flatMap(List::stream).toList();
    }

    boolean compares(PublishedFact fact) {
        return facts.isEmpty() || facts.contains(fact.id());
    }

    String names(List<Parameter> group) {
        return group.stream().map(Parameter::name).collect(Collectors.joining(", "));
    }

    /// Values of a group as written in the file, with their units.
    String values(List<Parameter> group) {
        return asWritten.get(groups.indexOf(group)).stream()
                .map(p -> (p.text() + " " + p.unit()).strip())
                .collect(Collectors.joining(", "));
    }

    private static List<Parameter> prices(CaseLookup rows, Case data) {
        List<Parameter> prices = new ArrayList<>();
        for (var line : ProjectAssembly.routeLines(data, rows.depositId())) {
            Optional<Parameter> price = rows.plan("study_price." + line.product());
            if (price.isEmpty()) {
                return List.of();
            }
            prices.add(price.get());
        }
        return prices;
    }

    /// Parameters that name one thing share the word before the first `_` or `.`.
    private static String group(Parameter row) {
        String name = row.name().substring(PREFIX.length());
        return name.split("[_.]", 2)[0];
    }

    private static Parameter inMoneyOfTheCase(Parameter row, double factor) {
        String name = row.name().substring(PREFIX.length());
        boolean isMoney = name.contains("usd") || name.equals("royalty_price_thresholds");
        double by = isMoney ? factor : 1;
        @Nullable Uncertainty distribution = row.uncertainty();
        String text = row.text();
        if (by != 1 && distribution != null) {
            distribution = new Uncertainty.Fixed(by * row.value());
            text = Double.toString(by * row.value());
        } else if (by != 1) {
            text =
                    row.numbers().stream()
                            .map(n -> Double.toString(by * n))
                            .collect(Collectors.joining(";"));
        }
        return new Parameter(
                row.scope(),
                name,
                text,
                distribution,
                isMoney ? row.unit() + ", in money of the case" : row.unit(),
                "",
                "",
                row.source(),
                row.note(),
                row.place());
    }

    /// Money of the case over money of the study's year; 1 without a study year or deflator.
    private static double moneyFactor(CaseLookup rows, Case data) {
        Optional<Parameter> year = rows.plan("study_year");
        int base = (int) Math.round(data.parameters().get("price_base_year", "all").value());
        if (year.isEmpty()) {
            return 1;
        }
        Double then = data.deflators().get((int) Math.round(year.get().value()));
        Double now = data.deflators().get(base);
        return then == null || now == null ? 1 : now / then;
    }
}
