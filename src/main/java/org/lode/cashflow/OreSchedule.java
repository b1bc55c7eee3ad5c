package org.lode.cashflow;

/// Ore milled in each year of the cash-flow calendar, and the year in which the mine is closed.
///
/// Paragraphs 1 and 6 of `docs/cash-flow-order.md`: the plant runs at its capacity times the
/// ramp-up share of the production year until the ore or the operating window is exhausted.
///
/// @param oreTonnes ore per cash-flow year, t
/// @param closureYear index of the year in which closure is paid
record OreSchedule(double[] oreTonnes, int closureYear) {

    static OreSchedule of(ProjectTerms terms, Realisation realisation) {
        double[] ore = new double[terms.years()];
        double[] ramp = terms.rampProfiles()[realisation.rampProfile()];
        int start = terms.constructionYears() + realisation.delayYears();
        double left = realisation.oreTonnes();
        int last = terms.constructionYears() - 1;
        for (int q = 0; q < terms.operatingYears(); q++) {
            double share = ramp[Math.min(q, ramp.length - 1)];
            double milled = Math.min(left, realisation.capacityTonnesPerYear() * share);
            left -= milled;
            ore[start + q] = milled;
            if (milled > 0) {
                last = start + q;
            }
        }
        return new OreSchedule(
                ore, terms.closure().isAtEndOfWindow() ? terms.years() - 1 : last + 1);
    }
}
