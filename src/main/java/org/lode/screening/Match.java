package org.lode.screening;

import java.util.List;

/// A listed party that a subject may be, with everything that speaks for and against it.
///
/// @param list the list, with its date and hash
/// @param party the entry
/// @param name the name of the entry that fits best
/// @param nameScore likeness of the names alone, 0 to 1
/// @param score likeness with dates, countries and registration numbers, 0 to 1
/// @param tier what the score asks of the reader
/// @param evidence the reasons, in the order in which they were weighed
public record Match(
        ListCitation list,
        ListedParty party,
        ListedName name,
        double nameScore,
        double score,
        Tier tier,
        List<Evidence> evidence) {
    public Match {
        evidence = List.copyOf(evidence);
    }
}
