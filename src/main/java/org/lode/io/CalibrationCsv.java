package org.lode.io;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lode.cost.Calibration;
import org.lode.cost.CalibrationModel;
import org.lode.cost.Figure;
import org.lode.mine.ProcessClass;
import org.lode.quantity.Evidence;
import org.lode.quantity.Source;
import org.lode.study.CaseProblemException;

/// Reads and writes `calibration.csv`: the fitted cost multiplier, kept in the case.
///
/// One row per number: `figure` (`capital`, `operating`), `item` (`term`, `covariance`,
/// `residual_variance`, `mean_log_value`, `log_value_sd`), `first` and `second` (names or
/// indices), `value`, then source, source_date and status. A written file reads back to the
/// same bits.
public final class CalibrationCsv {
    /// Name of the file in a case folder.
    public static final String FILE = "calibration.csv";

    private CalibrationCsv() {}

    /// The calibration of a case: its own file, else the one that comes with Lode.
    ///
    /// @throws CaseProblemException if the file is not a calibration
    public static Calibration forCase(Path folder) {
        Path own = folder.resolve(FILE);
        return Files.exists(own) ? read(own) : builtIn();
    }

    /// The calibration that comes with Lode.
    public static Calibration builtIn() {
        try (InputStream in = CalibrationCsv.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the built-in calibration is missing");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8), "built-in " + FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a file.
    ///
    /// @throws CaseProblemException if it is not a calibration
    public static Calibration read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(reader, String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new CaseProblemException(
                    "%s: cannot be read. Maybe the path is wrong: %s"
                            .formatted(file.getFileName(), file));
        }
    }

    private static Calibration read(Reader reader, String name) throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            csv.forEach(rows::add);
        } catch (RuntimeException e) {
            throw new CaseProblemException(
                    "%s: is not valid CSV: %s".formatted(name, e.getMessage()));
        }
        try {
            NamedCsvRecord first = rows.getFirst();
            return new Calibration(
                    model(Figure.CAPITAL, rows),
                    model(Figure.OPERATING, rows),
                    new Source(
                            first.getField("source"),
                            first.getField("source_date"),
                            Evidence.parse(first.getField("status"))));
        } catch (RuntimeException e) {
            throw new CaseProblemException(
                    "%s: is not a calibration (%s). Maybe write it anew: ./lode calibrate --out FILE."
                            .formatted(name, e.getMessage()));
        }
    }

    private static CalibrationModel model(Figure figure, List<NamedCsvRecord> rows) {
        List<CalibrationModel.Term> terms = new ArrayList<>();
        Map<ProcessClass, Double> logValues = new EnumMap<>(ProcessClass.class);
        double residual = 0;
        double logValueSd = 0;
        List<NamedCsvRecord> covariances = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            if (!row.getField("figure").equals(figure.toString())) {
                continue;
            }
            double value = Double.parseDouble(row.getField("value"));
            switch (row.getField("item")) {
                case "term" ->
                        terms.add(
                                new CalibrationModel.Term(
                                        row.getField("first"),
                                        value,
                                        Double.parseDouble(row.getField("second"))));
                case "covariance" -> covariances.add(row);
                case "residual_variance" -> residual = value;
                case "mean_log_value" ->
                        logValues.put(ProcessClass.parse(row.getField("first")), value);
                case "log_value_sd" -> logValueSd = value;
                default ->
                        throw new IllegalArgumentException(
                                "unknown item '%s'".formatted(row.getField("item")));
            }
        }
        double[][] covariance = new double[terms.size()][terms.size()];
        for (NamedCsvRecord row : covariances) {
            covariance[Integer.parseInt(row.getField("first"))][
                            Integer.parseInt(row.getField("second"))] =
                    Double.parseDouble(row.getField("value"));
        }
        return new CalibrationModel(figure, terms, covariance, residual, logValues, logValueSd);
    }

    /// The calibration as the text of a file.
    public static String text(Calibration calibration) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "figure",
                    "item",
                    "first",
                    "second",
                    "value",
                    "source",
                    "source_date",
                    "status");
            for (Figure figure : Figure.values()) {
                write(csv, calibration.model(figure), calibration.source());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, CalibrationModel model, Source source) {
        Rows rows = new Rows(csv, model.figure().toString(), source);
        for (CalibrationModel.Term term : model.terms()) {
            rows.add(
                    "term", term.name(), Double.toString(term.priorVariance()), term.coefficient());
        }
        rows.add("residual_variance", "", "", model.residualVariance());
        rows.add("log_value_sd", "", "", model.logValueSd());
        for (ProcessClass processClass : ProcessClass.values()) {
            Double value = model.meanLogValue().get(processClass);
            if (value != null) {
                rows.add("mean_log_value", processClass.toString(), "", value);
            }
        }
        for (int i = 0; i < model.covariance().length; i++) {
            for (int j = 0; j < model.covariance().length; j++) {
                rows.add(
                        "covariance",
                        Integer.toString(i),
                        Integer.toString(j),
                        model.covariance()[i][j]);
            }
        }
    }

    private record Rows(CsvWriter csv, String figure, Source source) {
        void add(String item, String first, String second, double value) {
            csv.writeRecord(
                    figure,
                    item,
                    first,
                    second,
                    Double.toString(value),
                    source.citation(),
                    source.date(),
                    source.status().toString());
        }
    }
}
