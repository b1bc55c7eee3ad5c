package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lode.cost.Calibration;
import org.lode.cost.CalibrationScore;
import org.lode.cost.Figure;
import org.lode.cost.RegressionBaseline;
import org.lode.cost.StudyPrediction;
import org.lode.cost.StudyRow;
import org.lode.io.CalibrationCsv;
import org.lode.io.CaseLocation;
import org.lode.io.StudyCsv;
import org.lode.quantity.Evidence;
import org.lode.quantity.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Fits the cost model to published studies, or scores a fitted model on other studies.
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Fits the multiplier of the cost model to published studies and prints how well it",
            "predicts projects that it has not seen. With --score it does not fit: it scores the",
            "fitted model on any file with the same columns, row by row."
        })
public final class CalibrateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--studies",
            paramLabel = "FILE",
            description = "studies to fit on (default: data/studies/studies-dev.csv)")
    private Optional<Path> studies = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "write the fit to this file, for example cases/ukraine/calibration.csv")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--score",
            paramLabel = "FILE",
            description = "score the fitted model on these studies, without refitting")
    private Optional<Path> score = Optional.empty();

    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description = "fitted model to score (default: the one that comes with Lode)")
    private Optional<Path> calibration = Optional.empty();

    @Option(names = "--date", paramLabel = "DATE", description = "date of the fit (default: today)")
    private Optional<String> date = Optional.empty();

    @Option(names = "--json", description = "print JSON")
    private boolean isJson;

    @Override
    public Integer call() throws IOException {
        Path file =
                score.or(() -> studies)
                        .orElse(
                                CaseLocation.home()
                                        .resolve("data")
                                        .resolve("studies")
                                        .resolve("studies-dev.csv"));
        StudyCsv.Studies read = StudyCsv.read(file);
        if (!read.problems().isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            read.problems().stream().limit(20).forEach(err::println);
            if (read.problems().size() > 20) {
                err.printf("... 20 of %d problems shown.%n", read.problems().size());
            }
            return ExitCode.BAD_DATA;
        }
        return score.isPresent() ? score(read.rows()) : fit(file, read.rows());
    }

    private int fit(Path file, List<StudyRow> rows) throws IOException {
        String day = date.orElse(LocalDate.now(ZoneOffset.UTC).toString());
        Calibration fitted =
                Calibration.fit(
                        rows,
                        new Source(
                                "fit of %s, %d rows".formatted(file.getFileName(), rows.size()),
                                day,
                                Evidence.READ));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("studies", String.valueOf(file.getFileName()));
        report.put("date", day);
        for (Figure figure : Figure.values()) {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put(
                    "leave_one_project_out",
                    summary(
                            CalibrationScore.of(
                                    CalibrationScore.leaveOneProjectOut(figure, rows))));
            List<StudyRow> core = rows.stream().filter(r -> r.isCore(figure)).toList();
            part.put(
                    "leave_one_project_out_core_rows",
                    summary(
                            CalibrationScore.of(
                                    CalibrationScore.leaveOneProjectOut(figure, rows).stream()
                                            .filter(p -> p.row().isCore(figure))
                                            .toList())));
            part.put(
                    "regression_baseline_core_rows",
                    summary(
                            CalibrationScore.of(
                                    RegressionBaseline.leaveOneProjectOut(figure, core))));
            part.put("residual_log_sd", Math.sqrt(fitted.model(figure).residualVariance()));
            Map<String, Double> terms = new LinkedHashMap<>();
            fitted.model(figure).terms().forEach(t -> terms.put(t.name(), t.coefficient()));
            part.put("terms", terms);
            report.put(figure.toString(), part);
        }
        if (out.isPresent()) {
            write(out.get(), CalibrationCsv.text(fitted));
            report.put("written", out.get().toString());
        }
        print(report);
        return ExitCode.DONE;
    }

    private int score(List<StudyRow> rows) {
        Calibration fitted =
                calibration.map(CalibrationCsv::read).orElseGet(CalibrationCsv::builtIn);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("scored", String.valueOf(score.orElseThrow().getFileName()));
        report.put("calibration", fitted.source().citation());
        report.put("calibration_date", fitted.source().date());
        for (Figure figure : Figure.values()) {
            List<StudyPrediction> predictions = new ArrayList<>();
            List<Map<String, Object>> lines = new ArrayList<>();
            for (StudyRow row : rows) {
                Optional<String> reason = row.reasonNotScored(figure);
                if (reason.isPresent()) {
                    lines.add(Map.of("id", row.id(), "not_scored", reason.get()));
                } else {
                    StudyPrediction p = StudyPrediction.of(fitted.model(figure), row);
                    predictions.add(p);
                    lines.add(line(p));
                }
            }
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("all_rows", summary(CalibrationScore.of(predictions)));
            part.put(
                    "core_rows",
                    summary(
                            CalibrationScore.of(
                                    predictions.stream()
                                            .filter(p -> p.row().isCore(figure))
                                            .toList())));
            part.put("rows", lines);
            report.put(figure.toString(), part);
        }
        print(report);
        return ExitCode.DONE;
    }

    private static Map<String, Object> line(StudyPrediction p) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", p.row().id());
        line.put("p10", p.p10());
        line.put("p50", p.p50());
        line.put("p90", p.p90());
        line.put("actual", p.actual());
        line.put("inside_p10_p90", p.isInside());
        line.put("error_factor", p.errorFactor());
        line.put("core", p.row().isCore(p.figure()));
        return line;
    }

    private static Map<String, Object> summary(CalibrationScore s) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("rows", s.rows());
        summary.put("projects", s.projects());
        summary.put("coverage_p10_p90", s.coverage());
        summary.put("median_error_factor", s.medianErrorFactor());
        summary.put("row_coverage_p10_p90", s.rowCoverage());
        summary.put("row_median_error_factor", s.rowMedianErrorFactor());
        return summary;
    }

    private void print(Map<String, Object> report) {
        PrintWriter writer = spec.commandLine().getOut();
        if (isJson) {
            writer.println(
                    JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(report));
        } else {
            report.forEach((name, value) -> print(writer, name, value, ""));
        }
        writer.flush();
    }

    private static void print(PrintWriter out, String name, Object value, String indent) {
        String label = name.replace('_', ' ');
        switch (value) {
            case Map<?, ?> map -> {
                out.printf("%s%s%n", indent, label);
                map.forEach((k, v) -> print(out, String.valueOf(k), v, indent + "  "));
            }
            case List<?> list -> list.forEach(v -> out.printf("%s  %s%n", indent, row(v)));
            case Double d -> out.printf(Locale.ROOT, "%s%-28s %.3f%n", indent, label, d);
            default -> out.printf("%s%-28s %s%n", indent, label, value);
        }
    }

    private static String row(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return String.valueOf(value);
        }
        if (map.containsKey("not_scored")) {
            return "%-18s not scored: %s".formatted(map.get("id"), map.get("not_scored"));
        }
        return String.format(
                Locale.ROOT,
                "%-18s P10 %10.4g  P50 %10.4g  P90 %10.4g  actual %10.4g %s x%.2f",
                map.get("id"),
                number(map, "p10"),
                number(map, "p50"),
                number(map, "p90"),
                number(map, "actual"),
                Boolean.TRUE.equals(map.get("inside_p10_p90")) ? "inside " : "outside",
                number(map, "error_factor"));
    }

    private static double number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Double value ? value : Double.NaN;
    }

    /// Writes the whole file or nothing.
    private static void write(Path target, String text) throws IOException {
        Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElseThrow();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "calibration", ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
