package org.lode.io.agreement;

import java.util.List;
import org.lode.agreement.Agreements;
import org.lode.io.RowProblem;

/// What came of reading a folder of agreement versions.
public sealed interface AgreementReadResult {
    /// Everything was understood.
    record Valid(Agreements value) implements AgreementReadResult {}

    /// Nothing is used; all problems of all files.
    record Refused(List<RowProblem> problems) implements AgreementReadResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
