package org.lode.screening;

/// One word of a name, read once and shared by every name that holds it.
///
/// @param plain lower case, no accents, original script
/// @param fold coarse spelling of [Sounds]
/// @param skeleton consonant classes of the fold
/// @param kind what the word does in a name
/// @param weight how much the word tells one party from another, in hundredths
/// @param given class of the given name that the word is or, for a patronymic, is made from;
/// empty
///     if none is known
/// @param gender what the word says of its bearer's gender
/// @param stem the father's name in a patronymic, as far as the ending leaves it; else empty
/// @param letters the letters of the fold as bits, for a quick look
record NameToken(
        String plain,
        String fold,
        String skeleton,
        Kind kind,
        int weight,
        String given,
        Gender gender,
        String stem,
        int letters) {

    /// A word without a given name, a gender or a father.
    static NameToken plain(String plain, String fold, Kind kind, int weight) {
        String skeleton =
                switch (kind) {
                    case INITIAL, PARTICLE -> "";
                    case NUMBER -> fold;
                    case WORD, GENERIC, PLACE -> Sounds.skeleton(fold);
                };
        return new NameToken(
                plain, fold, skeleton, kind, weight, "", Gender.UNKNOWN, "", letters(fold));
    }

    /// The letters of a fold as bits: words alike share most of them.
    static int letters(String fold) {
        int bits = 0;
        for (int i = 0; i < fold.length(); i++) {
            bits |= 1 << (fold.charAt(i) & 31);
        }
        return bits;
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

    /// Gender of a bearer as a word shows it.
    enum Gender {
        /// A man's form.
        MALE,
        /// A woman's form.
        FEMALE,
        /// The word does not say.
        UNKNOWN;

        boolean contradicts(Gender other) {
            return this != other && this != UNKNOWN && other != UNKNOWN;
        }
    }

    @Override
    public String toString() {
        return plain;
    }
}
