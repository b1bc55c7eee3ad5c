package org.lode.waterfall;

import java.util.List;
import org.lode.quantity.Money;

/// All distributions of a list of events, and where the partners stand at its end.
///
/// @param days distributions in order
/// @param state after the last event
public record WaterfallRun(List<DistributionDay> days, FundState state) {
    public WaterfallRun {
        days = List.copyOf(days);
    }

    /// What a partner got in all distributions.
    public Money to(Partner partner) {
        return state.received(partner);
    }
}
