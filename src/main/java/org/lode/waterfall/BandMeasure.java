package org.lode.waterfall;

/// Which cash counts towards the upper end of a band of return.
public enum BandMeasure {
    /// What the measured partners themselves get: the band ends when they have earned the rate.
    OWN_SHARE,
    /// All cash divided in the band: the band is as wide as the difference of the two rates.
    ALL_CASH
}
