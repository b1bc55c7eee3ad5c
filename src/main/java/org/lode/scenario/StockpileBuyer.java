package org.lode.scenario;

/// A public buyer with a budget: extra demand while it buys, extra supply when prices spike.
///
/// Tonnes bought in a year = share x budget / years / price. Its part of the world's sales over the
/// sum of the elasticities of supply and demand is the relative rise of the price. Above the
/// release price the buyer sells as much of its stock as keeps the price there, until the stock is
/// gone. Pattern: Project Vault (February 2026: EXIM loan of up to USD 10 bn, 1.67 bn private); it
/// is not a price floor. Limits: a constant elasticity, no reaction of other buyers, no cost of
/// storage.
///
/// @param budgetUsd budget for the product, USD
/// @param years years of buying, 1 or more
/// @param marketUsdPerYear world sales of the product in a year, USD, above 0
/// @param elasticity elasticity of supply plus that of demand (both positive), above 0
/// @param releaseUsdPerTonne the buyer sells above this price
public record StockpileBuyer(
        double budgetUsd,
        int years,
        double marketUsdPerYear,
        double elasticity,
        double releaseUsdPerTonne) {
    public StockpileBuyer {
        if (!(budgetUsd >= 0)
                || years < 1
                || !(marketUsdPerYear > 0)
                || !(elasticity > 0)
                || !(releaseUsdPerTonne > 0)) {
            throw new IllegalArgumentException(
                    "a stockpile needs a budget of 0 or more, and years, market, elasticity and"
                            + " release price above 0.");
        }
    }

    /// Tonnes bought in a year at a price.
    public double tonnes(double price) {
        return price > 0 ? budgetUsd / years / price : 0;
    }

    /// Relative rise of the price while the buyer buys.
    public double rise() {
        return budgetUsd / years / marketUsdPerYear / elasticity;
    }

    /// Prices with the buyer in the market.
    ///
    /// @param prices price per year, the first year of buying first
    public double[] apply(double[] prices) {
        double[] after = prices.clone();
        double stock = 0;
        for (int y = 0; y < after.length; y++) {
            double price = prices[y];
            if (price > releaseUsdPerTonne) {
                double marketTonnes = marketUsdPerYear / price;
                double wanted = marketTonnes * elasticity * (1 - releaseUsdPerTonne / price);
                double sold = Math.min(stock, wanted);
                stock -= sold;
                after[y] =
                        wanted > 0 ? price - (price - releaseUsdPerTonne) * sold / wanted : price;
            } else if (y < years) {
                after[y] = Math.min(price * (1 + rise()), Math.max(price, releaseUsdPerTonne));
                stock += tonnes(after[y]);
            }
        }
        return after;
    }
}
