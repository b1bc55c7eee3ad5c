package org.lode.territory;

import java.util.Optional;

/// A deposit or licence, as far as territory asks.
///
/// @param id key of the deposit
/// @param area where it lies; empty if no place is known
/// @param recorded control as recorded in the case; empty if nothing is recorded
public record Site(String id, Optional<SiteArea> area, Optional<RecordedControl> recorded) {}
