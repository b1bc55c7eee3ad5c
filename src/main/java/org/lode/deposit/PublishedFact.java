package org.lode.deposit;

import java.util.Locale;
import java.util.OptionalDouble;
import org.lode.quantity.Source;

/// One published economic, production or price fact about a deposit, as read.
///
/// @param id key of the figure
/// @param depositId the deposit, or the id of the country total
/// @param kind what kind of fact
/// @param metric what was measured, in the words of the source
/// @param low lower or only value; empty if the source gives none
/// @param high upper value; empty if there is only one
/// @param unit unit as published
/// @param asPublished the value text as printed
/// @param reliability A (filing, state, law) to D (contradicts itself)
/// @param source citation
/// @param note remark, may be empty
public record PublishedFact(
        String id,
        String depositId,
        Kind kind,
        String metric,
        OptionalDouble low,
        OptionalDouble high,
        String unit,
        String asPublished,
        char reliability,
        Source source,
        String note) {
    /// Kinds of fact.
    public enum Kind {
        ECONOMICS,
        PRODUCTION,
        PRICE,
        PRICE_PAID,
        TERMS,
        METALLURGY,
        STUDY;

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
