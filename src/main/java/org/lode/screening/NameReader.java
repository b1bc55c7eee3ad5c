package org.lode.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lode.names.Gender;
import org.lode.names.NameKind;
import org.lode.names.NameToken;
import org.lode.names.NameTokens;
import org.lode.screening.NameWord.Kind;

/// Weighs the words of a name for comparison, by the roles that [NameTokens] finds.
///
/// A name never erodes to nothing: titles and legal forms stay if no other word is left.
final class NameReader {
    /// Words of a name beyond this number are not compared.
    private static final int MAX_WORDS = 28;

    /// Words after which a person's father is named.
    private static final Set<String> SON = Set.of("bin", "ibn", "ben", "bint", "بن");

    /// Words read before, by what their weight and classes depend on: kind of name, role, text.
    private final Map<NameToken.Role, Map<String, NameWord>> ofPersons;

    private final Map<NameToken.Role, Map<String, NameWord>> ofOrganisations;

    private final boolean isLearning;

    NameReader() {
        this(shelves(), shelves(), true);
    }

    private static Map<NameToken.Role, Map<String, NameWord>> shelves() {
        Map<NameToken.Role, Map<String, NameWord>> shelves = new EnumMap<>(NameToken.Role.class);
        for (NameToken.Role role : NameToken.Role.values()) {
            shelves.put(role, new ConcurrentHashMap<>());
        }
        return shelves;
    }

    private NameReader(
            Map<NameToken.Role, Map<String, NameWord>> ofPersons,
            Map<NameToken.Role, Map<String, NameWord>> ofOrganisations,
            boolean isLearning) {
        this.ofPersons = ofPersons;
        this.ofOrganisations = ofOrganisations;
        this.isLearning = isLearning;
    }

    /// A reader that knows the same words and keeps no new ones: queries do not fill the
    /// memory.
    NameReader settled() {
        return new NameReader(ofPersons, ofOrganisations, false);
    }

    /// Reads a name as one of a person or as one of something else.
    ///
    /// @param kind kind of the bearer; for [PartyKind#UNKNOWN] the words decide
    NameForm read(String text, PartyKind kind) {
        NameKind asked =
                switch (kind) {
                    case PERSON -> NameKind.PERSON;
                    case UNKNOWN -> NameKind.UNKNOWN;
                    case ORGANISATION, VESSEL, AIRCRAFT -> NameKind.ORGANISATION;
                };
        NameTokens tokens = NameTokens.of(text, asked);
        return tokens.kind() == NameKind.PERSON
                ? person(text, tokens.tokens())
                : organisation(text, tokens.tokens());
    }

    private NameForm person(String text, List<NameToken> tokens) {
        List<NameWord> words = new ArrayList<>(tokens.size());
        Gender gender = Gender.OPEN;
        int sons = 0;
        for (NameToken token : tokens) {
            if (token.role() == NameToken.Role.TITLE || words.size() == MAX_WORDS) {
                continue;
            }
            NameWord word = word(token, false);
            if (!words.isEmpty() && SON.contains(words.getLast().plain())) {
                sons |= 1 << words.size();
            }
            words.add(word);
            if (word.isPatronymic() || gender == Gender.OPEN) {
                gender = word.gender() == Gender.OPEN ? gender : word.gender();
            }
        }
        return new NameForm(text, false, words, "", gender, sons);
    }

    private NameForm organisation(String text, List<NameToken> tokens) {
        List<NameWord> words = new ArrayList<>(tokens.size());
        Set<String> seen = new HashSet<>();
        String form = "";
        for (NameToken token : tokens) {
            if (token.role() == NameToken.Role.LEGAL_FORM && !isCompany(token)) {
                form = form.isEmpty() ? formClass(token.classes().getFirst()) : form;
            } else if (words.size() < MAX_WORDS) {
                NameWord word = word(token, true);
                if (seen.add(word.plain())) {
                    words.add(word);
                }
            }
        }
        return new NameForm(text, true, NumberWords.inFigures(words), form, Gender.OPEN, 0);
    }

    /// True for `company`, `firm`, `& co`: they go with any form and are words of the name.
    private static boolean isCompany(NameToken token) {
        return token.classes().getFirst().equals("f:COMPANY");
    }

    /// The class of a legal form, if it is one of the common ones.
    private static String formClass(String id) {
        return switch (id) {
            case "f:LLC", "f:JSC", "f:SOE", "f:NGO", "f:SP", "f:COOP" -> id.substring(2);
            case "f:LP", "f:LLP", "f:GP" -> "LP";
            default -> "";
        };
    }

    private NameWord word(NameToken token, boolean isOrganisation) {
        Map<String, NameWord> known =
                (isOrganisation ? ofOrganisations : ofPersons).getOrDefault(token.role(), Map.of());
        NameWord word = known.get(token.raw());
        if (word == null) {
            word = isOrganisation ? organisationWord(token) : personWord(token);
            if (isLearning) {
                known.put(token.raw(), word);
            }
        }
        return word;
    }

    private static NameWord personWord(NameToken token) {
        String plain = Sounds.plain(token.raw());
        String fold = Sounds.ofFold(token.fold());
        return switch (token.role()) {
            case INITIAL -> NameWord.plain(plain, fold, Kind.INITIAL, 50);
            case PARTICLE -> NameWord.plain(plain, fold, Kind.PARTICLE, 15);
            case NUMBER -> NameWord.plain(token.fold(), token.fold(), Kind.NUMBER, 40);
            case PATRONYMIC ->
                    named(
                            plain,
                            fold,
                            70,
                            senses(token),
                            token.gender(),
                            Sounds.ofFold(token.stem()));
            case GIVEN, SURNAME_LIKE, TITLE, LEGAL_FORM, GENERIC, PLACE, CORE ->
                    named(plain, fold, 100, senses(token), genderOf(token), "");
        };
    }

    /// Men and women may bear a surname in -ov or one that is a given name, only women one in -ova.
    private static Gender genderOf(NameToken token) {
        boolean isGiven = token.role() == NameToken.Role.GIVEN;
        boolean isFemale = token.gender() == Gender.FEMALE && token.classes().isEmpty();
        return isGiven || isFemale ? token.gender() : Gender.OPEN;
    }

    /// Classes of one name in several spellings; other languages and pet names say too little.
    private static List<String> senses(NameToken token) {
        return token.classes().stream().filter(id -> id.startsWith("g:")).toList();
    }

    private static NameWord named(
            String plain,
            String fold,
            int weight,
            List<String> senses,
            Gender gender,
            String father) {
        return new NameWord(
                plain,
                fold,
                Sounds.skeleton(fold),
                Kind.WORD,
                weight,
                senses,
                gender,
                father,
                NameWord.letters(fold));
    }

    private static NameWord organisationWord(NameToken token) {
        String plain = Sounds.plain(token.raw());
        String fold = Sounds.ofFold(token.fold());
        return switch (token.role()) {
            case NUMBER -> NameWord.plain(token.fold(), token.fold(), Kind.NUMBER, 40);
            case PARTICLE -> NameWord.plain(plain, fold, Kind.GENERIC, 15);
            case LEGAL_FORM -> common(plain, fold, Kind.GENERIC, 15, token);
            case GENERIC -> common(plain, fold, Kind.GENERIC, 40, token);
            case PLACE -> common(plain, fold, Kind.PLACE, 70, token);
            case GIVEN, PATRONYMIC, SURNAME_LIKE, INITIAL, TITLE, CORE ->
                    NameWord.plain(plain, fold, Kind.WORD, 100);
        };
    }

    private static NameWord common(
            String plain, String fold, Kind kind, int weight, NameToken token) {
        return new NameWord(
                plain,
                fold,
                Sounds.skeleton(fold),
                kind,
                weight,
                token.classes(),
                Gender.OPEN,
                "",
                NameWord.letters(fold));
    }
}
