package org.lode.risk;

import java.util.Arrays;
import org.lode.cashflow.ProjectTerms;
import org.lode.fiscal.FiscalRegime;

/// Revenue, freight and royalty per tonne of ore for a block of trials (steps 2 and 3 of
/// `docs/cash-flow-order.md`).
final class RevenuePass {
    private final double[] freightPerTonne;
    private final boolean isRoyaltyOnNetback;
    private final PriceBands[] royalties;
    private final boolean isOneRateOnGross;
    private final double[] rate;

    /// Gross revenue of the year, USD per t ore.
    final double[] revenuePerOre;

    /// Freight, USD per t ore, the same in every year.
    final double[] freightPerOre;

    /// Royalty of the year, USD per t ore.
    final double[] royaltyPerOre;

    RevenuePass(ProjectTerms terms, int lanes) {
        FiscalRegime fiscal = terms.fiscal();
        freightPerTonne = terms.freightUsdPerTonne();
        isRoyaltyOnNetback = fiscal.isRoyaltyOnNetback();
        royalties = new PriceBands[freightPerTonne.length];
        boolean isOneRate = !isRoyaltyOnNetback;
        for (int p = 0; p < royalties.length; p++) {
            royalties[p] = new PriceBands(fiscal.royalties().get(p));
            isOneRate &= royalties[p].isFlat();
            isOneRate &= royalties[p].firstRate() == royalties[0].firstRate();
        }
        isOneRateOnGross = isOneRate;
        rate = new double[lanes];
        revenuePerOre = new double[lanes];
        freightPerOre = new double[lanes];
        royaltyPerOre = new double[lanes];
    }

    void start(TrialBlock block) {
        Arrays.fill(freightPerOre, 0);
        for (int p = 0; p < freightPerTonne.length; p++) {
            addProduct(freightPerTonne[p], block.sale[p], freightPerOre);
        }
    }

    /// The closing year, in which nothing is sold.
    void closingYear() {
        Arrays.fill(revenuePerOre, 0);
        Arrays.fill(royaltyPerOre, 0);
    }

    void operatingYear(TrialBlock block, int y) {
        double[] unit = revenuePerOre;
        int first = 1;
        if (freightPerTonne.length > 1) {
            addPair(block.sale, block.prices, y);
            first = 2;
        } else {
            multiply(block.sale[0], block.prices[0][y], unit);
        }
        for (int p = first; p < freightPerTonne.length; p++) {
            double[] sale = block.sale[p];
            double[] price = block.prices[p][y];
            for (int i = 0; i < unit.length; i++) {
                unit[i] += sale[i] * price[i];
            }
        }
        if (isOneRateOnGross) {
            double oneRate = royalties[0].firstRate();
            for (int i = 0; i < unit.length; i++) {
                royaltyPerOre[i] = oneRate * unit[i];
            }
            return;
        }
        Arrays.fill(royaltyPerOre, 0);
        for (int p = 0; p < royalties.length; p++) {
            addRoyalty(p, block.sale[p], block.prices[p][y]);
        }
    }

    private static void multiply(double[] a, double[] b, double[] product) {
        for (int i = 0; i < product.length; i++) {
            product[i] = a[i] * b[i];
        }
    }

    /// The first two products at once.
    private void addPair(double[][] sale, double[][][] prices, int y) {
        double[] unit = revenuePerOre;
        double[] sale0 = sale[0];
        double[] sale1 = sale[1];
        double[] price0 = prices[0][y];
        double[] price1 = prices[1][y];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = sale0[i] * price0[i] + sale1[i] * price1[i];
        }
    }

    private void addRoyalty(int p, double[] sale, double[] price) {
        double deducted = isRoyaltyOnNetback ? freightPerTonne[p] : 0;
        double[] royalty = royaltyPerOre;
        royalties[p].rates(price, rate);
        for (int i = 0; i < royalty.length; i++) {
            royalty[i] += rate[i] * Math.max(0, price[i] - deducted) * sale[i];
        }
    }

    private static void addProduct(double factor, double[] from, double[] to) {
        if (factor == 0) {
            return;
        }
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }
}
