package org.lode.io.lists;

import java.time.LocalDate;
import java.util.List;
import org.lode.screening.LegalWeight;

/// One row of `lists.csv`: a snapshot that is kept.
///
/// @param id stable key of the list, for example `ofac-sdn`
/// @param title name in words
/// @param publisher the authority
/// @param asOf date of the list
/// @param retrieved ISO date on which it was obtained, or empty
/// @param files file names in the library folder, parted by `;` in the row
/// @param format format of the main file
/// @param sha256 hash of each file after unpacking, in the same order
/// @param licence terms of use
/// @param weight what the list is worth in law
/// @param scope how complete the copy is; empty if it is the whole official file
/// @param records number of entries
/// @param jurisdiction whose law it is, ISO alpha-2 or `un`, `eu`
/// @param source where the copy came from
/// @param status how sure the row is: `checked`, `memory` or `constructed`
/// @param note anything else
public record ListRow(
        String id,
        String title,
        String publisher,
        LocalDate asOf,
        String retrieved,
        List<String> files,
        ListFormat format,
        List<String> sha256,
        String licence,
        LegalWeight weight,
        String scope,
        int records,
        String jurisdiction,
        String source,
        String status,
        String note) {
    public ListRow {
        files = List.copyOf(files);
        sha256 = List.copyOf(sha256);
        if (files.isEmpty() || files.size() != sha256.size()) {
            throw new IllegalArgumentException(
                    "list %s names %d files and %d hashes; each file needs its hash."
                            .formatted(id, files.size(), sha256.size()));
        }
    }

    /// One hash for the snapshot: that of its file, or of the hashes of its files in order.
    public String snapshotHash() {
        if (sha256.size() == 1) {
            return sha256.getFirst();
        }
        byte[] joined =
                String.join("\n", sha256).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return java.util.HexFormat.of().formatHex(ListScan.sha256().digest(joined));
    }
}
