package org.lode.ownership;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much of a company a holding is: an exact part, a band, or not stated.
///
/// Registers publish bands: the register of people with significant control of the United Kingdom
/// knows "more than 25 but not more than 50 per cent" and no figure. A bound may be open (the end
/// itself does not count) or closed. A share that is not stated runs from 0 to 1.
///
/// @param low lowest possible part of the company, 0 to 1
/// @param isLowOpen true if the part is more than `low`
/// @param high highest possible part, `low` to 1
/// @param isHighOpen true if the part is less than `high`
/// @param isStated false if the source gives no share at all
public record Share(
        Fraction low, boolean isLowOpen, Fraction high, boolean isHighOpen, boolean isStated) {
    /// The source names a holder and no share.
    public static final Share NOT_STATED =
            new Share(Fraction.ZERO, false, Fraction.ONE, false, false);

    private static final String NUMBER = "\\d{1,20}(?:\\.\\d{1,40})?(?:/\\d{1,20})?";
    private static final Pattern EXACT = Pattern.compile("(" + NUMBER + ")\\s*%?");
    private static final Pattern BAND =
            Pattern.compile(
                    "(>)?\\s*("
                            + NUMBER
                            + ")\\s*%?\\s*[-\u2013]\\s*(<)?\\s*("
                            + NUMBER
                            + ")\\s*%?");
    private static final Pattern BRACKETS =
            Pattern.compile(
                    "([(\\[])\\s*("
                            + NUMBER
                            + ")\\s*%?\\s*[,;]\\s*("
                            + NUMBER
                            + ")\\s*%?\\s*([)\\]])\\s*%?");
    private static final Pattern ONE_SIDED =
            Pattern.compile("(>=|<=|>|<)\\s*(" + NUMBER + ")\\s*%?");

    public Share {
        if (low.signum() < 0 || high.compareTo(Fraction.ONE) > 0 || low.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "a share lies between 0 and 100 per cent, low end first; was %s to %s."
                            .formatted(low.toPercent(), high.toPercent()));
        }
        if (low.equals(high) && (isLowOpen || isHighOpen)) {
            throw new IllegalArgumentException(
                    "a band from %s to itself with an open end holds no number."
                            .formatted(low.toPercent()));
        }
    }

    /// A known part.
    public static Share exact(Fraction part) {
        return new Share(part, false, part, false, true);
    }

    /// A part between two closed ends.
    public static Share between(Fraction low, Fraction high) {
        return new Share(low, false, high, false, true);
    }

    /// Reads per cent: `43.5`, `43.5%`, `25-50`, `>25-50` (more than 25, at most 50), `25-<50`,
    /// `(25,50]`, `>=75`, `<25`; a number with a stroke is a part of the whole: `1/3`. Empty text
    /// is [#NOT_STATED].
    ///
    /// @throws IllegalArgumentException for any other text or a part above 100 per cent
    public static Share parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return NOT_STATED;
        }
        if (stripped.length() > 200) {
            throw new IllegalArgumentException("a share of more than 200 characters.");
        }
        Matcher exact = EXACT.matcher(stripped);
        if (exact.matches()) {
            return exact(part(exact.group(1)));
        }
        Matcher band = BAND.matcher(stripped);
        if (band.matches()) {
            return new Share(
                    part(band.group(2)),
                    band.group(1) != null,
                    part(band.group(4)),
                    band.group(3) != null,
                    true);
        }
        Matcher brackets = BRACKETS.matcher(stripped);
        if (brackets.matches()) {
            return new Share(
                    part(brackets.group(2)),
                    brackets.group(1).equals("("),
                    part(brackets.group(3)),
                    brackets.group(4).equals(")"),
                    true);
        }
        Matcher side = ONE_SIDED.matcher(stripped);
        if (side.matches()) {
            Fraction bound = part(side.group(2));
            return switch (side.group(1)) {
                case ">=" -> between(bound, Fraction.ONE);
                case ">" -> new Share(bound, true, Fraction.ONE, false, true);
                case "<=" -> between(Fraction.ZERO, bound);
                default -> new Share(Fraction.ZERO, false, bound, true, true);
            };
        }
        throw new IllegalArgumentException(
                "'%s' is not a share such as 43.5, 1/3, 25-50 or >25-50.".formatted(stripped));
    }

    private static Fraction part(String number) {
        if (number.indexOf('/') >= 0 && number.indexOf('.') >= 0) {
            throw new IllegalArgumentException(
                    "'%s' mixes a decimal point and a stroke.".formatted(number));
        }
        try {
            Fraction value = Fraction.parse(number);
            return number.indexOf('/') >= 0 ? value : value.times(Fraction.percent(1));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is not a number.".formatted(number), e);
        }
    }

    /// True if the part is one number.
    public boolean isExact() {
        return low.equals(high);
    }

    /// The text that [#parse] reads: `43.5%`, `1/3`, `25%-50%`, `>25%-<50%`; empty if not stated.
    @Override
    public String toString() {
        if (!isStated) {
            return "";
        }
        if (isExact()) {
            return low.toPercent();
        }
        return (isLowOpen ? ">" : "")
                + low.toPercent()
                + "-"
                + (isHighOpen ? "<" : "")
                + high.toPercent();
    }
}
