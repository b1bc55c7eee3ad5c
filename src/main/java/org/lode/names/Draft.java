package org.lode.names;

import java.util.List;
import org.lode.names.NameToken.Role;

/// A word while the name is being read; becomes a [NameToken] once its role is settled.
final class Draft {
    final String raw;
    String fold = "";

    /// Key of the fold as it was first read; a number or a phrase has another.
    private String keyOf = "";

    private String key = "";
    Role role = Role.CORE;
    List<String> classes = List.of();
    String stem = "";
    Gender gender = Gender.OPEN;
    boolean isDotted;
    boolean isBeforeComma;

    Draft(String raw) {
        this.raw = raw;
    }

    /// A draft for a part of a word.
    static Draft part(String raw) {
        Draft part = new Draft(raw);
        part.fold(Fold.hasScientificSigns(raw));
        return part;
    }

    /// Folds the word.
    void fold(boolean isSlavicLatin) {
        FoldedWord folded = FoldedWord.of(raw, isSlavicLatin);
        fold = folded.fold();
        keyOf = fold;
        key = folded.key();
    }

    /// A draft for words that stand for one thing.
    static Draft phrase(List<Draft> words, Role role, String classId) {
        if (words.size() == 1) {
            Draft word = words.getFirst();
            word.role = role;
            word.classes = List.of(classId);
            return word;
        }
        StringBuilder raw = new StringBuilder();
        StringBuilder fold = new StringBuilder();
        for (Draft word : words) {
            raw.append(raw.isEmpty() ? "" : " ").append(word.raw);
            fold.append(fold.isEmpty() ? "" : " ").append(word.fold);
        }
        Draft phrase = new Draft(raw.toString());
        phrase.fold = fold.toString();
        phrase.role = role;
        phrase.classes = List.of(classId);
        return phrase;
    }

    /// True if every letter is a capital and there are at least two.
    boolean isCapitals() {
        int letters = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isUpperCase(c)) {
                letters++;
            }
        }
        return letters > 1;
    }

    NameToken token() {
        String ownKey = fold.equals(keyOf) ? key : Skeleton.of(fold);
        String other = fold.charAt(0) == 'j' ? Skeleton.of("i" + fold.substring(1)) : "";
        return new NameToken(
                raw,
                fold,
                ownKey,
                other.equals(ownKey) ? "" : other,
                role,
                classes,
                stem.isEmpty() ? fold : stem,
                gender);
    }
}
