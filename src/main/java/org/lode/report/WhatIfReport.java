package org.lode.report;

import java.util.List;
import org.lode.quantity.Parameter;
import org.lode.risk.Quantile;
import org.lode.risk.RunSettings;
import org.lode.study.WhatIf;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A what-if in the terminal and as JSON.
///
/// @param deposit id of the deposit
/// @param changed the changed rows
/// @param run trials, seed, scheme
/// @param answer the answer
/// @param process price process in words
/// @param rowsUsed rows of the case that the valuation uses
/// @param rowsRead those of them that were read at their source
public record WhatIfReport(
        String deposit,
        List<Parameter> changed,
        RunSettings run,
        WhatIf.Answer answer,
        String process,
        long rowsUsed,
        long rowsRead) {
    private static final int WIDTH = 80;
    private static final int NAME = 26;
    private static final int COLUMN = 26;
    private static final List<Double> SHOWN = List.of(0.10, 0.50, 0.90);

    public WhatIfReport {
        changed = List.copyOf(changed);
    }

    /// The rows that can be changed, one a line.
    public static String rows(List<Parameter> used) {
        StringBuilder out = new StringBuilder();
        for (Parameter row : used) {
            String central =
                    row.uncertainty() == null
                            ? row.text()
                            : Numbers.significant(row.value(), 4) + " " + row.unit();
            out.append(
                    Text.cut(
                            "%s:%s = %s [%s, %s]"
                                    .formatted(
                                            row.scope(),
                                            row.name(),
                                            central.strip(),
                                            row.source()
                                                    .status()
                                                    .name()
                                                    .toLowerCase(java.util.Locale.ROOT),
                                            row.place()),
                            WIDTH));
            out.append('\n');
        }
        return out.toString();
    }

    /// The answer for a terminal, 80 columns wide.
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append("What if, for ").append(deposit).append(":\n");
        for (Parameter row : changed) {
            out.append(
                    "  %s:%s = %s %s; %s\n"
                            .formatted(
                                    row.scope(), row.name(), row.text(), row.unit(), row.note()));
        }
        out.append('\n');
        line(out, "NPV, M USD", "as the case has it", "changed");
        out.append("─".repeat(WIDTH)).append('\n');
        WhatIf.Worth a = answer.base();
        WhatIf.Worth b = answer.changed();
        line(
                out,
                "central case",
                Numbers.millions(a.centralUsd()),
                Numbers.millions(b.centralUsd()));
        line(out, "mean (95 % interval)", mean(a), mean(b));
        for (double p : SHOWN) {
            line(out, "P%.0f".formatted(100 * p), quantile(a, p), quantile(b, p));
        }
        line(
                out,
                "P(NPV > 0)",
                Numbers.probability(a.summary().probabilityPositive()),
                Numbers.probability(b.summary().probabilityPositive()));
        out.append("─".repeat(WIDTH)).append('\n');
        out.append(
                "Changed minus case, mean: %s M USD (95 %%: %s to %s); better in %s of trials.\n"
                        .formatted(
                                Numbers.millions(answer.difference().meanUsd()),
                                Numbers.millions(
                                        answer.difference().meanUsd()
                                                - answer.difference().halfWidth95()),
                                Numbers.millions(
                                        answer.difference().meanUsd()
                                                + answer.difference().halfWidth95()),
                                Numbers.percent(answer.difference().shareBetter(), 3)));
        out.append(
                "%s prices, %s trials (%s), seed %d; both runs draw the same%n"
                        .formatted(
                                process,
                                Numbers.count(run.trials()),
                                run.scheme().label(),
                                run.seed()));
        out.append("numbers. Of ").append(rowsUsed).append(" rows used ");
        out.append(rowsRead).append(" were read at their source.\n");
        return out.toString();
    }

    private static void line(StringBuilder out, String name, String first, String second) {
        out.append(Text.left(name, NAME));
        out.append(Text.right(first, COLUMN)).append(Text.right(second, COLUMN)).append('\n');
    }

    private static String mean(WhatIf.Worth worth) {
        double mean = worth.summary().npv().mean();
        double half = worth.summary().npv().halfWidth95();
        return interval(mean, mean - half, mean + half);
    }

    private static String quantile(WhatIf.Worth worth, double p) {
        Quantile q = worth.summary().npv().quantile(p);
        return interval(q.value(), q.low95(), q.high95());
    }

    private static String interval(double value, double low, double high) {
        return "%s (%s to %s)"
                .formatted(Numbers.millions(value), Numbers.millions(low), Numbers.millions(high));
    }

    /// The answer as JSON, money in USD.
    public String json() {
        ObjectNode node = JsonReport.object().put("deposit", deposit).put("process", process);
        node.put("trials", run.trials()).put("seed", run.seed());
        node.put("sampling", run.scheme().label());
        node.put("replicates", run.scheme().replicates());
        node.put("rowsUsed", rowsUsed).put("rowsRead", rowsRead);
        ArrayNode rows = node.putArray("changed");
        for (Parameter row : changed) {
            rows.addObject()
                    .put("scope", row.scope())
                    .put("parameter", row.name())
                    .put("value", row.text())
                    .put("unit", row.unit())
                    .put("note", row.note());
        }
        worth(node.putObject("base"), answer.base());
        worth(node.putObject("changedCase"), answer.changed());
        ObjectNode difference = node.putObject("difference");
        JsonReport.number(difference, "meanUsd", answer.difference().meanUsd());
        JsonReport.number(difference, "standardErrorUsd", answer.difference().standardError());
        JsonReport.number(difference, "shareBetter", answer.difference().shareBetter());
        return JsonReport.text(node);
    }

    private static void worth(ObjectNode node, WhatIf.Worth worth) {
        JsonReport.number(node, "centralNpvUsd", worth.centralUsd());
        JsonReport.number(node, "meanNpvUsd", worth.summary().npv().mean());
        JsonReport.number(node, "standardErrorUsd", worth.summary().npv().standardError());
        JsonReport.number(node, "probabilityPositive", worth.summary().probabilityPositive());
        for (Quantile q : worth.summary().npv().quantiles()) {
            ObjectNode one = node.putObject("p%.0f".formatted(100 * q.probability()));
            JsonReport.number(one, "valueUsd", q.value());
            JsonReport.number(one, "standardErrorUsd", q.standardError());
            JsonReport.number(one, "low95Usd", q.low95());
            JsonReport.number(one, "high95Usd", q.high95());
        }
    }
}
