package org.lode.eligibility;

import java.util.Locale;

/// The answer in one word, worst first: the outcome of a verdict is the worst of its findings.
public enum Outcome {
    /// The party itself is on a list of legal weight.
    BARRED_LISTED("barred (listed)"),
    /// Listed parties own the party under a regime's test.
    BARRED_OWNED("barred (owned)"),
    /// The case's policy bars the party on recorded evidence of its conduct.
    BARRED_CONDUCT("barred (conduct)"),
    /// The area may not be developed.
    NOT_ELIGIBLE_AREA("not eligible area"),
    /// The activity must wait.
    GATE_CLOSED("gate closed"),
    /// A person must look: a weak match, an unknown owner, a control signal, a contested area.
    REVIEW("review"),
    /// Nothing found, as of the dates of the lists and layers that were read.
    CLEAR("clear");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /// For tables.
    public String words() {
        return words;
    }

    /// The worse of two.
    public Outcome worse(Outcome other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// True if the party itself may not take part.
    public boolean isBarred() {
        return this == BARRED_LISTED || this == BARRED_OWNED || this == BARRED_CONDUCT;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
