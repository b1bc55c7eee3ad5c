package org.lode.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.eligibility.Conduct;
import org.lode.quantity.Source;

/// Reads `conduct.csv`.
final class ConductRows {
    private ConductRows() {}

    static List<Conduct> read(Table table) {
        List<Conduct> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            String party = row.required("party");
            Optional<Conduct.Kind> kind = row.requiredConstant("kind", Conduct.Kind.class);
            String type = row.required("type");
            Optional<Conduct.Confidence> confidence =
                    row.requiredConstant("confidence", Conduct.Confidence.class);
            boolean bars = row.word("effect", List.of("bar", "review")).equals("bar");
            DateSpan.Days days = DateSpan.days(row);
            Optional<Source> source = row.source();
            if (bars && confidence.isPresent() && confidence.get() != Conduct.Confidence.HIGH) {
                row.refuse(
                        "effect",
                        Reason.CONFLICTING_SOURCES,
                        "only evidence of high confidence may bar; confidence is %s."
                                .formatted(confidence.get()),
                        "Maybe write review: a person decides.");
            }
            if (row.isSound() && kind.isPresent() && confidence.isPresent()) {
                source.map(
                                s ->
                                        new Conduct(
                                                party,
                                                kind.get(),
                                                type,
                                                confidence.get(),
                                                days.from(),
                                                days.to(),
                                                bars,
                                                s,
                                                row.text("note")))
                        .ifPresent(rows::add);
            }
        }
        return rows;
    }
}
