package org.lode.io;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.cost.Calibration;
import org.lode.cost.CalibrationModel;
import org.lode.cost.CalibrationModel.LogMultiplier;
import org.lode.cost.CalibrationModel.PlantDescription;
import org.lode.cost.CalibrationModel.Term;
import org.lode.cost.Figure;
import org.lode.mine.MiningMethod;
import org.lode.mine.ProcessClass;
import org.lode.quantity.Evidence;
import org.lode.quantity.Source;

/// Reads and writes `calibration.csv`, the fitted cost calibration of a case.
///
/// One header, five kinds of record (column `record`): `meta` (name, value as text in `note`),
/// `multiplier` (figure, method, process class, median multiplier at 1 Mt/y, log spread: for
/// the reader, not read back), `term` (figure, name, coefficient, prior variance, covariance
/// row, numbers separated by spaces), `class_value` (mean ln product value per tonne of ore)
/// and `model` (`residual_variance`, `log_value_sd`). Every row carries a status.
public final class CalibrationCsv {
    private static final String[] HEADER = {
        "record",
        "figure",
        "method",
        "process_class",
        "name",
        "value",
        "log_spread",
        "prior_variance",
        "covariance",
        "status",
        "note"
    };
    private static final String STATUS = "fitted";

    private CalibrationCsv() {}

    /// A calibration or the problems that prevent it.
    ///
    /// @param calibration present if there are no problems
    /// @param meta metadata rows by name
    /// @param problems messages `file:line:column: ...`
    public record Loaded(
            Optional<Calibration> calibration, Map<String, String> meta, List<String> problems) {
        public Loaded {
            meta = Map.copyOf(meta);
            problems = List.copyOf(problems);
        }
    }

    /// The file as text.
    ///
    /// @param meta metadata in order, for example date, source file, hash, coverage
    public static String write(Calibration calibration, Map<String, String> meta) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            meta.forEach(
                    (name, value) ->
                            csv.writeRecord(
                                    "meta", "", "", "", name, "", "", "", "", STATUS, value));
            for (Figure figure : Figure.values()) {
                writeMultipliers(csv, calibration.model(figure));
                writeModel(csv, calibration.model(figure));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Writes the text beside the target and moves it into place, so that no reader sees half a
    /// file.
    public static void writeAtomically(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void writeMultipliers(CsvWriter csv, CalibrationModel model) {
        for (MiningMethod method : List.of(MiningMethod.OPEN_PIT, MiningMethod.SUBLEVEL_LONGHOLE)) {
            for (ProcessClass processClass : ProcessClass.values()) {
                if (processClass == ProcessClass.IN_SITU_LEACH) {
                    continue;
                }
                LogMultiplier lambda =
                        model.logMultiplier(
                                new PlantDescription(
                                        processClass,
                                        method.isUnderground() ? 1 : 0,
                                        "",
                                        1e6,
                                        false,
                                        java.util.OptionalDouble.empty(),
                                        false));
                csv.writeRecord(
                        "multiplier",
                        model.figure().toString(),
                        method.isUnderground() ? "underground" : "open_pit",
                        processClass.toString(),
                        "",
                        Double.toString(Math.exp(lambda.mean())),
                        Double.toString(lambda.sd()),
                        "",
                        "",
                        STATUS,
                        "1 Mt/y, average family and product value, feasibility level");
            }
        }
    }

    private static void writeModel(CsvWriter csv, CalibrationModel model) {
        String figure = model.figure().toString();
        writeNumber(csv, "model", figure, "", "residual_variance", model.residualVariance());
        writeNumber(csv, "model", figure, "", "log_value_sd", model.logValueSd());
        for (ProcessClass processClass : ProcessClass.values()) {
            Double mean = model.meanLogValue().get(processClass);
            if (mean != null) {
                writeNumber(csv, "class_value", figure, processClass.toString(), "mean_log", mean);
            }
        }
        for (int i = 0; i < model.terms().size(); i++) {
            Term term = model.terms().get(i);
            StringBuilder row = new StringBuilder();
            for (double covariance : model.covariance()[i]) {
                row.append(row.isEmpty() ? "" : " ").append(covariance);
            }
            csv.writeRecord(
                    "term",
                    figure,
                    "",
                    "",
                    term.name(),
                    Double.toString(term.coefficient()),
                    "",
                    Double.toString(term.priorVariance()),
                    row.toString(),
                    STATUS,
                    "");
        }
    }

    private static void writeNumber(
            CsvWriter csv,
            String kind,
            String figure,
            String processClass,
            String name,
            double value) {
        csv.writeRecord(
                kind,
                figure,
                "",
                processClass,
                name,
                Double.toString(value),
                "",
                "",
                "",
                STATUS,
                "");
    }

    /// Reads a calibration.
    public static Loaded read(Path file) {
        String name = String.valueOf(file.getFileName());
        List<String> problems = new ArrayList<>();
        Map<String, String> meta = new LinkedHashMap<>();
        EnumMap<Figure, Builder> builders = new EnumMap<>(Figure.class);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                readRow(row, meta, builders, name, problems);
                if (problems.size() >= 20) {
                    break;
                }
            }
        } catch (IOException e) {
            problems.add("%s: cannot be read. Maybe run `lode calibrate` first.".formatted(name));
        } catch (RuntimeException e) {
            problems.add("%s: is not valid CSV: %s".formatted(name, e.getMessage()));
        }
        EnumMap<Figure, CalibrationModel> models = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            Builder builder = builders.computeIfAbsent(figure, Builder::new);
            if (problems.isEmpty()) {
                builder.build(name, problems).ifPresent(model -> models.put(figure, model));
            }
        }
        CalibrationModel capital = models.get(Figure.CAPITAL);
        CalibrationModel operating = models.get(Figure.OPERATING);
        if (!problems.isEmpty() || capital == null || operating == null) {
            return new Loaded(Optional.empty(), meta, problems);
        }
        Source source =
                new Source(
                        "fit to %s, %s (%s)"
                                .formatted(
                                        meta.getOrDefault("studies", "published studies"),
                                        meta.getOrDefault("sha256", "no hash"),
                                        name),
                        meta.getOrDefault("date", "undated"),
                        Evidence.READ);
        return new Loaded(Optional.of(new Calibration(capital, operating, source)), meta, problems);
    }

    private static void readRow(
            NamedCsvRecord row,
            Map<String, String> meta,
            Map<Figure, Builder> builders,
            String file,
            List<String> problems) {
        long line = row.getStartingLineNumber();
        String kind = row.findField("record").orElse("");
        if (kind.equals("meta")) {
            meta.put(row.findField("name").orElse(""), row.findField("note").orElse(""));
            return;
        }
        if (kind.equals("multiplier")) {
            return;
        }
        Optional<Figure> figure = figure(row.findField("figure").orElse(""));
        if (figure.isEmpty()) {
            problems.add(
                    "%s:%d:figure: '%s' is unknown. Known: capital, operating."
                            .formatted(file, line, row.findField("figure").orElse("")));
            return;
        }
        try {
            builders.computeIfAbsent(figure.get(), Builder::new).add(kind, row);
        } catch (IllegalArgumentException e) {
            problems.add("%s:%d:value: %s".formatted(file, line, e.getMessage()));
        }
    }

    private static Optional<Figure> figure(String text) {
        for (Figure figure : Figure.values()) {
            if (figure.toString().equals(text)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }

    /// Rows of one figure, gathered.
    private static final class Builder {
        private final Figure figure;
        private final List<Term> terms = new ArrayList<>();
        private final List<double[]> covariance = new ArrayList<>();
        private final EnumMap<ProcessClass, Double> means = new EnumMap<>(ProcessClass.class);
        private double residualVariance = Double.NaN;
        private double logValueSd = Double.NaN;

        Builder(Figure figure) {
            this.figure = figure;
        }

        void add(String kind, NamedCsvRecord row) {
            String name = row.findField("name").orElse("");
            double value = Double.parseDouble(row.findField("value").orElse(""));
            switch (kind) {
                case "model" -> {
                    if (name.equals("residual_variance")) {
                        residualVariance = value;
                    } else if (name.equals("log_value_sd")) {
                        logValueSd = value;
                    }
                }
                case "class_value" ->
                        means.put(
                                ProcessClass.parse(row.findField("process_class").orElse("")),
                                value);
                case "term" -> {
                    double prior = Double.parseDouble(row.findField("prior_variance").orElse(""));
                    terms.add(new Term(name, value, prior));
                    String[] cells = row.findField("covariance").orElse("").split(" ", -1);
                    double[] numbers = new double[cells.length];
                    for (int i = 0; i < cells.length; i++) {
                        numbers[i] = Double.parseDouble(cells[i]);
                    }
                    covariance.add(numbers);
                }
                default ->
                        throw new IllegalArgumentException(
                                "record '%s' is unknown. Known: meta, multiplier, model,"
                                                .formatted(kind)
                                        + " class_value, term.");
            }
        }

        Optional<CalibrationModel> build(String file, List<String> problems) {
            int n = terms.size();
            boolean isSquare = covariance.stream().allMatch(row -> row.length == n);
            if (n == 0 || !isSquare || !(residualVariance >= 0) || !(logValueSd >= 0)) {
                problems.add(
                        "%s: rows of %s cost are incomplete. Maybe run `lode calibrate` again."
                                .formatted(file, figure));
                return Optional.empty();
            }
            return Optional.of(
                    new CalibrationModel(
                            figure,
                            terms,
                            covariance.toArray(new double[0][]),
                            residualVariance,
                            means,
                            logValueSd));
        }
    }
}
