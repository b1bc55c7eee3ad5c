package org.lode.study;

import java.util.Arrays;
import java.util.Optional;
import org.lode.cashflow.Expansion;
import org.lode.quantity.Parameter;

/// Later stages of a mine as a plan states them.
///
/// Every stage is ramped up by the ramp-up profile of the mine, counted from its own start.
///
/// @param startYears production year in which each later stage starts, counted from 0
/// @param capacityFactors capacity with that stage over the capacity of the first, rising
/// @param capitalShares capital of each later stage over the initial capital
/// @param buildYears years over which a stage is built, spent evenly before its start
record Stages(int[] startYears, double[] capacityFactors, double[] capitalShares, int buildYears) {
    private static final int DEFAULT_BUILD_YEARS = 2;

    /// Reads `expansion_year`, `expansion_capacity_factor`, `expansion_capex_usd` and
    /// `expansion_build_years`; no stages without `expansion_year`.
    static Stages of(CaseLookup rows) {
        Optional<double[]> years = rows.planNumbers("expansion_year");
        if (years.isEmpty()) {
            return new Stages(new int[0], new double[0], new double[0], DEFAULT_BUILD_YEARS);
        }
        int[] starts = Arrays.stream(years.get()).mapToInt(y -> (int) Math.round(y) - 1).toArray();
        double[] factors = required(rows, "expansion_capacity_factor", starts.length);
        double[] capital = required(rows, "expansion_capex_usd", starts.length);
        Parameter initial =
                rows.plan("capex_usd")
                        .orElseThrow(
                                () ->
                                        new CaseProblemException(
                                                ("plan.csv: deposit %s has "
                                                                + "expansion_year, which needs "
                                                                + "capex_usd.")
                                                        .formatted(rows.depositId())));
        for (int k = 0; k < capital.length; k++) {
            capital[k] /= initial.value();
        }
        int build =
                rows.plan("expansion_build_years")
                        .map(p -> (int) Math.round(p.value()))
                        .orElse(DEFAULT_BUILD_YEARS);
        return new Stages(starts, factors, capital, Math.max(1, build));
    }

    private static double[] required(CaseLookup rows, String name, int count) {
        double[] numbers = rows.planNumbers(name).orElse(new double[0]);
        if (numbers.length != count) {
            throw new CaseProblemException(
                    "plan.csv: deposit %s needs %d entries of %s, one per stage, has %d."
                            .formatted(rows.depositId(), count, name, numbers.length));
        }
        return numbers;
    }

    boolean isNone() {
        return startYears.length == 0;
    }

    /// Capacity of all stages over that of the first.
    double finalFactor() {
        return isNone() ? 1 : capacityFactors[capacityFactors.length - 1];
    }

    /// Capital and capacity by production year. What would be spent before the first production
    /// is spent in the first production year.
    Expansion expansion() {
        if (isNone()) {
            return Expansion.NONE;
        }
        int last = startYears[startYears.length - 1];
        double[] capital = new double[last + 1];
        double[] capacity = new double[last + 1];
        Arrays.fill(capacity, 1 / finalFactor());
        for (int k = 0; k < startYears.length; k++) {
            for (int b = 1; b <= buildYears; b++) {
                capital[Math.max(0, startYears[k] - b)] += capitalShares[k] / buildYears;
            }
            Arrays.fill(
                    capacity, startYears[k], capacity.length, capacityFactors[k] / finalFactor());
        }
        return new Expansion(capital, capacity);
    }

    /// Ramp-up of the whole plant, share of the final capacity, from the ramp-up of one stage.
    double[] rampUp(double[] profile) {
        if (isNone()) {
            return profile;
        }
        int last = startYears[startYears.length - 1];
        double[] whole = new double[last + profile.length];
        for (int q = 0; q < whole.length; q++) {
            double reached = profile[Math.min(q, profile.length - 1)];
            double before = 1;
            for (int k = 0; k < startYears.length; k++) {
                int own = q - startYears[k];
                if (own >= 0) {
                    reached +=
                            (capacityFactors[k] - before)
                                    * profile[Math.min(own, profile.length - 1)];
                }
                before = capacityFactors[k];
            }
            whole[q] = reached / finalFactor();
        }
        return whole;
    }
}
