package org.lode.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.deposit.OwnerShare;
import org.lode.quantity.Source;

/// Reads `owners.csv`.
final class OwnerRows {
    private OwnerRows() {}

    static List<OwnerShare> read(Table table) {
        List<OwnerChecks.Entry> entries = new ArrayList<>();
        for (Row row : table.rows()) {
            String owned = row.required("owned");
            String owner = row.required("owner");
            double low = row.requiredNumber("share_low", Bounds.SHARE);
            double high = row.requiredNumber("share_high", Bounds.SHARE);
            row.inOrder("share_low", low, "share_high", high);
            String from = row.date("from");
            String to = row.date("to");
            if (!owned.isEmpty() && owned.equals(owner)) {
                row.refuse(
                        "owner",
                        Reason.CONFLICTING_SOURCES,
                        "%s owns itself.".formatted(row.shown(owner)),
                        "Maybe owner and owned were filled in from the same field.");
            }
            if (!from.isEmpty()
                    && !to.isEmpty()
                    && DateSpan.firstDay(from).compareTo(DateSpan.lastDay(to)) > 0) {
                row.refuse(
                        "from",
                        Reason.OUT_OF_RANGE,
                        "%s is later than %s, the value of to.".formatted(from, to),
                        "Maybe the two dates are exchanged.");
            }
            Optional<Source> source = row.source();
            if (row.isSound() && source.isPresent()) {
                OwnerShare share =
                        new OwnerShare(
                                owned, owner, low, high, from, to, source.get(), row.text("note"));
                entries.add(new OwnerChecks.Entry(row, share));
            }
        }
        OwnerChecks.run(entries);
        return entries.stream().map(OwnerChecks.Entry::share).toList();
    }
}
