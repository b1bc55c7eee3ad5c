package org.lode.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lode.deposit.EvidenceLevel;
import org.lode.study.DepositResult;
import org.lode.study.RunManifest;
import org.lode.study.StudyResult;

/// The report of a run as one HTML page.
///
/// The page needs nothing beside it: style, script and drawings are inside, and no request leaves
/// the reader's machine. Everything can be read without the script, which only sorts, filters and
/// opens. The text is well-formed XML in UTF-8. All names, sources and remarks are escaped.
///
/// Limits: sections of valued deposits are open from the start, so a case with hundreds of valued
/// deposits makes a long page (about 60 kB for each).
public final class HtmlReport {
    private final HtmlWriter html = new HtmlWriter();
    private final StudyResult study;

    private HtmlReport(StudyResult study) {
        this.study = study;
    }

    /// The whole page.
    public static String render(StudyResult study) {
        return new HtmlReport(study).page();
    }

    /// Writes the whole page.
    ///
    /// @throws IOException if `out` fails
    public static void write(StudyResult study, Appendable out) throws IOException {
        out.append(render(study));
    }

    private String page() {
        html.verbatim("<!DOCTYPE html>\n");
        html.open("html", "lang", "en");
        head(html, study.manifest().title() + ", appraisal by Lode");
        html.open("body");
        html.element("a", "Skip to the ranking", "class", "skip", "href", "#ranking");
        header();
        html.open("main");
        overview();
        new RankingSection(html, study).write();
        new UnvaluedSection(html, study).write();
        deposits();
        new GlossarySection(html, study.manifest()).write();
        html.close("main");
        html.open("script").verbatim(resource("report.js")).close("script");
        html.close("body").close("html");
        return html.finish();
    }

    /// The head of a page with the style sheet of all reports.
    static void head(HtmlWriter html, String title) {
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'");
        html.element("title", title);
        html.open("style").verbatim(resource("report.css")).close("style");
        html.close("head").line();
    }

    private void header() {
        RunManifest m = study.manifest();
        html.open("header").element("h1", m.title());
        html.open("div", "class", "headline");
        study.headline().forEach(sentence -> html.element("p", sentence));
        html.close("div");
        if (!study.warnings().isEmpty()) {
            html.open("ul", "class", "conditions", "aria-label", "conditions and warnings");
            study.warnings().forEach(warning -> html.element("li", warning));
            html.close("ul");
        }
        html.open("p", "class", "manifest");
        html.text(
                "Values on %s in USD of %s, %s real per year, %s. "
                        .formatted(
                                m.valuationDate(),
                                m.priceBaseYear(),
                                Numbers.percent(m.discountRate(), 3),
                                m.discountTiming().replace('_', ' ')));
        html.text(
                "%s trials per deposit and price process (%s; copula %s), seed %s. "
                        .formatted(Numbers.count(m.trials()), m.sampling(), m.copula(), m.seed()));
        html.text(
                "Run on %s with Lode %s, Java %s, case %s, data "
                        .formatted(m.runDate(), m.version(), m.javaVersion(), m.caseName()));
        html.element("code", shortHash(m.dataHash()), "title", m.dataHash());
        html.text(".").close("p");
        html.open("nav", "aria-label", "sections");
        link("map", "Map");
        link("ranking", "Ranking");
        link("resource-only", "Resource only");
        link("listed", "Listed");
        link("deposits", "Deposits");
        link("glossary", "Glossary");
        link("method", "Method");
        html.close("nav").close("header").line();
    }

    private void link(String id, String text) {
        html.element("a", text, "href", "#" + id).text(" ");
    }

    private static String shortHash(String hash) {
        return hash.length() <= 12 ? hash : hash.substring(0, 12) + "…";
    }

    private void overview() {
        html.open("section", "id", "map", "class", "overview", "aria-labelledby", "map-title");
        html.element("h2", "Where, and how much is known", "id", "map-title");
        html.open("div", "class", "overviewpair");
        new SvgMap(html, study).write();
        levels();
        html.close("div").close("section").line();
    }

    private void levels() {
        html.open("div").open("table", "class", "graphic levels");
        html.element("caption", "How far the published evidence carries");
        html.open("thead").open("tr").element("th", "level", "scope", "col");
        html.element("th", "deposits", "scope", "col", "class", "n", "colspan", "2");
        html.close("tr").close("thead").open("tbody");
        long most = 1;
        for (EvidenceLevel level : EvidenceLevel.values()) {
            most = Math.max(most, count(level));
        }
        for (EvidenceLevel level : List.of(EvidenceLevel.values()).reversed()) {
            html.open("tr");
            html.element("th", level.number() + " " + level.label(), "scope", "row");
            html.element("td", Numbers.count(count(level)), "class", "n");
            html.open("td", "class", "wide");
            html.open("svg", "width", "100%", "height", "14", "aria-hidden", "true");
            html.empty(
                    "rect",
                    "class",
                    "bar mr",
                    "width",
                    Scale.percent((double) count(level) / most),
                    "y",
                    "3",
                    "height",
                    "8");
            html.close("svg").close("td").close("tr");
        }
        html.close("tbody").open("tfoot").open("tr").element("th", "all", "scope", "row");
        html.element("td", Numbers.count(study.deposits().size()), "class", "n");
        html.element("td", "").close("tr").close("tfoot").close("table");
        html.element(
                "p",
                "Only levels 2 to 4 carry a value. A deposit is never guessed up a level and never"
                        + " left out.",
                "class",
                "note");
        html.close("div");
    }

    private long count(EvidenceLevel level) {
        return study.deposits().stream().filter(d -> d.level() == level).count();
    }

    private void deposits() {
        html.open("section", "id", "deposits", "aria-labelledby", "deposits-title");
        html.element("h2", "Deposit by deposit", "id", "deposits-title");
        html.open("p", "class", "controls", "hidden", "hidden");
        html.element("button", "Open all", "type", "button", "id", "open-all").text(" ");
        html.element("button", "Close all", "type", "button", "id", "close-all").close("p");
        int rank = 0;
        for (DepositResult result : study.deposits()) {
            int place = result.valuation().isPresent() ? ++rank : 0;
            new DepositSection(html, study, result).write(place);
        }
        html.close("section").line();
    }

    static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the program file lacks org/lode/report/" + name + ". Maybe rebuild it.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
