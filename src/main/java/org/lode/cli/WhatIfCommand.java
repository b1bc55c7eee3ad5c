package org.lode.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lode.io.CaseCalibration;
import org.lode.io.ChangedParameters;
import org.lode.quantity.Evidence;
import org.lode.report.WhatIfReport;
import org.lode.risk.RunSettings;
import org.lode.study.Case;
import org.lode.study.CaseProblemException;
import org.lode.study.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lode what-if DEPOSIT --set NAME=VALUE`: one deposit under changed assumptions.
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = {
            "Values one deposit as the case has it and with changed assumptions, on the same",
            "random numbers, so that the difference carries little sampling error."
        },
        footer = {
            "",
            "Example: ./lode what-if dobra --set discount_rate=0.08 --set median=*1.2",
            "Exit codes: 0 done, 2 usage, 65 bad data."
        })
final class WhatIfCommand implements Callable<Integer> {
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
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "new central value of a row of the case (its spread keeps its proportion), or"
                            + " NAME=*FACTOR; PRODUCT:NAME=... for one product; may be repeated")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--list", description = "print the rows that can be changed")
    private boolean isList;

    @Option(
            names = "--process",
            paramLabel = "PROCESS",
            defaultValue = "mr",
            description = "price process: mr (mean-reverting) or gbm (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private String process;

    @Option(names = "--json", description = "print JSON")
    private boolean isJson;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (!process.equals("mr") && !process.equals("gbm")) {
            err.printf("--process '%s' is not known. Known: mr, gbm.%n", process);
            err.flush();
            return ExitCode.USAGE;
        }
        Optional<Case> read = options.read(List.of(deposit), err);
        if (read.isEmpty()) {
            return ExitCode.BAD_DATA;
        }
        try {
            return ask(read.get(), err);
        } catch (CaseProblemException e) {
            err.println(e.getMessage());
            err.flush();
            return ExitCode.BAD_DATA;
        }
    }

    private int ask(Case data, PrintWriter err) {
        WhatIf whatIf =
                WhatIf.of(
                        data,
                        CaseCalibration.forCase(options.folder()),
                        deposit,
                        new WhatIf.Question(
                                process.equals("mr")
                                        ? WhatIf.PriceProcess.MEAN_REVERTING
                                        : WhatIf.PriceProcess.BROWNIAN,
                                options.sampling().dependence()));
        PrintWriter out = spec.commandLine().getOut();
        if (isList) {
            out.print(WhatIfReport.rows(whatIf.used()));
            out.flush();
            return ExitCode.DONE;
        }
        if (settings.isEmpty()) {
            err.println(
                    "nothing is changed. Maybe --set discount_rate=0.08; --list prints what can"
                            + " be changed.");
            err.flush();
            return ExitCode.USAGE;
        }
        ChangedParameters changes = ChangedParameters.of(settings, whatIf.used());
        if (!changes.problems().isEmpty()) {
            changes.problems().forEach(err::println);
            err.flush();
            return ExitCode.USAGE;
        }
        RunSettings run = options.settings(data);
        WhatIf.Answer answer = whatIf.answer(changes.changed(), run);
        WhatIfReport report =
                new WhatIfReport(
                        deposit,
                        changes.changed(),
                        run,
                        answer,
                        processInWords(),
                        whatIf.used().size(),
                        whatIf.used().stream()
                                .filter(p -> p.source().status() == Evidence.READ)
                                .count());
        out.print(isJson ? report.json() : report.text());
        out.flush();
        return ExitCode.DONE;
    }

    private String processInWords() {
        return (process.equals("mr")
                        ? WhatIf.PriceProcess.MEAN_REVERTING
                        : WhatIf.PriceProcess.BROWNIAN)
                .label();
    }
}
