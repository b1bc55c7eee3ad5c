package org.lode.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lode.names.NameToken.Role;

/// Gives the words of a person's name their roles.
///
/// Signs of a surname: capitals in a name that is otherwise in small letters, the words before a
/// comma, an East Slavic ending. A word in -ovich is a patronymic if a given name stands before
/// it or the name has three words; in a name of two words it is a surname (Roman Abramovich).
final class PersonName {
    private PersonName() {}

    static void settle(List<Draft> words) {
        cutJoined(words);
        for (Draft word : words) {
            settleAlone(word);
        }
        markSurnames(words);
        settleTurkic(words);
        settlePatronymics(words);
        for (Draft word : words) {
            settleSurname(word);
        }
        keepOneName(words);
    }

    /// "SMIRNOVMIKHAIL": a surname and a given name run together, in a name without a given name.
    private static void cutJoined(List<Draft> words) {
        if (words.size() > 2) {
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            if (GivenNames.find(words.get(i).fold) != null) {
                return;
            }
        }
        String raw = words.getFirst().raw;
        if (raw.length() < 9 || raw.length() > 30 || !endsInGiven(words.getFirst().fold)) {
            return;
        }
        for (int cut = 4; cut <= raw.length() - 4; cut++) {
            Draft given = Draft.part(raw.substring(cut));
            Draft surname = Draft.part(raw.substring(0, cut));
            boolean isJoined =
                    given.fold.length() >= 4
                            && GivenNames.find(given.fold) != null
                            && Surname.read(surname.fold, surname.raw) != null;
            if (isJoined) {
                words.set(0, surname);
                words.add(1, given);
                return;
            }
        }
    }

    /// True if some end of the word is a given name; spares the folding of every part.
    private static boolean endsInGiven(String fold) {
        for (int cut = 3; cut <= fold.length() - 3; cut++) {
            if (GivenNames.find(fold.substring(cut)) != null) {
                return true;
            }
        }
        return false;
    }

    private static void settleAlone(Draft word) {
        @Nullable String number = Numerals.digits(word.raw);
        if (number == null) {
            number = Numerals.roman(word.raw, true);
        }
        if (number != null) {
            word.role = Role.NUMBER;
            word.fold = number;
        } else if (isSingleLetter(word)) {
            word.role = Role.INITIAL;
        } else if (WordList.PARTICLES.contains(word.fold)) {
            word.role = Role.PARTICLE;
        } else {
            GivenNames.@Nullable Entry entry = GivenNames.find(word.fold);
            if (entry != null) {
                word.role = Role.GIVEN;
                word.classes = entry.classes();
                word.gender = entry.gender();
            } else if (WordList.TITLES.contains(word.fold)) {
                word.role = Role.TITLE;
            }
        }
    }

    /// One letter; also the two letters that romanise one with a dot ("Yu." for Ю.).
    private static boolean isSingleLetter(Draft word) {
        boolean isOneLetter =
                word.raw.length() == 1 && Script.of(word.raw.charAt(0)) != Script.OTHER;
        boolean isLongInitial =
                word.isDotted && word.raw.length() == 2 && "iu ia zh ch sh".contains(word.fold);
        return isOneLetter || isLongInitial;
    }

    private static void markSurnames(List<Draft> words) {
        int capitals = 0;
        int comma = -1;
        for (int i = 0; i < words.size(); i++) {
            capitals += words.get(i).isCapitals() ? 1 : 0;
            comma = words.get(i).isBeforeComma && comma < 0 ? i : comma;
        }
        boolean isTold = capitals > 0 && capitals < words.size();
        for (int i = 0; i < words.size(); i++) {
            Draft word = words.get(i);
            boolean isBeforeComma = i <= comma && comma < words.size() - 1;
            boolean isName =
                    word.role == Role.CORE
                            || word.role == Role.GIVEN
                            || (word.role == Role.TITLE && isBeforeComma && comma == 0);
            if (isName && ((isTold && word.isCapitals()) || isBeforeComma)) {
                word.role = Role.SURNAME_LIKE;
            }
        }
        if (comma < 0 && !hasRole(words, Role.GIVEN)) {
            restoreGiven(words);
        }
    }

    /// "SERGEY Ivanov" or an all-capital row: a known given name stays one if it is the only one.
    private static void restoreGiven(List<Draft> words) {
        boolean hasOther = false;
        for (Draft word : words) {
            hasOther |= word.role != Role.TITLE && word.classes.isEmpty();
        }
        for (Draft word : words) {
            if (hasOther && word.role == Role.SURNAME_LIKE && !word.classes.isEmpty()) {
                word.role = Role.GIVEN;
            }
        }
    }

    private static boolean hasRole(List<Draft> words, Role role) {
        for (Draft word : words) {
            if (word.role == role) {
                return true;
            }
        }
        return false;
    }

    private static void settleTurkic(List<Draft> words) {
        for (int i = 1; i < words.size(); i++) {
            Draft word = words.get(i);
            boolean isSon = Patronymic.SON.contains(word.fold);
            if (!isSon && !Patronymic.DAUGHTER.contains(word.fold)) {
                continue;
            }
            Draft father = words.get(i - 1);
            word.role = Role.PARTICLE;
            word.gender = isSon ? Gender.MALE : Gender.FEMALE;
            father.role = Role.PATRONYMIC;
            father.gender = word.gender;
            father.stem = GivenNames.fatherStem(father.fold);
            father.classes = GivenNames.fathers(father.stem);
        }
    }

    private static void settlePatronymics(List<Draft> words) {
        int names = 0;
        for (Draft word : words) {
            names += word.role == Role.TITLE || word.role == Role.PARTICLE ? 0 : 1;
        }
        int best = -1;
        int bestRank = 0;
        for (int i = 0; i < words.size(); i++) {
            Draft word = words.get(i);
            @Nullable Patronymic found =
                    word.role == Role.CORE || word.role == Role.SURNAME_LIKE
                            ? Patronymic.read(word.fold)
                            : null;
            if (found == null) {
                continue;
            }
            int rank = rank(words, i, found, names);
            if (rank > bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        if (best >= 0) {
            Draft word = words.get(best);
            Patronymic found = Patronymic.read(word.fold);
            if (found != null) {
                word.role = Role.PATRONYMIC;
                word.stem = found.stem();
                word.classes = found.classes();
                word.gender = found.gender();
            }
        }
    }

    /// How likely the word is the patronymic; 0 for not at all.
    private static int rank(List<Draft> words, int i, Patronymic found, int names) {
        boolean isMarkedSurname = words.get(i).role == Role.SURNAME_LIKE;
        boolean isAfterGiven =
                i > 0
                        && (words.get(i - 1).role == Role.GIVEN
                                || words.get(i - 1).role == Role.INITIAL);
        boolean isSecondOfTwo =
                names == 2
                        && i == words.size() - 1
                        && words.getFirst().role != Role.GIVEN
                        && !found.classes().isEmpty();
        boolean isLikely = found.isCertain() || names >= 3 || isSecondOfTwo;
        if (!isLikely || (isMarkedSurname && !found.isCertain())) {
            return 0;
        }
        return 1
                + (isAfterGiven ? 4 : 0)
                + (found.classes().isEmpty() ? 0 : 2)
                + (isMarkedSurname ? 0 : 1);
    }

    private static void settleSurname(Draft word) {
        if (word.role != Role.CORE && word.role != Role.SURNAME_LIKE) {
            return;
        }
        @Nullable Surname surname = Surname.read(word.fold, word.raw);
        if (surname != null) {
            word.role = Role.SURNAME_LIKE;
            word.stem = surname.stem();
            word.gender = word.gender == Gender.OPEN ? surname.gender() : word.gender;
        }
    }

    /// A name of titles and particles only is a name after all.
    private static void keepOneName(List<Draft> words) {
        for (Draft word : words) {
            if (word.role != Role.TITLE && word.role != Role.PARTICLE) {
                return;
            }
        }
        for (Draft word : words) {
            word.role = Role.CORE;
        }
    }
}
