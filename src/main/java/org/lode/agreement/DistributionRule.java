package org.lode.agreement;

import java.util.Locale;

/// When cash leaves the fund.
public enum DistributionRule implements TermValue {
    /// Every year.
    YEARLY("every year"),
    /// Nothing during the lock-up, then all cash held, then every year.
    AFTER_LOCKUP_ALL_CASH("all cash after the lock-up, then every year"),
    /// Nothing during the lock-up, whose cash stays invested; later income every year.
    AFTER_LOCKUP_NEW_CASH("income after the lock-up only"),
    /// Never: the partners do not agree on a distribution.
    NEVER("none, the partners do not agree");

    private final String words;

    DistributionRule(String words) {
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
