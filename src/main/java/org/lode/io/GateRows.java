package org.lode.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lode.eligibility.Activity;
import org.lode.eligibility.Gate;
import org.lode.eligibility.GateRow;
import org.lode.quantity.Source;

/// Reads `gates.csv`.
final class GateRows {
    private static final String EVERY_POLICY = "all";
    private static final List<String> CONDITIONS =
            List.of(Gate.IN_FORCE.toString(), Gate.WAR_END.toString(), Gate.LOCKUP_OVER.toString());
    private static final List<String> ACTIVITIES =
            Arrays.stream(Activity.values()).map(Activity::toString).toList();
    private static final List<String> GATES =
            Stream.concat(CONDITIONS.stream(), ACTIVITIES.stream()).toList();
    private static final List<String> REQUIRABLE =
            Arrays.stream(Gate.values()).map(Gate::toString).toList();

    private GateRows() {}

    static List<GateRow> read(Table table) {
        List<GateRow> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            String gate = row.word("gate", GATES);
            DateSpan.Days days = DateSpan.days(row);
            if (ACTIVITIES.contains(gate)) {
                requirement(row, gate, days).ifPresent(rows::add);
            } else {
                condition(row, gate, days).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private static Optional<GateRow> condition(Row row, String gate, DateSpan.Days days) {
        String state = row.word("state", List.of("open", "closed"));
        if (!row.required("policy").equals(EVERY_POLICY) && row.isSound()) {
            row.refuse(
                    "policy",
                    Reason.CONFLICTING_SOURCES,
                    "%s is a fact and the same under every policy; policy is %s."
                            .formatted(gate, row.shown(row.text("policy"))),
                    "Maybe write all; a policy differs in what an activity requires.");
        }
        if (!row.text("requires").isEmpty()) {
            row.refuse(
                    "requires",
                    Reason.CONFLICTING_SOURCES,
                    "%s is open or closed and requires nothing.".formatted(gate),
                    "Maybe the row is about one of the activities %s."
                            .formatted(String.join(", ", ACTIVITIES)));
        }
        Optional<Source> source = row.source();
        if (!row.isSound() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new GateRow.Condition(
                        Gate.parse(gate),
                        state.equals("open"),
                        days.from(),
                        days.to(),
                        source.get(),
                        row.text("note")));
    }

    private static Optional<GateRow> requirement(Row row, String gate, DateSpan.Days days) {
        row.word("state", List.of("requires"));
        String policy = row.required("policy");
        if (policy.equals(EVERY_POLICY)) {
            row.refuse(
                    "policy",
                    Reason.MISSING_DATA,
                    "an activity needs the name of a policy, was 'all'.",
                    "Maybe write source_rule, or a name of your own.");
        }
        List<Gate> requires = new ArrayList<>();
        for (String word : row.text("requires").split(";", -1)) {
            String name = word.strip().toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                continue;
            }
            if (REQUIRABLE.contains(name)) {
                requires.add(Gate.parse(name));
            } else {
                row.unknownWord("requires", name, REQUIRABLE);
            }
        }
        Optional<Source> source = row.source();
        if (!row.isSound() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new GateRow.Requirement(
                        policy,
                        Activity.parse(gate),
                        requires,
                        days.from(),
                        days.to(),
                        source.get(),
                        row.text("note")));
    }

    /// The first day of a row whose `from` is empty: before any agreement.
    static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
}
