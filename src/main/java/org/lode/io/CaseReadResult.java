package org.lode.io;

import java.util.List;
import org.lode.study.Case;

/// What came of reading a case folder: a case, or all that is wrong with it.
public sealed interface CaseReadResult {
    /// What a person should look at, in reading order.
    List<RowProblem> warnings();

    /// The folder holds a case.
    ///
    /// @param value the case
    /// @param warnings doubtful figures
    record Valid(Case value, List<RowProblem> warnings) implements CaseReadResult {
        public Valid {
            warnings = List.copyOf(warnings);
        }
    }

    /// The folder does not hold a case.
    ///
    /// @param problems everything that is wrong, in reading order; not empty
    /// @param warnings doubtful figures
    record Refused(List<RowProblem> problems, List<RowProblem> warnings) implements CaseReadResult {
        public Refused {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }
}
