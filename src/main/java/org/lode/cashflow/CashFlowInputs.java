package org.lode.cashflow;

/// Checks that terms, realisation and prices belong together before any year is computed.
final class CashFlowInputs {
    private CashFlowInputs() {}

    static void require(ProjectTerms terms, Realisation realisation, double[][] prices) {
        int products = terms.products().size();
        if (prices.length != products || realisation.saleTonnesPerTonneOre().length != products) {
            throw new IllegalArgumentException(
                    ("prices and sales per tonne of ore need one row per product, was %d and %d for"
                                    + " %d products.")
                            .formatted(
                                    prices.length,
                                    realisation.saleTonnesPerTonneOre().length,
                                    products));
        }
        for (int p = 0; p < products; p++) {
            requirePrices(terms.products().get(p), prices[p], terms.priceYears());
            requireAmount(
                    "sales of %s per tonne of ore".formatted(terms.products().get(p)),
                    realisation.saleTonnesPerTonneOre()[p]);
        }
        requireAmount("ore", realisation.oreTonnes());
        requireAmount("capacity", realisation.capacityTonnesPerYear());
        requireAmount("initial capital", realisation.capexUsd());
        requireAmount("operating cost", realisation.opexUsdPerTonne());
        requireIndex("delay", realisation.delayYears(), terms.maxDelayYears());
        requireIndex("ramp profile", realisation.rampProfile(), terms.rampProfiles().length - 1);
    }

    private static void requirePrices(String product, double[] prices, int years) {
        if (prices.length < years) {
            throw new IllegalArgumentException(
                    "prices of %s cover %d years, the calendar has %d. Maybe the longest delay is"
                                    .formatted(product, prices.length, years)
                            + " missing: give operating years plus longest delay.");
        }
        for (double price : prices) {
            if (!Double.isFinite(price)) {
                throw new IllegalArgumentException(
                        "a price of %s is %s, must be a number.".formatted(product, price));
            }
        }
    }

    private static void requireAmount(String name, double value) {
        if (!(value >= 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be 0 or more, was %s.".formatted(name, value));
        }
    }

    private static void requireIndex(String name, int value, int last) {
        if (value < 0 || value > last) {
            throw new IllegalArgumentException(
                    "%s must lie between 0 and %d, was %d.".formatted(name, last, value));
        }
    }
}
