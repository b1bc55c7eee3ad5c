package org.lode.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.lode.eligibility.Finding;
import org.lode.eligibility.Verdict;
import org.lode.screening.ListCitation;
import org.lode.study.EligibilityResult;
import org.lode.study.EligibilityView;

/// Who and where may take part, one row per deposit, policy and activity.
///
/// UTF-8, comma, header row; text that a spreadsheet would take for a formula gets a leading
/// apostrophe, as in [CsvReport].
public final class EligibilityCsv {
    private EligibilityCsv() {}

    /// The CSV text.
    public static String render(EligibilityResult result) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            write(csv, result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, EligibilityResult result) {
        csv.writeRecord(
                "deposit_id",
                "as_of",
                "policy",
                "activity",
                "outcome",
                "area",
                "holder",
                "holder_outcome",
                "reasons",
                "area_rules",
                "lists");
        String lists =
                String.join(
                        "; ",
                        result.lists().stream()
                                .map(l -> "%s %s %s".formatted(l.id(), l.asOf(), hash(l)))
                                .toList());
        result.views()
                .forEach(
                        (id, view) ->
                                view.verdicts()
                                        .forEach(v -> csv.writeRecord(row(id, view, v, lists))));
    }

    private static List<String> row(
            String id, EligibilityView view, Verdict verdict, String lists) {
        return List.of(
                id,
                verdict.asOf().toString(),
                verdict.policy(),
                verdict.activity().toString(),
                verdict.outcome().toString(),
                view.area().status().name(),
                CsvReport.harmless(view.holder()),
                view.party().outcome().toString(),
                CsvReport.harmless(
                        String.join("; ", verdict.deciding().stream().map(Finding::text).toList())),
                view.area().ruleVersion(),
                lists);
    }

    /// The first 12 digits: enough to tell two copies apart; the JSON has them all.
    private static String hash(ListCitation list) {
        return list.sha256().substring(0, Math.min(12, list.sha256().length()));
    }
}
