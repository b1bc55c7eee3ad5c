package org.lode.screening;

import org.lode.screening.NameToken.Kind;

/// Every number that the matcher was calibrated with, in one place.
final class MatchRules {
    static final int OTHER_PARTICLE = 700;
    static final int INITIAL = 750;
    static final int SAME_GIVEN_NAME = 980;
    static final int JOINED = 970;
    static final int LEAST_JOINED = 900;
    static final int ACRONYM = 850;
    static final int LEAST_PATRONYMIC = 720;
    static final int CORE_WEIGHT = 40;
    static final double PERSON_CLASH = 1.2;
    static final double PERSON_EXTRA = 0.2;
    static final double CLASH_FACTOR = 0.9;
    static final double ONE_WORD_ASKED = 0.97;
    static final double ONE_WORD_LISTED = 0.8;
    static final double GENDER_FACTOR = 0.8;
    static final double ORGANISATION_CLASH = 1.1;
    static final double ORGANISATION_EXTRA = 0.35;
    static final double FORM_FACTOR = 0.9;

    private MatchRules() {}

    /// What a likeness counts for: words less alike than this count for less than they look.
    static int felt(int likeness) {
        return likeness >= 850 ? likeness : likeness - (850 - likeness) * SLOPE / 100;
    }
    static int SLOPE = Integer.getInteger("slope", 50);

    /// Least likeness at which two words may stand for each other.
    static int least(NameToken s, NameToken t) {
        boolean isShort = Math.max(s.fold().length(), t.fold().length()) <= 3;
        return isShort ? 650 : s.kind() == Kind.WORD ? 700 : 800;
    }
}
