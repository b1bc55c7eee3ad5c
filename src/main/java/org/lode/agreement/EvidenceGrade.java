package org.lode.agreement;

import java.util.Locale;

/// How well a term of an agreement is known. The order is from strong to weak.
public enum EvidenceGrade {
    /// The wording of the instrument was seen.
    TEXT("text"),
    /// Article and heading of the instrument were seen, not its wording.
    TEXT_OUTLINE("text outline"),
    /// A government says so.
    OFFICIAL("official"),
    /// A law firm or a scholar says so.
    ANALYSIS("analysis"),
    /// The press reports it, from a draft or a leak.
    PRESS("press"),
    /// The press reports it, unconfirmed.
    PRESS_LOW("press, unconfirmed"),
    /// Nobody says so; it follows from something that somebody says.
    INFERENCE("inference"),
    /// No public text states it: the row is one of several readings.
    UNKNOWN("not public");

    private final String words;

    EvidenceGrade(String words) {
        this.words = words;
    }

    /// The grade in words, for tables.
    public String words() {
        return words;
    }

    /// True if somebody states the term.
    public boolean isStated() {
        return this != UNKNOWN;
    }

    /// The weaker of two grades: a result is as good as its weakest term.
    public EvidenceGrade weaker(EvidenceGrade other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
