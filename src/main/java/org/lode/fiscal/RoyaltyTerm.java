package org.lode.fiscal;

/// Royalty (in Ukraine: rent for the use of subsoil) on the value of one product.
///
/// The rate may depend on the price of the product: `rates[0]` applies up to and including
/// `priceThresholds[0]`, `rates[k]` above `priceThresholds[k-1]`. The band rate applies to the
/// whole value, as in Tax Code art. 252.20 for iron ore.
///
/// @param priceThresholds ascending prices, USD per tonne of product; empty for one flat rate
/// @param rates shares of the value, each 0 to 1; one more than thresholds
public record RoyaltyTerm(double[] priceThresholds, double[] rates) {
    public RoyaltyTerm {
        if (rates.length != priceThresholds.length + 1) {
            throw new IllegalArgumentException(
                    "a banded royalty needs one more rate than thresholds, was %d rates and %d"
                                    .formatted(rates.length, priceThresholds.length)
                            + " thresholds.");
        }
        for (double rate : rates) {
            if (!(rate >= 0 && rate <= 1)) {
                throw new IllegalArgumentException(
                        "royalty rate must lie between 0 and 1, was %s. Maybe a per cent: write"
                                        .formatted(rate)
                                + " 0.05.");
            }
        }
        for (int k = 1; k < priceThresholds.length; k++) {
            if (!(priceThresholds[k] > priceThresholds[k - 1])) {
                throw new IllegalArgumentException("price thresholds must ascend.");
            }
        }
        priceThresholds = priceThresholds.clone();
        rates = rates.clone();
    }

    /// One rate at every price.
    public static RoyaltyTerm flat(double rate) {
        return new RoyaltyTerm(new double[0], new double[] {rate});
    }

    /// The rate that applies at a price.
    ///
    /// @param priceUsdPerTonne price of the product, USD per tonne
    public double rateAt(double priceUsdPerTonne) {
        double rate = rates[0];
        for (int k = 0; k < priceThresholds.length; k++) {
            if (priceUsdPerTonne > priceThresholds[k]) {
                rate = rates[k + 1];
            }
        }
        return rate;
    }
}
