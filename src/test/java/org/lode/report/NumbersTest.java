package org.lode.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.6615e9|1,660", "-142.4e6|−142", "34.23e6|34.2", "-0.05e6|−0.05", "0|0.00",
                "99.96e6|100", "12345e6|12,300", "NaN|–", "Infinity|–", "-1|0.00"
            })
    void millionsHaveThreeSignificantDigits(double usd, String shown) {
        assertThat(Numbers.millions(usd)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13.8e6|13.8 Mt",
                "270e3|270 kt",
                "850|850 t",
                "1.7e9|1,700 Mt",
                "999999|1 Mt"
            })
    void tonnesCarryTheirUnit(double tonnes, String shown) {
        assertThat(Numbers.tonnes(tonnes)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.0001|<1%", "0|0%", "1|100%", "0.9999|>99%", "0.345|35%", "NaN|–"})
    void smallChancesDoNotLookLikeNone(double share, String shown) {
        assertThat(Numbers.probability(share)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"61.88|61.9", "12000|12,000", "0.00123|0.00123", "-4.567|−4.57", "0|0"})
    void significantNeverUsesExponents(double value, String shown) {
        assertThat(Numbers.significant(value, 3)).isEqualTo(shown);
    }
}
