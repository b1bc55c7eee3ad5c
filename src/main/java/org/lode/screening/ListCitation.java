package org.lode.screening;

import java.time.LocalDate;

/// The list that a result rests on, without its entries.
///
/// @param id stable key of the list
/// @param title name of the list
/// @param publisher who publishes it
/// @param asOf date of the list
/// @param sha256 hash of the bytes read
/// @param weight what the list is worth in law
/// @param scope how complete the copy is; empty if it is the whole official file
public record ListCitation(
        String id,
        String title,
        String publisher,
        LocalDate asOf,
        String sha256,
        LegalWeight weight,
        String scope) {
    /// The citation of a list.
    public static ListCitation of(ListSnapshot list) {
        return new ListCitation(
                list.id(),
                list.title(),
                list.publisher(),
                list.asOf(),
                list.sha256(),
                list.weight(),
                list.scope());
    }
}
