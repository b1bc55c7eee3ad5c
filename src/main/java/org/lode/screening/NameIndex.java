package org.lode.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lode.screening.NameWord.Kind;

/// All listed names, filed by the words they hold.
///
/// A search takes each word of the query, finds the words of the lists that sound like it, and
/// adds
/// to every name that holds one of them how rare the word is times how alike it is. The names
/// with
/// the highest sums are the candidates. Immutable; any number of threads may search.
final class NameIndex {
    private final NameForm[] forms;
    private final int[] parties;
    private final String[] folds;
    private final List<List<String>> senses;
    private final int[] letters;
    private final float[] rarity;
    private final float[] formRarity;
    private final int[] postingStart;
    private final int[] postings;
    private final int[] formStart;
    private final int[] formWords;
    private final Map<String, Integer> wordOf;
    private final WordIndex alike;

    /// Files the names.
    ///
    /// @param forms the names
    /// @param parties for each name the number of its party
    NameIndex(List<NameForm> forms, int[] parties) {
        this.forms = forms.toArray(new NameForm[0]);
        this.parties = Arrays.copyOf(parties, this.forms.length);
        this.wordOf = HashMap.newHashMap(Math.max(64, this.forms.length));
        this.formStart = new int[this.forms.length + 1];
        Vocabulary vocabulary = new Vocabulary();
        this.formWords = numbered(vocabulary);
        int words = vocabulary.size;
        this.folds = Arrays.copyOf(vocabulary.folds, words);
        this.senses = List.copyOf(vocabulary.senses);
        this.alike = WordIndex.of(vocabulary.folds, vocabulary.skeletons, vocabulary.senses, words);
        this.letters = new int[words];
        for (int w = 0; w < words; w++) {
            letters[w] = NameWord.letters(folds[w]);
        }
        this.postingStart = new int[words + 1];
        this.postings = filed(words);
        this.rarity = new float[words];
        for (int w = 0; w < words; w++) {
            int holders = postingStart[w + 1] - postingStart[w];
            rarity[w] = (float) Math.log1p((double) this.forms.length / holders);
        }
        this.formRarity = new float[this.forms.length];
        for (int f = 0; f < this.forms.length; f++) {
            for (int k = formStart[f]; k < formStart[f + 1]; k++) {
                formRarity[f] += rarity[formWords[k]];
            }
        }
    }

    private static final class Vocabulary {
        private String[] folds = new String[1024];
        private String[] skeletons = new String[1024];
        private final List<List<String>> senses = new ArrayList<>(1024);
        private int size;

        private int add(NameWord token) {
            if (size == folds.length) {
                folds = Arrays.copyOf(folds, size * 2);
                skeletons = Arrays.copyOf(skeletons, size * 2);
            }
            folds[size] = token.fold();
            skeletons[size] = token.skeleton();
            senses.add(token.isPatronymic() ? List.of() : token.senses());
            return size++;
        }
    }

    private int[] numbered(Vocabulary vocabulary) {
        int[] words = new int[forms.length * 3 + 16];
        int size = 0;
        for (int f = 0; f < forms.length; f++) {
            formStart[f] = size;
            for (NameWord token : forms[f].tokens()) {
                if (isFiled(token)) {
                    Integer known = wordOf.get(token.fold());
                    int word = known == null ? vocabulary.add(token) : known;
                    if (known == null) {
                        wordOf.put(token.fold(), word);
                    }
                    if (size == words.length) {
                        words = Arrays.copyOf(words, size + size / 2);
                    }
                    words[size++] = word;
                }
            }
        }
        formStart[forms.length] = size;
        return Arrays.copyOf(words, size);
    }

    private static boolean isFiled(NameWord token) {
        return token.kind() != Kind.PARTICLE && token.kind() != Kind.INITIAL;
    }

    private int[] filed(int words) {
        for (int word : formWords) {
            postingStart[word + 1]++;
        }
        for (int w = 0; w < words; w++) {
            postingStart[w + 1] += postingStart[w];
        }
        int[] next = Arrays.copyOf(postingStart, words);
        int[] filed = new int[formWords.length];
        for (int f = 0; f < forms.length; f++) {
            for (int k = formStart[f]; k < formStart[f + 1]; k++) {
                filed[next[formWords[k]]++] = f;
            }
        }
        return filed;
    }

    int size() {
        return forms.length;
    }

    NameForm form(int number) {
        return forms[number];
    }

    int party(int form) {
        return parties[form];
    }

    int words() {
        return folds.length;
    }

    /// Classes of words that stand for the same, none for a patronymic.
    List<String> senses(int word) {
        return senses.get(word);
    }

    WordIndex alike() {
        return alike;
    }

    String fold(int word) {
        return folds[word];
    }

    int lettersOf(int word) {
        return letters[word];
    }

    float rarity(int word) {
        return rarity[word];
    }

    float formRarity(int form) {
        return formRarity[form];
    }

    int postingStart(int word) {
        return postingStart[word];
    }

    int postingEnd(int word) {
        return postingStart[word + 1];
    }

    int posting(int at) {
        return postings[at];
    }

    int formStart(int form) {
        return formStart[form];
    }

    int formEnd(int form) {
        return formStart[form + 1];
    }

    int formWord(int at) {
        return formWords[at];
    }

    /// Number of the word with this fold, or -1.
    int word(String fold) {
        return wordOf.getOrDefault(fold, -1);
    }
}
