package org.lode.report;

import java.util.List;
import java.util.Optional;
import org.lode.eligibility.Activity;
import org.lode.eligibility.ActivityGate;
import org.lode.eligibility.Finding;
import org.lode.eligibility.Outcome;
import org.lode.eligibility.Verdict;
import org.lode.study.EligibilityResult;
import org.lode.study.EligibilityView;
import org.lode.territory.LayerFinding;

/// Who and where may take part, for one deposit of the page: area by layer, findings on the
/// holder, activities under each policy.
final class EligibilitySection {
    private final HtmlWriter html;
    private final EligibilityResult result;

    EligibilitySection(HtmlWriter html, EligibilityResult result) {
        this.html = html;
        this.result = result;
    }

    void write(EligibilityView view) {
        html.element("h4", "Who and where may take part, as of " + result.asOf());
        html.open("p");
        html.element("b", "Area " + EligibilityTable.area(view.area().status()) + ": ");
        html.text(view.area().rule().text() + ".").close("p");
        layers(view.area().findings());
        view.area().notes().forEach(note -> html.element("p", note, "class", "note"));
        holder(view);
        if (!result.policies().isEmpty()) {
            activities(view);
        }
    }

    private void layers(List<LayerFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        html.open("div", "class", "scroll").open("table", "class", "graphic");
        html.open("thead").open("tr");
        for (String head : List.of("layer", "date", "says", "occupied", "km to line", "detail")) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (LayerFinding f : findings) {
            html.open("tr").element("th", f.title(), "scope", "row");
            html.element("td", f.layerDate().toString());
            html.element("td", EligibilityTable.area(f.status()));
            html.element(
                    "td",
                    f.shareOccupied().isPresent()
                            ? Numbers.percent(f.shareOccupied().getAsDouble(), 2)
                            : Numbers.NONE);
            html.element(
                    "td",
                    f.kmToLine().isPresent()
                            ? Numbers.significant(f.kmToLine().getAsDouble(), 2)
                            : Numbers.NONE);
            html.element("td", f.detail(), "class", "words").close("tr");
        }
        html.close("tbody").close("table").close("div").line();
    }

    private void holder(EligibilityView view) {
        html.open("p");
        if (view.holder().isEmpty()) {
            html.text("No holder is on record; only area and gates are judged.").close("p");
            return;
        }
        html.element("b", view.holder() + ": " + view.party().outcome().words() + ". ");
        html.text(
                view.party().owners().isEmpty()
                        ? "No owner is on record. "
                        : "Owners looked up: " + String.join(", ", view.party().owners()) + ". ");
        html.close("p");
        html.open("ul");
        FindingLines.of(view.party().findings()).forEach(this::finding);
        html.close("ul").line();
    }

    private void finding(FindingLines finding) {
        html.open("li");
        html.element("b", finding.outcome().words() + ": ");
        html.text(finding.text()).close("li");
    }

    private void activities(EligibilityView view) {
        html.open("div", "class", "scroll").open("table", "class", "graphic");
        html.element("caption", "What may go on here, under each policy on gates");
        html.open("thead").open("tr").element("th", "policy", "scope", "col");
        for (Activity activity : EligibilityResult.ACTIVITIES) {
            html.element("th", activity.toString(), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (String policy : result.policies()) {
            html.open("tr").element("th", policy.replace('_', ' '), "scope", "row");
            for (Activity activity : EligibilityResult.ACTIVITIES) {
                Verdict verdict = view.of(policy, activity);
                html.open("td", "title", verdict.deciding().getFirst().text());
                html.text(verdict.outcome().words());
                waits(verdict).ifPresent(w -> html.element("div", w, "class", "quiet"));
                html.close("td");
            }
            html.close("tr");
        }
        html.close("tbody").close("table").close("div").line();
    }

    /// What a shut gate waits for, in short.
    private static Optional<String> waits(Verdict verdict) {
        return verdict.findings().stream()
                .filter(f -> f instanceof Finding.Gated && f.outcome() == Outcome.GATE_CLOSED)
                .map(f -> waits(((Finding.Gated) f).gate()))
                .findFirst();
    }

    private static String waits(ActivityGate gate) {
        if (!gate.isRuled()) {
            return "no rule covers the day";
        }
        List<String> shut =
                gate.shut().stream().map(c -> c.gate().toString().replace('_', ' ')).toList();
        return "waits for " + String.join(", ", shut);
    }
}
