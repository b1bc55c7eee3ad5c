package org.lode.names;

import java.util.HashSet;
import java.util.Set;

/// Words compared by fold, read from a table of plain words.
final class WordList {
    static final WordList TITLES = new WordList("titles.tsv");
    static final WordList PARTICLES = new WordList("particles.tsv");

    private final Set<String> folds = new HashSet<>();

    private WordList(String resource) {
        for (String[] row : NameTable.rows(resource)) {
            for (String word : row[0].split(" ", -1)) {
                folds.add(Fold.of(NameText.clean(word)));
            }
        }
    }

    boolean contains(String fold) {
        return folds.contains(fold);
    }
}
