package org.lode.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.lode.deposit.Deposit;
import org.lode.quantity.Evidence;
import org.lode.study.DepositResult;
import org.lode.study.Flag;
import org.lode.study.StudyResult;
import org.lode.study.ValuationView;

/// The ranking of the valued deposits: a table whose main column is a chart.
final class RankingSection {
    private final HtmlWriter html;
    private final StudyResult study;

    RankingSection(HtmlWriter html, StudyResult study) {
        this.html = html;
        this.study = study;
    }

    void write() {
        List<DepositResult> valued =
                study.deposits().stream().filter(d -> d.valuation().isPresent()).toList();
        html.open("section", "id", "ranking", "aria-labelledby", "ranking-title");
        html.element("h2", "Ranking of the valued deposits", "id", "ranking-title");
        if (valued.isEmpty()) {
            html.element("p", "No deposit of this case carries enough evidence for a value.");
            html.close("section");
            return;
        }
        controls();
        html.open("table", "class", "cards ranking", "id", "ranking-table");
        html.open("caption")
                .text("Investor NPV in millions of real USD, ordered by median. ")
                .element("span", "▬", "class", "mrkey")
                .text(" mean-reverting prices, ")
                .element("span", "▭", "class", "gbmkey")
                .text(" geometric Brownian prices; bar P10 to P90, tick median, thin line P5 to")
                .text(" P95, dotted line zero; axis linear near zero, logarithmic beyond. ")
                .text("The numbers below the bars are for mean-reverting prices.")
                .close("caption");
        IntervalChart chart = IntervalChart.of(study);
        head(chart);
        html.open("tbody");
        int rank = 0;
        for (DepositResult result : valued) {
            row(++rank, result, result.valuation().get(), chart);
        }
        html.close("tbody").close("table");
        flagLegend();
        html.close("section").line();
    }

    private void controls() {
        html.open("div", "class", "controls", "hidden", "hidden");
        html.open("label").text("Find ");
        html.empty("input", "type", "search", "id", "find", "placeholder", "name, product, region");
        html.close("label");
        html.open("label");
        html.empty("input", "type", "checkbox", "id", "only-government");
        html.text(" only areas under the government").close("label");
        html.open("label");
        html.empty("input", "type", "checkbox", "id", "only-paying");
        html.text(" only median above zero under both price processes").close("label");
        html.element("output", "", "id", "found", "aria-live", "polite").close("div").line();
    }

    private void head(IntervalChart chart) {
        html.open("thead").open("tr");
        sortable("", "rank", "n", "rank");
        sortable("deposit", "name", "", "deposit");
        html.element("th", "level", "scope", "col", "title", "evidence level, see glossary");
        html.open("th", "scope", "col", "class", "wide", "aria-label", "NPV, M USD");
        chart.axis(html);
        html.close("th");
        sortable("P(NPV > 0)", "chance", "n", "mean-reverting, below it Brownian");
        sortable("break-even ÷ today", "breakeven", "n", "first product, all prices together");
        html.element("th", "area", "scope", "col");
        html.element("th", "permit", "scope", "col");
        html.element("th", "flags", "scope", "col");
        html.close("tr").close("thead").line();
    }

    private void sortable(String text, String key, String style, String title) {
        html.element("th", text, "scope", "col", "class", style, "data-sort", key, "title", title);
    }

    private void row(int rank, DepositResult result, ValuationView v, IntervalChart chart) {
        Deposit deposit = result.deposit();
        double ratio = breakEvenRatio(v).orElse(1e9);
        boolean pays = v.meanReverting().p50() > 0 && v.brownian().p50() > 0;
        html.open(
                "tr",
                "data-rank",
                rank + "",
                "data-name",
                deposit.name(),
                "data-chance",
                plain(v.meanReverting().probabilityPositive()),
                "data-breakeven",
                plain(ratio),
                "data-control",
                deposit.control().toString(),
                "data-pays",
                pays ? "yes" : "no");
        html.element("td", rank + "", "class", "n rankcell");
        html.open("th", "scope", "row", "class", "who");
        html.element("a", deposit.name(), "href", "#" + DepositSection.anchor(deposit));
        html.open("div", "class", "quiet");
        html.text(Text.joined(" · ", deposit.localName(), result.product(), deposit.region()));
        html.close("div").close("th");
        html.open("td", "class", "levelcell", "data-label", "level");
        html.element("span", result.level().number() + "", "title", result.level().label());
        html.close("td");
        html.open("td", "class", "wide");
        chart.row(html, v);
        numbers(v);
        html.close("td");
        chances(v);
        breakEven(v);
        html.open("td", "data-label", "area");
        Marks.control(html, deposit.control());
        html.close("td");
        html.element("td", result.permitState(), "class", "words", "data-label", "permit");
        html.open("td", "class", "flags", "data-label", "flags");
        Marks.flags(html, result.flags());
        html.close("td").close("tr").line();
    }

    private void numbers(ValuationView v) {
        html.open("div", "class", "p1090");
        quantile("P10", v.meanReverting().p10(), "span");
        quantile("P50", v.meanReverting().p50(), "b");
        quantile("P90", v.meanReverting().p90(), "span");
        html.close("div");
    }

    private void quantile(String name, double usd, String tag) {
        html.open("span").element("small", name + "\u00a0");
        html.element(tag, Numbers.millions(usd)).close("span");
    }

    private void chances(ValuationView v) {
        html.open("td", "class", "n", "data-label", "P(NPV > 0)");
        html.element(
                "div",
                Numbers.probability(v.meanReverting().probabilityPositive()),
                "title",
                v.meanReverting().process());
        html.element(
                "div",
                Numbers.probability(v.brownian().probabilityPositive()),
                "class",
                "gbmkey",
                "title",
                v.brownian().process());
        html.close("td");
    }

    private void breakEven(ValuationView v) {
        html.open("td", "class", "n", "data-label", "break-even ÷ today");
        OptionalDouble ratio = breakEvenRatio(v);
        html.element("div", ratio.isPresent() ? Numbers.ratio(ratio.getAsDouble()) : Numbers.NONE);
        String prices =
                "%s ÷ %s"
                        .formatted(
                                v.breakEvenUsdPerTonne().isPresent()
                                        ? Numbers.significant(
                                                v.breakEvenUsdPerTonne().getAsDouble(), 3)
                                        : "none",
                                Numbers.significant(v.todayUsdPerTonne(), 3));
        html.element("div", prices + " $/t", "class", "quiet").close("td");
    }

    private void flagLegend() {
        html.open("p", "class", "note");
        html.text("Flags: ");
        for (Flag.Kind kind : Flag.Kind.values()) {
            html.element("span", kind.code(), "class", "flag");
            html.text(" " + Marks.name(kind) + "  ");
        }
        html.text("Evidence marks: ");
        Marks.evidence(html, Evidence.READ);
        html.text(" ");
        Marks.evidence(html, Evidence.MEMORY);
        html.text(" ");
        Marks.evidence(html, Evidence.ASSUMPTION);
        html.close("p");
    }

    /// Break-even over today's price of the first product; below 1 the project pays today.
    static OptionalDouble breakEvenRatio(ValuationView v) {
        return v.breakEvenUsdPerTonne().isPresent() && v.todayUsdPerTonne() > 0
                ? OptionalDouble.of(v.breakEvenUsdPerTonne().getAsDouble() / v.todayUsdPerTonne())
                : OptionalDouble.empty();
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.6g", Double.isFinite(value) ? value : -1.0);
    }
}
