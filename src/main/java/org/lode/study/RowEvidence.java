package org.lode.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lode.quantity.Evidence;
import org.lode.quantity.Parameter;

/// How well the rows behind a deposit are known.
///
/// @param counts rows by status
/// @param unread names of rows that nobody read at their source
record RowEvidence(Map<String, Integer> counts, List<String> unread) {
    static RowEvidence of(AssembledProject project) {
        Map<String, Integer> counts = none();
        List<String> unread = new ArrayList<>();
        for (Parameter row : project.rows().used()) {
            counts.merge(row.source().status().toString(), 1, Integer::sum);
            if (row.source().status() == Evidence.MEMORY) {
                unread.add(row.scope() + "." + row.name());
            }
        }
        return new RowEvidence(counts, List.copyOf(unread));
    }

    /// Every status, none counted.
    static Map<String, Integer> none() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(Evidence.values()).forEach(e -> counts.put(e.toString(), 0));
        return counts;
    }

    /// `Rows behind Dobra: 14 read, 4 memory, 41 assumption. ! From memory, unread at the source:
    /// all.royalty_base.`
    String note(String deposit) {
        String counted =
                counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey())
                        .collect(Collectors.joining(", "));
        return "Rows behind %s: %s.%s"
                .formatted(
                        deposit,
                        counted,
                        unread.isEmpty()
                                ? ""
                                : " ! From memory, unread at the source: %s."
                                        .formatted(String.join(", ", unread)));
    }
}
