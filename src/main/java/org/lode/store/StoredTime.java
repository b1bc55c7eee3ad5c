package org.lode.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as text of one length: UTC with six decimals, so that text sorts as time.
///
/// For example `2026-11-25T04:00:00.000000Z`.
final class StoredTime {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private StoredTime() {}

    /// The moment as it is stored.
    static String text(Instant moment) {
        return FORM.format(moment);
    }
}
