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

    /// Cost of leaving one sound out.
    private static final byte[] GAP = gaps();

    private int[] before = new int[MAX_LENGTH + 1];
    private int[] last = new int[MAX_LENGTH + 1];
    private int[] row = new int[MAX_LENGTH + 1];
    private final char[] across = new char[MAX_LENGTH];
    private final int[] acrossGap = new int[MAX_LENGTH];

    /// Likeness of two folds from 0 to 1000. The first edit costs its share of the length;
    /// further
    /// edits cost more, because two errors in one word are rarer than two words.
    ///
    /// @param least likenesses below this one do not matter and may be given as 0
    int likeness(String a, String b, int least) {
        if (a.equals(b)) {
            return 1000;
        }
        int longest = Math.max(a.length(), b.length());
        int shortest = Math.min(a.length(), b.length());
        if (longest > MAX_LENGTH || longest - shortest > 1 + longest / 3) {
            return 0;
        }
        // The inverse of the formula below, rounded up.
        int felt = (1000 - least) * longest / 10 + 1;
        int most = felt <= EDIT ? felt : EDIT + (felt - EDIT) * 2 / 3 + 1;
        int distance = between(a, b, most);
        if (distance > most) {
            return 0;
        }
        int cost = distance <= EDIT ? distance : EDIT + (distance - EDIT) * 3 / 2;
        return Math.max(0, 1000 - cost * 10 / longest);
    }

    /// The distance, or any value above the most that matters. Two rows in which every cell is
    /// above it end the search.
    private int between(String a, String b, int most) {
        int n = b.length();
        last[0] = 0;
        for (int j = 0; j < n; j++) {
            char d = b.charAt(j);
            across[j] = d;
            acrossGap[j] = gap(d);
            last[j + 1] = last[j] + acrossGap[j];
        }
        int lastLeast = 0;
        char above = 0;
        for (int i = 1; i <= a.length(); i++) {
            char c = a.charAt(i - 1);
            int gap = gap(c);
            row[0] = last[0] + gap;
            int least = row[0];
            for (int j = 1; j <= n; j++) {
                char d = across[j - 1];
                int best = last[j - 1] + change(c, d);
                best = Math.min(best, last[j] + gap);
                best = Math.min(best, row[j - 1] + acrossGap[j - 1]);
                if (i > 1 && j > 1 && c == across[j - 2] && d == above) {
                    best = Math.min(best, before[j - 2] + SWAP);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most && lastLeast > most) {
                return least;
            }
            lastLeast = least;
            above = c;
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[n];
    }

    private static int gap(char c) {
        return c < 128 ? GAP[c] : foreign(c);
    }

    private static byte[] gaps() {
        byte[] table = new byte[128];
        for (char c = 0; c < 128; c++) {
            boolean isSoft = Sounds.isVowel(c) || c == 'h' || c == 'j';
            table[c] = (byte) (isSoft ? VOWEL_GAP : EDIT);
        }
        return table;
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
