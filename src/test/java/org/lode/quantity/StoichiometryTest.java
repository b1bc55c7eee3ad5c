package org.lode.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.quantity.Stoichiometry.Conversion;

class StoichiometryTest {
    /// Factors of the trade as printed in company reports (lithium, uranium) and mineral contents
    /// as printed in mineralogy handbooks; the tolerance is their rounding.
    @ParameterizedTest
    @CsvSource({
        "LI, LCE, 5.323, 0.0005",
        "LI, LI2O, 2.153, 0.0005",
        "LI2O, LCE, 2.473, 0.0005",
        "U, U3O8, 1.1793, 0.0002",
        "ILMENITE, TIO2, 0.5265, 0.0005",
        "RUTILE, TIO2, 1, 1e-12",
        "ZIRCON, ZRO2, 0.672, 0.0005",
        "BEO, BE, 0.3603, 0.0002",
        "LIOH_H2O, LCE, 0.880, 0.0005"
    })
    void factorsAgreeWithThoseOfTheTrade(
            Substance from, Substance to, double factor, double tolerance) {
        assertThat(Stoichiometry.factor(from, to).orElseThrow())
                .isCloseTo(factor, within(tolerance));
        assertThat(Stoichiometry.factor(to, from).orElseThrow())
                .isCloseTo(1 / factor, within(2 * tolerance / factor / factor));
    }

    @Test
    void aFigureOfAnUnstatedSubstanceIsNeverConverted() {
        assertThat(Stoichiometry.convert(Substance.NOT_STATED, Substance.LCE))
                .isEqualTo(
                        new Conversion.Refused(
                                "a figure whose substance is not stated is never converted"
                                        + " (not_stated to lce)."));
        assertThat(Stoichiometry.factor(Substance.NOT_STATED, Substance.NOT_STATED)).isEmpty();
    }

    @Test
    void differentElementsDoNotConvert() {
        assertThat(Stoichiometry.convert(Substance.LI, Substance.U))
                .isEqualTo(new Conversion.Refused("li and u do not convert by formula."));
        assertThat(Stoichiometry.factor(Substance.ORE, Substance.LI2O)).isEmpty();
        assertThat(Stoichiometry.factor(Substance.GRAPHITE, Substance.SPHERICAL_GRAPHITE))
                .isEmpty();
        assertThat(Stoichiometry.factor(Substance.ORE, Substance.ORE)).hasValue(1);
    }

    /// Polokhivske: 760 kt LCE are printed; 270 kt would agree within 14 % if they were Li2O.
    @Test
    void publishedCarbonateEquivalentAgreesWithOxide() {
        double oxide = 760e3 * Stoichiometry.factor(Substance.LCE, Substance.LI2O).orElseThrow();
        assertThat(oxide).isCloseTo(307e3, within(500.0));
        assertThat(oxide / 37e6).isCloseTo(0.0083, within(0.00005));
        assertThat(oxide / 270e3).isCloseTo(1.14, within(0.005));
    }
}
