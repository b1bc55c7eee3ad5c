package org.lode.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// English number words up to ninety-nine and ordinals, written in figures.
final class NumberWords {
    private static final String[] UNITS =
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                            + " fifteen sixteen seventeen eighteen nineteen")
                    .split(" ", -1);
    private static final String[] ORDINALS =
            ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh"
                            + " twelfth thirteenth fourteenth fifteenth sixteenth seventeenth"
                            + " eighteenth nineteenth")
                    .split(" ", -1);
    private static final String[] TENS =
            "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);
    private static final Map<String, Integer> VALUES = new HashMap<>();

    static {
        for (int i = 0; i < UNITS.length; i++) {
            VALUES.put(UNITS[i], i);
            VALUES.put(ORDINALS[i], i);
        }
        for (int i = 0; i < TENS.length; i++) {
            VALUES.put(TENS[i], 20 + 10 * i);
        }
        VALUES.put("fourty", 40);
    }

    private NumberWords() {}

    /// The words of an organisation with number words, ordinals (`1st`, `33rd`) and single Roman
    /// figures behind other words in plain figures.
    static List<NameWord> inFigures(List<NameWord> words) {
        List<NameWord> out = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            NameWord word = words.get(i);
            Integer value = VALUES.get(word.plain());
            if (value != null) {
                Integer next = i + 1 < words.size() ? VALUES.get(words.get(i + 1).plain()) : null;
                if (value >= 20 && next != null && next > 0 && next < 10) {
                    value += next;
                    i++;
                }
                out.add(number(value.toString()));
            } else if (i > 0 && (word.plain().equals("v") || word.plain().equals("x"))) {
                out.add(number(word.plain().equals("v") ? "5" : "10"));
            } else {
                String bare = withoutEnding(word.plain());
                out.add(bare.equals(word.plain()) ? word : number(bare));
            }
        }
        return out;
    }

    private static NameWord number(String figures) {
        return NameWord.plain(figures, figures, NameWord.Kind.NUMBER, 40);
    }

    private static String withoutEnding(String word) {
        if (!Character.isDigit(word.charAt(0))) {
            return word;
        }
        int end = 0;
        while (end < word.length() && Character.isDigit(word.charAt(end))) {
            end++;
        }
        int start = 0;
        while (start < end - 1 && word.charAt(start) == '0') {
            start++;
        }
        String rest = word.substring(end);
        boolean isOrdinal =
                rest.equals("st")
                        || rest.equals("nd")
                        || rest.equals("rd")
                        || rest.equals("th")
                        || rest.equals("й")
                        || rest.equals("ers");
        return word.substring(start, isOrdinal ? end : word.length());
    }
}
