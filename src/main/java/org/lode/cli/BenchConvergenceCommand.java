package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.io.CaseCalibration;
import org.lode.io.CaseLocation;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.io.ProblemPrinter;
import org.lode.report.ConvergenceChart;
import org.lode.risk.ConvergenceStudy;
import org.lode.risk.ConvergenceStudy.Point;
import org.lode.risk.SamplingScheme;
import org.lode.risk.SimulationPlan;
import org.lode.study.CasePlans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Time to a small standard error of the mean NPV: plain, Latin hypercube, scrambled Sobol.
@Command(
        name = "convergence",
        mixinStandardHelpOptions = true,
        description =
                "Measures the standard error of the mean NPV and the wall time of plain trials,"
                        + " Latin hypercube and scrambled Sobol points, and the time each needs for"
                        + " a target error; optionally draws the plot.")
final class BenchConvergenceCommand implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final long FIRST = 4096;
    private static final int WARM_UPS = 12;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-c", "--case"},
            defaultValue = "mc25",
            description = "case (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private String caseName;

    @Option(
            names = "--deposit",
            defaultValue = "mine",
            description = "deposit of the case (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private String deposit;

    @Option(
            names = "--target",
            defaultValue = "0.001",
            description = "standard error as a share of the mean (default: ${DEFAULT-VALUE})")
    private double target;

    @Option(names = "--threads", defaultValue = "2", description = "threads of every run")
    private int threads;

    @Option(names = "--seeds", defaultValue = "9", description = "runs per point, 3 or more")
    private int seeds;

    @Option(names = "--most", defaultValue = "4194304", description = "most trials of a run")
    private long most;

    @Option(names = "--svg", paramLabel = "FILE", description = "write the plot to this file")
    private @Nullable Path svg;

    @Option(names = "--json", description = "print JSON")
    private boolean isJson;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (seeds < 3 || threads < 1 || !(target > 0) || most < FIRST) {
            err.println(
                    "--seeds must be 3 or more, --threads 1 or more, --target above 0, --most 4096"
                            + " or more.");
            err.flush();
            return ExitCode.USAGE;
        }
        CaseReadResult read = CaseReader.read(CaseLocation.find(caseName));
        if (!(read instanceof CaseReadResult.Valid valid)) {
            err.print(ProblemPrinter.text(read));
            err.flush();
            return ExitCode.BAD_DATA;
        }
        SimulationPlan plan =
                CasePlans.meanReverting(
                        valid.value(), CaseCalibration.read(CaseCalibration.builtIn()), deposit);
        ConvergenceStudy study = new ConvergenceStudy(plan, threads, seeds, System::nanoTime);
        List<List<Point>> curves = new ArrayList<>();
        for (SamplingScheme scheme :
                List.of(
                        SamplingScheme.PLAIN,
                        new SamplingScheme.LatinHypercube(SamplingScheme.USUAL_REPLICATES),
                        new SamplingScheme.ScrambledSobol(SamplingScheme.USUAL_REPLICATES))) {
            curves.add(curve(study, scheme));
        }
        print(curves);
        if (svg != null) {
            Files.writeString(
                    svg,
                    ConvergenceChart.svg(
                            curves,
                            target,
                            "Mean NPV of %s in case %s, %d threads"
                                    .formatted(deposit, caseName, threads)));
        }
        return ExitCode.DONE;
    }

    /// Warm-up, then points up to the target; for plain trials the last point is run with the very
    /// number of trials that reaches it.
    private List<Point> curve(ConvergenceStudy study, SamplingScheme scheme) {
        for (int k = 0; k < WARM_UPS; k++) {
            study.measure(scheme, 1 << 15);
        }
        if (scheme.replicates() > 1) {
            return study.until(scheme, FIRST, most, target);
        }
        List<Point> points = new ArrayList<>();
        long exact = ConvergenceStudy.plainTrialsFor(study.measure(scheme, 1 << 17), target);
        for (long n = FIRST; n < Math.min(exact, most); n *= 2) {
            points.add(study.measure(scheme, n));
        }
        points.add(study.measure(scheme, Math.min(exact, most)));
        return points;
    }

    private void print(List<List<Point>> curves) {
        PrintWriter out = spec.commandLine().getOut();
        Point plain = curves.getFirst().getLast();
        if (isJson) {
            List<Map<String, Object>> rows = new ArrayList<>();
            curves.forEach(curve -> curve.forEach(p -> rows.add(row(p, plain))));
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("case", caseName);
            report.put("deposit", deposit);
            report.put("target", target);
            report.put("threads", threads);
            report.put("points", rows);
            out.println(JSON.writeValueAsString(report));
            out.flush();
            return;
        }
        out.printf(
                "Mean NPV of %s in case %s, %d threads, %d seeds each%n",
                deposit, caseName, threads, seeds);
        out.printf(
                "%-18s %10s %10s %12s %12s%n", "scheme", "trials", "ms", "error, %", "scatter, %");
        for (List<Point> curve : curves) {
            for (Point p : curve) {
                out.print(
                        String.format(
                                Locale.ROOT,
                                "%-18s %10d %10.2f %12.4f %12.4f%n",
                                p.scheme().label(),
                                p.trials(),
                                1000 * p.seconds(),
                                100 * p.relativeError(),
                                100 * p.relativeScatter()));
            }
        }
        for (List<Point> curve : curves) {
            Point last = curve.getLast();
            boolean isReached = last.relativeError() <= target * 1.05;
            out.print(
                    String.format(
                            Locale.ROOT,
                            "%s: %s, %d trials, %.2f ms, %.1f times shorter than plain%n",
                            last.scheme().label(),
                            isReached ? "target reached" : "target NOT reached",
                            last.trials(),
                            1000 * last.seconds(),
                            plain.seconds() / last.seconds()));
        }
        out.flush();
    }

    private Map<String, Object> row(Point p, Point plain) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("scheme", p.scheme().label());
        row.put("replicates", p.scheme().replicates());
        row.put("trials", p.trials());
        row.put("seconds", p.seconds());
        row.put("mean_npv_usd", p.mean());
        row.put("relative_error", p.relativeError());
        row.put("relative_scatter", p.relativeScatter());
        row.put("is_target_reached", p.relativeError() <= target * 1.05);
        row.put("plain_time_ratio", plain.seconds() / p.seconds());
        return row;
    }
}
