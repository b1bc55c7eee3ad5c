package org.lode.names;

import org.jspecify.annotations.Nullable;

/// Fold and keys of one word, remembered: most words of a list of names stand in many of them.
///
/// The memory holds a fixed number of words; a word that comes later takes the place of an
/// earlier one. Entries are immutable, so that threads may share it without locks.
///
/// @param raw the word as written
/// @param isSlavicLatin how it was folded, see [Fold]
/// @param fold its [Fold]
/// @param key its [Skeleton]
record FoldedWord(String raw, boolean isSlavicLatin, String fold, String key) {
    private static final int SIZE = 1 << 14;
    private static final int LONGEST = 40;
    private static final @Nullable FoldedWord[] MEMORY = new FoldedWord[SIZE];

    static FoldedWord of(String raw, boolean isSlavicLatin) {
        int hash = raw.hashCode();
        int place = (hash ^ (hash >>> 14)) & (SIZE - 1);
        @Nullable FoldedWord known = MEMORY[place];
        if (known != null && known.isSlavicLatin == isSlavicLatin && known.raw.equals(raw)) {
            return known;
        }
        String fold = Fold.of(raw, isSlavicLatin);
        FoldedWord word = new FoldedWord(raw, isSlavicLatin, fold, Skeleton.of(fold));
        if (raw.length() <= LONGEST) {
            MEMORY[place] = word;
        }
        return word;
    }
}
