package org.lode.report;

import java.util.List;
import org.lode.study.ValuationView;
import org.lode.study.ValuationView.DriverView;
import org.lode.study.ValuationView.TornadoView;

/// What moves the value: swing of the central NPV input by input, and what the simulated variance
/// comes from. Both are tables with a chart in one column, so that every bar has its number.
final class TornadoChart {
    private TornadoChart() {}

    /// Swings, largest first.
    static void tornado(HtmlWriter html, ValuationView valuation) {
        List<TornadoView> rows = valuation.tornado();
        if (rows.isEmpty()) {
            return;
        }
        double low = valuation.npvUsd();
        double high = valuation.npvUsd();
        for (TornadoView row : rows) {
            low = Math.min(low, Math.min(row.npvAtLow(), row.npvAtHigh()));
            high = Math.max(high, Math.max(row.npvAtLow(), row.npvAtHigh()));
        }
        double room = Math.max(1, 0.03 * (high - low));
        Scale scale = new Scale.Linear(low - room, high + room, 4);
        html.open("div", "class", "scroll").open("table", "class", "graphic");
        html.element(
                "caption",
                ("Central NPV (%s M USD, upright line) when one input goes to its P10"
                                + " (brown) or its P90 (blue), all others unchanged")
                        .formatted(Numbers.millions(valuation.npvUsd())));
        html.open("thead").open("tr");
        html.element("th", "input", "scope", "col");
        html.element("th", "P10 → P90", "scope", "col", "class", "n");
        html.element("th", "unit", "scope", "col");
        html.element("th", "NPV, M USD", "scope", "col", "class", "wide", "colspan", "3");
        html.close("tr").close("thead").open("tbody");
        for (TornadoView row : rows) {
            html.open("tr").element("th", row.name(), "scope", "row");
            html.element(
                    "td",
                    Numbers.compact(row.lowInput()) + " → " + Numbers.compact(row.highInput()),
                    "class",
                    "n quiet");
            html.element("td", row.unit(), "class", "quiet");
            double left = Math.min(row.npvAtLow(), row.npvAtHigh());
            double right = Math.max(row.npvAtLow(), row.npvAtHigh());
            html.element("td", Numbers.millions(left), "class", "n");
            html.open("td", "class", "wide");
            swing(html, scale, valuation.npvUsd(), row);
            html.close("td").element("td", Numbers.millions(right), "class", "n").close("tr");
        }
        html.close("tbody").close("table").close("div").line();
    }

    private static void swing(HtmlWriter html, Scale scale, double centre, TornadoView row) {
        html.open("svg", "width", "100%", "height", "18", "aria-hidden", "true");
        String zero = scale.percentAt(0);
        boolean crosses = scale.at(0) > 0 && scale.at(0) < 1;
        if (crosses) {
            html.empty("line", "class", "zero", "x1", zero, "x2", zero, "y1", "0", "y2", "18");
        }
        part(html, scale, centre, row.npvAtLow(), "low");
        part(html, scale, centre, row.npvAtHigh(), "high");
        String middle = scale.percentAt(centre);
        html.empty("line", "class", "axis", "x1", middle, "x2", middle, "y1", "0", "y2", "18");
        html.close("svg");
    }

    private static void part(
            HtmlWriter html, Scale scale, double centre, double npv, String style) {
        double from = Math.min(scale.at(centre), scale.at(npv));
        double to = Math.max(scale.at(centre), scale.at(npv));
        html.empty(
                "rect",
                "class",
                "swing " + style,
                "x",
                Scale.percent(from),
                "width",
                Scale.percent(to - from),
                "y",
                "4",
                "height",
                "10");
    }

    /// Shares of the variance, largest first.
    static void drivers(HtmlWriter html, List<DriverView> drivers) {
        if (drivers.isEmpty()) {
            return;
        }
        html.open("div", "class", "scroll").open("table", "class", "graphic");
        html.element("caption", "What the spread of NPV comes from, mean-reverting prices");
        html.open("thead").open("tr");
        html.element("th", "driver", "scope", "col");
        html.element("th", "share of variance alone", "scope", "col", "colspan", "2");
        html.element(
                "th",
                "rank corr.",
                "scope",
                "col",
                "class",
                "n",
                "title",
                "Spearman correlation of the driver with NPV");
        html.close("tr").close("thead").open("tbody");
        Scale scale = new Scale.Linear(0, 1, 4);
        for (DriverView driver : drivers) {
            html.open("tr").element("th", driver.name(), "scope", "row");
            html.element("td", Numbers.probability(Math.max(0, driver.firstOrder())), "class", "n");
            html.open("td", "class", "wide");
            html.open("svg", "width", "100%", "height", "18", "aria-hidden", "true");
            html.empty("line", "class", "grid", "x1", "100%", "x2", "100%", "y1", "0", "y2", "18");
            html.empty(
                    "rect",
                    "class",
                    "bar mr",
                    "x",
                    "0",
                    "width",
                    scale.percentAt(driver.firstOrder()),
                    "y",
                    "4",
                    "height",
                    "10");
            html.close("svg").close("td");
            html.element("td", Numbers.ratio(driver.rankCorrelation()), "class", "n").close("tr");
        }
        html.close("tbody").close("table").close("div").line();
    }
}
