package org.lode.screening;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// Finds the words of a vocabulary that sound like a given word.
///
/// Every word is filed under its fold and its consonant skeleton, and under each of these with
/// one
/// letter left out, so that words one consonant and any number of vowels apart meet (the
/// deletion
/// neighbourhood: Mor and Fraenkel, Communications of the ACM 25(12), 1982). Short skeletons
/// say too
/// little, so words with fewer than four consonants are filed under their whole fold instead.
///
/// Limit: two wrong consonants in one word are not found.
final class WordIndex {
    private static final int SHORT_SKELETON = 4;
    private static final int LONG_FOLD = 9;

    private final int[] hashes;
    private final int[] words;
    private final int[] starts;
    private final int shift;

    private WordIndex(int[] hashes, int[] words) {
        this.hashes = hashes;
        this.words = words;
        int bits = Math.max(4, 32 - Integer.numberOfLeadingZeros(Math.max(1, hashes.length / 4)));
        this.shift = 32 - bits;
        this.starts = new int[(1 << bits) + 1];
        int bucket = 0;
        for (int i = 0; i < hashes.length; i++) {
            int of = hashes[i] >>> shift;
            while (bucket <= of) {
                starts[bucket++] = i;
            }
        }
        while (bucket < starts.length) {
            starts[bucket++] = hashes.length;
        }
    }

    /// Files the words of a vocabulary, each under its number.
    static WordIndex of(String[] folds, String[] skeletons, List<List<String>> senses, int count) {
        long[] keys = new long[count * 8 + 64];
        Filing filing = new Filing(keys);
        for (int w = 0; w < count; w++) {
            filing.word = w;
            each(folds[w], skeletons[w], senses.get(w), filing);
        }
        long[] filed = filing.keys;
        Arrays.parallelSort(filed, 0, filing.size);
        int[] hashes = new int[filing.size];
        int[] words = new int[filing.size];
        int size = 0;
        for (int i = 0; i < filing.size; i++) {
            if (i == 0 || filed[i] != filed[i - 1]) {
                hashes[size] = (int) (filed[i] >>> 32) ^ Integer.MIN_VALUE;
                words[size++] = (int) filed[i];
            }
        }
        return new WordIndex(Arrays.copyOf(hashes, size), Arrays.copyOf(words, size));
    }

    private static final class Filing implements IntConsumer {
        private long[] keys;
        private int size;
        private int word;

        private Filing(long[] keys) {
            this.keys = keys;
        }

        @Override
        public void accept(int hash) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size + size / 2);
            }
            // The sign bit is turned so that a signed sort gives unsigned order.
            keys[size++] = ((long) (hash ^ Integer.MIN_VALUE) << 32) | word;
        }
    }

    /// Gives every word filed under a key of this word; a word may come more than once.
    void alike(String fold, String skeleton, List<String> senses, IntConsumer found) {
        each(fold, skeleton, senses, hash -> give(hash, found));
    }

    /// Gives the words whose fold or skeleton is the same.
    void same(String fold, String skeleton, IntConsumer found) {
        give(hash('f', fold, -1), found);
        if (skeleton.length() >= SHORT_SKELETON - 1) {
            give(hash('s', skeleton, -1), found);
        }
    }

    private void give(int hash, IntConsumer found) {
        int bucket = hash >>> shift;
        for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
            if (hashes[i] == hash) {
                found.accept(words[i]);
            }
        }
    }

    private static void each(String fold, String skeleton, List<String> senses, IntConsumer key) {
        key.accept(hash('f', fold, -1));
        for (String sense : senses) {
            key.accept(hash('g', sense, -1));
        }
        int consonants = skeleton.length();
        if (consonants < SHORT_SKELETON && fold.length() < LONG_FOLD) {
            for (int i = 0; i < fold.length() && fold.length() > 1; i++) {
                key.accept(hash('f', fold, i));
            }
        }
        if (consonants >= SHORT_SKELETON - 1) {
            key.accept(hash('s', skeleton, -1));
        }
        if (consonants >= SHORT_SKELETON) {
            for (int i = 0; i < consonants; i++) {
                key.accept(hash('s', skeleton, i));
            }
        }
    }

    /// Hash of a text with one letter left out (FNV-1a, then mixed so that the high bits
    /// spread).
    private static int hash(char kind, String text, int without) {
        int hash = 0x811c9dc5 ^ kind;
        for (int i = 0; i < text.length(); i++) {
            if (i != without) {
                hash = (hash ^ text.charAt(i)) * 0x01000193;
            }
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 12;
        return hash;
    }
}
