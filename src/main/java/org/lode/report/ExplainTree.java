package org.lode.report;

import java.util.ArrayList;
import java.util.List;
import org.lode.quantity.Evidence;
import org.lode.quantity.Explained;
import org.lode.quantity.Source;

/// The derivation of a figure as a text tree.
///
/// ```
/// NPV, investor = −142 M USD
/// │  sum of discounted flows, end of year
/// ├─ revenue = 1,230 M USD
/// │     price × tonnes
/// └─ capital = 410 M USD
///       company filing (2024) [read]
/// ```
///
/// A leaf names its source and status; `[MEMORY]` and `[ASSUMPTION]` are in capitals, so that
/// they are seen without colour. No line is wider than the given width.
public final class ExplainTree {
    /// Width that every terminal has.
    public static final int DEFAULT_WIDTH = 80;

    private final int width;
    private final List<String> lines = new ArrayList<>();

    private ExplainTree(int width) {
        this.width = width;
    }

    /// The tree of `figure`, [#DEFAULT_WIDTH] columns wide.
    public static String render(Explained figure) {
        return render(figure, DEFAULT_WIDTH);
    }

    /// The tree of `figure`.
    ///
    /// @param width widest line in columns, 40 or more
    public static String render(Explained figure, int width) {
        if (width < 40) {
            throw new IllegalArgumentException(
                    "an explanation needs at least 40 columns, had " + width + ".");
        }
        ExplainTree tree = new ExplainTree(width);
        tree.node(figure, "", "");
        return String.join("\n", tree.lines) + "\n";
    }

    private void node(Explained figure, String first, String rest) {
        String bar = figure.inputs().isEmpty() ? "   " : "│  ";
        wrapped(heading(figure), first, rest + bar);
        if (!figure.formula().isBlank()) {
            wrapped(figure.formula(), rest + bar, rest + bar);
        }
        Source source = figure.source();
        if (source != null) {
            wrapped(origin(source), rest + bar, rest + bar);
        }
        for (int i = 0; i < figure.inputs().size(); i++) {
            boolean isLast = i == figure.inputs().size() - 1;
            String indent = narrowed(rest);
            node(
                    figure.inputs().get(i),
                    indent + (isLast ? "└─ " : "├─ "),
                    indent + (isLast ? "   " : "│  "));
        }
    }

    /// Very deep trees stop moving right, so that text keeps at least half of the line.
    private String narrowed(String indent) {
        return indent.length() + 6 > width / 2 ? indent.substring(3) : indent;
    }

    private static String heading(Explained figure) {
        String unit = figure.unit().isBlank() ? "" : " " + figure.unit();
        Evidence weakest = figure.weakestEvidence();
        String mark =
                figure.inputs().isEmpty() || weakest == Evidence.READ
                        ? ""
                        : " (rests on " + weakest + ")";
        return figure.name() + " = " + Numbers.plain(figure.value(), 4) + unit + mark;
    }

    private static String origin(Source source) {
        String status =
                source.status() == Evidence.READ
                        ? source.status().toString()
                        : source.status().name();
        return "%s (%s) [%s]".formatted(source.citation(), source.date(), status);
    }

    private void wrapped(String text, String first, String rest) {
        int room = width - Math.max(first.length(), rest.length());
        List<String> parts = Text.wrap(text, room);
        for (int i = 0; i < parts.size(); i++) {
            lines.add(((i == 0 ? first : rest) + parts.get(i)).stripTrailing());
        }
    }
}
