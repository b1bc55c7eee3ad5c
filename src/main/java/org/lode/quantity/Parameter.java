package org.lode.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One sourced parameter of a case: a number with its spread, unit, validity and source.
///
/// Plan, cost, fiscal and risk assumptions all have this one shape, so that every number of a
/// case can be traced in the same way.
///
/// @param scope whom the parameter is for: a deposit id, a product, a mineral, a method, or `all`
/// @param name parameter name, for example `royalty_rate`
/// @param text the value as written (some parameters are words, for example a mining method)
/// @param uncertainty the value as a distribution; null for a word
/// @param unit unit as written
/// @param validFrom first date of validity (ISO), or empty
/// @param validTo last date of validity (ISO), or empty
/// @param source citation and status
/// @param note remark, may be empty
/// @param place file and line, for example `fiscal.csv:12`
public record Parameter(
        String scope,
        String name,
        String text,
        @Nullable Uncertainty uncertainty,
        String unit,
        String validFrom,
        String validTo,
        Source source,
        String note,
        String place) {

    /// The central value.
    ///
    /// @throws IllegalStateException if the parameter is a word
    public double value() {
        return distribution().median();
    }

    /// The value as a distribution.
    ///
    /// @throws IllegalStateException if the parameter is a word
    public Uncertainty distribution() {
        if (uncertainty == null) {
            throw new IllegalStateException(
                    "%s: parameter %s of %s is the word '%s', not a number."
                            .formatted(place, name, scope, text));
        }
        return uncertainty;
    }

    /// The numbers of a `list` parameter, written with `;` between them.
    ///
    /// @throws IllegalStateException if an entry is not a number
    public List<Double> numbers() {
        List<Double> numbers = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            try {
                numbers.add(Double.valueOf(part.strip()));
            } catch (NumberFormatException e) {
                throw new IllegalStateException(
                        "%s: '%s' in the list %s of %s is not a number."
                                .formatted(place, part, name, scope),
                        e);
            }
        }
        return List.copyOf(numbers);
    }

    /// This parameter as the leaf of an explanation.
    public Explained explained() {
        return Explained.given("%s (%s)".formatted(name, scope), value(), unit, source);
    }

    /// True if the parameter is valid on `date` (ISO text compares in date order).
    public boolean isValidOn(String date) {
        return (validFrom.isEmpty() || validFrom.compareTo(date) <= 0)
                && (validTo.isEmpty() || validTo.compareTo(date) >= 0);
    }
}
