package org.lode.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.study.Band;

/// Figures as a reader sees them: few digits, a stated unit, a true minus sign.
final class Numbers {
    /// Printed for a value that is not defined.
    static final String NONE = "–";

    private static final char MINUS = '−';

    private Numbers() {}

    /// `value` with at most `digits` significant digits and thousands separators, never in
    /// exponent form.
    static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int places =
                rounded.signum() == 0
                        ? 0
                        : Math.clamp(digits - rounded.precision() + rounded.scale(), 0, 12);
        return signed(format(rounded.abs(), places), rounded.signum());
    }

    /// [#significant] without trailing zeros, for figures as they were given: `0.81`, `61.88`.
    static String plain(double value, int digits) {
        String text = significant(value, digits);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }

    /// Millions, three significant digits, at most two decimals: `1,660`, `34.2`, `−0.05`.
    static String millions(double usd) {
        if (!Double.isFinite(usd)) {
            return NONE;
        }
        BigDecimal millions = new BigDecimal(usd / 1e6).round(new MathContext(3));
        double size = Math.abs(usd) / 1e6;
        int places = size >= 99.95 ? 0 : size >= 0.995 ? 1 : 2;
        BigDecimal shown = millions.setScale(places, RoundingMode.HALF_EVEN);
        return signed(format(shown.abs(), places), shown.signum());
    }

    /// `P10 to P90` of a band in millions.
    static String millionsRange(double low, double high) {
        return millions(low) + " to " + millions(high);
    }

    /// A mass with its unit: `13.8 Mt`, `270 kt`, `850 t`.
    static String tonnes(double tonnes) {
        if (!Double.isFinite(tonnes)) {
            return NONE;
        }
        String unit = massUnit(tonnes);
        return plain(tonnes / massOf(unit), 3) + " " + unit;
    }

    /// `29 to 45 Mt`: P10 to P90 in the unit of the median.
    static String tonnesRange(Band band) {
        String unit = massUnit(band.p50());
        double mass = massOf(unit);
        return "%s to %s %s"
                .formatted(plain(band.p10() / mass, 3), plain(band.p90() / mass, 3), unit);
    }

    private static String massUnit(double tonnes) {
        double size = Math.abs(tonnes);
        return size >= 0.9995e6 ? "Mt" : size >= 0.9995e3 ? "kt" : "t";
    }

    private static double massOf(String unit) {
        return unit.equals("Mt") ? 1e6 : unit.equals("kt") ? 1e3 : 1;
    }

    /// An input whose unit the reader knows: `0.29`, `45.2`, `380 M`.
    static String compact(double value) {
        return Math.abs(value) >= 1e6 ? plain(value / 1e6, 3) + " M" : plain(value, 3);
    }

    static String tonnes(OptionalDouble tonnes) {
        return tonnes.isPresent() ? tonnes(tonnes.getAsDouble()) : NONE;
    }

    /// `P50 (P10 to P90)` of a mass.
    static String tonnes(Optional<Band> band) {
        return band.map(b -> "%s (%s)".formatted(tonnes(b.p50()), tonnesRange(b))).orElse(NONE);
    }

    /// A share as a percentage with up to `digits` significant digits.
    static String percent(double share, int digits) {
        return Double.isFinite(share) ? plain(share * 100, digits) + "%" : NONE;
    }

    /// A probability as a whole percentage; `<1%` and `>99%` keep a small chance from looking
    /// like none.
    static String probability(double share) {
        if (!Double.isFinite(share)) {
            return NONE;
        }
        if (share > 0 && share < 0.005) {
            return "<1%";
        }
        if (share < 1 && share > 0.995) {
            return ">99%";
        }
        return Math.round(share * 100) + "%";
    }

    /// A ratio with two decimals: `0.86`; one decimal from 10.
    static String ratio(double ratio) {
        if (!Double.isFinite(ratio)) {
            return NONE;
        }
        int places = Math.abs(ratio) >= 9.995 ? (Math.abs(ratio) >= 99.95 ? 0 : 1) : 2;
        BigDecimal shown = new BigDecimal(ratio).setScale(places, RoundingMode.HALF_EVEN);
        return signed(format(shown.abs(), places), shown.signum());
    }

    static String count(long count) {
        return signed(format(new BigDecimal(count).abs(), 0), Long.signum(count));
    }

    /// `1 deposit`, `2 deposits`.
    static String counted(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String signed(String magnitude, int signum) {
        return signum < 0 ? MINUS + magnitude : magnitude;
    }

    private static String format(BigDecimal magnitude, int places) {
        DecimalFormat format =
                new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(magnitude);
    }
}
