package org.lode.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.option.PathBounds;
import org.lode.quantity.Source;
import org.lode.scenario.ConflictState;
import org.lode.study.DecisionResult;
import org.lode.study.DecisionResult.BreakEvenAnswer;
import org.lode.study.DecisionResult.Exact;
import org.lode.study.DecisionResult.Geology;
import org.lode.study.DecisionResult.Kind;
import org.lode.study.DecisionResult.Programme;

/// The decision on one deposit as one HTML page: the answer, the alternatives as bars, bounds,
/// break-even answers, what knowing more is worth, sources.
///
/// Needs nothing beside it and no script. All names, sources and remarks are escaped.
public final class DecisionPage {
    private final HtmlWriter html = new HtmlWriter();
    private final DecisionResult result;
    private final DecisionText text;

    private DecisionPage(DecisionResult result) {
        this.result = result;
        text = new DecisionText(result);
    }

    /// The page.
    public static String render(DecisionResult result) {
        return new DecisionPage(result).page();
    }

    private String page() {
        html.verbatim("<!DOCTYPE html>\n").open("html", "lang", "en");
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        html.element("title", result.head().deposit() + ": decision by Lode");
        html.open("style")
                .verbatim(HtmlReport.resource("report.css"))
                .verbatim(HtmlReport.resource("scenario.css"))
                .verbatim(HtmlReport.resource("decide.css"))
                .close("style");
        html.close("head").open("body").open("header");
        html.element("h1", "Build, wait, explore or drop: " + result.head().deposit());
        note(text.conditions());
        html.close("header").open("main");
        html.open("ul", "class", "answers");
        text.answers().forEach(answer -> html.element("li", answer));
        html.close("ul");
        html.element("h2", "The alternatives today");
        new AlternativesChart(html, alternatives()).draw();
        states();
        moving();
        breakEvens();
        geology();
        sources();
        html.close("main").close("body").close("html");
        return html.finish();
    }

    private List<AlternativesChart.Bar> alternatives() {
        Exact e = result.exact();
        var l = result.priced().ladder();
        int today = result.head().today();
        List<AlternativesChart.Bar> bars = new ArrayList<>();
        bars.add(bar("begin now", e.beginUsd()[today], l.beginUsd()));
        bars.add(bar("begin now, no mothballing", e.leaveOnlyUsd()[today], l.leaveOnlyUsd()));
        bars.add(bar("begin now, nor leaving", e.tiedUsd()[today], l.tiedUsd()));
        bars.add(bar("wait for peace", e.peaceUsd()[today], Double.NaN));
        bars.add(bar("right, nothing to explore", e.knownUsd()[today], l.knownUsd()));
        bars.add(bar("right, explore first", e.rightUsd()[today], l.rightUsd()));
        return bars;
    }

    private static AlternativesChart.Bar bar(String name, double central, double moving) {
        return new AlternativesChart.Bar(name, central, moving);
    }

    private void states() {
        Exact e = result.exact();
        html.element("h2", "By state of the country, central price path");
        List<String> heads = new ArrayList<>(List.of("worth of"));
        ConflictState.ALL.forEach(s -> heads.add(s.words()));
        table(heads);
        row("begin now, gate or not", millions(e.beginUsd()));
        row("wait a year, then decide", millions(e.waitUsd()));
        row("wait for peace, then build", millions(e.peaceUsd()));
        row("right, nothing to explore", millions(e.knownUsd()));
        row("right, explore first", millions(e.rightUsd()));
        row("best", e.plan());
        List<String> gates = new ArrayList<>();
        for (boolean isOpen : e.isGateOpen()) {
            gates.add(isOpen ? "allowed" : "not allowed");
        }
        row("construction", gates);
        end();
    }

    private void moving() {
        html.element("h2", "Where the price moves");
        note(new MovingPriceText(result).process());
        table(List.of("today", "lower bound", "ladder", "upper bound"));
        for (int k = 0; k < text.ladder().length; k++) {
            PathBounds.Bounds b = text.bounds().get(k);
            row(
                    DecisionText.bounded().get(k),
                    List.of(
                            DecisionText.withError(b.lower()),
                            DecisionText.cents(text.ladder()[k]),
                            DecisionText.withError(b.upper())));
        }
        end();
        note(new MovingPriceText(result).boundsNote());
        List<String> heads = new ArrayList<>(List.of(new MovingPriceText(result).bestFrom()));
        ConflictState.ALL.forEach(s -> heads.add(s.words()));
        table(heads);
        row("build, nothing to explore", prices(result.priced().buildAbove()));
        row("explore", prices(result.priced().exploreAbove()));
        end();
        note(new MovingPriceText(result).check());
    }

    private void breakEvens() {
        html.element("h2", "Only if");
        String claim = "";
        for (BreakEvenAnswer b : result.breakEvens()) {
            if (!b.claim().equals(claim)) {
                if (!claim.isEmpty()) {
                    html.close("ul");
                }
                claim = b.claim();
                html.element("h3", "On the central price path, " + claim).open("ul");
            }
            html.element("li", DecisionText.words(b));
        }
        if (!claim.isEmpty()) {
            html.close("ul");
        }
        note(DecisionText.BREAK_EVEN_NOTE);
    }

    private void geology() {
        Geology g = result.geology();
        html.element("h2", "What knowing more is worth today");
        table(List.of("geology", "product, mean", "begin in peace", "at the long-run mean prices"));
        for (Kind kind : g.kinds()) {
            row(
                    kind.name(),
                    List.of(
                            DecisionText.tonnes(kind.productTonnes()),
                            DecisionText.replicated(kind.beginUsd()),
                            DecisionText.replicated(kind.atMeanPriceUsd())));
        }
        end();
        note(text.geologyNote());
        table(List.of("the programme, where the price moves", "cost", "adds, pays up to", "net"));
        programme("as it stands, accuracy " + Numbers.plain(g.accuracy(), 3), g.programme());
        for (int k = 0; k < g.accuracies().length; k++) {
            programme("accuracy " + Numbers.plain(g.accuracies()[k], 3), g.byAccuracy().get(k));
        }
        row(
                "full knowledge at once",
                List.of("", DecisionText.replicated(g.programme().perfect()), ""));
        end();
        note(text.programmeNote());
        html.open("ul");
        text.knowledge().forEach(line -> html.element("li", line));
        html.close("ul");
    }

    private void programme(String name, Programme programme) {
        row(
                name,
                List.of(
                        DecisionText.millions(programme.worth().costUsd()),
                        DecisionText.replicated(programme.gain()),
                        DecisionText.replicated(programme.net())));
    }

    private void sources() {
        html.element("h2", "Sources");
        text.evidence().forEach(this::note);
        result.notes().forEach(this::note);
        html.open("details").element("summary", "All sources of the deposit's rows").open("ul");
        for (Source s : result.evidence().sources()) {
            html.open("li");
            Marks.evidence(html, s.status());
            html.verbatim(" ");
            html.linked(s.citation() + ", " + s.date());
            html.close("li");
        }
        html.close("ul").close("details");
        note("Conventions, method and limits: docs/decide.md.");
    }

    private void note(String words) {
        html.element("p", words, "class", "note");
    }

    private void table(List<String> heads) {
        html.open("div", "class", "scroll").open("table", "class", "scn").open("thead").open("tr");
        heads.forEach(head -> html.element("th", head, "scope", "col"));
        html.close("tr").close("thead").open("tbody");
    }

    private void row(String name, List<String> cells) {
        html.open("tr").element("th", name, "scope", "row");
        cells.forEach(cell -> html.element("td", cell));
        html.close("tr");
    }

    private void end() {
        html.close("tbody").close("table").close("div");
    }

    private static List<String> millions(double[] usd) {
        return Arrays.stream(usd).mapToObj(DecisionText::millions).toList();
    }

    private static List<String> prices(double[] above) {
        return Arrays.stream(above).mapToObj(DecisionText::above).toList();
    }
}
