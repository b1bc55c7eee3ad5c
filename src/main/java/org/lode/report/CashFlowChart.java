package org.lode.report;

import java.util.List;
import org.lode.study.ValuationView.YearView;

/// The central cash flow by year: above, revenue up and costs and state take down with the
/// investor's flow as a line; below, what the investor has put in and got back so far.
final class CashFlowChart {
    private static final double RIGHT = 0.90;
    private static final double TOP = 8;
    private static final double FLOW_HEIGHT = 190;
    private static final double SUM_TOP = 214;
    private static final double SUM_HEIGHT = 100;
    private static final double HEIGHT = 340;

    private final HtmlWriter html;
    private final List<YearView> years;
    private final double band;

    CashFlowChart(HtmlWriter html, List<YearView> years) {
        this.html = html;
        this.years = years;
        band = RIGHT / Math.max(1, years.size());
    }

    void write() {
        if (years.isEmpty()) {
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
                "Central annual cash flow, %s to %s"
                        .formatted(years.getFirst().year(), years.getLast().year()));
        html.element("title", "Central annual cash flow, M USD");
        flows();
        cumulative();
        yearLabels();
        html.close("svg");
        html.open("figcaption");
        key("revenue", "revenue");
        key("operating", "operating cost and freight");
        key("capital", "capital, closure, working capital");
        key("state", "state take");
        html.open("span", "class", "key")
                .element("span", "●—", "class", "linekey")
                .text(" investor")
                .close("span");
        html.text(" Central case, M USD of the price base year, not discounted. ");
        html.text("Below: the investor’s flow added up; it crosses zero at payback.");
        html.close("figcaption").close("figure").line();
    }

    /// Royalty, income tax and all other payments to the state of a year, USD.
    static double stateTake(YearView y) {
        return y.royalty() + y.incomeTax() + y.otherState();
    }

    private void flows() {
        double high = 1;
        double low = 0;
        for (YearView y : years) {
            double[] parts = parts(y);
            double up = 0;
            double down = 0;
            for (double part : parts) {
                up += Math.max(0, part);
                down += Math.min(0, part);
            }
            high = Math.max(high, Math.max(up, y.investor()));
            low = Math.min(low, Math.min(down, y.investor()));
        }
        Panel panel = new Panel(new Scale.Linear(low, high, 5), TOP, FLOW_HEIGHT);
        grid(panel);
        String[] styles = {"revenue", "operating", "capital", "state"};
        for (int i = 0; i < years.size(); i++) {
            double up = 0;
            double down = 0;
            double[] parts = parts(years.get(i));
            for (int k = 0; k < parts.length; k++) {
                double from = parts[k] >= 0 ? up : down;
                bar(panel, i, from, from + parts[k], styles[k]);
                up += Math.max(0, parts[k]);
                down += Math.min(0, parts[k]);
            }
        }
        line(panel, years.stream().mapToDouble(YearView::investor).toArray(), true);
    }

    private static double[] parts(YearView y) {
        return new double[] {
            y.revenue(),
            -y.operatingCost() - y.freight(),
            -y.capital() - y.closure() - y.workingCapital(),
            -stateTake(y)
        };
    }

    private void cumulative() {
        double[] sums = new double[years.size()];
        double sum = 0;
        double low = 0;
        double high = 1;
        for (int i = 0; i < sums.length; i++) {
            sum += years.get(i).investor();
            sums[i] = sum;
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        Panel panel = new Panel(new Scale.Linear(low, high, 4), SUM_TOP, SUM_HEIGHT);
        grid(panel);
        line(panel, sums, false);
        html.element("text", "added up", "class", "tick", "x", "0", "y", Scale.px(SUM_TOP + 8));
    }

    private record Panel(Scale scale, double top, double height) {
        String y(double value) {
            return Scale.px(top + height * (1 - scale.at(value)));
        }
    }

    private void grid(Panel panel) {
        for (double tick : panel.scale().ticks()) {
            html.empty(
                    "line",
                    "class",
                    tick == 0 ? "zero solid" : "grid",
                    "x1",
                    "0",
                    "x2",
                    Scale.percent(RIGHT),
                    "y1",
                    panel.y(tick),
                    "y2",
                    panel.y(tick));
            html.element(
                    "text",
                    tick == 0 ? "0" : Numbers.significant(tick / 1e6, 3),
                    "class",
                    "tick",
                    "x",
                    Scale.percent(RIGHT + 0.01),
                    "y",
                    panel.y(tick),
                    "dy",
                    "3.5");
        }
    }

    private void bar(Panel panel, int i, double from, double to, String style) {
        if (!Double.isFinite(to) || from == to) {
            return;
        }
        double top = panel.scale().at(Math.max(from, to));
        double bottom = panel.scale().at(Math.min(from, to));
        html.empty(
                "rect",
                "class",
                style,
                "x",
                Scale.percent((i + 0.12) * band),
                "width",
                Scale.percent(0.76 * band),
                "y",
                panel.y(Math.max(from, to)),
                "height",
                Scale.px(Math.max(0.2, panel.height() * (top - bottom))));
    }

    private void line(Panel panel, double[] values, boolean hasDots) {
        for (int i = 0; i < values.length; i++) {
            String x = Scale.percent((i + 0.5) * band);
            if (i > 0) {
                html.empty(
                        "line",
                        "class",
                        "investor",
                        "x1",
                        Scale.percent((i - 0.5) * band),
                        "x2",
                        x,
                        "y1",
                        panel.y(values[i - 1]),
                        "y2",
                        panel.y(values[i]));
            }
            if (hasDots) {
                html.empty(
                        "circle",
                        "class",
                        "investor",
                        "cx",
                        x,
                        "cy",
                        panel.y(values[i]),
                        "r",
                        "2.2");
            }
        }
    }

    private void yearLabels() {
        int step = Math.max(1, (int) Math.ceil(years.size() / 8.0));
        for (int i = 0; i < years.size(); i += step) {
            html.element(
                    "text",
                    years.get(i).year() + "",
                    "class",
                    "tick",
                    "x",
                    Scale.percent((i + 0.5) * band),
                    "y",
                    Scale.px(HEIGHT - 6),
                    "text-anchor",
                    "middle");
        }
    }

    private void key(String style, String words) {
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
                .empty("rect", "class", style, "width", "11", "height", "11")
                .close("svg")
                .text(" " + words)
                .close("span")
                .text(" ");
    }
}
