package org.lode.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Ranks against their definition: values below, plus half of the other values that are equal.
final class RanksTest {
    private static final int VALUES = 700;

    @Test
    void ranksFollowTheDefinition() {
        requireDefinition(random -> random.nextDouble(-1e9, 1e9));
        requireDefinition(random -> Math.exp(random.nextDouble(-300, 300)));
    }

    @Test
    void tiesHaveTheirMeanRank() {
        requireDefinition(random -> random.nextInt(4));
        requireDefinition(random -> random.nextBoolean() ? 0.0 : -0.0);
        requireDefinition(_ -> 3.25);
    }

    @Test
    void valuesThatDifferInTheLastBitAreKeptApart() {
        requireDefinition(random -> 1 + random.nextInt(50) * Math.ulp(1.0));
        requireDefinition(random -> -1e6 - random.nextInt(300) * Math.ulp(1e6));
    }

    @Test
    void smallestSamples() {
        assertThat(Ranks.of(new double[0])).isEmpty();
        assertThat(Ranks.of(new double[] {7})).containsExactly(0);
        assertThat(Ranks.of(new double[] {7, -7})).containsExactly(1, 0);
    }

    private static void requireDefinition(ToDoubleFunction<SplittableRandom> value) {
        SplittableRandom random = new SplittableRandom(17);
        double[] values = new double[VALUES];
        Arrays.setAll(values, _ -> value.applyAsDouble(random));
        double[] ranks = Ranks.of(values);
        for (int i = 0; i < VALUES; i++) {
            double own = values[i];
            double below = Arrays.stream(values).filter(x -> x < own).count();
            double equal = Arrays.stream(values).filter(x -> x == own).count();
            assertThat(ranks[i]).isEqualTo(below + 0.5 * (equal - 1));
        }
    }
}
