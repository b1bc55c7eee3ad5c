package org.lode.report;

import java.util.List;
import org.lode.study.RiskView;

/// Distribution of the investor's NPV under both price processes, one over the other.
///
/// Filled: mean-reverting prices; outline: geometric Brownian prices. Heights are shares of the
/// trials per USD, so that bins of different width compare. The tails that fall outside are in
/// the first and last bin.
final class HistogramChart {
    private static final double HEIGHT = 170;
    private static final double BASE = 148;
    private static final double TOP = 14;
    private static final double EDGE = 0.03;

    private final HtmlWriter html;
    private final RiskView filled;
    private final RiskView outlined;
    private final Scale scale;
    private final double highest;

    HistogramChart(HtmlWriter html, RiskView filled, RiskView outlined) {
        this.html = html;
        this.filled = filled;
        this.outlined = outlined;
        double from = Math.min(filled.histogramFrom(), outlined.histogramFrom());
        double to = Math.max(filled.histogramTo(), outlined.histogramTo());
        scale = new Scale.Linear(from, to > from ? to : from + 1, 5);
        highest = Math.max(Math.max(peak(filled), peak(outlined)), Double.MIN_NORMAL);
    }

    void write() {
        if (filled.histogram().isEmpty()) {
            return;
        }
        html.open("figure", "class", "chart");
        html.open(
                "svg",
                "width",
                "100%",
                "height",
                Scale.px(HEIGHT),
                "role",
                "img",
                "aria-label",
                "Distribution of NPV under %s and %s prices"
                        .formatted(filled.process(), outlined.process()));
        html.element("title", "Distribution of investor NPV, M USD");
        axis();
        bars();
        outline();
        median(filled, "mr");
        median(outlined, "gbm");
        html.close("svg");
        caption();
        html.close("figure").line();
    }

    private void axis() {
        for (double tick : scale.ticks()) {
            String x = place(tick);
            html.empty(
                    "line",
                    "class",
                    tick == 0 ? "zero" : "grid",
                    "x1",
                    x,
                    "x2",
                    x,
                    "y1",
                    Scale.px(TOP),
                    "y2",
                    Scale.px(BASE));
            html.element(
                    "text",
                    tick == 0 ? "0" : Numbers.significant(tick / 1e6, 3),
                    "class",
                    "tick",
                    "x",
                    x,
                    "y",
                    Scale.px(BASE + 15),
                    "text-anchor",
                    "middle");
        }
        html.empty(
                "line",
                "class",
                "axis",
                "x1",
                "0",
                "x2",
                "100%",
                "y1",
                Scale.px(BASE),
                "y2",
                Scale.px(BASE));
    }

    private void bars() {
        double width = width(filled);
        for (int i = 0; i < filled.histogram().size(); i++) {
            double from = filled.histogramFrom() + i * width;
            double x = x(from);
            boolean isLoss = from + width / 2 < 0;
            double y = y(density(filled, i));
            html.empty(
                    "rect",
                    "class",
                    "bar mr" + (isLoss ? " loss" : ""),
                    "x",
                    Scale.percent(x),
                    "width",
                    Scale.percent(Math.max(0, x(from + width) - x)),
                    "y",
                    Scale.px(y),
                    "height",
                    Scale.px(BASE - y));
        }
    }

    private void outline() {
        double width = width(outlined);
        double last = BASE;
        List<Long> counts = outlined.histogram();
        for (int i = 0; i <= counts.size(); i++) {
            String from = place(outlined.histogramFrom() + i * width);
            double y = i < counts.size() ? y(density(outlined, i)) : BASE;
            segment(from, last, from, y);
            if (i < counts.size()) {
                segment(from, y, place(outlined.histogramFrom() + (i + 1) * width), y);
            }
            last = y;
        }
    }

    private void segment(String x1, double y1, String x2, double y2) {
        html.empty(
                "line",
                "class",
                "outline gbm",
                "x1",
                x1,
                "x2",
                x2,
                "y1",
                Scale.px(y1),
                "y2",
                Scale.px(y2));
    }

    private void median(RiskView risk, String style) {
        if (!Double.isFinite(risk.p50())) {
            return;
        }
        String x = place(risk.p50());
        html.empty(
                "line",
                "class",
                "median " + style,
                "x1",
                x,
                "x2",
                x,
                "y1",
                Scale.px(TOP - 6),
                "y2",
                Scale.px(BASE));
    }

    private void caption() {
        html.open("figcaption");
        html.open("span", "class", "key")
                .open(
                        "svg",
                        "class",
                        "swatch",
                        "width",
                        "11",
                        "height",
                        "11",
                        "aria-hidden",
                        "true")
                .empty("rect", "class", "bar mr", "width", "11", "height", "11")
                .close("svg")
                .text(" " + filled.process())
                .close("span")
                .text(" ");
        html.open("span", "class", "key")
                .open(
                        "svg",
                        "class",
                        "swatch",
                        "width",
                        "13",
                        "height",
                        "11",
                        "aria-hidden",
                        "true")
                .empty("line", "class", "outline gbm", "x1", "0", "x2", "13", "y1", "6", "y2", "6")
                .close("svg")
                .text(" " + outlined.process())
                .close("span");
        html.text(
                " Investor NPV, M USD; share of %s trials. Upright lines: medians; dotted: zero;"
                        .formatted(Numbers.count(filled.trials())));
        html.text(" pale: trials that lose. The outer bins hold all that lies beyond.");
        html.close("figcaption");
    }

    private static double width(RiskView risk) {
        return (risk.histogramTo() - risk.histogramFrom()) / Math.max(1, risk.histogram().size());
    }

    private static double density(RiskView risk, int bin) {
        long total = risk.histogram().stream().mapToLong(Long::longValue).sum();
        double width = width(risk);
        return total == 0 || !(width > 0) ? 0 : risk.histogram().get(bin) / (total * width);
    }

    private static double peak(RiskView risk) {
        double peak = 0;
        for (int i = 0; i < risk.histogram().size(); i++) {
            peak = Math.max(peak, density(risk, i));
        }
        return peak;
    }

    private double y(double density) {
        return BASE - (BASE - TOP) * density / highest;
    }

    private double x(double usd) {
        return EDGE + (1 - 2 * EDGE) * scale.at(usd);
    }

    private String place(double usd) {
        return Scale.percent(x(usd));
    }
}
