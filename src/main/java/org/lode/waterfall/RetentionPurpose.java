package org.lode.waterfall;

/// Why cash stays in the fund.
public enum RetentionPurpose {
    /// For losses and obligations to come.
    RESERVE,
    /// For new projects.
    REINVESTMENT
}
