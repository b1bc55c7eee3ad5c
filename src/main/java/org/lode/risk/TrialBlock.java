package org.lode.risk;

import org.lode.cashflow.ProjectTerms;
import org.lode.cashflow.Realisation;

/// Inputs and results of one block of trials, one array entry per trial (structure of arrays).
///
/// Units are those of [Realisation]; prices are USD per tonne of payable product by product,
/// operating calendar year and trial.
final class TrialBlock {
    final int lanes;
    final double[] oreTonnes;
    final double[] capacity;
    final double[] capex;
    final double[] opex;
    final int[] delay;
    final int[] ramp;
    final double[][] sale;
    final double[][][] prices;

    final double[] investorNpv;
    final double[] preTaxNpv;
    final double[] stateNpv;
    final double[] fundNpv;
    final double[] irr;
    final double[] payback;

    private final int maxDelayYears;
    private final int profiles;

    TrialBlock(ProjectTerms terms, int lanes) {
        this.lanes = lanes;
        int products = terms.products().size();
        oreTonnes = new double[lanes];
        capacity = new double[lanes];
        capex = new double[lanes];
        opex = new double[lanes];
        delay = new int[lanes];
        ramp = new int[lanes];
        sale = new double[products][lanes];
        prices = new double[products][terms.priceYears()][lanes];
        investorNpv = new double[lanes];
        preTaxNpv = new double[lanes];
        stateNpv = new double[lanes];
        fundNpv = new double[lanes];
        irr = new double[lanes];
        payback = new double[lanes];
        maxDelayYears = terms.maxDelayYears();
        profiles = terms.rampProfiles().length;
    }

    /// Places one realisation in lane `i`.
    void set(int i, Realisation mine) {
        if (mine.delayYears() < 0
                || mine.delayYears() > maxDelayYears
                || mine.rampProfile() < 0
                || mine.rampProfile() >= profiles
                || mine.saleTonnesPerTonneOre().length != sale.length) {
            throw new IllegalArgumentException(
                    "a realisation needs a delay of 0 to %d years, a ramp profile of 0 to %d and %d"
                                    .formatted(maxDelayYears, profiles - 1, sale.length)
                            + " products, was %d, %d, %d."
                                    .formatted(
                                            mine.delayYears(),
                                            mine.rampProfile(),
                                            mine.saleTonnesPerTonneOre().length));
        }
        oreTonnes[i] = mine.oreTonnes();
        capacity[i] = mine.capacityTonnesPerYear();
        capex[i] = mine.capexUsd();
        opex[i] = mine.opexUsdPerTonne();
        delay[i] = mine.delayYears();
        ramp[i] = mine.rampProfile();
        for (int p = 0; p < sale.length; p++) {
            sale[p][i] = mine.saleTonnesPerTonneOre()[p];
        }
    }
}
