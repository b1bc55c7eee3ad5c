package org.lode.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lode.agreement.AgreementVersion;
import org.lode.agreement.Agreements;
import org.lode.agreement.BaseRule;
import org.lode.agreement.ContributionBase;
import org.lode.agreement.FundRules;
import org.lode.agreement.Interpretation;
import org.lode.eligibility.Gate;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;
import org.lode.study.PartyReceipts.Party;

/// Plays the same projects and the same events under every version of an agreement and every
/// reading of its terms.
///
/// Conventions. Every version is taken as in force on the same day. Contributions of a project year
/// reach the fund on the first of April after it. Cash in the fund earns nothing: gains of its
/// projects are not modelled, so that only the terms differ. Seed money and undistributed cash are
/// divided at cost at the horizon. Aid is a constructed yearly amount that brings no cash.
public final class TermsComparison {
    /// Years until the war ends, for versions that wait for it (constructed).
    static final List<Integer> WAR_YEARS = List.of(1, 5);

    /// The effective date of the signed agreement, from which every version is counted.
    public static final LocalDate EFFECTIVE = LocalDate.of(2025, 5, 23);

    private final Agreements agreements;
    private final ComparisonSettings settings;
    private final Map<List<Object>, FundPlay> played = new HashMap<>();

    private TermsComparison(Agreements agreements, ComparisonSettings settings) {
        this.agreements = agreements;
        this.settings = settings;
    }

    /// The outcomes of every version on every set.
    ///
    /// @param agreements versions with their readings
    /// @param sets projects that are assumed to be built
    /// @param settings what is assumed beside the terms
    /// @return one for each set and version, set by set
    public static List<VersionOutcome> run(
            Agreements agreements, List<ProjectSet> sets, ComparisonSettings settings) {
        TermsComparison comparison = new TermsComparison(agreements, settings);
        List<VersionOutcome> outcomes = new ArrayList<>();
        for (ProjectSet set : sets) {
            for (AgreementVersion version : agreements.comparable()) {
                outcomes.add(new VersionOutcome(version, set, comparison.outcomes(version, set)));
            }
        }
        return outcomes;
    }

    /// Seed money as the file of facts has it; nothing if it has none.
    static FundPlay.Seed seed(Agreements agreements) {
        return new FundPlay.Seed(
                HeadlineChecks.fact(agreements, "Ukraine commitment")
                        .orElse(Money.zero(CurrencyUnit.USD)),
                HeadlineChecks.fact(agreements, "DFC commitment")
                        .orElse(Money.zero(CurrencyUnit.USD)));
    }

    /// One choice of the facts that no term settles.
    private record Facts(boolean undecidedIn, int delay, List<String> names) {}

    private List<TermsOutcome> outcomes(AgreementVersion version, ProjectSet set) {
        List<TermsOutcome> outcomes = new ArrayList<>();
        for (Interpretation interpretation : version.interpretations()) {
            for (Facts facts : facts(interpretation.rules(), set)) {
                outcomes.add(outcome(interpretation, facts, set));
            }
        }
        return outcomes;
    }

    private ContributionBase test(FundRules rules) {
        return new ContributionBase(agreements.annex(), EFFECTIVE, rules.contribution().share());
    }

    private List<Facts> facts(FundRules rules, ProjectSet set) {
        boolean isOpen =
                ContributionStream.isUndecided(
                        set.projects(), test(rules), rules.contribution().base());
        boolean waits = rules.gates().contains(Gate.WAR_END);
        List<Facts> all = new ArrayList<>();
        for (boolean in : isOpen ? new boolean[] {false, true} : new boolean[] {false}) {
            for (int delay : waits ? WAR_YEARS : List.of(0)) {
                List<String> names = new ArrayList<>();
                if (isOpen) {
                    names.add("undecided_licences=" + (in ? "in" : "out"));
                }
                if (waits) {
                    names.add("war_ends_after_years=" + delay);
                }
                all.add(new Facts(in, delay, names));
            }
        }
        return all;
    }

    private TermsOutcome outcome(Interpretation interpretation, Facts facts, ProjectSet set) {
        FundRules rules = interpretation.rules();
        BaseRule base = rules.contribution().base();
        List<ProjectReceipts> projects =
                facts.delay() == 0
                        ? set.projects()
                        : set.projects().stream().map(p -> p.delayed(facts.delay())).toList();
        ContributionStream stream =
                ContributionStream.of(
                        projects,
                        test(rules),
                        new ContributionStream.Rule(
                                rules.contribution().share().doubleValue(),
                                base,
                                facts.undecidedIn(),
                                settings.horizonYears()));
        FundPlay play =
                played.computeIfAbsent(
                        List.of(rules, base, facts.undecidedIn(), facts.delay(), set.id()),
                        key ->
                                FundPlay.of(
                                        rules,
                                        new FundPlay.Log(
                                                stream.fromState(),
                                                stream.fromOwners(),
                                                settings,
                                                seed(agreements))));
        return new TermsOutcome(
                interpretation,
                facts.names(),
                receipts(projects, stream, play),
                play.isRepaid(),
                unpaid(projects, stream));
    }

    private PartyReceipts receipts(
            List<ProjectReceipts> projects, ContributionStream stream, FundPlay play) {
        int years = settings.horizonYears();
        Map<Party, double[]> byYear = new EnumMap<>(Party.class);
        for (Party party : Party.values()) {
            byYear.put(party, new double[years]);
        }
        Map<Party, Double> values = new EnumMap<>(Party.class);
        double[] contributions = new double[years];
        for (int t = 0; t < years; t++) {
            double state = 0;
            double owners = 0;
            for (ProjectReceipts project : projects) {
                if (t < project.years().size()) {
                    state += project.years().get(t).state();
                    owners += project.years().get(t).investor();
                }
            }
            contributions[t] = stream.fromState()[t] + stream.fromOwners()[t];
            double back = play.paid()[2][t];
            double fromState = stream.fromState()[t];
            series(byYear, Party.UKRAINE_BUDGET)[t] = state - fromState + back;
            series(byYear, Party.INVESTOR)[t] = owners - stream.fromOwners()[t];
            series(byYear, Party.UKRAINE_PARTNER)[t] = play.paid()[0][t];
            series(byYear, Party.US_PARTNER)[t] = play.paid()[1][t];
            double atEnd = settings.factorOf(t);
            double atPayment = settings.factorOn(settings.paidOn(t));
            values.merge(
                    Party.UKRAINE_BUDGET,
                    state * atEnd + (back - fromState) * atPayment,
                    Double::sum);
            values.merge(
                    Party.INVESTOR,
                    owners * atEnd - stream.fromOwners()[t] * atPayment,
                    Double::sum);
            values.merge(Party.UKRAINE_PARTNER, play.paid()[0][t] * atPayment, Double::sum);
            values.merge(Party.US_PARTNER, play.paid()[1][t] * atPayment, Double::sum);
        }
        double last = settings.factorOn(settings.paidOn(years - 1));
        values.merge(Party.UKRAINE_PARTNER, play.woundUpUkraine() * last, Double::sum);
        values.merge(Party.US_PARTNER, play.woundUpUs() * last, Double::sum);
        return new PartyReceipts(
                byYear,
                Map.of(
                        Party.UKRAINE_PARTNER, play.woundUpUkraine(),
                        Party.US_PARTNER, play.woundUpUs()),
                values,
                contributions);
    }

    private static double[] series(Map<Party, double[]> byYear, Party party) {
        return byYear.getOrDefault(party, new double[0]);
    }

    /// Projects that earn the discount rate for their owners before the terms and not after.
    private int unpaid(List<ProjectReceipts> projects, ContributionStream stream) {
        int unpaid = 0;
        for (int p = 0; p < projects.size(); p++) {
            List<ProjectReceipts.Year> years = projects.get(p).years();
            double[] taken = stream.byProject().get(p);
            double before = 0;
            double after = 0;
            for (int t = 0; t < years.size(); t++) {
                double flow = years.get(t).investor() * settings.factorOf(t);
                before += flow;
                after += flow;
                if (t < taken.length) {
                    after -= taken[t] * settings.factorOn(settings.paidOn(t));
                }
            }
            if (before > 0 && after <= 0 && Arrays.stream(taken).sum() > 0) {
                unpaid++;
            }
        }
        return unpaid;
    }
}
