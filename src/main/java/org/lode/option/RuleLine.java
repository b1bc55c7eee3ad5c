package org.lode.option;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One line of a rule: what is best in a situation and state while the price lies in a range.
///
/// @param situation the situation
/// @param state state of the country
/// @param choice the best choice
/// @param fromPrice lower end of the range, 0 if it has none
/// @param toPrice upper end of the range, infinite if it has none
public record RuleLine(
        String situation, String state, String choice, double fromPrice, double toPrice) {

    /// "right, PEACE: invest when the price is above 812.0."
    public String sentence() {
        return situation + ", " + state + ": " + choice + when() + ".";
    }

    private String when() {
        boolean isFromZero = fromPrice <= 0;
        boolean isOpen = Double.isInfinite(toPrice);
        if (isFromZero && isOpen) {
            return " at any price";
        }
        if (isOpen) {
            return " when the price is above " + figure(fromPrice);
        }
        if (isFromZero) {
            return " when the price is below " + figure(toPrice);
        }
        return " when the price is between " + figure(fromPrice) + " and " + figure(toPrice);
    }

    private static String figure(double price) {
        return String.format(Locale.ROOT, "%.4g", price);
    }

    /// All lines of a rule, one sentence each.
    public static String sentences(List<RuleLine> lines) {
        return lines.stream().map(RuleLine::sentence).collect(Collectors.joining("\n"));
    }
}
