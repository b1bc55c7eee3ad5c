package org.lode.risk;

/// What makes the value of a project uncertain, apart from prices.
public enum Driver {
    /// Which of the contradicting published estimates is right.
    ESTIMATE,
    TONNAGE,
    GRADE,
    /// Share of the resource that becomes reserve.
    CONVERSION,
    RECOVERY,
    CAPACITY,
    /// Error of the cost model for capital.
    CAPEX,
    /// As-built capital over study capital.
    OVERRUN,
    OPEX,
    PAYABILITY,
    FREIGHT,
    DELAY,
    RAMP_UP
}
