package org.lode.io.lists;

import java.io.IOException;

/// The reader of each format.
final class ListReaders {
    private ListReaders() {}

    /// Reads one file that is a list by itself.
    static void read(ListText text, ListDraft draft) throws IOException {
        switch (text.layout().format()) {
            case NAMES_CSV -> NamesCsvReader.read(text, draft);
            case PLAIN_CSV -> PlainCsvReader.read(text, draft);
            case TARGETS_CSV -> TargetsCsvReader.read(text, draft);
            case BIS_DPL -> DeniedPersonsReader.read(text, draft);
            default -> throw new IllegalArgumentException("no reader for " + text.layout());
        }
    }
}
