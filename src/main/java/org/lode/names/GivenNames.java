package org.lode.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Given names by equivalence class.
///
/// A form whose key equals that of the Russian, Ukrainian or Belarusian form is the same name
/// differently spelled: class `g:` (Сергей, Сергій, Serhii). Other forms, equivalents of other
/// languages and diminutives (Саша, Juan), share only the wide class `G:` with it.
final class GivenNames {
    /// @param classes class ids, the narrow one first
    /// @param gender gender, open if the form serves both
    record Entry(List<String> classes, Gender gender) {}

    private static final int OWN_FORMS = 3;
    private static final Map<String, Entry> BY_FOLD = new HashMap<>();
    private static final Map<String, List<String>> BY_FATHER_STEM = new HashMap<>();
    private static final Map<String, List<String>> BY_WIDE_STEM = new HashMap<>();

    static {
        for (String[] row : NameTable.rows("given-names.tsv")) {
            addRow(row);
        }
    }

    private GivenNames() {}

    private static void addRow(String[] row) {
        Gender gender = row[1].equals("f") ? Gender.FEMALE : Gender.MALE;
        String[] forms = row[2].split(" ", -1);
        Set<String> ownKeys = new HashSet<>();
        for (int i = 0; i < Math.min(OWN_FORMS, forms.length); i++) {
            ownKeys.add(Skeleton.of(folded(forms[i])));
        }
        for (String form : forms) {
            String fold = folded(form);
            if (fold.isEmpty()) {
                continue;
            }
            boolean isOwn = ownKeys.contains(Skeleton.of(fold));
            List<String> classes =
                    isOwn ? List.of("g:" + row[0], "G:" + row[0]) : List.of("G:" + row[0]);
            BY_FOLD.merge(fold, new Entry(classes, gender), GivenNames::merged);
            if (gender == Gender.MALE) {
                addFather(fatherStem(fold), row[0], isOwn);
            }
        }
        if (row.length > 3) {
            for (String stem : row[3].split(" ", -1)) {
                addFather(stem, row[0], true);
            }
        }
    }

    private static String folded(String form) {
        return Fold.of(NameText.clean(form));
    }

    private static Entry merged(Entry a, Entry b) {
        Set<String> classes = new LinkedHashSet<>(a.classes);
        classes.addAll(b.classes);
        Gender gender = a.gender == b.gender ? a.gender : Gender.OPEN;
        return new Entry(List.copyOf(classes), gender);
    }

    /// Diminutives form no patronymics: forms of the wide class count from five letters on.
    private static void addFather(String stem, String id, boolean isOwn) {
        if (!isOwn && stem.length() < 5) {
            return;
        }
        Map<String, List<String>> index = isOwn ? BY_FATHER_STEM : BY_WIDE_STEM;
        List<String> known = new ArrayList<>(index.getOrDefault(stem, List.of()));
        if (!known.contains("g:" + id)) {
            known.add("g:" + id);
        }
        index.put(stem, List.copyOf(known));
    }

    /// The entry of a folded word; Latvian and Lithuanian final s is ignored; null if unknown.
    static @Nullable Entry find(String fold) {
        @Nullable Entry entry = BY_FOLD.get(fold);
        if (entry == null && fold.length() > 4 && fold.endsWith("s")) {
            entry = BY_FOLD.get(fold.substring(0, fold.length() - 1));
        }
        return entry;
    }

    /// Classes of the father's name with this stem, see [#fatherStem]; empty if unknown.
    static List<String> fathers(String stem) {
        List<String> own = BY_FATHER_STEM.getOrDefault(stem, List.of());
        return own.isEmpty() ? BY_WIDE_STEM.getOrDefault(stem, List.of()) : own;
    }

    /// What is left of a father's name in a patronymic: final vowels go, Ukrainian h is g.
    static String fatherStem(String fold) {
        int end = fold.length();
        while (end > 2 && "aeiou".indexOf(fold.charAt(end - 1)) >= 0) {
            end--;
        }
        return fold.substring(0, end).replace('h', 'g');
    }
}
