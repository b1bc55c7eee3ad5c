package org.lode.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lode.scenario.Forecast;
import org.lode.scenario.Scenario;
import org.lode.scenario.Sensitivity;
import org.lode.scenario.SiteState;
import org.lode.study.ScenarioResult;
import org.lode.study.ScenarioResult.Detail;
import org.lode.study.ScenarioResult.Figures;
import org.lode.study.ScenarioShares;

/// Scenarios of a case as one HTML page: what the states may do, what the deposits are worth in
/// each, what moves that, what others expected.
///
/// Needs nothing beside it and no script. All names, sources and remarks are escaped.
public final class ScenarioPage {
    private final HtmlWriter html = new HtmlWriter();
    private final ScenarioResult result;

    private ScenarioPage(ScenarioResult result) {
        this.result = result;
    }

    /// The page.
    public static String render(ScenarioResult result) {
        return new ScenarioPage(result).page();
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
        html.element("title", result.caseName() + ": scenarios by Lode");
        html.open("style")
                .verbatim(HtmlReport.resource("report.css"))
                .verbatim(HtmlReport.resource("scenario.css"))
                .verbatim(OutlookChooser.styles(result.outlooks().size()))
                .close("style");
        html.close("head").open("body").open("header");
        html.element("h1", "What if: case " + result.caseName());
        html.element(
                "p",
                "Valuation on %s, million USD, real. Ranges to be varied, not forecasts: few wars,"
                                .formatted(result.date())
                        + " judged figures, no claim of cause.",
                "class",
                "headline");
        if (!result.instead().isEmpty()) {
            html.element("p", "Set in every scenario: " + result.instead() + ".", "class", "note");
        }
        html.close("header").open("main");
        if (result.details().isEmpty()) {
            html.element("h2", "Worth of the right to each deposit today");
            figures(result.figures(), true);
        }
        new OutlookChooser(html, result).draw();
        result.details().forEach(this::deposit);
        settings();
        forecasts();
        result.notes().forEach(note -> html.element("p", note, "class", "note"));
        html.close("main").close("body").close("html");
        return html.finish();
    }

    private void deposit(Detail detail) {
        List<Figures> rows =
                result.figures().stream()
                        .filter(f -> f.depositId().equals(detail.depositId()))
                        .toList();
        html.open("section");
        html.element("h2", rows.getFirst().name());
        figures(rows, false);
        html.element("h3", "What becomes of the deposit");
        List<SiteState> order =
                List.of(
                        SiteState.PRODUCING,
                        SiteState.BUILDING,
                        SiteState.EXPLORING,
                        SiteState.SUSPENDED,
                        SiteState.IDLE,
                        SiteState.CLOSED,
                        SiteState.LOST);
        new AreaChart(
                        html,
                        order.stream().map(SiteState::words).toList(),
                        order.stream().map(s -> "si-" + s.words()).toList())
                .draw(
                        "share of simulated paths in each state of the site",
                        Arrays.stream(detail.sites().siteShares())
                                .map(r -> order.stream().mapToDouble(s -> r[s.column()]).toArray())
                                .toArray(double[][]::new),
                        new double[0],
                        "");
        html.element(
                "p",
                "%s paths under the best plan; mean worth %s, standard error %s; exact %s."
                        .formatted(
                                Numbers.count(detail.sites().trials()),
                                Numbers.millions(detail.sites().mean()),
                                Numbers.millions(detail.sites().standardError()),
                                Numbers.millions(rows.getFirst().valueUsd())),
                "class",
                "note");
        html.element("h3", "If the war ends in year ...");
        new WarEndChart(html, detail).draw();
        grid(detail);
        detail.levers().forEach(l -> html.element("p", ScenarioTable.drawn(l), "class", "note"));
        sensitivities(detail);
        shares(detail);
        html.element("h3", "Only if").open("ul");
        detail.breakEvens()
                .forEach(b -> html.element("li", b.claim() + ": " + ScenarioTable.words(b) + "."));
        html.close("ul").close("section").line();
    }

    private void figures(List<Figures> rows, boolean isNamed) {
        html.open("div", "class", "scroll").open("table", "class", "scn").open("thead").open("tr");
        html.element("th", isNamed ? "deposit, scenario" : "scenario");
        for (String head :
                List.of(
                        "if peace",
                        "build today",
                        "W",
                        "F",
                        "E",
                        "P",
                        "waiting",
                        "gate costs",
                        "years to open",
                        "insured",
                        "premium W F E P, points")) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (Figures f : rows) {
            html.open("tr");
            html.element(
                    "th",
                    (isNamed ? f.name() + ", " : "") + f.scenario() + (f.isBegun() ? " ▸" : ""),
                    "scope",
                    "row");
            html.element("td", Numbers.millions(f.undisturbedUsd()));
            html.element("td", Numbers.millions(f.buildUsd()));
            for (double right : f.rightUsd()) {
                html.element("td", Numbers.millions(right));
            }
            html.element("td", Numbers.millions(f.waitingUsd()));
            html.element("td", Numbers.millions(f.gateCostUsd()));
            html.element(
                    "td",
                    Double.isInfinite(f.yearsToInvestable())
                            ? "never"
                            : String.format(Locale.ROOT, "%.1f", f.yearsToInvestable()));
            html.element(
                    "td",
                    f.insuredUsd() == 0
                            ? Numbers.NONE
                            : Numbers.percent(f.insuredUsd() / f.capitalUsd(), 2));
            StringBuilder premium = new StringBuilder();
            for (double p : f.impliedPremium()) {
                premium.append(
                        Double.isNaN(p)
                                ? Numbers.NONE + " "
                                : String.format(Locale.ROOT, "%.1f ", 100 * p));
            }
            html.element("td", premium.toString().strip()).close("tr");
        }
        html.close("tbody").close("table").close("div");
        html.element(
                "p",
                "W, F, E, P: worth of the right in war, fragile ceasefire, established ceasefire and"
                        + " peace. ▸ the first step is best taken today. Gate costs: 0 if an owner"
                        + " free to build would wait anyway. Premium: what the states amount to on"
                        + " the rate of a standing mine; never added to them.",
                "class",
                "note");
    }

    private void grid(Detail detail) {
        double most = 1;
        for (double[] row : detail.gridUsd()) {
            for (double worth : row) {
                most = Math.max(most, worth);
            }
        }
        html.open("div", "class", "scroll").open("table", "class", "scn heat");
        html.element("caption", "Worth of the right: year of the end of the war by price");
        html.open("thead").open("tr").element("th", "war ends in year");
        for (double price : detail.gridPrices()) {
            html.element("th", "price × " + Numbers.plain(price, 3), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (int y = 0; y < detail.gridYears().length; y++) {
            html.open("tr").element("th", String.valueOf(detail.gridYears()[y]), "scope", "row");
            for (double worth : detail.gridUsd()[y]) {
                html.element(
                        "td",
                        Numbers.millions(worth),
                        "style",
                        "background: color-mix(in srgb, var(--mr-pale) %s, var(--paper))"
                                .formatted(Scale.percent(Math.sqrt(Math.max(0, worth) / most))));
            }
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
    }

    private void sensitivities(Detail detail) {
        html.element("h3", "What moves the worth of the right today");
        html.open("div", "class", "scroll").open("table", "class", "scn").open("thead").open("tr");
        for (String head : List.of("variable", "range", "worth", "status", "source")) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (Sensitivity s : detail.sensitivities()) {
            if (s.swing() > 0) {
                html.open("tr").element("th", s.variable(), "scope", "row");
                html.element("td", Numbers.plain(s.low(), 3) + " to " + Numbers.plain(s.high(), 3));
                html.element("td", Numbers.millionsRange(s.atLow(), s.atHigh()));
                html.open("td");
                Marks.evidence(html, s.source().status());
                html.close("td").open("td", "class", "word");
                html.linked(s.source().citation()).close("td").close("tr");
            }
        }
        html.close("tbody").close("table").close("div");
    }

    private void shares(Detail detail) {
        if (detail.shares().isEmpty()) {
            return;
        }
        html.element("h3", "What the spread of the realised worth comes from");
        html.open("table", "class", "scn").open("tbody");
        for (ScenarioShares s : detail.shares()) {
            html.open("tr").element("th", s.group().words(), "scope", "row");
            html.open("td", "style", "width: 18rem")
                    .open("svg", "width", "100%", "height", "14", "aria-hidden", "true")
                    .empty(
                            "rect",
                            "class",
                            "bar mr",
                            "width",
                            Scale.percent(Math.clamp(s.share(), 0, 1)),
                            "y",
                            "2",
                            "height",
                            "10")
                    .close("svg")
                    .close("td");
            html.element(
                    "td",
                    "%s ± %s"
                            .formatted(
                                    Numbers.percent(s.share(), 2),
                                    Numbers.percent(s.standardError(), 1)));
            html.close("tr");
        }
        html.close("tbody").close("table");
        html.element(
                "p",
                "Total effects: the variance that would be left if all other groups were known. They"
                        + " sum to more than 100 % where groups act together.",
                "class",
                "note");
    }

    private void settings() {
        html.element("h2", "What each scenario sets");
        for (String id : result.scenarios()) {
            Scenario scenario = result.book().find(id).orElseThrow();
            html.open("details").element("summary", id + ": " + scenario.title());
            html.open("div", "class", "scroll").open("table", "class", "scn").open("tbody");
            for (Scenario.Setting s : scenario.settings()) {
                html.open("tr").element("th", s.variable(), "scope", "row");
                html.element("td", ScenarioList.value(s.value()));
                html.element(
                        "td",
                        s.hasRange()
                                ? "%s to %s"
                                        .formatted(
                                                Numbers.plain(s.low().orElse(0), 4),
                                                Numbers.plain(s.high().orElse(0), 4))
                                : "");
                html.open("td");
                Marks.evidence(html, s.source().status());
                html.close("td").open("td", "class", "word");
                html.linked(s.source().citation() + (s.note().isEmpty() ? "" : "; " + s.note()));
                html.close("td").close("tr");
            }
            html.close("tbody").close("table").close("div").close("details");
        }
    }

    private void forecasts() {
        if (result.book().forecasts().isEmpty()) {
            return;
        }
        html.element("h2", "What others expected");
        html.element(
                "p",
                "Brier score: 0 right and sure, 0.25 a coin, 1 wrong and sure.",
                "class",
                "note");
        html.open("div", "class", "scroll").open("table", "class", "scn").open("thead").open("tr");
        for (String head : List.of("forecaster", "chance", "score", "day", "event")) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (Forecast f : result.book().forecasts()) {
            html.open("tr").element("th", f.forecaster(), "scope", "row");
            html.element("td", Numbers.plain(f.probability(), 3));
            html.element(
                    "td",
                    f.brierScore().isPresent()
                            ? String.format(Locale.ROOT, "%.2f", f.brierScore().getAsDouble())
                            : "open");
            html.element("td", f.day()).element("td", f.question(), "class", "word").close("tr");
        }
        html.close("tbody").close("table").close("div");
    }
}
