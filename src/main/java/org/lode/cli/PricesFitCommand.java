package org.lode.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.price.Bootstrap;
import org.lode.price.Calibration;
import org.lode.price.FitSettings;
import org.lode.price.ModelKind;
import org.lode.price.PriceCorrelation;
import org.lode.price.PriceFit;
import org.lode.price.PriceSeries;
import org.lode.report.PriceFitReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lode prices fit CASE [SERIES...]`: parameters of the price models with intervals.
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = {
            "Fits price models to the real prices of a case, with intervals for every parameter.",
            "Without SERIES: one line per series, of gbm and ou. What is printed changes no"
                    + " appraisal; to use it, write it into price_models.csv."
        },
        footer = {
            "",
            "Examples: ./lode prices fit ukraine nickel",
            "          ./lode prices fit ukraine copper gold --monthly --correlation",
            "Exit codes: 0 done, 1 a named series carries no model, 2 usage, 65 bad data."
        })
final class PricesFitCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PriceOptions options;

    @Parameters(index = "1..*", paramLabel = "SERIES", description = "products or series")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--model",
            paramLabel = "WORD",
            description = "gbm, ou, two-factor or jumps; may be repeated (default: all)")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--bootstrap",
            paramLabel = "N",
            description = "intervals from N simulated series, 100 to 20000, instead of profiles")
    private @Nullable Integer bootstrap;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "seed of the bootstrap (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--correlation",
            description = "also correlations of the named series, repaired where they contradict")
    private boolean isCorrelated;

    @ArgGroup(exclusive = true)
    private @Nullable Format format;

    /// Machine formats instead of text.
    static final class Format {
        @Option(names = "--json", description = "print JSON: every figure, source and caution")
        boolean isJson;

        @Option(names = "--csv", description = "print one CSV row per parameter")
        boolean isCsv;
    }

    @Override
    public Integer call() {
        if (bootstrap != null && !(bootstrap >= 100 && bootstrap <= 20_000)) {
            return PriceOptions.usage(
                    err(), "--bootstrap must be 100 to 20000, was %d.".formatted(bootstrap));
        }
        List<ModelKind> kinds = new ArrayList<>();
        for (String model : models) {
            Optional<ModelKind> kind =
                    PriceOptions.choice("--model", model, List.of(ModelKind.values()), err());
            if (kind.isEmpty()) {
                return ExitCode.USAGE;
            }
            kinds.add(kind.get());
        }
        return options.run(err(), (series, settings) -> run(kinds, series, settings));
    }

    private int run(
            List<ModelKind> kinds, SortedMap<String, PriceSeries> series, FitSettings settings) {
        OptionalInt unknown = options.unknown(names, series, err());
        if (unknown.isPresent()) {
            return unknown.getAsInt();
        }
        if (isCorrelated && names.stream().distinct().count() < 2) {
            return PriceOptions.usage(
                    err(),
                    "--correlation needs two series or more, was given %d. Maybe name another."
                            .formatted(names.stream().distinct().count()));
        }
        boolean isSummary = names.isEmpty() && format == null && kinds.isEmpty();
        List<ModelKind> wanted =
                isSummary
                        ? List.of(ModelKind.GBM, ModelKind.OU)
                        : kinds.isEmpty() ? List.of(ModelKind.values()) : kinds;
        List<PriceSeries> chosen =
                names.isEmpty()
                        ? List.copyOf(series.values())
                        : names.stream()
                                .distinct()
                                .map(name -> Objects.requireNonNull(series.get(name)))
                                .toList();
        List<PriceFit> fits =
                chosen.stream()
                        .flatMap(s -> wanted.stream().map(kind -> fit(kind, s, settings)))
                        .toList();
        print(
                new PriceFitReport(
                        fits,
                        isCorrelated ? Optional.of(PriceCorrelation.of(chosen)) : Optional.empty()),
                isSummary);
        boolean isBare =
                chosen.stream()
                        .anyMatch(
                                s ->
                                        fits.stream()
                                                .filter(f -> f.series().name().equals(s.name()))
                                                .allMatch(PriceFit.Refused.class::isInstance));
        return isBare && !names.isEmpty() ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private PriceFit fit(ModelKind kind, PriceSeries series, FitSettings settings) {
        PriceFit fit = Calibration.fit(kind, series, settings);
        return bootstrap != null && fit instanceof PriceFit.Fitted fitted
                ? Bootstrap.of(fitted, bootstrap, seed)
                : fit;
    }

    private void print(PriceFitReport report, boolean isSummary) {
        PrintWriter out = spec.commandLine().getOut();
        if (format != null && format.isJson) {
            out.println(report.json());
        } else if (format != null && format.isCsv) {
            out.print(report.csv());
        } else {
            out.print(isSummary ? report.summary() : report.text());
        }
        out.flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
