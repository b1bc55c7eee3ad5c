package org.lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lode.deposit.Deposit;
import org.lode.eligibility.EligibilityBook;
import org.lode.eligibility.Gate;
import org.lode.eligibility.Outcome;
import org.lode.io.CaseEligibility;
import org.lode.io.CaseLocation;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.io.ProblemPrinter;
import org.lode.io.lists.ListLibrary;
import org.lode.report.EligibilityCsv;
import org.lode.report.EligibilityJson;
import org.lode.report.EligibilityTable;
import org.lode.study.Case;
import org.lode.study.EligibilityResult;
import org.lode.study.EligibilityStudy;
import org.lode.territory.LayerFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lode eligible CASE`: may this party do this, here, on this day?
@Command(
        name = "eligible",
        mixinStandardHelpOptions = true,
        description = {
            "Joins area, lists, owners, conduct and gates into one dated verdict with reasons",
            "for every deposit of a case and its known holder."
        },
        footer = {
            "",
            "Example: ./lode eligible ukraine dobra --gate war_end=2027-06-01 --as-of 2027-06-01",
            "Exit codes: 0 nobody barred or in need of review, 1 findings, 2 usage, 65 bad data."
        })
final class EligibleCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

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
            description = "day of the verdict (default: valuation date of the case)")
    private @Nullable String asOf;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "policy on gates to show (default: the first of gates.csv)")
    private @Nullable String policy;

    @Option(
            names = "--gate",
            paramLabel = "GATE=DATE",
            description = {
                "what if a condition opened on a day: in_force, war_end or lockup_over;",
                "may be repeated"
            })
    private Map<String, String> opened = new LinkedHashMap<>();

    @Option(
            names = "--layer",
            paramLabel = "FILE",
            description = "control layer of your own, as of lode territory; may be repeated")
    private List<Path> layers = new ArrayList<>();

    @Option(
            names = "--lists",
            paramLabel = "FOLDER",
            description = "list library (default: the lists that come with Lode)")
    private @Nullable Path lists;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            defaultValue = "100",
            description = "width of the table, 80 or more (default: ${DEFAULT-VALUE})")
    private int width;

    @ArgGroup(exclusive = true)
    private @Nullable Format format;

    /// Machine formats instead of the table.
    static final class Format {
        @Option(names = "--json", description = "print JSON: every finding, chain and source")
        boolean isJson;

        @Option(names = "--csv", description = "print one CSV row per deposit, policy and activity")
        boolean isCsv;
    }

    @Override
    public Integer call() {
        if (width < EligibilityTable.LEAST_WIDTH) {
            return usage("--width must be 80 or more, was %d.".formatted(width));
        }
        Path folder = CaseLocation.find(caseName);
        return switch (CaseReader.read(folder)) {
            case CaseReadResult.Refused refused -> {
                err().print(ProblemPrinter.text(refused));
                err().flush();
                yield ExitCode.BAD_DATA;
            }
            case CaseReadResult.Valid valid -> run(folder, valid.value());
        };
    }

    private int run(Path folder, Case data) {
        List<String> ids = data.deposits().stream().map(Deposit::id).toList();
        Optional<String> unknown = deposits.stream().filter(d -> !ids.contains(d)).findFirst();
        if (unknown.isPresent()) {
            return usage(
                    "no deposit '%s' in the case. Maybe ./lode eligible %s lists them all."
                            .formatted(unknown.get(), caseName));
        }
        if (data.policy().gates().isEmpty()) {
            return usage(
                    "the case has no gates.csv. Maybe start from the one that"
                            + " ./lode new CASE writes.");
        }
        String dayText = asOf == null ? data.parameters().date() : asOf;
        Optional<LocalDate> day = day(dayText);
        if (day.isEmpty()) {
            return usage(
                    "--as-of: '%s' is not a day. Maybe write it as 2026-08-22.".formatted(dayText));
        }
        CaseEligibility.Loaded loaded =
                CaseEligibility.load(
                        data,
                        folder,
                        new CaseEligibility.Wanted(
                                day.get(),
                                lists == null ? ListLibrary.shipped() : lists,
                                layers.stream().map(EligibleCommand::brought).toList()));
        if (loaded.study().isEmpty()) {
            err().print(ProblemPrinter.text(loaded.problems(), "problem"));
            err().flush();
            return ExitCode.BAD_DATA;
        }
        return answer(data, loaded.study().get(), day.get());
    }

    private int answer(Case data, EligibilityStudy study, LocalDate day) {
        EligibilityBook book = study.book();
        for (Map.Entry<String, String> what : opened.entrySet()) {
            Optional<LocalDate> opens = day(what.getValue());
            if (!List.of("in_force", "war_end", "lockup_over").contains(what.getKey())
                    || opens.isEmpty()) {
                return usage(
                        ("--gate: '%s=%s' is not a gate and a day. Known gates: in_force, war_end,"
                                        + " lockup_over. Maybe write war_end=2027-06-01.")
                                .formatted(what.getKey(), what.getValue()));
            }
            book = book.ifOpened(Gate.parse(what.getKey()), opens.get());
        }
        List<String> policies = book.gates().policies();
        String shown = policy == null ? policies.getFirst() : policy;
        if (!policies.contains(shown)) {
            return usage(
                    "no policy '%s' in gates.csv. Known: %s."
                            .formatted(shown, String.join(", ", policies)));
        }
        Case wanted = deposits.isEmpty() ? data : data.only(deposits);
        EligibilityResult result =
                new EligibilityStudy(book, study.control(), study.sites(), study.regimes())
                        .run(wanted, day);
        print(result, shown, data);
        boolean isFree =
                result.views().values().stream()
                        .allMatch(
                                v ->
                                        !v.party().outcome().isBarred()
                                                && v.party().outcome() != Outcome.REVIEW);
        return isFree ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private void print(EligibilityResult result, String shown, Case data) {
        PrintWriter out = spec.commandLine().getOut();
        if (format != null && format.isJson) {
            out.print(EligibilityJson.render(result));
        } else if (format != null && format.isCsv) {
            out.print(EligibilityCsv.render(result));
        } else {
            Map<String, Deposit> byId =
                    data.deposits().stream()
                            .collect(Collectors.toMap(Deposit::id, Function.identity()));
            out.print(EligibilityTable.render(result, shown, byId, width));
        }
        out.flush();
    }

    private static LayerFile brought(Path file) {
        String name = String.valueOf(file.getFileName());
        return LayerFile.brought(
                name.replaceFirst("\\.(csv|zip|geojson|json|gz)$", ""),
                file.toAbsolutePath().toString(),
                name,
                "");
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private int usage(String message) {
        err().println(message);
        err().flush();
        return ExitCode.USAGE;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
