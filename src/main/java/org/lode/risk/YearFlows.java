package org.lode.risk;

import org.jspecify.annotations.Nullable;

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

    /// Depreciation of the capital of later stages; null without such stages.
    double @Nullable [] laterDepreciation;

    /// Pre-tax project flow N; the row of the year in the kernel's table.
    double[] project = new double[0];

    /// Flow after income tax A, after dividend tax the investor's flow; as above.
    double[] afterTax = new double[0];

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
    }
}
