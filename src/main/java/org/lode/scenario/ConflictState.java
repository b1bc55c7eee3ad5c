package org.lode.scenario;

import java.util.List;
import java.util.Locale;

/// A state of war or peace of the country, as far as an investor cares.
///
/// Renewed aggression is a move back to [#WAR] and needs no state of its own.
public enum ConflictState {
    /// Open fighting.
    WAR(0, 'W', "war"),
    /// First year of a ceasefire.
    FRAGILE(1, 'F', "fragile ceasefire"),
    /// A ceasefire older than a year; territory unsettled.
    ESTABLISHED(2, 'E', "established ceasefire"),
    /// Peace with a settlement.
    PEACE(3, 'P', "peace");

    /// All states, in order of their index.
    public static final List<ConflictState> ALL = List.of(values());

    private final int index;
    private final char letter;
    private final String words;

    ConflictState(int index, char letter, String words) {
        this.index = index;
        this.letter = letter;
        this.words = words;
    }

    /// Row and column of the state in a chain, from 0.
    public int index() {
        return index;
    }

    /// One letter, for narrow tables.
    public char letter() {
        return letter;
    }

    /// The state in words.
    public String words() {
        return words;
    }

    /// Ending of the names of variables that have one value per state, for example `war`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
