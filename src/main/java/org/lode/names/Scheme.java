package org.lode.names;

import java.util.Locale;

/// A published way to write Cyrillic in Latin letters.
///
/// The tables and the norm behind each are in `docs/names.md`. Variants named `ALT` are the ASCII
/// or simplified form that the same norm allows.
public enum Scheme {
    /// Ukraine, Cabinet of Ministers Resolution 55 of 2010: passports and maps.
    KMU_2010(Language.UKRAINIAN),
    /// Ukrainian, BGN/PCGN 1965, in use until 2019.
    BGN_PCGN_UK_1965(Language.UKRAINIAN),
    /// Ukrainian, ICAO Doc 9303: machine-readable travel documents.
    ICAO_9303_UK(Language.UKRAINIAN),
    /// Belarus, national system of 2000 as amended in 2007: maps.
    BY_2007(Language.BELARUSIAN),
    /// Belarusian, BGN/PCGN 1979.
    BGN_PCGN_BE_1979(Language.BELARUSIAN),
    /// Belarusian, ICAO Doc 9303.
    ICAO_9303_BE(Language.BELARUSIAN),
    /// Uzbek Latin alphabet of 1995.
    UZ(Language.UZBEK),
    /// American Library Association and Library of Congress.
    ALA_LC(Language.RUSSIAN),
    /// ALA-LC without marks.
    ALA_LC_ALT(Language.RUSSIAN),
    /// BGN/PCGN 1947, with middle dots.
    BGN_PCGN(Language.RUSSIAN),
    /// BGN/PCGN 1947, without middle dots.
    BGN_PCGN_ALT(Language.RUSSIAN),
    /// British Standard 2979:1958.
    BS_2979(Language.RUSSIAN),
    /// British Standard 2979:1958, without marks.
    BS_2979_ALT(Language.RUSSIAN),
    /// GOST 16876-71, with marks.
    GOST_16876(Language.RUSSIAN),
    /// GOST 16876-71, letter pairs.
    GOST_16876_ALT(Language.RUSSIAN),
    /// GOST R 52290-2004: road signs.
    GOST_52290(Language.RUSSIAN),
    /// GOST R 52535.1-2006: passports of 2010 to 2013.
    GOST_52535(Language.RUSSIAN),
    /// GOST R 7.0.34-2014: simplified.
    GOST_7034(Language.RUSSIAN),
    /// GOST 7.79-2000 system A, equal to ISO 9:1995.
    GOST_779(Language.RUSSIAN),
    /// GOST 7.79-2000 system B.
    GOST_779_ALT(Language.RUSSIAN),
    /// ICAO Doc 9303: Russian passports since 2013.
    ICAO_DOC_9303(Language.RUSSIAN),
    /// ISO/R 9:1954.
    ISO_9_1954(Language.RUSSIAN),
    /// ISO/R 9:1968.
    ISO_9_1968(Language.RUSSIAN),
    /// ISO/R 9:1968, national variant with letter pairs.
    ISO_9_1968_ALT(Language.RUSSIAN),
    /// Map of the Moscow metro.
    MOSMETRO(Language.RUSSIAN),
    /// Ministry of the Interior order 310 of 1997: Russian passports to 2000.
    MVD_310(Language.RUSSIAN),
    /// The same order, French spelling.
    MVD_310_FR(Language.RUSSIAN),
    /// Ministry of the Interior order 782 of 2000: Russian passports to 2010.
    MVD_782(Language.RUSSIAN),
    /// Scholarly transliteration.
    SCIENTIFIC(Language.RUSSIAN),
    /// Telegrams abroad, order of the Ministry of Communications of 2001.
    TELEGRAM(Language.RUSSIAN),
    /// United Nations, resolution V/18 of 1987.
    UNGEGN_1987(Language.RUSSIAN),
    /// English Wikipedia.
    WIKIPEDIA(Language.RUSSIAN),
    /// Yandex.Maps.
    YANDEX_MAPS(Language.RUSSIAN),
    /// Yandex.Money: names on bank cards.
    YANDEX_MONEY(Language.RUSSIAN);

    private final Language language;

    Scheme(Language language) {
        this.language = language;
    }

    /// Language whose alphabet the scheme covers.
    public Language language() {
        return language;
    }

    /// Reads the name in lower case.
    ///
    /// @throws IllegalArgumentException for any other word
    public static Scheme parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Languages with schemes.
    public enum Language {
        /// Russian.
        RUSSIAN,
        /// Ukrainian.
        UKRAINIAN,
        /// Belarusian.
        BELARUSIAN,
        /// Uzbek.
        UZBEK
    }
}
