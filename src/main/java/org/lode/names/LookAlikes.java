package org.lode.names;

/// Letters of Latin, Cyrillic and Greek that look the same, mixed within one word.
///
/// The word's own script is that of the letters that have no look-alike in the other scripts, by
/// majority; on a tie that of most letters. Look-alikes from the other scripts are then put
/// right. Reference: Unicode UTS 39, confusable letters (the subset that occurs in names).
final class LookAlikes {
    private static final String LATIN = "AaBCcEeHIiJjKkMOoPpSsTXxYyVvNZ";
    private static final String CYRILLIC = "АаВСсЕеНІіЈјКкМОоРрЅѕТХхУуѴѵ\0\0";
    private static final String GREEK =
            "Αα\u0392\0\0Εε\u0397\u0399ι\0\0\u039Aκ\u039C\u039Fο\u03A1ρ"
                    + "\0\0\u03A4\u03A7χ\u03A5γ\0ν\u039D\u0396";

    private LookAlikes() {}

    /// The word with all look-alikes in its own script; the same object if nothing was mixed.
    static String repair(String word) {
        int seen = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLetter(c)) {
                seen |= 1 << Script.of(c).index;
            }
        }
        boolean isMixed = Integer.bitCount(seen & 0b111) > 1;
        return isMixed ? into(word, ownScript(word)) : word;
    }

    private static Script ownScript(String word) {
        int[] sure = new int[4];
        int[] all = new int[4];
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLetter(c)) {
                int script = Script.of(c).index;
                all[script]++;
                if (row(c) < 0) {
                    sure[script]++;
                }
            }
        }
        Script best = Script.LATIN;
        for (Script script : new Script[] {Script.CYRILLIC, Script.GREEK}) {
            int s = script.index;
            int b = best.index;
            if (sure[s] > sure[b] || (sure[s] == sure[b] && all[s] > all[b])) {
                best = script;
            }
        }
        return best;
    }

    private static String into(String word, Script own) {
        String target =
                switch (own) {
                    case CYRILLIC -> CYRILLIC;
                    case GREEK -> GREEK;
                    case LATIN, OTHER -> LATIN;
                };
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int row = Script.of(c) == own ? -1 : row(c);
            boolean isKnown = row >= 0 && target.charAt(row) != 0;
            out.append(isKnown ? target.charAt(row) : c);
        }
        return out.toString();
    }

    private static int row(char c) {
        return switch (Script.of(c)) {
            case LATIN -> LATIN.indexOf(c);
            case CYRILLIC -> CYRILLIC.indexOf(c);
            case GREEK -> GREEK.indexOf(c);
            case OTHER -> -1;
        };
    }
}
