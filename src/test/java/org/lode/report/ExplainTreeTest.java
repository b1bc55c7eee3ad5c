package org.lode.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lode.quantity.Evidence;
import org.lode.quantity.Explained;
import org.lode.quantity.Source;

final class ExplainTreeTest {
    @Test
    void treeShowsValueFormulaInputsAndStatus() {
        Explained npv = Objects.requireNonNull(ReportFixture.figures().get("npv"));
        assertThat(ExplainTree.render(npv))
                .isEqualTo(
                        """
                        NPV, investor = −142,000,000 USD (rests on assumption)
                        │  sum of flows ÷ (1 + r)^t, t in years, flows at the end of the year
                        ├─ revenue = 260,000,000 USD/y (rests on assumption)
                        │  │  price × tonnes
                        │  ├─ price (all) = 61.88 USD/t
                        │  │     Filing, https://example.org/a?b=1&c=2. (2024-05) [read]
                        │  └─ product = 4,200,000 t/y (rests on assumption)
                        │     │  ore × grade × recovery
                        │     ├─ ore = 12,000,000 t/y
                        │     │     Encyclopedia, remembered (2019) [MEMORY]
                        │     └─ recovery = 0.81
                        │           same as comparable open pits (undated) [ASSUMPTION]
                        └─ capital = 436,000,000 USD
                              javascript:alert(1) <img src=http://evil.example/x> (2020) [read]
                        """);
    }

    @Test
    void deepAndWordyTreesStayWithinTheWidth() {
        Explained figure =
                Explained.given(
                        "Глибина " + "x".repeat(200),
                        1,
                        "m",
                        new Source("y".repeat(300), "2020", Evidence.READ));
        for (int depth = 0; depth < 60; depth++) {
            figure = Explained.computed("step " + depth, depth, "m", "as below ".repeat(9), figure);
        }
        assertThat(ExplainTree.render(figure, 60).lines())
                .allSatisfy(line -> assertThat(Text.width(line)).isLessThanOrEqualTo(60));
    }
}
