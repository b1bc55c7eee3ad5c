package org.lode.report;

import java.util.Locale;
import org.lode.study.ScenarioResult.Detail;

/// Worth of a deposit by year of the end of the war: a fan over prices, and the worth of building
/// today.
final class WarEndChart {
    private static final int HEIGHT = 250;
    private static final int PLOT = 220;

    private final HtmlWriter html;
    private final Detail detail;
    private final Scale.Linear scale;

    WarEndChart(HtmlWriter html, Detail detail) {
        this.html = html;
        this.detail = detail;
        double low = 0;
        double high = 1;
        for (double value : detail.warEnd().beginUsd()) {
            low = Math.min(low, value / 1e6);
            high = Math.max(high, value / 1e6);
        }
        for (double[] row : detail.gridUsd()) {
            for (double value : row) {
                high = Math.max(high, value / 1e6);
            }
        }
        this.scale = new Scale.Linear(low * 1.05, high * 1.05, 5);
    }

    void draw() {
        html.open("figure", "class", "scn-chart");
        html.open(
                "svg",
                "height",
                String.valueOf(HEIGHT),
                "role",
                "img",
                "aria-label",
                "worth by year of the end of the war");
        for (double tick : scale.ticks()) {
            String y = Scale.px(PLOT * (1 - scale.at(tick)));
            html.empty(
                    "line",
                    "class",
                    tick == 0 ? "axis" : "gridline",
                    "x1",
                    "0",
                    "x2",
                    "100%",
                    "y1",
                    y,
                    "y2",
                    y);
            html.element(
                    "text",
                    Numbers.plain(tick, 3),
                    "x",
                    "2",
                    "y",
                    Scale.px(PLOT * (1 - scale.at(tick)) - 3));
        }
        html.open(
                "svg",
                "width",
                "100%",
                "height",
                String.valueOf(PLOT),
                "viewBox",
                "0 0 1000 1000",
                "preserveAspectRatio",
                "none");
        int columns = detail.gridPrices().length;
        for (int k = 0; k < columns / 2; k++) {
            band(k, columns - 1 - k);
        }
        line("fan-line", detail.warEnd().rightUsd());
        line("fan-build", detail.warEnd().beginUsd());
        html.close("svg");
        AreaChart.years(html, last(), PLOT);
        html.close("svg").open("figcaption");
        html.text(
                "M USD, by year in which the war ends. Line: worth of the right. Fan: the same with"
                        + " prices times %s to %s. Dashed: worth of building today, were it allowed."
                                .formatted(
                                        Numbers.plain(detail.gridPrices()[0], 3),
                                        Numbers.plain(detail.gridPrices()[columns - 1], 3)));
        html.close("figcaption").close("figure");
    }

    private int last() {
        return detail.warEnd().rightUsd().length - 1;
    }

    private void band(int low, int high) {
        StringBuilder path = new StringBuilder();
        int n = detail.gridYears().length;
        for (int y = 0; y < n; y++) {
            path.append(y == 0 ? "M" : "L")
                    .append(point(detail.gridYears()[y], detail.gridUsd()[y][high]));
        }
        for (int y = n - 1; y >= 0; y--) {
            path.append("L").append(point(detail.gridYears()[y], detail.gridUsd()[y][low]));
        }
        html.empty("path", "class", "fan", "d", path.append('Z').toString());
    }

    private void line(String style, double[] values) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < values.length; y++) {
            path.append(y == 0 ? "M" : "L").append(point(y, values[y]));
        }
        html.empty("path", "class", style, "d", path.toString());
    }

    private String point(int year, double usd) {
        return String.format(
                Locale.ROOT, "%.1f %.1f", 1000.0 * year / last(), 1000 * (1 - scale.at(usd / 1e6)));
    }
}
