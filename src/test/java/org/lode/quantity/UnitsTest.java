package org.lode.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "kg, 1000, 1",
        "t, 5, 5",
        "kt, 1.5, 1500",
        "Mt, 20, 20000000",
        "Gt, 2.3, 2300000000",
        "Moz, 3.54, 110.106308",
        "Mlb, 1, 453.59237"
    })
    void massesComeInTonnes(String symbol, double amount, double tonnes) {
        MassUnit unit = MassUnit.parse(symbol).orElseThrow();
        assertThat(unit.toTonnes(amount)).isCloseTo(tonnes, within(1e-6));
        assertThat(unit).hasToString(symbol);
    }

    @ParameterizedTest
    @CsvSource({"%, 1.2, 0.012", "g/t, 3.4, 0.0000034", "ppm, 200, 0.0002", "kg/t, 68, 0.068"})
    void gradesComeAsMassFractions(String symbol, double grade, double fraction) {
        GradeUnit unit = GradeUnit.parse(symbol).orElseThrow();
        assertThat(unit.toFraction(grade).orElseThrow()).isCloseTo(fraction, within(1e-15));
        assertThat(unit.toFraction(unit.whole().orElseThrow()).orElseThrow())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void massPerVolumeIsNoMassFraction() {
        GradeUnit unit = GradeUnit.parse("kg/m3").orElseThrow();
        assertThat(unit.isMassFraction()).isFalse();
        assertThat(unit.toFraction(70)).isEmpty();
        assertThat(unit.whole()).isEmpty();
    }

    @Test
    void unknownSymbolsAreNotGuessed() {
        assertThat(MassUnit.parse("MT")).isEmpty();
        assertThat(GradeUnit.parse("percent")).isEmpty();
    }

    /// Zavallivske: 22.913 Mt at 6.8 % is printed as 1.558 Mt graphite; Azovske: 56 Mt at 1.27 %
    /// as 710 kt, at 1.5 % as 840 kt; Balakhivske: 1.302 Mt of 23.936 Mt as 5.44 %.
    @Test
    void publishedFiguresAgreeWithEachOther() {
        assertThat(contained(22.913, 6.8)).isCloseTo(1.558e6, within(1e3));
        assertThat(contained(56, 1.27)).isCloseTo(710e3, within(2e3));
        assertThat(contained(56, 1.5)).isCloseTo(840e3, within(1.0));
        assertThat(contained(23.936, 5.44)).isCloseTo(1.302e6, within(1e3));
        assertThat(contained(18.469, 4.44)).isCloseTo(0.820e6, within(1e3));
    }

    private static double contained(double oreMegatonnes, double gradePercent) {
        return MassUnit.MEGATONNE.toTonnes(oreMegatonnes)
                * GradeUnit.PERCENT.toFraction(gradePercent).orElseThrow();
    }
}
