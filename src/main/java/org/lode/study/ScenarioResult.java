package org.lode.study;

import java.util.List;
import java.util.Map;
import org.lode.scenario.Answer;
import org.lode.scenario.ScenarioBook;
import org.lode.scenario.Sensitivity;
import org.lode.scenario.SiteSimulation;
import org.lode.scenario.WarEnd;

/// Deposits of a case under several scenarios, as a report shows them. Money in real USD.
///
/// @param caseName name of the case
/// @param date valuation date
/// @param book scenarios of the case
/// @param instead settings of the user on top of every scenario, in the order given
/// @param scenarios ids of the scenarios shown, in order
/// @param figures one per deposit and scenario, by deposit first
/// @param details one per deposit that was asked for by name
/// @param outlooks chances of war and peace of the scenarios that have some of their own
/// @param notes remarks on how terms were found
public record ScenarioResult(
        String caseName,
        String date,
        ScenarioBook book,
        Map<String, Double> instead,
        List<String> scenarios,
        List<Figures> figures,
        List<Detail> details,
        List<Outlook> outlooks,
        List<String> notes) {
    public ScenarioResult {
        scenarios = List.copyOf(scenarios);
        figures = List.copyOf(figures);
        details = List.copyOf(details);
        outlooks = List.copyOf(outlooks);
        notes = List.copyOf(notes);
    }

    /// Chances of war and peace of a scenario.
    ///
    /// @param scenario its id
    /// @param title its title
    /// @param chances chance in a year, by state of today (row) and state reached
    /// @param states chance of each state, by year from today
    /// @param openedByYear chance that the construction gate has been open by a year
    /// @param yearsToInvestable expected years until it opens
    public record Outlook(
            String scenario,
            String title,
            double[][] chances,
            List<double[]> states,
            double[] openedByYear,
            double yearsToInvestable) {
        public Outlook {
            states = List.copyOf(states);
        }
    }

    /// One deposit under one scenario.
    ///
    /// @param depositId deposit
    /// @param name its name
    /// @param scenario id of the scenario
    /// @param today state of the country today, from 0
    /// @param undisturbedUsd NPV of the investor if peace lasts and nothing is lost
    /// @param buildUsd worth of building today, were it allowed
    /// @param rightUsd worth of the right to explore and build, by state
    /// @param waitingUsd value of waiting today
    /// @param isBegun true if the first step is best taken today
    /// @param gateCostUsd what the closed gates cost the owner
    /// @param yearsToInvestable expected years until the construction gate opens
    /// @param impliedPremium premium that each state amounts to; NaN if none
    /// @param capitalUsd most capital that stands
    /// @param insuredUsd part of it that war-risk cover pays
    /// @param fundUsd present value of the fund's receipts if peace lasts
    /// @param fundLockedUsd the same after the lock-up
    public record Figures(
            String depositId,
            String name,
            String scenario,
            int today,
            double undisturbedUsd,
            double buildUsd,
            double[] rightUsd,
            double waitingUsd,
            boolean isBegun,
            double gateCostUsd,
            double yearsToInvestable,
            double[] impliedPremium,
            double capitalUsd,
            double insuredUsd,
            double fundUsd,
            double fundLockedUsd) {
        /// Worth of the right today: the expected value.
        public double valueUsd() {
            return rightUsd[today];
        }
    }

    /// What moves the worth of one deposit, under the first scenario shown.
    ///
    /// @param depositId deposit
    /// @param scenario id of that scenario
    /// @param sensitivities worth of the right at the ends of each range, widest swing first
    /// @param warEnd worth by year of the end of the war
    /// @param gridYears years of the end of the war in the grid
    /// @param gridPrices multiples of the price in the grid
    /// @param gridUsd worth of the right by year and price
    /// @param breakEvens answers to "only if"
    /// @param states chance of each state of the country, by year from today
    /// @param openedByYear chance that the construction gate has been open by a year
    /// @param sites simulated shares of what has become of the deposit
    /// @param levers what floors and buyers add on drawn prices, one per scenario that has one
    /// @param shares what the spread comes from; empty if it was not asked for
    public record Detail(
            String depositId,
            String scenario,
            List<Sensitivity> sensitivities,
            WarEnd warEnd,
            int[] gridYears,
            double[] gridPrices,
            double[][] gridUsd,
            List<OnlyIf> breakEvens,
            List<double[]> states,
            double[] openedByYear,
            SiteSimulation sites,
            List<LeverWorth> levers,
            List<ScenarioShares> shares) {
        public Detail {
            sensitivities = List.copyOf(sensitivities);
            breakEvens = List.copyOf(breakEvens);
            states = List.copyOf(states);
            levers = List.copyOf(levers);
            shares = List.copyOf(shares);
        }
    }

    /// One break-even answer.
    ///
    /// @param claim what holds on one side, for example `building today pays`
    /// @param variable variable that was moved
    /// @param low low end of its range
    /// @param high high end
    /// @param answer where it changes
    public record OnlyIf(String claim, String variable, double low, double high, Answer answer) {}
}
