package org.lode.scenario;

import java.util.Locale;

/// What has become of a deposit.
public enum SiteState {
    /// Nothing has begun.
    IDLE,
    /// Drilling and studies.
    EXPLORING,
    /// The mine is being built.
    BUILDING,
    /// The mine produces.
    PRODUCING,
    /// Work stands still under care and maintenance.
    SUSPENDED,
    /// Worked out or given up.
    CLOSED,
    /// Lost for good: occupied, destroyed, expropriated.
    LOST;

    /// The state in words.
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
