package org.lode.names;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A name made from the father's name, read from its folded form.
///
/// Russian -ovich, -evich, -ich and -ovna, -evna, -ichna; Ukrainian -ovych, -yovych and -ivna;
/// Belarusian -avich and -auna; each in every romanisation, since folds agree on the endings.
/// Two patronymics of different fathers' names mean two different persons.
///
/// @param stem father's name without its ending, see [GivenNames#fatherStem]
/// @param classes classes of the father's name, empty if the table does not know it
/// @param gender gender of the bearer
record Patronymic(String stem, List<String> classes, Gender gender) {
    private static final List<String> MALE = List.of("iovich", "ovich", "evich", "avich");
    private static final List<String> FEMALE =
            List.of("ovna", "evna", "ivna", "avna", "auna", "euna", "inichna", "ichna", "una");

    /// Fathers whose patronymic ends in -ich alone: Ilya, Kuzma, Luka, Nikita, Foma, Savva.
    private static final Set<String> SHORT =
            Set.of("il", "kuzm", "luk", "nikit", "mikit", "fom", "hom", "gom", "sav", "iakovl");

    /// Words after a father's name among Turkic peoples: son, daughter.
    static final Set<String> SON = Set.of("ogli", "oglu", "ugli", "uli", "ulu", "zade");

    static final Set<String> DAUGHTER = Set.of("kizi", "kisi", "gizi", "kazi", "kzi");

    /// Reads a folded word; null if it has no such ending.
    static @Nullable Patronymic read(String fold) {
        char last = fold.isEmpty() ? 0 : fold.charAt(fold.length() - 1);
        if (last != 'h' && last != 'a') {
            return null;
        }
        for (String ending : MALE) {
            if (fold.endsWith(ending) && fold.length() - ending.length() >= 2) {
                @Nullable Patronymic found = of(fold, ending, Gender.MALE);
                if (found != null) {
                    return found;
                }
            }
        }
        if (fold.endsWith("ich") && SHORT.contains(fold.substring(0, fold.length() - 3))) {
            return of(fold, "ich", Gender.MALE);
        }
        for (String ending : FEMALE) {
            if (fold.endsWith(ending) && fold.length() - ending.length() >= 2) {
                return of(fold, ending, Gender.FEMALE);
            }
        }
        return null;
    }

    private static @Nullable Patronymic of(String fold, String ending, Gender gender) {
        String stem = GivenNames.fatherStem(fold.substring(0, fold.length() - ending.length()));
        List<String> fathers = GivenNames.fathers(stem);
        // Belarusian -ouna in Latin letters folds to -una, which is also a common ending.
        boolean isWeak = stem.length() < 3 || ending.equals("una");
        boolean isTooShort = isWeak && fathers.isEmpty();
        return isTooShort ? null : new Patronymic(stem, fathers, gender);
    }

    /// True for endings that surnames do not have, so that place in the name need not decide.
    boolean isCertain() {
        return gender == Gender.FEMALE;
    }
}
