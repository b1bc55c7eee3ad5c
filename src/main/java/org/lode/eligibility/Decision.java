package org.lode.eligibility;

import java.time.LocalDate;
import java.util.Locale;
import org.lode.screening.ListedParty;

/// What a person decided about one match: the register that keeps a cleared namesake cleared.
///
/// A decision is about one party and one entry. It lapses on its last day, and as soon as the
/// entry is no longer the one that the person saw (its hash differs): the match then comes back
/// for review, with the old reason beside it.
///
/// @param party name as in `owners.csv`, `permits.csv` or `parties.csv`
/// @param listId id of the list
/// @param entryId key of the entry in the list
/// @param ruling what was decided
/// @param reason why, never blank
/// @param decidedBy who, by name or role, never blank
/// @param decidedOn the day
/// @param expiresOn first day on which it no longer holds
/// @param entryHash [EntryHash] of the entry as seen, or empty if the decision is about any state
///     of it
public record Decision(
        String party,
        String listId,
        String entryId,
        Ruling ruling,
        String reason,
        String decidedBy,
        LocalDate decidedOn,
        LocalDate expiresOn,
        String entryHash) {
    public Decision {
        if (reason.isBlank() || decidedBy.isBlank()) {
            throw new IllegalArgumentException("a decision needs a reason and somebody's name.");
        }
        if (!decidedOn.isBefore(expiresOn)) {
            throw new IllegalArgumentException(
                    "a decision of %s cannot expire on %s.".formatted(decidedOn, expiresOn));
        }
    }

    /// True if the decision is about this party and this entry, in force or lapsed.
    boolean concerns(String aParty, ListedParty entry) {
        return party.equals(aParty)
                && listId.equals(entry.listId())
                && entryId.equals(entry.entryId());
    }

    /// True if it holds on a day for the entry as it stands.
    boolean holds(LocalDate day, ListedParty entry) {
        return !day.isBefore(decidedOn)
                && day.isBefore(expiresOn)
                && (entryHash.isEmpty() || entryHash.equals(EntryHash.of(entry)));
    }

    /// What a person can decide.
    public enum Ruling {
        /// Another subject of a like name.
        FALSE_POSITIVE,
        /// The same subject.
        TRUE_MATCH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
