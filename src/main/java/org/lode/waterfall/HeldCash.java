package org.lode.waterfall;

/// What becomes of cash that a lock-up holds back.
public enum HeldCash {
    /// It is paid with the first distribution after the lock-up.
    PAID_AFTERWARDS,
    /// It stays invested until it is released.
    REINVESTED
}
