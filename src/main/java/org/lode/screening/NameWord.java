package org.lode.screening;

import java.util.List;
import org.lode.names.Gender;

/// One word of a name, read once and shared by every name that holds it.
///
/// @param plain lower case, no accents, original script
/// @param fold spelling by [Sounds]
/// @param skeleton consonant classes of the fold
/// @param kind what the word does in a name
/// @param weight how much the word tells one party from another, in hundredths
/// @param senses classes of words that stand for the same: of given names, of common words of
///     organisations, of places; for a patronymic those of the father; empty if none is known
/// @param gender what the word says of its bearer's gender
/// @param stem the father's name in a patronymic, as far as the ending leaves it; else empty
/// @param letters the letters of the fold as bits, for a quick look
record NameWord(
        String plain,
        String fold,
        String skeleton,
        Kind kind,
        int weight,
        List<String> senses,
        Gender gender,
        String stem,
        int letters) {

    /// A word without a given name, a gender or a father.
    static NameWord plain(String plain, String fold, Kind kind, int weight) {
        String skeleton =
                switch (kind) {
                    case INITIAL, PARTICLE -> "";
                    case NUMBER -> fold;
                    case WORD, GENERIC, PLACE -> Sounds.skeleton(fold);
                };
        return new NameWord(
                plain, fold, skeleton, kind, weight, List.of(), Gender.OPEN, "", letters(fold));
    }

    /// The letters of a fold as bits: words alike share most of them.
    static int letters(String fold) {
        int bits = 0;
        for (int i = 0; i < fold.length(); i++) {
            bits |= 1 << (fold.charAt(i) & 31);
        }
        return bits;
    }

    /// True if the two words share a class.
    boolean means(NameWord other) {
        for (int i = 0; i < senses.size(); i++) {
            if (other.senses.contains(senses.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// True for a word like `Ivanovich`.
    boolean isPatronymic() {
        return !stem.isEmpty();
    }

    /// What a word does in a name.
    enum Kind {
        /// A word that names.
        WORD,
        /// One letter standing for a word.
        INITIAL,
        /// A number, in figures, words or Roman figures.
        NUMBER,
        /// A small word that joins: al, bin, de, of.
        PARTICLE,
        /// A word that many organisations bear: bank, trading, plant.
        GENERIC,
        /// A place, which sets branches and sisters apart.
        PLACE
    }

    @Override
    public String toString() {
        return plain;
    }
}
