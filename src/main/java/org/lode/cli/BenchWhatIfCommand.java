package org.lode.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lode.cost.Calibration;
import org.lode.deposit.Deposit;
import org.lode.io.CaseCalibration;
import org.lode.io.CaseLocation;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.io.ChangedParameters;
import org.lode.io.ProblemPrinter;
import org.lode.risk.Dependence;
import org.lode.risk.RunSettings;
import org.lode.study.Case;
import org.lode.study.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How long a what-if takes when all is warm.
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description =
                "Asks every planned deposit of the built-in case for its worth under one changed"
                        + " assumption, again and again, and prints the time of an answer: project"
                        + " assembled anew, simulated and summarised, the unchanged run kept.")
final class BenchWhatIfCommand implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final double NANOS_PER_MILLI = 1e6;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--trials", defaultValue = "100000", description = "trials per answer")
    private long trials;

    @Option(names = "--threads", defaultValue = "2", description = "threads")
    private int threads;

    @Option(names = "--warm-ups", defaultValue = "20", description = "uncounted, per deposit")
    private int warmUps;

    @Option(names = "--repeats", defaultValue = "20", description = "counted answers per deposit")
    private int repeats;

    @Option(names = "--json", description = "print JSON")
    private boolean isJson;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        CaseReadResult read = CaseReader.read(CaseLocation.find("ukraine"));
        if (!(read instanceof CaseReadResult.Valid valid)) {
            err.print(ProblemPrinter.text(read));
            err.flush();
            return ExitCode.BAD_DATA;
        }
        Case data = valid.value();
        Calibration calibration = CaseCalibration.forCase(CaseLocation.find("ukraine"));
        List<WhatIf> deposits = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Deposit deposit : data.deposits()) {
            if (data.parameters().find("route", deposit.id()).isPresent()) {
                names.add(deposit.id());
                deposits.add(
                        WhatIf.of(
                                data,
                                calibration,
                                deposit.id(),
                                new WhatIf.Question(
                                        WhatIf.PriceProcess.MEAN_REVERTING, Dependence.GAUSSIAN)));
            }
        }
        for (int k = 0; k < warmUps; k++) {
            for (WhatIf deposit : deposits) {
                ask(deposit, k);
            }
        }
        Map<String, double[]> millis = new LinkedHashMap<>();
        for (int d = 0; d < deposits.size(); d++) {
            double[] times = new double[repeats];
            for (int k = 0; k < repeats; k++) {
                long start = System.nanoTime();
                ask(deposits.get(d), warmUps + k);
                times[k] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            }
            Arrays.sort(times);
            millis.put(names.get(d), times);
        }
        print(millis);
        return ExitCode.DONE;
    }

    /// One question: another discount rate each time.
    private double ask(WhatIf deposit, int question) {
        String rate = String.format(Locale.ROOT, "discount_rate=%.4f", 0.07 + 0.0005 * question);
        ChangedParameters changes = ChangedParameters.of(List.of(rate), deposit.used());
        return deposit.answer(changes.changed(), new RunSettings(trials, 1, threads, true))
                .difference()
                .meanUsd();
    }

    private void print(Map<String, double[]> millis) {
        PrintWriter out = spec.commandLine().getOut();
        double worstMedian = 0;
        double[] all = millis.values().stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        for (double[] times : millis.values()) {
            worstMedian = Math.max(worstMedian, times[times.length / 2]);
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("trials", trials);
        report.put("threads", threads);
        report.put("deposits", millis.size());
        report.put("answers", all.length);
        report.put("median_ms", all[all.length / 2]);
        report.put("p95_ms", all[(int) (0.95 * (all.length - 1))]);
        report.put("slowest_deposit_median_ms", worstMedian);
        if (isJson) {
            millis.forEach(
                    (name, times) -> report.put(name + "_median_ms", times[times.length / 2]));
            out.println(JSON.writeValueAsString(report));
        } else {
            millis.forEach(
                    (name, times) ->
                            out.print(
                                    String.format(
                                            Locale.ROOT,
                                            "%-28s median %7.1f ms, fastest %7.1f ms%n",
                                            name,
                                            times[times.length / 2],
                                            times[0])));
            report.forEach((name, value) -> out.printf("%-28s %s%n", name, value));
        }
        out.flush();
    }
}
