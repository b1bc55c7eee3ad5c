package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.lode.scenario.ScenarioVariable;
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
            err().println(
                            "the case has no scenarios.csv. Maybe start from the one that"
                                    + " ./lode new CASE writes.");
            err().flush();
            return ExitCode.BAD_DATA;
        }
        if (isList) {
            out().print(ScenarioList.render(book));
            out().flush();
            return ExitCode.DONE;
        }
        ScenarioStudy study = ScenarioStudy.of(data, CaseCalibration.forCase(folder));
        List<Deposit> wanted = new ArrayList<>();
        try {
            Map<String, Double> instead = instead();
            breakEven.forEach(ScenarioCommand::requireVariable);
            ids(book).forEach(book::settings);
            wanted.addAll(wanted(study, data));
            ScenarioResult result =
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
                            !deposits.isEmpty() && deposits.size() <= MOST_DETAILED);
            return print(result);
        } catch (InadmissibleSettingException e) {
            return SiteOptions.usage(err(), String.valueOf(e.getMessage()));
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

    private List<Deposit> wanted(ScenarioStudy study, Case data) {
        List<Deposit> planned = study.planned();
        if (deposits.isEmpty()) {
            return planned;
        }
        List<Deposit> wanted = new ArrayList<>();
        for (String id : deposits) {
            Optional<Deposit> found = planned.stream().filter(d -> d.id().equals(id)).findFirst();
            boolean isKnown = data.deposits().stream().anyMatch(d -> d.id().equals(id));
            wanted.add(
                    found.orElseThrow(
                            () ->
                                    new InadmissibleSettingException(
                                            "",
                                            isKnown
                                                    ? ("deposit '%s' has no mine plan, so it has no"
                                                                    + " cash flow. Maybe one of: %s.")
                                                            .formatted(id, idsOf(planned))
                                                    : ("no deposit '%s' in the case. Maybe one of:"
                                                                    + " %s.")
                                                            .formatted(id, idsOf(planned)))));
        }
        return wanted;
    }

    private static String idsOf(List<Deposit> planned) {
        return String.join(", ", planned.stream().map(Deposit::id).toList());
    }

    private Map<String, Double> instead() {
        Map<String, Double> instead = new LinkedHashMap<>();
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            if (parts.length < 2 || !parts[1].strip().matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?")) {
                throw new InadmissibleSettingException(
                        "",
                        "--set '%s' is not of the form NAME=NUMBER. Maybe return_multiplier=0.5."
                                .formatted(setting));
            }
            ScenarioVariable variable = requireVariable(parts[0].strip());
            double value = number(setting, parts[1].strip());
            variable.complaint(value)
                    .ifPresent(
                            message -> {
                                throw new InadmissibleSettingException(
                                        variable.name(),
                                        "--set %s %s: %s."
                                                .formatted(
                                                        message,
                                                        variable.name(),
                                                        variable.meaning()));
                            });
            instead.put(variable.name(), value);
        }
        return instead;
    }

    private static double number(String setting, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new InadmissibleSettingException(
                    "", "--set '%s': '%s' is not a number.".formatted(setting, text));
        }
    }

    private static ScenarioVariable requireVariable(String name) {
        return ScenarioVariable.named(name)
                .orElseThrow(
                        () ->
                                new InadmissibleSettingException(
                                        name,
                                        "no variable '%s'. Known, with their bounds:%n%s"
                                                .formatted(name, known())));
    }

    private static String known() {
        StringBuilder known = new StringBuilder();
        for (ScenarioVariable v : ScenarioVariable.all()) {
            known.append(
                    "  %-32s %4s to %-9s %s%n"
                            .formatted(v.name(), bound(v.low()), bound(v.high()), v.unit()));
        }
        return known.toString().stripTrailing();
    }

    private static String bound(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
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

    private static long seed(Case data) {
        return data.parameters().find("seed", "all").map(p -> Math.round(p.value())).orElse(1L);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
