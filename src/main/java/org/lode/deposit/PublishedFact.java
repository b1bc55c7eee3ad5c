package org.lode.deposit;

import java.util.Locale;
import java.util.OptionalDouble;
import org.lode.quantity.Source;

/// One published economic, production or price fact about a deposit, as read.
///
/// @param id key of the figure
/// @param depositId the deposit, or the id of the country total
/// @param kind what kind of fact
/// @param role what the figure can do in an appraisal
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
        Role role,
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

    /// What a figure can do in an appraisal: the evidence level is derived from roles.
    public enum Role {
        /// Yearly capacity of a priced product.
        PRODUCT_CAPACITY,
        /// Yearly capacity in ore.
        ORE_CAPACITY,
        CAPEX,
        OPEX,
        RECOVERY,
        PRODUCT_PRICE,
        /// Fiscal or contract terms of this deposit.
        TERMS,
        /// Figure of a full public study (NPV, IRR, payback).
        STUDY,
        /// Price paid for a licence, share or company.
        PRICE_PAID,
        /// Background; not used in a calculation.
        OTHER;

        /// Reads the lower-case name.
        public static Role parse(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
