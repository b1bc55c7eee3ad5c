package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lode.cost.Calibration;
import org.lode.cost.CalibrationModel;
import org.lode.cost.CalibrationScore;
import org.lode.cost.CapitalOverrun;
import org.lode.cost.Figure;
import org.lode.cost.NestedValidation;
import org.lode.cost.RegressionBaseline;
import org.lode.cost.StudyPrediction;
import org.lode.cost.StudyRow;
import org.lode.io.BuiltCsv;
import org.lode.io.CalibrationCsv;
import org.lode.io.CaseCalibration;
import org.lode.io.CaseLocation;
import org.lode.io.StudyCsv;
import org.lode.quantity.Evidence;
import org.lode.quantity.Source;
import org.lode.quantity.Uncertainty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Fits the cost calibration to published studies, or scores a fitted one on other studies.
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description =
                "Fit the cost model to published studies and write calibration.csv, or "
                        + "score a fitted calibration on other studies without refitting "
                        + "(--score).")
public final class CalibrateCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int BAD_DATA = 65;
    private static final int PROBLEMS_SHOWN = 20;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--studies",
            description = "Studies to fit to (default: data/studies/studies-dev.csv of Lode).")
    private Path studies =
            CaseLocation.home().resolve("data").resolve("studies").resolve("studies-dev.csv");

    @Option(names = "--out", description = "Write the calibration to this file.")
    private @Nullable Path out;

    @Option(names = "--score", description = "Score the calibration on this file of studies.")
    private @Nullable Path score;

    @Option(
            names = "--calibration",
            description = "Calibration to score (default: the one that comes with Lode).")
    private @Nullable Path calibration;

    @Option(names = "--date", description = "Date of the fit (ISO); default: today.")
    private @Nullable LocalDate date;

    @Option(
            names = "--built",
            description = "Also print capital overruns of this file of built projects.")
    private @Nullable Path built;

    @Option(
            names = "--repeats",
            description =
                    "Divisions of the nested cross-validation; 0: none"
                            + " (default: ${DEFAULT-VALUE}).")
    private int repeats = 10;

    @Option(names = "--json", description = "Print JSON.")
    private boolean isJson;

    @Override
    public Integer call() {
        try {
            return score == null ? fit() : score(score);
        } catch (IOException e) {
            return problems(List.of("cannot write or read: " + e.getMessage()));
        } catch (IllegalArgumentException e) {
            return problems(List.of(String.valueOf(e.getMessage())));
        }
    }

    private int fit() throws IOException {
        StudyCsv.Studies read = StudyCsv.read(studies);
        if (!read.problems().isEmpty()) {
            return problems(read.problems());
        }
        Calibration fitted = fitted(read.rows());
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("date", day());
        report.put("studies", name(studies));
        report.put("sha256", hash(studies));
        Map<String, String> meta = new LinkedHashMap<>();
        report.forEach((key, value) -> meta.put(key, String.valueOf(value)));
        for (Figure figure : Figure.values()) {
            List<StudyPrediction> all = CalibrationScore.leaveOneProjectOut(figure, read.rows());
            CalibrationScore core =
                    CalibrationScore.of(all.stream().filter(p -> p.row().isCore(figure)).toList());
            CalibrationScore every = CalibrationScore.of(all);
            CalibrationScore baseline =
                    CalibrationScore.of(RegressionBaseline.leaveOneProjectOut(figure, read.rows()));
            Map<String, Object> scores = new LinkedHashMap<>();
            scores.put("leave_one_project_out", core);
            scores.put("leave_one_project_out_with_inferred_throughput", every);
            scores.put("regression_baseline", baseline);
            if (repeats > 0) {
                scores.put("nested", NestedValidation.of(figure, read.rows(), repeats));
            }
            scores.put("residual_log_sd", Math.sqrt(fitted.model(figure).residualVariance()));
            scores.put("terms", fitted.model(figure).terms());
            report.put(figure.toString(), scores);
            meta.put(figure + "_rows", Integer.toString(every.rows()));
            meta.put(figure + "_projects", Integer.toString(every.projects()));
            meta.put(figure + "_coverage_p10_p90", number(core.coverage()));
            meta.put(figure + "_median_error_factor", number(core.medianErrorFactor()));
        }
        if (built != null) {
            BuiltCsv.Built ratios = BuiltCsv.read(built);
            if (!ratios.problems().isEmpty()) {
                return problems(ratios.problems());
            }
            List<Double> values = List.copyOf(ratios.ratios().values());
            report.put("overrun_built", CapitalOverrun.ofRatios(values));
            report.put("overrun_built_projects", values.size());
        }
        report.put("overrun_bertisen_davis", CapitalOverrun.bertisenDavis());
        if (out != null) {
            CalibrationCsv.writeAtomically(out, CalibrationCsv.write(fitted, meta));
        }
        if (isJson) {
            printJson(report);
        } else {
            printFit(fitted, report);
        }
        return DONE;
    }

    private Calibration fitted(List<StudyRow> rows) {
        return Calibration.fit(
                rows,
                new Source("fit to published studies, " + name(studies), day(), Evidence.READ));
    }

    private int score(Path file) throws IOException {
        CalibrationCsv.Loaded loaded =
                CalibrationCsv.read(calibration == null ? CaseCalibration.builtIn() : calibration);
        if (loaded.calibration().isEmpty()) {
            return problems(loaded.problems());
        }
        Calibration model = loaded.calibration().get();
        StudyCsv.Studies read = StudyCsv.read(file);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("studies", name(file));
        report.put("problems", read.problems());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            List<StudyPrediction> scored = new ArrayList<>();
            for (StudyRow row : read.rows()) {
                rows.add(scoreRow(model.model(figure), row, scored));
            }
            report.put(
                    figure.toString(),
                    CalibrationScore.of(
                            scored.stream().filter(p -> p.row().isCore(figure)).toList()));
            report.put(figure + "_with_inferred_throughput", CalibrationScore.of(scored));
        }
        report.put("rows", rows);
        if (isJson) {
            printJson(report);
        } else {
            printScores(report, rows);
        }
        read.problems().stream().limit(PROBLEMS_SHOWN).forEach(err()::println);
        return read.problems().isEmpty() ? DONE : BAD_DATA;
    }

    private static Map<String, Object> scoreRow(
            CalibrationModel model, StudyRow row, List<StudyPrediction> scored) {
        Figure figure = model.figure();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", row.id());
        line.put("figure", figure.toString());
        if (row.reasonNotScored(figure).isPresent()) {
            line.put("not_scored", row.reasonNotScored(figure).get());
            return line;
        }
        StudyPrediction prediction = StudyPrediction.of(model, row);
        scored.add(prediction);
        line.put("p10", prediction.p10());
        line.put("p50", prediction.p50());
        line.put("p90", prediction.p90());
        line.put("actual", prediction.actual());
        line.put("inside", prediction.isInside());
        line.put("error_factor", prediction.errorFactor());
        line.put("core", row.isCore(figure));
        return line;
    }

    private void printFit(Calibration fitted, Map<String, Object> report) {
        PrintWriter print = out();
        print.printf(
                "Calibration of cost curves, %s, sha256 %s, %s%n",
                report.get("studies"), report.get("sha256"), report.get("date"));
        for (Figure figure : Figure.values()) {
            CalibrationModel model = fitted.model(figure);
            print.printf(
                    Locale.ROOT,
                    "%n%s cost: ln(study / curves), residual log sd %.2f%n",
                    figure,
                    Math.sqrt(model.residualVariance()));
            for (int i = 0; i < model.terms().size(); i++) {
                print.printf(
                        Locale.ROOT,
                        "  %-28s %7.3f +- %.3f%n",
                        model.terms().get(i).name(),
                        model.terms().get(i).coefficient(),
                        Math.sqrt(model.covariance()[i][i]));
            }
            if (report.get(figure.toString()) instanceof Map<?, ?> scores) {
                print.printf(
                        "  %-46s %5s %9s %9s %13s%n",
                        "left out by project", "rows", "projects", "P10-P90", "median factor");
                printScore("this model", scores.get("leave_one_project_out"));
                printScore(
                        "this model, incl. inferred throughput",
                        scores.get("leave_one_project_out_with_inferred_throughput"));
                printScore("plain regression", scores.get("regression_baseline"));
                printNested(scores.get("nested"));
            }
        }
        print.printf("%ncapital as built / study%n");
        printOverrun("Bertisen and Davis 2008", report.get("overrun_bertisen_davis"));
        printOverrun("built projects of the file", report.get("overrun_built"));
        print.flush();
    }

    private void printNested(@Nullable Object value) {
        if (value instanceof NestedValidation nested) {
            out().printf(
                            Locale.ROOT,
                            "  %-46s %5d %9d %9.3f %13.3f%n",
                            "5 folds x %d, terms chosen inside".formatted(nested.repeats()),
                            nested.rows(),
                            nested.projects(),
                            nested.coverage(),
                            nested.medianErrorFactor());
            out().printf(
                            Locale.ROOT,
                            "  %-62s %9.3f %13.3f%n",
                            "  sd between divisions; chosen: " + nested.chosen(),
                            nested.coverageSd(),
                            nested.medianErrorFactorSd());
        }
    }

    private void printOverrun(String label, @Nullable Object value) {
        if (value instanceof Uncertainty overrun) {
            out().printf(
                            Locale.ROOT,
                            "  %-28s mean %.2f, P10 %.2f, P50 %.2f, P90 %.2f%n",
                            label,
                            overrun.mean(),
                            overrun.quantile(0.1),
                            overrun.median(),
                            overrun.quantile(0.9));
        }
    }

    private void printScores(Map<String, Object> report, List<Map<String, Object>> rows) {
        PrintWriter print = out();
        print.printf(
                "%-20s %-10s %12s %12s %12s %12s %-7s %s%n",
                "id", "figure", "P10", "P50", "P90", "actual", "inside", "factor");
        for (Map<String, Object> row : rows) {
            if (row.containsKey("not_scored")) {
                print.printf(
                        "%-20s %-10s %s%n",
                        row.get("id"), row.get("figure"), row.get("not_scored"));
            } else {
                print.printf(
                        "%-20s %-10s %12s %12s %12s %12s %-7s %s%n",
                        row.get("id"),
                        row.get("figure"),
                        cell(row.get("p10")),
                        cell(row.get("p50")),
                        cell(row.get("p90")),
                        cell(row.get("actual")),
                        row.get("inside"),
                        cell(row.get("error_factor")));
            }
        }
        print.printf(
                "%n  %-46s %5s %9s %9s %13s%n", "", "rows", "projects", "P10-P90", "median factor");
        for (Figure figure : Figure.values()) {
            printScore(figure.toString(), report.get(figure.toString()));
            printScore(
                    figure + ", incl. inferred throughput",
                    report.get(figure + "_with_inferred_throughput"));
        }
        print.flush();
    }

    private void printScore(String label, @Nullable Object value) {
        if (value instanceof CalibrationScore result) {
            out().printf(
                            Locale.ROOT,
                            "  %-46s %5d %9d %9.3f %13.3f%n",
                            label,
                            result.rows(),
                            result.projects(),
                            result.coverage(),
                            result.medianErrorFactor());
        }
    }

    private void printJson(Object report) {
        out().println(JsonMapper.builder().build().writeValueAsString(report));
        out().flush();
    }

    private int problems(List<String> problems) {
        problems.stream().limit(PROBLEMS_SHOWN).forEach(err()::println);
        if (problems.size() > PROBLEMS_SHOWN) {
            err().println("%d problems in all.".formatted(problems.size()));
        }
        err().flush();
        return BAD_DATA;
    }

    private String day() {
        return (date == null ? LocalDate.now(ZoneOffset.UTC) : date).toString();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String cell(@Nullable Object value) {
        return value instanceof Number number
                ? String.format(Locale.ROOT, "%.4g", number.doubleValue())
                : "";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
