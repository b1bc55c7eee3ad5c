package org.lode.territory;

import java.time.LocalDate;
import org.lode.quantity.Source;

/// What a control layer is: title, date, licence, authority.
///
/// @param id short key, for example `official-2022`
/// @param title title for a table
/// @param authority what kind of source it is
/// @param series layers of one series replace each other: only the newest one is used
/// @param asOf day up to which the layer speaks
/// @param hasRowDates true if each row has its own dates, so that the layer also answers for days
///     before `asOf`
/// @param outside what the layer says of places that it does not list: `GOVERNMENT` for a complete
///     list or drawing of occupied ground, else `UNKNOWN`
/// @param licence licence in words
/// @param source citation
public record LayerInfo(
        String id,
        String title,
        Authority authority,
        String series,
        LocalDate asOf,
        boolean hasRowDates,
        AreaControl outside,
        String licence,
        Source source) {
    /// Kinds of source, the most authoritative first.
    public enum Authority {
        /// Act or list of the state.
        OFFICIAL,
        /// Polygons that the user brings.
        POLYGONS,
        /// Table of settlements.
        SETTLEMENTS,
        /// Reading recorded in the case.
        RECORDED
    }

    /// True if the layer may be used for a verdict as of `day`.
    public boolean speaksOn(LocalDate day) {
        return hasRowDates || !asOf.isAfter(day);
    }

    /// Day of which the layer speaks when asked about `day`.
    public LocalDate dateOn(LocalDate day) {
        return asOf.isAfter(day) ? day : asOf;
    }
}
