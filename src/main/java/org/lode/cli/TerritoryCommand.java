package org.lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.deposit.Deposit;
import org.lode.io.CaseSites;
import org.lode.io.ProblemPrinter;
import org.lode.report.TerritoryReport;
import org.lode.study.Case;
import org.lode.territory.AreaVerdict;
import org.lode.territory.ControlMap;
import org.lode.territory.Site;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lode territory CASE`: may money be spent on extraction where the deposits lie?
@Command(
        name = "territory",
        mixinStandardHelpOptions = true,
        description =
                "Says of every deposit whether its area is held by the government, occupied or"
                        + " contested as of a day, by which layers and rules.",
        footer = {
            "",
            "Example: ./lode territory ukraine --layer deepstatemap_data_20260822.geojson",
            "Exit codes: 0 done (whatever the verdicts are), 2 usage, 65 bad data."
        })
final class TerritoryCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SiteOptions options;

    @ArgGroup(exclusive = true)
    private @Nullable Format format;

    /// Machine formats instead of the table.
    static final class Format {
        @Option(names = "--json", description = "print JSON: every finding, source and note")
        boolean isJson;

        @Option(names = "--csv", description = "print one CSV row per deposit and layer")
        boolean isCsv;
    }

    @Override
    public Integer call() {
        return options.run("territory", err(), this::run);
    }

    private int run(Path folder, Case data, LocalDate day) {
        CaseSites read = CaseSites.read(data, folder, options.layers(), options.rules());
        if (read.control().isEmpty()) {
            err().print(ProblemPrinter.text(read.problems(), "problem"));
            err().flush();
            return ExitCode.BAD_DATA;
        }
        options.warn(read.warnings(), err());
        ControlMap map = read.control().get();
        List<AreaVerdict> verdicts = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (Deposit deposit : options.wanted(data).deposits()) {
            Site site = Objects.requireNonNull(read.sites().get(deposit.id()));
            verdicts.add(map.verdict(site, day));
            names.put(deposit.id(), deposit.name());
        }
        print(new TerritoryReport(verdicts, names, map.usable(day)));
        return ExitCode.DONE;
    }

    private void print(TerritoryReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (format != null && format.isJson) {
            out.println(report.json());
        } else if (format != null && format.isCsv) {
            out.print(report.csv());
        } else {
            out.print(report.table(options.width()));
        }
        out.flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
