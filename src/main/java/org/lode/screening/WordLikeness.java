package org.lode.screening;

import org.lode.screening.NameWord.Kind;

/// How alike two words of names are, by what each of them does in its name.
///
/// One instance keeps the working rows of its [SoundDistance] and belongs to one thread.
final class WordLikeness {
    private final SoundDistance distance = new SoundDistance();

    /// True if two folds sound alike enough to be one word written together and apart.
    boolean isJoined(String a, String b) {
        return distance.likeness(a, b, MatchRules.LEAST_JOINED) >= MatchRules.LEAST_JOINED;
    }

    /// Likeness of two words from 0 to 1000; 0 if they cannot stand for each other.
    int of(NameWord s, NameWord t, boolean isOrganisation) {
        if (s.plain().equals(t.plain())) {
            return 1000;
        }
        if (s.kind() == Kind.PARTICLE && t.kind() == Kind.PARTICLE) {
            return s.fold().equals(t.fold()) ? 1000 : MatchRules.OTHER_PARTICLE;
        }
        if (s.kind() == Kind.INITIAL || t.kind() == Kind.INITIAL) {
            boolean isFirst =
                    s.kind() != Kind.PARTICLE
                            && t.kind() != Kind.PARTICLE
                            && s.fold().charAt(0) == t.fold().charAt(0);
            if (isFirst && s.kind() == t.kind()) {
                return 1000;
            }
            return isFirst ? MatchRules.INITIAL : 0;
        }
        if (s.kind() == Kind.NUMBER
                || t.kind() == Kind.NUMBER
                || s.kind() == Kind.PARTICLE
                || t.kind() == Kind.PARTICLE) {
            return 0;
        }
        if (s.isPatronymic() && t.isPatronymic()) {
            return patronymics(s, t);
        }
        if (!isOrganisation
                && !s.senses().isEmpty()
                && !t.senses().isEmpty()
                && s.isPatronymic() == t.isPatronymic()) {
            return s.means(t) ? MatchRules.SAME_GIVEN_NAME : 0;
        }
        if (isOrganisation && s.means(t)) {
            return MatchRules.SAME_SENSE;
        }
        int longest = Math.max(s.fold().length(), t.fold().length());
        if (Integer.bitCount(s.letters() ^ t.letters()) > MatchRules.lettersApart(longest)) {
            return 0;
        }
        int least = MatchRules.least(s, t);
        int found = distance.likeness(s.fold(), t.fold(), least);
        if (!isOrganisation && isOtherGender(s.fold(), t.fold())) {
            found = Math.min(found, MatchRules.OTHER_ENDING);
        }
        return found >= least ? found : 0;
    }

    /// True for `Antonio` and `Antonia`: one word in a man's and a woman's form.
    private static boolean isOtherGender(String s, String t) {
        int n = s.length();
        int m = t.length();
        if (n == m) {
            char a = s.charAt(n - 1);
            char b = t.charAt(n - 1);
            boolean isPair = (a == 'a' && b == 'o') || (a == 'o' && b == 'a');
            return n > 3 && isPair && s.regionMatches(0, t, 0, n - 1);
        }
        boolean isLonger = n == m + 1 && s.charAt(n - 1) == 'a' && s.startsWith(t);
        boolean isShorter = m == n + 1 && t.charAt(m - 1) == 'a' && t.startsWith(s);
        return isLonger || isShorter;
    }

    private int patronymics(NameWord s, NameWord t) {
        if (s.gender().contradicts(t.gender())) {
            return 0;
        }
        if (!s.senses().isEmpty() && !t.senses().isEmpty()) {
            return s.means(t) ? 1000 : 0;
        }
        int found = distance.likeness(s.stem(), t.stem(), MatchRules.LEAST_PATRONYMIC);
        return found >= MatchRules.LEAST_PATRONYMIC ? found : 0;
    }
}
