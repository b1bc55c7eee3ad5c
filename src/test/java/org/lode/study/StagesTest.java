package org.lode.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lode.cashflow.Expansion;

class StagesTest {
    /// Twice the plant from the third production year, 0.6 of the initial capital over two years.
    private static final Stages DOUBLED =
            new Stages(new int[] {2}, new double[] {2}, new double[] {0.6}, 2);

    @Test
    void capitalComesBeforeTheCapacity() {
        Expansion expansion = DOUBLED.expansion();
        assertThat(expansion.capitalShares()).containsExactly(0.3, 0.3, 0);
        assertThat(expansion.capacityShares()).containsExactly(0.5, 0.5, 1);
    }

    @Test
    void everyStageRampsUpByTheSameProfile() {
        // 0.4, 0.8, 1 of half a plant, then the second half from the third year
        double[] expected = {0.2, 0.4, 0.5 + 0.2, 0.5 + 0.4, 1};
        assertThat(DOUBLED.rampUp(new double[] {0.4, 0.8, 1}))
                .containsExactly(expected, within(1e-12));
    }

    @Test
    void stagesAddUp() {
        Stages stages = new Stages(new int[] {1, 3}, new double[] {2, 4}, new double[] {1, 2}, 3);
        assertThat(stages.finalFactor()).isEqualTo(4);
        assertThat(stages.rampUp(new double[] {1}))
                .containsExactly(new double[] {0.25, 0.5, 0.5, 1}, within(1e-12));
        // the first stage would start two years before production: spent in year 0
        assertThat(stages.expansion().capitalShares())
                .containsExactly(new double[] {1 + 2 / 3.0, 2 / 3.0, 2 / 3.0, 0}, within(1e-12));
    }

    @Test
    void oneStageChangesNothing() {
        Stages none = new Stages(new int[0], new double[0], new double[0], 2);
        double[] profile = {0.3, 1};
        assertThat(none.rampUp(profile)).isSameAs(profile);
        assertThat(none.expansion().isNone()).isTrue();
        assertThat(none.finalFactor()).isEqualTo(1);
    }
}
