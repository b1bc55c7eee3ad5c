package org.lode.screening;

import java.util.Arrays;

/// Weighted edit distance between two folds, in hundredths of an edit.
///
/// A swap of neighbours counts as one edit; letters that transliteration schemes or the ear
/// confuse
/// (`g` and `h`, `e` and `i`, `d` and `t`) cost less than letters that nobody confuses. One
/// instance
/// keeps its working rows and belongs to one thread.
///
/// Reference: F. Damerau, Communications of the ACM 7(3), 1964 (edits); the costs are Lode's.
final class SoundDistance {
    private static final int MAX_LENGTH = 40;
    private static final int SWAP = 80;
    private static final int EDIT = 100;
    private static final int VOWEL_GAP = 55;
    private static final int VOWEL_SWITCH = 50;
    private static final int CLOSE_VOWELS = 30;
    private static final int CLOSE = 50;
    private static final int SAME_SOUND = 25;

    /// Cost of reading one sound for another.
    private static final byte[] CHANGE = changes();

    private int[] before = new int[MAX_LENGTH + 1];
    private int[] last = new int[MAX_LENGTH + 1];
    private int[] row = new int[MAX_LENGTH + 1];

    /// Likeness of two folds from 0 to 1000. The first edit costs its share of the length;
    /// further
    /// edits cost more, because two errors in one word are rarer than two words.
    int likeness(String a, String b) {
        if (a.equals(b)) {
            return 1000;
        }
        int longest = Math.max(a.length(), b.length());
        int shortest = Math.min(a.length(), b.length());
        if (longest > MAX_LENGTH || longest - shortest > 1 + longest / 3) {
            return 0;
        }
        int distance = between(a, b);
        int felt = distance <= EDIT ? distance : EDIT + (distance - EDIT) * 3 / 2;
        return Math.max(0, 1000 - felt * 10 / longest);
    }

    private int between(String a, String b) {
        int n = b.length();
        last[0] = 0;
        for (int j = 1; j <= n; j++) {
            last[j] = last[j - 1] + gap(b.charAt(j - 1));
        }
        for (int i = 1; i <= a.length(); i++) {
            char c = a.charAt(i - 1);
            row[0] = last[0] + gap(c);
            for (int j = 1; j <= n; j++) {
                char d = b.charAt(j - 1);
                int best = last[j - 1] + change(c, d);
                best = Math.min(best, last[j] + gap(c));
                best = Math.min(best, row[j - 1] + gap(d));
                if (i > 1 && j > 1 && c == b.charAt(j - 2) && d == a.charAt(i - 2)) {
                    best = Math.min(best, before[j - 2] + SWAP);
                }
                row[j] = best;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[n];
    }

    private static int gap(char c) {
        return c >= 128 ? foreign(c) : Sounds.isVowel(c) || c == 'h' || c == 'j' ? VOWEL_GAP : EDIT;
    }

    private static int change(char a, char b) {
        if (a == b) {
            return 0;
        }
        return a < 128 && b < 128 ? CHANGE[(a << 7) | b] : Math.max(foreign(a), foreign(b));
    }

    /// A sign that stands for a whole word part weighs more than a letter.
    private static int foreign(char c) {
        return Character.isIdeographic(c) ? 2 * EDIT : EDIT;
    }

    private static byte[] changes() {
        byte[] table = new byte[128 * 128];
        Arrays.fill(table, (byte) EDIT);
        fill(table, "aeiaioeoauiueuou", VOWEL_SWITCH);
        fill(table, "eieaoaou", CLOSE_VOWELS);
        fill(table, "bpdtvfgkvbszzSSZCZCckckhcsCSiZsS", CLOSE);
        fill(table, "ghZjji", SAME_SOUND);
        return table;
    }

    private static void fill(byte[] table, String pairs, int cost) {
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            table[(pairs.charAt(i) << 7) | pairs.charAt(i + 1)] = (byte) cost;
            table[(pairs.charAt(i + 1) << 7) | pairs.charAt(i)] = (byte) cost;
        }
    }
}
