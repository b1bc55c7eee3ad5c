package org.lode.agreement;

import java.util.Locale;

/// How cash is divided between the partners after any claim.
public enum SplitRule implements TermValue {
    /// All to the US partner.
    US_ALL("all to the US"),
    /// All to Ukraine.
    UA_ALL("all to Ukraine"),
    /// Half each.
    EQUAL("half each"),
    /// By capital accounts, deemed capital included.
    PRO_RATA_CAPITAL("by capital accounts");

    private final String words;

    SplitRule(String words) {
        this.words = words;
    }

    /// In words, for tables.
    @Override
    public String text() {
        return words;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
