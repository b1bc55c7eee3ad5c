package org.lode.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lode.ledger.EntryTemplates;
import org.lode.ledger.Hash;
import org.lode.ledger.JournalEntry;

/// An entry that has no number yet.
///
/// @param entry the entry under the number [#NONE]
record EntryDraft(JournalEntry entry) {
    /// Stands for a number.
    static final String NONE = "-";

    EntryDraft {
        if (!entry.id().equals(NONE)) {
            entry = with(entry, NONE, entry.description(), entry.documents(), entry.project());
        }
    }

    /// Where templates put the number.
    static EntryTemplates.Numbered on(LocalDate effective) {
        return new EntryTemplates.Numbered(NONE, effective);
    }

    /// The same with what was said beside its amounts.
    EntryDraft said(String description, List<Hash> documents, Optional<String> project) {
        return new EntryDraft(
                with(
                        entry,
                        NONE,
                        description.isEmpty() ? entry.description() : description,
                        documents,
                        project.or(entry::project)));
    }

    /// The entry under a number.
    JournalEntry numbered(String id) {
        return with(entry, id, entry.description(), entry.documents(), entry.project());
    }

    /// True if an entry is this one but for its number.
    boolean isSame(JournalEntry other) {
        return numbered(other.id()).equals(other);
    }

    /// Hash of everything but the number.
    Hash contentHash() {
        return entry.contentHash();
    }

    private static JournalEntry with(
            JournalEntry e,
            String id,
            String description,
            List<Hash> documents,
            Optional<String> project) {
        return new JournalEntry(
                id,
                e.kind(),
                e.effective(),
                description,
                e.postings(),
                e.corrects(),
                e.rates(),
                e.aid(),
                documents,
                e.activity(),
                project);
    }
}
