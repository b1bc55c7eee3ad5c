package org.lode.territory;

/// The answer to "may money be spent on extraction here?", as far as control decides it.
///
/// The order is the order of caution: when layers disagree, the later constant is never hidden.
public enum AreaStatus {
    /// The whole area lies on the government's side, clear of the line, by a layer that can tell.
    ELIGIBLE,
    /// No layer that is dated early enough and fresh enough covers the area.
    UNKNOWN,
    /// The area lies near the line, or layers disagree.
    CONTESTED,
    /// A part of the area is occupied.
    NOT_ELIGIBLE;

    /// The more cautious of two answers.
    public AreaStatus stricter(AreaStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
