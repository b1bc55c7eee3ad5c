package org.lode.io.ownership;

import java.util.ArrayList;
import java.util.List;
import org.lode.io.Reason;
import org.lode.io.RowProblem;

/// Collects what is wrong with the records of one file.
final class RecordProblems {
    private static final int LIMIT = 10_000;
    private static final int SHOWN = 60;

    private final String file;
    private final List<RowProblem> errors = new ArrayList<>();
    private final List<RowProblem> warnings = new ArrayList<>();

    RecordProblems(String file) {
        this.file = file;
    }

    void refuse(int line, String field, Reason reason, String message, String remedy) {
        add(errors, line, field, reason, message, remedy);
    }

    void warn(int line, String field, Reason reason, String message, String remedy) {
        add(warnings, line, field, reason, message, remedy);
    }

    private void add(
            List<RowProblem> to,
            int line,
            String field,
            Reason reason,
            String message,
            String remedy) {
        if (to.size() < LIMIT) {
            to.add(new RowProblem(file, line, field, 0, reason, message, "", remedy));
        }
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    List<RowProblem> errors() {
        return List.copyOf(errors);
    }

    List<RowProblem> warnings() {
        return List.copyOf(warnings);
    }

    /// A value as repeated in a message: short, in quotes, without control characters.
    static String shown(String value) {
        String cut = value.length() > SHOWN ? value.substring(0, SHOWN - 3) + "..." : value;
        return "'"
                + cut.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", "?")
                + "'";
    }
}
