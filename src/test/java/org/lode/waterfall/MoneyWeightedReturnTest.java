package org.lode.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.waterfall.MoneyWeightedReturn.DatedAmount;
import org.lode.waterfall.MoneyWeightedReturn.YearConvention;

/// Rates of return by dates. Status P+ (published, recomputed): simonmichael/hledger,
/// hledger/test/roi.test, tests 1, 2, 4 and 5.
final class MoneyWeightedReturnTest {
    @ParameterizedTest
    @CsvSource({
        "I1, 0, 112, 12.008694",
        "I2, -100, 220, 12.734087",
        "I3, -100, 20, -95.742523",
        "I4, -100, 200, 0.000000"
    })
    void hledgerRates(String id, String second, String value, double percent) {
        MoneyWeightedReturn rate =
                MoneyWeightedReturn.of(
                        List.of(
                                DatedAmount.valued(
                                        LocalDate.of(2017, 12, 31), new BigDecimal(value)),
                                DatedAmount.paid(LocalDate.of(2017, 1, 1), new BigDecimal("-100")),
                                DatedAmount.paid(LocalDate.of(2017, 6, 1), new BigDecimal(second))),
                        YearConvention.HLEDGER);
        assertThat(rate.isUnique()).isTrue();
        assertThat(rate.rates().getFirst() * 100).as(id).isCloseTo(percent, within(5e-7));
    }

    /// I1 in closed form: 1.12^(365.25/365) - 1; by XIRR, 364 days: 1.12^(365/364) - 1.
    @Test
    void conventionsDifferInYearAndInEndOfDay() {
        List<DatedAmount> amounts =
                List.of(
                        DatedAmount.paid(LocalDate.of(2017, 1, 1), new BigDecimal("-100")),
                        DatedAmount.valued(LocalDate.of(2017, 12, 31), new BigDecimal("112")));
        assertThat(MoneyWeightedReturn.of(amounts, YearConvention.HLEDGER).rates().getFirst())
                .isCloseTo(Math.pow(1.12, 365.25 / 365) - 1, within(1e-12));
        assertThat(MoneyWeightedReturn.of(amounts, YearConvention.XIRR).rates().getFirst())
                .isCloseTo(Math.pow(1.12, 365.0 / 364) - 1, within(1e-12));
    }

    /// -100, +230, -132 at yearly dates: (x - 1.1)(x - 1.2) = 0, both rates are found.
    @Test
    void severalRatesAreAllReported() {
        MoneyWeightedReturn rate =
                MoneyWeightedReturn.of(
                        List.of(
                                DatedAmount.paid(LocalDate.of(2021, 1, 1), new BigDecimal("-100")),
                                DatedAmount.paid(LocalDate.of(2022, 1, 1), new BigDecimal("230")),
                                DatedAmount.paid(LocalDate.of(2023, 1, 1), new BigDecimal("-132"))),
                        YearConvention.XIRR);
        assertThat(rate.signChanges()).isEqualTo(2);
        assertThat(rate.isUnique()).isFalse();
        assertThat(rate.rates()).hasSize(2);
        assertThat(rate.rates().get(0)).isCloseTo(0.1, within(1e-10));
        assertThat(rate.rates().get(1)).isCloseTo(0.2, within(1e-10));
    }

    @Test
    void moneyThatOnlyGoesInHasNoRate() {
        assertThat(
                        MoneyWeightedReturn.of(
                                        List.of(
                                                DatedAmount.paid(
                                                        LocalDate.of(2021, 1, 1),
                                                        new BigDecimal("-1"))),
                                        YearConvention.XIRR)
                                .rates())
                .isEmpty();
    }
}
