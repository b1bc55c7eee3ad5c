package org.lode.study;

import java.util.ArrayList;
import java.util.List;
import org.lode.market.PriceModel;
import org.lode.market.Product;
import org.lode.price.SampleSize;

/// Price models of a project's products from the rows of a case.
///
/// @param meanReverting one per product
/// @param brownian one per product
/// @param correlation of yearly innovations
/// @param bases how the parameters of each product were found: `calibrated`, `prior`, or, where the
///     case calls them calibrated on too few prices, `expert: 10 prices, 20 calibrate`
record PriceAssembly(
        List<PriceModel.MeanReverting> meanReverting,
        List<PriceModel.GeometricBrownian> brownian,
        double[][] correlation,
        List<String> bases) {
    /// Fewest annual prices of a product in `prices.csv` on which its parameters may be called
    /// calibrated.
    static final int LEAST_PRICES = SampleSize.LEAST_YEARS;

    static PriceAssembly of(List<Product> products, CaseLookup rows, Case data) {
        List<PriceModel.MeanReverting> reverting = new ArrayList<>();
        List<PriceModel.GeometricBrownian> brownian = new ArrayList<>();
        List<String> bases = new ArrayList<>();
        for (Product product : products) {
            String id = product.id();
            double start = rows.value("start", id);
            reverting.add(
                    new PriceModel.MeanReverting(
                            start,
                            rows.value("median", id),
                            rows.value("reversion", id),
                            rows.value("volatility", id)));
            brownian.add(
                    new PriceModel.GeometricBrownian(
                            start, rows.valueOr("growth", 0, id), rows.value("volatility", id)));
            bases.add(basis(rows.wordOr("basis", "prior", id), id, data));
        }
        int n = products.size();
        double[][] correlation = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                correlation[i][j] =
                        i == j ? 1 : correlation(data, products.get(i), products.get(j));
            }
        }
        return new PriceAssembly(reverting, brownian, correlation, bases);
    }

    /// The word of the case, unless it says more than the prices carry.
    static String basis(String word, String product, Case data) {
        long prices = data.prices().stream().filter(p -> p.product().equals(product)).count();
        return word.equals("calibrated") && prices < LEAST_PRICES
                ? "expert: %d prices, %d calibrate".formatted(prices, LEAST_PRICES)
                : word;
    }

    private static double correlation(Case data, Product a, Product b) {
        return data.correlations().stream()
                .filter(c -> c.kind().equals("price"))
                .filter(
                        c ->
                                names(c, a.id(), b.id())
                                        || names(c, a.commodity(), b.commodity())
                                        || names(c, a.id(), b.commodity())
                                        || names(c, a.commodity(), b.id()))
                .mapToDouble(Case.Correlation::value)
                .findFirst()
                .orElse(0);
    }

    private static boolean names(Case.Correlation c, String a, String b) {
        return (c.first().equals(a) && c.second().equals(b))
                || (c.first().equals(b) && c.second().equals(a));
    }
}
