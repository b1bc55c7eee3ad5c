package org.lode.screening;

import java.util.List;
import org.lode.screening.Evidence.Kind;

/// What is known beside the name: date of birth, country, registration numbers.
final class Qualifiers {
    private Qualifiers() {}

    /// The score of the names, corrected by what is known beside them.
    ///
    /// @param nameScore likeness of the names, 0 to 1
    /// @param evidence takes the reasons
    /// @return corrected score, 0 to 1
    static double apply(
            double nameScore, Subject subject, ListedParty party, List<Evidence> evidence) {
        double score =
                nameScore + birth(subject, party, evidence) + country(subject, party, evidence);
        score = identifiers(score, subject, party, evidence);
        return Math.clamp(score, 0, 1);
    }

    private static double birth(Subject subject, ListedParty party, List<Evidence> evidence) {
        double best = Double.NEGATIVE_INFINITY;
        Evidence why = null;
        for (PartialDate a : subject.births()) {
            for (PartialDate b : party.births()) {
                Evidence one = birth(a, b);
                if (one.value() > best) {
                    best = one.value();
                    why = one;
                }
            }
        }
        if (why == null) {
            return 0;
        }
        evidence.add(why);
        return best;
    }

    private static Evidence birth(PartialDate a, PartialDate b) {
        int years = Math.abs(a.year() - b.year());
        int slack = a.isCirca() || b.isCirca() ? MatchRules.CIRCA_YEARS : 1;
        String left = a.toString();
        String right = b.toString();
        if (years > slack) {
            double effect =
                    years >= MatchRules.FAR_YEARS ? MatchRules.FAR_BIRTH : MatchRules.OTHER_BIRTH;
            return new Evidence(Kind.BIRTH, left, right, effect, "born in different years");
        }
        boolean isExact = a.day().isPresent() && b.day().isPresent();
        if (years == 0 && isExact && !a.isCirca() && !b.isCirca()) {
            boolean isSame = a.month().equals(b.month()) && a.day().equals(b.day());
            boolean isSwapped =
                    a.month().getAsInt() == b.day().getAsInt()
                            && a.day().getAsInt() == b.month().getAsInt();
            if (isSame || isSwapped) {
                return new Evidence(
                        Kind.BIRTH,
                        left,
                        right,
                        isSame ? MatchRules.SAME_BIRTH : MatchRules.SAME_YEAR,
                        isSame ? "same date of birth" : "day and month may be swapped");
            }
            return new Evidence(
                    Kind.BIRTH, left, right, MatchRules.OTHER_DAY, "same year, another day");
        }
        return years == 0
                ? new Evidence(Kind.BIRTH, left, right, MatchRules.SAME_YEAR, "same year of birth")
                : new Evidence(Kind.BIRTH, left, right, 0, "years of birth within the slack");
    }

    private static double country(Subject subject, ListedParty party, List<Evidence> evidence) {
        if (subject.countries().isEmpty() || party.countries().isEmpty()) {
            return 0;
        }
        for (String country : subject.countries()) {
            if (party.countries().contains(country)) {
                evidence.add(
                        new Evidence(
                                Kind.COUNTRY,
                                country,
                                country,
                                MatchRules.SAME_COUNTRY,
                                "same country"));
                return MatchRules.SAME_COUNTRY;
            }
        }
        evidence.add(
                new Evidence(
                        Kind.COUNTRY,
                        String.join(" ", subject.countries()),
                        String.join(" ", party.countries()),
                        MatchRules.OTHER_COUNTRY,
                        "no country in common"));
        return MatchRules.OTHER_COUNTRY;
    }

    private static double identifiers(
            double score, Subject subject, ListedParty party, List<Evidence> evidence) {
        Evidence conflict = null;
        for (Identifier a : subject.identifiers()) {
            for (Identifier b : party.identifiers()) {
                if (a.type() != b.type()) {
                    continue;
                }
                boolean isSound = isSound(a);
                if (a.value().equals(b.value()) && isSound) {
                    evidence.add(
                            new Evidence(
                                    Kind.IDENTIFIER,
                                    a.value(),
                                    b.value(),
                                    MatchRules.SAME_IDENTIFIER,
                                    "same " + a.type() + ", valid"));
                    return Math.max(score, MatchRules.SAME_IDENTIFIER);
                }
                if (isStrong(a.type()) && isSound && isSound(b)) {
                    conflict =
                            new Evidence(
                                    Kind.IDENTIFIER,
                                    a.value(),
                                    b.value(),
                                    MatchRules.OTHER_IDENTIFIER,
                                    "different " + a.type() + ", both valid");
                }
            }
        }
        if (conflict != null) {
            evidence.add(conflict);
            return score + MatchRules.OTHER_IDENTIFIER;
        }
        return score;
    }

    /// A number of a register without check digits counts from five characters on.
    private static boolean isSound(Identifier identifier) {
        return switch (IdentifierCheck.of(identifier)) {
            case VALID -> true;
            case INVALID -> false;
            case UNCHECKED -> identifier.value().length() >= 5;
        };
    }

    /// Registers that give a party one number for life.
    private static boolean isStrong(Identifier.Type type) {
        return switch (type) {
            case INN, OGRN, EDRPOU, LEI, IMO -> true;
            case BIC, PASSPORT, NATIONAL_ID, OTHER -> false;
        };
    }
}
