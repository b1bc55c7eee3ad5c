package org.lode.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers that their holders publish (annual reports, GLEIF, company registers) hold; one changed
/// digit breaks them.
final class IdentifierCheckTest {
    /// Gazprom, Sberbank, Lukoil (public companies); Naftogaz, PrivatBank, Ukrzaliznytsia;
    /// LEI of Apple, Deutsche Bank, Goldman Sachs (GLEIF); IMO 9074729, the example in articles on
    /// the IMO number.
    @ParameterizedTest
    @CsvSource({
        "INN, 7736050003",
        "INN, 7707083893",
        "INN, 7708004767",
        "INN, 500100732259",
        "OGRN, 1027700070518",
        "OGRN, 1027700132195",
        "OGRN, 304500116000157",
        "EDRPOU, 20077720",
        "EDRPOU, 14360570",
        "EDRPOU, 40075815",
        "LEI, HWUPKR0MPOU8FGXBT394",
        "LEI, 7LTWFZYICNSX8D621K86",
        "LEI, 784F5XWPLTWKTBV3E584",
        "IMO, 9074729",
        "IMO, IMO 9074729",
        "BIC, DEUTDEFF",
        "BIC, DEUTDEFF500",
    })
    void publishedNumbersHold(Identifier.Type type, String value) {
        assertThat(IdentifierCheck.of(new Identifier(type, value)))
                .isEqualTo(IdentifierCheck.VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "INN, 7736050003",
        "INN, 500100732259",
        "OGRN, 1027700070518",
        "OGRN, 304500116000157",
        "EDRPOU, 14360570",
        "EDRPOU, 40075815",
        "LEI, HWUPKR0MPOU8FGXBT394",
        "IMO, 9074729",
    })
    void aChangedLastDigitBreaksThem(Identifier.Type type, String value) {
        int last = value.length() - 1;
        for (char c = '0'; c <= '9'; c++) {
            String changed = value.substring(0, last) + c;
            assertThat(IdentifierCheck.of(new Identifier(type, changed)))
                    .isEqualTo(
                            changed.equals(value)
                                    ? IdentifierCheck.VALID
                                    : IdentifierCheck.INVALID);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INN, 12345",
        "INN, 77360500O3",
        "OGRN, 10277000705180",
        "EDRPOU, 2007772A",
        "LEI, HWUPKR0MPOU8FGXBT39",
        "LEI, HWUPKR0MPOU8FGXBT3ЖЖ",
        "IMO, 907472",
        "BIC, DEUT1EFF",
        "BIC, DEUTDEFF5",
    })
    void malformedNumbersAreInvalid(Identifier.Type type, String value) {
        assertThat(IdentifierCheck.of(new Identifier(type, value)))
                .isEqualTo(IdentifierCheck.INVALID);
    }

    @Test
    void otherRegistersAreNotJudged() {
        assertThat(IdentifierCheck.of(new Identifier(Identifier.Type.PASSPORT, "AB123456")))
                .isEqualTo(IdentifierCheck.UNCHECKED);
    }
}
