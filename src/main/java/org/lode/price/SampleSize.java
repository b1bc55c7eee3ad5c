package org.lode.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How much a history can say at all, and which fitted parameters it says little of.
///
/// Drift, level and speed of reversion are known by the years that a history spans, however many
/// figures a year has (Merton 1980, doi:10.1016/0304-405X(80)90007-0): monthly prices of
/// five years make the volatility sure, nothing else. The count is therefore one of years.
public final class SampleSize {
    /// Fewest years with a price on which parameters may be called calibrated. The speed of
    /// reversion is the least sure: with half-lives of 3 to 9 years, as metal prices have,
    /// a shorter history sees hardly two returns to the mean.
    public static final int LEAST_YEARS = 20;

    /// An interval whose ends lie further apart than this factor bounds a parameter weakly.
    static final double WIDE = 3;

    private SampleSize() {}

    /// Calendar years that have a price.
    public static int years(PriceSeries series) {
        return (int)
                series.observations().stream()
                        .map(o -> Math.floorDiv(o.period(), series.periodsPerYear()))
                        .distinct()
                        .count();
    }

    /// What to say of a history that is too short to calibrate on; empty if it is long enough.
    public static Optional<String> caution(PriceSeries series) {
        int years = years(series);
        return years >= LEAST_YEARS
                ? Optional.empty()
                : Optional.of(
                        ("small sample: prices of %d %s, %d calibrate. Whatever is fitted here is"
                                        + " a prior%s. Least sure: drift, long-run level and speed"
                                        + " of reversion.")
                                .formatted(
                                        years,
                                        years == 1 ? "year" : "years",
                                        LEAST_YEARS,
                                        series.periodsPerYear() == 1
                                                ? ", and an appraisal counts it as one"
                                                : ""));
    }

    /// Names of the parameters that the history bounds weakly: 0 lies within the 95 % interval of
    /// a parameter of either sign, or the ends of that of a positive one are more than a factor of
    /// 3 apart. A fit without intervals names none.
    public static List<String> weak(PriceFit.Fitted fit) {
        List<String> weak = new ArrayList<>();
        for (Estimate e : fit.estimates()) {
            if (isWeak(e)) {
                weak.add(e.name());
            }
        }
        return List.copyOf(weak);
    }

    static boolean isWeak(Estimate e) {
        if (Double.isNaN(e.low()) || Double.isNaN(e.high())) {
            return false;
        }
        boolean isSigned = e.low() < 0;
        return isSigned ? e.high() >= 0 : e.high() > WIDE * e.low();
    }

    /// The weak parameters in a sentence; empty if there is none.
    public static Optional<String> weakness(PriceFit.Fitted fit) {
        List<String> weak = weak(fit);
        return weak.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "weakly identified by %d years: %s (0 within the interval, or ends"
                                        + " a factor of %.0f apart).",
                                years(fit.series()),
                                String.join(", ", weak),
                                WIDE));
    }
}
