package org.lode.io;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.lode.quantity.CorrelationMatrix;
import org.lode.study.Case.Correlation;

/// Refuses correlations that no set of random variables can have: the matrix of every block of
/// connected names must be positive definite. A pair without a row counts as 0.
///
/// Reference: N. Higham, Computing the nearest correlation matrix, IMA J. Numer. Anal. 22 (2002)
/// 329-343, doi:10.1093/imanum/22.3.329.
final class CorrelationChecks {
    /// A matrix whose smallest eigenvalue is not above this cannot be factored reliably.
    private static final double LEAST_EIGENVALUE = 1e-9;

    private static final int MOST_NAMES_SHOWN = 6;

    private CorrelationChecks() {}

    /// A correlation and the row where it stands.
    record Entry(Row row, Correlation correlation) {}

    static void run(List<Entry> entries) {
        for (String kind : List.of("price", "driver")) {
            List<Entry> ofKind =
                    entries.stream().filter(e -> e.correlation().kind().equals(kind)).toList();
            Set<String> seen = new TreeSet<>();
            for (Entry entry : ofKind) {
                if (!seen.contains(entry.correlation().first())) {
                    Set<String> block = block(entry.correlation().first(), ofKind);
                    seen.addAll(block);
                    check(kind, List.copyOf(block), ofKind);
                }
            }
        }
    }

    /// All names that are connected with one name, in alphabetical order.
    private static Set<String> block(String start, List<Entry> entries) {
        Set<String> block = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String name = open.remove();
            if (!block.add(name)) {
                continue;
            }
            for (Entry entry : entries) {
                Correlation c = entry.correlation();
                if (c.value() != 0 && c.first().equals(name)) {
                    open.add(c.second());
                } else if (c.value() != 0 && c.second().equals(name)) {
                    open.add(c.first());
                }
            }
        }
        return block;
    }

    private static void check(String kind, List<String> names, List<Entry> entries) {
        int n = names.size();
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1;
        }
        List<Entry> rows = new ArrayList<>();
        for (Entry entry : entries) {
            int i = names.indexOf(entry.correlation().first());
            int j = names.indexOf(entry.correlation().second());
            if (i >= 0 && j >= 0) {
                matrix[i][j] = entry.correlation().value();
                matrix[j][i] = entry.correlation().value();
                rows.add(entry);
            }
        }
        double smallest = CorrelationMatrix.smallestEigenvalue(matrix);
        if (rows.isEmpty() || smallest > LEAST_EIGENVALUE) {
            return;
        }
        Row row =
                rows.stream()
                        .max(Comparator.comparingDouble(e -> Math.abs(e.correlation().value())))
                        .orElseThrow()
                        .row();
        String shown =
                String.join(", ", names.subList(0, Math.min(n, MOST_NAMES_SHOWN)))
                        + (n > MOST_NAMES_SHOWN ? " and " + (n - MOST_NAMES_SHOWN) + " more" : "");
        row.refuse(
                "value",
                Reason.CONFLICTING_SOURCES,
                String.format(
                        Locale.ROOT,
                        "the %s correlations of %s are not positive definite: smallest eigenvalue"
                                + " %.4f, must be above 0 (pairs without a row count as 0).",
                        kind,
                        shown,
                        smallest + 0.0),
                "Maybe lower a value, add the missing pairs, or take the nearest correlation"
                        + " matrix (Higham 2002).");
    }
}
