package org.lode.report;

import java.util.List;
import org.lode.study.RunManifest;
import org.lode.study.ValuationView.PartiesView;

/// Who gets what: one bar undiscounted, one discounted, and the same figures as a table.
///
/// A party that loses stands left of zero; shares in per cent are given only when nobody loses,
/// since a share of a sum with losers has no meaning.
final class PartiesChart {
    private final HtmlWriter html;
    private final RunManifest manifest;

    /// One party.
    private record Party(String style, String name, double total, double npv) {}

    PartiesChart(HtmlWriter html, RunManifest manifest) {
        this.html = html;
        this.manifest = manifest;
    }

    void write(PartiesView view) {
        List<Party> parties =
                List.of(
                        new Party("investor", "Investor", view.investorTotal(), view.investorNpv()),
                        new Party("state", "State", view.stateTotal(), view.stateNpv()),
                        new Party(
                                "fundfirst",
                                "Fund: " + manifest.firstPartner(),
                                view.fundFirstTotal(),
                                view.fundFirstNpv()),
                        new Party(
                                "fundsecond",
                                "Fund: " + manifest.secondPartner(),
                                view.fundSecondTotal(),
                                view.fundSecondNpv()));
        html.open("figure", "class", "chart");
        bar("Undiscounted", parties.stream().mapToDouble(Party::total).toArray(), parties);
        bar("Discounted (NPV)", parties.stream().mapToDouble(Party::npv).toArray(), parties);
        html.close("figure");
        table(parties, view);
    }

    private void bar(String label, double[] values, List<Party> parties) {
        double up = 0;
        double down = 0;
        for (double value : values) {
            up += Math.max(0, value);
            down += Math.min(0, value);
        }
        if (!(up - down > 0)) {
            return;
        }
        Scale scale = new Scale.Linear(down, up, 4);
        html.element("div", label + ", M USD", "class", "barlabel");
        html.open("svg", "width", "100%", "height", "26", "role", "img", "aria-label", label);
        double right = 0;
        double left = 0;
        for (int i = 0; i < values.length; i++) {
            Party party = parties.get(i);
            double from = values[i] >= 0 ? right : left + values[i];
            double width = scale.at(from + Math.abs(values[i])) - scale.at(from);
            html.open(
                    "svg",
                    "x",
                    scale.percentAt(from),
                    "width",
                    Scale.percent(width),
                    "height",
                    "26");
            html.element("title", party.name() + " " + Numbers.millions(values[i]) + " M USD");
            html.empty("rect", "class", party.style(), "width", "100%", "height", "26");
            if (width > 0.09) {
                html.element(
                        "text",
                        Numbers.millions(values[i]),
                        "class",
                        "on " + party.style(),
                        "x",
                        "50%",
                        "y",
                        "17",
                        "text-anchor",
                        "middle");
            }
            html.close("svg");
            right += Math.max(0, values[i]);
            left += Math.min(0, values[i]);
        }
        if (down < 0) {
            String zero = scale.percentAt(0);
            html.empty("line", "class", "axis", "x1", zero, "x2", zero, "y1", "0", "y2", "26");
        }
        html.close("svg");
    }

    private void table(List<Party> parties, PartiesView view) {
        boolean hasLoser = parties.stream().anyMatch(p -> p.total() < 0 || p.npv() < 0);
        double total = parties.stream().mapToDouble(Party::total).sum();
        double npv = parties.stream().mapToDouble(Party::npv).sum();
        html.open("div", "class", "scroll").open("table", "class", "graphic");
        html.element(
                "caption",
                "Who gets what, central case, M USD; fund split: %s".formatted(view.split()));
        html.open("thead").open("tr").element("th", "party", "scope", "col");
        html.element("th", "undiscounted", "scope", "col", "class", "n");
        html.element("th", "NPV", "scope", "col", "class", "n");
        if (!hasLoser) {
            html.element("th", "share of NPV", "scope", "col", "class", "n");
        }
        html.close("tr").close("thead").open("tbody");
        for (Party party : parties) {
            html.open("tr").open("th", "scope", "row");
            html.open(
                            "svg",
                            "class",
                            "swatch",
                            "width",
                            "11",
                            "height",
                            "11",
                            "aria-hidden",
                            "true")
                    .empty("rect", "class", party.style(), "width", "11", "height", "11")
                    .close("svg");
            html.text(" " + party.name()).close("th");
            html.element("td", Numbers.millions(party.total()), "class", "n");
            html.element("td", Numbers.millions(party.npv()), "class", "n");
            if (!hasLoser) {
                html.element("td", share(party.npv(), npv), "class", "n");
            }
            html.close("tr");
        }
        html.close("tbody").open("tfoot").open("tr").element("th", "together", "scope", "row");
        html.element("td", Numbers.millions(total), "class", "n");
        html.element("td", Numbers.millions(npv), "class", "n");
        if (!hasLoser) {
            html.element("td", "", "class", "n");
        }
        html.close("tr").close("tfoot").close("table").close("div");
        html.element(
                "p",
                "Mean of the fund’s NPV over the simulation, mean-reverting prices: %s M USD."
                        .formatted(Numbers.millions(view.meanFundNpv())),
                "class",
                "note");
    }

    private static String share(double part, double whole) {
        return whole > 0 ? Numbers.probability(part / whole) : Numbers.NONE;
    }
}
