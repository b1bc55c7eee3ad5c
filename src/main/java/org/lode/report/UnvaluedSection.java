package org.lode.report;

import java.util.List;
import java.util.Optional;
import org.lode.deposit.Deposit;
import org.lode.study.Band;
import org.lode.study.DepositResult;
import org.lode.study.StudyResult;
import org.lode.study.ValuationView.LearningView;

/// The deposits without a value: those with a resource figure, and those with a name only.
///
/// No deposit is left out of the report; each row says what is missing.
final class UnvaluedSection {
    private final HtmlWriter html;
    private final List<DepositResult> resourceOnly;
    private final List<DepositResult> listed;

    UnvaluedSection(HtmlWriter html, StudyResult study) {
        this.html = html;
        List<DepositResult> unvalued =
                study.deposits().stream().filter(d -> d.valuation().isEmpty()).toList();
        resourceOnly = unvalued.stream().filter(d -> d.level().number() >= 1).toList();
        listed = unvalued.stream().filter(d -> d.level().number() == 0).toList();
    }

    void write() {
        html.open("section", "id", "resource-only", "aria-labelledby", "resource-only-title");
        html.element("h2", "Resource known, value not", "id", "resource-only-title");
        if (resourceOnly.isEmpty()) {
            html.element("p", "None.");
        } else {
            resources();
        }
        html.close("section").line();
        html.open("section", "id", "listed", "aria-labelledby", "listed-title");
        html.element("h2", "Listed without a published figure", "id", "listed-title");
        if (listed.isEmpty()) {
            html.element("p", "None.");
        } else {
            names();
        }
        html.close("section").line();
    }

    private void resources() {
        html.open("table", "class", "cards");
        html.element(
                "caption",
                "Level 1: median and P10 to P90 of the published figures pooled, how far they"
                        + " disagree, and what knowing tonnage and grade would be worth before"
                        + " building.");
        heads(
                "deposit",
                "ore",
                "contained",
                "disagree",
                "worth of learning, M USD",
                "area",
                "permit",
                "why no value",
                "flags");
        html.open("tbody");
        for (DepositResult result : resourceOnly) {
            html.open("tr");
            name(result);
            band("ore", result.resource().ore(), "");
            band("contained", result.resource().contained(), result.resource().substance());
            html.element("td", disagreement(result), "class", "n", "data-label", "disagree");
            learning(result);
            html.open("td", "data-label", "area");
            Marks.control(html, result.deposit().control());
            html.close("td");
            html.element("td", result.permitState(), "class", "words", "data-label", "permit");
            html.element(
                    "td", result.levelReason(), "class", "words", "data-label", "why no value");
            html.open("td", "class", "flags", "data-label", "flags");
            Marks.flags(html, result.flags());
            html.close("td").close("tr").line();
        }
        html.close("tbody").close("table");
    }

    private void band(String label, Optional<Band> band, String substance) {
        html.open("td", "class", "n", "data-label", label);
        if (band.isEmpty()) {
            html.text(Numbers.NONE);
        } else {
            html.text(Text.joined(" ", Numbers.tonnes(band.get().p50()), substance));
            html.element("div", Numbers.tonnesRange(band.get()), "class", "quiet");
        }
        html.close("td");
    }

    private static String disagreement(DepositResult result) {
        double ratio = result.resource().disagreement();
        return ratio > 1.005 ? "×" + Numbers.significant(ratio, 2) : Numbers.NONE;
    }

    private void learning(DepositResult result) {
        html.open("td", "class", "n", "data-label", "worth of learning");
        if (result.learning().isEmpty()) {
            html.text(Numbers.NONE);
        } else {
            LearningView view = result.learning().get();
            html.text(Numbers.millions(view.resourceInformation()));
            view.learningCost()
                    .ifPresent(
                            cost ->
                                    html.element(
                                            "div",
                                            "costs " + Numbers.millions(cost),
                                            "class",
                                            "quiet"));
        }
        html.close("td");
    }

    private void names() {
        html.open("table", "class", "cards");
        html.element("caption", "Level 0: where it is and why nothing more can be said.");
        heads("deposit", "product", "region", "area", "permit", "reason");
        html.open("tbody");
        for (DepositResult result : listed) {
            html.open("tr");
            name(result);
            html.element("td", result.product(), "data-label", "product");
            html.element("td", result.deposit().region(), "data-label", "region");
            html.open("td", "data-label", "area");
            Marks.control(html, result.deposit().control());
            html.close("td");
            html.element("td", result.permitState(), "class", "words", "data-label", "permit");
            html.element("td", result.levelReason(), "class", "words", "data-label", "reason");
            html.close("tr").line();
        }
        html.close("tbody").close("table");
    }

    private void heads(String... heads) {
        html.open("thead").open("tr");
        for (String head : heads) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead");
    }

    private void name(DepositResult result) {
        Deposit deposit = result.deposit();
        html.open("th", "scope", "row", "class", "who");
        html.element("a", deposit.name(), "href", "#" + DepositSection.anchor(deposit));
        String under =
                result.level().number() >= 1
                        ? Text.joined(
                                " · ", deposit.localName(), result.product(), deposit.region())
                        : deposit.localName();
        html.element("div", under, "class", "quiet").close("th");
    }
}
