package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lode.io.CaseCalibration;
import org.lode.io.CaseLocation;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.io.ProblemPrinter;
import org.lode.risk.RunSettings;
import org.lode.risk.SimulationBenchmark;
import org.lode.risk.SimulationPlan;
import org.lode.study.CasePlans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The reference workload MC25 in the ordinary engine and in numpy, in one run.
@Command(
        name = "mc25",
        mixinStandardHelpOptions = true,
        description =
                "Runs the case cases/mc25 in the ordinary engine (IRR and payback "
                        + "included) and the same workload in numpy, written for speed "
                        + "(bench/numpy_mc25.py) and as first stated (bench/numpy_mc.py), and "
                        + "prints trials per second of all.")
final class BenchMc25Command implements Callable<Integer> {
    /// So many runs of a million trials until the compiler has nothing left to do.
    private static final int WARM_UPS = 20;

    private static final Pattern SPEED = Pattern.compile("trials_per_s=(\\d+)");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--trials", defaultValue = "1000000", description = "trials per run")
    private long trials;

    @Option(names = "--threads", defaultValue = "2", description = "threads and numpy processes")
    private int threads;

    @Option(
            names = "--repeats",
            defaultValue = "5",
            description = "counted runs; the median counts")
    private int repeats;

    @Option(names = "--json", description = "print JSON")
    private boolean isJson;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        CaseReadResult read = CaseReader.read(CaseLocation.find("mc25"));
        if (!(read instanceof CaseReadResult.Valid valid)) {
            err.print(ProblemPrinter.text(read));
            err.flush();
            return ExitCode.BAD_DATA;
        }
        SimulationPlan plan =
                CasePlans.meanReverting(
                        valid.value(), CaseCalibration.read(CaseCalibration.builtIn()), "mine");
        RunSettings settings = new RunSettings(trials, 20250430, threads, true).withoutDraws();
        SimulationBenchmark.Measurement ours =
                SimulationBenchmark.run(
                        plan,
                        new SimulationBenchmark.Protocol(settings, WARM_UPS, repeats),
                        new SimulationBenchmark.Clocks(
                                System::nanoTime, BenchMc25Command::cpuNanos));
        Optional<JsonNode> numpy = numpy(err);
        print(ours, numpy, numpy.isEmpty() ? OptionalDouble.empty() : statedNumpy());
        return ExitCode.DONE;
    }

    private void print(
            SimulationBenchmark.Measurement ours, Optional<JsonNode> numpy, OptionalDouble stated) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("workload", "MC25");
        report.put("trials", trials);
        report.put("lode_threads", threads);
        report.put("lode_trials_per_second", Math.round(ours.trialsPerSecond()));
        report.put("lode_cpu_seconds", ours.cpuSeconds());
        report.put("lode_mean_npv_usd", ours.meanNpvUsd());
        numpy.ifPresent(
                n -> {
                    double speed = n.get("trials_per_second").asDouble();
                    report.put("numpy_processes", n.get("processes").asInt());
                    report.put("numpy_trials_per_second", Math.round(speed));
                    double cpuSeconds = n.get("cpu_seconds").asDouble();
                    report.put("numpy_cpu_seconds", cpuSeconds);
                    report.put("numpy_mean_npv_usd", n.get("mean_npv_usd").asDouble());
                    report.put("ratio", ours.trialsPerSecond() / speed);
                    report.put("cpu_ratio", cpuSeconds / ours.cpuSeconds());
                });
        stated.ifPresent(
                speed -> {
                    report.put("stated_numpy_trials_per_second", Math.round(speed));
                    report.put("stated_ratio", ours.trialsPerSecond() / speed);
                });
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.println(JSON.writeValueAsString(report));
        } else {
            report.forEach((name, value) -> out.printf("%-32s %s%n", name, value));
        }
        out.flush();
    }

    /// Processor time of this process so far, compiling and collecting included.
    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : -1;
    }

    /// What numpy measured; empty, with a message, where Python or numpy is absent.
    private Optional<JsonNode> numpy(PrintWriter err) throws IOException, InterruptedException {
        Path script = CaseLocation.home().resolve("bench").resolve("numpy_mc25.py");
        Process process;
        try {
            process =
                    new ProcessBuilder(
                                    List.of(
                                            "python3",
                                            script.toString(),
                                            Long.toString(trials),
                                            "--processes",
                                            Integer.toString(threads),
                                            "--repeats",
                                            Integer.toString(repeats)))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            err.println("numpy not measured: python3 is not on the PATH.");
            err.flush();
            return Optional.empty();
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            err.println("numpy not measured: python3 has no numpy, or the script failed.");
            err.flush();
            return Optional.empty();
        }
        return Optional.of(JSON.readTree(text));
    }

    /// Trials per second of the script in which the workload was first stated: the best of as many
    /// runs; empty if one fails.
    private OptionalDouble statedNumpy() throws IOException, InterruptedException {
        Path script = CaseLocation.home().resolve("bench").resolve("numpy_mc.py");
        double best = 0;
        for (int k = 0; k < repeats; k++) {
            Process process =
                    new ProcessBuilder(
                                    List.of(
                                            "python3",
                                            script.toString(),
                                            Long.toString(trials),
                                            "--workers",
                                            Integer.toString(threads)))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher speed = SPEED.matcher(text);
            if (!process.waitFor(10, TimeUnit.MINUTES) || !speed.find()) {
                return OptionalDouble.empty();
            }
            best = Math.max(best, Double.parseDouble(speed.group(1)));
        }
        return best > 0 ? OptionalDouble.of(best) : OptionalDouble.empty();
    }
}
