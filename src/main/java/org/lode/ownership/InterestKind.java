package org.lode.ownership;

import java.util.Locale;

/// What ties an owner to the company. Only shares and votes carry a sum to a threshold; every other
/// tie of a listed party is a signal that a person must look at.
public enum InterestKind {
    /// Equity.
    SHARES,
    /// Voting rights.
    VOTES,
    /// Control by other means: appointment of the board, articles, contract, decisive influence.
    CONTROL,
    /// The owner stands behind a nominee, or is one.
    NOMINEE,
    /// Settlor, trustee, protector or beneficiary of a trust or similar arrangement.
    TRUST,
    /// Family tie. Read in both directions, and from a barred party only.
    FAMILY,
    /// The owned party acts for the owner under a power of attorney or as its agent.
    POWER_OF_ATTORNEY,
    /// Member of the board or senior manager.
    DIRECTORSHIP,
    /// Tie of a kind that the source does not tell.
    UNKNOWN;

    /// True if holdings of this kind are added up.
    public boolean isCounted() {
        return this == SHARES || this == VOTES;
    }

    /// Reads the lower-case name.
    ///
    /// @throws IllegalArgumentException for any other word
    public static InterestKind parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
