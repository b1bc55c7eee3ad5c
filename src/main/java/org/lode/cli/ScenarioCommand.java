package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.deposit.Deposit;
import org.lode.io.CaseCalibration;
import org.lode.io.CaseLocation;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.io.ProblemPrinter;
import org.lode.report.ScenarioData;
import org.lode.report.ScenarioList;
import org.lode.report.ScenarioPage;
import org.lode.report.ScenarioTable;
import org.lode.scenario.InadmissibleSettingException;
import org.lode.scenario.Scenario;
import org.lode.scenario.ScenarioBook;
import org.lode.study.Case;
import org.lode.study.ScenarioResult;
import org.lode.study.ScenarioRun;
import org.lode.study.ScenarioStudy;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lode scenario CASE`: what if the war ends, a guarantee holds, a floor is paid?
@Command(
        name = "scenario",
        mixinStandardHelpOptions = true,
        description = {
            "What the deposits of a case are worth under war, ceasefire and peace,",
            "and what guarantees, cover, capital, floors and terms change."
        },
        footer = {
            "",
            "Example: ./lode scenario ukraine dobra --compare base,guarantee",
            "Exit codes: 0 done, 2 usage, 65 bad data."
        })
final class ScenarioCommand implements Callable<Integer> {
    /// So many deposits by name are shown in detail.
    private static final int MOST_DETAILED = 5;

    /// Printed for a case without scenarios.
    static final String NO_SCENARIOS =
            "the case has no scenarios.csv. Maybe start from the one that ./lode new CASE writes.";

    /// Pairs of samples for the shares of variance.
    private static final int SHARE_TRIALS = 1000;

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
            description = "ids of deposits, shown in detail (default: all, one row each)")
    private List<String> deposits = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "value on top of every scenario; may be repeated")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--compare",
            paramLabel = "A,B",
            split = ",",
            description = "scenarios to show (default: all)")
    private List<String> compared = new ArrayList<>();

    @Option(
            names = "--break-even",
            paramLabel = "NAME",
            description = "also ask from which value of this variable on it pays; may be repeated")
    private List<String> breakEven = new ArrayList<>();

    @Option(
            names = "--shares",
            description = "also say how much of the spread comes from war, prices, geology, cost")
    private boolean isShared;

    @Option(names = "--list", description = "print scenarios, ranges, sources and past forecasts")
    private boolean isList;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "also write a page with charts to this HTML file")
    private @Nullable Path page;

    @ArgGroup(exclusive = true)
    private @Nullable Format format;

    /// Machine formats instead of the table.
    static final class Format {
        @Option(names = "--json", description = "print JSON: all figures, settings and sources")
        boolean isJson;

        @Option(names = "--csv", description = "print one CSV row per deposit and scenario")
        boolean isCsv;
    }

    @Override
    public Integer call() {
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
        ScenarioBook book = data.scenarios();
        if (book.scenarios().isEmpty()) {
            err().println(NO_SCENARIOS);
            err().flush();
            return ExitCode.BAD_DATA;
        }
        if (isList) {
            out().print(ScenarioList.render(book));
            out().flush();
            return ExitCode.DONE;
        }
        ScenarioStudy study = ScenarioStudy.of(data, CaseCalibration.forCase(folder));
        Complaints complaints = new Complaints();
        Map<String, Double> instead = ScenarioSettings.read(settings, complaints);
        breakEven.forEach(name -> ScenarioSettings.variable(name, complaints));
        List<Deposit> wanted = new ArrayList<>();
        wanted.addAll(wanted(study, data, complaints));
        boolean areSettingsRead = complaints.isEmpty();
        for (String id : ids(book)) {
            complaints.collect(() -> book.settings(id));
            if (areSettingsRead && book.find(id).isPresent()) {
                complaints.collect(() -> book.assumptions(id, instead).country());
            }
        }
        if (!complaints.isEmpty()) {
            return complaints.print(err());
        }
        try {
            return print(
                    ScenarioRun.of(
                            data,
                            study,
                            wanted,
                            new ScenarioRun.Wanted(
                                    ids(book),
                                    instead,
                                    breakEven,
                                    ScenarioRun.Wanted.simulation(
                                            seed(data), Runtime.getRuntime().availableProcessors()),
                                    isShared ? SHARE_TRIALS : 0),
                            !deposits.isEmpty() && deposits.size() <= MOST_DETAILED));
        } catch (InadmissibleSettingException e) {
            complaints.add(String.valueOf(e.getMessage()));
            return complaints.print(err());
        }
    }

    private List<String> ids(ScenarioBook book) {
        if (!compared.isEmpty()) {
            return compared.stream().map(String::strip).distinct().toList();
        }
        return deposits.isEmpty() && format == null
                ? book.ids().stream()
                        .filter(
                                id ->
                                        List.of(
                                                        Scenario.BASE,
                                                        "guarantee",
                                                        "pessimistic",
                                                        "optimistic")
                                                .contains(id))
                        .toList()
                : book.ids();
    }

    private List<Deposit> wanted(ScenarioStudy study, Case data, Complaints complaints) {
        List<Deposit> planned = study.planned();
        if (deposits.isEmpty()) {
            return planned;
        }
        List<Deposit> wanted = new ArrayList<>();
        for (String id : deposits) {
            Optional<Deposit> found = planned.stream().filter(d -> d.id().equals(id)).findFirst();
            found.ifPresentOrElse(wanted::add, () -> complaints.add(unknown(id, planned, data)));
        }
        return wanted;
    }

    /// Why a deposit cannot be valued, with those that can.
    static String unknown(String id, List<Deposit> planned, Case data) {
        boolean isKnown = data.deposits().stream().anyMatch(d -> d.id().equals(id));
        return isKnown
                ? "deposit '%s' has no mine plan, so it has no cash flow. Maybe one of: %s."
                        .formatted(id, idsOf(planned))
                : "no deposit '%s' in the case. Maybe one of: %s.".formatted(id, idsOf(planned));
    }

    private static String idsOf(List<Deposit> planned) {
        return String.join(", ", planned.stream().map(Deposit::id).toList());
    }

    private int print(ScenarioResult result) {
        if (page != null) {
            try {
                Files.writeString(page, ScenarioPage.render(result));
            } catch (IOException e) {
                return SiteOptions.usage(
                        err(),
                        "%s: cannot be written. Maybe the folder is missing or may not be written."
                                .formatted(page));
            }
        }
        if (format != null && format.isJson) {
            out().println(ScenarioData.json(result));
        } else if (format != null && format.isCsv) {
            out().print(ScenarioData.csv(result));
        } else {
            out().print(ScenarioTable.render(result));
        }
        out().flush();
        return ExitCode.DONE;
    }

    static long seed(Case data) {
        return data.parameters().find("seed", "all").map(p -> Math.round(p.value())).orElse(1L);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
