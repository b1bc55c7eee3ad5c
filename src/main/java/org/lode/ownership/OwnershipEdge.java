package org.lode.ownership;

/// A dated, sourced tie: who holds what in whom.
///
/// @param owner id of the holder
/// @param owned id of the company held (or, for a tie, of the party behind which the owner stands)
/// @param interest kind and share
/// @param period days on which it is held
/// @param source citation, may be empty
public record OwnershipEdge(
        String owner, String owned, Interest interest, Period period, String source) {
    public OwnershipEdge {
        if (owner.isBlank() || owned.isBlank()) {
            throw new IllegalArgumentException("owner and owned must not be blank.");
        }
    }

    /// Shares held directly, without dates.
    public static OwnershipEdge shares(String owner, String owned, Share share) {
        return new OwnershipEdge(owner, owned, Interest.shares(share), Period.ALWAYS, "");
    }

    /// A direct tie without a share and dates.
    public static OwnershipEdge tie(String owner, String owned, InterestKind kind) {
        return new OwnershipEdge(owner, owned, Interest.tie(kind), Period.ALWAYS, "");
    }

    /// Shares that a company holds in itself (treasury shares).
    public boolean isOwnShares() {
        return owner.equals(owned);
    }
}
