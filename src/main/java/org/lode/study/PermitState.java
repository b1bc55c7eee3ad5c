package org.lode.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lode.deposit.PermitEvent;

/// The latest state of a deposit's permits on a date, read from the dated series.
///
/// @param words state with its date, for tables
/// @param holder latest holder, or empty
/// @param isValid true if the latest event leaves a valid permit or award
public record PermitState(String words, String holder, boolean isValid) {

    /// The state on `date` (ISO); events after it do not count.
    public static PermitState on(List<PermitEvent> events, String date) {
        Optional<PermitEvent> latest =
                events.stream()
                        .filter(e -> e.date().compareTo(date) <= 0 || !startsWithYear(e.date()))
                        .max(Comparator.comparing(PermitEvent::date));
        if (latest.isEmpty()) {
            return new PermitState("no permit on record", "", false);
        }
        PermitEvent e = latest.get();
        boolean isValid =
                switch (e.event()) {
                    case ISSUED, SOLD, AWARDED, RESTORED -> true;
                    case NONE,
                            SUSPENDED,
                            ANNULLED,
                            TERMINATED,
                            EXPIRED,
                            DISPUTED,
                            LISTED_FOR_TENDER ->
                            false;
                };
        String word = e.event().toString().replace('_', ' ');
        String words = e.event() == PermitEvent.Kind.NONE ? "no permit" : word + " " + e.date();
        return new PermitState(words, e.holder(), isValid);
    }

    private static boolean startsWithYear(String date) {
        return !date.isEmpty() && Character.isDigit(date.charAt(0));
    }
}
