package org.lode.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.study.Band;
import org.lode.study.ResourceView;
import org.lode.study.ResourceView.EstimateView;

/// Every published estimate of a deposit, with a dot plot of the disagreement in one column.
///
/// One logarithmic axis of tonnes for the whole deposit: ring for ore, filled dot for the
/// contained substance, pale band for the pooled P10 to P90. Dots of one body that lie a step of
/// ten apart are usually a lost unit, not geology.
final class EstimateTable {
    private final HtmlWriter html;
    private final ResourceView resource;
    private final Scale scale;

    EstimateTable(HtmlWriter html, ResourceView resource) {
        this.html = html;
        this.resource = resource;
        scale = scale(resource);
    }

    void write() {
        if (resource.estimates().isEmpty()) {
            html.element(
                    "p", "No estimate has been published, or none was found.", "class", "note");
            return;
        }
        html.open("div", "class", "scroll").open("table", "class", "graphic cards estimates");
        html.element("caption", caption());
        html.open("thead").open("tr");
        for (String head : List.of("date", "system, class", "as published", "rel.")) {
            html.element("th", head, "scope", "col");
        }
        html.open("th", "scope", "col", "class", "wide").text("tonnes, log scale");
        axis();
        html.close("th");
        html.element("th", "ore", "scope", "col", "class", "n");
        html.element("th", "grade", "scope", "col", "class", "n");
        html.element("th", "contained", "scope", "col", "class", "n");
        html.element("th", "weight", "scope", "col", "class", "n");
        html.element("th", "remark and source", "scope", "col");
        html.close("tr").close("thead").open("tbody");
        resource.estimates().forEach(this::row);
        html.close("tbody").close("table").close("div").line();
        html.element(
                "p",
                ("Ring: ore. Dot: contained substance. Pale band: pooled P10 to P90. "
                                + "Rel.: A (filing,")
                        + " state) to D (contradicts itself). Weight 0: not pooled.",
                "class",
                "note");
    }

    private String caption() {
        return resource.disagreement() > 1.005
                ? "The highest figure is ×%s the lowest of the same quantity."
                        .formatted(Numbers.significant(resource.disagreement(), 2))
                : "No disagreement on record: one figure, or all the same.";
    }

    private void row(EstimateView estimate) {
        html.open("tr", "class", estimate.weight() > 0 ? "pooled" : "unpooled");
        html.element("td", estimate.date(), "class", "date", "data-label", "date");
        html.open("td", "data-label", "system, class").text(estimate.system());
        html.element("div", estimate.category(), "class", "quiet");
        html.element("div", estimate.scope(), "class", "quiet").close("td");
        html.element("td", estimate.asPublished(), "class", "words", "data-label", "as published");
        html.element("td", String.valueOf(estimate.reliability()), "data-label", "reliability");
        html.open("td", "class", "wide");
        dots(estimate);
        html.close("td");
        html.element("td", Numbers.tonnes(estimate.oreTonnes()), "class", "n", "data-label", "ore");
        html.element("td", grade(estimate.grade()), "class", "n", "data-label", "grade");
        html.open("td", "class", "n", "data-label", "contained");
        html.text(Numbers.tonnes(estimate.containedTonnes()));
        html.element("div", estimate.substance(), "class", "quiet").close("td");
        html.element("td", Numbers.ratio(estimate.weight()), "class", "n", "data-label", "weight");
        html.open("td", "class", "words", "data-label", "source");
        if (!estimate.remark().isBlank()) {
            html.element("div", estimate.remark(), "class", "remark");
        }
        DepositSection.source(html, estimate.source());
        html.close("td").close("tr").line();
    }

    private void axis() {
        html.open("svg", "width", "100%", "height", "16", "aria-hidden", "true");
        List<Double> ticks = scale.ticks();
        int step = Math.max(1, (ticks.size() + 3) / 4);
        for (int i = 0; i < ticks.size(); i += step) {
            html.element(
                    "text",
                    Numbers.tonnes(ticks.get(i)),
                    "class",
                    "tick",
                    "x",
                    place(ticks.get(i)),
                    "y",
                    "12",
                    "text-anchor",
                    anchor(at(ticks.get(i))));
        }
        html.close("svg");
    }

    /// A label near an end of the axis stays inside it: on a narrow page it would be cut.
    private static String anchor(double share) {
        return share > 0.85 ? "end" : share < 0.15 ? "start" : "middle";
    }

    private void dots(EstimateView estimate) {
        html.open("svg", "width", "100%", "height", "24", "aria-hidden", "true");
        band(resource.ore(), "ore", "2");
        band(resource.contained(), "contained", "2");
        for (double tick : scale.ticks()) {
            html.empty(
                    "line",
                    "class",
                    "grid",
                    "x1",
                    place(tick),
                    "x2",
                    place(tick),
                    "y1",
                    "0",
                    "y2",
                    "24");
        }
        estimate.oreTonnes()
                .ifPresent(
                        t ->
                                html.empty(
                                        "circle", "class", "dot ore", "cx", place(t), "cy", "12",
                                        "r", "4.5"));
        estimate.containedTonnes()
                .ifPresent(
                        t ->
                                html.empty(
                                        "circle",
                                        "class",
                                        "dot contained",
                                        "cx",
                                        place(t),
                                        "cy",
                                        "12",
                                        "r",
                                        "4.5"));
        html.close("svg");
    }

    private void band(Optional<Band> band, String style, String top) {
        band.ifPresent(
                b -> {
                    double from = at(b.p10());
                    html.empty(
                            "rect",
                            "class",
                            "band " + style,
                            "x",
                            Scale.percent(from),
                            "width",
                            Scale.percent(Math.max(0.004, at(b.p90()) - from)),
                            "y",
                            top,
                            "height",
                            "20");
                });
    }

    private double at(double tonnes) {
        return 0.06 + 0.88 * scale.at(tonnes);
    }

    private String place(double tonnes) {
        return Scale.percent(at(tonnes));
    }

    /// A mass fraction: per cent from 0.1 % up, else grams per tonne.
    static String grade(OptionalDouble grade) {
        if (grade.isEmpty()) {
            return Numbers.NONE;
        }
        double g = grade.getAsDouble();
        return Math.abs(g) >= 0.001
                ? Numbers.percent(g, 3)
                : Numbers.significant(g * 1e6, 3) + "\u00a0g/t";
    }

    private static Scale scale(ResourceView resource) {
        List<Double> all = new ArrayList<>();
        for (EstimateView estimate : resource.estimates()) {
            estimate.oreTonnes().ifPresent(all::add);
            estimate.containedTonnes().ifPresent(all::add);
        }
        resource.ore().ifPresent(b -> all.addAll(List.of(b.p10(), b.p90())));
        resource.contained().ifPresent(b -> all.addAll(List.of(b.p10(), b.p90())));
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double t : all) {
            if (Double.isFinite(t) && t > 0) {
                low = Math.min(low, t);
                high = Math.max(high, t);
            }
        }
        if (high == 0) {
            return new Scale.Logarithmic(1e3, 1e6);
        }
        double from = Math.pow(10, Math.floor(Math.log10(low)));
        double to = Math.pow(10, Math.ceil(Math.log10(high)));
        return new Scale.Logarithmic(from, to > from ? to : from * 10);
    }
}
