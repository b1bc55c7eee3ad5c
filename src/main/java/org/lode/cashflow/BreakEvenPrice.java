package org.lode.cashflow;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// The price level at which the investor's net present value is zero.
///
/// All prices, or those of one product, are multiplied by one factor; the factor is sought by
/// bisection in [0, 100] to a relative width of 1e-12. Net present value rises with price except
/// where a banded royalty steps up: at such a step it may cross zero more than once, and the factor
/// is one of the crossings.
///
/// The prices belonging to the factor are levelised: factor x (present value of sales / present
/// value of tonnes sold), which for flat prices is factor x price.
///
/// @param factor break-even prices over given prices
/// @param levelisedUsdPerTonne break-even price of each product, USD per tonne; NaN for a product
///     of which nothing is sold
public record BreakEvenPrice(double factor, double[] levelisedUsdPerTonne) {
    private static final double HIGHEST_FACTOR = 100;
    private static final double RELATIVE_WIDTH = 1e-12;

    public BreakEvenPrice {
        levelisedUsdPerTonne = levelisedUsdPerTonne.clone();
    }

    /// Break-even with all prices moving together.
    ///
    /// @return empty if the net present value has the same sign at factors 0 and 100
    public static Optional<BreakEvenPrice> ofAllPrices(CashFlowTable table) {
        int[] all = IntStream.range(0, table.prices().length).toArray();
        return solve(table, all);
    }

    /// Break-even in the price of one product, the others as given.
    ///
    /// @param product index of the product
    /// @return empty if the net present value has the same sign at factors 0 and 100
    public static Optional<BreakEvenPrice> ofProduct(CashFlowTable table, int product) {
        return solve(table, product);
    }

    private static Optional<BreakEvenPrice> solve(CashFlowTable table, int... moving) {
        Optional<Double> factor =
                rootOfRising(k -> investorNpv(table, scaled(table.prices(), k, moving)));
        return factor.map(k -> new BreakEvenPrice(k, levelised(table, k, moving)));
    }

    /// Root of a function that is negative at 0 and positive at 100.
    static Optional<Double> rootOfRising(DoubleUnaryOperator npvAtFactor) {
        double low = 0;
        double high = HIGHEST_FACTOR;
        if (!(npvAtFactor.applyAsDouble(low) < 0) || !(npvAtFactor.applyAsDouble(high) > 0)) {
            return Optional.empty();
        }
        while (high - low > RELATIVE_WIDTH * high) {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) {
                break;
            }
            if (npvAtFactor.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.of(0.5 * (low + high));
    }

    private static double investorNpv(CashFlowTable table, double[][] prices) {
        return CashFlowModel.of(table.terms(), table.realisation(), prices)
                .presentValue(CashFlowLine.INVESTOR, table.terms().discounting());
    }

    private static double[][] scaled(double[][] prices, double factor, int... moving) {
        double[][] scaled = prices.clone();
        for (int p : moving) {
            double[] row = prices[p].clone();
            for (int y = 0; y < row.length; y++) {
                row[y] *= factor;
            }
            scaled[p] = row;
        }
        return scaled;
    }

    private static double[] levelised(CashFlowTable table, double factor, int... moving) {
        double[] levelised = new double[table.prices().length];
        for (int p = 0; p < levelised.length; p++) {
            levelised[p] = levelisedPrice(table, p);
        }
        for (int p : moving) {
            levelised[p] *= factor;
        }
        return levelised;
    }

    private static double levelisedPrice(CashFlowTable table, int product) {
        Discounting discounting = table.terms().discounting();
        return NetPresentValue.of(table.revenueUsd(product), discounting)
                / NetPresentValue.of(table.soldTonnes(product), discounting);
    }
}
