package org.lode.agreement;

import java.util.Locale;

/// What a version of the agreement must settle before money can be divided by it.
public enum TermTopic {
    /// Part of the base that Ukraine pays into the fund.
    CONTRIBUTION_SHARE("Ukraine's contribution"),
    /// What the contribution is a share of.
    CONTRIBUTION_BASE("base of the contribution"),
    /// Sum that the US partner is owed at the start.
    PRIOR_CLAIM("prior claim of the US"),
    /// Yearly return on what is left of the claim.
    PREFERRED_RATE("return on the claim"),
    /// Whether that return earns a return.
    COMPOUNDING("compounding"),
    /// Whether return or principal is paid first.
    PAYMENT_ORDER("order of payment"),
    /// When cash leaves the fund.
    DISTRIBUTION("time of distributions"),
    /// How cash is divided after any claim.
    SPLIT("split"),
    /// The most that the US partner gets.
    CAP("cap"),
    /// By how much new aid raises the cap, USD for each USD.
    CAP_AID_RATIO("aid on the cap"),
    /// What becomes of new military aid.
    AID_RULE("place of new military aid"),
    /// Years without distributions.
    LOCKUP_YEARS("years without distributions"),
    /// Day from which those years run.
    LOCKUP_FROM("first day of those years"),
    /// Conditions before anything is carried out.
    GATES("conditions");

    private final String words;

    TermTopic(String words) {
        this.words = words;
    }

    /// The topic in words, for tables.
    public String words() {
        return words;
    }

    /// Reads the lower-case name.
    ///
    /// @throws IllegalArgumentException for any other word
    public static TermTopic parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
