package org.lode.deposit;

import org.lode.quantity.Source;

/// A dated ownership edge: who owns whom.
///
/// @param owned company or deposit holder owned
/// @param owner owner as read
/// @param shareLow lowest possible share, 0 to 1
/// @param shareHigh highest possible share, 0 to 1 (0 to 1 means: not stated)
/// @param from first date, or empty
/// @param to last date, or empty
/// @param source citation
/// @param note remark, may be empty
public record OwnerShare(
        String owned,
        String owner,
        double shareLow,
        double shareHigh,
        String from,
        String to,
        Source source,
        String note) {}
