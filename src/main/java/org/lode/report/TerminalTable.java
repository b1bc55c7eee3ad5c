package org.lode.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.lode.deposit.ControlStatus;
import org.lode.deposit.EvidenceLevel;
import org.lode.study.DepositResult;
import org.lode.study.Flag;
import org.lode.study.RunManifest;
import org.lode.study.StudyResult;
import org.lode.study.ValuationView;

/// The ranking for a terminal, never wider than it is told to be.
public final class TerminalTable {
    private static final int FIXED = 64;
    private static final int NARROW = 96;

    private final StringBuilder out = new StringBuilder();
    private final StudyResult study;
    private final int width;
    private final boolean isColoured;

    private TerminalTable(StudyResult study, int width, boolean isColoured) {
        this.study = study;
        this.width = width;
        this.isColoured = isColoured;
    }

    /// The table with headline, legend and conventions.
    ///
    /// @param width columns, 80 or more
    /// @param isColoured true for ANSI colours
    public static String text(StudyResult study, int width, boolean isColoured) {
        TerminalTable table = new TerminalTable(study, Math.max(80, width), isColoured);
        table.write();
        return table.out.toString();
    }

    private void write() {
        RunManifest m = study.manifest();
        paragraph(m.title());
        line("=".repeat(Math.min(width, Text.width(m.title()))));
        study.headline().forEach(this::paragraph);
        line("");
        ranking();
        resourceOnly();
        listed();
        legend();
        study.warnings().forEach(this::paragraph);
        paragraph(
                "Lode %s, seed %d, %s trials, data %s, values as of %s, real %d USD, %.3g %% real, %s."
                        .formatted(
                                m.version(),
                                m.seed(),
                                Numbers.count(m.trials()),
                                m.dataHash().substring(0, Math.min(12, m.dataHash().length())),
                                m.valuationDate(),
                                m.priceBaseYear(),
                                100 * m.discountRate(),
                                m.discountTiming().replace('_', ' ')));
        m.conventions().stream().skip(1).forEach(this::paragraph);
    }

    private void ranking() {
        List<DepositResult> valued =
                study.deposits().stream().filter(d -> d.valuation().isPresent()).toList();
        if (valued.isEmpty()) {
            return;
        }
        line("Investor NPV after tax, M USD; P>0 under mean-reverting / wandering prices");
        boolean isNarrow = width < NARROW;
        int name = isNarrow ? width - FIXED : (width - FIXED) / 2;
        int product = isNarrow ? 0 : width - FIXED - name;
        line(
                " # "
                        + Text.left("deposit", name)
                        + product("product", product)
                        + " L"
                        + Text.right("can sell", 9)
                        + Text.right("P10", 7)
                        + Text.right("P50", 7)
                        + Text.right("P90", 7)
                        + Text.right("P>0 %", 6)
                        + Text.right("be/now", 7)
                        + " area permi flags");
        line("-".repeat(width));
        int rank = 0;
        for (DepositResult d : valued) {
            row(++rank, d, name, product);
        }
        line("");
    }

    private static String product(String text, int columns) {
        return columns == 0 ? "" : " " + Text.left(text, columns - 1);
    }

    private void row(int rank, DepositResult d, int name, int product) {
        ValuationView v = d.valuation().orElseThrow();
        OptionalDouble ratio = RankingSection.breakEvenRatio(v);
        String median = Text.right(Numbers.millions(v.meanReverting().p50()), 7);
        line(
                Text.right(rank + "", 2)
                        + " "
                        + Text.left(d.deposit().name(), name)
                        + product(d.product(), product)
                        + " "
                        + d.level().number()
                        + Text.right(
                                d.resource()
                                        .recoverable()
                                        .map(b -> Numbers.tonnes(b.p50()))
                                        .orElse("–"),
                                9)
                        + Text.right(Numbers.millions(v.meanReverting().p10()), 7)
                        + coloured(median, v.meanReverting().p50() > 0)
                        + Text.right(Numbers.millions(v.meanReverting().p90()), 7)
                        + Text.right(
                                "%.0f/%.0f"
                                        .formatted(
                                                100 * v.meanReverting().probabilityPositive(),
                                                100 * v.brownian().probabilityPositive()),
                                6)
                        + Text.right(
                                ratio.isPresent() ? Numbers.ratio(ratio.getAsDouble()) : "–", 7)
                        + " "
                        + Text.left(area(d.deposit().control()), 4)
                        + " "
                        + Text.left(permit(d), 5)
                        + " "
                        + Marks.codes(d.flags()));
    }

    private static String area(ControlStatus control) {
        return switch (control) {
            case GOVERNMENT -> "ok";
            case OCCUPIED -> "OCC";
            case CONTESTED -> "CONT";
            case UNKNOWN -> "?";
        };
    }

    /// Four words are enough for a table: the page has the state with its date.
    private static String permit(DepositResult d) {
        boolean isFlagged = d.flags().stream().anyMatch(f -> f.kind() == Flag.Kind.PERMIT);
        return isFlagged ? (d.permitState().startsWith("no ") ? "none" : "ended") : "valid";
    }

    private void resourceOnly() {
        List<DepositResult> known = at(EvidenceLevel.RESOURCE_ONLY);
        if (known.isEmpty()) {
            return;
        }
        line(
                "Resource only (level 1): contained P10 .. P50 .. P90, disagreement, worth of learning");
        line("-".repeat(width));
        for (DepositResult d : known) {
            String scale =
                    d.resource()
                            .contained()
                            .or(() -> d.resource().ore())
                            .map(
                                    b ->
                                            "%s .. %s .. %s"
                                                    .formatted(
                                                            Numbers.tonnes(b.p10()),
                                                            Numbers.tonnes(b.p50()),
                                                            Numbers.tonnes(b.p90())))
                            .orElse("no pooled figure");
            String substance =
                    d.resource().contained().isPresent() ? d.resource().substance() : "ore";
            String learning =
                    d.learning()
                            .map(
                                    l ->
                                            "learn %s M"
                                                    .formatted(
                                                            Numbers.millions(
                                                                    l.perfectInformation())))
                            .orElse("");
            line(
                    Text.left(d.deposit().name(), 22)
                            + " "
                            + Text.left(substance, 9)
                            + Text.left(scale, 31)
                            + " x"
                            + Text.left(Numbers.ratio(d.resource().disagreement()), 6)
                            + Text.left(area(d.deposit().control()), 5)
                            + learning);
        }
        line("");
    }

    private void listed() {
        List<DepositResult> listed = at(EvidenceLevel.LISTED);
        if (!listed.isEmpty()) {
            paragraph(
                    "Listed without a published tonnage (level 0), %d: %s."
                            .formatted(
                                    listed.size(),
                                    listed.stream()
                                            .map(d -> d.deposit().name())
                                            .collect(Collectors.joining(", "))));
            line("");
        }
    }

    private List<DepositResult> at(EvidenceLevel level) {
        return study.deposits().stream()
                .filter(d -> d.level() == level && d.valuation().isEmpty())
                .toList();
    }

    private void legend() {
        StringBuilder flags = new StringBuilder("Flags:");
        for (Flag.Kind kind : Flag.Kind.values()) {
            flags.append(' ').append(kind.code()).append(' ').append(Marks.name(kind)).append(';');
        }
        paragraph(flags.toString().replaceAll(";$", "."));
        paragraph(
                "L level: 4 back-test, 3 cash flow, 2 from capacity, 1 resource only, 0 listed."
                        + " be/now: break-even price over today's price.");
    }

    private String coloured(String text, boolean isGood) {
        return isColoured ? "\u001b[%dm%s\u001b[0m".formatted(isGood ? 32 : 31, text) : text;
    }

    private void paragraph(String text) {
        Text.wrap(text, width).forEach(this::line);
    }

    private void line(String text) {
        String plain = text.replaceAll("\u001b\\[[0-9]*m", "");
        out.append(Text.width(plain) <= width ? text.stripTrailing() : Text.cut(plain, width));
        out.append('\n');
    }
}
