package org.lode.report;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lode.quantity.Explained;

/// Derivations of the figures as nested lists that open step by step.
///
/// A figure that several others use is derived once; later mentions point back, which keeps the
/// page small when every figure rests on the same prices.
final class ExplanationSection {
    private final HtmlWriter html;
    private final Set<String> shown = new HashSet<>();

    ExplanationSection(HtmlWriter html) {
        this.html = html;
    }

    void write(Map<String, Explained> figures) {
        if (figures.isEmpty()) {
            return;
        }
        html.open("details", "class", "explain").open("summary");
        html.element("h4", "How each figure follows");
        html.element("span", " " + Numbers.counted(figures.size(), "figure"), "class", "quiet");
        html.close("summary");
        figures.values().forEach(this::node);
        html.close("details").line();
    }

    private void node(Explained figure) {
        if (figure.inputs().isEmpty()) {
            html.open("div", "class", "leaf");
            line(figure);
            origin(figure);
            html.close("div");
            return;
        }
        if (!shown.add(figure.name() + "|" + figure.value() + "|" + figure.formula())) {
            html.open("div", "class", "leaf");
            line(figure);
            Marks.reached(html, figure.weakestEvidence());
            html.element("span", " derived above", "class", "formula").close("div");
            return;
        }
        html.open("details", "class", "node").open("summary");
        line(figure);
        Marks.reached(html, figure.weakestEvidence());
        html.close("summary");
        if (!figure.formula().isBlank()) {
            html.element("div", figure.formula(), "class", "formula");
        }
        origin(figure);
        figure.inputs().forEach(this::node);
        html.close("details");
    }

    private void line(Explained figure) {
        html.text(figure.name() + " ");
        html.open("b").text(Numbers.plain(figure.value(), 4));
        html.text((figure.unit().isBlank() ? "" : "\u00a0" + figure.unit())).close("b");
    }

    private void origin(Explained figure) {
        if (figure.source() != null) {
            html.text(" ");
            DepositSection.source(html, Objects.requireNonNull(figure.source()));
        } else if (figure.inputs().isEmpty()) {
            html.element("span", figure.formula(), "class", "formula");
        }
    }
}
