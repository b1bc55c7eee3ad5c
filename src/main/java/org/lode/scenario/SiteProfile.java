package org.lode.scenario;

import java.util.List;
import java.util.OptionalDouble;

/// The cash flow of one deposit by age, before the cost of war risk: one row per state of the
/// country.
///
/// Age counts the years in which work went on, from the first year of spending; whether a year of
/// standstill ages the site too is a choice. Output that a state of the country takes away is
/// lost, not deferred.
///
/// @param flowsUsd investor's flow, real USD, by state and age
/// @param capitalUsd capital in place by age, which war can destroy and insurance covers, USD
/// @param phases how many years of building and of production
/// @param standstill cost of care and of leaving
/// @param ratePerYear real discount rate
/// @param startCapitalUsd capital spent at once when the site is begun, in addition to the flows;
///     0 for a mine whose building years stand in the flows
/// @param tailDecline if given, the last age repeats for ever, smaller by this share each year
public record SiteProfile(
        List<double[]> flowsUsd,
        double[] capitalUsd,
        Phases phases,
        Standstill standstill,
        double ratePerYear,
        double startCapitalUsd,
        OptionalDouble tailDecline) {

    /// Years of building and of production; the ages after them are those of closure.
    ///
    /// @param buildYears ages before this are building
    /// @param productionEnd ages from `buildYears` and before this are production
    public record Phases(int buildYears, int productionEnd) {}

    /// Cost of not running.
    ///
    /// @param careUsdPerYear care and maintenance, share `careShare` of the capital in place
    /// @param leavingUsd cost of leaving for good, by age
    /// @param isAgeing true if a year of standstill ages the site all the same (its permit or its
    ///     ore runs out); false if ore and works keep
    public record Standstill(double[] careUsdPerYear, double[] leavingUsd, boolean isAgeing) {}

    public SiteProfile {
        flowsUsd = flowsUsd.stream().map(double[]::clone).toList();
        capitalUsd = capitalUsd.clone();
        int ages = capitalUsd.length;
        boolean fits =
                ages > 0
                        && !flowsUsd.isEmpty()
                        && standstill.careUsdPerYear().length == ages
                        && standstill.leavingUsd().length == ages;
        for (double[] row : flowsUsd) {
            fits &= row.length == ages;
        }
        if (!fits || phases.buildYears() < 0 || phases.productionEnd() < phases.buildYears()) {
            throw new IllegalArgumentException(
                    "flows, capital and standstill of a site need one entry per age, and building"
                            + " comes before production.");
        }
        if (!(ratePerYear > -1)) {
            throw new IllegalArgumentException(
                    "discount rate must be above -1, was %s.".formatted(ratePerYear));
        }
    }

    /// A mine that stands at once and yields a steady, slowly falling cash flow for ever.
    ///
    /// @param capexUsd capital, spent when the mine is begun
    /// @param cashUsdPerYear net cash of the first year at full output
    /// @param declinePerYear share by which it falls each year
    /// @param ratePerYear real discount rate
    /// @param conditions output in each state of the country
    public static SiteProfile steady(
            double capexUsd,
            double cashUsdPerYear,
            double declinePerYear,
            double ratePerYear,
            List<StateConditions> conditions) {
        return new SiteProfile(
                conditions.stream()
                        .map(c -> new double[] {cashUsdPerYear * c.outputShare()})
                        .toList(),
                new double[] {capexUsd},
                new Phases(0, 1),
                new Standstill(new double[1], new double[1], true),
                ratePerYear,
                capexUsd,
                OptionalDouble.of(declinePerYear));
    }

    /// Number of ages.
    public int ages() {
        return capitalUsd.length;
    }

    /// What a year is worth a year earlier.
    public double discountFactor() {
        return 1 / (1 + ratePerYear);
    }

    /// Share that is left of the value of the next age when the year is over: below 1 only in the
    /// repeated last age.
    double keptShare(int age) {
        return isLast(age) && tailDecline.isPresent() ? 1 - tailDecline.getAsDouble() : 1;
    }

    /// The age after this one; `ages()` when the site is finished.
    int next(int age) {
        return isLast(age) && tailDecline.isPresent() ? age : age + 1;
    }

    boolean isLast(int age) {
        return age == ages() - 1;
    }

    /// True if the gates of a state of the country let the site run at an age.
    boolean isAllowed(int age, StateConditions.Gates gates) {
        if (age < phases.buildYears()) {
            return gates.isConstructionOpen();
        }
        return age >= phases.productionEnd() || gates.isExtractionOpen();
    }
}
