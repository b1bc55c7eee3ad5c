package org.lode.screening;

import org.lode.screening.NameToken.Kind;

/// Every number that the matcher was calibrated with, in one place.
final class MatchRules {
    static final int OTHER_PARTICLE = 700;
    static final int INITIAL = 750;
    static final int SAME_GIVEN_NAME = 980;
    static final int OTHER_ENDING = 720;
    static final int LONG_JOINED = 10;
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

    static final float CANDIDATE_EXTRA = 0.15f;

    static final String VERSION = "1";
    static final double STRONG = 0.93;
    static final double REVIEW = 0.80;
    static final int MOST_CANDIDATES = 72;
    static final int MOST_PARTIES = 50;
    static final double WEAK_ALIAS = 0.92;
    static final double BUSINESS_AS_PERSON = 0.8;
    static final int CIRCA_YEARS = 3;
    static final int FAR_YEARS = 10;
    static final double FAR_BIRTH = -0.30;
    static final double OTHER_BIRTH = -0.20;
    static final double OTHER_DAY = -0.10;
    static final double SAME_BIRTH = 0.05;
    static final double SAME_YEAR = 0.02;
    static final double SAME_COUNTRY = 0.01;
    static final double OTHER_COUNTRY = -0.10;
    static final double SAME_IDENTIFIER = 0.99;
    static final double OTHER_IDENTIFIER = -0.15;
    static final double MOST_BONUS = SAME_BIRTH + SAME_COUNTRY;

    private MatchRules() {}

    /// Most letters that two words may have apart and still be alike: a quick look before the
    /// distance is measured.
    static int lettersApart(int length) {
        return 3 + length / 3;
    }

    /// Least likeness at which two words may stand for each other.
    static int least(NameToken s, NameToken t) {
        boolean isShort = Math.max(s.fold().length(), t.fold().length()) <= 3;
        return isShort ? 650 : s.kind() == Kind.WORD ? 700 : 800;
    }
}
