package org.lode.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lode.screening.NameToken.Gender;
import org.lode.screening.NameToken.Kind;

/// Takes names apart into words with their roles.
///
/// A name never erodes to nothing: titles and legal forms stay if no other word is left.
final class NameReader {
    /// Words of a name beyond this number are not compared.
    private static final int MAX_TOKENS = 28;

    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "dr",
                    "prof",
                    "professor",
                    "sir",
                    "president",
                    "general",
                    "colonel",
                    "maulavi",
                    "mullah",
                    "haji",
                    "hajji",
                    "sheikh",
                    "shaykh",
                    "sayyid",
                    "engineer",
                    "captain",
                    "major",
                    "lieutenant",
                    "minister",
                    "doctor",
                    "господин",
                    "доктор",
                    "alhaj",
                    "mawlawi",
                    "qari",
                    "jr",
                    "sr");
    private static final Set<String> PARTICLES =
            Set.of(
                    "al", "el", "ul", "ud", "ad", "ar", "as", "ash", "az", "an", "bin", "ben",
                    "ibn", "bint", "abu", "abou", "van", "von", "der", "den", "de", "da", "di",
                    "du", "la", "le", "del", "della", "dos", "das", "y", "e", "of", "the", "i",
                    "oglu", "ogly", "oglou", "kyzy", "оглы", "оглу", "кызы", "bib", "dit", "ould",
                    "zu", "bt", "аль", "u", "بن", "ال", "abd", "umm", "um");
    private static final Set<String> SON = Set.of("bin", "ibn", "ben", "bint", "بن");
    private static final Map<String, String> SHORT =
            Map.ofEntries(
                    Map.entry("intl", "international"), Map.entry("natl", "national"),
                    Map.entry("dept", "department"), Map.entry("govt", "government"),
                    Map.entry("bros", "brothers"), Map.entry("mfg", "manufacturing"),
                    Map.entry("assn", "association"), Map.entry("univ", "university"),
                    Map.entry("inst", "institute"), Map.entry("usa", "us"),
                    Map.entry("organization", "organisation"), Map.entry("labor", "labour"),
                    Map.entry("centre", "center"), Map.entry("defense", "defence"));
    private static final Map<String, String> ROMAN =
            Map.ofEntries(
                    Map.entry("ii", "2"),
                    Map.entry("iii", "3"),
                    Map.entry("iv", "4"),
                    Map.entry("vi", "6"),
                    Map.entry("vii", "7"),
                    Map.entry("viii", "8"),
                    Map.entry("ix", "9"),
                    Map.entry("xi", "11"),
                    Map.entry("xii", "12"),
                    Map.entry("xiii", "13"),
                    Map.entry("xiv", "14"),
                    Map.entry("xv", "15"),
                    Map.entry("xvi", "16"),
                    Map.entry("xvii", "17"),
                    Map.entry("xviii", "18"),
                    Map.entry("xix", "19"),
                    Map.entry("xx", "20"),
                    Map.entry("xxi", "21"));

    private final Map<String, NameToken> personWords;
    private final Map<String, NameToken> organisationWords;
    private final boolean isLearning;

    NameReader() {
        this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), true);
    }

    private NameReader(
            Map<String, NameToken> personWords,
            Map<String, NameToken> organisationWords,
            boolean isLearning) {
        this.personWords = personWords;
        this.organisationWords = organisationWords;
        this.isLearning = isLearning;
    }

    /// A reader that knows the same words and keeps no new ones: queries do not fill the
    /// memory.
    NameReader settled() {
        return new NameReader(personWords, organisationWords, false);
    }

    private NameToken personWord(String plain) {
        NameToken known = personWords.get(plain);
        if (known != null) {
            return known;
        }
        NameToken token = personToken(plain);
        if (isLearning) {
            personWords.put(plain, token);
        }
        return token;
    }

    private NameToken organisationWord(String plain) {
        NameToken known = organisationWords.get(plain);
        if (known != null) {
            return known;
        }
        NameToken token = organisationToken(plain);
        if (isLearning) {
            organisationWords.put(plain, token);
        }
        return token;
    }

    /// Reads a name as one of a person or as one of something else.
    ///
    /// @param kind kind of the bearer; for [PartyKind#UNKNOWN] a legal form, a figure or a word
    /// that
    ///     only organisations bear decides
    NameForm read(String text, PartyKind kind) {
        List<String> words = new ArrayList<>(Sounds.words(text));
        if (kind != PartyKind.PERSON) {
            words.replaceAll(NameReader::plainWord);
        }
        String form = "";
        boolean isOrganisation = kind != PartyKind.PERSON;
        if (kind == PartyKind.UNKNOWN) {
            List<String> rest = new ArrayList<>(words);
            form = rest.isEmpty() ? "" : LegalForm.takeOff(rest);
            isOrganisation = !form.isEmpty() || rest.stream().anyMatch(NameReader::isBusiness);
            if (isOrganisation) {
                words = rest;
            }
        } else if (kind == PartyKind.ORGANISATION && !words.isEmpty()) {
            form = LegalForm.takeOff(words);
        }
        if (words.size() > MAX_TOKENS) {
            words = words.subList(0, MAX_TOKENS);
        }
        return isOrganisation ? organisation(text, words, form) : person(text, words);
    }

    private static String plainWord(String word) {
        String plain = Sounds.plain(word);
        return plain.isEmpty() ? word : plain;
    }

    private static boolean isBusiness(String word) {
        return word.length() > 3 && OrganisationWords.kindOf(word) == Kind.GENERIC;
    }

    private NameForm person(String text, List<String> words) {
        List<NameToken> tokens = new ArrayList<>(words.size());
        Gender gender = Gender.UNKNOWN;
        for (String word : words) {
            if (!(TITLES.contains(Sounds.plain(word)) && words.size() > 1)) {
                tokens.add(personWord(word));
            }
        }
        if (tokens.isEmpty()) {
            words.forEach(w -> tokens.add(personWord(w)));
        }
        for (NameToken token : tokens) {
            if (token.isPatronymic() || gender == Gender.UNKNOWN) {
                gender = token.gender() == Gender.UNKNOWN ? gender : token.gender();
            }
        }
        int sons = 0;
        for (int i = 1; i < tokens.size(); i++) {
            if (SON.contains(tokens.get(i - 1).plain())) {
                sons |= 1 << i;
            }
        }
        return new NameForm(text, false, tokens, "", gender, sons);
    }

    private NameForm organisation(String text, List<String> words, String form) {
        List<NameToken> tokens = new ArrayList<>(words.size());
        Set<String> seen = new LinkedHashSet<>();
        for (String word : NumberWords.inFigures(spelledOut(joinedLetters(words)))) {
            if (seen.add(word)) {
                tokens.add(organisationWord(word));
            }
        }
        return new NameForm(text, true, tokens, form, Gender.UNKNOWN, 0);
    }

    private static List<String> spelledOut(List<String> words) {
        List<String> out = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (word.equals("united") && (next.equals("states") || next.equals("kingdom"))) {
                out.add(next.equals("states") ? "us" : "uk");
                i++;
            } else if (i > 0 && (word.equals("v") || word.equals("x"))) {
                out.add(word.equals("v") ? "5" : "10");
            } else {
                out.add(SHORT.getOrDefault(word, word));
            }
        }
        return out;
    }

    /// Runs of single letters are one word: L.X.C. is LXC.
    private static List<String> joinedLetters(List<String> words) {
        List<String> joined = new ArrayList<>(words.size());
        StringBuilder run = new StringBuilder();
        for (String word : words) {
            if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
                run.append(word);
            } else {
                if (!run.isEmpty()) {
                    joined.add(run.toString());
                    run.setLength(0);
                }
                joined.add(word);
            }
        }
        if (!run.isEmpty()) {
            joined.add(run.toString());
        }
        return joined;
    }

    private static NameToken personToken(String word) {
        String bare = Sounds.plain(word);
        String plain = bare.isEmpty() ? word : bare;
        String fold = Sounds.sounds(word);
        boolean isParticle = PARTICLES.contains(plain);
        if (plain.length() == 1 && !isParticle) {
            return NameToken.plain(plain, fold, Kind.INITIAL, 50);
        }
        if (isParticle) {
            return NameToken.plain(plain, fold, Kind.PARTICLE, 15);
        }
        String stem = GivenNames.patronymicStem(fold);
        if (!stem.isEmpty()) {
            Gender gender = fold.endsWith("na") ? Gender.FEMALE : Gender.MALE;
            String father = GivenNames.fatherOf(stem);
            return token(plain, fold, 70, father, gender, stem);
        }
        String given = GivenNames.classOf(fold);
        Gender gender = given.isEmpty() ? ofSurname(fold) : GivenNames.genderOf(given);
        return token(plain, fold, 100, given, gender, "");
    }

    private static NameToken token(
            String plain, String fold, int weight, String given, Gender gender, String stem) {
        return new NameToken(
                plain,
                fold,
                Sounds.skeleton(fold),
                Kind.WORD,
                weight,
                given,
                gender,
                stem,
                NameToken.letters(fold));
    }

    private static Gender ofSurname(String fold) {
        if (fold.length() < 5) {
            return Gender.UNKNOWN;
        }
        if (fold.endsWith("ova") || fold.endsWith("eva") || fold.endsWith("skaa")) {
            return Gender.FEMALE;
        }
        return Gender.UNKNOWN;
    }

    private static NameToken organisationToken(String plain) {
        String figures = ROMAN.getOrDefault(plain, plain);
        if (Character.isDigit(figures.charAt(0))) {
            return NameToken.plain(figures, figures, Kind.NUMBER, 40);
        }
        Kind kind = OrganisationWords.kindOf(plain);
        int weight =
                switch (kind) {
                    case GENERIC -> plain.length() < 4 ? 15 : 40;
                    case PLACE -> 70;
                    default -> 100;
                };
        return NameToken.plain(plain, Sounds.sounds(plain), kind, weight);
    }
}
