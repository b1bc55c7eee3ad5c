package org.lode.screening;

import java.time.LocalDate;
import java.util.List;

/// One list as it stood on one day. Verdicts cite it by id, date and hash.
///
/// @param id stable key of the list, for example `ofac-sdn`
/// @param title name of the list in words
/// @param publisher the authority
/// @param asOf date of the list: printed in the file, else the day on which it was obtained
/// @param sha256 hash of the bytes read, lower-case hexadecimal
/// @param licence terms under which the file may be used
/// @param weight what the list is worth in law
/// @param scope how complete the copy is, in words; empty if it is the whole official file
/// @param parties the entries
public record ListSnapshot(
        String id,
        String title,
        String publisher,
        LocalDate asOf,
        String sha256,
        String licence,
        LegalWeight weight,
        String scope,
        List<ListedParty> parties) {
    public ListSnapshot {
        parties = List.copyOf(parties);
    }
}
