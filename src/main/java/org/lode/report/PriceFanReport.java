package org.lode.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lode.price.PriceFit.Fitted;
import org.lode.price.PriceProcess;
import org.lode.price.PriceSeries;
import org.lode.price.PriceSeries.Observation;
import org.lode.price.SampleSize;
import org.lode.quantity.Source;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// History of one price and its fan P10-P90 under a fitted model: text, JSON, CSV and a page.
///
/// Quantiles are exact, not simulated. The fan holds the fitted parameters for true: what is not
/// known of them comes on top.
///
/// @param fit the fit
/// @param years years ahead, 1 or more
public record PriceFanReport(Fitted fit, int years) {
    private static final int HEIGHT = 340;
    private static final int LEFT = 70;
    private static final int RIGHT = 790;
    private static final int TOP = 14;
    private static final int BASE = 305;
    private static final String WARNING =
            "The fan takes the parameters as fitted for true; their intervals come on top.";

    /// Price in one year ahead.
    private record Year(int ahead, double p10, double p50, double p90, double mean) {}

    private List<Year> fan() {
        PriceProcess<?> process = fit.process();
        List<Year> fan = new ArrayList<>();
        for (int t = 1; t <= years; t++) {
            fan.add(
                    new Year(
                            t,
                            process.quantile(0.1, t),
                            process.quantile(0.5, t),
                            process.quantile(0.9, t),
                            process.expectedPrice(t)));
        }
        return fan;
    }

    private String label(int ahead) {
        PriceSeries series = fit.series();
        return series.label(series.last().period() + ahead * series.periodsPerYear());
    }

    /// History, then the fan by year, in 80 columns.
    public String text() {
        StringBuilder out = new StringBuilder(PriceFitReport.heading(fit));
        out.append(
                PriceFitReport.lines(
                        "  ", "model: %s, %s".formatted(fit.kind().title(), fit.measure())));
        PriceFitReport.cautions(fit).forEach(c -> out.append(PriceFitReport.lines("  ! ", c)));
        out.append(
                "\n%s%s%s\n"
                        .formatted(
                                Text.left("history", 12),
                                Text.right("published", 14),
                                Text.right("of " + fit.series().deflation().baseYear(), 14)));
        for (Observation o : shown()) {
            out.append(
                    "%s%s%s%s\n"
                            .formatted(
                                    Text.left(fit.series().label(o.period()), 12),
                                    Text.right(Numbers.significant(o.published(), 5), 14),
                                    Text.right(Numbers.significant(o.real(), 5), 14),
                                    o.isDeflated() ? "" : "  real at the source"));
        }
        out.append(
                "\n%s%s%s%s%s\n"
                        .formatted(
                                Text.left("fan", 12),
                                Text.right("P10", 14),
                                Text.right("median", 14),
                                Text.right("P90", 14),
                                Text.right("mean", 14)));
        for (Year year : fan()) {
            out.append(
                    "%s%s%s%s%s\n"
                            .formatted(
                                    Text.left(label(year.ahead()), 12),
                                    Text.right(Numbers.significant(year.p10(), 4), 14),
                                    Text.right(Numbers.significant(year.p50(), 4), 14),
                                    Text.right(Numbers.significant(year.p90(), 4), 14),
                                    Text.right(Numbers.significant(year.mean(), 4), 14)));
        }
        return out.append(PriceFitReport.lines("", WARNING)).toString();
    }

    /// The whole history if it is annual, else one figure a year: the last of each.
    private List<Observation> shown() {
        PriceSeries series = fit.series();
        int perYear = series.periodsPerYear();
        int last = series.last().period();
        return series.observations().stream()
                .filter(o -> perYear == 1 || o.period() % perYear == last % perYear)
                .toList();
    }

    /// One row per period of the history and per year of the fan.
    public String csv() {
        StringBuilder out =
                new StringBuilder(
                        "series,unit,base_year,model,measure,bias,averaging,kind,period,published,"
                                + "real,p10,p50,p90,mean\n");
        PriceSeries series = fit.series();
        String start =
                String.join(
                        ",",
                        PriceFitReport.quoted(series.name()),
                        PriceFitReport.quoted(series.unit()),
                        Integer.toString(series.deflation().baseYear()),
                        fit.kind().id(),
                        fit.measure().letter(),
                        fit.settings().bias().id(),
                        fit.settings().averaging().id());
        for (Observation o : series.observations()) {
            out.append(start).append(",history,").append(series.label(o.period())).append(',');
            out.append(o.published()).append(',').append(o.real()).append(",,,,\n");
        }
        for (Year y : fan()) {
            out.append(start).append(",fan,").append(label(y.ahead())).append(",,,");
            out.append(y.p10()).append(',').append(y.p50()).append(',').append(y.p90());
            out.append(',').append(y.mean()).append('\n');
        }
        return out.toString();
    }

    /// History and fan with all that they rest on.
    public String json() {
        Map<String, Object> root = PriceFitReport.head(fit);
        root.put("measure", fit.measure().letter());
        root.put("cautions", PriceFitReport.cautions(fit));
        List<Map<String, Object>> history = new ArrayList<>();
        for (Observation o : fit.series().observations()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("period", fit.series().label(o.period()));
            entry.put("published", o.published());
            entry.put("real", o.real());
            entry.put("is_deflated", o.isDeflated());
            history.add(entry);
        }
        root.put("history", history);
        List<Map<String, Object>> fan = new ArrayList<>();
        for (Year y : fan()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("period", label(y.ahead()));
            entry.put("p10", y.p10());
            entry.put("p50", y.p50());
            entry.put("p90", y.p90());
            entry.put("mean", y.mean());
            fan.add(entry);
        }
        root.put("fan", fan);
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(root);
    }

    /// A page with the chart; needs nothing beside it.
    public String page() {
        HtmlWriter html = new HtmlWriter();
        PriceSeries series = fit.series();
        String title = "%s, %s".formatted(series.name(), fit.kind().title());
        html.verbatim("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", title);
        html.open("style").verbatim(STYLE).close("style").close("head").open("body");
        html.element("h1", title);
        html.element(
                "p",
                "%d prices, %s, %s of %d (%s). %s. 10 of 100 paths lie above the fan, 10 below; %s"
                        .formatted(
                                series.observations().size(),
                                series.span(),
                                series.unit(),
                                series.deflation().baseYear(),
                                series.deflation().index(),
                                PriceFitReport.settings(fit.settings()),
                                WARNING.toLowerCase(Locale.ROOT)));
        chart(html, title);
        html.open("ul");
        SampleSize.caution(series).ifPresent(c -> html.element("li", c));
        PriceFitReport.cautions(fit).forEach(c -> html.element("li", c));
        for (Source source : series.sources()) {
            html.open("li").linked("Source: " + PriceFitReport.source(source)).close("li");
        }
        html.close("ul");
        table(html);
        html.close("body").close("html");
        return html.finish();
    }

    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem"
                    + ";color:#1a1a1a;background:#fff}svg{width:100%;height:auto}.fan{fill:#9ec3e6;"
                    + "opacity:.6}.median{fill:none;stroke:#1f5f99;stroke-width:2}.history{fill:none"
                    + ";stroke:#1a1a1a;stroke-width:2}.grid{stroke:#ddd}text{font-size:13px}table"
                    + "{border-collapse:collapse}td,th{text-align:right;padding:.1rem .8rem}";

    private void chart(HtmlWriter html, String title) {
        List<Year> fan = fan();
        PriceSeries series = fit.series();
        double per = series.periodsPerYear();
        double first = series.observations().getFirst().period() / per;
        double now = series.last().period() / per;
        double lowest = fan.stream().mapToDouble(Year::p10).min().orElse(1);
        double highest = fan.stream().mapToDouble(Year::p90).max().orElse(1);
        for (Observation o : series.observations()) {
            lowest = Math.min(lowest, o.real());
            highest = Math.max(highest, o.real());
        }
        Scale x = new Scale.Linear(first, now + years, 8);
        Scale y = new Scale.Logarithmic(lowest / 1.1, highest * 1.1);
        html.open(
                "svg",
                "viewBox",
                "0 0 800 " + HEIGHT,
                "role",
                "img",
                "aria-label",
                "History and fan of " + title);
        grid(html, x, y, lowest / 1.1, highest * 1.1);
        double today = series.last().real();
        StringBuilder area = new StringBuilder(point(x, y, now, today));
        StringBuilder median = new StringBuilder(point(x, y, now, today));
        for (Year year : fan) {
            area.append(' ').append(point(x, y, now + year.ahead(), year.p90()));
            median.append(' ').append(point(x, y, now + year.ahead(), year.p50()));
        }
        for (Year year : fan.reversed()) {
            area.append(' ').append(point(x, y, now + year.ahead(), year.p10()));
        }
        html.empty("polygon", "class", "fan", "points", area.toString());
        html.empty("polyline", "class", "median", "points", median.toString());
        StringBuilder history = new StringBuilder();
        for (Observation o : series.observations()) {
            history.append(point(x, y, o.period() / per, o.real())).append(' ');
        }
        html.empty("polyline", "class", "history", "points", history.toString().strip());
        html.close("svg").line();
    }

    private static void grid(HtmlWriter html, Scale x, Scale y, double low, double high) {
        List<Double> ticks = new ArrayList<>();
        for (double power = Math.pow(10, Math.floor(Math.log10(low))); power <= high; power *= 10) {
            for (double tick : new double[] {power, 2 * power, 5 * power}) {
                if (tick >= low && tick <= high) {
                    ticks.add(tick);
                }
            }
        }
        for (double tick : ticks) {
            String place = Scale.px(height(y, tick));
            html.empty(
                    "line",
                    "class",
                    "grid",
                    "x1",
                    "" + LEFT,
                    "x2",
                    "" + RIGHT,
                    "y1",
                    place,
                    "y2",
                    place);
            html.element(
                    "text",
                    Numbers.plain(tick, 3),
                    "x",
                    "" + (LEFT - 6),
                    "y",
                    place,
                    "text-anchor",
                    "end");
        }
        for (double tick : x.ticks()) {
            html.element(
                    "text",
                    Integer.toString((int) tick),
                    "x",
                    Scale.px(LEFT + x.at(tick) * (RIGHT - LEFT)),
                    "y",
                    "" + (BASE + 18),
                    "text-anchor",
                    "middle");
        }
    }

    private static String point(Scale x, Scale y, double time, double price) {
        return Scale.px(LEFT + x.at(time) * (RIGHT - LEFT)) + "," + Scale.px(height(y, price));
    }

    private static double height(Scale y, double price) {
        return BASE - y.at(price) * (BASE - TOP);
    }

    private void table(HtmlWriter html) {
        html.open("table").open("tr");
        for (String head : List.of("year", "P10", "median", "P90", "mean")) {
            html.element("th", head);
        }
        html.close("tr");
        for (Year year : fan()) {
            html.open("tr").element("td", label(year.ahead()));
            for (double v : new double[] {year.p10(), year.p50(), year.p90(), year.mean()}) {
                html.element("td", Numbers.significant(v, 4));
            }
            html.close("tr");
        }
        html.close("table");
    }
}
