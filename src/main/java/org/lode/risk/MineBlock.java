package org.lode.risk;

import org.lode.cashflow.Realisation;

/// Realisations of a block of trials, one array entry per trial (structure of arrays).
///
/// Meanings and units are those of [Realisation]. The arrays are handed over, not copied.
///
/// @param oreTonnes ore that can be mined and milled, t
/// @param capacity plant capacity, t ore per year
/// @param capex initial capital, USD
/// @param opex site operating cost, USD per t ore
/// @param delay whole years
/// @param ramp index of the ramp-up profile
/// @param sale payable tonnes per tonne of ore: product, trial
public record MineBlock(
        double[] oreTonnes,
        double[] capacity,
        double[] capex,
        double[] opex,
        int[] delay,
        int[] ramp,
        double[][] sale) {

    /// Room for `lanes` trials.
    public static MineBlock ofSize(int lanes, int products) {
        return new MineBlock(
                new double[lanes],
                new double[lanes],
                new double[lanes],
                new double[lanes],
                new int[lanes],
                new int[lanes],
                new double[products][lanes]);
    }

    /// Number of trials.
    public int lanes() {
        return oreTonnes.length;
    }

    /// The realisation of trial `i`.
    public Realisation at(int i) {
        double[] sales = new double[sale.length];
        for (int p = 0; p < sales.length; p++) {
            sales[p] = sale[p][i];
        }
        return new Realisation(
                oreTonnes[i], capacity[i], capex[i], opex[i], delay[i], ramp[i], sales);
    }

    /// Places one realisation.
    void set(int i, Realisation mine) {
        if (mine.saleTonnesPerTonneOre().length != sale.length) {
            throw new IllegalArgumentException(
                    "a realisation needs %d products, was %d."
                            .formatted(sale.length, mine.saleTonnesPerTonneOre().length));
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

    /// Refuses delays and ramp profiles that the terms do not know.
    void requireKnown(int maxDelayYears, int profiles) {
        int longest = 0;
        int lowest = 0;
        int highest = 0;
        for (int i = 0; i < delay.length; i++) {
            lowest = Math.min(lowest, Math.min(delay[i], ramp[i]));
            longest = Math.max(longest, delay[i]);
            highest = Math.max(highest, ramp[i]);
        }
        if (lowest < 0 || longest > maxDelayYears || highest >= profiles) {
            throw new IllegalArgumentException(
                    "a realisation needs a delay of 0 to %d years and a ramp profile of 0 to %d"
                                    .formatted(maxDelayYears, profiles - 1)
                            + "; the largest were %d and %d, the smallest %d."
                                    .formatted(longest, highest, lowest));
        }
    }
}
