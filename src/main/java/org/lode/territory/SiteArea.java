package org.lode.territory;

import org.lode.deposit.Location;

/// The ground that a verdict is about.
public sealed interface SiteArea {
    /// A point with the radius within which the deposit may really lie.
    ///
    /// @param location centre and radius
    record Disc(Location location) implements SiteArea {}

    /// A licence or community whose outline is known.
    ///
    /// @param name what the outline is, for example `licence 6424` or a community code
    /// @param region outline
    record Outline(String name, Region region) implements SiteArea {}
}
