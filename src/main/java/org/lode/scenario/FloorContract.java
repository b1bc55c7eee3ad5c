package org.lode.scenario;

/// A price floor by contract: the buyer pays what the price lacks to the floor and takes a share of
/// what it exceeds it.
///
/// Realised price = P + max(0, F - P) - u max(0, P - F). Pattern: price protection agreement of MP
/// Materials and the US Department of Defense, July 2025 (floor 110 USD/kg NdPr for ten years, 30 %
/// of the upside). Limits: on a single path of prices only the intrinsic worth shows; what the
/// chance of a later fall adds is drawn (`LeverWorth` of the study).
///
/// @param floorUsdPerTonne F, 0 or more
/// @param years years of production under the contract
/// @param upsideShare u, 0 to 1
public record FloorContract(double floorUsdPerTonne, int years, double upsideShare) {
    public FloorContract {
        if (!(floorUsdPerTonne >= 0) || years < 0 || !(upsideShare >= 0 && upsideShare <= 1)) {
            throw new IllegalArgumentException(
                    "floor and years must be 0 or more, the upside share 0 to 1; was %s, %d, %s."
                            .formatted(floorUsdPerTonne, years, upsideShare));
        }
    }

    /// What the seller receives, USD per tonne.
    public double realised(double price) {
        return price
                + Math.max(0, floorUsdPerTonne - price)
                - upsideShare * Math.max(0, price - floorUsdPerTonne);
    }

    /// Prices under the contract: the first years are protected, later ones are not.
    ///
    /// @param prices price per year, the first year of production first
    public double[] apply(double[] prices) {
        double[] realised = prices.clone();
        for (int y = 0; y < Math.min(years, realised.length); y++) {
            realised[y] = realised(prices[y]);
        }
        return realised;
    }
}
