package org.lode.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.deposit.PublishedFact;
import org.lode.quantity.Source;

/// Reads `facts.csv`.
final class FactRows {
    private final CaseIds ids;

    FactRows(CaseIds ids) {
        this.ids = ids;
    }

    List<PublishedFact> read(Table table) {
        List<PublishedFact> facts = new ArrayList<>();
        for (Row row : table.rows()) {
            read(row).ifPresent(facts::add);
        }
        return facts;
    }

    private Optional<PublishedFact> read(Row row) {
        String id = row.id("id");
        String deposit = ids.depositOrCountry(row);
        Optional<PublishedFact.Kind> kind = row.requiredConstant("kind", PublishedFact.Kind.class);
        Optional<PublishedFact.Role> role = row.requiredConstant("role", PublishedFact.Role.class);
        String metric = row.required("metric");
        OptionalDouble low = row.number("value_low", Bounds.ANY);
        OptionalDouble high = row.number("value_high", Bounds.ANY);
        if (low.isPresent() && high.isPresent()) {
            row.inOrder("value_low", low.getAsDouble(), "value_high", high.getAsDouble());
        }
        if ((low.isPresent() || high.isPresent()) && row.text("unit").isEmpty()) {
            row.refuse(
                    "unit",
                    Reason.MISSING_DATA,
                    "a value needs a unit.",
                    "Maybe write 1 for a pure number.");
        }
        String asPublished = row.required("as_published");
        char reliability = row.reliability();
        Optional<Source> source = row.source();
        if (!row.isSound() || kind.isEmpty() || role.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new PublishedFact(
                        id,
                        deposit,
                        kind.get(),
                        role.get(),
                        metric,
                        low,
                        high,
                        row.text("unit"),
                        asPublished,
                        reliability,
                        source.get(),
                        row.text("note")));
    }
}
