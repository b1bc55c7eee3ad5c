package org.lode.study;

import java.util.Arrays;
import java.util.List;
import org.lode.cashflow.ProjectTerms;
import org.lode.cashflow.Realisation;
import org.lode.market.PriceModel;
import org.lode.market.ProcessRoute;
import org.lode.market.Product;
import org.lode.quantity.Explained;
import org.lode.risk.Driver;
import org.lode.risk.SimulationPlan;
import org.lode.risk.Variable;

/// A deposit made ready for valuation.
///
/// @param id deposit id
/// @param terms what is fixed
/// @param variables what is uncertain
/// @param rankCorrelation between the variables
/// @param design mine design as a function of a draw
/// @param products products sold
/// @param routes the route line of each product
/// @param meanReverting price model per product
/// @param brownian price model per product
/// @param priceCorrelation of yearly innovations between products
/// @param leadYears years from today's price to the year before operating year 0
/// @param description words and figures for the report
/// @param rows lookup with every row used
/// @param assembly what made it, for the same deposit with other rows
record AssembledProject(
        String id,
        ProjectTerms terms,
        List<Variable> variables,
        double[][] rankCorrelation,
        MineDesign design,
        List<Product> products,
        List<ProcessRoute> routes,
        List<PriceModel.MeanReverting> meanReverting,
        List<PriceModel.GeometricBrownian> brownian,
        double[][] priceCorrelation,
        int leadYears,
        Description description,
        CaseLookup rows,
        ProjectAssembly assembly) {

    /// Words and figures of the plan that the design itself does not carry.
    ///
    /// @param method mining method
    /// @param route route key
    /// @param processing scope of processing
    /// @param capacityBasis `published` or `rule`
    /// @param strippingRatio t waste per t ore
    /// @param regime `permit` or `psa`
    /// @param priceBases `calibrated` or `prior` per product
    /// @param resource derivation of the ore tonnage
    record Description(
            String method,
            String route,
            String processing,
            String capacityBasis,
            double strippingRatio,
            String regime,
            List<String> priceBases,
            Explained resource) {}

    /// The draw of the central case: every variable at its median, the heaviest of the published
    /// alternatives.
    double[] centralDraw() {
        return centralDraw(variables);
    }

    static double[] centralDraw(List<Variable> variables) {
        double[] draw = new double[variables.size()];
        for (int i = 0; i < draw.length; i++) {
            Variable v = variables.get(i);
            draw[i] = v.driver() == Driver.ESTIMATE ? 0 : v.distribution().median();
        }
        return draw;
    }

    /// The central realisation.
    Realisation central() {
        return design.realise(centralDraw());
    }

    /// Median price path under mean reversion, USD per t, per product and operating calendar
    /// year.
    double[][] medianPrices() {
        double[][] prices = new double[products.size()][terms.priceYears()];
        for (int p = 0; p < prices.length; p++) {
            PriceModel.MeanReverting m = meanReverting.get(p);
            for (int y = 0; y < prices[p].length; y++) {
                double years = leadYears + y + 1;
                double decay = Math.exp(-m.reversionPerYear() * years);
                prices[p][y] =
                        m.medianUsdPerTonne()
                                * Math.pow(m.startUsdPerTonne() / m.medianUsdPerTonne(), decay);
            }
        }
        return prices;
    }

    /// Today's prices in every year.
    double[][] todaysPrices() {
        double[][] prices = new double[products.size()][terms.priceYears()];
        for (int p = 0; p < prices.length; p++) {
            Arrays.fill(prices[p], meanReverting.get(p).startUsdPerTonne());
        }
        return prices;
    }

    /// The simulation under one kind of price process.
    SimulationPlan simulation(List<? extends PriceModel> models) {
        return new SimulationPlan(
                id,
                terms,
                variables,
                rankCorrelation,
                design,
                List.copyOf(models),
                priceCorrelation,
                leadYears);
    }
}
