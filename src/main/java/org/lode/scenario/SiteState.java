package org.lode.scenario;

import java.util.Locale;

/// What has become of a deposit.
public enum SiteState {
    /// Nothing has begun.
    IDLE(0),
    /// Drilling and studies.
    EXPLORING(1),
    /// The mine is being built.
    BUILDING(2),
    /// The mine produces.
    PRODUCING(3),
    /// Work stands still under care and maintenance.
    SUSPENDED(4),
    /// Worked out or given up.
    CLOSED(5),
    /// Lost for good: occupied, destroyed, expropriated.
    LOST(6);

    private final int column;

    SiteState(int column) {
        this.column = column;
    }

    /// Column of the state in tables of shares, from 0.
    public int column() {
        return column;
    }

    /// The state in words.
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
