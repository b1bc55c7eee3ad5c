package org.lode.agreement;

import java.util.Locale;

/// What a payment on a claim settles first.
public enum PaymentOrder implements TermValue {
    /// The return, then the principal.
    RETURN_FIRST("return first"),
    /// The principal, then the return.
    PRINCIPAL_FIRST("principal first");

    private final String words;

    PaymentOrder(String words) {
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
