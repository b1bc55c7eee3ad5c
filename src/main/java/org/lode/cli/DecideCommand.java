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
import org.lode.report.DecisionData;
import org.lode.report.DecisionPage;
import org.lode.report.DecisionTable;
import org.lode.scenario.InadmissibleSettingException;
import org.lode.scenario.Scenario;
import org.lode.study.Case;
import org.lode.study.DecisionResult;
import org.lode.study.DecisionStudy;
import org.lode.study.PriceDynamics;
import org.lode.study.ScenarioStudy;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lode decide DEPOSIT`: build now, wait, explore first, drop?
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        description = {
            "What the owner of one deposit does best under war and peace: build now,",
            "wait, explore first, mothball, leave; and what knowing more is worth."
        },
        footer = {"", "Example: ./lode decide dobra", "Exit codes: 0 done, 2 usage, 65 bad data."})
final class DecideCommand implements Callable<Integer> {
    /// Most paths and draws: a minute or so of work.
    private static final int MOST = 100_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DEPOSIT", description = "id of a deposit")
    @SuppressWarnings("NullAway.Init")
    private String deposit;

    @Option(
            names = "--case",
            paramLabel = "CASE",
            description =
                    "case folder, or the name of a case that comes with Lode (default: ukraine)")
    private String caseName = "ukraine";

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "scenario of the case (default: base)")
    private String scenario = Scenario.BASE;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "value on top of the scenario; may be repeated")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--paths",
            paramLabel = "N",
            description = "price paths of the bounds, an even number (default: ${DEFAULT-VALUE})")
    private int paths = DecisionStudy.Wanted.PATHS;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "draws of the geology, a multiple of 3 (default: ${DEFAULT-VALUE})")
    private int draws = DecisionStudy.Wanted.DRAWS;

    @Option(
            names = "--price-process",
            paramLabel = "WORD",
            description =
                    "reverting: the case's mean-reverting prices; brownian: geometric Brownian"
                            + " motion, no return to a mean (default: reverting)")
    private String process = "reverting";

    @Option(
            names = "--price-of-risk",
            paramLabel = "L",
            description =
                    "prices move risk-neutrally: each log price gives up this drift per unit of"
                            + " volatility, -5 to 5 (default: real-world prices)")
    private @Nullable Double priceOfRisk;

    @Option(
            names = "--riskless-rate",
            paramLabel = "R",
            description = "real riskless rate a year that discounts risk-neutral prices, 0 to 1")
    private @Nullable Double risklessRate;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "also write a page to this HTML file")
    private @Nullable Path page;

    @ArgGroup(exclusive = true)
    private @Nullable Format format;

    /// Machine formats instead of the table.
    static final class Format {
        @Option(names = "--json", description = "print JSON: all figures and sources")
        boolean isJson;

        @Option(names = "--csv", description = "print one CSV row per figure")
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
        if (data.scenarios().scenarios().isEmpty()) {
            err().println(ScenarioCommand.NO_SCENARIOS);
            err().flush();
            return ExitCode.BAD_DATA;
        }
        ScenarioStudy study = ScenarioStudy.of(data, CaseCalibration.forCase(folder));
        Complaints complaints = new Complaints();
        counts(complaints);
        PriceDynamics prices = prices(complaints);
        Map<String, Double> instead = ScenarioSettings.read(settings, complaints);
        Optional<Deposit> wanted =
                study.planned().stream().filter(d -> d.id().equals(deposit)).findFirst();
        if (wanted.isEmpty()) {
            complaints.add(ScenarioCommand.unknown(deposit, study.planned(), data));
        }
        boolean areSettingsRead = complaints.isEmpty();
        complaints.collect(() -> data.scenarios().settings(scenario));
        if (areSettingsRead && data.scenarios().find(scenario).isPresent()) {
            complaints.collect(() -> data.scenarios().assumptions(scenario, instead).country());
        }
        if (!complaints.isEmpty()) {
            return complaints.print(err());
        }
        try {
            return print(
                    DecisionStudy.of(
                            data,
                            study,
                            wanted.orElseThrow(),
                            new DecisionStudy.Wanted(
                                    scenario,
                                    instead,
                                    paths,
                                    draws,
                                    ScenarioCommand.seed(data),
                                    Runtime.getRuntime().availableProcessors(),
                                    prices)));
        } catch (InadmissibleSettingException e) {
            complaints.add(String.valueOf(e.getMessage()));
            return complaints.print(err());
        }
    }

    private PriceDynamics prices(Complaints complaints) {
        PriceDynamics.Motion word = PriceDynamics.Motion.REVERTING;
        switch (process) {
            case "reverting" -> word = PriceDynamics.Motion.REVERTING;
            case "brownian" -> word = PriceDynamics.Motion.BROWNIAN;
            default ->
                    complaints.add(
                            "--price-process must be reverting or brownian, was '%s'."
                                    .formatted(process));
        }
        return new PriceDynamics(word, neutral(complaints));
    }

    private Optional<PriceDynamics.Neutral> neutral(Complaints complaints) {
        Double risk = priceOfRisk;
        Double rate = risklessRate;
        if (risk != null && !(Math.abs(risk) <= 5)) {
            complaints.add("--price-of-risk must lie between -5 and 5, was %s.".formatted(risk));
        }
        if (rate != null && !(rate > 0 && rate <= 1)) {
            complaints.add(
                    "--riskless-rate must be above 0 and at most 1, was %s. Maybe 0.02."
                            .formatted(rate));
        }
        if ((risk == null) != (rate == null)) {
            complaints.add(
                    ("--price-of-risk and --riskless-rate go together, only %s was given: prices"
                                    + " that give up their reward for risk are discounted at the"
                                    + " riskless rate. Maybe add %s.")
                            .formatted(
                                    risk == null ? "--riskless-rate" : "--price-of-risk",
                                    risk == null ? "--price-of-risk 0.3" : "--riskless-rate 0.02"));
        }
        return risk != null && rate != null && complaints.isEmpty()
                ? Optional.of(new PriceDynamics.Neutral(risk, rate))
                : Optional.empty();
    }

    private void counts(Complaints complaints) {
        if (paths < 2 || paths % 2 != 0 || paths > MOST) {
            complaints.add(
                    "--paths must be an even number from 2 to %d, was %d.".formatted(MOST, paths));
        }
        if (draws < 3 || draws % 3 != 0 || draws > MOST) {
            complaints.add(
                    "--draws must be a multiple of 3 from 3 to %d, was %d.".formatted(MOST, draws));
        }
    }

    private int print(DecisionResult result) {
        if (page != null) {
            try {
                Files.writeString(page, DecisionPage.render(result));
            } catch (IOException e) {
                return SiteOptions.usage(
                        err(),
                        "%s: cannot be written. Maybe the folder is missing or may not be written."
                                .formatted(page));
            }
        }
        if (format != null && format.isJson) {
            out().println(DecisionData.json(result));
        } else if (format != null && format.isCsv) {
            out().print(DecisionData.csv(result));
        } else {
            out().print(DecisionTable.render(result));
        }
        out().flush();
        return ExitCode.DONE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
