package org.lode.ownership;

/// One interest of an owner in a company.
///
/// @param kind what it is
/// @param share how much; [Share#NOT_STATED] for ties without a share
/// @param isIndirect true if the source states it as held through others. An indirect interest
///     repeats what the chain of direct ones says, so it is never added to a sum; it raises review
/// @param word the source's own word for it, may be empty
public record Interest(InterestKind kind, Share share, boolean isIndirect, String word) {
    /// Shares held directly.
    public static Interest shares(Share share) {
        return new Interest(InterestKind.SHARES, share, false, "");
    }

    /// A direct tie without a share.
    public static Interest tie(InterestKind kind) {
        return new Interest(kind, Share.NOT_STATED, false, "");
    }

    /// True if the interest enters a sum of shares or votes.
    public boolean isCounted() {
        return kind.isCounted() && !isIndirect;
    }
}
