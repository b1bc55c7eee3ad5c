package org.lode.report;

import java.util.List;
import java.util.Locale;

/// Shares that sum to one, stacked over years.
///
/// The drawing stretches with the page, its lettering does not. Every area has its word in the
/// legend, in the order of the stack.
///
/// @param html where to write
/// @param names names of the shares, bottom first
/// @param styles style classes of the shares
record AreaChart(HtmlWriter html, List<String> names, List<String> styles) {
    private static final int HEIGHT = 230;
    private static final int PLOT = 200;

    /// Draws the chart.
    ///
    /// @param label what it shows, for readers who do not see it
    /// @param shares shares by year (row), in the order of the names
    /// @param line a share by year drawn over the areas; empty for none
    /// @param lineName its name
    void draw(String label, double[][] shares, double[] line, String lineName) {
        html.open("figure", "class", "scn-chart");
        html.open("svg", "height", String.valueOf(HEIGHT), "role", "img", "aria-label", label);
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
        double[] bottom = new double[shares.length];
        for (int k = 0; k < names.size(); k++) {
            area(shares, bottom, k);
        }
        if (line.length > 0) {
            html.empty("path", "class", "opened", "d", path(line, false));
        }
        html.close("svg");
        years(html, shares.length - 1, PLOT);
        html.close("svg").open("figcaption");
        for (int k = names.size() - 1; k >= 0; k--) {
            key(html, styles.get(k), names.get(k));
        }
        if (line.length > 0) {
            html.text(" dotted: " + lineName);
        }
        html.close("figcaption").close("figure");
    }

    private void area(double[][] shares, double[] bottom, int k) {
        int last = shares.length - 1;
        StringBuilder shape = new StringBuilder();
        double[] top = new double[shares.length];
        for (int y = 0; y <= last; y++) {
            top[y] = bottom[y] + shares[y][k];
        }
        shape.append(path(top, false));
        for (int y = last; y >= 0; y--) {
            shape.append("L").append(point(y, last, bottom[y]));
        }
        html.empty("path", "class", styles.get(k), "d", shape.append('Z').toString());
        html.empty("path", "class", "edge", "d", path(top, false));
        System.arraycopy(top, 0, bottom, 0, top.length);
    }

    /// A line through shares by year, as the data of an SVG path.
    static String path(double[] shares, boolean isContinued) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < shares.length; y++) {
            path.append(y == 0 && !isContinued ? "M" : "L")
                    .append(point(y, shares.length - 1, shares[y]));
        }
        return path.toString();
    }

    private static String point(int year, int last, double share) {
        return String.format(
                Locale.ROOT,
                "%.1f %.1f",
                1000.0 * year / Math.max(1, last),
                1000 * (1 - Math.clamp(share, 0, 1)));
    }

    /// Years under a chart, every fifth.
    static void years(HtmlWriter html, int last, int y) {
        for (int year = 0; year <= last; year += last > 25 ? 10 : 5) {
            String anchor = year == 0 ? "start" : year == last ? "end" : "middle";
            html.element(
                    "text",
                    year == 0 ? "today" : "year " + year,
                    "x",
                    Scale.percent((double) year / last),
                    "y",
                    String.valueOf(y + 18),
                    "text-anchor",
                    anchor);
        }
    }

    /// A coloured square with its word.
    static void key(HtmlWriter html, String style, String name) {
        html.open("span", "class", "swatchbox")
                .open("svg", "width", "11", "height", "11", "aria-hidden", "true")
                .empty("rect", "class", style, "width", "11", "height", "11")
                .close("svg")
                .text(" " + name)
                .close("span")
                .text(" ");
    }
}
