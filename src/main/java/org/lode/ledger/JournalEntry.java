package org.lode.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lode.eligibility.Activity;

/// One business event in double entry. Its canonical bytes are what managers approve.
///
/// @param id the fund's number of the entry; used once
/// @param kind the business event
/// @param effective day on which it counts, which may lie before the day of recording
/// @param description one sentence
/// @param postings at least two lines; they add up to zero in every currency
/// @param corrects the entry that this one takes back; present exactly for corrections
/// @param rates the rates used, one for each foreign currency that is exchanged
/// @param aid the three amounts of aid; present exactly for deemed contributions
/// @param documents hashes of the documents behind the entry
/// @param activity what it pays for, if a gate in time stands before that
/// @param project the project it belongs to
public record JournalEntry(
        String id,
        EntryKind kind,
        LocalDate effective,
        String description,
        List<Posting> postings,
        Optional<String> corrects,
        List<RateUse> rates,
        Optional<AidValuation> aid,
        List<Hash> documents,
        Optional<Activity> activity,
        Optional<String> project) {
    public JournalEntry {
        Texts.require("the id of an entry", id);
        postings = List.copyOf(postings);
        rates = List.copyOf(rates);
        documents = List.copyOf(documents);
    }

    /// An entry without rate, aid, document, activity or project.
    public static JournalEntry of(
            String id, EntryKind kind, LocalDate effective, List<Posting> postings) {
        return new JournalEntry(
                id,
                kind,
                effective,
                "",
                postings,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same entry with a description.
    public JournalEntry describedAs(String text) {
        return new JournalEntry(
                id, kind, effective, text, postings, corrects, rates, aid, documents, activity,
                project);
    }

    /// The same entry at a recorded rate.
    public JournalEntry at(RateUse... used) {
        return new JournalEntry(
                id,
                kind,
                effective,
                description,
                postings,
                corrects,
                List.of(used),
                aid,
                documents,
                activity,
                project);
    }

    /// The same entry with documents behind it.
    public JournalEntry backedBy(Hash... hashes) {
        return new JournalEntry(
                id,
                kind,
                effective,
                description,
                postings,
                corrects,
                rates,
                aid,
                List.of(hashes),
                activity,
                project);
    }

    /// The same entry for an activity with a gate.
    public JournalEntry forActivity(Activity named) {
        return new JournalEntry(
                id,
                kind,
                effective,
                description,
                postings,
                corrects,
                rates,
                aid,
                documents,
                Optional.of(named),
                project);
    }

    /// The same entry for a project.
    public JournalEntry forProject(String named) {
        return new JournalEntry(
                id,
                kind,
                effective,
                description,
                postings,
                corrects,
                rates,
                aid,
                documents,
                activity,
                Optional.of(named));
    }

    /// SHA-256 of the canonical form: what an approval signs.
    public Hash contentHash() {
        return Hash.of(RecordForm.encode(this));
    }
}
