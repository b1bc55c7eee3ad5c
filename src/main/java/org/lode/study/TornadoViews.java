package org.lode.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lode.cashflow.CashFlowLine;
import org.lode.cashflow.CashFlowModel;
import org.lode.risk.Driver;
import org.lode.risk.Quantile;
import org.lode.risk.Trials;
import org.lode.risk.Variable;

/// Swing of the central NPV when one input goes to its P10 and P90, the others at their medians.
///
/// Computed with the readable cash-flow model. Prices move together over the whole life by the
/// P10 and P90 of their discounted mean log factor in the simulation.
final class TornadoViews {
    private TornadoViews() {}

    static List<ValuationView.TornadoView> of(AssembledProject project, Trials trials) {
        List<ValuationView.TornadoView> bars = new ArrayList<>();
        double[] centre = project.centralDraw();
        double[][] prices = project.medianPrices();
        for (int v = 0; v < centre.length; v++) {
            Variable variable = project.variables().get(v);
            if (variable.driver() == Driver.ESTIMATE) {
                continue;
            }
            double low = variable.distribution().quantile(0.1);
            double high = variable.distribution().quantile(0.9);
            bars.add(
                    new ValuationView.TornadoView(
                            variable.name(),
                            unit(variable),
                            low,
                            high,
                            npv(project, with(centre, v, low), prices),
                            npv(project, with(centre, v, high), prices)));
        }
        for (int p = 0; p < prices.length; p++) {
            double[] factors = Trials.definedAscending(trials.priceDrivers()[p]);
            double middle = Quantile.valueAt(factors, 0.5);
            double low = Math.exp(Quantile.valueAt(factors, 0.1) - middle);
            double high = Math.exp(Quantile.valueAt(factors, 0.9) - middle);
            bars.add(
                    new ValuationView.TornadoView(
                            "price of %s".formatted(project.products().get(p).name()),
                            "factor",
                            low,
                            high,
                            npv(project, centre, scaled(prices, p, low)),
                            npv(project, centre, scaled(prices, p, high))));
        }
        bars.sort(
                Comparator.comparingDouble(
                                (ValuationView.TornadoView b) ->
                                        Math.abs(b.npvAtHigh() - b.npvAtLow()))
                        .reversed());
        return bars;
    }

    /// Unit of an input as `ProjectAssembly` draws it.
    private static String unit(Variable variable) {
        String name = variable.name();
        boolean isRelative = name.endsWith("within the estimate");
        return switch (variable.driver()) {
            case ESTIMATE, RAMP_UP -> "number";
            case TONNAGE ->
                    isRelative ? "factor" : name.equals("life of the mine") ? "years" : "t ore";
            case GRADE ->
                    isRelative ? "factor" : name.startsWith("yield") ? "t/t ore" : "mass fraction";
            case CONVERSION -> "quantile";
            case RECOVERY, PAYABILITY -> "share";
            case CAPACITY ->
                    name.endsWith("by rule")
                            ? "factor"
                            : name.startsWith("capacity in") ? "t/y" : "t ore/y";
            case CAPEX, OVERRUN, OPEX -> "factor";
            case FREIGHT -> "USD/t";
            case DELAY -> "years";
        };
    }

    private static double npv(AssembledProject project, double[] draw, double[][] prices) {
        return CashFlowModel.of(project.terms(), project.design().realise(draw), prices)
                .presentValue(CashFlowLine.INVESTOR, project.terms().discounting());
    }

    private static double[] with(double[] draw, int index, double value) {
        double[] changed = draw.clone();
        changed[index] = value;
        return changed;
    }

    private static double[][] scaled(double[][] prices, int product, double factor) {
        double[][] changed = prices.clone();
        changed[product] = Arrays.stream(prices[product]).map(x -> x * factor).toArray();
        return changed;
    }
}
