package org.lode.study;

import java.util.Locale;

/// Where the projects of a comparison stand in the range of their simulated values.
public enum PriceCase {
    /// Every project at the 10th percentile of its own NPV.
    LOW,
    /// Every project at its central cash flow.
    CENTRAL,
    /// Every project at the 90th percentile of its own NPV.
    HIGH;

    /// In words, for tables: `low`, `central`, `high`.
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
