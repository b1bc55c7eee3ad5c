package org.lode.names;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers in names: digits of any script, Roman numerals.
final class Numerals {
    private static final Map<String, String> ROMAN =
            Map.ofEntries(
                    Map.entry("II", "2"),
                    Map.entry("III", "3"),
                    Map.entry("IV", "4"),
                    Map.entry("VI", "6"),
                    Map.entry("VII", "7"),
                    Map.entry("VIII", "8"),
                    Map.entry("IX", "9"),
                    Map.entry("XI", "11"),
                    Map.entry("XII", "12"),
                    Map.entry("XIII", "13"),
                    Map.entry("XIV", "14"),
                    Map.entry("XV", "15"),
                    Map.entry("XVI", "16"),
                    Map.entry("XX", "20"));

    private Numerals() {}

    /// ASCII digits of a word of digits only, else null.
    static @Nullable String digits(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (Character.digit(raw.charAt(i), 10) < 0) {
                return null;
            }
        }
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            out.append(Character.digit(raw.charAt(i), 10));
        }
        return out.toString();
    }

    /// Value of a Roman numeral of several capitals in Latin or Cyrillic look-alikes, else null.
    ///
    /// @param isPerson true to leave out `VI` and `XI`, which are also given names
    static @Nullable String roman(String raw, boolean isPerson) {
        if (raw.length() < 2 || raw.length() > 4 || !Character.isUpperCase(raw.charAt(0))) {
            return null;
        }
        String latin = raw.replace('І', 'I').replace('Х', 'X');
        @Nullable String value = ROMAN.get(latin);
        boolean isName = isPerson && (latin.equals("VI") || latin.equals("XI"));
        return isName ? null : value;
    }
}
