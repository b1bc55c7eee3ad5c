package org.lode.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lode.ledger.statement.MayReport;
import org.lode.ledger.statement.PostedJournal;
import org.lode.quantity.CurrencyUnit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The report of 1 May on a page, and for programs.
public final class MayReportText {
    private static final int WIDTH = 80;

    private MayReportText() {}

    /// The page, in 80 columns.
    public static String render(
            PostedJournal journal, MayReport report, StatementText.Heading heading) {
        List<String> lines = new ArrayList<>();
        CurrencyUnit base = journal.fund().baseCurrency();
        int year = report.year();
        lines.add(
                Text.cut(
                        "Report of 1 May %d on %d: %s (%s)"
                                .formatted(
                                        year + 1,
                                        year,
                                        journal.fund().name(),
                                        journal.fund().fund()),
                        WIDTH));
        lines.add(
                Text.cut(
                        "Contributions of %s, %s"
                                .formatted(report.partner().id(), report.partner().name()),
                        WIDTH));
        lines.add(
                "As known on %s (records 1 to %d), read on %s"
                        .formatted(heading.knownOn(), heading.records(), report.readOn()));
        lines.add("");
        lines.add("Due days (Resolution 1616 of the Cabinet of Ministers, 2025)");
        lines.add("  %s  data of the state bodies".formatted(MayReport.dataDue(year)));
        lines.add(
                "  %s  transfer to the fund: %s"
                        .formatted(MayReport.moneyDue(year), report.transfer().words()));
        lines.add(
                "  %s  this report%s"
                        .formatted(
                                MayReport.reportDue(year),
                                report.readOn().isAfter(MayReport.reportDue(year))
                                        ? ": read after the due day"
                                        : ""));
        section(lines, "Contributions effective in " + year, report.inYear(), base);
        LocalDate first = LocalDate.of(year + 1, 1, 1);
        section(
                lines,
                "Contributions effective from %s to %s".formatted(first, MayReport.moneyDue(year)),
                report.transfers(),
                base);
        lines.add("");
        lines.add("What the ledger cannot know");
        MayReport.UNKNOWN.forEach(
                u -> {
                    List<String> parts = Text.wrap(u, WIDTH - 4);
                    lines.add("  - " + parts.getFirst());
                    parts.stream().skip(1).forEach(p -> lines.add("    " + p));
                });
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n")) + "\n";
    }

    private static void section(
            List<String> lines, String title, List<MayReport.Line> all, CurrencyUnit base) {
        lines.add("");
        lines.add(title);
        for (MayReport.Line line : all) {
            lines.add(
                    "  %s  %s, recorded %s"
                            .formatted(line.entry(), line.effective(), line.recorded()));
            String paid =
                    line.paid().stream().map(MoneyText::full).collect(Collectors.joining(" and "));
            lines.add("    paid %s, credited %s".formatted(paid, MoneyText.full(line.credited())));
            for (String rate : line.rates()) {
                Text.wrap("rate: " + rate, WIDTH - 4).forEach(r -> lines.add("    " + r));
            }
            if (!line.description().isBlank()) {
                Text.wrap(line.description(), WIDTH - 4).forEach(d -> lines.add("    " + d));
            }
        }
        lines.add("  total " + MoneyText.full(MayReport.credited(all, base)));
    }

    /// The fields. Amounts are texts, so that no reader rounds them.
    public static ObjectNode tree(
            PostedJournal journal, MayReport report, StatementText.Heading heading) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        CurrencyUnit base = journal.fund().baseCurrency();
        node.put("fund", journal.fund().fund()).put("partner", report.partner().id());
        node.put("year", report.year()).put("readOn", report.readOn().toString());
        node.put("knownOn", heading.knownOn().toString()).put("knownRecords", heading.records());
        node.put("dataDue", MayReport.dataDue(report.year()).toString());
        node.put("moneyDue", MayReport.moneyDue(report.year()).toString());
        node.put("reportDue", MayReport.reportDue(report.year()).toString());
        node.put("transfer", report.transfer().name());
        lines(node.putArray("inYear"), report.inYear());
        node.put("inYearTotal", MayReport.credited(report.inYear(), base).toString());
        lines(node.putArray("transfers"), report.transfers());
        node.put("transfersTotal", MayReport.credited(report.transfers(), base).toString());
        ArrayNode unknown = node.putArray("notKnown");
        MayReport.UNKNOWN.forEach(unknown::add);
        return node;
    }

    private static void lines(ArrayNode array, List<MayReport.Line> lines) {
        for (MayReport.Line line : lines) {
            ObjectNode node = array.addObject().put("entry", line.entry());
            node.put("effective", line.effective().toString());
            node.put("recorded", line.recorded().toString());
            ArrayNode paid = node.putArray("paid");
            line.paid().forEach(m -> paid.add(m.toString()));
            node.put("credited", line.credited().toString());
            ArrayNode rates = node.putArray("rates");
            line.rates().forEach(rates::add);
            node.put("description", line.description());
        }
    }
}
