package org.lode.report;

import java.util.List;
import org.lode.quantity.Explained;

/// The derivation of a figure as a text tree for the terminal.
public final class ExplainTree {
    private final StringBuilder out = new StringBuilder();
    private final int width;

    private ExplainTree(int width) {
        this.width = width;
    }

    /// The tree, wrapped to `width` columns, with a line break at its end.
    public static String text(Explained figure, int width) {
        ExplainTree tree = new ExplainTree(width);
        tree.write(figure, "", "");
        return tree.out.toString();
    }

    private void write(Explained figure, String first, String rest) {
        String value =
                Double.isNaN(figure.value())
                        ? ""
                        : " = %s %s"
                                .formatted(Numbers.significant(figure.value(), 5), figure.unit());
        lines(figure.name() + value, first, rest);
        String inner = rest + (figure.inputs().isEmpty() ? "    " : "│   ");
        if (!figure.formula().isEmpty()) {
            lines("formula: " + figure.formula(), inner, inner);
        }
        if (figure.source() != null) {
            lines(
                    "source: %s (%s) [%s]"
                            .formatted(
                                    figure.source().citation(),
                                    figure.source().date(),
                                    figure.source().status()),
                    inner,
                    inner);
        }
        List<Explained> inputs = figure.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            boolean isLast = i == inputs.size() - 1;
            write(
                    inputs.get(i),
                    rest + (isLast ? "└── " : "├── "),
                    rest + (isLast ? "    " : "│   "));
        }
    }

    private void lines(String text, String first, String rest) {
        int room = Math.max(30, width - first.length());
        String prefix = first;
        for (String line : Text.wrap(text.stripTrailing(), room)) {
            out.append(prefix).append(line).append('\n');
            prefix = rest;
        }
    }
}
