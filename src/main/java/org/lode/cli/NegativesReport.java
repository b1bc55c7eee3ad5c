package org.lode.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.bench.Negatives;
import org.lode.io.HeadedCsv;
import org.lode.io.ProblemPrinter;
import org.lode.screening.Screener;
import org.lode.screening.Tier;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Counts alerts on invented persons.
final class NegativesReport {
    private NegativesReport() {}

    static int print(
            Path file, Screener screener, boolean isCsv, PrintWriter out, PrintWriter err) {
        HeadedCsv table = HeadedCsv.read(file);
        boolean isOther = table.problems().isEmpty() && !table.columns().contains("full_name");
        if (!table.problems().isEmpty() || isOther) {
            err.print(ProblemPrinter.text(table.problems(), "problem"));
            if (isOther) {
                err.println(
                        table.file()
                                + ": there is no column full_name. Maybe this is not a file of"
                                + " invented persons.");
            }
            err.flush();
            return ExitCode.BAD_DATA;
        }
        Negatives negatives = Negatives.of(table, screener);
        out.print(isCsv ? csv(negatives) : json(negatives, screener));
        out.flush();
        return ExitCode.DONE;
    }

    private static String csv(Negatives negatives) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("full_name", "name_score", "qualified_score");
            for (Negatives.Row row : negatives.rows()) {
                csv.writeRecord(
                        row.name(),
                        PairReport.score(row.nameOnly()),
                        PairReport.score(row.qualified()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String json(Negatives negatives, Screener screener) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("rule_version", Screener.ruleVersion());
        root.put("alert_from", Tier.REVIEW.leastScore());
        root.put(
                "lists",
                screener.lists().stream()
                        .map(list -> Map.of("id", list.id(), "date", list.asOf().toString()))
                        .toList());
        root.put("persons", negatives.rows().size());
        root.put("alert_rate_name_only", negatives.nameRate());
        root.put("alert_rate_with_birth_and_country", negatives.qualifiedRate());
        List<Map<String, Object>> rows =
                negatives.rows().stream()
                        .map(
                                row -> {
                                    Map<String, Object> one = new LinkedHashMap<>();
                                    one.put("full_name", row.name());
                                    one.put("name_score", row.nameOnly());
                                    one.put("qualified_score", row.qualified());
                                    return one;
                                })
                        .toList();
        root.put("rows", rows);
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(root)
                + "\n";
    }
}
