package org.lode.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lode.risk.RunSettings;
import org.lode.risk.VarianceShares;
import org.lode.study.ValuationView.TornadoView;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Swings and shares of the variance in the terminal, as JSON and as CSV.
///
/// @param deposit id of the deposit
/// @param process price process in words
/// @param run trials, seed, scheme of the shares
/// @param tornado swings, widest first; empty if not asked for
/// @param shares shares of the variance
/// @param rowsUsed rows of the case that the valuation uses
/// @param rowsRead those of them that were read at their source
public record SensitivityReport(
        String deposit,
        String process,
        RunSettings run,
        List<TornadoView> tornado,
        VarianceShares shares,
        long rowsUsed,
        long rowsRead) {
    private static final int WIDTH = 80;
    private static final int NAME = 34;

    public SensitivityReport {
        tornado = List.copyOf(tornado);
    }

    /// For a terminal, 80 columns wide.
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append("What the worth of ").append(deposit).append(" hangs on (");
        out.append(process).append(" prices)\n\n");
        swings(out);
        variance(out);
        return out.toString();
    }

    private void swings(StringBuilder out) {
        if (tornado.isEmpty()) {
            return;
        }
        out.append("Central NPV in M USD with one input at its P10 or P90, the others at their\n");
        out.append("medians\n");
        out.append(Text.left("", NAME)).append(Text.right("input at", 22));
        out.append(Text.right("NPV at", 24)).append('\n');
        out.append(Text.left("input", NAME));
        out.append(Text.right("P10", 11)).append(Text.right("P90", 11));
        out.append(Text.right("P10", 12)).append(Text.right("P90", 12)).append('\n');
        out.append("─".repeat(WIDTH)).append('\n');
        for (TornadoView bar : tornado) {
            out.append(Text.left(Text.cut(bar.name(), NAME - 1), NAME));
            out.append(Text.right(Numbers.significant(bar.lowInput(), 3), 11));
            out.append(Text.right(Numbers.significant(bar.highInput(), 3), 11));
            out.append(Text.right(Numbers.millions(bar.npvAtLow()), 12));
            out.append(Text.right(Numbers.millions(bar.npvAtHigh()), 12)).append('\n');
        }
        out.append('\n');
    }

    private void variance(StringBuilder out) {
        out.append(
                "Shares of the variance of the NPV (mean %s, standard deviation %s M USD)%n"
                        .formatted(Numbers.millions(shares.mean()), Numbers.millions(shares.sd())));
        boolean isFair = isFair();
        out.append(Text.left("input or group", NAME));
        out.append(Text.right("alone", 15)).append(Text.right("in all", 15));
        out.append(isFair ? Text.right("fair share", 16) : "").append('\n');
        out.append("─".repeat(WIDTH)).append('\n');
        for (VarianceShares.Share share : shares.shares()) {
            List<String> name = wrapped(share.group().name());
            out.append(Text.left(name.getFirst(), NAME));
            out.append(Text.right(percent(share.index().first(), share.index().firstError()), 15));
            out.append(Text.right(percent(share.index().total(), share.index().totalError()), 15));
            out.append(
                    isFair
                            ? Text.right(percent(share.fair().share(), share.fair().error()), 16)
                            : "");
            out.append('\n');
            name.stream().skip(1).forEach(line -> out.append("  ").append(line).append('\n'));
        }
        out.append("─".repeat(WIDTH)).append('\n');
        out.append(
                "Interaction of several groups: %s. Errors are standard errors.%n"
                        .formatted(Numbers.percent(shares.interaction(), 2)));
        out.append("Correlated inputs form one group.");
        out.append(isFair ? " Fair share: Shapley effect; sums to 100 %.\n" : "\n");
        out.append(
                "%s trials (%s), %d runs, seed %d.%n"
                        .formatted(
                                Numbers.count(run.trials()),
                                run.scheme().label(),
                                shares.runs(),
                                run.seed()));
        out.append("Of %d rows used %d were read at their source.%n".formatted(rowsUsed, rowsRead));
    }

    private boolean isFair() {
        return shares.shares().stream().anyMatch(s -> !Double.isNaN(s.fair().share()));
    }

    private static String percent(double share, double error) {
        return String.format(Locale.ROOT, "%.1f ± %.1f %%", 100 * share, 100 * error);
    }

    private static List<String> wrapped(String name) {
        StringBuilder line = new StringBuilder();
        List<String> lines = new ArrayList<>();
        for (String part : name.split(", ", -1)) {
            if (!line.isEmpty() && line.length() + part.length() + 2 > NAME - 2) {
                lines.add(line + ",");
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : ", ").append(part);
        }
        lines.add(Text.cut(line.toString(), NAME - 1));
        return lines;
    }

    /// As JSON; money in USD.
    public String json() {
        ObjectNode node = JsonReport.object().put("deposit", deposit).put("process", process);
        node.put("trials", run.trials()).put("seed", run.seed());
        node.put("sampling", run.scheme().label()).put("runs", shares.runs());
        node.put("rowsUsed", rowsUsed).put("rowsRead", rowsRead);
        JsonReport.number(node, "meanNpvUsd", shares.mean());
        JsonReport.number(node, "sdNpvUsd", shares.sd());
        JsonReport.number(node, "interactionShare", shares.interaction());
        ArrayNode bars = node.putArray("tornado");
        for (TornadoView bar : tornado) {
            ObjectNode one = bars.addObject().put("input", bar.name()).put("unit", bar.unit());
            JsonReport.number(one, "p10", bar.lowInput());
            JsonReport.number(one, "p90", bar.highInput());
            JsonReport.number(one, "npvAtP10Usd", bar.npvAtLow());
            JsonReport.number(one, "npvAtP90Usd", bar.npvAtHigh());
        }
        ArrayNode groups = node.putArray("groups");
        for (VarianceShares.Share share : shares.shares()) {
            ObjectNode one = groups.addObject().put("group", share.group().name());
            JsonReport.number(one, "first", share.index().first());
            JsonReport.number(one, "firstStandardError", share.index().firstError());
            JsonReport.number(one, "total", share.index().total());
            JsonReport.number(one, "totalStandardError", share.index().totalError());
            if (isFair()) {
                JsonReport.number(one, "shapley", share.fair().share());
                JsonReport.number(one, "shapleyStandardError", share.fair().error());
            }
        }
        return JsonReport.text(node);
    }
}
