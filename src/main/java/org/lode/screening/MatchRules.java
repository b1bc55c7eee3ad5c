package org.lode.screening;

import org.lode.screening.NameWord.Kind;

/// Every number that the matcher was calibrated with, in one place.
///
/// Set on the development rows of `bench/screening`, version 3: REVIEW is a round score at which
/// clearly fewer than 1 per cent of 25,000 invented persons give an alert by name alone on all
/// shipped lists together (measured 0.79); at it F1 on name_bench is 0.89 and recall on persons
/// across scripts 0.987 at precision 0.99 or more. Likenesses and least likenesses are in
/// thousandths, weights in hundredths, effects of qualifiers are added to a score from 0 to 1,
/// factors multiply it. The effects of birth date, country and register number are judgements, not
/// fitted: two contradictions take an exact name from 1.00 below REVIEW, one does not.
/// Measurements: docs/screening.md.
final class MatchRules {
    /// Two different joining words: al and el.
    static final int OTHER_PARTICLE = 700;
    /// An initial against the word it may stand for.
    static final int INITIAL = 750;
    /// One given name in two languages.
    static final int SAME_GIVEN_NAME = 980;
    /// One common word or place of organisations in two languages.
    static final int SAME_SENSE = 980;
    /// One word in a man's and a woman's form.
    static final int OTHER_ENDING = 720;
    /// Joined words at least this long count as the words they are made of.
    static final int LONG_JOINED = 10;
    static final int JOINED = 970;
    static final int LEAST_JOINED = 900;
    static final int ACRONYM = 850;
    static final int LEAST_PATRONYMIC = 720;
    /// Words of this weight tell parties apart.
    static final int CORE_WEIGHT = 40;
    /// What words that differ on both sides weigh, in shares of a word that agrees.
    static final double PERSON_CLASH = 1.2;
    /// What words on one side only weigh, in shares of a word that agrees.
    static final double PERSON_EXTRA = 0.28;
    static final double CLASH_FACTOR = 0.9;
    /// Asked with one word only: for review at most.
    static final double ONE_WORD_ASKED = 0.97;
    /// A listed single word inside a longer name asked.
    static final double ONE_WORD_LISTED = 0.8;
    static final double GENDER_FACTOR = 0.8;
    static final double ORGANISATION_CLASH = 1.1;
    static final double ORGANISATION_EXTRA = 0.35;
    static final double FORM_FACTOR = 0.9;

    /// What the rarity of unmatched words costs a candidate name.
    static final float CANDIDATE_EXTRA = 0.15f;

    static final String VERSION = "3";
    /// Least score of [Tier#STRONG].
    static final double STRONG = 0.93;
    /// Least score of [Tier#REVIEW].
    static final double REVIEW = 0.80;
    static final int MOST_CANDIDATES = 72;
    static final int MOST_PARTIES = 50;
    static final double WEAK_ALIAS = 0.92;
    static final double BUSINESS_AS_PERSON = 0.8;
    /// Slack in years where a list says about.
    static final int CIRCA_YEARS = 3;
    /// Years of birth this far apart count as certainly different.
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
    static int least(NameWord s, NameWord t) {
        boolean isShort = Math.max(s.fold().length(), t.fold().length()) <= 3;
        return isShort ? 650 : s.kind() == Kind.WORD ? 700 : 800;
    }
}
