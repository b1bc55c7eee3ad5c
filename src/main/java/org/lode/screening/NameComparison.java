package org.lode.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lode.screening.NameWord.Kind;

/// Compares two names word by word, in any order, and explains the result.
///
/// Every word is used once. Words that agree carry the score; words that stand on one side only
/// lower it a little, words that stand on both sides and do not agree lower it much: an omitted
/// patronymic is common, a different surname is a different person. One instance keeps its
/// working
/// arrays and belongs to one thread.
final class NameComparison {
    private static final int MAX = 32;

    private final WordLikeness likenessOf = new WordLikeness();
    private final int[] likeness = new int[MAX * MAX];
    private final boolean[] usedA = new boolean[MAX];
    private final boolean[] usedB = new boolean[MAX];
    private @Nullable List<Evidence> evidence;
    private int matchedWeight;
    private int matchedScore;
    private int matchedWords;

    /// Score of two names from 0 to 1000.
    int score(NameForm asked, NameForm listed) {
        evidence = null;
        return compare(asked, listed);
    }

    /// The same score, with its reasons added to a list.
    int explain(NameForm asked, NameForm listed, List<Evidence> into) {
        evidence = into;
        int score = compare(asked, listed);
        evidence = null;
        return score;
    }

    private int compare(NameForm a, NameForm b) {
        int n = a.tokens().size();
        int m = b.tokens().size();
        if (n == 0 || m == 0) {
            return 0;
        }
        matchedWeight = 0;
        matchedScore = 0;
        matchedWords = 0;
        fill(a, b);
        takeBestPairs(a, b);
        takeJoined(a, b, usedA, usedB, false);
        takeJoined(b, a, usedB, usedA, true);
        takeAcronym(a, b);
        if (matchedWeight == 0) {
            return 0;
        }
        return a.isOrganisation() ? organisations(a, b) : persons(a, b);
    }

    private void fill(NameForm a, NameForm b) {
        int n = a.tokens().size();
        int m = b.tokens().size();
        boolean isFathered = a.sons() != 0 && b.sons() != 0;
        for (int i = 0; i < n; i++) {
            usedA[i] = false;
            NameWord s = a.tokens().get(i);
            for (int j = 0; j < m; j++) {
                boolean isOtherRole = isFathered && a.isAfterSon(i) != b.isAfterSon(j);
                likeness[i * MAX + j] =
                        isOtherRole ? 0 : likenessOf.of(s, b.tokens().get(j), a.isOrganisation());
            }
        }
        for (int j = 0; j < m; j++) {
            usedB[j] = false;
        }
    }

    private void takeBestPairs(NameForm a, NameForm b) {
        int n = a.tokens().size();
        int m = b.tokens().size();
        while (true) {
            int best = 0;
            int at = -1;
            for (int i = 0; i < n; i++) {
                if (usedA[i]) {
                    continue;
                }
                for (int j = 0; j < m; j++) {
                    if (!usedB[j] && likeness[i * MAX + j] > best) {
                        best = likeness[i * MAX + j];
                        at = i * MAX + j;
                    }
                }
            }
            if (at < 0) {
                return;
            }
            int i = at / MAX;
            int j = at % MAX;
            usedA[i] = true;
            usedB[j] = true;
            NameWord s = a.tokens().get(i);
            NameWord t = b.tokens().get(j);
            count((s.weight() + t.weight()) / 2, best, s.kind() != Kind.PARTICLE);
            if (evidence != null) {
                note(Evidence.Kind.WORD, s.plain(), t.plain(), best / 1000.0, how(s, t, best));
            }
        }
    }

    private static String how(NameWord s, NameWord t, int best) {
        if (s.plain().equals(t.plain())) {
            return "same word";
        }
        if (s.kind() == Kind.INITIAL || t.kind() == Kind.INITIAL) {
            return "initial fits";
        }
        if (s.means(t)) {
            return s.isPatronymic() ? "same father's name" : "same word in other forms";
        }
        return best >= 1000 ? "same sounds" : "alike";
    }

    private void count(int weight, int score, boolean isWord) {
        matchedWeight += weight;
        matchedScore += weight * score / 1000;
        if (isWord) {
            matchedWords++;
        }
    }

    private void note(Evidence.Kind kind, String asked, String listed, double value, String text) {
        if (evidence != null) {
            evidence.add(new Evidence(kind, asked, listed, value, text));
        }
    }

    /// Two or three neighbouring words left on one side against one word left on the other.
    private void takeJoined(
            NameForm a, NameForm b, boolean[] freeA, boolean[] freeB, boolean isTurned) {
        List<NameWord> left = a.tokens();
        if (left.size() < 2 || isAllUsed(freeB, b.tokens().size())) {
            return;
        }
        for (int size = 3; size >= 2; size--) {
            for (int i = 0; i + size <= left.size(); i++) {
                String joined = joined(left, i, size, freeA);
                int j = joined.length() < 4 ? -1 : alike(joined, b.tokens(), freeB);
                if (j < 0) {
                    continue;
                }
                NameWord whole = b.tokens().get(j);
                int weight = whole.weight();
                for (int k = i; k < i + size; k++) {
                    freeA[k] = true;
                    weight += left.get(k).weight();
                }
                freeB[j] = true;
                count(weight / 2, MatchRules.JOINED, true);
                matchedWords += joined.length() >= MatchRules.LONG_JOINED ? size - 1 : 0;
                if (evidence != null) {
                    String apart = left.subList(i, i + size).toString();
                    note(
                            Evidence.Kind.JOINED_WORDS,
                            isTurned ? whole.plain() : apart,
                            isTurned ? apart : whole.plain(),
                            MatchRules.JOINED / 1000.0,
                            "written together on one side");
                }
            }
        }
    }

    private static boolean isAllUsed(boolean[] used, int size) {
        for (int i = 0; i < size; i++) {
            if (!used[i]) {
                return false;
            }
        }
        return true;
    }

    private static String joined(List<NameWord> words, int start, int size, boolean[] used) {
        for (int k = start; k < start + size; k++) {
            if (used[k] && words.get(k).kind() != Kind.PARTICLE) {
                return "";
            }
        }
        StringBuilder text = new StringBuilder();
        for (int k = start; k < start + size; k++) {
            text.append(words.get(k).fold());
        }
        return text.toString();
    }

    private int alike(String joined, List<NameWord> words, boolean[] used) {
        for (int j = 0; j < words.size(); j++) {
            NameWord word = words.get(j);
            if (!used[j]
                    && Math.abs(word.fold().length() - joined.length()) <= 1
                    && likenessOf.isJoined(joined, word.fold())) {
                return j;
            }
        }
        return -1;
    }

    /// An abbreviation left on one side against the first letters of three or more words.
    private void takeAcronym(NameForm a, NameForm b) {
        if (!a.isOrganisation() || matchedWords > 0) {
            return;
        }
        boolean isLeft = acronym(a.tokens(), b.tokens(), usedA, usedB);
        boolean isRight = !isLeft && acronym(b.tokens(), a.tokens(), usedB, usedA);
        if (isLeft || isRight) {
            note(Evidence.Kind.WORD, a.text(), b.text(), MatchRules.ACRONYM / 1000.0, "acronym");
        }
    }

    private boolean acronym(
            List<NameWord> one, List<NameWord> many, boolean[] usedOne, boolean[] usedMany) {
        String word = one.getFirst().plain();
        if (many.size() < 3 || word.length() < 3) {
            return false;
        }
        int at = 0;
        for (NameWord token : many) {
            if (at < word.length() && token.plain().charAt(0) == word.charAt(at)) {
                at++;
            } else if (token.weight() >= MatchRules.CORE_WEIGHT) {
                return false;
            }
        }
        if (at < word.length()) {
            return false;
        }
        usedOne[0] = true;
        for (int k = 0; k < many.size(); k++) {
            usedMany[k] = true;
        }
        count(100, MatchRules.ACRONYM, true);
        return true;
    }

    private int left(List<NameWord> words, boolean[] used) {
        int weight = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!used[i]) {
                NameWord word = words.get(i);
                weight += word.weight();
            }
        }
        return weight;
    }

    /// Weight of the words left over that repeat a word already used.
    private static int repeated(List<NameWord> words, boolean[] used) {
        int weight = 0;
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < words.size() && !used[i]; j++) {
                if (used[j] && words.get(i).plain().equals(words.get(j).plain())) {
                    weight += words.get(i).weight();
                    break;
                }
            }
        }
        return weight;
    }

    private int persons(NameForm a, NameForm b) {
        int leftA = left(a.tokens(), usedA);
        int leftB = left(b.tokens(), usedB);
        if (leftA == 0 || leftB == 0) {
            leftA -= repeated(a.tokens(), usedA);
            leftB -= repeated(b.tokens(), usedB);
        }
        int clash = Math.min(leftA, leftB);
        int extra = Math.abs(leftA - leftB);
        double score =
                (double) matchedScore
                        / (matchedWeight
                                + MatchRules.PERSON_CLASH * clash
                                + MatchRules.PERSON_EXTRA * extra);
        noteLeft(a, b, clash);
        if (clash >= MatchRules.CORE_WEIGHT) {
            score *= MatchRules.CLASH_FACTOR;
        }
        boolean isOneWord =
                matchedWords < 2
                        && leftA + leftB > 0
                        && (words(a.tokens()) > 1 || words(b.tokens()) > 1);
        if (isOneWord) {
            boolean isAskedWhole = words(a.tokens()) == 1;
            score *= isAskedWhole ? MatchRules.ONE_WORD_ASKED : MatchRules.ONE_WORD_LISTED;
        }
        if (a.gender().contradicts(b.gender())) {
            score *= MatchRules.GENDER_FACTOR;
            note(
                    Evidence.Kind.GENDER,
                    a.gender().name().toLowerCase(Locale.ROOT),
                    b.gender().name().toLowerCase(Locale.ROOT),
                    MatchRules.GENDER_FACTOR,
                    "the words show different genders");
        }
        return (int) Math.round(1000 * score);
    }

    private static int words(List<NameWord> tokens) {
        int words = 0;
        for (NameWord token : tokens) {
            if (token.kind() != Kind.PARTICLE) {
                words++;
            }
        }
        return words;
    }

    private int organisations(NameForm a, NameForm b) {
        int leftA = left(a.tokens(), usedA);
        int leftB = left(b.tokens(), usedB);
        int clash = Math.min(leftA, leftB);
        int extra = Math.abs(leftA - leftB);
        double score =
                (double) matchedScore
                        / (matchedWeight
                                + MatchRules.ORGANISATION_CLASH * clash
                                + MatchRules.ORGANISATION_EXTRA * extra);
        noteLeft(a, b, clash);
        boolean isFormClash =
                !a.legalForm().isEmpty()
                        && !b.legalForm().isEmpty()
                        && !a.legalForm().equals(b.legalForm());
        if (isFormClash) {
            score *= MatchRules.FORM_FACTOR;
            note(
                    Evidence.Kind.LEGAL_FORM,
                    a.legalForm(),
                    b.legalForm(),
                    MatchRules.FORM_FACTOR,
                    "different legal forms");
        }
        return (int) Math.round(1000 * score);
    }

    private void noteLeft(NameForm a, NameForm b, int clash) {
        if (evidence == null) {
            return;
        }
        String left = unmatched(a.tokens(), usedA);
        String right = unmatched(b.tokens(), usedB);
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        boolean isClash = clash >= MatchRules.CORE_WEIGHT;
        note(
                isClash ? Evidence.Kind.CONTRADICTION : Evidence.Kind.UNMATCHED,
                left,
                right,
                clash / 100.0,
                isClash ? "words that differ" : "words on one side only");
    }

    private static String unmatched(List<NameWord> tokens, boolean[] used) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!used[i]) {
                words.add(tokens.get(i).plain());
            }
        }
        return String.join(" ", words);
    }
}
