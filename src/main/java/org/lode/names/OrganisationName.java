package org.lode.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lode.names.NameToken.Role;

/// Gives the words of an organisation's name their roles.
///
/// Legal forms are found by longest match anywhere in the name; forms of one or two letters, and
/// short words that are words of some language too, only at its start or end. What is left never
/// becomes empty: if nothing but forms and numbers remains, the forms are part of the name.
final class OrganisationName {
    /// Begins the classes of places.
    private static final String PLACE = "p:";

    private static final Phrases FORMS = forms();
    private static final Phrases GENERIC = generic();

    /// Forms that may be run together with the next word, no word of any language begins so.
    private static final Set<String> PREFIXES =
            Set.of("jsc", "ojsc", "pjsc", "cjsc", "llc", "ooo", "ооо", "зао", "оао", "пао");

    /// Short forms that no person bears as a name, folded.
    private static final Set<String> SURE =
            Set.of(
                    "ltd", "llc", "inc", "ink", "isk", "ooo", "zao", "oao", "pao", "tov", "plk",
                    "ag");

    private static final Set<String> SUFFIXES = Set.of("gmbh", "llc", "jsc", "ltd", "ооо");

    private OrganisationName() {}

    private static Phrases forms() {
        Phrases forms = new Phrases();
        for (String[] row : NameTable.rows("legal-forms.tsv")) {
            forms.add("f:" + row[0], row[1]);
        }
        return forms.sorted();
    }

    private static Phrases generic() {
        Phrases generic = new Phrases();
        for (String[] row : NameTable.rows("organisation-words.tsv")) {
            for (String form : row[1].split("\\|", -1)) {
                generic.add("w:" + row[0], form);
            }
        }
        for (String[] row : NameTable.rows("places.tsv")) {
            for (String form : row[1].split("\\|", -1)) {
                generic.add(PLACE + row[0], form);
            }
        }
        return generic.sorted();
    }

    /// Roles for every word; words of one phrase become one draft.
    static List<Draft> settle(List<Draft> words) {
        List<Draft> read = withoutForms(joinAcronyms(splitForms(words)));
        List<Draft> out = new ArrayList<>(read.size());
        int i = 0;
        while (i < read.size()) {
            Draft word = read.get(i);
            if (word.role == Role.LEGAL_FORM) {
                out.add(word);
                i++;
                continue;
            }
            Phrases.@Nullable Phrase generic = GENERIC.longestAt(read, i);
            if (generic != null) {
                int end = i + generic.words().size();
                boolean isPlace = generic.classId().startsWith(PLACE);
                Role role = isPlace ? Role.PLACE : Role.GENERIC;
                out.add(Draft.phrase(read.subList(i, end), role, generic.classId()));
                i = end;
            } else {
                settleAlone(word);
                out.add(word);
                i++;
            }
        }
        keepOneName(out);
        return out;
    }

    /// True if a name shows that it is an organisation's: a legal form, two common words, or one
    /// without any word of a person. A comma after the first or second word ("KO, Tae Hun") marks a
    /// person unless a form of several letters follows.
    static boolean shows(List<Draft> words) {
        boolean isInverted = isInverted(words);
        int generic = 0;
        for (int i = 0; i < words.size(); i++) {
            Phrases.@Nullable Phrase form = FORMS.longestAt(words, i);
            boolean isForm =
                    form != null && isPlausible(form, words, i) && isTelling(form, words, i);
            if (isForm && (!isInverted || i > 1)) {
                return true;
            }
            if (cut(words.get(i).raw) > 0) {
                return true;
            }
            if (words.get(i).fold.length() > 3 && isCommon(words, i)) {
                generic++;
            }
        }
        return (generic > 1 && !isInverted)
                || generic > 2
                || (generic == 1 && !hasPersonalWord(words));
    }

    /// Places are no sign: Jordan, Chad and Georgia are given names too.
    private static boolean isCommon(List<Draft> words, int at) {
        Phrases.@Nullable Phrase found = GENERIC.longestAt(words, at);
        return found != null && !found.classId().startsWith(PLACE);
    }

    private static boolean isInverted(List<Draft> words) {
        int last = Math.min(3, words.size() - 1);
        for (int i = 0; i < last; i++) {
            if (words.get(i).isBeforeComma) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPersonalWord(List<Draft> words) {
        for (Draft word : words) {
            boolean isPersonal =
                    word.isBeforeComma
                            || word.raw.length() == 1
                            || GivenNames.find(word.fold) != null
                            || Patronymic.read(word.fold) != null;
            if (isPersonal) {
                return true;
            }
        }
        return false;
    }

    /// True if the form cannot well be a word of a person's name: Pat, Sue and Too are given names.
    private static boolean isTelling(Phrases.Phrase form, List<Draft> words, int at) {
        boolean isLong = form.words().size() > 1 || form.words().getFirst().length() > 3;
        if (isLong || SURE.contains(form.words().getFirst())) {
            return words.size() > 1 || words.get(at).isCapitals();
        }
        boolean isMixedCase = words.stream().anyMatch(w -> !w.isCapitals());
        return words.size() > 1 && isMixedCase && words.get(at).isCapitals();
    }

    private static List<Draft> withoutForms(List<Draft> words) {
        List<Draft> out = new ArrayList<>(words.size());
        int i = 0;
        while (i < words.size()) {
            Phrases.@Nullable Phrase form = FORMS.longestAt(words, i);
            if (form != null && isPlausible(form, words, i)) {
                int end = i + form.words().size();
                out.add(form(words.subList(i, end), form.classId()));
                i = end;
            } else {
                out.add(words.get(i));
                i++;
            }
        }
        return out;
    }

    /// A form that is also a common word ("corporation") keeps both classes.
    private static Draft form(List<Draft> words, String classId) {
        Phrases.@Nullable Phrase generic = GENERIC.longestAt(words, 0);
        Draft form = Draft.phrase(words, Role.LEGAL_FORM, classId);
        words.getLast().role = Role.LEGAL_FORM;
        if (generic != null && generic.words().size() == words.size()) {
            form.classes = List.of(classId, generic.classId());
        }
        return form;
    }

    private static boolean isPlausible(Phrases.Phrase form, List<Draft> words, int at) {
        int letters = 0;
        for (String word : form.words()) {
            letters += word.length();
        }
        boolean isAtEdge =
                at == 0
                        || at + form.words().size() == words.size()
                        || words.get(at - 1).isBeforeComma
                        || words.get(at - 1).role == Role.LEGAL_FORM
                        || FORMS.longestAt(words, at + form.words().size()) != null;
        boolean isWord = form.classId().equals("f:COMPANY") || form.words().size() == 1;
        if (letters <= 2) {
            return isAtEdge && (words.get(at).isCapitals() || at > 0);
        }
        return isAtEdge || !isWord || isAcronym(words.get(at)) || letters > 5;
    }

    private static boolean isAcronym(Draft word) {
        return word.raw.length() >= 3 && word.isCapitals();
    }

    private static void settleAlone(Draft word) {
        @Nullable String number = Numerals.digits(word.raw);
        if (number == null) {
            number = Numerals.roman(word.raw, false);
        }
        if (number != null) {
            word.role = Role.NUMBER;
            word.fold = number;
        } else if (word.isDotted && word.raw.length() == 1) {
            word.role = Role.INITIAL;
        } else if (WordList.PARTICLES.contains(word.fold)) {
            word.role = Role.PARTICLE;
        } else {
            word.role = Role.CORE;
        }
    }

    /// "JSCARGUMENT" is "JSC ARGUMENT".
    private static List<Draft> splitForms(List<Draft> words) {
        List<Draft> out = new ArrayList<>(words.size() + 1);
        for (Draft word : words) {
            int cut = cut(word.raw);
            if (cut > 0 && cut < word.raw.length()) {
                out.add(Draft.part(word.raw.substring(0, cut)));
                out.add(Draft.part(word.raw.substring(cut)));
            } else {
                out.add(word);
            }
        }
        return out;
    }

    private static int cut(String raw) {
        int size = raw.length();
        boolean isLong = size >= 7;
        if (!isLong || (!opensForm(raw.charAt(0)) && !closesForm(raw.charAt(size - 1)))) {
            return 0;
        }
        String lower = raw.toLowerCase(Locale.ROOT);
        if (lower.length() != size) {
            return 0;
        }
        for (int length = 4; length >= 3; length--) {
            if (PREFIXES.contains(lower.substring(0, length))) {
                return length;
            }
            if (SUFFIXES.contains(lower.substring(lower.length() - length))) {
                return lower.length() - length;
            }
        }
        return 0;
    }

    private static boolean opensForm(char c) {
        return "jopclzJOPCLZозпОЗП".indexOf(c) >= 0;
    }

    private static boolean closesForm(char c) {
        return "hcdHCDоО".indexOf(c) >= 0;
    }

    /// "G.m.b.H.", "S.A." and "J P" are one word each.
    private static List<Draft> joinAcronyms(List<Draft> words) {
        List<Draft> out = new ArrayList<>(words.size());
        int i = 0;
        while (i < words.size()) {
            int end = i;
            while (end < words.size() && isOneLetter(words.get(end)) && joins(words, i, end)) {
                end++;
            }
            if (end - i < 2) {
                out.add(words.get(i));
                i++;
                continue;
            }
            StringBuilder raw = new StringBuilder();
            for (Draft letter : words.subList(i, end)) {
                raw.append(letter.raw);
            }
            out.add(Draft.part(raw.toString()));
            i = end;
        }
        return out;
    }

    /// "V L.P." is a number and a form: letters with dots do not follow one without.
    private static boolean joins(List<Draft> words, int start, int at) {
        return at == start || words.get(at - 1).isDotted || !words.get(at).isDotted;
    }

    private static boolean isOneLetter(Draft word) {
        return word.raw.length() == 1 && Character.isLetter(word.raw.charAt(0));
    }

    private static boolean isName(Role role) {
        return role == Role.CORE || role == Role.GENERIC || role == Role.PLACE;
    }

    /// If only forms, numbers and joining words remain, the longest form is part of the name.
    private static void keepOneName(List<Draft> words) {
        for (Draft word : words) {
            if (isName(word.role)) {
                return;
            }
        }
        @Nullable Draft longest = null;
        for (Draft word : words) {
            if (word.role == Role.PARTICLE) {
                word.role = Role.CORE;
            } else if (word.role == Role.LEGAL_FORM
                    && (longest == null || word.fold.length() > longest.fold.length())) {
                longest = word;
            }
        }
        if (longest != null) {
            longest.role = Role.CORE;
        }
    }
}
