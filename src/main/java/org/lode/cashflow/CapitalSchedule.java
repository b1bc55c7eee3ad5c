package org.lode.cashflow;

/// Capital spent in each year of the cash-flow calendar and capital in place before it.
///
/// Paragraphs 4, 5 and 11 of `docs/cash-flow-order.md`: the initial capital in the construction
/// years, the capital of later stages in production years with ore.
///
/// @param spentUsd capital spent per cash-flow year, USD
/// @param inPlaceUsd capital spent before the year, USD; the initial capital in construction
/// @param oreLeftTonnes ore left at the end of the year, t
record CapitalSchedule(double[] spentUsd, double[] inPlaceUsd, double[] oreLeftTonnes) {

    static CapitalSchedule of(ProjectTerms terms, Realisation realisation, double[] oreTonnes) {
        double[] spent = new double[terms.years()];
        double[] inPlace = new double[terms.years()];
        double[] oreLeft = new double[terms.years()];
        int first = terms.constructionYears() + realisation.delayYears();
        double capital = realisation.capexUsd();
        double left = realisation.oreTonnes();
        for (int t = 0; t < spent.length; t++) {
            inPlace[t] = capital;
            if (t < terms.constructionYears()) {
                spent[t] = terms.capexShares()[t] * realisation.capexUsd();
            } else if (oreTonnes[t] > 0) {
                spent[t] = terms.expansion().capitalShare(t - first) * realisation.capexUsd();
                capital += spent[t];
            }
            left -= oreTonnes[t];
            oreLeft[t] = left;
        }
        return new CapitalSchedule(spent, inPlace, oreLeft);
    }
}
