package org.lode.store;

import java.util.List;

/// What a comparison of the store with itself found.
///
/// @param records rows of the log
/// @param entries posted entries
/// @param findings everything that is not as it should be, at most [#MOST] of each reason
public record StoreCheck(long records, long entries, List<StoreFinding> findings) {
    /// Findings listed of one reason; a log that was cut in half would fill books.
    static final int MOST = 20;

    public StoreCheck {
        findings = List.copyOf(findings);
    }

    /// True if what is stored holds together. A weak setting is a finding, but no damage.
    public boolean isSound() {
        return findings.stream().allMatch(f -> f.reason() == StoreFinding.Reason.SETTING);
    }
}
