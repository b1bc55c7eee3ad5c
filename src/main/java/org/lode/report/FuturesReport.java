package org.lode.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lode.price.Estimate;
import org.lode.price.FuturesBasis;
import org.lode.price.FuturesCurve.Point;
import org.lode.price.FuturesQuotes.Quote;
import org.lode.price.PriceFit.Fitted;
import org.lode.price.PriceSeries;
import org.lode.price.SampleSize;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A futures curve with the expected price beside it: text of 80 columns, JSON and CSV.
///
/// @param series product and unit; the history that the fit rests on, but for two factors
/// @param basis what the curve rests on
/// @param money real or nominal, and how one becomes the other
/// @param quotes quotes of the day from which the curve counts; empty if none were given
/// @param years the longest delivery, 1 or more
public record FuturesReport(
        PriceSeries series, FuturesBasis basis, Money money, List<Quote> quotes, int years) {
    private static final List<Double> WITHIN_A_YEAR = List.of(0.25, 0.5, 0.75);

    /// The money of a curve.
    ///
    /// @param baseYear year whose money the prices are in; 0 for money of the day
    /// @param inflationPerYear rate that turns real prices into money of the delivery
    /// @param start day from which deliveries count, in years such as 2025.5
    /// @param startLabel the same for a reader
    public record Money(int baseYear, double inflationPerYear, double start, String startLabel) {
        boolean isReal() {
            return baseYear > 0;
        }

        /// Money of the delivery per unit of base-year money, whose middle is the reference.
        public double factor(double years) {
            return isReal() ? Math.pow(1 + inflationPerYear, start + years - baseYear - 0.5) : 1;
        }
    }

    /// Middle of a day as a number of years.
    public static double yearOf(LocalDate date) {
        return date.getYear() + (date.getDayOfYear() - 0.5) / date.lengthOfYear();
    }

    public FuturesReport {
        quotes = List.copyOf(quotes);
    }

    private List<Point> points() {
        List<Double> deliveries = new ArrayList<>(WITHIN_A_YEAR);
        for (int t = 1; t <= years; t++) {
            deliveries.add((double) t);
        }
        return deliveries.stream().map(t -> basis.curve().at(t)).toList();
    }

    /// The curve in 80 columns.
    public String text() {
        StringBuilder out = new StringBuilder();
        switch (basis) {
            case FuturesBasis.Assumed b -> fitted(b.fit(), out);
            case FuturesBasis.Implied b -> fitted(b.fit(), out);
            case FuturesBasis.Panel b -> panel(b, out);
        }
        out.append(PriceFitReport.lines("  ", basis.words() + "."));
        out.append(
                PriceFitReport.lines(
                        "  ",
                        "futures are expected prices under the risk-neutral measure (Q): discount"
                                + " them at the %s rate; expected spot is real-world (P):"
                                        .formatted(money.isReal() ? "real riskless" : "riskless")
                                + " discount it at a rate that rewards risk."));
        basis.cautions().forEach(c -> out.append(PriceFitReport.lines("  ! ", c)));
        table(out);
        quoted(out);
        return out.toString();
    }

    private static void fitted(Fitted fit, StringBuilder out) {
        out.append(PriceFitReport.heading(fit));
        out.append(
                PriceFitReport.lines(
                        "  ", "model: %s, fitted to history".formatted(fit.kind().title())));
        PriceFitReport.cautions(fit).forEach(c -> out.append(PriceFitReport.lines("  ! ", c)));
    }

    private void panel(FuturesBasis.Panel b, StringBuilder out) {
        out.append(
                PriceFitReport.lines(
                        "",
                        "%s: two factors (Schwartz-Smith 2000) fitted to futures; %s, money of the"
                                        .formatted(series.name(), series.unit())
                                + " day"));
        out.append(
                "  %s%s%s %s\n"
                        .formatted(
                                Text.left("", 31),
                                Text.right("value", 10),
                                Text.right("s.e.", 10),
                                "95 % interval"));
        for (Estimate e : b.fit().estimates()) {
            out.append(
                    "  %s%s%s%s %s\n"
                            .formatted(
                                    Text.left(e.name(), 18),
                                    Text.left(e.unit(), 13),
                                    Text.right(PriceFitReport.figure(e.value(), 4), 10),
                                    Text.right(PriceFitReport.figure(e.standardError(), 3), 10),
                                    PriceFitReport.interval(e)));
        }
        out.append(
                String.format(
                        Locale.ROOT,
                        "  log-likelihood %.3f; intervals: %s\n",
                        b.fit().logLikelihood(),
                        Estimate.Method.WALD));
    }

    private void table(StringBuilder out) {
        String unit = money.isReal() ? "of " + money.baseYear() : "of the day";
        out.append(
                "\ndeliveries count from %s; %s %s\n"
                        .formatted(money.startLabel(), series.unit(), unit));
        out.append(
                "%s%s%s%s%s%s\n"
                        .formatted(
                                Text.left("years", 8),
                                Text.right("futures (Q)", 14),
                                Text.right("expected (P)", 15),
                                Text.right("reward/year", 13),
                                Text.right("volatility", 12),
                                money.isReal() ? Text.right("Q, nominal", 14) : ""));
        for (Point p : points()) {
            out.append(
                    "%s%s%s%s%s%s\n"
                            .formatted(
                                    Text.left(delivery(p.years()), 8),
                                    Text.right(Numbers.significant(p.futures(), 4), 14),
                                    Text.right(Numbers.significant(p.expected(), 4), 15),
                                    Text.right(percent(p.premiumPerYear()), 13),
                                    Text.right(Numbers.significant(p.volatility(), 3), 12),
                                    money.isReal()
                                            ? Text.right(Numbers.significant(nominal(p), 4), 14)
                                            : ""));
        }
        out.append(
                PriceFitReport.lines(
                        "",
                        "Reward: ln(expected / futures) per year. Volatility: of the futures price,"
                                + " per square root of a year."
                                + (money.isReal()
                                        ? String.format(
                                                Locale.ROOT,
                                                " Nominal: at %.1f %% inflation (inflation_rate of"
                                                        + " the case).",
                                                100 * money.inflationPerYear())
                                        : "")));
    }

    private void quoted(StringBuilder out) {
        if (quotes.isEmpty()) {
            return;
        }
        out.append(
                "\n%s%s%s%s\n"
                        .formatted(
                                Text.left("quotes, years", 16),
                                Text.right("quoted", 14),
                                Text.right("curve", 14),
                                Text.right("difference", 14)));
        for (Quote q : quotes) {
            double curve = nominal(basis.curve().at(q.years()));
            out.append(
                    "%s%s%s%s\n"
                            .formatted(
                                    Text.left(delivery(q.years()), 16),
                                    Text.right(Numbers.significant(q.price(), 5), 14),
                                    Text.right(Numbers.significant(curve, 5), 14),
                                    Text.right(
                                            String.format(
                                                    Locale.ROOT,
                                                    "%+.2f %%",
                                                    100 * Math.log(q.price() / curve)),
                                            14)));
        }
    }

    private double nominal(Point p) {
        return p.futures() * money.factor(p.years());
    }

    private static String delivery(double years) {
        return String.format(Locale.ROOT, "%.2f", years);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * share + 0.0);
    }

    private String model() {
        return switch (basis) {
            case FuturesBasis.Assumed b -> b.fit().kind().id();
            case FuturesBasis.Implied b -> b.fit().kind().id();
            case FuturesBasis.Panel _ -> "two-factor";
        };
    }

    private String source() {
        return switch (basis) {
            case FuturesBasis.Assumed _ -> "assumed";
            case FuturesBasis.Implied _ -> "quotes";
            case FuturesBasis.Panel _ -> "futures-history";
        };
    }

    /// One row per delivery.
    public String csv() {
        StringBuilder out =
                new StringBuilder(
                        "series,unit,base_year,model,price_of_risk_from,start,years,futures_q,"
                                + "expected_p,reward_per_year,futures_volatility,nominal_futures_q\n");
        for (Point p : points()) {
            out.append(PriceFitReport.quoted(series.name())).append(',');
            out.append(PriceFitReport.quoted(series.unit())).append(',');
            out.append(money.isReal() ? "" + money.baseYear() : "").append(',');
            out.append(model()).append(',').append(source()).append(',');
            out.append(PriceFitReport.quoted(money.startLabel())).append(',');
            out.append(p.years()).append(',').append(p.futures()).append(',');
            out.append(p.expected()).append(',').append(p.premiumPerYear()).append(',');
            out.append(p.volatility()).append(',').append(nominal(p)).append('\n');
        }
        return out.toString();
    }

    /// Curve, quotes and what they rest on.
    public String json() {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        switch (basis) {
            case FuturesBasis.Assumed b -> {
                root.putAll(PriceFitReport.head(b.fit()));
                root.put("price_of_risk", b.perVolatility());
                root.put("cautions", cautions(b.fit()));
            }
            case FuturesBasis.Implied b -> {
                root.putAll(PriceFitReport.head(b.fit()));
                root.put("price_of_risk", b.implied().perVolatility());
                root.put(
                        "price_of_risk_standard_error",
                        PriceFitReport.finite(b.implied().standardError()));
                root.put("implied_spot", b.implied().startPrice());
                root.put("misfit_log", b.implied().misfit());
                root.put("cautions", cautions(b.fit()));
            }
            case FuturesBasis.Panel b -> {
                root.put("series", series.name());
                root.put("unit", series.unit());
                root.put("model", model());
                root.put("dates", b.dates());
                root.put("log_likelihood", b.fit().logLikelihood());
                root.put(
                        "parameters",
                        b.fit().estimates().stream().map(PriceFitReport::entry).toList());
                root.put("cautions", basis.cautions());
            }
        }
        root.put("price_of_risk_from", source());
        root.put("measure_of_futures", "Q");
        root.put("measure_of_expected", "P");
        root.put("deliveries_from", money.startLabel());
        root.put("inflation_per_year", money.isReal() ? money.inflationPerYear() : null);
        root.put("curve", points().stream().map(this::entry).toList());
        List<Map<String, Object>> list = new ArrayList<>();
        for (Quote q : quotes) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("date", q.date().toString());
            entry.put("years", q.years());
            entry.put("quoted", q.price());
            entry.put("curve", nominal(basis.curve().at(q.years())));
            list.add(entry);
        }
        root.put("quotes", list);
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(root);
    }

    private List<String> cautions(Fitted fit) {
        List<String> cautions = new ArrayList<>();
        SampleSize.caution(series).ifPresent(cautions::add);
        cautions.addAll(PriceFitReport.cautions(fit));
        cautions.addAll(basis.cautions());
        return cautions;
    }

    private Map<String, Object> entry(Point p) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("years", p.years());
        entry.put("futures_q", p.futures());
        entry.put("expected_p", p.expected());
        entry.put("reward_per_year", p.premiumPerYear());
        entry.put("futures_volatility", p.volatility());
        entry.put("nominal_futures_q", nominal(p));
        return entry;
    }
}
