package org.lode.report;

import java.util.Map;
import java.util.OptionalDouble;
import org.lode.quantity.Explained;
import org.lode.risk.Quantile;
import org.lode.study.RiskView;
import org.lode.study.RunManifest;
import org.lode.study.ValuationView;
import org.lode.study.ValuationView.BackTestView;
import org.lode.study.ValuationView.LearningView;
import org.lode.study.ValuationView.PlanView;
import org.lode.study.ValuationView.ProductView;

/// The value of one deposit: plan, central case, spread, causes, parties, check.
final class ValuationSection {
    private final HtmlWriter html;
    private final RunManifest manifest;
    private final ValuationView view;
    private final Map<String, Explained> figures;

    ValuationSection(
            HtmlWriter html,
            RunManifest manifest,
            ValuationView view,
            Map<String, Explained> figures) {
        this.html = html;
        this.manifest = manifest;
        this.view = view;
        this.figures = figures;
    }

    void write() {
        html.element("h4", "Plan of the central case");
        plan();
        products();
        html.element("h4", "Central case");
        central();
        new CashFlowChart(html, view.years()).write();
        html.element("h4", "How sure is that?");
        html.open("div", "class", "pair").open("div");
        new HistogramChart(html, view.meanReverting(), view.brownian()).write();
        html.close("div").open("div");
        risks();
        html.close("div").close("div");
        html.element("h4", "What moves the value");
        html.open("div", "class", "pair moves").open("div");
        TornadoChart.tornado(html, view);
        html.close("div").open("div");
        TornadoChart.drivers(html, view.drivers());
        learning(view.learning());
        html.close("div").close("div");
        html.element("h4", "Who gets what");
        html.open("div", "class", "narrow");
        new PartiesChart(html, manifest).write(view.parties());
        html.close("div");
        backTest();
    }

    private void plan() {
        PlanView plan = view.plan();
        html.open("dl", "class", "facts");
        fact("Mining", plan.method(), "");
        fact("Process", Text.joined(", ", plan.route(), plan.processing()), "");
        fact("Ore over the life", Numbers.tonnes(plan.reserveTonnes()), "reserve");
        fact(
                "Capacity",
                Numbers.tonnes(plan.capacityTonnesPerYear())
                        + " ore/y ("
                        + plan.capacityBasis()
                        + ")",
                "capacity");
        fact(
                "First product",
                Numbers.tonnes(plan.productTonnesPerYear()) + "/y at capacity",
                "product");
        fact(
                "Time",
                "%s y construction, %s y production"
                        .formatted(plan.constructionYears(), Numbers.plain(plan.lifeYears(), 3)),
                "life");
        fact("Waste", Numbers.ratio(plan.strippingRatio()) + " t per t ore", "stripping");
        fact(
                "Initial capital",
                Numbers.millions(plan.capexUsd()) + " M USD (" + plan.capexBasis() + ")",
                "capex");
        fact(
                "Operating cost",
                Numbers.significant(plan.opexUsdPerTonne(), 3)
                        + " USD/t ore ("
                        + plan.opexBasis()
                        + ")",
                "opex");
        fact("Terms", plan.regime(), "");
        html.close("dl").line();
    }

    private void fact(String name, String text, String figure) {
        html.open("div").element("dt", name).open("dd").text(text);
        Explained explained = figures.get(figure);
        if (explained != null) {
            Marks.reached(html, explained.weakestEvidence());
        }
        html.close("dd").close("div");
    }

    private void products() {
        html.open("div", "class", "scroll").open("table", "class", "graphic");
        html.element("caption", "Products");
        html.open("thead").open("tr").element("th", "product", "scope", "col");
        for (String head :
                new String[] {
                    "price today, USD/t",
                    "long-run median",
                    "price basis",
                    "grade in ore",
                    "recovery",
                    "freight, USD/t"
                }) {
            html.element("th", head, "scope", "col", "class", "n");
        }
        html.close("tr").close("thead").open("tbody");
        for (ProductView p : view.products()) {
            html.open("tr").element("th", p.name(), "scope", "row");
            number(Numbers.significant(p.todayUsdPerTonne(), 3));
            number(Numbers.significant(p.medianUsdPerTonne(), 3));
            number(p.priceBasis());
            number(EstimateTable.grade(OptionalDouble.of(p.gradeInOre())));
            number(Numbers.percent(p.recovery(), 3));
            number(Numbers.significant(p.freightUsdPerTonne(), 3));
            html.close("tr");
        }
        html.close("tbody").close("table").close("div").line();
    }

    private void number(String text) {
        html.element("td", text, "class", "n");
    }

    private void central() {
        html.open("dl", "class", "facts");
        fact("NPV, investor", Numbers.millions(view.npvUsd()) + " M USD", "npv");
        fact(
                "NPV at today's prices",
                Numbers.millions(view.npvAtTodaysPricesUsd()) + " M USD",
                "npv");
        fact("NPV before tax", Numbers.millions(view.preTaxNpvUsd()) + " M USD", "pretax_npv");
        String roots =
                view.irrs().size() > 1
                        ? " (%s of %s roots, rule: %s)"
                                .formatted("chosen", view.irrs().size(), view.irrRule())
                        : "";
        fact("IRR, real", orNone(view.irr(), true) + roots, "irr");
        fact(
                "Payback",
                view.paybackYears().isPresent()
                        ? Numbers.significant(view.paybackYears().getAsDouble(), 2)
                                + " y from first spending"
                        : "never",
                "payback");
        fact("State’s share of pre-tax NPV", orNone(view.aetr(), true), "aetr");
        fact(
                "Break-even price",
                view.breakEvenUsdPerTonne().isPresent()
                        ? "%s USD/t against %s USD/t today"
                                .formatted(
                                        Numbers.significant(
                                                view.breakEvenUsdPerTonne().getAsDouble(), 3),
                                        Numbers.significant(view.todayUsdPerTonne(), 3))
                        : "none between 0.05 and 20 times today’s prices",
                "break_even");
        html.close("dl").line();
    }

    private static String orNone(OptionalDouble value, boolean isShare) {
        if (value.isEmpty()) {
            return "not defined";
        }
        return isShare
                ? Numbers.percent(value.getAsDouble(), 3)
                : Numbers.significant(value.getAsDouble(), 3);
    }

    private void risks() {
        RiskView a = view.meanReverting();
        RiskView b = view.brownian();
        html.open("table", "class", "graphic");
        html.element("caption", "Investor NPV, M USD, under both price processes");
        html.open("thead").open("tr").element("th", "", "scope", "col");
        html.element("th", a.process(), "scope", "col", "class", "n");
        html.element("th", b.process(), "scope", "col", "class", "n gbmkey");
        html.close("tr").close("thead").open("tbody");
        risk("P10 (95 % interval)", npv(a, 0.10), npv(b, 0.10));
        risk("P50, median", npv(a, 0.50), npv(b, 0.50));
        risk("P90", npv(a, 0.90), npv(b, 0.90));
        risk("mean ± standard error", mean(a), mean(b));
        risk(
                "P(NPV > 0)",
                Numbers.probability(a.probabilityPositive()),
                Numbers.probability(b.probabilityPositive()));
        risk(
                "P(NPV < 0)",
                Numbers.probability(a.probabilityNegative()),
                Numbers.probability(b.probabilityNegative()));
        risk("mean of the worst 5% ± standard error", worst(a), worst(b));
        risk("IRR, P10 (95 % interval)", irr(a, 0.10), irr(b, 0.10));
        risk("IRR, P50", irr(a, 0.50), irr(b, 0.50));
        risk("IRR, P90", irr(a, 0.90), irr(b, 0.90));
        risk(
                "no IRR defined",
                Numbers.probability(a.irrUndefinedShare()),
                Numbers.probability(b.irrUndefinedShare()));
        risk(
                "never pays back",
                Numbers.probability(a.noPaybackShare()),
                Numbers.probability(b.noPaybackShare()));
        html.close("tbody").close("table").line();
    }

    private void risk(String name, String first, String second) {
        html.open("tr").element("th", name, "scope", "row");
        number(first);
        number(second);
        html.close("tr");
    }

    private static String mean(RiskView risk) {
        return Numbers.millions(risk.mean()) + " ± " + Numbers.millions(risk.standardError());
    }

    private static String worst(RiskView risk) {
        return Numbers.millions(risk.cvar5())
                + " ± "
                + Numbers.millions(risk.summary().worstMeanError());
    }

    private static String npv(RiskView risk, double probability) {
        Quantile q = risk.npv().quantile(probability);
        return "%s (%s to %s)"
                .formatted(
                        Numbers.millions(q.value()),
                        Numbers.millions(q.low95()),
                        Numbers.millions(q.high95()));
    }

    private static String irr(RiskView risk, double probability) {
        Quantile q = risk.summary().irr().quantile(probability);
        return "%s (%s to %s)"
                .formatted(
                        Numbers.percent(q.value(), 2),
                        Numbers.percent(q.low95(), 2),
                        Numbers.percent(q.high95(), 2));
    }

    private void learning(LearningView l) {
        html.open("p", "class", "learning");
        html.text(
                ("Building blindly is worth %s M USD on average; building only if it "
                                + "pays, %s M USD. "
                                + "Knowing everything first would be worth %s M USD, "
                                + "knowing tonnage and grade alone %s M USD")
                        .formatted(
                                Numbers.millions(l.expectedNpv()),
                                Numbers.millions(l.expectedNpvWithChoice()),
                                Numbers.millions(l.perfectInformation()),
                                Numbers.millions(l.resourceInformation())));
        html.text(
                l.learningCost().isPresent()
                        ? "; the exploration step costs %s M USD."
                                .formatted(Numbers.millions(l.learningCost().getAsDouble()))
                        : "; the cost of the exploration step is not published.");
        html.close("p");
    }

    private void backTest() {
        if (view.backTest().isEmpty()) {
            return;
        }
        html.element("h4", "Check against the published study");
        html.open("div", "class", "scroll").open("table", "class", "graphic");
        html.element(
                "caption",
                "Published figures beside ours; the study's inputs where they were read");
        html.open("thead").open("tr").element("th", "figure", "scope", "col");
        html.element("th", "published", "scope", "col", "class", "n");
        html.element("th", "computed", "scope", "col", "class", "n");
        html.element("th", "computed / published", "scope", "col", "class", "n");
        html.element("th", "note", "scope", "col").close("tr").close("thead").open("tbody");
        for (BackTestView row : view.backTest()) {
            html.open("tr");
            html.element(
                    "th",
                    row.figure() + (row.unit().isBlank() ? "" : ", " + row.unit()),
                    "scope",
                    "row");
            number(Numbers.plain(row.published(), 4));
            number(Numbers.plain(row.computed(), 4));
            number(
                    row.published() == 0
                            ? Numbers.NONE
                            : Numbers.ratio(row.computed() / row.published()));
            html.element("td", row.note(), "class", "words").close("tr");
        }
        html.close("tbody").close("table").close("div").line();
        studySteps();
    }

    /// How much of the difference each input of the study explains.
    private void studySteps() {
        if (view.studySteps().size() < 2) {
            return;
        }
        html.open("div", "class", "scroll").open("table", "class", "graphic");
        html.element(
                "caption",
                "From our assumptions to the study's, one input after another; a step is worth"
                        + " something else in another order");
        html.open("thead").open("tr").element("th", "input of the study", "scope", "col");
        html.element("th", "value", "scope", "col");
        html.element("th", "adds, M USD", "scope", "col", "class", "n");
        html.element("th", "NPV, M USD of its year", "scope", "col", "class", "n");
        html.close("tr").close("thead").open("tbody");
        double before = Double.NaN;
        for (ValuationView.StudyStepView step : view.studySteps()) {
            html.open("tr").element("th", step.change(), "scope", "row");
            html.element("td", step.value(), "class", "words");
            number(Double.isNaN(before) ? Numbers.NONE : Numbers.millions(step.npvUsd() - before));
            number(Numbers.millions(step.npvUsd()));
            html.close("tr");
            before = step.npvUsd();
        }
        html.close("tbody").close("table").close("div").line();
    }
}
