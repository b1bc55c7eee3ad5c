package org.lode.report;

import java.util.List;
import java.util.Locale;
import org.lode.study.PartyReceipts.Party;
import org.lode.study.VersionOutcome;

/// Cash received so far by one partner under one version: a band from the reading that gives least
/// to the one that gives most, year by year. Charts of one row share the scale.
final class ReceiptsChart {
    private static final double HEIGHT = 96;
    private static final double TOP = 8;
    private static final double PLOT = 70;
    private static final double RIGHT = 0.84;

    private final HtmlWriter html;
    private final List<VersionOutcome> row;
    private final Party party;
    private final int firstYear;
    private final Scale scale;

    /// @param row versions that share the scale
    /// @param firstYear calendar year of the first payment
    ReceiptsChart(HtmlWriter html, List<VersionOutcome> row, Party party, int firstYear) {
        this.html = html;
        this.row = row;
        this.party = party;
        this.firstYear = firstYear;
        double high = 1;
        double low = 0;
        for (VersionOutcome outcome : row) {
            double[][] band = band(outcome);
            for (int t = 0; t < band[0].length; t++) {
                low = Math.min(low, band[0][t]);
                high = Math.max(high, band[1][t]);
            }
        }
        scale = new Scale.Linear(low, high * 1.04, 2);
    }

    private double[][] band(VersionOutcome outcome) {
        return outcome.cumulated((receipts, t) -> receipts.series(party)[t]);
    }

    void write() {
        for (VersionOutcome outcome : row) {
            one(outcome);
        }
    }

    private void one(VersionOutcome outcome) {
        double[][] band = band(outcome);
        String label =
                "%s, %s: cash so far, M USD, %s"
                        .formatted(
                                outcome.version().id(),
                                party.words(),
                                TermsTable.range(outcome.range(r -> r.total(party))));
        html.open("figure", "class", "small");
        html.open("figcaption")
                .element("b", outcome.version().id())
                .text(" " + TermsTable.range(outcome.range(r -> r.total(party))))
                .close("figcaption");
        html.open(
                "svg",
                "width",
                "100%",
                "height",
                Scale.px(HEIGHT),
                "role",
                "img",
                "aria-label",
                label);
        html.element("title", label);
        grid();
        area(band);
        years(band[0].length);
        html.close("svg").close("figure");
    }

    private void grid() {
        for (double tick : scale.ticks()) {
            html.empty(
                    "line",
                    "class",
                    tick == 0 ? "zero solid" : "grid",
                    "x1",
                    "0",
                    "x2",
                    Scale.percent(RIGHT),
                    "y1",
                    y(tick),
                    "y2",
                    y(tick));
            html.element(
                    "text",
                    tick == 0 ? "0" : Numbers.significant(tick / 1e6, 3),
                    "class",
                    "tick",
                    "x",
                    Scale.percent(RIGHT + 0.02),
                    "y",
                    y(tick),
                    "dy",
                    "3.5");
        }
    }

    /// The band as a polygon in a box of its own, stretched to the width; its edges as lines.
    private void area(double[][] band) {
        int n = band[0].length;
        String style = party == Party.US_PARTNER ? "us" : "ua";
        html.open(
                "svg",
                "x",
                "0",
                "y",
                "0",
                "width",
                Scale.percent(RIGHT),
                "height",
                Scale.px(HEIGHT),
                "viewBox",
                "0 0 %d %s".formatted(Math.max(1, n - 1), Scale.px(HEIGHT)),
                "preserveAspectRatio",
                "none");
        StringBuilder points = new StringBuilder();
        for (int t = 0; t < n; t++) {
            points.append(point(t, band[1][t]));
        }
        for (int t = n - 1; t >= 0; t--) {
            points.append(point(t, band[0][t]));
        }
        html.empty("polygon", "class", "reach " + style, "points", points.toString().strip());
        for (double[] edge : band) {
            StringBuilder line = new StringBuilder();
            for (int t = 0; t < n; t++) {
                line.append(point(t, edge[t]));
            }
            html.empty("polyline", "class", "edge " + style, "points", line.toString().strip());
        }
        html.close("svg");
    }

    private String point(int t, double value) {
        return String.format(Locale.ROOT, "%d,%s ", t, y(value));
    }

    private String y(double value) {
        return Scale.px(TOP + PLOT * (1 - scale.at(value)));
    }

    private void years(int n) {
        for (int t : new int[] {0, n - 1}) {
            html.element(
                    "text",
                    String.valueOf(firstYear + t),
                    "class",
                    "tick",
                    "x",
                    Scale.percent(t == 0 ? 0 : RIGHT),
                    "y",
                    Scale.px(HEIGHT - 4),
                    "text-anchor",
                    t == 0 ? "start" : "end");
        }
    }
}
