package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lode.io.ProblemPrinter;
import org.lode.io.ownership.ListedParties;
import org.lode.io.ownership.OwnershipFiles;
import org.lode.io.ownership.OwnershipReadResult;
import org.lode.io.ownership.RegimeTable;
import org.lode.ownership.OwnershipPolicy;
import org.lode.ownership.RegimeRule;
import org.lode.ownership.Regimes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Who stands behind the companies of a file, under each rule.
@Command(
        name = "ownership",
        mixinStandardHelpOptions = true,
        description = {
            "Reads ownership records (BODS 0.4, FollowTheMoney, CSV of edges) and "
                    + "prints what each sanctions regime says of each party, with the chain "
                    + "of holdings.",
            "A file of graphs in JSON lines is computed and compared with the "
                    + "results it expects; a difference gives exit code 1."
        })
final class OwnershipCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "file, plain or .gz")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--listed",
            paramLabel = "IDS|FILE",
            description = "listed parties: ids with commas, or CSV id,list,date,entry")
    private String listed = "";

    @Option(
            names = "--regime",
            paramLabel = "NAME",
            description = "ofac, eu, uk, bis ..., or all that are in force (default)")
    private String regime = "all";

    @Option(names = "--as-of", paramLabel = "DATE", description = "day, default today")
    private String asOf = "";

    @Option(names = "--integrated", description = "print look-through ownership too")
    private boolean isIntegrated;

    @Option(
            names = "--own-shares",
            paramLabel = "BASIS",
            description = "issued (default) or outstanding: which capital is the whole")
    private OwnershipPolicy.OwnShares ownShares = OwnershipPolicy.OwnShares.ISSUED;

    @Option(names = "--json", description = "print JSON")
    private boolean isJson;

    @Option(names = "--csv", description = "print CSV")
    private boolean isCsv;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isRegularFile(file)) {
            err.printf("%s: no such file. Maybe the path is wrong.%n", file);
            err.flush();
            return ExitCode.BAD_DATA;
        }
        OwnershipPrinter.Form form =
                isJson
                        ? OwnershipPrinter.Form.JSON
                        : isCsv ? OwnershipPrinter.Form.CSV : OwnershipPrinter.Form.TEXT;
        int code =
                switch (OwnershipFiles.form(file)) {
                    case GRAPHS -> new GraphComparison(out, err, form).run(file);
                    case BODS, FOLLOW_THE_MONEY, TABLE, UNKNOWN -> verdicts(out, err, form);
                };
        out.flush();
        err.flush();
        return code;
    }

    private int verdicts(PrintWriter out, PrintWriter err, OwnershipPrinter.Form form)
            throws IOException {
        LocalDate day = day();
        List<RegimeRule> rules = rules(day);
        OwnershipReadResult read = OwnershipFiles.read(file);
        err.print(ProblemPrinter.text(read.warnings(), "warning"));
        return switch (read) {
            case OwnershipReadResult.Refused refused -> {
                err.print(ProblemPrinter.text(refused.problems(), "problem"));
                yield ExitCode.BAD_DATA;
            }
            case OwnershipReadResult.Valid valid -> {
                SortedMap<String, String> all = new TreeMap<>(valid.listed());
                all.putAll(ListedParties.parse(listed));
                all.keySet().stream()
                        .filter(id -> !valid.graph().holders().containsKey(id))
                        .forEach(
                                id -> err.printf("warning: listed '%s' is not in the file.%n", id));
                OwnershipPrinter printer =
                        new OwnershipPrinter(
                                out, OwnershipPolicy.DEFAULT.with(ownShares), form, isIntegrated);
                printer.print(valid.graph().asOf(day), all, rules, day);
                if (regime.equals("all") && form == OwnershipPrinter.Form.TEXT) {
                    printer.flagged(RegimeTable.builtIn().flaggedOn(day));
                }
                yield ExitCode.DONE;
            }
        };
    }

    private LocalDate day() {
        if (asOf.isEmpty()) {
            return LocalDate.now(java.time.ZoneOffset.UTC);
        }
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--as-of: '%s' is not a day. Maybe write 2026-04-30.".formatted(asOf),
                    e);
        }
    }

    private List<RegimeRule> rules(LocalDate day) {
        Regimes regimes = RegimeTable.builtIn();
        if (regime.equals("all")) {
            return regimes.applicableOn(day);
        }
        List<RegimeRule> chosen = new ArrayList<>();
        for (String id : regime.toLowerCase(Locale.ROOT).split(",", -1)) {
            Optional<RegimeRule> rule = regimes.on(id.strip(), day);
            if (rule.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--regime: no rule '%s' on %s. Maybe one of %s."
                                .formatted(id, day, String.join(", ", regimes.ids())));
            }
            chosen.add(rule.get());
        }
        return chosen;
    }
}
