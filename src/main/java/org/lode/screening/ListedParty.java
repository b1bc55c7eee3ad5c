package org.lode.screening;

import java.util.List;

/// One entry of a list.
///
/// @param listId id of the [ListSnapshot], for example `ofac-sdn`
/// @param entryId the list's own key of the entry
/// @param kind what it is
/// @param names every name of the entry, the primary one first, at least one
/// @param births dates of birth as listed; several mean alternatives
/// @param countries ISO 3166-1 alpha-2 codes, lower case: citizenship, residence, registration
/// @param identifiers registration numbers
/// @param programmes legal programmes or grounds, as printed
/// @param listedFrom ISO date on which the entry was made, or empty
/// @param remark free text of the list, may be empty
public record ListedParty(
        String listId,
        String entryId,
        PartyKind kind,
        List<ListedName> names,
        List<PartialDate> births,
        List<String> countries,
        List<Identifier> identifiers,
        List<String> programmes,
        String listedFrom,
        String remark) {
    public ListedParty {
        names = List.copyOf(names);
        births = List.copyOf(births);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
        programmes = List.copyOf(programmes);
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "entry " + entryId + " of " + listId + " has no name.");
        }
    }

    /// The name printed first.
    public String primaryName() {
        return names.getFirst().text();
    }
}
