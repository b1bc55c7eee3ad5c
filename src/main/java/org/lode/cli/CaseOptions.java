package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.lode.cost.Calibration;
import org.lode.deposit.Deposit;
import org.lode.io.CaseCalibration;
import org.lode.io.CaseEligibility;
import org.lode.io.CaseLocation;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.io.Nearest;
import org.lode.io.ProblemPrinter;
import org.lode.io.lists.ListLibrary;
import org.lode.quantity.Parameter;
import org.lode.risk.RunSettings;
import org.lode.study.Appraiser;
import org.lode.study.Case;
import org.lode.study.RunOptions;
import org.lode.study.Sampling;
import org.lode.study.StudyResult;
import org.lode.territory.TerritoryRules;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Options of the commands that run a case.
final class CaseOptions {
    private static final int MOST_NAMED = 12;
    private static final long DEFAULT_TRIALS = 100_000;

    /// Every trial is kept until the quantiles are taken: about 100 bytes each.
    private static final long MOST_TRIALS = 10_000_000;

    private static final int MOST_THREADS = 1024;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = {"-c", "--case"},
            paramLabel = "CASE",
            defaultValue = "ukraine",
            description = "name of a built-in case or a folder (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    String name;

    @Option(
            names = {"-n", "--trials"},
            paramLabel = "N",
            description =
                    "trials per deposit and price process (default: case.csv, else 100000;"
                            + " sensitivity: 65536)")
    Optional<Long> trials = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            description = "seed of the random streams (default: case.csv)")
    Optional<Long> seed = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads; results do not depend on it (default: all processors)")
    Optional<Integer> threads = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SamplingOptions sampling;

    @Option(names = "--quiet", description = "no progress line on standard error")
    boolean isQuiet;

    /// True if area, holder and gates are judged too.
    boolean withEligibility;

    /// Reads the case and runs it; empty if the case is refused (problems are printed).
    ///
    /// @param depositIds deposits to appraise; empty = all
    Optional<StudyResult> run(List<String> depositIds, PrintWriter out, PrintWriter err) {
        Optional<Case> read = read(depositIds, err);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Case data = depositIds.isEmpty() ? read.get() : read.get().only(depositIds);
        return runWithEligibility(folder(), data, err);
    }

    /// Reads the case; empty if it is refused (problems are printed).
    ///
    /// @param depositIds deposits that the case must have
    Optional<Case> read(List<String> depositIds, PrintWriter err) {
        trials.ifPresent(n -> requireRange("--trials", n, MOST_TRIALS));
        threads.ifPresent(n -> requireRange("--threads", n, MOST_THREADS));
        requireRange(
                "--trials, rounded up for the scheme,",
                sampling.sampling().scheme().roundUp(trials.orElse(1L)),
                MOST_TRIALS);
        return switch (CaseReader.read(folder())) {
            case CaseReadResult.Refused refused -> {
                err.print(ProblemPrinter.text(refused));
                err.flush();
                yield Optional.empty();
            }
            case CaseReadResult.Valid valid -> {
                requireKnown(depositIds, valid.value());
                warn(valid, err);
                yield Optional.of(valid.value());
            }
        };
    }

    /// Where the case is.
    Path folder() {
        return CaseLocation.find(name);
    }

    /// How trials are drawn.
    Sampling sampling() {
        return sampling.sampling();
    }

    /// True if the command line names a sampling scheme.
    boolean isSchemeGiven() {
        return command.commandLine().getParseResult().hasMatchedOption("--sampling");
    }

    /// How a single simulation of the case is run.
    RunSettings settings(Case data) {
        return new RunSettings(trialCount(data), seed(data), threadCount(), true)
                .with(sampling.sampling().scheme());
    }

    private long trialCount(Case data) {
        return trials.orElse(number(data, "trials").orElse(DEFAULT_TRIALS));
    }

    private long seed(Case data) {
        return seed.orElse(number(data, "seed").orElse(1));
    }

    private int threadCount() {
        return threads.orElse(Runtime.getRuntime().availableProcessors());
    }

    private void requireRange(String option, long value, long most) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    command.commandLine(),
                    "%s must lie between 1 and %d, was %d.".formatted(option, most, value));
        }
    }

    private void requireKnown(List<String> depositIds, Case data) {
        List<String> known = data.deposits().stream().map(Deposit::id).toList();
        List<String> unknown = depositIds.stream().filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    unknown.stream()
                            .map(
                                    id ->
                                            "deposit '%s' is not in the case. Maybe %s."
                                                    .formatted(id, likely(id, known)))
                            .collect(Collectors.joining("%n".formatted())));
        }
    }

    /// The id that was probably meant, all ids of a small case, or where they stand.
    private static String likely(String id, List<String> known) {
        return Nearest.to(id, known)
                .orElse(
                        known.size() <= MOST_NAMED
                                ? "one of " + String.join(", ", known)
                                : "one of the ids in deposits.csv");
    }

    private static void warn(CaseReadResult.Valid valid, PrintWriter err) {
        if (!valid.warnings().isEmpty()) {
            err.printf(
                    "%d warnings in the case; ./lode check shows them.%n", valid.warnings().size());
            err.flush();
        }
    }

    /// Layers and lists are read while the simulation runs.
    private Optional<StudyResult> runWithEligibility(Path folder, Case data, PrintWriter err) {
        boolean isAsked = !data.policy().gates().isEmpty() && !data.controlLayers().isEmpty();
        if (!isAsked || !withEligibility) {
            return Optional.of(run(folder, data, err));
        }
        LocalDate asOf = LocalDate.parse(data.parameters().date());
        CompletableFuture<CaseEligibility.Loaded> loading =
                CompletableFuture.supplyAsync(
                        () ->
                                CaseEligibility.load(
                                        data,
                                        folder,
                                        new CaseEligibility.Wanted(
                                                asOf,
                                                ListLibrary.shipped(),
                                                List.of(),
                                                TerritoryRules.standard())));
        StudyResult result = run(folder, data, err);
        CaseEligibility.Loaded loaded = loading.join();
        if (loaded.study().isEmpty()) {
            err.print(ProblemPrinter.text(loaded.problems(), "problem"));
            err.flush();
            return Optional.empty();
        }
        return Optional.of(result.with(loaded.study().get().run(data, asOf)));
    }

    private StudyResult run(Path folder, Case data, PrintWriter err) {
        Calibration calibration = CaseCalibration.forCase(folder);
        try (ProgressLine line = new ProgressLine(err, !isQuiet && ProgressLine.isTerminal())) {
            RunOptions options =
                    new RunOptions(
                                    trialCount(data),
                                    seed(data),
                                    threadCount(),
                                    LodeVersion.text(),
                                    Runtime.version().toString(),
                                    LocalDate.now(ZoneOffset.UTC).toString(),
                                    (share, what) ->
                                            line.show("%3.0f %%  %s".formatted(100 * share, what)))
                            .with(sampling.sampling());
            return Appraiser.of(data, calibration, options).run(outline(folder, data));
        }
    }

    private static OptionalLong number(Case data, String name) {
        return data.parameters()
                .find(name, "all")
                .map(Parameter::value)
                .map(v -> OptionalLong.of(Math.round(v)))
                .orElse(OptionalLong.empty());
    }

    private static String outline(Path folder, Case data) {
        Optional<String> file = data.parameters().find("map_outline", "all").map(Parameter::text);
        if (file.isEmpty()) {
            return "";
        }
        try {
            Path path = folder.resolve(file.get());
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
