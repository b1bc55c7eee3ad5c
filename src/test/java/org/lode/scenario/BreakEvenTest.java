package org.lode.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Crossings at and near the ends of the range.
final class BreakEvenTest {
    /// What is 0 at the end and above 0 next to it holds "above 0", not above 3e-11.
    @Test
    void aCrossingAtAnEndIsThatEnd() {
        assertThat(BreakEven.over(0, 0.95).solve(x -> x)).isEqualTo(new Answer.Above(0));
        assertThat(BreakEven.over(0, 0.95).solve(x -> 0.95 - x)).isEqualTo(new Answer.Below(0.95));
    }

    @Test
    void aCrossingInsideStaysWhereItIs() {
        assertThat(BreakEven.over(0, 1).solve(x -> x - 1e-6))
                .isInstanceOfSatisfying(
                        Answer.Above.class,
                        above -> assertThat(above.from()).isBetween(0.999e-6, 1.001e-6));
    }
}
