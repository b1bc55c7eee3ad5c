package org.lode.eligibility;

import java.util.Locale;

/// What a party would do in an area. Each has its own gate in time.
public enum Activity {
    /// Finding out: drilling, sampling, audit of reserves. Small sums, nothing taken out.
    EXPLORATION,
    /// Building the mine and plant: most of the capital.
    CONSTRUCTION,
    /// Taking mineral out and selling it.
    EXTRACTION,
    /// Paying profits of the fund out to its partners.
    DISTRIBUTION;

    /// Reads the lower-case name.
    ///
    /// @throws IllegalArgumentException for any other word
    public static Activity parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
