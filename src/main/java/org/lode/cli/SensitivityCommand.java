package org.lode.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.io.CaseCalibration;
import org.lode.quantity.Evidence;
import org.lode.report.SensitivityReport;
import org.lode.risk.FairShares;
import org.lode.risk.InputGroup;
import org.lode.risk.RunSettings;
import org.lode.risk.SamplingScheme;
import org.lode.risk.VarianceShares;
import org.lode.study.Case;
import org.lode.study.CaseProblemException;
import org.lode.study.SensitivityStudy;
import org.lode.study.WhatIf;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lode sensitivity DEPOSIT`: which uncertainty matters.
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        description = {
            "What the worth of one deposit hangs on: swing of the NPV by input (tornado) and",
            "shares of its variance (first-order and total Sobol indices, Shapley effects)."
        },
        footer = {
            "",
            "Example: ./lode sensitivity dobra --by kind --fair",
            "Exit codes: 0 done, 2 usage, 65 bad data."
        })
final class SensitivityCommand implements Callable<Integer> {
    private static final long USUAL_TRIALS = 65_536;
    private static final int PLAIN_UNIT = 16;
    /// More would take minutes.
    private static final long MOST_FAIR_TRIALS = 50_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CaseOptions options;

    @Parameters(paramLabel = "DEPOSIT", description = "id of the deposit")
    @SuppressWarnings("NullAway.Init")
    private String deposit;

    @Option(
            names = "--by",
            paramLabel = "DETAIL",
            defaultValue = "input",
            description =
                    "input, or kind: geology, processing, cost, schedule, price (default:"
                            + " ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private String detail;

    @Option(
            names = "--fair",
            description =
                    "also divide the whole variance fairly (Shapley effects), with --by input among"
                            + " single inputs, correlated or not")
    private boolean isFair;

    @Option(
            names = "--process",
            paramLabel = "PROCESS",
            defaultValue = "mr",
            description = "price process: mr (mean-reverting) or gbm (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private String process;

    @ArgGroup(exclusive = true)
    private @Nullable Format format;

    /// Machine formats instead of text.
    static final class Format {
        @Option(names = "--json", description = "print JSON")
        boolean isJson;

        @Option(names = "--csv", description = "print CSV: swings, groups, fair shares")
        boolean isCsv;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (!process.equals("mr") && !process.equals("gbm")) {
            return refused(err, "--process '%s' is not known. Known: mr, gbm.".formatted(process));
        }
        if (!detail.equals("input") && !detail.equals("kind")) {
            return refused(err, "--by '%s' is not known. Known: input, kind.".formatted(detail));
        }
        Optional<Case> read = options.read(List.of(deposit), err);
        if (read.isEmpty()) {
            return ExitCode.BAD_DATA;
        }
        try {
            return run(read.get(), err);
        } catch (CaseProblemException e) {
            err.println(e.getMessage());
            err.flush();
            return ExitCode.BAD_DATA;
        }
    }

    private int run(Case data, PrintWriter err) {
        WhatIf.PriceProcess model =
                process.equals("mr")
                        ? WhatIf.PriceProcess.MEAN_REVERTING
                        : WhatIf.PriceProcess.BROWNIAN;
        SensitivityStudy study =
                SensitivityStudy.of(
                        data,
                        CaseCalibration.forCase(options.folder()),
                        deposit,
                        new WhatIf.Question(model, options.sampling().dependence()));
        InputGroup.Detail wanted =
                detail.equals("input") ? InputGroup.Detail.INPUT : InputGroup.Detail.KIND;
        boolean isSingle = isFair && wanted == InputGroup.Detail.INPUT;
        int groups = study.groups(wanted).size();
        RunSettings run = settings(data);
        long runs = isSingle ? study.inputs() + 1 : 1L << groups;
        if (isFair && run.trials() * runs > MOST_FAIR_TRIALS) {
            return refused(
                    err,
                    ("--fair takes %d runs of %d trials for %s, above %d trials in all. Maybe"
                                    + " --trials %d.")
                            .formatted(
                                    runs,
                                    run.trials(),
                                    deposit,
                                    MOST_FAIR_TRIALS,
                                    Long.highestOneBit(MOST_FAIR_TRIALS / runs)));
        }
        VarianceShares shares;
        Optional<FairShares> fair;
        try (ProgressLine line =
                new ProgressLine(err, !options.isQuiet && ProgressLine.isTerminal())) {
            shares =
                    study.shares(
                            wanted,
                            run,
                            isFair && !isSingle,
                            done -> line.show("%3.0f %%  runs of the model".formatted(100 * done)));
            fair =
                    isSingle
                            ? Optional.of(
                                    study.fairShares(
                                            run,
                                            done ->
                                                    line.show(
                                                            "%3.0f %%  runs along orders"
                                                                    .formatted(100 * done))))
                            : Optional.empty();
        }
        SensitivityReport report =
                new SensitivityReport(
                        deposit,
                        model.label(),
                        run,
                        study.tornado(run.seed(), run.threads()),
                        shares,
                        fair,
                        options.sampling().dependence().label(),
                        study.used().size(),
                        study.used().stream()
                                .filter(p -> p.source().status() == Evidence.READ)
                                .count());
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == null ? report.text() : format.isCsv ? report.csv() : report.json());
        out.flush();
        return ExitCode.DONE;
    }

    /// Scrambled Sobol points unless another scheme is asked for; fewer trials than an appraisal,
    /// because the model runs once per group.
    private RunSettings settings(Case data) {
        RunSettings asked = options.settings(data);
        long trials = options.trials.orElse(USUAL_TRIALS);
        long whole = (trials + PLAIN_UNIT - 1) / PLAIN_UNIT * PLAIN_UNIT;
        SamplingScheme scheme =
                options.isSchemeGiven()
                        ? asked.scheme()
                        : new SamplingScheme.ScrambledSobol(SamplingScheme.USUAL_REPLICATES);
        return new RunSettings(whole, asked.seed(), asked.threads(), false).with(scheme);
    }

    private static int refused(PrintWriter err, String message) {
        err.println(message);
        err.flush();
        return ExitCode.USAGE;
    }
}
