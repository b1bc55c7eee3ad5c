package org.lode.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lode.risk.FairShares;
import org.lode.risk.RunSettings;
import org.lode.risk.VarianceShares;
import org.lode.sampling.ShapleyEffect;
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
/// @param fair division among single inputs, if asked for
/// @param copula how correlated inputs are tied, in words
/// @param rowsUsed rows of the case that the valuation uses
/// @param rowsRead those of them that were read at their source
public record SensitivityReport(
        String deposit,
        String process,
        RunSettings run,
        List<TornadoView> tornado,
        VarianceShares shares,
        Optional<FairShares> fair,
        String copula,
        long rowsUsed,
        long rowsRead) {
    private static final int WIDTH = 80;
    private static final int NAME = 34;
    private static final int BAR = 27;
    private static final int UNIT = 13;

    public SensitivityReport {
        tornado = List.copyOf(tornado);
    }

    /// For a terminal, 80 columns wide.
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append(
                PriceFitReport.lines(
                        "",
                        "What the worth of %s hangs on (%s prices, real-world (P))"
                                .formatted(deposit, process)));
        out.append('\n');
        swings(out);
        variance(out);
        fair.ifPresent(f -> division(f, out));
        foot(out);
        return out.toString();
    }

    private void swings(StringBuilder out) {
        if (tornado.isEmpty()) {
            return;
        }
        out.append("Central NPV in M USD with one input at its P10 or P90, the others at their\n");
        out.append("medians\n");
        out.append(Text.left("", BAR + UNIT)).append(Text.right("input at", 22));
        out.append(Text.right("NPV at", 18)).append('\n');
        out.append(Text.left("input", BAR)).append(Text.left("unit", UNIT));
        out.append(Text.right("P10", 11)).append(Text.right("P90", 11));
        out.append(Text.right("P10", 9)).append(Text.right("P90", 9)).append('\n');
        out.append("─".repeat(WIDTH)).append('\n');
        for (TornadoView bar : tornado) {
            List<String> name = Text.wrap(bar.name(), BAR - 3);
            out.append(Text.left(name.getFirst(), BAR)).append(Text.left(bar.unit(), UNIT));
            out.append(Text.right(Numbers.significant(bar.lowInput(), 3), 11));
            out.append(Text.right(Numbers.significant(bar.highInput(), 3), 11));
            out.append(Text.right(Numbers.millions(bar.npvAtLow()), 9));
            out.append(Text.right(Numbers.millions(bar.npvAtHigh()), 9)).append('\n');
            name.stream().skip(1).forEach(line -> out.append("  ").append(line).append('\n'));
        }
        out.append('\n');
    }

    private void variance(StringBuilder out) {
        out.append(
                "Shares of the variance of the NPV (mean %s ± %s, sd %s M USD)%n"
                        .formatted(
                                Numbers.millions(shares.mean()),
                                Numbers.millions(shares.meanError()),
                                Numbers.millions(shares.sd())));
        boolean isFair = isFair();
        out.append(Text.left("input or group", NAME));
        out.append(Text.right("alone", 15)).append(Text.right("in all", 15));
        out.append(isFair ? Text.right("fair share", 16) : "").append('\n');
        out.append("─".repeat(WIDTH)).append('\n');
        for (VarianceShares.Share share : shares.shares()) {
            List<String> name = Text.wrap(share.group().name(), NAME - 3);
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
                "Interaction of several groups: %s. Errors (±) are standard errors.%n"
                        .formatted(percent(shares.rest().share(), shares.rest().error())));
        out.append("Correlated inputs form one group.");
        out.append(isFair ? " Fair share: Shapley effect; sums to 100 %.\n" : "\n");
    }

    private static void division(FairShares fair, StringBuilder out) {
        out.append("\nFair division of the variance among single inputs (Shapley effects)\n");
        out.append("─".repeat(WIDTH)).append('\n');
        for (ShapleyEffect effect : fair.shares()) {
            List<String> name = Text.wrap(effect.name(), 62);
            out.append(Text.left(name.getFirst(), 64));
            out.append(Text.right(percent(effect.share(), effect.error()), 16)).append('\n');
            name.stream().skip(1).forEach(line -> out.append("  ").append(line).append('\n'));
        }
        out.append("─".repeat(WIDTH)).append('\n');
        out.append(
                "Sums to 100 %. What correlated inputs tell of each other is shared between them.\n");
        out.append("%d runs along random orders of the inputs.\n".formatted(fair.runs()));
    }

    private void foot(StringBuilder out) {
        out.append('\n');
        out.append(
                PriceFitReport.lines(
                        "",
                        "%s trials (%s), %d runs, seed %d, copula: %s."
                                .formatted(
                                        Numbers.count(run.trials()),
                                        run.scheme().label(),
                                        shares.runs(),
                                        run.seed(),
                                        copula)));
        out.append("Of %d rows used %d were read at their source.%n".formatted(rowsUsed, rowsRead));
    }

    private boolean isFair() {
        return shares.shares().stream().anyMatch(s -> !Double.isNaN(s.fair().share()));
    }

    private static String percent(double share, double error) {
        return String.format(Locale.ROOT, "%.1f ± %.1f %%", 100 * share, 100 * error);
    }

    /// As JSON; money in USD.
    public String json() {
        ObjectNode node = JsonReport.object().put("deposit", deposit).put("process", process);
        node.put("trials", run.trials()).put("seed", run.seed());
        node.put("sampling", run.scheme().label()).put("runs", shares.runs());
        node.put("rowsUsed", rowsUsed).put("rowsRead", rowsRead);
        JsonReport.number(node, "meanNpvUsd", shares.mean());
        node.put("measure", "P").put("copula", copula);
        JsonReport.number(node, "meanNpvStandardErrorUsd", shares.meanError());
        JsonReport.number(node, "sdNpvUsd", shares.sd());
        JsonReport.number(node, "interactionShare", shares.rest().share());
        JsonReport.number(node, "interactionStandardError", shares.rest().error());
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
        if (fair.isPresent()) {
            node.put("fairRuns", fair.get().runs());
            ArrayNode singles = node.putArray("fairShares");
            for (ShapleyEffect effect : fair.get().shares()) {
                ObjectNode one = singles.addObject().put("input", effect.name());
                JsonReport.number(one, "shapley", effect.share());
                JsonReport.number(one, "shapleyStandardError", effect.error());
            }
        }
        return JsonReport.text(node);
    }

    /// As CSV: one row per swing, group and fair share.
    public String csv() {
        StringBuilder out =
                new StringBuilder(
                        "deposit,process,measure,copula,sampling,trials,seed,kind,name,unit,p10,p90"
                                + ",npv_at_p10_usd,npv_at_p90_usd,first,first_error,total"
                                + ",total_error,shapley,shapley_error\n");
        String start =
                String.join(
                        ",",
                        PriceFitReport.quoted(deposit),
                        process,
                        "P",
                        PriceFitReport.quoted(copula),
                        run.scheme().label(),
                        Long.toString(run.trials()),
                        Long.toString(run.seed()));
        for (TornadoView bar : tornado) {
            out.append(start).append(",swing,").append(PriceFitReport.quoted(bar.name()));
            out.append(',').append(PriceFitReport.quoted(bar.unit())).append(',');
            cells(out, bar.lowInput(), bar.highInput(), bar.npvAtLow(), bar.npvAtHigh());
            out.append(",,,,,,\n");
        }
        for (VarianceShares.Share share : shares.shares()) {
            out.append(start).append(",group,").append(PriceFitReport.quoted(share.group().name()));
            out.append(",,,,,,");
            cells(
                    out,
                    share.index().first(),
                    share.index().firstError(),
                    share.index().total(),
                    share.index().totalError(),
                    share.fair().share(),
                    share.fair().error());
            out.append('\n');
        }
        for (ShapleyEffect effect : fair.map(FairShares::shares).orElse(List.of())) {
            out.append(start).append(",input,").append(PriceFitReport.quoted(effect.name()));
            out.append(",,,,,,,,,,");
            cells(out, effect.share(), effect.error());
            out.append('\n');
        }
        return out.toString();
    }

    private static void cells(StringBuilder out, double... values) {
        String comma = "";
        for (double value : values) {
            out.append(comma).append(Double.isNaN(value) ? "" : Double.toString(value));
            comma = ",";
        }
    }
}
