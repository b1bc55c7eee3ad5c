package org.lode.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lode.agreement.AgreementVersion;
import org.lode.agreement.QuotedTerm;
import org.lode.agreement.TermReading;
import org.lode.study.LowHigh;
import org.lode.study.PartyReceipts;
import org.lode.study.PartyReceipts.Party;
import org.lode.study.PriceCase;
import org.lode.study.PriceMoves;
import org.lode.study.ProjectSet;
import org.lode.study.TermsStudy;
import org.lode.study.VersionOutcome;

/// The comparison of terms as one HTML page that needs nothing beside it.
final class TermsPage {
    private final HtmlWriter html = new HtmlWriter();
    private final TermsStudy study;
    private final TermsWords words;

    private TermsPage(TermsStudy study) {
        this.study = study;
        this.words = new TermsWords(study);
    }

    static String render(TermsStudy study) {
        return new TermsPage(study).page();
    }

    private String page() {
        String title = "Who gets what: " + study.manifest().title();
        html.verbatim("<!DOCTYPE html>\n");
        html.open("html", "lang", "en");
        HtmlReport.head(html, title);
        html.open("body");
        html.open("header").element("h1", title);
        html.open("div", "class", "headline");
        words.answers().stream().limit(words.drafts().size()).forEach(a -> html.element("p", a));
        html.close("div");
        html.open("ul", "class", "conditions", "aria-label", "conventions");
        words.conventions().forEach(line -> html.element("li", line));
        html.close("ul");
        html.element(
                "p",
                study.agreements().comparable().stream()
                                .map(v -> v.id() + ": " + v.title())
                                .collect(Collectors.joining("; "))
                        + ".",
                "class",
                "note");
        html.element(
                "p",
                "Run on %s with Lode %s, case %s, data %s."
                        .formatted(
                                study.manifest().runDate(),
                                study.manifest().version(),
                                study.manifest().caseName(),
                                study.manifest().dataHash()),
                "class",
                "manifest");
        html.close("header").open("main");
        favour();
        study.sets().forEach(this::set);
        study.lowHigh().ifPresent(this::lowHigh);
        list("scale", "Scale", words.checks());
        list("open", "What the ranges rest on", words.openTerms());
        list("unreached", "Terms that bound no project in this case", words.unreached());
        list("base", "Licences in the base of the signed agreement", words.bases());
        terms();
        list("conflicts", "Where sources contradict each other: both are kept", conflicts());
        list("notes", "Notes", study.notes());
        html.close("main").close("body").close("html");
        return html.finish();
    }

    /// The answer against each draft, and a table of the gains on every set.
    private void favour() {
        html.open("section", "id", "favour");
        html.element("h2", "Is the signed agreement far more favourable to Ukraine?");
        html.open("div", "class", "scroll").open("table", "class", "answers");
        html.element(
                "caption",
                "Gain of Ukraine's side, M USD at present value: yes or no if all readings of both"
                        + " versions agree, open if they do not");
        html.open("thead").open("tr").element("th", "against", "scope", "col");
        study.sets()
                .forEach(s -> html.element("th", "set " + s.id(), "scope", "col", "class", "n"));
        html.close("tr").close("thead").open("tbody");
        for (String draft : words.drafts()) {
            html.open("tr").element("th", draft, "scope", "row");
            for (ProjectSet set : study.sets()) {
                html.element(
                        "td",
                        words.answer(draft, set).map(TermsWords::gain).orElse(Numbers.NONE),
                        "class",
                        "n");
            }
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
        html.element("p", words.answers().getLast(), "class", "note");
        html.close("section").line();
    }

    private void list(String id, String title, List<String> lines) {
        html.open("section", "id", id);
        html.element("h2", title);
        html.open("ul", "class", "sentences");
        for (String line : lines) {
            html.open("li").linked(line).close("li");
        }
        html.close("ul").close("section").line();
    }

    private void set(ProjectSet set) {
        html.open("section", "id", "set-" + HtmlWriter.slug(set.id()));
        html.element("h2", "Set %s: %s".formatted(set.id(), set.title()));
        int first = study.settings().paidOn(0).getYear();
        for (Party party : List.of(Party.UKRAINE_PARTNER, Party.US_PARTNER)) {
            html.element("h4", party.words() + ": cash from the fund so far, M USD");
            html.open("div", "class", "smalls");
            new ReceiptsChart(html, study.of(set), party, first).write();
            html.close("div");
        }
        html.element(
                "p",
                "Each band runs from the reading that gives least to the one that gives most. All"
                        + " pictures of a row have one scale; years are those of the payment.",
                "class",
                "note");
        table(set);
        html.close("section").line();
    }

    private void table(ProjectSet set) {
        html.open("div", "class", "scroll").open("table");
        html.element("caption", "M USD: by the horizon, undiscounted, and at present value");
        html.open("thead").open("tr").element("th", "version", "scope", "col");
        for (Party party : Party.values()) {
            html.element("th", party.words(), "scope", "col", "class", "n");
            html.element("th", "present value", "scope", "col", "class", "n");
        }
        html.element("th", "into the fund, best year", "scope", "col", "class", "n");
        html.close("tr").close("thead").open("tbody");
        for (VersionOutcome outcome : study.of(set)) {
            html.open("tr");
            html.element(
                    "th",
                    outcome.version().id(),
                    "scope",
                    "row",
                    "title",
                    outcome.version().title());
            for (Party party : Party.values()) {
                cell(outcome.range(r -> r.total(party) + r.held(party)));
                cell(outcome.range(r -> r.presentValue(party)));
            }
            cell(outcome.range(PartyReceipts::peakContribution));
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
    }

    /// The comparison with every project at its P10 and at its P90, beside the central one.
    private void lowHigh(LowHigh lowHigh) {
        LowHighWords low = new LowHighWords(study, lowHigh);
        html.open("section", "id", "low-high");
        html.element("h2", LowHighWords.TITLE);
        html.open("ul", "class", "sentences");
        low.meaning().forEach(line -> html.element("li", line));
        html.close("ul");
        for (ProjectSet set : low.sets()) {
            html.open("div", "class", "scroll").open("table");
            html.element("caption", "Set %s: present value, M USD".formatted(set.id()));
            heads("version", "");
            for (PriceCase where : PriceCase.values()) {
                html.element("th", where.words(), "scope", "col", "class", "n");
            }
            html.close("tr").close("thead").open("tbody");
            for (VersionOutcome central : study.of(set)) {
                for (LowHighWords.Figure figure : low.figures()) {
                    html.open("tr").element("th", central.version().id(), "scope", "row");
                    html.element("td", figure.name());
                    for (PriceCase where : PriceCase.values()) {
                        html.element("td", low.cell(central, where, figure), "class", "n");
                    }
                    html.close("tr");
                }
            }
            html.close("tbody").close("table").close("div");
        }
        moves(low);
        html.close("section").line();
    }

    private void heads(String... names) {
        html.open("thead").open("tr");
        for (String name : names) {
            html.element("th", name, "scope", "col");
        }
    }

    private void moves(LowHighWords low) {
        html.open("div", "class", "scroll").open("table");
        html.element(
                "caption", "NPV of the owners, M USD, and the factor on all prices of the project");
        heads("project");
        for (String head : List.of("P10", "central", "P90", "factor, low", "factor, high")) {
            html.element("th", head, "scope", "col", "class", "n");
        }
        html.close("tr").close("thead").open("tbody");
        for (PriceMoves.Project project : low.projects()) {
            html.open("tr").element("th", project.name(), "scope", "row");
            for (String cell :
                    List.of(
                            Numbers.millions(project.low().targetUsd()),
                            Numbers.millions(project.centralNpvUsd()),
                            Numbers.millions(project.high().targetUsd()),
                            LowHighWords.factor(project.low()),
                            LowHighWords.factor(project.high()))) {
                html.element("td", cell, "class", "n");
            }
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
    }

    private void cell(VersionOutcome.Range range) {
        html.element("td", TermsTable.range(range), "class", "n");
    }

    private void terms() {
        html.open("section", "id", "terms");
        html.element("h2", "The terms, with their sources");
        for (AgreementVersion version : study.agreements().comparable()) {
            html.open("details");
            html.element("summary", "%s: %s".formatted(version.id(), version.title()));
            html.open("div", "class", "scroll").open("table");
            html.open("thead").open("tr");
            for (String head : List.of("term", "reading", "value", "grade", "rests on")) {
                html.element("th", head, "scope", "col");
            }
            html.close("tr").close("thead").open("tbody");
            for (TermReading reading : version.readings()) {
                html.open("tr").element("th", reading.topic().words(), "scope", "row");
                html.element("td", reading.name().replace('_', ' '));
                html.element("td", reading.value().text());
                html.element("td", reading.grade().words());
                html.open("td", "class", "source");
                restsOn(reading);
                html.close("td").close("tr");
            }
            html.close("tbody").close("table").close("div").close("details");
        }
        html.close("section").line();
    }

    /// Statements that contradict each other, side by side.
    private List<String> conflicts() {
        Map<String, List<QuotedTerm>> sides = new TreeMap<>();
        for (AgreementVersion version : study.agreements().versions()) {
            for (QuotedTerm term : version.quoted()) {
                if (!term.conflict().isEmpty()) {
                    sides.computeIfAbsent(term.conflict(), c -> new ArrayList<>()).add(term);
                }
            }
        }
        return sides.entrySet().stream()
                .map(
                        side ->
                                side.getKey().replace('_', ' ')
                                        + ": "
                                        + side.getValue().stream()
                                                .map(TermsPage::statement)
                                                .collect(Collectors.joining("; or ")))
                .toList();
    }

    private static String statement(QuotedTerm term) {
        return "%s: %s %s (%s, %s, %s)"
                .formatted(
                        term.term(),
                        term.value(),
                        term.unit(),
                        term.id(),
                        term.grade().words(),
                        term.source());
    }

    private void restsOn(TermReading reading) {
        if (!reading.note().isEmpty()) {
            html.element("p", reading.note());
        }
        for (String id : reading.restsOn()) {
            QuotedTerm term = study.agreements().quoted(id).orElseThrow();
            String article = term.article().isEmpty() ? "" : ", " + term.article();
            html.open("p")
                    .linked(
                            "%s: %s: %s %s%s (%s) %s"
                                    .formatted(
                                            id,
                                            term.term(),
                                            term.value(),
                                            term.unit(),
                                            article,
                                            term.grade().words(),
                                            term.source()))
                    .close("p");
        }
    }
}
