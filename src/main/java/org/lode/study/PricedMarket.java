package org.lode.study;

import java.util.ArrayList;
import java.util.List;
import org.lode.option.BasketPrice;
import org.lode.option.LogPrice;
import org.lode.option.PriceLattice;

/// The prices of a deposit's products as one decision sees them.
///
/// The cash flow of a year answers to the revenue of a tonne of ore: sales, a royalty at one rate,
/// profit tax and sharing are functions of it. So the ladder holds that revenue, and a price on the
/// ladder stands for all products at the same multiple of their long-run median. Where products pay
/// royalties at different rates or sell under floors of their own this is an approximation, which
/// the check against the whole cash-flow model measures. With one product the ladder holds its
/// price.
///
/// @param basket the prices of the products that are sold
/// @param products their numbers
/// @param unitPrices price of every product for one unit of the ladder's price, USD per tonne
/// @param nodesPerStep prices of the ladder per standard deviation of a yearly step, above 1
record PricedMarket(
        BasketPrice basket, List<Integer> products, double[] unitPrices, double nodesPerStep) {
    /// Reach of the ladder, in long-run standard deviations of the log price; without return to a
    /// mean, in those of as many years as are followed on a path.
    private static final double REACH = 4.5;

    /// Years followed on each path.
    static final int YEARS = 60;

    /// @param project the deposit
    /// @param dynamics how its prices move
    /// @param nodesPerStep as in the record
    static PricedMarket of(AssembledProject project, PriceDynamics dynamics, double nodesPerStep) {
        List<LogPrice> steps = new ArrayList<>();
        double[] medians = new double[project.products().size()];
        for (int p = 0; p < medians.length; p++) {
            steps.add(dynamics.steps(project.meanReverting().get(p), project.brownian().get(p)));
            medians[p] = project.meanReverting().get(p).medianUsdPerTonne();
        }
        return of(
                new Sold(
                        steps,
                        medians,
                        project.central().saleTonnesPerTonneOre(),
                        project.priceCorrelation()),
                nodesPerStep);
    }

    /// What is sold.
    ///
    /// @param steps price of each product
    /// @param medians its long-run median, USD per tonne
    /// @param tonnesPerTonneOre amount of each product
    /// @param correlation of the yearly shocks
    record Sold(
            List<LogPrice> steps,
            double[] medians,
            double[] tonnesPerTonneOre,
            double[][] correlation) {}

    static PricedMarket of(Sold sold, double nodesPerStep) {
        List<Integer> products = new ArrayList<>();
        for (int p = 0; p < sold.medians().length; p++) {
            if (sold.tonnesPerTonneOre()[p] > 0 || sold.medians().length == 1) {
                products.add(p);
            }
        }
        int n = products.size();
        double[] weights = new double[n];
        double[][] tied = new double[n][n];
        double all = 0;
        for (int i = 0; i < n; i++) {
            int p = products.get(i);
            weights[i] = n == 1 ? 1 : sold.tonnesPerTonneOre()[p];
            all += weights[i] * sold.medians()[p];
            for (int k = 0; k < n; k++) {
                tied[i][k] =
                        i == k
                                ? 1
                                : sold.correlation().length == 0
                                        ? 0
                                        : sold.correlation()[p][products.get(k)];
            }
        }
        double[] unit = sold.medians().clone();
        for (int p = 0; p < unit.length; p++) {
            unit[p] /= all;
        }
        return new PricedMarket(
                new BasketPrice(products.stream().map(sold.steps()::get).toList(), weights, tied),
                List.copyOf(products),
                unit,
                nodesPerStep);
    }

    /// The process on the ladder.
    LogPrice price() {
        return basket.ladderProcess();
    }

    /// Price of every product for a price of the ladder, USD per tonne.
    double[] pricesAt(double ladder) {
        double[] prices = unitPrices.clone();
        for (int p = 0; p < prices.length; p++) {
            prices[p] *= ladder;
        }
        return prices;
    }

    /// Unit of the ladder's price.
    String unit() {
        return products.size() == 1 ? "USD/t" : "USD/t ore";
    }

    PriceLattice lattice() {
        LogPrice price = price();
        if (price.sd() == 0) {
            return PriceLattice.flat(price.start());
        }
        double b = price.persistence();
        double spread = b < 1 ? price.sd() / Math.sqrt(1 - b * b) : price.sd() * Math.sqrt(YEARS);
        double away = b < 1 ? Math.abs(Math.log(price.start()) - price.constant() / (1 - b)) : 0;
        double reach = away + REACH * spread;
        int nodes = (int) Math.ceil(reach * nodesPerStep / price.sd());
        return PriceLattice.of(price, Math.exp(reach), nodes);
    }
}
