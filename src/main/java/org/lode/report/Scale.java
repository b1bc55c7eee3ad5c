package org.lode.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Maps a figure to a place on an axis: 0 at its start, 1 at its end.
///
/// Values beyond the ends are clipped to them. Horizontal places are printed as per cent of the
/// chart's width, so that a chart fills a phone and a page alike without shrinking its lettering.
sealed interface Scale {
    /// Place of `value`, 0 to 1.
    double at(double value);

    /// Round values to label, in order.
    List<Double> ticks();

    /// Place of `value` as per cent of the width.
    default String percentAt(double value) {
        return percent(at(value));
    }

    /// `share` as an SVG length in per cent.
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    /// A pixel length.
    static String px(double length) {
        String text = String.format(Locale.ROOT, "%.1f", length);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static double clip(double share) {
        return Double.isFinite(share) ? Math.clamp(share, 0, 1) : 0;
    }

    /// Equal steps.
    ///
    /// @param from value at the start
    /// @param to value at the end, above `from`
    /// @param wanted about how many labels fit
    record Linear(double from, double to, int wanted) implements Scale {
        @Override
        public double at(double value) {
            return clip((value - from) / (to - from));
        }

        @Override
        public List<Double> ticks() {
            double raw = (to - from) / Math.max(1, wanted);
            double power = Math.pow(10, Math.floor(Math.log10(raw)));
            double lead = raw / power;
            double step = power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
            List<Double> ticks = new ArrayList<>();
            for (long k = (long) Math.ceil(from / step - 1e-9); k * step <= to + step * 1e-9; k++) {
                ticks.add(k * step);
            }
            return ticks;
        }
    }

    /// Equal ratios.
    ///
    /// @param from value at the start, above 0
    /// @param to value at the end, above `from`
    record Logarithmic(double from, double to) implements Scale {
        @Override
        public double at(double value) {
            return clip(Math.log(value / from) / Math.log(to / from));
        }

        @Override
        public List<Double> ticks() {
            List<Double> ticks = new ArrayList<>();
            int last = (int) Math.floor(Math.log10(to) + 1e-9);
            for (int k = (int) Math.ceil(Math.log10(from) - 1e-9); k <= last; k++) {
                ticks.add(Math.pow(10, k));
            }
            return ticks;
        }
    }

    /// Linear near zero and logarithmic far from it, on both sides: shows a loss of 20 million
    /// and a gain of 3,000 million on one axis without hiding either.
    ///
    /// @param from value at the start
    /// @param to value at the end
    /// @param linear half width of the nearly linear part, above 0
    record SymmetricLog(double from, double to, double linear) implements Scale {
        @Override
        public double at(double value) {
            return clip((bent(value) - bent(from)) / (bent(to) - bent(from)));
        }

        @Override
        public List<Double> ticks() {
            List<Double> ticks = new ArrayList<>();
            for (double t = linear * 1e6; t >= linear * 0.99; t /= 10) {
                if (-t >= from) {
                    ticks.add(-t);
                }
            }
            ticks.add(0.0);
            for (double t = linear; t <= to; t *= 10) {
                ticks.add(t);
            }
            return ticks;
        }

        private double bent(double value) {
            return Math.signum(value) * Math.log10(1 + Math.abs(value) / linear);
        }
    }
}
