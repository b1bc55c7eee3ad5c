package org.lode.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong while the files are read.
final class Problems {
    /// More are not kept: nobody reads them, and a damaged file must not fill the memory.
    static final int LIMIT = 10_000;

    private static final Comparator<RowProblem> IN_READING_ORDER =
            Comparator.comparingInt((RowProblem p) -> CaseFile.orderOf(p.file()))
                    .thenComparing(RowProblem::file)
                    .thenComparingInt(RowProblem::line)
                    .thenComparingInt(RowProblem::columnNumber);

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

    /// What makes the case unusable, in reading order.
    List<RowProblem> errors() {
        return errors.stream().sorted(IN_READING_ORDER).toList();
    }

    /// What a person should look at, in reading order.
    List<RowProblem> warnings() {
        return warnings.stream().sorted(IN_READING_ORDER).toList();
    }
}
