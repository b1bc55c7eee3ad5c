package org.lode.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Legal forms at the head or tail of a name, whole, abbreviated or cut short.
final class LegalForm {
    private static final String FORMS =
            """
            LLC llc|ltd|limited|limited liability company|limited liability comp|liability company|liability comp|ooo|o o o|tov|l l c|gmbh|g m b h|gesellschaft mit beschrankter haftung|sarl|s a r l|srl|s r l|bv|b v|ооо|тов|общество с ограниченной ответственностью|товариство з обмеженою відповідальністю|sp z o o|spolka z ograniczona odpowiedzialnoscia|obshchestvo s ogranichennoy otvetstvennostyu|obshchestvo s ogranichennoi otvetstvennostyu|tovarystvo z obmezhenoiu vidpovidalnistiu|pte ltd|pvt ltd|private limited|co ltd|company limited|co limited|ltd co|fze|fzco|fzc|fz llc|sdn bhd|kft|doo|d o o|ehf|oy|ab|sl|s l|as|a s|aps|lda|limitada|ltda|таа|oood|eood|too|тоо|sia|uab
            JSC jsc|j s c|joint stock company|joint stock comp|joint stock co|joint-stock company|stock company|ao|ojsc|pjsc|cjsc|zao|oao|pao|pat|prat|at|ат|пат|прат|ват|зат|ао|оао|пао|зао|vat|zat|open joint stock company|public joint stock company|closed joint stock company|private joint stock company|акционерное общество|открытое акционерное общество|публичное акционерное общество|закрытое акционерное общество|публічне акціонерне товариство|приватне акціонерне товариство|акціонерне товариство|aktsionernoe obshchestvo|otkrytoe aktsionernoe obshchestvo|publichnoe aktsionernoe obshchestvo|aktsionernoye obshchestvo|otkrytoye aktsionernoye obshchestvo|publichnoye aktsionernoye obshchestvo|zakrytoye aktsionernoye obshchestvo|nepublichnoe aktsionernoe obshchestvo|ag|aktiengesellschaft|sa|s a|spa|s p a|plc|p l c|nv|n v|public company|public limited company|inc|incorporated|corp|corporation|company|co|s a de c v|sa de cv|saa|sab|a d|ad|asa|n a|na|comp|the company|pjs|s a s|sas|ad|bhd|tbk|pt|jsb
            LP lp|l p|llp|l l p|limited partnership|limited liability partnership|kg|gmbh co kg|limited partnership lp
            SE gup|fgup|гуп|фгуп|federal state unitary enterprise|state unitary enterprise|федеральное государственное унитарное предприятие|государственное унитарное предприятие|державне підприємство|дп
            NGO ano|ано|autonomous non profit organization|автономная некоммерческая организация|nko|foundation
            SP ip|ип|фоп|fop|individual entrepreneur|индивидуальный предприниматель
            """;

    private static final List<String> JOINED =
            List.of("pjsc", "ojsc", "jsc", "llc", "ooo", "oao", "zao", "ооо", "оао", "зао", "пао");

    /// Phrases by first word, the longest first.
    private static final Map<String, List<Phrase>> PHRASES = new HashMap<>();

    static {
        for (String line : FORMS.strip().split("\n", -1)) {
            String[] head = line.split(" ", 2);
            for (String phrase : head[1].split("\\|", -1)) {
                String[] words =
                        Sounds.words(phrase).stream().map(Sounds::plain).toArray(String[]::new);
                PHRASES.computeIfAbsent(words[0], _ -> new ArrayList<>())
                        .add(new Phrase(words, head[0]));
            }
        }
        PHRASES.values().forEach(list -> list.sort((a, b) -> b.words().length - a.words().length));
    }

    private record Phrase(String[] words, String type) {}

    private LegalForm() {}

    /// Takes the legal forms off a list of plain words.
    ///
    /// @param words plain words; forms are removed in place, but never the last word left
    /// @return class of the first form found, empty if there is none
    static String takeOff(List<String> words) {
        words.replaceAll(LegalForm::withoutJoinedForm);
        String found = "";
        for (int i = 0; i < words.size(); ) {
            Phrase phrase = at(words, i);
            if (phrase != null && phrase.words().length < words.size()) {
                words.subList(i, i + phrase.words().length).clear();
                if (found.isEmpty() || (found.equals("JSC") && isStrong(phrase))) {
                    found = phrase.type();
                }
            } else {
                i++;
            }
        }
        return found;
    }

    /// `JSCARGUMENT` is `ARGUMENT`: no word of any language begins with these letters.
    private static String withoutJoinedForm(String word) {
        for (String form : JOINED) {
            if (word.startsWith(form) && word.length() >= form.length() + 5) {
                return word.substring(form.length());
            }
        }
        return word;
    }

    private static boolean isStrong(Phrase phrase) {
        return !phrase.type().equals("JSC");
    }

    private static @Nullable Phrase at(List<String> words, int start) {
        List<Phrase> phrases = PHRASES.get(words.get(start));
        if (phrases == null) {
            return null;
        }
        for (Phrase phrase : phrases) {
            int n = phrase.words().length;
            if (start + n <= words.size()) {
                boolean fits = true;
                for (int k = 1; k < n && fits; k++) {
                    fits = words.get(start + k).equals(phrase.words()[k]);
                }
                if (fits) {
                    return phrase;
                }
            }
        }
        return null;
    }
}
