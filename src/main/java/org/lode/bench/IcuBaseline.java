package org.lode.bench;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/// The usual open-source recipe: ICU4J transliterates to Latin, words are paired greedily by
/// Jaro-Winkler of Commons Text, and the score is their mean over the longer name.
final class IcuBaseline {
    private final Transliterator latin =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Lower");
    private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    private final Map<String, List<String>> known = new HashMap<>();

    List<String> words(String name) {
        return known.computeIfAbsent(
                name,
                text -> {
                    List<String> words = new ArrayList<>();
                    String spelt = latin.transliterate(text).toLowerCase(Locale.ROOT);
                    for (String word : spelt.replace("'", "").split("[^\\p{L}\\p{N}]+", -1)) {
                        if (!word.isEmpty()) {
                            words.add(word);
                        }
                    }
                    return words;
                });
    }

    double score(String a, String b) {
        List<String> left = new ArrayList<>(words(a));
        List<String> right = new ArrayList<>(words(b));
        int longest = Math.max(left.size(), right.size());
        double sum = 0;
        while (!left.isEmpty() && !right.isEmpty()) {
            double best = -1;
            int bestLeft = 0;
            int bestRight = 0;
            for (int i = 0; i < left.size(); i++) {
                for (int j = 0; j < right.size(); j++) {
                    double value = similarity.apply(left.get(i), right.get(j));
                    if (value > best) {
                        best = value;
                        bestLeft = i;
                        bestRight = j;
                    }
                }
            }
            sum += best;
            left.remove(bestLeft);
            right.remove(bestRight);
        }
        return longest == 0 ? 0 : sum / longest;
    }
}
