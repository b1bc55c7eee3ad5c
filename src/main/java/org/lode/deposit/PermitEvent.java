package org.lode.deposit;

import java.util.Locale;
import org.lode.quantity.Source;

/// One dated event in the life of a permit. A permit's state is a series, not a flag.
///
/// @param depositId the deposit
/// @param permit permit number or name, may be empty
/// @param holder holder as read
/// @param event what happened
/// @param date ISO date, month or year
/// @param legalBasis order, court decision, auction, may be empty
/// @param source citation
/// @param note remark, may be empty
public record PermitEvent(
        String depositId,
        String permit,
        String holder,
        Kind event,
        String date,
        String legalBasis,
        Source source,
        String note) {
    /// Kinds of event.
    public enum Kind {
        NONE,
        ISSUED,
        SOLD,
        AWARDED,
        SUSPENDED,
        ANNULLED,
        RESTORED,
        TERMINATED,
        EXPIRED,
        DISPUTED,
        LISTED_FOR_TENDER;

        /// Reads the lower-case name.
        public static Kind parse(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
