package org.lode.io;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads numbers as the format writes them, and says what else a text may have meant.
final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d{1,20},\\d{1,20}");
    private static final Pattern GROUPED =
            Pattern.compile("[+-]?\\d{1,3}([, '_\\u00a0\\u202f]\\d{3}){1,6}(\\.\\d{1,20})?");
    private static final Pattern PER_CENT = Pattern.compile("(-?\\d{1,15}(\\.\\d{1,15})?) ?%");
    private static final Pattern WITH_UNIT =
            Pattern.compile("([+-]?\\d{1,20}(\\.\\d{1,20})?) ?\\p{L}.*");
    private static final Pattern WITH_SIGN =
            Pattern.compile("[<>~≈≥≤] ?(\\d{1,20}(\\.\\d{1,20})?)");
    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,20}(?:\\.\\d{1,20})?) ?[-–] ?(\\d{1,20}(?:\\.\\d{1,20})?)");

    private Numbers() {}

    /// The number, or empty if the text is not one.
    static OptionalDouble parse(String text) {
        return NUMBER.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /// What to try instead of a text that is not a number.
    static String advice(String text, boolean isShare) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("nan") || lower.endsWith("inf") || lower.endsWith("infinity")) {
            return "Maybe the figure is not known: leave the field empty.";
        }
        if (GROUPED.matcher(text).matches()) {
            String joined = text.replaceAll("[, '_\\u00a0\\u202f]", "");
            return DECIMAL_COMMA.matcher(text).matches()
                    ? "Maybe write %s, or %s if the comma is a decimal comma."
                            .formatted(joined, text.replace(',', '.'))
                    : "Maybe write %s: no thousands separators.".formatted(joined);
        }
        if (DECIMAL_COMMA.matcher(text).matches()) {
            return "Maybe write %s: numbers use a point.".formatted(text.replace(',', '.'));
        }
        Matcher perCent = PER_CENT.matcher(text);
        if (perCent.matches()) {
            return isShare
                    ? "Maybe a per cent: write %s.".formatted(share(perCent.group(1)))
                    : "Maybe write %s without the sign.".formatted(perCent.group(1));
        }
        Matcher sign = WITH_SIGN.matcher(text);
        if (sign.matches()) {
            return "Maybe write %s and keep the sign in as_published or note."
                    .formatted(sign.group(1));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return "Maybe write %s in the low and %s in the high column."
                    .formatted(range.group(1), range.group(2));
        }
        Matcher unit = WITH_UNIT.matcher(text);
        if (unit.matches()) {
            return "Maybe write %s and put the unit into its own column.".formatted(unit.group(1));
        }
        return "Maybe the fields of the row are shifted, or a text with a comma lacks quotes.";
    }

    /// A per cent as a share: `5` gives `0.05`.
    static String share(String perCent) {
        return new BigDecimal(perCent).movePointLeft(2).stripTrailingZeros().toPlainString();
    }

    /// A number without a needless fraction: `100`, not `100.0`.
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value).replace(".0E", "e").replace("E", "e");
    }
}
