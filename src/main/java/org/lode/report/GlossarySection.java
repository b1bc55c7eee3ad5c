package org.lode.report;

import org.lode.deposit.EvidenceLevel;
import org.lode.quantity.Evidence;
import org.lode.study.Flag;
import org.lode.study.RunManifest;

/// What the words mean and how the figures were made.
final class GlossarySection {
    private final HtmlWriter html;
    private final RunManifest manifest;

    GlossarySection(HtmlWriter html, RunManifest manifest) {
        this.html = html;
        this.manifest = manifest;
    }

    void write() {
        html.open("section", "id", "glossary", "aria-labelledby", "glossary-title");
        html.element("h2", "Glossary", "id", "glossary-title");
        html.element("h3", "Flags").open("dl", "class", "facts");
        for (Flag.Kind kind : Flag.Kind.values()) {
            html.open("div").open("dt").element("span", kind.code(), "class", "flag");
            html.text(" " + Marks.name(kind)).close("dt");
            html.element("dd", Marks.meaning(kind)).close("div");
        }
        html.close("dl").element("h3", "How well a row is known").open("dl", "class", "facts");
        for (Evidence evidence : Evidence.values()) {
            html.open("div").open("dt");
            Marks.evidence(html, evidence);
            html.close("dt").element("dd", Marks.meaning(evidence) + ".").close("div");
        }
        html.close("dl").element("h3", "Evidence levels").open("dl", "class", "facts");
        for (EvidenceLevel level : EvidenceLevel.values()) {
            term(level.number() + "", level.label());
        }
        html.close("dl").element("h3", "Terms");
        terms();
        html.close("section").line();
        method();
    }

    private void terms() {
        html.open("dl", "class", "facts");
        term(
                "NPV",
                "Net present value: all flows of a party, each divided by the growth of money up to"
                        + " its year, added up. Above zero the project earns more than the discount"
                        + " rate.");
        term(
                "P10, P50, P90",
                "A tenth of the trials lies below P10, half below P50 (the median), nine tenths"
                        + " below P90. Not the oil convention, in which P90 is the low case.");
        term(
                "P(NPV > 0)",
                "Share of the trials in which the investor earns more than the discount"
                        + " rate. It holds under the assumptions of the case, not in general.");
        term(
                "Mean-reverting prices",
                "Prices that are pulled back to a long-run median: a high price today does not"
                        + " last.");
        term(
                "Geometric Brownian prices",
                "Prices without memory: the spread grows with time and never narrows. The truth is"
                        + " seldom outside the two.");
        term(
                "Break-even price",
                "Price of the first product at which the central NPV is zero, all prices moved"
                        + " together. Divided by today’s price: below 1 the project pays at today’s"
                        + " prices.");
        term(
                "IRR",
                "Discount rate at which NPV is zero. Not every flow has one, some have several; the"
                        + " rule of choice is stated.");
        term(
                "Resource, reserve",
                "A resource is in the ground; a reserve is the part shown to be worth mining. No"
                        + " resource becomes a reserve by being valued here.");
        term(
                "Disagreement",
                "Highest over lowest published figure of the same quantity of one deposit.");
        term(
                "Worth of learning",
                "How much the chance to stop before building adds to the mean NPV, once the unknown"
                        + " is known.");
        term(
                "Mean of the worst 5%",
                "What a loss amounts to when it goes badly: mean NPV of the lowest twentieth of the"
                        + " trials.");
        html.close("dl");
    }

    private void term(String word, String meaning) {
        html.open("div").element("dt", word).element("dd", meaning).close("div");
    }

    private void method() {
        html.open("section", "id", "method", "aria-labelledby", "method-title");
        html.element("h2", "Method", "id", "method-title");
        html.element(
                "p",
                "Published estimates are pooled with weights by reliability, not averaged to one"
                        + " figure; a plan, costs, prices and the tax terms give a yearly "
                        + "cash flow;"
                        + " the cash flow is repeated over all uncertain inputs together. "
                        + "The central"
                        + " case takes the middle of every input and is not the mean of the trials."
                        + " A deposit in an area that cannot be worked is valued as if it "
                        + "could, and"
                        + " flagged.");
        if (!manifest.conventions().isEmpty()) {
            html.open("ul");
            manifest.conventions().forEach(convention -> html.element("li", convention));
            html.close("ul");
        }
        html.open("p", "class", "manifest").text("Data (SHA-256): ");
        html.element("code", manifest.dataHash());
        html.text(
                (". Fund: %s and %s, split %s. The same version, data and seed give the "
                                + "same figures.")
                        .formatted(
                                manifest.firstPartner(),
                                manifest.secondPartner(),
                                manifest.split()));
        html.close("p").close("section").line();
    }
}
