package org.lode.study;

import java.util.List;
import org.lode.cashflow.CashFlowLine;
import org.lode.cashflow.CashFlowModel;
import org.lode.cashflow.CashFlowTable;

/// All prices of one project moved together by one factor until its central NPV is a target.
///
/// The factor is sought by bisection between 1 and the bound on the side of the target, in the
/// readable model of the central cash flow: tonnes, grades, costs and delays stay central, royalty
/// bands and taxes follow the prices. NPV rises with price except where a banded royalty steps
/// down on the owner; at such a step it may cross the target more than once, and the factor is one
/// of the crossings, or the step itself.
public sealed interface PriceMove {
    /// Least factor that is tried.
    double LEAST_FACTOR = 0.05;

    /// Greatest factor that is tried.
    double GREATEST_FACTOR = 20;

    /// NPV that is sought, USD.
    double targetUsd();

    /// Every price of every year is multiplied by it; 0.05 to 20.
    double factor();

    /// NPV at the factor, USD.
    double npvUsd();

    /// What the project pays to whom at the factor.
    List<ProjectReceipts.Year> years();

    /// The factor was found.
    ///
    /// @param npvUsd NPV at the factor, USD; off the target only at a step of a royalty
    record Found(double targetUsd, double factor, double npvUsd, List<ProjectReceipts.Year> years)
            implements PriceMove {
        public Found {
            years = List.copyOf(years);
        }

        /// True if the NPV steps over the target, so that no price gives it to the thousand
        /// dollars.
        public boolean isAtStep() {
            return Math.abs(npvUsd - targetUsd) > 1000;
        }
    }

    /// No factor within the bounds gives the target: something else than prices makes it. The
    /// factor is the bound on its side, so that what is played does not jump as a target passes it.
    ///
    /// @param npvUsd NPV at the bound, USD
    record OutOfReach(
            double targetUsd, double factor, double npvUsd, List<ProjectReceipts.Year> years)
            implements PriceMove {
        public OutOfReach {
            years = List.copyOf(years);
        }
    }

    /// Seeks the factor for a target.
    ///
    /// @param central central cash flow
    /// @param targetUsd NPV of the owner, USD
    static PriceMove of(CashFlowTable central, double targetUsd) {
        boolean isBelow = targetUsd < npv(central);
        double low = isBelow ? LEAST_FACTOR : 1;
        double high = isBelow ? 1 : GREATEST_FACTOR;
        double bound = isBelow ? low : high;
        CashFlowTable atBound = moved(central, bound);
        if (isBelow ? npv(atBound) > targetUsd : npv(atBound) < targetUsd) {
            return new OutOfReach(targetUsd, bound, npv(atBound), years(atBound));
        }
        double middle = 0.5 * (low + high);
        while (middle > low && middle < high) {
            if (npv(moved(central, middle)) < targetUsd) {
                low = middle;
            } else {
                high = middle;
            }
            middle = 0.5 * (low + high);
        }
        CashFlowTable table = moved(central, middle);
        return new Found(targetUsd, middle, npv(table), years(table));
    }

    private static List<ProjectReceipts.Year> years(CashFlowTable table) {
        return CashFlowViews.years(table).stream().map(ProjectReceipts.Year::of).toList();
    }

    private static double npv(CashFlowTable table) {
        return table.presentValue(CashFlowLine.INVESTOR, table.terms().discounting());
    }

    private static CashFlowTable moved(CashFlowTable central, double factor) {
        double[][] prices = central.prices();
        double[][] moved = new double[prices.length][];
        for (int p = 0; p < prices.length; p++) {
            moved[p] = prices[p].clone();
            for (int y = 0; y < moved[p].length; y++) {
                moved[p][y] *= factor;
            }
        }
        return CashFlowModel.of(central.terms(), central.realisation(), moved);
    }
}
