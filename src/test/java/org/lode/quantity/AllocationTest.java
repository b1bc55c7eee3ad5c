package org.lode.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Divisions published by others, and what every division must satisfy.
final class AllocationTest {
    private static List<Long> divide(long total, RemainderRule rule, long sequence, long... w) {
        return Allocation.divide(
                        Money.ofMinor(CurrencyUnit.USD, total),
                        LongStream.of(w).mapToObj(BigInteger::valueOf).toList(),
                        rule,
                        sequence)
                .stream()
                .map(Money::minorUnits)
                .toList();
    }

    /// formancehq/numscript, internal/interpreter/testdata/script-tests/allocation.num.specs.json.
    @Test
    void remainderGoesToTheFirstLineAsInNumscript() {
        assertThat(divide(15, RemainderRule.FIRST_LINES, 0, 80, 8, 12))
                .containsExactly(13L, 1L, 1L);
    }

    /// Fractions of 12.0, 1.2 and 1.8: the method of Hamilton gives the unit to .8.
    @Test
    void largestRemainderGivesTheUnitToTheLargestFraction() {
        assertThat(divide(15, RemainderRule.LARGEST_REMAINDER, 0, 80, 8, 12))
                .containsExactly(12L, 1L, 2L);
    }

    /// blnkfinance/blnk issue 73: parts rounded one by one made 2.51 of 2.50.
    @Test
    void partsAddUpWhereRoundingEachByItselfMadeACent() {
        for (RemainderRule rule : RemainderRule.values()) {
            List<Long> parts = divide(250, rule, 3, 50, 45, 5);
            assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(250);
        }
    }

    @Test
    void oddCentRotatesBetweenTwoEqualPartners() {
        assertThat(divide(1, RemainderRule.ROTATING, 0, 1, 1)).containsExactly(1L, 0L);
        assertThat(divide(1, RemainderRule.ROTATING, 1, 1, 1)).containsExactly(0L, 1L);
        assertThat(divide(1, RemainderRule.ROTATING, 2, 1, 1)).containsExactly(1L, 0L);
    }

    @Test
    void everyDivisionAddsUpAndStaysWithinAUnitOfItsShare() {
        SplittableRandom random = new SplittableRandom(20250430);
        for (int trial = 0; trial < 2000; trial++) {
            int n = 1 + random.nextInt(6);
            long[] weights = IntStream.range(0, n).mapToLong(i -> random.nextLong(1000)).toArray();
            weights[random.nextInt(n)]++;
            long total = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
            RemainderRule rule = List.of(RemainderRule.values()).get(random.nextInt(3));
            List<Long> parts = divide(total, rule, trial, weights);
            long sum = LongStream.of(weights).sum();
            assertThat(parts.stream().mapToLong(Long::longValue).sum())
                    .as("trial %d", trial)
                    .isEqualTo(total);
            for (int i = 0; i < n; i++) {
                BigDecimal exact =
                        BigDecimal.valueOf(total)
                                .multiply(BigDecimal.valueOf(weights[i]))
                                .divide(BigDecimal.valueOf(sum), 12, RoundingMode.HALF_EVEN);
                assertThat(BigDecimal.valueOf(parts.get(i)).subtract(exact).abs())
                        .as("trial %d, part %d", trial, i)
                        .isLessThanOrEqualTo(BigDecimal.ONE);
                if (weights[i] == 0) {
                    assertThat(parts.get(i)).isZero();
                }
            }
        }
    }

    @Test
    void weightsOfNothingAreRefused() {
        assertThatThrownBy(() -> divide(1, RemainderRule.FIRST_LINES, 0, 0, 0))
                .hasMessageContaining("must not all be zero");
        assertThatThrownBy(() -> divide(1, RemainderRule.FIRST_LINES, 0, 2, -1))
                .hasMessageContaining("may be negative");
    }

    @Test
    void moneyReadsWhatItWrites() {
        for (String text : List.of("USD 1234.50", "JPY 8", "KWD -0.001", "UAH 0.00")) {
            assertThat(Money.parse(text)).hasToString(text);
        }
        assertThatThrownBy(() -> Money.parse("USD 1.005")).hasMessageContaining("not an exact");
        assertThatThrownBy(() -> Money.parse("1.00")).hasMessageContaining("USD 1234.50");
        assertThatThrownBy(() -> Money.parse("XXX 1")).hasMessageContaining("no currency 'XXX'");
    }

    @Test
    void currenciesDoNotMix() {
        assertThatThrownBy(() -> Money.parse("USD 1.00").plus(Money.parse("UAH 1.00")))
                .hasMessageContaining("USD and UAH do not mix");
    }
}
