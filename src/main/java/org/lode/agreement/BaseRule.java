package org.lode.agreement;

import java.util.Locale;

/// What Ukraine's contribution is a share of.
public enum BaseRule implements TermValue {
    /// Royalty, licence fees, the state part of production and its bonus, of licences that are new
    /// or were not developed at the effective date (signed agreement, VI.1 and Annex A).
    NAMED_RECEIPTS_NEW("named receipts of new and undeveloped licences"),
    /// The same kinds of receipt from any project that is not yet producing, on the list or not.
    RESOURCE_RECEIPTS_NEW("resource receipts of new projects"),
    /// The same kinds of receipt from every licence, old and new.
    RESOURCE_RECEIPTS_ALL("resource receipts of all projects"),
    /// Everything that a new project pays to the state, income tax included.
    STATE_RECEIPTS_NEW("all state receipts of new projects"),
    /// Everything that any project pays to the state.
    STATE_RECEIPTS_ALL("all state receipts of all projects"),
    /// What state and owner earn together from a new project, in years in which it is positive.
    INCOME_ALL_OWNERS("income of state and owners from new projects");

    private final String words;

    BaseRule(String words) {
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
