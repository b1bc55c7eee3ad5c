package org.lode.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.option.PathBounds;
import org.lode.scenario.ConflictState;
import org.lode.study.DecisionResult;
import org.lode.study.DecisionResult.BreakEvenAnswer;
import org.lode.study.DecisionResult.Exact;
import org.lode.study.DecisionResult.Geology;
import org.lode.study.DecisionResult.Kind;
import org.lode.study.DecisionResult.Programme;

/// The decision on one deposit on a terminal of 80 columns.
public final class DecisionTable {
    private static final int WIDTH = 80;
    private static final int NAME = 34;
    private static final int CELL = 9;

    private final StringBuilder out = new StringBuilder();
    private final DecisionResult result;
    private final DecisionText text;

    private DecisionTable(DecisionResult result) {
        this.result = result;
        text = new DecisionText(result);
    }

    /// The table.
    public static String render(DecisionResult result) {
        DecisionTable table = new DecisionTable(result);
        table.head();
        table.alternatives();
        table.moving();
        table.breakEvens();
        table.information();
        table.foot();
        return table.out.toString();
    }

    private void head() {
        out.append(Text.cut(result.head().deposit(), WIDTH)).append('\n');
        sentence(text.conditions());
        out.append('\n');
        text.answers().forEach(answer -> bullet("- ", answer));
    }

    private void alternatives() {
        Exact e = result.exact();
        var l = result.priced().ladder();
        out.append('\n')
                .append(Text.left("", NAME))
                .append(Text.right("central price path", 4 * CELL));
        out.append(Text.right("moving", 10)).append('\n');
        List<String> heads = new ArrayList<>();
        for (ConflictState state : ConflictState.ALL) {
            heads.add(state.letter() + (state.index() == result.head().today() ? " today" : ""));
        }
        line("worth of", heads, "today");
        rule();
        line("begin now, gate or not", millions(e.beginUsd()), DecisionText.millions(l.beginUsd()));
        line(
                "· without mothballing",
                millions(e.leaveOnlyUsd()),
                DecisionText.millions(l.leaveOnlyUsd()));
        line(
                "· without mothballing and leaving",
                millions(e.tiedUsd()),
                DecisionText.millions(l.tiedUsd()));
        line("wait a year, then decide", millions(e.waitUsd()), Numbers.NONE);
        line("wait for peace, then build", millions(e.peaceUsd()), Numbers.NONE);
        line(
                "right, nothing to explore",
                millions(e.knownUsd()),
                DecisionText.millions(l.knownUsd()));
        line("right, explore first", millions(e.rightUsd()), DecisionText.millions(l.rightUsd()));
        rule();
        for (ConflictState state : ConflictState.ALL) {
            sentence(
                    "%s %s: %s, construction %s."
                            .formatted(
                                    state.letter(),
                                    state.words(),
                                    e.plan().get(state.index()),
                                    e.isGateOpen()[state.index()] ? "allowed" : "not allowed"));
        }
        sentence("The right is never worth less than 0: it can be dropped.");
    }

    private void moving() {
        out.append("\nWhere the price moves\n");
        sentence(new MovingPriceText(result).process());
        out.append('\n').append(Text.left("today", 28)).append(Text.right("lower bound", 18));
        out.append(Text.right("ladder", 12)).append(Text.right("upper bound", 20)).append('\n');
        rule();
        double[] ladder = text.ladder();
        for (int k = 0; k < ladder.length; k++) {
            PathBounds.Bounds b = text.bounds().get(k);
            out.append(Text.left(DecisionText.bounded().get(k), 28));
            out.append(Text.right(DecisionText.withError(b.lower()), 18));
            out.append(Text.right(DecisionText.cents(ladder[k]), 12));
            out.append(Text.right(DecisionText.withError(b.upper()), 20)).append('\n');
        }
        rule();
        sentence(new MovingPriceText(result).boundsNote());
        out.append('\n').append(Text.left(new MovingPriceText(result).bestFrom(), NAME));
        for (ConflictState state : ConflictState.ALL) {
            out.append(Text.right(String.valueOf(state.letter()), CELL));
        }
        out.append('\n');
        prices("build, nothing to explore", result.priced().buildAbove());
        prices("explore", result.priced().exploreAbove());
        sentence(new MovingPriceText(result).check());
    }

    private void prices(String name, double[] above) {
        out.append(Text.left(name, NAME));
        for (double price : above) {
            out.append(Text.right(DecisionText.above(price), CELL));
        }
        out.append('\n');
    }

    private void breakEvens() {
        String claim = "";
        for (BreakEvenAnswer b : result.breakEvens()) {
            if (!b.claim().equals(claim)) {
                claim = b.claim();
                out.append('\n');
                sentence(capital(claim) + " (central price path)");
            }
            bullet("  ", DecisionText.words(b) + ".");
        }
        sentence(DecisionText.BREAK_EVEN_NOTE);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void information() {
        Geology g = result.geology();
        out.append("\nWhat knowing more is worth today\n");
        out.append(Text.left("geology", 20)).append(Text.right("product, mean", 18));
        out.append(Text.right("begin in peace:", 20)).append(Text.right("at mean prices", 22));
        out.append('\n');
        rule();
        for (Kind kind : g.kinds()) {
            out.append(Text.left(kind.name(), 20));
            out.append(Text.right(DecisionText.tonnes(kind.productTonnes()), 18));
            out.append(Text.right(DecisionText.replicated(kind.beginUsd()), 20));
            out.append(Text.right(DecisionText.replicated(kind.atMeanPriceUsd()), 22)).append('\n');
        }
        rule();
        sentence(text.geologyNote());
        out.append('\n').append(Text.left("the programme, where the price moves", 38));
        out.append(Text.right("cost", 8)).append(Text.right("adds, pays up to", 20));
        out.append(Text.right("net", 14)).append('\n');
        rule();
        programme("as it stands, accuracy " + Numbers.plain(g.accuracy(), 3), g.programme());
        for (int k = 0; k < g.accuracies().length; k++) {
            programme("· accuracy " + Numbers.plain(g.accuracies()[k], 3), g.byAccuracy().get(k));
        }
        out.append(Text.left("full knowledge at once", 46));
        out.append(Text.right(DecisionText.replicated(g.programme().perfect()), 20)).append('\n');
        rule();
        sentence(text.programmeNote());
        text.knowledge().forEach(line -> bullet("- ", line));
    }

    private void programme(String name, Programme programme) {
        out.append(Text.left(name, 38));
        out.append(Text.right(DecisionText.millions(programme.worth().costUsd()), 8));
        out.append(Text.right(DecisionText.replicated(programme.gain()), 20));
        out.append(Text.right(DecisionText.replicated(programme.net()), 14)).append('\n');
    }

    private void foot() {
        out.append('\n');
        text.evidence().forEach(this::sentence);
        result.notes().forEach(this::sentence);
        sentence("Conventions, method and limits: docs/decide.md.");
    }

    private static List<String> millions(double[] usd) {
        return Arrays.stream(usd).mapToObj(DecisionText::millions).toList();
    }

    private void line(String name, List<String> cells, String last) {
        out.append(Text.left(name, NAME));
        cells.forEach(cell -> out.append(Text.right(cell, CELL)));
        out.append(Text.right(last, 10)).append('\n');
    }

    private void rule() {
        out.append("─".repeat(WIDTH)).append('\n');
    }

    private void sentence(String words) {
        Text.wrap(words, WIDTH).forEach(line -> out.append(line).append('\n'));
    }

    private void bullet(String mark, String words) {
        String indent = mark;
        for (String line : Text.wrap(words, WIDTH - mark.length())) {
            out.append(indent).append(line).append('\n');
            indent = " ".repeat(mark.length());
        }
    }
}
