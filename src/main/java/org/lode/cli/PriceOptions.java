package org.lode.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lode.io.CaseLocation;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.io.MonthlyPrices;
import org.lode.io.ProblemPrinter;
import org.lode.price.Averaging;
import org.lode.price.BiasCorrection;
import org.lode.price.FitSettings;
import org.lode.price.PriceSeries;
import org.lode.quantity.Parameter;
import org.lode.study.CasePriceSeries;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Options of the price commands: which case, which history, which corrections.
final class PriceOptions {
    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "case folder, or the name of a case that comes with Lode")
    @SuppressWarnings("NullAway.Init")
    private String caseName;

    @Option(
            names = "--monthly",
            description =
                    "take the monthly World Bank prices that come with Lode instead of the annual"
                            + " prices of the case; their names are the series")
    private boolean isMonthly;

    @Option(names = "--from", paramLabel = "YEAR", description = "leave out earlier prices")
    private @Nullable Integer from;

    @Option(
            names = "--bias",
            paramLabel = "WORD",
            defaultValue = "tang-chen",
            description =
                    "correction of the speed of reversion: none, kendall, tang-chen, jackknife"
                            + " (default: ${DEFAULT-VALUE})")
    private String bias = "tang-chen";

    @Option(
            names = "--averaging",
            paramLabel = "WORD",
            defaultValue = "average",
            description =
                    "what a price stands for: average (of the period: corrected) or spot (at its"
                            + " end: none); default: ${DEFAULT-VALUE}")
    private String averaging = "average";

    @Option(
            names = "--factor-correlation",
            paramLabel = "R",
            defaultValue = "0",
            description =
                    "correlation of the two factors, which prices alone do not show (default:"
                            + " ${DEFAULT-VALUE})")
    private double factorCorrelation;

    private double inflation;

    /// Yearly inflation of the case, read by [#run].
    double inflationPerYear() {
        return inflation;
    }

    /// What a command does with the series.
    @FunctionalInterface
    interface Work {
        /// Returns the exit code.
        int on(SortedMap<String, PriceSeries> series, FitSettings settings);
    }

    /// Reads the history and hands it over; what is wrong is printed first.
    int run(PrintWriter err, Work work) {
        Optional<BiasCorrection> correction =
                choice("--bias", bias, List.of(BiasCorrection.values()), err);
        Optional<Averaging> average =
                choice("--averaging", averaging, List.of(Averaging.values()), err);
        if (correction.isEmpty() || average.isEmpty()) {
            return ExitCode.USAGE;
        }
        if (!(factorCorrelation > -1 && factorCorrelation < 1)) {
            return usage(
                    err,
                    "--factor-correlation must lie between -1 and 1, was %s. Maybe a per cent: 30 %%"
                                    .formatted(factorCorrelation)
                            + " is 0.3.");
        }
        FitSettings settings = new FitSettings(correction.get(), average.get(), factorCorrelation);
        return switch (CaseReader.read(CaseLocation.find(caseName))) {
            case CaseReadResult.Refused refused -> {
                err.print(ProblemPrinter.text(refused));
                err.flush();
                yield ExitCode.BAD_DATA;
            }
            case CaseReadResult.Valid valid -> run(err, valid, settings, work);
        };
    }

    private int run(PrintWriter err, CaseReadResult.Valid valid, FitSettings settings, Work work) {
        SortedMap<String, PriceSeries> series;
        inflation =
                valid.value()
                        .parameters()
                        .find("inflation_rate", "all")
                        .map(Parameter::value)
                        .orElse(0.0);
        if (isMonthly) {
            MonthlyPrices read = MonthlyPrices.builtIn(CasePriceSeries.baseYear(valid.value()));
            if (!read.problems().isEmpty()) {
                err.print(ProblemPrinter.text(read.problems(), "problem"));
                err.flush();
                return ExitCode.BAD_DATA;
            }
            series = read.series();
        } else {
            try {
                series = CasePriceSeries.of(valid.value());
            } catch (IllegalArgumentException e) {
                err.println(e.getMessage());
                err.flush();
                return ExitCode.BAD_DATA;
            }
        }
        return work.on(cut(series), settings);
    }

    private SortedMap<String, PriceSeries> cut(SortedMap<String, PriceSeries> series) {
        if (from == null) {
            return series;
        }
        SortedMap<String, PriceSeries> cut = new TreeMap<>();
        series.forEach(
                (name, s) -> {
                    PriceSeries later = s.from(from * s.periodsPerYear());
                    if (!later.observations().isEmpty()) {
                        cut.put(name, later);
                    }
                });
        return cut;
    }

    /// Says that a name is not a series, with the names that are.
    OptionalInt unknown(
            List<String> names, SortedMap<String, PriceSeries> series, PrintWriter err) {
        if (series.isEmpty()) {
            return OptionalInt.of(usage(err, "no prices from that year on. Maybe --from is late."));
        }
        Optional<String> wrong = names.stream().filter(n -> !series.containsKey(n)).findFirst();
        return wrong.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(
                        usage(
                                err,
                                "no price series '%s'. Known: %s. Maybe %s."
                                        .formatted(
                                                wrong.get(),
                                                String.join(", ", series.keySet()),
                                                remedy())));
    }

    private String remedy() {
        return from != null
                ? "--from %d leaves none of it".formatted(from)
                : isMonthly ? "the case has it: leave out --monthly" : "--monthly has it";
    }

    /// A word of a fixed choice, written in lower case with hyphens; the choices if it is none.
    static <E extends Enum<E>> Optional<E> choice(
            String option, String word, List<E> choices, PrintWriter err) {
        Optional<E> found = choices.stream().filter(c -> id(c).equals(word)).findFirst();
        if (found.isEmpty()) {
            usage(
                    err,
                    "%s: '%s' is not known. Known: %s."
                            .formatted(
                                    option,
                                    word,
                                    String.join(
                                            ", ",
                                            Arrays.stream(choices.toArray(Enum<?>[]::new))
                                                    .map(PriceOptions::id)
                                                    .toList())));
        }
        return found;
    }

    private static String id(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static int usage(PrintWriter err, String message) {
        err.println(message);
        err.flush();
        return ExitCode.USAGE;
    }
}
