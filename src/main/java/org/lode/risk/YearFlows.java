package org.lode.risk;

/// Flows of one year for a block of trials, USD; symbols of `docs/cash-flow-order.md`.
final class YearFlows {
    /// Gross revenue G.
    final double[] revenue;

    /// Revenue less freight R = G - F.
    final double[] netRevenue;

    /// Royalty Y.
    final double[] royalty;

    /// Operating cost O.
    final double[] operating;

    /// Sustaining capital X.
    final double[] sustaining;

    /// Closure H.
    final double[] closure;

    /// State's share of profit production Z.
    final double[] stateShare;

    /// Income tax T.
    final double[] incomeTax;

    /// Taxable income B.
    final double[] taxable;

    /// Pre-tax project flow N.
    final double[] project;

    /// Flow after income tax A.
    final double[] afterTax;

    YearFlows(int lanes) {
        revenue = new double[lanes];
        netRevenue = new double[lanes];
        royalty = new double[lanes];
        operating = new double[lanes];
        sustaining = new double[lanes];
        closure = new double[lanes];
        stateShare = new double[lanes];
        incomeTax = new double[lanes];
        taxable = new double[lanes];
        project = new double[lanes];
        afterTax = new double[lanes];
    }
}
