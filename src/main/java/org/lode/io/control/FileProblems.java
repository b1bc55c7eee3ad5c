package org.lode.io.control;

import java.util.ArrayList;
import java.util.List;
import org.lode.io.Reason;
import org.lode.io.RowProblem;

/// Problems of one file, with at most so many kept.
final class FileProblems {
    private static final int LIMIT = 1000;
    private static final int SHOWN = 60;

    private final String file;
    private final List<RowProblem> errors;
    private final List<RowProblem> warnings;
    private boolean isSound = true;

    FileProblems(String file, List<RowProblem> errors, List<RowProblem> warnings) {
        this.file = file;
        this.errors = errors;
        this.warnings = warnings;
    }

    /// True if nothing of this file was refused so far.
    boolean isSound() {
        return isSound;
    }

    /// The same problems, but warnings are dropped.
    FileProblems withoutWarnings() {
        return new FileProblems(file, errors, new ArrayList<>());
    }

    void refuse(int line, String column, Reason reason, String message, String remedy) {
        isSound = false;
        if (errors.size() < LIMIT) {
            errors.add(problem(line, column, reason, message, remedy));
        }
    }

    void warn(int line, String column, Reason reason, String message, String remedy) {
        if (warnings.size() < LIMIT) {
            warnings.add(problem(line, column, reason, message, remedy));
        }
    }

    private RowProblem problem(
            int line, String column, Reason reason, String message, String remedy) {
        return new RowProblem(file, line, column, 0, reason, message, "", remedy);
    }

    /// A value as repeated in a message: short, without control or direction characters.
    static String shown(String value) {
        String cut = value.length() > SHOWN ? value.substring(0, SHOWN - 3) + "..." : value;
        return "'%s'"
                .formatted(
                        cut.replaceAll(
                                "[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", "?"));
    }
}
