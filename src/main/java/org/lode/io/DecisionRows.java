package org.lode.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.eligibility.Decision;

/// Reads `decisions.csv`: the register of matches that a person has decided.
final class DecisionRows {
    private DecisionRows() {}

    static List<Decision> read(Table table) {
        List<Decision> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            String party = row.required("party");
            String list = row.required("list");
            String entry = row.required("entry");
            Optional<Decision.Ruling> ruling =
                    row.requiredConstant("ruling", Decision.Ruling.class);
            String reason = row.required("reason");
            String decidedBy = row.required("decided_by");
            Optional<LocalDate> on = wholeDay(row, "decided_on");
            Optional<LocalDate> expires = wholeDay(row, "expires_on");
            String hash = row.text("entry_hash");
            if (!hash.isEmpty() && !hash.matches("[0-9a-f]{16}")) {
                row.refuse(
                        "entry_hash",
                        Reason.SYNTAX,
                        "%s is not 16 hexadecimal digits.".formatted(row.shown(hash)),
                        "Maybe copy it from the output of ./lode eligible --json.");
            }
            if (on.isPresent() && expires.isPresent() && !on.get().isBefore(expires.get())) {
                row.refuse(
                        "expires_on",
                        Reason.OUT_OF_RANGE,
                        "%s is not later than %s, the value of decided_on."
                                .formatted(expires.get(), on.get()),
                        "Maybe give the decision a year.");
            }
            row.source();
            if (row.isSound() && ruling.isPresent() && on.isPresent() && expires.isPresent()) {
                rows.add(
                        new Decision(
                                party,
                                list,
                                entry,
                                ruling.get(),
                                reason,
                                decidedBy,
                                on.get(),
                                expires.get(),
                                hash));
            }
        }
        return rows;
    }

    private static Optional<LocalDate> wholeDay(Row row, String column) {
        row.required(column);
        String value = row.date(column);
        if (Row.isDate(value) && value.length() < 10) {
            row.refuse(
                    column,
                    Reason.SYNTAX,
                    "%s is not a whole day.".formatted(row.shown(value)),
                    "Maybe write year, month and day: 2026-11-25.");
            return Optional.empty();
        }
        return DateSpan.day(value);
    }
}
