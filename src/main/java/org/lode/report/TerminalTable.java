package org.lode.report;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.lode.deposit.ControlStatus;
import org.lode.risk.OutcomeSummary;
import org.lode.risk.Quantile;
import org.lode.study.Band;
import org.lode.study.DepositResult;
import org.lode.study.Flag;
import org.lode.study.RunManifest;
import org.lode.study.StudyResult;
import org.lode.study.ValuationView;

/// The ranking for a terminal.
///
/// Two lines per valued deposit: figures, then product, permit and flags in words. No line is
/// wider than the given width; longer text is cut with an ellipsis, longer sentences are wrapped.
/// Colour is optional and repeats what the text says.
public final class TerminalTable {
    /// Narrowest terminal for which the columns fit.
    public static final int LEAST_WIDTH = 72;

    private static final int NUMBERS = 51;

    private final int width;
    private final boolean isColoured;
    private final StringBuilder out = new StringBuilder();

    private TerminalTable(int width, boolean isColoured) {
        this.width = width;
        this.isColoured = isColoured;
    }

    /// The whole screen text.
    ///
    /// @param width columns of the terminal, [#LEAST_WIDTH] or more
    /// @param isColoured true to mark with ANSI colours
    /// @param files files written by the run, named at the end; may be empty
    public static String render(
            StudyResult study, int width, boolean isColoured, List<Path> files) {
        if (width < LEAST_WIDTH) {
            throw new IllegalArgumentException(
                    "the table needs at least %s columns, had %s. Maybe widen the terminal."
                            .formatted(LEAST_WIDTH, width));
        }
        TerminalTable table = new TerminalTable(width, isColoured);
        table.heading(study);
        table.ranking(study);
        table.resourceOnly(study);
        table.listed(study);
        table.legend(study);
        table.files(files);
        return table.out.toString();
    }

    private void heading(StudyResult study) {
        sentence(study.manifest().title(), Style.BOLD);
        study.headline().forEach(sentence -> sentence(sentence, Style.PLAIN));
        study.warnings().forEach(warning -> sentence("! " + warning, Style.WARNING));
        out.append('\n');
    }

    private void ranking(StudyResult study) {
        List<DepositResult> valued =
                study.deposits().stream().filter(d -> d.valuation().isPresent()).toList();
        if (valued.isEmpty()) {
            sentence("No deposit of this case carries enough evidence for a value.", Style.PLAIN);
            return;
        }
        int name = width - NUMBERS - 4;
        line(
                "    "
                        + Text.left("", name)
                        + Text.right("", 9)
                        + Text.right("NPV, M USD", 21)
                        + Text.right("P>0, %", 9)
                        + Text.right("b/e", 6)
                        + "  area",
                Style.QUIET);
        line(
                Text.right("#", 3)
                        + " "
                        + Text.left("deposit", name)
                        + Text.right("resource", 9)
                        + Text.right("P10", 7)
                        + Text.right("P50", 7)
                        + Text.right("P90", 7)
                        + Text.right("MR/GBM", 9)
                        + Text.right("/now", 6)
                        + "  ctrl",
                Style.QUIET);
        line("─".repeat(width), Style.QUIET);
        int rank = 0;
        for (DepositResult result : valued) {
            row(++rank, result, result.valuation().get(), name);
        }
        line("─".repeat(width), Style.QUIET);
        sentence(samplingError(study.manifest(), valued), Style.QUIET);
        out.append('\n');
    }

    /// How far the printed quantiles can be off because the trials are finite in number.
    private static String samplingError(RunManifest manifest, List<DepositResult> valued) {
        double share = 0;
        for (DepositResult result : valued) {
            OutcomeSummary npv = result.valuation().orElseThrow().meanReverting().npv();
            double spread = npv.quantile(0.90).value() - npv.quantile(0.10).value();
            for (double p : List.of(0.10, 0.50, 0.90)) {
                Quantile q = npv.quantile(p);
                share = Math.max(share, 0.5 * (q.high95() - q.low95()) / spread);
            }
        }
        return ("%s trials each (%s). Sampling error: the 95 %% interval of each printed quantile is"
                        + " within ± %s of the distance from P10 to P90; the report and --json give"
                        + " every interval.")
                .formatted(
                        Numbers.count(manifest.trials()),
                        manifest.sampling(),
                        Numbers.percent(share, 2));
    }

    private void row(int rank, DepositResult result, ValuationView v, int name) {
        OptionalDouble ratio = RankingSection.breakEvenRatio(v);
        double median = v.meanReverting().p50();
        ControlStatus control = result.deposit().control();
        out.append(Text.right(String.valueOf(rank), 3)).append(' ');
        out.append(styled(Text.left(result.deposit().name(), name), Style.BOLD));
        out.append(Text.right(scale(result), 9));
        out.append(Text.right(Numbers.millions(v.meanReverting().p10()), 7));
        out.append(
                styled(
                        Text.right(Numbers.millions(median), 7),
                        median < 0 ? Style.LOSS : Style.GAIN));
        out.append(Text.right(Numbers.millions(v.meanReverting().p90()), 7));
        out.append(Text.right(chances(v), 9));
        String shown = ratio.isPresent() ? Numbers.ratio(ratio.getAsDouble()) : Numbers.NONE;
        out.append(Text.right(shown, 6));
        out.append("  ");
        out.append(
                styled(
                        Text.cut(area(control), 4),
                        control == ControlStatus.GOVERNMENT ? Style.PLAIN : Style.WARNING));
        out.append('\n');
        String under =
                Text.joined(
                        " · ",
                        result.product(),
                        "level " + result.level().number(),
                        result.permitState());
        String flags = Marks.codes(result.flags());
        int room = width - 4 - (flags.isEmpty() ? 0 : flags.length() + 3);
        out.append("    ").append(styled(Text.cut(under, room), Style.QUIET));
        if (!flags.isEmpty()) {
            out.append(" [").append(styled(flags, Style.WARNING)).append(']');
        }
        out.append('\n');
    }

    private static String scale(DepositResult result) {
        return result.resource()
                .contained()
                .or(() -> result.resource().ore())
                .map(Band::p50)
                .map(t -> Numbers.tonnes((double) t))
                .orElse(Numbers.NONE);
    }

    private static String chances(ValuationView v) {
        return (Numbers.probability(v.meanReverting().probabilityPositive())
                        + "/"
                        + Numbers.probability(v.brownian().probabilityPositive()))
                .replace("%", "");
    }

    private static String area(ControlStatus control) {
        return switch (control) {
            case GOVERNMENT -> "gov";
            case OCCUPIED -> "OCC";
            case CONTESTED -> "CONT";
            case UNKNOWN -> "?";
        };
    }

    private void resourceOnly(StudyResult study) {
        List<DepositResult> some =
                study.deposits().stream()
                        .filter(d -> d.valuation().isEmpty() && d.level().number() >= 1)
                        .toList();
        if (some.isEmpty()) {
            return;
        }
        sentence("Resource known, value not: " + some.size(), Style.BOLD);
        int name = Math.max(18, width - 58);
        for (DepositResult result : some) {
            String spread =
                    result.resource().disagreement() > 1.005
                            ? "×" + Numbers.significant(result.resource().disagreement(), 2)
                            : "";
            String flags = Marks.codes(result.flags());
            String resource =
                    Text.joined(
                            " ",
                            Numbers.tonnes(
                                    result.resource().contained().or(result.resource()::ore)),
                            result.resource().contained().isPresent()
                                    ? result.resource().substance()
                                    : "");
            out.append("    ").append(Text.left(result.deposit().name(), name)).append(' ');
            out.append(Text.left(resource, 34)).append(' ').append(Text.right(spread, 5));
            out.append(' ').append(Text.left(area(result.deposit().control()), 4)).append(' ');
            out.append(styled(Text.cut(flags, 8), Style.WARNING)).append('\n');
        }
        out.append('\n');
    }

    private void listed(StudyResult study) {
        List<DepositResult> some =
                study.deposits().stream().filter(d -> d.level().number() == 0).toList();
        if (!some.isEmpty()) {
            String controls =
                    some.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            d -> d.deposit().control(), Collectors.counting()))
                            .entrySet()
                            .stream()
                            .sorted(java.util.Map.Entry.comparingByKey())
                            .map(e -> e.getValue() + " " + e.getKey())
                            .collect(Collectors.joining(", "));
            sentence(
                    "Listed without a published figure: %s (%s). Reasons are in the report."
                            .formatted(some.size(), controls),
                    Style.PLAIN);
            out.append('\n');
        }
    }

    private void legend(StudyResult study) {
        sentence(
                ("NPV: investor, real USD of %s on %s, mean-reverting prices. P>0: chance "
                                + "of NPV above"
                                + " 0, mean-reverting (MR) and geometric Brownian (GBM) "
                                + "prices. b/e/now: break-even over today's price.")
                        .formatted(
                                study.manifest().priceBaseYear(), study.manifest().valuationDate()),
                Style.QUIET);
        StringBuilder flags = new StringBuilder("Flags:");
        for (Flag.Kind kind : Flag.Kind.values()) {
            if (study.deposits().stream()
                    .anyMatch(d -> d.flags().stream().anyMatch(f -> f.kind() == kind))) {
                flags.append(' ').append(kind.code()).append(' ').append(Marks.name(kind));
                flags.append(';');
            }
        }
        if (flags.charAt(flags.length() - 1) == ';') {
            flags.setCharAt(flags.length() - 1, '.');
            sentence(flags.toString(), Style.QUIET);
        }
    }

    private void files(List<Path> files) {
        if (!files.isEmpty()) {
            out.append('\n');
            files.forEach(file -> sentence("wrote " + file, Style.PLAIN));
        }
    }

    private void sentence(String text, Style style) {
        Text.wrap(text, width).forEach(part -> line(part, style));
    }

    private void line(String text, Style style) {
        out.append(styled(text.stripTrailing(), style)).append('\n');
    }

    private String styled(String text, Style style) {
        return isColoured && style != Style.PLAIN ? style.code + text + "\u001b[0m" : text;
    }

    /// Looks, as ANSI codes.
    private enum Style {
        PLAIN(""),
        BOLD("\u001b[1m"),
        QUIET("\u001b[2m"),
        WARNING("\u001b[33m"),
        LOSS("\u001b[31m"),
        GAIN("\u001b[34m");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }
}
