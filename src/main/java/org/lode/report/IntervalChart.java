package org.lode.report;

import java.util.List;
import org.lode.study.RiskView;
import org.lode.study.StudyResult;
import org.lode.study.ValuationView;

/// The ranking as a chart inside its table: one row of intervals per deposit, one common axis.
///
/// Upper bar: mean-reverting prices; lower, hollow bar: geometric Brownian prices. A bar spans
/// P10 to P90, the thin line P5 to P95, the tick is the median, the dotted line is zero. The
/// axis is linear near zero and logarithmic beyond.
final class IntervalChart {
    private static final double EDGE = 0.02;

    private final Scale scale;

    private IntervalChart(Scale scale) {
        this.scale = scale;
    }

    /// The chart with the axis that holds all valued deposits of the study.
    static IntervalChart of(StudyResult study) {
        List<ValuationView> valued =
                study.deposits().stream().flatMap(d -> d.valuation().stream()).toList();
        double low = -1e6;
        double high = 1e6;
        for (ValuationView v : valued) {
            for (RiskView risk : List.of(v.meanReverting(), v.brownian())) {
                low = Double.isFinite(risk.p5()) ? Math.min(low, risk.p5()) : low;
                high = Double.isFinite(risk.p95()) ? Math.max(high, risk.p95()) : high;
            }
        }
        double largest = Math.max(-low, high);
        double linear = Math.pow(10, Math.floor(Math.log10(largest)) - 1);
        double room = 1.15;
        return new IntervalChart(new Scale.SymmetricLog(low * room, high * room, linear));
    }

    /// Writes the axis for the head of the column.
    void axis(HtmlWriter html) {
        html.open(
                "svg", "class", "interval", "width", "100%", "height", "18", "aria-hidden", "true");
        double last = -1;
        for (double tick : scale.ticks()) {
            boolean isTight = x(tick) - last < 0.085 && tick != 0;
            String place = Scale.percent(x(tick));
            html.empty("line", "class", "axis", "x1", place, "x2", place, "y1", "14", "y2", "18");
            if (!isTight) {
                html.element(
                        "text",
                        label(tick),
                        "class",
                        "tick",
                        "x",
                        place,
                        "y",
                        "11",
                        "text-anchor",
                        "middle");
                last = x(tick);
            }
        }
        html.close("svg");
    }

    /// Writes the intervals of one deposit.
    void row(HtmlWriter html, ValuationView valuation) {
        html.open(
                "svg",
                "class",
                "interval",
                "width",
                "100%",
                "height",
                "30",
                "role",
                "img",
                "aria-label",
                words(valuation));
        html.element("title", words(valuation));
        for (double tick : scale.ticks()) {
            String place = Scale.percent(x(tick));
            html.empty(
                    "line",
                    "class",
                    tick == 0 ? "zero" : "grid",
                    "x1",
                    place,
                    "x2",
                    place,
                    "y1",
                    "0",
                    "y2",
                    "30");
        }
        interval(html, valuation.meanReverting(), 10, 8, "mr");
        interval(html, valuation.brownian(), 22, 5, "gbm");
        html.close("svg");
    }

    private void interval(HtmlWriter html, RiskView risk, double y, double height, String style) {
        if (!Double.isFinite(risk.p10()) || !Double.isFinite(risk.p90())) {
            return;
        }
        String middle = Scale.px(y);
        html.empty(
                "line",
                "class",
                "whisker " + style,
                "x1",
                Scale.percent(x(risk.p5())),
                "x2",
                Scale.percent(x(risk.p95())),
                "y1",
                middle,
                "y2",
                middle);
        html.empty(
                "rect",
                "class",
                "bar " + style,
                "x",
                Scale.percent(x(risk.p10())),
                "width",
                Scale.percent(Math.max(0.002, x(risk.p90()) - x(risk.p10()))),
                "y",
                Scale.px(y - height / 2),
                "height",
                Scale.px(height));
        String median = Scale.percent(x(risk.p50()));
        html.empty(
                "line",
                "class",
                "median " + style,
                "x1",
                median,
                "x2",
                median,
                "y1",
                Scale.px(y - height / 2 - 2),
                "y2",
                Scale.px(y + height / 2 + 2));
    }

    private double x(double value) {
        return EDGE + (1 - 2 * EDGE) * scale.at(value);
    }

    private static String label(double usd) {
        return usd == 0 ? "0" : Numbers.significant(usd / 1e6, 1);
    }

    private static String words(ValuationView v) {
        return "NPV, M USD: %s (%s); %s (%s)"
                .formatted(
                        range(v.meanReverting()),
                        v.meanReverting().process(),
                        range(v.brownian()),
                        v.brownian().process());
    }

    private static String range(RiskView risk) {
        return "P10 %s, P50 %s, P90 %s"
                .formatted(
                        Numbers.millions(risk.p10()),
                        Numbers.millions(risk.p50()),
                        Numbers.millions(risk.p90()));
    }
}
