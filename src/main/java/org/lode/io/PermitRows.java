package org.lode.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.deposit.PermitEvent;
import org.lode.quantity.Source;

/// Reads `permits.csv`.
final class PermitRows {
    private final KnownIds deposits;

    PermitRows(KnownIds deposits) {
        this.deposits = deposits;
    }

    List<PermitEvent> read(Table table) {
        List<PermitEvent> events = new ArrayList<>();
        for (Row row : table.rows()) {
            String deposit = row.requiredReference("deposit_id", deposits);
            Optional<PermitEvent.Kind> event =
                    row.requiredConstant("event", PermitEvent.Kind.class);
            String date = row.date("date");
            Optional<Source> source = row.source();
            if (row.isSound() && event.isPresent() && source.isPresent()) {
                events.add(
                        new PermitEvent(
                                deposit,
                                row.text("permit"),
                                row.text("holder"),
                                event.get(),
                                date,
                                row.text("legal_basis"),
                                source.get(),
                                row.text("note")));
            }
        }
        return events;
    }
}
