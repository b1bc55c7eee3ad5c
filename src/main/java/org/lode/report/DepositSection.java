package org.lode.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lode.deposit.Deposit;
import org.lode.deposit.Location;
import org.lode.quantity.Evidence;
import org.lode.quantity.Explained;
import org.lode.quantity.Source;
import org.lode.study.DepositResult;
import org.lode.study.Flag;
import org.lode.study.ResourceView;
import org.lode.study.RunManifest;
import org.lode.study.StudyResult;

/// Everything about one deposit, from the facts down to the sources.
final class DepositSection {
    private final HtmlWriter html;
    private final RunManifest manifest;
    private final DepositResult result;
    private final StudyResult study;

    DepositSection(HtmlWriter html, StudyResult study, DepositResult result) {
        this.html = html;
        this.study = study;
        this.manifest = study.manifest();
        this.result = result;
    }

    /// Id of the section in the page.
    static String anchor(Deposit deposit) {
        return "deposit-" + HtmlWriter.slug(deposit.id());
    }

    /// Citation, date and status of a source.
    static void source(HtmlWriter html, Source source) {
        html.open("span", "class", "source " + source.status());
        html.linked(source.citation());
        html.text(" (" + source.date() + ") ");
        Marks.evidence(html, source.status());
        html.close("span");
    }

    void write(int rank) {
        Deposit deposit = result.deposit();
        boolean isValued = result.valuation().isPresent();
        String style = isValued ? "deposit valued" : "deposit";
        html.open("section", "class", style, "id", anchor(deposit));
        if (isValued) {
            html.open("details", "open", "open");
        } else {
            html.open("details");
        }
        html.open("summary").open("h3");
        if (rank > 0) {
            html.element("span", rank + " ", "class", "rank");
        }
        html.text(deposit.name());
        if (!deposit.localName().isBlank()) {
            html.element("span", " " + deposit.localName(), "class", "local", "lang", "uk");
        }
        html.close("h3");
        html.element("span", result.product() + ", " + result.level().label(), "class", "quiet");
        html.close("summary");
        facts();
        flags();
        html.element("h4", "Published estimates");
        new EstimateTable(html, result.resource()).write();
        result.valuation()
                .ifPresent(v -> new ValuationSection(html, manifest, v, result.figures()).write());
        pricesPaid();
        study.eligibility()
                .ifPresent(
                        e ->
                                e.of(result.deposit().id())
                                        .ifPresent(new EligibilitySection(html, e)::write));
        sources();
        new ExplanationSection(html).write(result.figures());
        html.open("p", "class", "back").element("a", "↑ ranking", "href", "#ranking").close("p");
        html.close("details").close("section").line();
    }

    private void facts() {
        Deposit d = result.deposit();
        ResourceView resource = result.resource();
        html.open("dl", "class", "facts");
        fact("Commodities", d.commodities());
        fact("On the agreement’s list", d.isOnAnnex() ? "yes" : "no");
        fact("Type", d.type());
        fact("Place", Text.joined(", ", d.region(), d.areaCode(), place(d.location())));
        fact("State", dated(d.state(), d.stateDate()));
        html.open("div").element("dt", "Area").open("dd");
        Marks.control(html, d.control());
        html.text(" " + Text.joined(", ", d.controlDate(), d.controlBasis()))
                .close("dd")
                .close("div");
        fact("Permit", result.permitState());
        fact("Holder", result.holder());
        fact("Owners", String.join("; ", result.owners()));
        fact(
                "Evidence",
                "level "
                        + result.level().number()
                        + ", "
                        + result.level().label()
                        + ": "
                        + result.levelReason());
        measured("Ore", Numbers.tonnes(resource.ore()), resource.ore().isPresent(), "ore");
        measured(
                "Contained" + (resource.substance().isEmpty() ? "" : " " + resource.substance()),
                Numbers.tonnes(resource.contained()),
                resource.contained().isPresent(),
                "resource",
                "contained");
        measured(
                "Recoverable " + resource.recoverableProduct(),
                Numbers.tonnes(resource.recoverable()),
                resource.recoverable().isPresent(),
                "recoverable");
        fact("Also called", String.join(", ", d.aliases()));
        fact("Remark", d.note());
        html.open("div").element("dt", "Source").open("dd");
        source(html, d.source());
        html.close("dd").close("div").close("dl").line();
    }

    private void fact(String name, String text) {
        if (!text.isBlank()) {
            html.open("div").element("dt", name);
            html.open("dd").linked(text).close("dd").close("div");
        }
    }

    private void measured(String name, String text, boolean isKnown, String... figures) {
        if (isKnown) {
            html.open("div").element("dt", name).open("dd").text(text);
            Arrays.stream(figures)
                    .flatMap(f -> Optional.ofNullable(result.figures().get(f)).stream())
                    .map(Explained::weakestEvidence)
                    .findFirst()
                    .ifPresent(weakest -> Marks.reached(html, weakest));
            html.close("dd").close("div");
        }
    }

    private static String place(Optional<Location> location) {
        return location.map(
                        l ->
                                "%s° N %s° E within %s km (%s)"
                                        .formatted(
                                                degrees(l.latitude()),
                                                degrees(l.longitude()),
                                                Numbers.significant(l.radiusKm(), 2),
                                                l.method()))
                .orElse("no location known");
    }

    private static String degrees(double angle) {
        return String.format(Locale.ROOT, "%.2f", angle);
    }

    private static String dated(String text, String date) {
        return date.isBlank() ? text : text + " (" + date + ")";
    }

    private void flags() {
        if (result.flags().isEmpty()) {
            return;
        }
        html.open("ul", "class", "flaglist");
        for (Flag flag : result.flags()) {
            html.open("li").element("span", flag.kind().code(), "class", "flag");
            html.element("b", " " + Marks.name(flag.kind()) + ": ");
            html.text(flag.text()).close("li");
        }
        html.close("ul").line();
    }

    private void pricesPaid() {
        if (result.pricesPaid().isEmpty()) {
            return;
        }
        html.element("h4", "What was really paid");
        html.open("div", "class", "scroll").open("table", "class", "graphic");
        html.element(
                "caption",
                result.valuation()
                        .map(
                                v ->
                                        ("Beside the computed NPV, P10 to P90: %s M USD "
                                                        + "(%s), %s M USD (%s)")
                                                .formatted(
                                                        Numbers.millionsRange(
                                                                v.meanReverting().p10(),
                                                                v.meanReverting().p90()),
                                                        v.meanReverting().process(),
                                                        Numbers.millionsRange(
                                                                v.brownian().p10(),
                                                                v.brownian().p90()),
                                                        v.brownian().process()))
                        .orElse("Prices paid and published economics"));
        html.open("thead").open("tr");
        html.element("th", "for what", "scope", "col");
        html.element("th", "amount as published", "scope", "col");
        html.element("th", "M USD", "scope", "col", "class", "n");
        html.element("th", "source", "scope", "col").close("tr").close("thead").open("tbody");
        for (DepositResult.PricePaid paid : result.pricesPaid()) {
            html.open("tr").element("th", paid.what(), "scope", "row");
            html.element("td", paid.amount());
            html.element("td", Numbers.millions(paid.usd().orElse(Double.NaN)), "class", "n");
            html.open("td", "class", "words");
            source(html, paid.source());
            html.close("td").close("tr");
        }
        html.close("tbody").close("table").close("div").line();
    }

    private void sources() {
        List<Source> sources = result.sources();
        if (sources.isEmpty()) {
            return;
        }
        html.open("details", "class", "sources").open("summary");
        html.element("h4", "Assumptions and sources");
        html.open("span", "class", "quiet");
        for (Evidence evidence : Evidence.values()) {
            html.text(" " + Marks.count(result, evidence) + "\u00a0");
            Marks.evidence(html, evidence);
        }
        html.close("span").close("summary");
        for (Evidence evidence : Evidence.values()) {
            List<Source> some = sources.stream().filter(s -> s.status() == evidence).toList();
            if (!some.isEmpty()) {
                html.open("ul", "class", "sourcelist " + evidence);
                for (Source source : some) {
                    html.open("li");
                    source(html, source);
                    html.close("li");
                }
                html.close("ul");
            }
        }
        html.close("details").line();
    }
}
