package org.lode.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A dictionary of one or more words, found by longest match in a row of folded words.
///
/// A form that ends in a star matches every word that begins so. Words of a form are folded when
/// the table is read, so that a form written in Cyrillic is found in any transliteration.
final class Phrases {
    private static final int STEM_KEY = 4;

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<String, List<Phrase>> byStem = new HashMap<>();

    /// @param words folded words; a stem where the matching `isStem` is true
    /// @param classId class of the phrase
    record Phrase(List<String> words, List<Boolean> isStem, String classId) {
        boolean matches(List<Draft> drafts, int at) {
            if (at + words.size() > drafts.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                String fold = drafts.get(at + i).fold;
                String word = words.get(i);
                boolean isMatch = isStem.get(i) ? isInflected(fold, word) : fold.equals(word);
                if (!isMatch) {
                    return false;
                }
            }
            return true;
        }
    }

    /// A short stem takes short endings only: "most" is in "mostovoi" but not in "mostafizur".
    private static boolean isInflected(String fold, String stem) {
        return fold.startsWith(stem)
                && (stem.length() > STEM_KEY || fold.length() <= stem.length() + 4);
    }

    /// Adds one form: words parted by anything that is neither letter nor digit.
    void add(String classId, String form) {
        List<String> words = new ArrayList<>();
        List<Boolean> isStem = new ArrayList<>();
        for (Draft word : Words.of(NameText.clean(form), NameKind.ORGANISATION).drafts()) {
            words.add(Fold.of(word.raw));
            isStem.add(false);
        }
        if (words.isEmpty()) {
            return;
        }
        boolean isOpen = form.endsWith("*");
        String first = words.getFirst();
        if (isOpen) {
            isStem.set(isStem.size() - 1, true);
        }
        Phrase phrase = new Phrase(List.copyOf(words), List.copyOf(isStem), classId);
        boolean isStemFirst = isOpen && words.size() == 1 && first.length() >= STEM_KEY;
        if (isStemFirst) {
            insert(byStem, first.substring(0, STEM_KEY), phrase);
        } else {
            insert(byWord, first, phrase);
        }
    }

    private static void insert(Map<String, List<Phrase>> index, String key, Phrase phrase) {
        List<Phrase> phrases = index.computeIfAbsent(key, k -> new ArrayList<>());
        for (Phrase known : phrases) {
            if (known.words.equals(phrase.words) && known.isStem.equals(phrase.isStem)) {
                return;
            }
        }
        phrases.add(phrase);
    }

    /// Puts long phrases before short ones; to be called once all forms are in.
    Phrases sorted() {
        Comparator<Phrase> longestFirst =
                Comparator.comparingInt((Phrase p) -> -p.words.size())
                        .thenComparingInt(p -> -p.words.getLast().length());
        byWord.values().forEach(phrases -> phrases.sort(longestFirst));
        byStem.values().forEach(phrases -> phrases.sort(longestFirst));
        return this;
    }

    /// The longest phrase that starts at this word, whole words before stems; null if none or
    /// behind the last word.
    @Nullable Phrase longestAt(List<Draft> drafts, int at) {
        if (at >= drafts.size()) {
            return null;
        }
        String first = drafts.get(at).fold;
        @Nullable Phrase best = firstMatch(byWord.get(first), drafts, at);
        if (best == null && first.length() >= STEM_KEY) {
            best = firstMatch(byStem.get(first.substring(0, STEM_KEY)), drafts, at);
        }
        return best;
    }

    private static @Nullable Phrase firstMatch(
            @Nullable List<Phrase> phrases, List<Draft> drafts, int at) {
        if (phrases != null) {
            for (Phrase phrase : phrases) {
                if (phrase.matches(drafts, at)) {
                    return phrase;
                }
            }
        }
        return null;
    }
}
