package org.lode.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lode.cashflow.Discounting.Timing;

final class PresentValueTest {
    /// MineLab's test vector: NPV at 10 % 130.7288, payback 2.4118, discounted payback 2.7441.
    private static final double[] MINELAB = {-1000, 300, 420, 680};

    @Test
    void annuityHasItsClosedForm() {
        double[] flows = new double[21];
        java.util.Arrays.fill(flows, 1, 21, 1.0);
        assertThat(NetPresentValue.endYear(flows, 0.08))
                .isCloseTo((1 - Math.pow(1.08, -20)) / 0.08, within(1e-12));
    }

    @Test
    void midYearIsHalfAYearLessOfDiscountAfterYearZero() {
        double end = NetPresentValue.endYear(MINELAB, 0.1);
        double mid = NetPresentValue.of(MINELAB, new Discounting(0.1, Timing.MID_YEAR));
        assertThat(mid).isCloseTo(-1000 + (end + 1000) * Math.sqrt(1.1), within(1e-9));
    }

    @Test
    void publishedVectorIsReproduced() {
        assertThat(NetPresentValue.endYear(MINELAB, 0.1)).isCloseTo(130.7288, within(5e-5));
        assertThat(Payback.of(MINELAB, PaybackConvention.FIRST_CROSSING).getAsDouble())
                .isCloseTo(2.4118, within(5e-5));
        assertThat(
                        Payback.discounted(
                                        MINELAB,
                                        new Discounting(0.1, Timing.END_YEAR),
                                        PaybackConvention.STAYS_PAID)
                                .getAsDouble())
                .isCloseTo(2.7441, within(5e-5));
    }

    @Test
    void conventionsDifferWhereTheCumulativeFlowFallsBack() {
        double[] flows = {-10, 20, -15, 10};
        assertThat(Payback.of(flows, PaybackConvention.FIRST_CROSSING)).hasValue(0.5);
        assertThat(Payback.of(flows, PaybackConvention.STAYS_PAID)).hasValue(2.5);
        double[] closing = {-10, 20, -15};
        assertThat(Payback.of(closing, PaybackConvention.FIRST_CROSSING)).hasValue(0.5);
        assertThat(Payback.of(closing, PaybackConvention.STAYS_PAID)).isEmpty();
    }

    @Test
    void paybackNeedsADebtAndItsRepayment() {
        for (PaybackConvention convention : PaybackConvention.values()) {
            assertThat(Payback.of(new double[] {-10, 4, 5}, convention)).isEmpty();
            assertThat(Payback.of(new double[] {1, 2}, convention)).isEmpty();
            assertThat(Payback.of(new double[0], convention)).isEmpty();
            assertThat(Payback.of(new double[] {0, -10, 10}, convention)).hasValue(2);
        }
    }
}
