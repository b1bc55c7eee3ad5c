package org.lode.fiscal;

/// Production-sharing terms: cost recovery up to a cap, then a split of the rest.
///
/// Value of production R is revenue less freight to the delivery point. Cost production C is at
/// most `costCapUntilRecovered` x R until the costs brought forward are recovered for the first
/// time, and at most `costCapAfter` x R from the next year on; unrecovered costs are carried
/// forward. Profit production is R - royalty - C; the state takes its share of it, by the price
/// of the first product as in [RoyaltyTerm].
///
/// Reference: Law of Ukraine 1039-XIV on production-sharing agreements.
///
/// @param costCapUntilRecovered share of R, 0 to 1
/// @param costCapAfter share of R, 0 to 1
/// @param stateShare state's share of profit production, banded by the price of product 0
public record ProductionSharing(
        double costCapUntilRecovered, double costCapAfter, RoyaltyTerm stateShare) {
    public ProductionSharing {
        if (!(costCapUntilRecovered >= 0 && costCapUntilRecovered <= 1)
                || !(costCapAfter >= 0 && costCapAfter <= 1)) {
            throw new IllegalArgumentException(
                    "a cost-recovery cap must lie between 0 and 1, was %s and %s."
                            .formatted(costCapUntilRecovered, costCapAfter));
        }
    }
}
