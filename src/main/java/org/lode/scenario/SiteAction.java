package org.lode.scenario;

/// What the owner of a site does in a year.
public enum SiteAction {
    /// Builds, produces or closes as planned.
    RUN,
    /// Stops for the year, pays care and maintenance, keeps ore and works.
    IDLE,
    /// Leaves for good, pays the closure of what stands.
    ABANDON
}
