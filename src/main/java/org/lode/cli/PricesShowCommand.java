package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.price.Calibration;
import org.lode.price.FitSettings;
import org.lode.price.ModelKind;
import org.lode.price.PriceFit;
import org.lode.price.PriceSeries;
import org.lode.report.PriceFanReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lode prices show CASE SERIES`: the history of a price and its fan.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the history of a price, and median and P10-P90 by year of a fitted model.",
            "Without --model: mean reversion if the series carries it, else Brownian motion."
        },
        footer = {
            "",
            "Example: ./lode prices show ukraine nickel --years 20 --out nickel.html",
            "Exit codes: 0 done, 1 the series carries no such model, 2 usage, 65 bad data."
        })
final class PricesShowCommand implements Callable<Integer> {
    private static final int MOST_YEARS = 100;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PriceOptions options;

    @Parameters(index = "1", paramLabel = "SERIES", description = "product or series")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--model", paramLabel = "WORD", description = "gbm, ou, two-factor or jumps")
    private @Nullable String model;

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "20",
            description = "years ahead, 1 to 100 (default: ${DEFAULT-VALUE})")
    private int years;

    @Option(names = "--out", paramLabel = "FILE", description = "also write a page with the chart")
    private @Nullable Path out;

    @ArgGroup(exclusive = true)
    private @Nullable Format format;

    /// Machine formats instead of text.
    static final class Format {
        @Option(names = "--json", description = "print JSON")
        boolean isJson;

        @Option(names = "--csv", description = "print CSV: history, then fan")
        boolean isCsv;
    }

    @Override
    public Integer call() {
        if (!(years >= 1 && years <= MOST_YEARS)) {
            return PriceOptions.usage(
                    err(), "--years must be 1 to %d, was %d.".formatted(MOST_YEARS, years));
        }
        List<ModelKind> kinds = new ArrayList<>();
        if (model == null) {
            kinds.add(ModelKind.OU);
            kinds.add(ModelKind.GBM);
        } else {
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
            List<ModelKind> kinds, SortedMap<String, PriceSeries> all, FitSettings settings) {
        OptionalInt unknown = options.unknown(List.of(name), all, err());
        if (unknown.isPresent()) {
            return unknown.getAsInt();
        }
        PriceSeries series = Objects.requireNonNull(all.get(name));
        for (ModelKind kind : kinds) {
            switch (Calibration.fit(kind, series, settings)) {
                case PriceFit.Fitted fitted -> {
                    return print(new PriceFanReport(fitted, years));
                }
                case PriceFit.Refused refused ->
                        err().println(
                                        "%s: %s refused: %s"
                                                .formatted(name, kind.id(), refused.reason()));
            }
        }
        err().flush();
        return ExitCode.FINDINGS;
    }

    private int print(PriceFanReport report) {
        PrintWriter print = spec.commandLine().getOut();
        err().flush();
        if (out != null) {
            try {
                Files.writeString(out, report.page());
            } catch (IOException e) {
                return PriceOptions.usage(
                        err(),
                        "--out: cannot write %s. Maybe the folder is missing.".formatted(out));
            }
        }
        if (format != null && format.isJson) {
            print.println(report.json());
        } else if (format != null && format.isCsv) {
            print.print(report.csv());
        } else {
            print.print(report.text());
        }
        print.flush();
        return ExitCode.DONE;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
