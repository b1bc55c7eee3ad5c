package org.lode.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lode.bench.PairRates;
import org.lode.bench.ScoredPair;
import org.lode.io.HeadedCsv;
import org.lode.io.ProblemPrinter;
import org.lode.screening.Screener;
import org.lode.screening.Tier;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Scores a file of labelled name pairs without refitting anything.
final class PairReport {
    private static final double PRECISION = 0.99;

    private PairReport() {}

    static int print(Path file, boolean isCsv, PrintWriter out, PrintWriter err) {
        HeadedCsv table = HeadedCsv.read(file);
        if (!table.problems().isEmpty()) {
            err.print(ProblemPrinter.text(table.problems(), "problem"));
            err.flush();
            return ExitCode.BAD_DATA;
        }
        for (String column : List.of("pair_id", "schema", "name1", "name2", "is_match")) {
            if (!table.columns().contains(column)) {
                err.println(
                        "%s: there is no column %s. Maybe this is not a file of name pairs."
                                .formatted(table.file(), column));
                err.flush();
                return ExitCode.BAD_DATA;
            }
        }
        List<ScoredPair> pairs = ScoredPair.of(table);
        out.print(isCsv ? csv(pairs) : json(pairs));
        out.flush();
        return ExitCode.DONE;
    }

    private static String csv(List<ScoredPair> pairs) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("pair_id", "score", "tier");
            for (ScoredPair pair : pairs) {
                csv.writeRecord(pair.id(), score(pair.score()), Tier.of(pair.score()).name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String score(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }

    private static String json(List<ScoredPair> pairs) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("rule_version", Screener.ruleVersion());
        root.put("review_from", Tier.REVIEW.leastScore());
        root.put("strong_from", Tier.STRONG.leastScore());
        root.put("summary", summary(pairs));
        Map<String, List<ScoredPair>> groups = new TreeMap<>();
        for (ScoredPair pair : pairs) {
            groups.computeIfAbsent("source: " + pair.source(), _ -> new ArrayList<>()).add(pair);
            groups.computeIfAbsent("category: " + pair.category(), _ -> new ArrayList<>())
                    .add(pair);
            if (pair.isNameBench()) {
                groups.computeIfAbsent("name_bench", _ -> new ArrayList<>()).add(pair);
            }
            if (pair.isCrossScriptPerson()) {
                groups.computeIfAbsent("cross-script persons", _ -> new ArrayList<>()).add(pair);
            }
        }
        Map<String, Object> byGroup = new LinkedHashMap<>();
        groups.forEach((name, rows) -> byGroup.put(name, summary(rows)));
        root.put("groups", byGroup);
        root.put("rows", pairs.stream().map(PairReport::row).toList());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(root)
                + "\n";
    }

    private static Map<String, Object> row(ScoredPair pair) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("pair_id", pair.id());
        row.put("score", pair.score());
        row.put("tier", Tier.of(pair.score()).name());
        row.put("is_match", pair.isMatch());
        return row;
    }

    private static Map<String, Object> summary(List<ScoredPair> pairs) {
        double shipped = Tier.REVIEW.leastScore();
        double threshold = PairRates.thresholdAtPrecision(pairs, PRECISION);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("pairs", pairs.size());
        row.put("matches", pairs.stream().filter(ScoredPair::isMatch).count());
        row.put("f1_at_review", PairRates.f1(pairs, shipped));
        row.put("recall_at_review", PairRates.recall(pairs, shipped));
        row.put(
                "recall_at_precision_0.99",
                Double.isInfinite(threshold) ? 0 : PairRates.recall(pairs, threshold));
        row.put("threshold_at_precision_0.99", Double.isInfinite(threshold) ? null : threshold);
        return row;
    }
}
