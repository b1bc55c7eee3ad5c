package org.lode.report;

import java.util.List;
import java.util.Locale;
import org.lode.scenario.ConflictState;
import org.lode.study.ScenarioResult;
import org.lode.study.ScenarioResult.Figures;
import org.lode.study.ScenarioResult.Outlook;

/// Buttons for whose chances of war and peace the page shows: base rates, market prices, the
/// user's own, and any other scenario with chances of its own. Works without a script.
///
/// @param html where to write
/// @param result scenarios
record OutlookChooser(HtmlWriter html, ScenarioResult result) {
    /// Rules that show the panel of the button that is pressed.
    static String styles(int panels) {
        StringBuilder css = new StringBuilder();
        for (int k = 0; k < panels; k++) {
            css.append(
                    "#outlook-%d:checked ~ .panels > .panel-%d { display: block; }\n"
                            .formatted(k, k));
            css.append(
                    "#outlook-%d:checked ~ label[for='outlook-%d'] { background: var(--ink); color: var(--paper); }\n"
                            .formatted(k, k));
        }
        return css.toString();
    }

    void draw() {
        List<Outlook> outlooks = result.outlooks();
        if (outlooks.isEmpty()) {
            return;
        }
        html.element("h2", "Whose chances of war and peace?");
        html.element(
                "p",
                "None is built in as the right one. Press to compare; put your own into the scenario"
                        + " “mine”, or on top of all with --set.",
                "class",
                "note");
        html.open("div", "class", "choose");
        for (int k = 0; k < outlooks.size(); k++) {
            String id = "outlook-" + k;
            if (k == 0) {
                html.empty(
                        "input", "type", "radio", "name", "outlook", "id", id, "checked",
                        "checked");
            } else {
                html.empty("input", "type", "radio", "name", "outlook", "id", id);
            }
            html.element("label", outlooks.get(k).scenario(), "for", id);
        }
        html.open("div", "class", "panels");
        for (int k = 0; k < outlooks.size(); k++) {
            html.open("div", "class", "panel panel-" + k);
            panel(outlooks.get(k));
            html.close("div");
        }
        html.close("div").close("div");
    }

    private void panel(Outlook o) {
        html.element("h3", o.scenario() + ": " + o.title());
        html.element("p", chances(o), "class", "note");
        new AreaChart(
                        html,
                        ConflictState.ALL.reversed().stream().map(ConflictState::words).toList(),
                        ConflictState.ALL.reversed().stream().map(s -> "st-" + s.key()).toList())
                .draw(
                        "chance of each state by year, " + o.scenario(),
                        o.states().stream().map(OutlookChooser::reversed).toArray(double[][]::new),
                        o.openedByYear(),
                        "chance that the construction gate has been open by the year");
        if (!result.details().isEmpty()) {
            worth(o);
        }
    }

    private static String chances(Outlook o) {
        StringBuilder text = new StringBuilder("In a year: ");
        for (ConflictState from : ConflictState.ALL) {
            double[] row = o.chances()[from.index()];
            StringBuilder to = new StringBuilder();
            for (ConflictState s : ConflictState.ALL) {
                if (s != from && row[s.index()] > 0) {
                    to.append(to.isEmpty() ? "" : ", ")
                            .append(
                                    "%s %s"
                                            .formatted(
                                                    s.words(), Numbers.percent(row[s.index()], 2)));
                }
            }
            text.append("from %s to %s; ".formatted(from.words(), to.isEmpty() ? "nowhere" : to));
        }
        return text
                + (Double.isInfinite(o.yearsToInvestable())
                        ? "construction never opens."
                        : String.format(
                                Locale.ROOT,
                                "construction opens in %.1f years on average.",
                                o.yearsToInvestable()));
    }

    private void worth(Outlook o) {
        html.open("div", "class", "scroll").open("table", "class", "scn").open("thead").open("tr");
        for (String head : List.of("deposit", "right today", "build today", "value of waiting")) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (Figures f : result.figures()) {
            if (f.scenario().equals(o.scenario())) {
                html.open("tr").element("th", f.name(), "scope", "row");
                html.element("td", Numbers.millions(f.rightUsd()[f.today()]));
                html.element("td", Numbers.millions(f.buildUsd()));
                html.element("td", Numbers.millions(f.waitingUsd())).close("tr");
            }
        }
        html.close("tbody").close("table").close("div");
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }
}
