package org.lode.io.ownership;

import java.math.BigDecimal;
import java.util.Optional;
import org.lode.ownership.Fraction;
import org.lode.ownership.Share;
import tools.jackson.databind.JsonNode;

/// Reads shares out of JSON numbers without leaving the decimals.
final class JsonShare {
    /// A longer number is not a share: 10 to the power of a million would fill the memory.
    private static final int MOST_DIGITS = 60;

    private JsonShare() {}

    /// A number or text in per cent.
    ///
    /// @throws IllegalArgumentException if it is not a share
    static Share percent(JsonNode node) {
        return node.isNumber()
                ? Share.exact(number(node).times(Fraction.percent(1)))
                : Share.parse(node.asString("?"));
    }

    /// The share object of BODS: `exact`, or `minimum`/`exclusiveMinimum` and
    /// `maximum`/`exclusiveMaximum` in per cent; in older files the exclusive fields are booleans.
    ///
    /// @throws IllegalArgumentException if the numbers are no share
    static Share ofBods(JsonNode share) {
        Optional<Fraction> exact = part(share.path("exact"));
        if (exact.isPresent()) {
            return Share.exact(exact.get());
        }
        Optional<Fraction> above = part(share.path("exclusiveMinimum"));
        Optional<Fraction> below = part(share.path("exclusiveMaximum"));
        Optional<Fraction> low = above.or(() -> part(share.path("minimum")));
        Optional<Fraction> high = below.or(() -> part(share.path("maximum")));
        if (low.isEmpty() && high.isEmpty()) {
            return Share.NOT_STATED;
        }
        return new Share(
                low.orElse(Fraction.ZERO),
                above.isPresent() || share.path("exclusiveMinimum").asBoolean(false),
                high.orElse(Fraction.ONE),
                below.isPresent() || share.path("exclusiveMaximum").asBoolean(false),
                true);
    }

    private static Optional<Fraction> part(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(number(node).times(Fraction.percent(1)));
        }
        if (node.isString() && !node.asString().isBlank()) {
            return Optional.of(Share.parse(node.asString())).map(Share::low);
        }
        return Optional.empty();
    }

    private static Fraction number(JsonNode node) {
        BigDecimal decimal = node.decimalValue();
        if (decimal.precision() > MOST_DIGITS || Math.abs((long) decimal.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "a share has at most %d digits.".formatted(MOST_DIGITS));
        }
        return Fraction.of(decimal);
    }
}
