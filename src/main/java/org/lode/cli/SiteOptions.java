package org.lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lode.deposit.Deposit;
import org.lode.io.CaseLocation;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.io.ProblemPrinter;
import org.lode.io.RowProblem;
import org.lode.study.Case;
import org.lode.territory.LayerFile;
import org.lode.territory.TerritoryRules;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Options of the commands that judge the areas of a case: which deposits, as of when, by which
/// layers, printed how wide.
final class SiteOptions {
    private static final int LEAST_WIDTH = 80;
    private static final int MOST_WIDTH = 1000;

    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "case folder, or the name of a case that comes with Lode")
    @SuppressWarnings("NullAway.Init")
    private String caseName;

    @Parameters(
            index = "1..*",
            paramLabel = "DEPOSIT",
            description = "ids of deposits (default: all of the case)")
    private List<String> deposits = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "day for which the verdict shall hold (default: valuation date of the case)")
    private @Nullable String asOf;

    @Option(
            names = "--layer",
            paramLabel = "FILE",
            description =
                    "control layer of your own: GeoJSON polygons, official list, VIINA, own CSV;"
                            + " may be repeated")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--places",
            paramLabel = "FILE",
            description = "geonameid,latitude,longitude for a VIINA layer without coordinates")
    private @Nullable Path places;

    @Option(
            names = "--contested-km",
            paramLabel = "KM",
            description = "nearer than this to occupied ground is contested (default: 10)")
    private @Nullable Double contestedKm;

    @Option(names = "--warnings", description = "print the warnings of the layer files")
    private boolean isWarned;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            defaultValue = "100",
            description = "width of the table, 80 to 1000 (default: ${DEFAULT-VALUE})")
    private int width;

    /// What a command does with the case.
    @FunctionalInterface
    interface Work {
        /// Returns the exit code.
        int on(Path folder, Case data, LocalDate day);
    }

    /// Reads the case and hands it over; what is wrong with options or case is printed first.
    ///
    /// @param command name of the command, for advice
    int run(String command, PrintWriter err, Work work) {
        OptionalInt refused = numbers(err);
        if (refused.isPresent()) {
            return refused.getAsInt();
        }
        Path folder = CaseLocation.find(caseName);
        return switch (CaseReader.read(folder)) {
            case CaseReadResult.Refused problems -> {
                err.print(ProblemPrinter.text(problems));
                err.flush();
                yield ExitCode.BAD_DATA;
            }
            case CaseReadResult.Valid valid -> run(command, err, folder, valid.value(), work);
        };
    }

    private int run(String command, PrintWriter err, Path folder, Case data, Work work) {
        List<String> ids = data.deposits().stream().map(Deposit::id).toList();
        Optional<String> unknown = deposits.stream().filter(d -> !ids.contains(d)).findFirst();
        if (unknown.isPresent()) {
            return usage(
                    err,
                    "no deposit '%s' in the case. Maybe ./lode %s %s lists them all."
                            .formatted(unknown.get(), command, caseName));
        }
        String text = asOf == null ? data.parameters().date() : asOf;
        Optional<LocalDate> day = day(text);
        return day.isPresent()
                ? work.on(folder, data, day.get())
                : usage(
                        err,
                        "--as-of: '%s' is not a day. Maybe write it as 2026-08-22."
                                .formatted(text));
    }

    private OptionalInt numbers(PrintWriter err) {
        if (width < LEAST_WIDTH || width > MOST_WIDTH) {
            return OptionalInt.of(
                    usage(
                            err,
                            "--width must be %d to %d, was %d."
                                    .formatted(LEAST_WIDTH, MOST_WIDTH, width)));
        }
        if (contestedKm != null && !(contestedKm >= 0 && contestedKm <= 1000)) {
            return OptionalInt.of(
                    usage(err, "--contested-km must be 0 to 1000, was %s.".formatted(contestedKm)));
        }
        return OptionalInt.empty();
    }

    /// The case with the deposits that were asked for; all if none was named.
    Case wanted(Case data) {
        return deposits.isEmpty() ? data : data.only(deposits);
    }

    /// Layers that the user brings.
    List<LayerFile> layers() {
        return files.stream().map(this::brought).toList();
    }

    private LayerFile brought(Path file) {
        String name = String.valueOf(file.getFileName());
        return LayerFile.brought(
                name.replaceFirst("\\.(csv|zip|geojson|json|gz)$", ""),
                file.toAbsolutePath().toString(),
                name,
                places == null ? "" : places.toAbsolutePath().toString());
    }

    /// Numbers of the rules of territory.
    TerritoryRules rules() {
        TerritoryRules standard = TerritoryRules.standard();
        return contestedKm == null ? standard : standard.withContestedWithinKm(contestedKm);
    }

    /// Width of the table in columns.
    int width() {
        return width;
    }

    /// Prints the warnings of the layer files, or how many there are.
    void warn(List<RowProblem> warnings, PrintWriter err) {
        if (isWarned) {
            err.print(ProblemPrinter.text(warnings, "warning"));
        } else if (!warnings.isEmpty()) {
            err.printf(
                    "%d warning%s in the layers; --warnings shows them.%n",
                    warnings.size(), warnings.size() == 1 ? "" : "s");
        }
        err.flush();
    }

    /// A whole ISO day; empty for any other text.
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// Says what is wrong with the call.
    static int usage(PrintWriter err, String message) {
        err.println(message);
        err.flush();
        return ExitCode.USAGE;
    }
}
