package org.lode.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lode.deposit.EvidenceLevel;
import org.lode.study.DepositResult;
import org.lode.study.Flag;
import org.lode.study.RunManifest;
import org.lode.study.StudyResult;

/// The whole result on one self-contained page: no request leaves it, it works offline, on a
/// phone and on paper; without script only sorting and filtering are missing.
public final class HtmlReport {
    private final HtmlWriter html = new HtmlWriter();
    private final StudyResult study;

    private HtmlReport(StudyResult study) {
        this.study = study;
    }

    /// The page.
    public static String text(StudyResult study) {
        return new HtmlReport(study).page();
    }

    private String page() {
        RunManifest m = study.manifest();
        html.verbatim("<!DOCTYPE html>\n");
        html.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src"
                        + " data:");
        html.element("title", "Lode: " + m.title());
        html.open("style").verbatim(resource("report.css")).close("style");
        html.close("head").line().open("body");
        header(m);
        html.open("main");
        new SvgMap(html, study).write();
        new RankingSection(html, study).write();
        new UnvaluedSection(html, study).write();
        deposits();
        glossary();
        method(m);
        html.close("main");
        html.open("script").verbatim(resource("report.js")).close("script");
        return html.close("body").close("html").line().finish();
    }

    private void header(RunManifest m) {
        html.open("header");
        html.element("p", "Lode appraisal", "class", "kicker");
        html.element("h1", m.title());
        html.open("div", "class", "headline");
        study.headline().forEach(line -> html.element("p", line));
        html.close("div");
        study.warnings().forEach(line -> html.element("p", line, "class", "note"));
        html.open("details", "class", "manifest");
        html.element(
                "summary",
                "Lode %s · values as of %s · %s trials · seed %d"
                        .formatted(
                                m.version(),
                                m.valuationDate(),
                                Numbers.count(m.trials()),
                                m.seed()));
        html.open("ul");
        html.element("li", "case %s, data hash %s".formatted(m.caseName(), m.dataHash()));
        html.element("li", "run on %s with Java %s".formatted(m.runDate(), m.javaVersion()));
        m.conventions().forEach(line -> html.element("li", line));
        html.close("ul").close("details").close("header").line();
    }

    private void deposits() {
        html.open("section", "id", "deposits");
        html.element("h2", "The deposits one by one");
        int rank = 0;
        for (DepositResult result : study.deposits()) {
            int place = result.valuation().isPresent() ? ++rank : 0;
            new DepositSection(html, study.manifest(), result).write(place);
        }
        html.close("section");
    }

    private void glossary() {
        html.open("section", "id", "glossary").element("h2", "Glossary");
        html.open("dl", "class", "glossary");
        for (EvidenceLevel level : EvidenceLevel.values()) {
            html.element("dt", "Level " + level.number()).element("dd", level.label());
        }
        for (Flag.Kind kind : Flag.Kind.values()) {
            html.element("dt", "Flag %s".formatted(kind.code()));
            html.element("dd", Marks.name(kind) + ". " + Marks.meaning(kind));
        }
        List<String> terms =
                List.of(
                        "NPV: net present value of the investor's flow after all taxes, before"
                                + " financing.",
                        "IRR: internal rate of return; undefined where the flow has no root in the"
                                + " range.",
                        "Break-even: price of the first product, all prices moved together, at"
                                + " which the central NPV is zero.",
                        "Worth of learning: what knowing the truth before building would add, at"
                                + " most; knowing tonnage and grade alone adds less.",
                        "Mean-reverting prices return to a long-run median; Brownian prices wander"
                                + " without one.");
        for (String term : terms) {
            int colon = term.indexOf(':');
            html.element("dt", colon < 0 ? "Prices" : term.substring(0, colon));
            html.element("dd", colon < 0 ? term : term.substring(colon + 1).strip());
        }
        html.close("dl").close("section");
    }

    private void method(RunManifest m) {
        html.open("section", "id", "method").element("h2", "Method in brief");
        html.element(
                "p",
                "Published estimates are pooled as a weighted mixture; the mine plan, capital and"
                        + " operating cost follow from a cost model calibrated on published studies or"
                        + " from figures published for the deposit; every trial designs the mine anew"
                        + " and runs the full cash flow with taxes and parties. A gross in-situ value is"
                        + " not computed: it has no relation to what anybody pays. Formulas with"
                        + " sources are in docs/method.md of the project.");
        html.element(
                "p",
                "The split of the fund between %s and %s is '%s'; the public texts do not state it."
                        .formatted(m.firstPartner(), m.secondPartner(), m.split()),
                "class",
                "note");
        html.close("section");
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
