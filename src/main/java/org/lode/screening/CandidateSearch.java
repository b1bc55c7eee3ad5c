package org.lode.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.lode.screening.NameWord.Kind;

/// One search for candidates: the working arrays of one thread over one [NameIndex].
///
/// The work is bounded: words that very many names bear are not walked through if a rarer word
/// of
/// the query has found names already; they then only raise the names found.
final class CandidateSearch {
    /// Words with more holders than this are only counted where a rarer word led.
    private static final int COMMON = 4_000;

    private static final int LEAST_LIKENESS = 600;

    private final NameIndex index;
    private final SoundDistance distance = new SoundDistance();
    private final float[] sum;
    private final int[] seen;
    private final int[] counted;
    private int[] touched = new int[1024];
    private int touchedCount;
    private int round;
    private int part;

    private int[] found = new int[256];
    private float[] gain = new float[256];
    private int foundCount;
    private final int[] wordSeen;
    private int wordRound;

    private final int[] top;
    private final float[] topRank;
    private int topCount;

    CandidateSearch(NameIndex index, int most) {
        this.index = index;
        this.sum = new float[index.size()];
        this.seen = new int[index.size()];
        this.counted = new int[index.size()];
        this.wordSeen = new int[index.words()];
        this.top = new int[most];
        this.topRank = new float[most];
    }

    /// Numbers of the best candidate names, at most as many as asked for, the best first.
    ///
    /// @param queries the query in one or two readings (as a person, as an organisation)
    int[] find(List<NameForm> queries) {
        round++;
        touchedCount = 0;
        List<Wanted> wanted = new ArrayList<>();
        for (NameForm query : queries) {
            want(query, wanted);
        }
        wanted.sort((a, b) -> Long.compare(a.holders, b.holders));
        for (Wanted word : wanted) {
            part++;
            boolean isRaising = word.holders > COMMON && touchedCount > 0;
            if (isRaising) {
                raise(word);
            } else {
                walk(word);
            }
        }
        return best();
    }

    /// A word of the query with the listed words that sound like it, the most telling first.
    private record Wanted(int[] words, float[] gains, long holders) {}

    private void want(NameForm query, List<Wanted> wanted) {
        List<NameWord> tokens = query.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            NameWord token = tokens.get(i);
            if (token.kind() == Kind.PARTICLE || token.kind() == Kind.INITIAL) {
                continue;
            }
            add(
                    token.fold(),
                    token.skeleton(),
                    token.isPatronymic() ? List.of() : token.senses(),
                    LEAST_LIKENESS,
                    wanted);
            if (index.word(token.fold()) < 0) {
                split(token.fold(), wanted);
            }
            if (i + 1 < tokens.size()) {
                join(token.fold() + tokens.get(i + 1).fold(), wanted);
                if (i + 2 < tokens.size()) {
                    join(
                            token.fold() + tokens.get(i + 1).fold() + tokens.get(i + 2).fold(),
                            wanted);
                }
            }
        }
    }

    private void join(String fold, List<Wanted> wanted) {
        if (fold.length() >= 5) {
            add(fold, Sounds.skeleton(fold), List.of(), MatchRules.LEAST_JOINED, wanted);
        }
    }

    private void split(String fold, List<Wanted> wanted) {
        for (int cut = 3; fold.length() >= 7 && cut + 3 <= fold.length(); cut++) {
            int left = index.word(fold.substring(0, cut));
            int right = left < 0 ? -1 : index.word(fold.substring(cut));
            if (right >= 0) {
                single(left, wanted);
                single(right, wanted);
            }
        }
    }

    private void single(int word, List<Wanted> wanted) {
        int holders = index.postingEnd(word) - index.postingStart(word);
        wanted.add(new Wanted(new int[] {word}, new float[] {index.rarity(word)}, holders));
    }

    private void add(
            String fold, String skeleton, List<String> senses, int least, List<Wanted> wanted) {
        wordRound++;
        foundCount = 0;
        int bits = NameWord.letters(fold);
        if (least >= MatchRules.LEAST_JOINED) {
            index.alike().same(fold, skeleton, word -> consider(word, fold, bits, senses, least));
        } else {
            index.alike()
                    .alike(fold, skeleton, senses, w -> consider(w, fold, bits, senses, least));
        }
        if (foundCount == 0) {
            return;
        }
        int[] words = Arrays.copyOf(found, foundCount);
        float[] gains = Arrays.copyOf(gain, foundCount);
        sortByGain(words, gains);
        long holders = 0;
        for (int word : words) {
            holders += index.postingEnd(word) - index.postingStart(word);
        }
        for (Wanted other : wanted) {
            if (Arrays.equals(other.words, words)) {
                return;
            }
        }
        wanted.add(new Wanted(words, gains, holders));
    }

    private void consider(int word, String fold, int bits, List<String> senses, int least) {
        if (wordSeen[word] == wordRound) {
            return;
        }
        wordSeen[word] = wordRound;
        int likeness;
        if (!senses.isEmpty() && !Collections.disjoint(senses, index.senses(word))) {
            likeness = 1000;
        } else if (Integer.bitCount(bits ^ index.lettersOf(word))
                > MatchRules.lettersApart(fold.length())) {
            return;
        } else {
            likeness = distance.likeness(fold, index.fold(word), least);
        }
        if (likeness >= least) {
            if (foundCount == found.length) {
                found = Arrays.copyOf(found, foundCount * 2);
                gain = Arrays.copyOf(gain, foundCount * 2);
            }
            found[foundCount] = word;
            float share = (likeness - 300) / 700f;
            gain[foundCount++] = index.rarity(word) * share;
        }
    }

    private static void sortByGain(int[] words, float[] gains) {
        for (int i = 1; i < words.length; i++) {
            int word = words[i];
            float value = gains[i];
            int j = i - 1;
            while (j >= 0 && (gains[j] < value || (gains[j] == value && words[j] > word))) {
                gains[j + 1] = gains[j];
                words[j + 1] = words[j];
                j--;
            }
            gains[j + 1] = value;
            words[j + 1] = word;
        }
    }

    private void walk(Wanted word) {
        for (int k = 0; k < word.words.length; k++) {
            int end = index.postingEnd(word.words[k]);
            for (int at = index.postingStart(word.words[k]); at < end; at++) {
                int form = index.posting(at);
                if (seen[form] != round) {
                    seen[form] = round;
                    counted[form] = 0;
                    sum[form] = 0;
                    touch(form);
                }
                count(form, word.gains[k]);
            }
        }
    }

    private void count(int form, float value) {
        if (counted[form] != part) {
            counted[form] = part;
            sum[form] += value;
        }
    }

    private void touch(int form) {
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, touchedCount * 2);
        }
        touched[touchedCount++] = form;
    }

    private void raise(Wanted word) {
        wordRound++;
        for (int w : word.words) {
            wordSeen[w] = wordRound;
        }
        for (int t = 0; t < touchedCount; t++) {
            int form = touched[t];
            for (int at = index.formStart(form); at < index.formEnd(form); at++) {
                int held = index.formWord(at);
                if (wordSeen[held] == wordRound) {
                    count(form, gainOf(word, held));
                }
            }
        }
    }

    private static float gainOf(Wanted word, int held) {
        for (int k = 0; k < word.words.length; k++) {
            if (word.words[k] == held) {
                return word.gains[k];
            }
        }
        return 0;
    }

    private int[] best() {
        topCount = 0;
        for (int t = 0; t < touchedCount; t++) {
            int form = touched[t];
            float rank =
                    sum[form]
                            - MatchRules.CANDIDATE_EXTRA
                                    * Math.max(0, index.formRarity(form) - sum[form]);
            if (topCount < top.length) {
                top[topCount] = form;
                topRank[topCount++] = rank;
                rise(topCount - 1);
            } else if (isBefore(top[0], topRank[0], form, rank)) {
                top[0] = form;
                topRank[0] = rank;
                sink(topCount);
            }
        }
        int count = topCount;
        for (int last = topCount - 1; last > 0; last--) {
            swap(0, last);
            sink(last);
        }
        return Arrays.copyOf(top, count);
    }

    /// True if the first candidate is worse than the second; equal ranks go by number.
    private static boolean isBefore(int form, float rank, int otherForm, float otherRank) {
        return rank < otherRank || (rank == otherRank && form > otherForm);
    }

    private boolean isWorse(int i, int j) {
        return isBefore(top[i], topRank[i], top[j], topRank[j]);
    }

    private void rise(int start) {
        int i = start;
        while (i > 0 && isWorse(i, (i - 1) / 2)) {
            swap(i, (i - 1) / 2);
            i = (i - 1) / 2;
        }
    }

    private void sink(int size) {
        int i = 0;
        while (true) {
            int child = 2 * i + 1;
            if (child >= size) {
                return;
            }
            if (child + 1 < size && isWorse(child + 1, child)) {
                child++;
            }
            if (!isWorse(child, i)) {
                return;
            }
            swap(i, child);
            i = child;
        }
    }

    private void swap(int i, int j) {
        int form = top[i];
        float rank = topRank[i];
        top[i] = top[j];
        topRank[i] = topRank[j];
        top[j] = form;
        topRank[j] = rank;
    }
}
