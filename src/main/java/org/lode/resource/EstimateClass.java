package org.lode.resource;

import org.lode.quantity.Source;
import org.lode.quantity.Uncertainty;

/// What a resource class of some reporting system means for confidence. A table of the case.
///
/// Classes stay as published; this mapping says what each is taken to mean, with its source.
///
/// @param code key used by estimates, for example `c1`, `indicated`, `target`
/// @param system reporting system
/// @param crirsco nearest CRIRSCO class, in words
/// @param unfc nearest UNFC G-axis class, in words
/// @param conversion share of the resource that becomes mineable reserve (modifying factors)
/// @param logSd standard deviation of the log error of the tonnage
/// @param poolingWeight relative weight when estimates are pooled, 0 or more
/// @param source citation of the mapping
/// @param note remark, may be empty
public record EstimateClass(
        String code,
        String system,
        String crirsco,
        String unfc,
        Uncertainty conversion,
        double logSd,
        double poolingWeight,
        Source source,
        String note) {}
