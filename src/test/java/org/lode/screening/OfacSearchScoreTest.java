package org.lode.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scores that the official search showed, from `bench/screening/ofac-search-scores-dev.csv`.
final class OfacSearchScoreTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            VLADIMIR PUTIN | PUTIN, Vladimir | 100
            VLADIMIR PUTIN | VLADIMIR BILIY | 90
            PUTIN | PUTINA, Maria | 97
            POUTINE | PUTIN, Vladimir | 92
            GEORGE BUSH | HASWANI, George | 50
            O'BRIEN | O'BRIEN, Christopher | 100
            """)
    void isWithinFivePointsOfTheOfficialScore(String query, String listed, int official) {
        assertThat(OfacSearchScore.of(query, listed)).isBetween(official - 5, official + 5);
    }
}
