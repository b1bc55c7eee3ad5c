package org.lode.study;

import java.util.List;
import org.lode.agreement.BaseRule;
import org.lode.agreement.BaseVerdict;
import org.lode.agreement.ContributionBase;
import org.lode.agreement.Fact;

/// What flows into the fund from a set of projects, year by year.
///
/// @param fromState part of the state's receipts, USD by year
/// @param fromOwners part of the owners' income, USD by year; zero unless the terms reach it
/// @param byProject `fromOwners` of each project, in the order of the set
record ContributionStream(double[] fromState, double[] fromOwners, List<double[]> byProject) {
    /// How to read what nobody states.
    ///
    /// @param share part of the base
    /// @param base rule
    /// @param undecidedIn whether licences whose place is undecided count
    /// @param years number of years
    record Rule(double share, BaseRule base, boolean undecidedIn, int years) {}

    /// The stream of a set.
    ///
    /// @param test the test of Annex A
    static ContributionStream of(List<ProjectReceipts> projects, ContributionBase test, Rule rule) {
        double[] fromState = new double[rule.years()];
        double[] fromOwners = new double[rule.years()];
        List<double[]> byProject = new java.util.ArrayList<>();
        for (ProjectReceipts project : projects) {
            double[] owners = new double[rule.years()];
            if (counts(project, test, rule)) {
                for (int t = 0; t < Math.min(rule.years(), project.years().size()); t++) {
                    ProjectReceipts.Year year = project.years().get(t);
                    double state = rule.share() * fromState(year, rule.base());
                    fromState[t] += state;
                    owners[t] =
                            switch (rule.base()) {
                                case INCOME_ALL_OWNERS ->
                                        Math.max(
                                                0,
                                                rule.share() * Math.max(0, year.preTax()) - state);
                                case NAMED_RECEIPTS_NEW,
                                        RESOURCE_RECEIPTS_NEW,
                                        RESOURCE_RECEIPTS_ALL,
                                        STATE_RECEIPTS_NEW,
                                        STATE_RECEIPTS_ALL ->
                                        0;
                            };
                    fromOwners[t] += owners[t];
                }
            }
            byProject.add(owners);
        }
        return new ContributionStream(fromState, fromOwners, byProject);
    }

    /// True if some project of the set is in the base or not depending on facts nobody knows.
    static boolean isUndecided(
            List<ProjectReceipts> projects, ContributionBase test, BaseRule base) {
        return projects.stream().anyMatch(p -> place(p, test, base) == Fact.UNKNOWN);
    }

    private static boolean counts(ProjectReceipts project, ContributionBase test, Rule rule) {
        return switch (place(project, test, rule.base())) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> rule.undecidedIn();
        };
    }

    private static Fact place(ProjectReceipts project, ContributionBase test, BaseRule base) {
        return switch (base) {
            case NAMED_RECEIPTS_NEW ->
                    switch (test.judge(project.licence())) {
                        case BaseVerdict.InBase in -> Fact.YES;
                        case BaseVerdict.OutOfBase out -> Fact.NO;
                        case BaseVerdict.Undecided undecided -> Fact.UNKNOWN;
                    };
            case RESOURCE_RECEIPTS_NEW, STATE_RECEIPTS_NEW, INCOME_ALL_OWNERS ->
                    test.isNewProject(project.licence());
            case RESOURCE_RECEIPTS_ALL, STATE_RECEIPTS_ALL -> Fact.YES;
        };
    }

    private static double fromState(ProjectReceipts.Year year, BaseRule base) {
        return switch (base) {
            case NAMED_RECEIPTS_NEW, RESOURCE_RECEIPTS_NEW, RESOURCE_RECEIPTS_ALL -> year.named();
            case STATE_RECEIPTS_NEW, STATE_RECEIPTS_ALL, INCOME_ALL_OWNERS -> year.receipts();
        };
    }
}
