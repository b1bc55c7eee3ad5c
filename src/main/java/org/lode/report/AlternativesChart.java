package org.lode.report;

import java.util.List;

/// What the owner may do today, as bars to both sides of zero: on the central price path and where
/// the price moves.
final class AlternativesChart {
    private static final int ROW = 38;
    private static final int LABEL_PERCENT = 28;
    private static final int PLOT_PERCENT = 58;

    private final HtmlWriter html;
    private final List<Bar> bars;
    private double low;
    private double high = 1e-9;

    /// One alternative; NaN: not defined.
    record Bar(String name, double centralUsd, double movingUsd) {}

    AlternativesChart(HtmlWriter html, List<Bar> bars) {
        this.html = html;
        this.bars = bars;
        for (Bar bar : bars) {
            for (double usd : new double[] {bar.centralUsd(), bar.movingUsd()}) {
                if (Double.isFinite(usd)) {
                    low = Math.min(low, usd);
                    high = Math.max(high, usd);
                }
            }
        }
    }

    void draw() {
        int height = bars.size() * ROW + 8;
        html.open("figure", "class", "scn-chart");
        html.open(
                "svg",
                "height",
                String.valueOf(height),
                "role",
                "img",
                "aria-label",
                "worth of the alternatives today, million USD");
        String zero = percent(LABEL_PERCENT + PLOT_PERCENT * share(0));
        html.empty("line", "class", "axis", "x1", zero, "x2", zero, "y1", "0", "y2", "" + height);
        for (int k = 0; k < bars.size(); k++) {
            int top = k * ROW + 6;
            html.element("text", bars.get(k).name(), "x", "0", "y", "" + (top + 18));
            bar(bars.get(k).centralUsd(), top, "decide-central");
            bar(bars.get(k).movingUsd(), top + 15, "decide-moving");
        }
        html.close("svg");
        html.open("figcaption");
        swatch("decide-central", "central price path");
        swatch("decide-moving", "price moves");
        html.close("figcaption").close("figure");
    }

    private void swatch(String kind, String words) {
        html.open("span", "class", "swatchbox");
        html.open("svg", "width", "11", "height", "11", "aria-hidden", "true")
                .empty("rect", "class", kind, "width", "11", "height", "11")
                .close("svg");
        html.element("span", " " + words);
        html.close("span");
    }

    private void bar(double usd, int y, String kind) {
        if (!Double.isFinite(usd)) {
            return;
        }
        double from = share(Math.min(usd, 0));
        double to = share(Math.max(usd, 0));
        html.empty(
                "rect",
                "class",
                kind,
                "x",
                percent(LABEL_PERCENT + PLOT_PERCENT * from),
                "width",
                percent(PLOT_PERCENT * (to - from)),
                "y",
                "" + y,
                "height",
                "12");
        html.element(
                "text",
                DecisionText.millions(usd),
                "x",
                percent(LABEL_PERCENT + PLOT_PERCENT * to + 1),
                "y",
                "" + (y + 10));
    }

    private double share(double usd) {
        return (usd - low) / (high - low);
    }

    private static String percent(double value) {
        return Scale.percent(value / 100);
    }
}
