package org.lode.screening;

/// Letters of one script that hide in a word of another: the Cyrillic `а` in `Vlаdimir`.
final class Homoglyphs {
    private static final String CYRILLIC = "аеорсухіјѕкмтвнАЕОРСУХІЈЅКМТВН";
    private static final String LATIN = "aeopcyxijsкmtвhAEOPCYXIJSKMTBH";

    private Homoglyphs() {}

    /// The word with look-alikes brought to the script of most of its letters.
    static String oneScript(String word) {
        int latin = 0;
        int cyrillic = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'A' && c <= 'z') {
                latin++;
            } else if (c >= 0x400 && c < 0x530) {
                cyrillic++;
            }
        }
        if (latin == 0 || cyrillic == 0) {
            return word;
        }
        String from = latin > cyrillic ? CYRILLIC : LATIN;
        String to = latin > cyrillic ? LATIN : CYRILLIC;
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = from.indexOf(word.charAt(i));
            out.append(at < 0 ? word.charAt(i) : to.charAt(at));
        }
        return out.toString();
    }
}
