package org.lode.risk;

import java.util.Arrays;
import org.lode.cashflow.ProjectTerms;

/// Dividends and withholding tax for a block of trials (step 15 of `docs/cash-flow-order.md`).
final class DividendPass {
    private final double withholdingRate;
    private final double keptInRealTerms;
    private final double[] retained;

    DividendPass(ProjectTerms terms, int lanes) {
        withholdingRate = terms.fiscal().withholdingRate();
        keptInRealTerms = 1 / (1 + terms.inflationPerYear());
        retained = new double[lanes];
    }

    void start() {
        Arrays.fill(retained, 0);
    }

    /// Takes the withholding tax off the flow after income tax.
    void operatingYear(YearFlows flows) {
        double[] taxable = flows.taxable;
        double[] incomeTax = flows.incomeTax;
        double[] afterTax = flows.afterTax;
        double kept = keptInRealTerms;
        double rate = withholdingRate;
        for (int i = 0; i < retained.length; i++) {
            retained[i] = retained[i] * kept + (taxable[i] - incomeTax[i]);
        }
        for (int i = 0; i < retained.length; i++) {
            double dividend = Math.max(0, Math.min(afterTax[i], retained[i]));
            retained[i] -= dividend;
            afterTax[i] -= rate * dividend;
        }
    }
}
