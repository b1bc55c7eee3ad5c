package org.lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.io.FuturesCsv;
import org.lode.io.ProblemPrinter;
import org.lode.price.Calibration;
import org.lode.price.FitSettings;
import org.lode.price.FuturesBasis;
import org.lode.price.FuturesFit;
import org.lode.price.FuturesQuotes;
import org.lode.price.FuturesQuotes.Quote;
import org.lode.price.ImpliedRisk;
import org.lode.price.ModelKind;
import org.lode.price.PriceFit;
import org.lode.price.PriceSeries;
import org.lode.report.FuturesReport;
import org.lode.report.FuturesReport.Money;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lode prices futures CASE SERIES`: futures prices by delivery, expected prices beside them.
@Command(
        name = "futures",
        mixinStandardHelpOptions = true,
        description = {
            "Futures prices by delivery under a fitted model (risk-neutral), with the expected price"
                    + " (real-world) beside them.",
            "The price of risk between the two is assumed, or taken from quoted futures. Futures of"
                    + " 20 dates and more fit two factors (Schwartz and Smith 2000)."
        },
        footer = {
            "",
            "Examples: ./lode prices futures ukraine nickel --price-of-risk 0.2",
            "          ./lode prices futures ukraine nickel --quotes lme.csv",
            "Quotes: columns date (2025-12-31), years (to delivery), price (as quoted).",
            "Exit codes: 0 done, 1 the series carries no such model, 2 usage, 65 bad data."
        })
final class PricesFuturesCommand implements Callable<Integer> {
    private static final int MOST_YEARS = 50;
    private static final double MOST_RISK = 5;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PriceOptions options;

    @Parameters(index = "1", paramLabel = "SERIES", description = "product or series")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = "--model",
            paramLabel = "WORD",
            description =
                    "gbm, ou, two-factor or jumps (default: two-factor if the quotes have 20 dates,"
                            + " else ou, else gbm)")
    private @Nullable String model;

    @ArgGroup(exclusive = true)
    private @Nullable Risk risk;

    /// Where the price of risk comes from.
    static final class Risk {
        @Option(
                names = "--price-of-risk",
                paramLabel = "L",
                description =
                        "drift given up per unit of volatility, -5 to 5 (default: 0: futures equal"
                                + " the expected price)")
        @Nullable Double assumed;

        @Option(
                names = "--quotes",
                paramLabel = "FILE",
                description =
                        "quoted futures in money of the day: the last date gives spot and price of"
                                + " risk")
        @Nullable Path quotes;
    }

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "10",
            description = "longest delivery, 1 to 50 years (default: ${DEFAULT-VALUE})")
    private int years;

    @ArgGroup(exclusive = true)
    private @Nullable Format format;

    /// Machine formats instead of text.
    static final class Format {
        @Option(names = "--json", description = "print JSON")
        boolean isJson;

        @Option(names = "--csv", description = "print one CSV row per delivery")
        boolean isCsv;
    }

    @Override
    public Integer call() {
        if (!(years >= 1 && years <= MOST_YEARS)) {
            return PriceOptions.usage(
                    err(), "--years must be 1 to %d, was %d.".formatted(MOST_YEARS, years));
        }
        double assumed = risk == null || risk.assumed == null ? 0 : risk.assumed;
        if (!(Math.abs(assumed) <= MOST_RISK)) {
            return PriceOptions.usage(
                    err(),
                    "--price-of-risk must lie between -5 and 5, was %s. Maybe a per cent: 20 %% is"
                                    .formatted(assumed)
                            + " 0.2.");
        }
        Optional<ModelKind> kind = Optional.empty();
        if (model != null) {
            kind = PriceOptions.choice("--model", model, List.of(ModelKind.values()), err());
            if (kind.isEmpty()) {
                return ExitCode.USAGE;
            }
        }
        Optional<FuturesQuotes> quotes = Optional.empty();
        if (risk != null && risk.quotes != null) {
            FuturesCsv read = FuturesCsv.read(risk.quotes);
            if (!read.problems().isEmpty()) {
                err().print(ProblemPrinter.text(read.problems(), "problem"));
                err().flush();
                return ExitCode.BAD_DATA;
            }
            quotes = Optional.of(read.futures());
        }
        Question question = new Question(kind, quotes, assumed);
        return options.run(err(), (series, settings) -> run(question, series, settings));
    }

    /// What is asked.
    private record Question(
            Optional<ModelKind> kind, Optional<FuturesQuotes> quotes, double assumed) {
        boolean isPanel() {
            return quotes.isPresent()
                    && kind.map(k -> k == ModelKind.TWO_FACTOR)
                            .orElse(quotes.get().dates().size() >= FuturesQuotes.LEAST_DATES);
        }

        List<ModelKind> kinds() {
            return kind.map(List::of).orElse(List.of(ModelKind.OU, ModelKind.GBM));
        }
    }

    private int run(Question question, SortedMap<String, PriceSeries> all, FitSettings settings) {
        OptionalInt unknown = options.unknown(List.of(name), all, err());
        if (unknown.isPresent()) {
            return unknown.getAsInt();
        }
        PriceSeries series = Objects.requireNonNull(all.get(name));
        try {
            return question.isPanel()
                    ? panel(question.quotes().orElseThrow(), series)
                    : fitted(question, series, settings);
        } catch (IllegalArgumentException e) {
            err().println("--quotes: " + e.getMessage());
            err().flush();
            return ExitCode.BAD_DATA;
        }
    }

    private int panel(FuturesQuotes quotes, PriceSeries series) {
        FuturesFit fit = FuturesFit.of(quotes.panel());
        Money money =
                new Money(0, 0, FuturesReport.yearOf(quotes.last()), quotes.last().toString());
        return print(
                new FuturesReport(
                        series,
                        new FuturesBasis.Panel(fit, quotes.dates().size()),
                        money,
                        quotes.latest(),
                        years));
    }

    private int fitted(Question question, PriceSeries series, FitSettings settings) {
        List<String> refusals = new ArrayList<>();
        for (ModelKind kind : question.kinds()) {
            switch (Calibration.fit(kind, series, settings)) {
                case PriceFit.Fitted fit -> {
                    refusals.forEach(err()::println);
                    return print(report(question, fit));
                }
                case PriceFit.Refused refused ->
                        refusals.add(
                                "%s: %s refused: %s".formatted(name, kind.id(), refused.reason()));
            }
        }
        refusals.forEach(err()::println);
        err().flush();
        return ExitCode.FINDINGS;
    }

    private FuturesReport report(Question question, PriceFit.Fitted fit) {
        PriceSeries series = fit.series();
        int baseYear = series.deflation().baseYear();
        double inflation = options.inflationPerYear();
        if (question.quotes().isEmpty()) {
            double middle = (series.last().period() + 0.5) / series.periodsPerYear();
            return new FuturesReport(
                    series,
                    new FuturesBasis.Assumed(fit, question.assumed()),
                    new Money(
                            baseYear,
                            inflation,
                            middle,
                            "the price of " + series.label(series.last().period())),
                    List.of(),
                    years);
        }
        FuturesQuotes quotes = question.quotes().get();
        Money money =
                new Money(
                        baseYear,
                        inflation,
                        FuturesReport.yearOf(quotes.last()),
                        quotes.last().toString());
        List<Quote> latest = quotes.latest();
        double[] terms = latest.stream().mapToDouble(Quote::years).toArray();
        double[] real =
                latest.stream().mapToDouble(q -> q.price() / money.factor(q.years())).toArray();
        return new FuturesReport(
                series,
                new FuturesBasis.Implied(fit, ImpliedRisk.of(fit.process(), terms, real)),
                money,
                latest,
                years);
    }

    private int print(FuturesReport report) {
        PrintWriter out = spec.commandLine().getOut();
        err().flush();
        if (format != null && format.isJson) {
            out.println(report.json());
        } else if (format != null && format.isCsv) {
            out.print(report.csv());
        } else {
            out.print(report.text());
        }
        out.flush();
        return ExitCode.DONE;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
