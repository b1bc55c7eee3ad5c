package org.lode.io.lists;

import java.util.ArrayList;
import java.util.List;
import org.lode.io.Reason;
import org.lode.io.RowProblem;

/// Collects what is wrong in the files of one list.
final class ListProblems {
    /// More are not kept: nobody reads them.
    private static final int LIMIT = 10_000;

    /// Length of the excerpt of a row.
    private static final int EXCERPT = 88;

    private final List<RowProblem> errors = new ArrayList<>();
    private final List<RowProblem> warnings = new ArrayList<>();

    void refuse(RowProblem problem) {
        if (errors.size() < LIMIT) {
            errors.add(problem);
        }
    }

    void warn(RowProblem problem) {
        if (warnings.size() < LIMIT) {
            warnings.add(problem);
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

    static RowProblem ofFile(String file, Reason reason, String message, String remedy) {
        return at(file, 0, reason, message, remedy);
    }

    static RowProblem at(String file, int line, Reason reason, String message, String remedy) {
        return new RowProblem(file, line, "", 0, reason, message, "", remedy);
    }

    static RowProblem of(String file, ListDefect defect) {
        return at(file, defect.line(), defect.reason(), defect.text(), defect.remedy());
    }

    /// Beginning of a row, safe to print.
    static String excerpt(List<String> fields) {
        return tidy(String.join(",", fields), EXCERPT);
    }

    /// Text cut to `length` characters, with control characters made visible.
    static String tidy(String text, int length) {
        String cut = text.length() > length ? text.substring(0, length - 3) + "..." : text;
        return cut.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", "?");
    }
}
