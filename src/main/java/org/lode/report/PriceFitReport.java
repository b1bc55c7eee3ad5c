package org.lode.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lode.price.Estimate;
import org.lode.price.FitSettings;
import org.lode.price.PriceCorrelation;
import org.lode.price.PriceFit;
import org.lode.price.PriceFit.Fitted;
import org.lode.price.PriceFit.Refused;
import org.lode.price.PriceSeries;
import org.lode.price.SampleSize;
import org.lode.quantity.NearestCorrelation;
import org.lode.quantity.Source;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Fitted price models as text of 80 columns, as JSON and as CSV.
///
/// Every form names series, source, status, span, money, measure and switches beside the figures.
///
/// @param fits fits and refusals, series by series
/// @param correlation correlations of the series, if asked for
public record PriceFitReport(List<PriceFit> fits, Optional<PriceCorrelation> correlation) {
    static final int WIDTH = 80;
    private static final String UNBOUNDED = "no bound";

    public PriceFitReport {
        fits = List.copyOf(fits);
    }

    /// All figures of all fits.
    public String text() {
        StringBuilder out = new StringBuilder();
        String last = "";
        for (PriceFit fit : fits) {
            if (!fit.series().name().equals(last)) {
                last = fit.series().name();
                out.append(out.isEmpty() ? "" : "\n").append(heading(fit));
            }
            switch (fit) {
                case Fitted fitted -> write(fitted, out);
                case Refused refused -> {
                    out.append('\n').append(title(refused)).append('\n');
                    out.append(lines("  refused: ", refused.reason()));
                }
            }
        }
        correlation.ifPresent(c -> write(c, out));
        return out.toString();
    }

    /// What every figure of a series rests on.
    static String heading(PriceFit fit) {
        PriceSeries series = fit.series();
        StringBuilder out = new StringBuilder();
        out.append(
                lines(
                        "",
                        "%s: %d prices, %s%s; %s of %d (%s)"
                                .formatted(
                                        series.name(),
                                        series.observations().size(),
                                        series.span(),
                                        gaps(series),
                                        series.unit(),
                                        series.deflation().baseYear(),
                                        series.deflation().index())));
        for (Source source : series.sources()) {
            out.append(lines("  source: ", source(source)));
        }
        out.append(lines("  ", settings(fit.settings()) + "; intervals 95 %"));
        SampleSize.caution(series).ifPresent(caution -> out.append(lines("  ! ", caution)));
        return out.toString();
    }

    private static String gaps(PriceSeries series) {
        return series.gaps() == 0 ? "" : ", missing periods: %d".formatted(series.gaps());
    }

    static String source(Source source) {
        return "%s, %s, %s"
                .formatted(
                        source.citation(),
                        source.date(),
                        source.status().name().toLowerCase(Locale.ROOT));
    }

    /// Measure and switches in words.
    static String settings(FitSettings settings) {
        return "measure: real-world (P); bias correction %s; prices are %s"
                .formatted(
                        settings.bias().id(),
                        switch (settings.averaging()) {
                            case SPOT -> "spot prices (no correction)";
                            case AVERAGE -> "averages of a period (corrected)";
                        });
    }

    private static String title(PriceFit fit) {
        return "%s  %s".formatted(fit.kind().id(), fit.kind().title());
    }

    static void write(Fitted fit, StringBuilder out) {
        out.append("\n%s, %s\n".formatted(title(fit), fit.measure()));
        out.append(
                "  %s%s%s %s%s\n"
                        .formatted(
                                Text.left("", 29),
                                Text.right("value", 10),
                                Text.right("s.e.", 9),
                                Text.left("95 % interval", 20),
                                Text.right("raw", 9)));
        for (Estimate e : fit.estimates()) {
            out.append(
                    "  %s%s%s%s %s%s\n"
                            .formatted(
                                    Text.left(e.name(), 16),
                                    Text.left(" " + e.unit(), 13),
                                    Text.right(figure(e.value(), 4), 10),
                                    Text.right(figure(e.standardError(), 3), 9),
                                    Text.left(interval(e), 20),
                                    Text.right(figure(e.raw(), 3), 9)));
        }
        out.append(
                lines(
                        "  ",
                        String.format(
                                        Locale.ROOT,
                                        "log-likelihood %.3f, Akaike %.3f (lower fits better);",
                                        fit.logLikelihood(),
                                        fit.akaike())
                                + " intervals: "
                                + fit.estimates().getFirst().method()));
        cautions(fit).forEach(caution -> out.append(lines("  ! ", caution)));
    }

    /// What is weakly identified, then what else the fit says of itself.
    static List<String> cautions(Fitted fit) {
        List<String> cautions = new ArrayList<>();
        SampleSize.weakness(fit).ifPresent(cautions::add);
        cautions.addAll(fit.cautions());
        return cautions;
    }

    static String figure(double value, int digits) {
        return Double.isNaN(value)
                ? "none"
                : Double.isInfinite(value)
                        ? UNBOUNDED
                        : value == 0 ? "0" : Numbers.significant(value, digits);
    }

    static String interval(Estimate e) {
        String low = Double.isInfinite(e.low()) ? UNBOUNDED : Numbers.significant(e.low(), 3);
        String high = Double.isInfinite(e.high()) ? UNBOUNDED : Numbers.significant(e.high(), 3);
        return "%s to %s".formatted(low, high);
    }

    static String lines(String indent, String text) {
        StringBuilder out = new StringBuilder();
        String lead = indent;
        for (String line : Text.wrap(text, WIDTH - indent.length())) {
            out.append(lead).append(line).append('\n');
            lead = " ".repeat(indent.length());
        }
        return out.toString();
    }

    private static void write(PriceCorrelation c, StringBuilder out) {
        out.append("\ncorrelations of changes of log prices (common changes, standard error)\n");
        NearestCorrelation nearest = c.nearest();
        double[][] repaired = nearest.matrix();
        for (int i = 0; i < c.names().size(); i++) {
            for (int j = 0; j < i; j++) {
                double r = c.measured()[i][j];
                int n = c.changes()[i][j];
                String pair = c.names().get(j) + " x " + c.names().get(i);
                out.append("  ").append(Text.left(pair, 50));
                if (n < PriceCorrelation.LEAST_CHANGES) {
                    out.append("not computed, %d common changes\n".formatted(n));
                    continue;
                }
                out.append(
                        "%s %s"
                                .formatted(
                                        Text.right(String.format(Locale.ROOT, "%.3f", r), 7),
                                        String.format(
                                                Locale.ROOT,
                                                "(%d, %.2f)",
                                                n,
                                                (1 - r * r) / Math.sqrt(n))));
                out.append(
                        Math.abs(repaired[i][j] - r) > 5e-4
                                ? String.format(Locale.ROOT, " -> %.3f\n", repaired[i][j])
                                : "\n");
            }
        }
        out.append(
                lines(
                        "  ",
                        nearest.isChanged()
                                ? String.format(
                                        Locale.ROOT,
                                        "repaired: no prices can have the table as computed; the nearest"
                                                + " correlation matrix (Higham 2002) moves %d"
                                                + " values by %.4f in all (Frobenius norm).",
                                        nearest.changes().size(),
                                        nearest.distance())
                                : "not repaired: the table is a correlation matrix as computed."));
    }

    /// One line per series: volatility and half-life with their intervals.
    public String summary() {
        return new PriceSummary(fits).text();
    }

    /// One row per parameter, or per refusal.
    public String csv() {
        StringBuilder out =
                new StringBuilder(
                        "series,unit,base_year,deflator,first,last,prices,model,measure,bias,"
                                + "averaging,parameter,parameter_unit,value,standard_error,low,high"
                                + ",raw,interval,log_likelihood,akaike,refused,small_sample,cautions\n");
        for (PriceFit fit : fits) {
            switch (fit) {
                case Fitted f -> {
                    for (Estimate e : f.estimates()) {
                        out.append(start(f)).append(',').append(e.name()).append(',');
                        out.append(e.unit()).append(',').append(cell(e.value())).append(',');
                        out.append(cell(e.standardError())).append(',').append(cell(e.low()));
                        out.append(',').append(cell(e.high())).append(',').append(cell(e.raw()));
                        out.append(',').append(e.method()).append(',');
                        out.append(cell(f.logLikelihood())).append(',').append(cell(f.akaike()));
                        out.append(",,").append(small(f)).append(',');
                        out.append(quoted(String.join(" ", cautions(f)))).append('\n');
                    }
                }
                case Refused r -> {
                    out.append(start(r)).append(",,,,,,,,,,,");
                    out.append(quoted(r.reason())).append(',').append(small(r)).append(",\n");
                }
            }
        }
        return out.toString();
    }

    private static String small(PriceFit fit) {
        return quoted(SampleSize.caution(fit.series()).orElse(""));
    }

    private static String start(PriceFit fit) {
        PriceSeries s = fit.series();
        return String.join(
                ",",
                quoted(s.name()),
                quoted(s.unit()),
                Integer.toString(s.deflation().baseYear()),
                quoted(s.deflation().index()),
                s.label(s.observations().getFirst().period()),
                s.label(s.last().period()),
                Integer.toString(s.observations().size()),
                fit.kind().id(),
                "P",
                fit.settings().bias().id(),
                fit.settings().averaging().id());
    }

    private static String cell(double value) {
        return Double.isNaN(value)
                ? ""
                : Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : Double.toString(value);
    }

    static String quoted(String text) {
        String safe = Text.clean(text);
        String plain = safe.startsWith("=") || safe.startsWith("@") ? "'" + safe : safe;
        return plain.contains(",") || plain.contains("\"")
                ? '"' + plain.replace("\"", "\"\"") + '"'
                : plain;
    }

    /// Everything, with sources and cautions. An end without bound is null.
    public String json() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (PriceFit fit : fits) {
            Map<String, Object> entry = head(fit);
            switch (fit) {
                case Fitted f -> {
                    entry.put("measure", f.measure().letter());
                    entry.put("log_likelihood", f.logLikelihood());
                    entry.put("akaike", f.akaike());
                    entry.put(
                            "parameters",
                            f.estimates().stream().map(PriceFitReport::entry).toList());
                    entry.put("weakly_identified", SampleSize.weak(f));
                    entry.put("cautions", cautions(f));
                }
                case Refused r -> entry.put("refused", r.reason());
            }
            list.add(entry);
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("fits", list);
        correlation.ifPresent(c -> root.put("correlation", entry(c)));
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(root);
    }

    /// Series, money, sources, model and switches of a fit.
    static Map<String, Object> head(PriceFit fit) {
        PriceSeries series = fit.series();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("series", series.name());
        entry.put("unit", series.unit());
        entry.put("base_year", series.deflation().baseYear());
        entry.put("deflator", series.deflation().index());
        entry.put("span", series.span());
        entry.put("prices", series.observations().size());
        entry.put("years", SampleSize.years(series));
        SampleSize.caution(series).ifPresent(c -> entry.put("small_sample", c));
        entry.put("missing_periods", series.gaps());
        entry.put("sources", series.sources().stream().map(PriceFitReport::source).toList());
        entry.put("model", fit.kind().id());
        entry.put("model_title", fit.kind().title());
        entry.put("bias_correction", fit.settings().bias().id());
        entry.put("averaging", fit.settings().averaging().id());
        entry.put("confidence", FitSettings.CONFIDENCE);
        return entry;
    }

    static Map<String, @Nullable Object> entry(Estimate e) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("name", e.name());
        entry.put("unit", e.unit());
        entry.put("value", finite(e.value()));
        entry.put("standard_error", finite(e.standardError()));
        entry.put("low", finite(e.low()));
        entry.put("high", finite(e.high()));
        entry.put("raw", finite(e.raw()));
        entry.put("interval", e.method().toString());
        return entry;
    }

    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static Map<String, Object> entry(PriceCorrelation c) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("names", c.names());
        entry.put("common_changes", c.changes());
        entry.put("measured", c.measured());
        entry.put("is_repaired", c.nearest().isChanged());
        entry.put("distance", c.nearest().distance());
        entry.put("used", c.nearest().matrix());
        return entry;
    }
}
