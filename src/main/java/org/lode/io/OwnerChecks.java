package org.lode.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.deposit.OwnerShare;

/// Refuses owners who together hold more than the whole of a company at one time.
///
/// What counts is the lower end of each share, so a share that is not stated counts nothing. Two
/// rows of one owner for the same time are two sources, not two shares: the smaller counts. A date
/// known by month or year starts a share on its last day and ends one on its first: only what
/// certainly overlaps counts, so a sale "in October" hands over within the month.
final class OwnerChecks {
    private static final double TOLERANCE = 1e-9;
    private static final String ALWAYS = "0000-01-01";

    private OwnerChecks() {}

    /// A share and the row where it stands.
    record Entry(Row row, OwnerShare share) {}

    static void run(List<Entry> entries) {
        Map<String, List<Entry>> byOwned = new LinkedHashMap<>();
        for (Entry entry : entries) {
            byOwned.computeIfAbsent(entry.share().owned(), _ -> new ArrayList<>()).add(entry);
        }
        byOwned.values().forEach(OwnerChecks::refuseMoreThanAll);
    }

    private static void refuseMoreThanAll(List<Entry> rows) {
        for (Entry start : rows) {
            String day = start(start.share());
            Map<String, Double> held = new LinkedHashMap<>();
            Entry last = start;
            for (Entry entry : rows) {
                if (isHeldOn(entry.share(), day)) {
                    held.merge(entry.share().owner(), entry.share().shareLow(), Math::min);
                    last = entry;
                }
            }
            double sum = held.values().stream().mapToDouble(Double::doubleValue).sum();
            if (sum > 1 + TOLERANCE) {
                last.row()
                        .refuse(
                                "share_low",
                                Reason.CONFLICTING_SOURCES,
                                "the owners of %s hold together at least %s%s, more than 1."
                                        .formatted(
                                                last.row().shown(last.share().owned()),
                                                Numbers.plain(Math.round(sum * 1e6) / 1e6),
                                                day.equals(ALWAYS) ? "" : " on " + day),
                                "Maybe an earlier owner sold: end that row with a date in to.");
                return;
            }
        }
    }

    private static String start(OwnerShare share) {
        return share.from().isEmpty() ? ALWAYS : DateSpan.lastDay(share.from());
    }

    private static boolean isHeldOn(OwnerShare share, String day) {
        return start(share).compareTo(day) <= 0
                && (share.to().isEmpty() || DateSpan.firstDay(share.to()).compareTo(day) >= 0);
    }
}
