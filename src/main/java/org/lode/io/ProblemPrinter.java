package org.lode.io;

import java.util.List;

/// Problems as text for a person: at most 20, then the count.
public final class ProblemPrinter {
    /// So many problems are printed in full.
    public static final int SHOWN = 20;

    private ProblemPrinter() {}

    /// All problems of a result, then its warnings; empty if there are none.
    public static String text(CaseReadResult result) {
        return switch (result) {
            case CaseReadResult.Valid valid -> warnings(valid.warnings());
            case CaseReadResult.Refused refused ->
                    text(refused.problems(), "problem") + warnings(refused.warnings());
        };
    }

    /// At most 20 problems and, if there are more, how many.
    ///
    /// @param noun what one of them is called, for example `problem`
    public static String text(List<RowProblem> problems, String noun) {
        StringBuilder text = new StringBuilder();
        problems.stream().limit(SHOWN).forEach(problem -> text.append(problem).append('\n'));
        if (problems.size() > SHOWN) {
            text.append("... %d of %d %ss shown.\n".formatted(SHOWN, problems.size(), noun));
        }
        return text.toString();
    }

    private static String warnings(List<RowProblem> warnings) {
        return text(warnings, "warning").replaceAll("(?m)^(?=\\S)(?!\\.\\.\\.)", "warning: ");
    }
}
