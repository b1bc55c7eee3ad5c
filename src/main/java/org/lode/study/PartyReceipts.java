package org.lode.study;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Who received what in which project year, under one reading of one version.
///
/// @param byYear USD by party and project year
/// @param woundUp what each party would get of the fund's assets at cost, if it were wound up at
///     the horizon
/// @param presentValues USD at the valuation date, by party
/// @param contributions what flowed into the fund, by project year
public record PartyReceipts(
        Map<Party, double[]> byYear,
        Map<Party, Double> woundUp,
        Map<Party, Double> presentValues,
        double[] contributions) {
    /// A party to the agreement.
    public enum Party {
        /// The state budget of Ukraine: all receipts less its contributions.
        UKRAINE_BUDGET("Ukraine, budget"),
        /// Ukraine as partner of the fund.
        UKRAINE_PARTNER("Ukraine, partner"),
        /// The US partner of the fund.
        US_PARTNER("US partner"),
        /// The owners of the projects.
        INVESTOR("investors");

        private final String words;

        Party(String words) {
            this.words = words;
        }

        /// In words, for tables.
        public String words() {
            return words;
        }
    }

    public PartyReceipts {
        byYear = new EnumMap<>(byYear);
        woundUp = new EnumMap<>(woundUp);
        presentValues = new EnumMap<>(presentValues);
        contributions = contributions.clone();
    }

    /// Cash received by a party in each project year, USD.
    public double[] series(Party party) {
        return byYear.getOrDefault(party, new double[0]).clone();
    }

    /// Cash received by a party up to the horizon, USD.
    public double total(Party party) {
        return Arrays.stream(series(party)).sum();
    }

    /// A party's part of the fund's assets at cost at the horizon, USD.
    public double held(Party party) {
        return woundUp.getOrDefault(party, 0.0);
    }

    /// Cash and part of the fund's assets, both at the valuation date, USD.
    public double presentValue(Party party) {
        return presentValues.getOrDefault(party, 0.0);
    }

    /// Ukraine's cash as state and partner and its part of the fund's assets, USD.
    public double ukraine() {
        return total(Party.UKRAINE_BUDGET)
                + total(Party.UKRAINE_PARTNER)
                + held(Party.UKRAINE_PARTNER);
    }

    /// The same at the valuation date, USD.
    public double ukrainePresentValue() {
        return presentValue(Party.UKRAINE_BUDGET) + presentValue(Party.UKRAINE_PARTNER);
    }

    /// The US partner's cash and part of the fund's assets, USD.
    public double unitedStates() {
        return total(Party.US_PARTNER) + held(Party.US_PARTNER);
    }

    /// Largest contribution of a year, USD.
    public double peakContribution() {
        return Arrays.stream(contributions).max().orElse(0);
    }

    /// All contributions up to the horizon, USD.
    public double totalContribution() {
        return Arrays.stream(contributions).sum();
    }

    /// Mean contribution over the horizon, USD a year.
    public double meanContribution() {
        return Arrays.stream(contributions).average().orElse(0);
    }

    /// The first project year in which a party receives cash from 0; empty if it never does.
    public OptionalInt firstYear(Party party) {
        double[] series = series(party);
        return IntStream.range(0, series.length).filter(t -> series[t] > 0).findFirst();
    }

    /// Project years before the first contribution of a million dollars; all if there is none.
    public int yearsNearZero() {
        int t = 0;
        while (t < contributions.length && contributions[t] < 1e6) {
            t++;
        }
        return t;
    }
}
