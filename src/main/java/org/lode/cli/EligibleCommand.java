package org.lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.lode.eligibility.GateBook;
import org.lode.eligibility.Outcome;
import org.lode.io.CaseEligibility;
import org.lode.io.ProblemPrinter;
import org.lode.io.lists.ListLibrary;
import org.lode.report.EligibilityCsv;
import org.lode.report.EligibilityJson;
import org.lode.report.EligibilityTable;
import org.lode.study.Case;
import org.lode.study.EligibilityResult;
import org.lode.study.EligibilityStudy;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
    /// Conditions that a what-if can open; the area follows from its verdict.
    private static final List<String> DATED = List.of("in_force", "war_end", "lockup_over");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SiteOptions options;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "policy on gates to show (default: the first of gates.csv)")
    private @Nullable String policy;

    @Option(
            names = "--gate",
            paramLabel = "GATE=DATE",
            description =
                    "what if a condition opened on a day: in_force, war_end or lockup_over;"
                            + " may be repeated")
    private Map<String, String> opened = new LinkedHashMap<>();

    @Option(
            names = "--lists",
            paramLabel = "FOLDER",
            description = "list library (default: the lists that come with Lode)")
    private @Nullable Path lists;

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
        return options.run("eligible", err(), this::run);
    }

    private int run(Path folder, Case data, LocalDate day) {
        Optional<String> mistake = mistake(data);
        if (mistake.isPresent()) {
            return usage(mistake.get());
        }
        CaseEligibility.Loaded loaded =
                CaseEligibility.load(
                        data,
                        folder,
                        new CaseEligibility.Wanted(
                                day,
                                lists == null ? ListLibrary.shipped() : lists,
                                options.layers(),
                                options.rules()));
        if (loaded.study().isEmpty()) {
            err().print(ProblemPrinter.text(loaded.problems(), "problem"));
            err().flush();
            return ExitCode.BAD_DATA;
        }
        options.warn(loaded.layerWarnings(), err());
        return answer(data, loaded.study().get(), day);
    }

    /// What is wrong with the options, seen before any list is read.
    private Optional<String> mistake(Case data) {
        List<String> policies = policies(data);
        if (policies.isEmpty()) {
            return Optional.of(
                    "the case has no gates.csv with a policy. Maybe start from the one that"
                            + " ./lode new CASE writes.");
        }
        if (policy != null && !policies.contains(policy)) {
            return Optional.of(
                    "no policy '%s' in gates.csv. Known: %s."
                            .formatted(policy, String.join(", ", policies)));
        }
        return opened.entrySet().stream()
                .filter(w -> !DATED.contains(w.getKey()) || SiteOptions.day(w.getValue()).isEmpty())
                .findFirst()
                .map(
                        w ->
                                ("--gate: '%s=%s' is not a gate and a day. Known gates: %s."
                                                + " Maybe write war_end=2027-06-01.")
                                        .formatted(
                                                w.getKey(),
                                                w.getValue(),
                                                String.join(", ", DATED)));
    }

    private static List<String> policies(Case data) {
        return GateBook.of(data.policy().gates()).policies();
    }

    private int answer(Case data, EligibilityStudy study, LocalDate day) {
        EligibilityBook book = study.book();
        for (Map.Entry<String, String> what : opened.entrySet()) {
            book =
                    book.ifOpened(
                            Gate.parse(what.getKey()),
                            SiteOptions.day(what.getValue()).orElseThrow());
        }
        String shown = policy == null ? policies(data).getFirst() : policy;
        Case wanted = options.wanted(data);
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
            out.print(EligibilityTable.render(result, shown, byId, options.width()));
        }
        out.flush();
    }

    private int usage(String message) {
        return SiteOptions.usage(err(), message);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
