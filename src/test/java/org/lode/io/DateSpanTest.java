package org.lode.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSpanTest {
    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025-Q2, 2025-04-01, 2025-06-30",
        "2025-04-30, 2025-04-30, 2025-04-30",
        "soon, soon, soon"
    })
    void aDateCoversItsDays(String date, String first, String last) {
        assertThat(DateSpan.firstDay(date)).isEqualTo(first);
        assertThat(DateSpan.lastDay(date)).isEqualTo(last);
    }
}
