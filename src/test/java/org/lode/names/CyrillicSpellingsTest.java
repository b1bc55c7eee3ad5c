package org.lode.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From Latin back to the Cyrillic that was romanised, on the rows of the transliteration oracle.
final class CyrillicSpellingsTest {
    @ParameterizedTest
    @CsvSource({
        "Zhukov, Жуков",
        "Dmitriy, Дмитрий",
        "Shcherbakov, Щербаков",
        "Yuriy, Юрий",
        "Mikhaylovskaya, Михайловская",
    })
    void theLikeliestRussianWordComesFirst(String latin, String cyrillic) {
        assertThat(CyrillicSpellings.candidates(latin, Scheme.Language.RUSSIAN, 8).getFirst())
                .isEqualTo(cyrillic);
    }

    /// 56 of the 58 words of the official Ukrainian examples are among eight candidates; the two
    /// others lose an apostrophe that no spelling shows (Короп'є, Мар'їне).
    @Test
    void ukrainianExamplesComeBack() {
        assertThat(found("kmu-2010", Scheme.Language.UKRAINIAN)).isEqualTo(56);
    }

    /// Passport and map schemes lose soft signs and ё: 9 words in 10 come back.
    @ParameterizedTest
    @CsvSource({"bgn_pcgn, 136", "icao_doc_9303, 132", "gost_7034, 148", "iso_9_1968, 146"})
    void russianNamesComeBack(String scheme, int ofWords149) {
        assertThat(found(scheme, Scheme.Language.RUSSIAN)).isGreaterThanOrEqualTo(ofWords149);
    }

    private static int found(String scheme, Scheme.Language language) {
        int found = 0;
        for (TransliterationTest.Row row : TransliterationTest.oracle()) {
            String[] cyrillic = row.cyrillic().split(" ", -1);
            String[] latin = row.latin().split(" ", -1);
            if (!row.scheme().equals(scheme) || row.kind().equals("published-sample")) {
                continue;
            }
            for (int i = 0; i < cyrillic.length; i++) {
                List<String> words = CyrillicSpellings.candidates(latin[i], language, 8);
                found += words.contains(cyrillic[i]) ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void candidatesAreBounded() {
        List<String> words =
                CyrillicSpellings.candidates("Yekaterininskaya", Scheme.Language.RUSSIAN, 5);
        assertThat(words).hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
        assertThat(CyrillicSpellings.candidates("", Scheme.Language.RUSSIAN, 5)).isEmpty();
        assertThat(CyrillicSpellings.candidates("a".repeat(61), Scheme.Language.RUSSIAN, 5))
                .isEmpty();
        assertThatThrownBy(() -> CyrillicSpellings.candidates("a", Scheme.Language.UZBEK, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Known: RUSSIAN, UKRAINIAN");
    }
}
