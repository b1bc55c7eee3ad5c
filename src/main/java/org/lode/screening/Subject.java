package org.lode.screening;

import java.util.List;

/// The party asked about: a counterparty, an investor, a licence holder.
///
/// @param id key of the row that asks, may be empty
/// @param name name as written by whoever asks, any script
/// @param kind what it is, [PartyKind#UNKNOWN] if not stated
/// @param births date of birth if known, several if alternatives are known
/// @param countries ISO 3166-1 alpha-2 codes, lower case
/// @param identifiers registration numbers
public record Subject(
        String id,
        String name,
        PartyKind kind,
        List<PartialDate> births,
        List<String> countries,
        List<Identifier> identifiers) {
    public Subject {
        births = List.copyOf(births);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
    }

    /// A name alone.
    public static Subject named(String name) {
        return new Subject("", name, PartyKind.UNKNOWN, List.of(), List.of(), List.of());
    }
}
