package org.lode.territory;

/// An administrative unit with its outline.
///
/// @param level place in the hierarchy
/// @param code official code (in Ukraine: KATOTTH of raions and hromadas, ISO 3166-2 of oblasts)
/// @param stem leading characters that the codes of all units within it share, for example
///     `UA14` for Donetsk oblast; never empty
/// @param name name in the language of the country, for print only
/// @param region outline
public record AdminUnit(Level level, String code, String stem, String name, Region region) {
    public AdminUnit {
        if (stem.isEmpty()) {
            throw new IllegalArgumentException(
                    "unit %s has no stem. Maybe its code is missing.".formatted(name));
        }
    }

    /// Levels, from large to small.
    public enum Level {
        OBLAST,
        RAION,
        HROMADA
    }

    /// The stem of a KATOTTH code: its digits without the zeros of the levels below and without
    /// the running number. `UA14040130000068575` has the stem `UA1404013`.
    ///
    /// A KATOTTH code is UA, two digits for the oblast, two for the raion, three for the hromada,
    /// three for the settlement, two for a city district, five running. Codes of another form are
    /// their own stem.
    public static String stemOf(String code) {
        if (!isKatotth(code)) {
            return code;
        }
        if (!code.startsWith("000", 6)) {
            return code.substring(0, 9);
        }
        return code.startsWith("00", 4) ? code.substring(0, 4) : code.substring(0, 6);
    }

    /// True for `UA` and 17 digits.
    public static boolean isKatotth(String code) {
        return code.length() == 19
                && code.startsWith("UA")
                && code.chars().skip(2).allMatch(c -> c >= '0' && c <= '9');
    }
}
