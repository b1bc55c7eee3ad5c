package org.lode.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.lode.deposit.Deposit;
import org.lode.quantity.Source;
import org.lode.scenario.Assumptions;
import org.lode.scenario.ConflictState;
import org.lode.scenario.Country;
import org.lode.scenario.ProjectInputs;
import org.lode.scenario.RightToBuild;
import org.lode.scenario.Scenario.Setting;
import org.lode.scenario.ScenarioModel;
import org.lode.scenario.SiteProfile;
import org.lode.scenario.SiteValuation;
import org.lode.scenario.WarEnd;
import org.lode.study.DecisionResult.Exact;
import org.lode.study.DecisionResult.Head;
import org.lode.study.DecisionResult.Inputs;

/// The decision of the owner of one deposit: build, wait, explore, drop; and what knowing more is
/// worth.
///
/// The inputs are those of the scenarios ([ScenarioStudy]): the central case of the appraisal,
/// changed by the levers of one scenario, on the chain of war and peace.
public final class DecisionStudy {
    /// Years of war followed before its end is taken for never: the chance of a longer war is
    /// 0.92^120 = 0.00005 at the lowest chance of an end in the built-in case.
    static final int LAST_YEAR = 120;

    private final Case data;
    private final ScenarioStudy study;
    private final Wanted wanted;

    /// What to run.
    ///
    /// @param scenario id of a scenario
    /// @param instead settings of the user on top of it
    /// @param paths price paths, an even number
    /// @param geologyDraws draws of the geology, a multiple of three
    /// @param seed seed
    /// @param threads threads; no result depends on it
    /// @param prices how prices move
    public record Wanted(
            String scenario,
            Map<String, Double> instead,
            int paths,
            int geologyDraws,
            long seed,
            int threads,
            PriceDynamics prices) {
        public Wanted {
            instead = new TreeMap<>(instead);
            if (paths < 2 || paths % 2 != 0 || geologyDraws < 3 || geologyDraws % 3 != 0) {
                throw new IllegalArgumentException(
                        "paths must be even and draws a multiple of three, were %d and %d."
                                .formatted(paths, geologyDraws));
            }
        }

        /// Usual number of price paths.
        public static final int PATHS = 1024;

        /// Usual number of draws of the geology.
        public static final int DRAWS = 600;
    }

    private DecisionStudy(Case data, ScenarioStudy study, Wanted wanted) {
        this.data = data;
        this.study = study;
        this.wanted = wanted;
    }

    /// Runs one deposit.
    ///
    /// @param deposit a deposit with a plan
    /// @throws org.lode.scenario.InadmissibleSettingException if the scenario with the user's
    ///     settings cannot be
    public static DecisionResult of(
            Case data, ScenarioStudy study, Deposit deposit, Wanted wanted) {
        return new DecisionStudy(data, study, wanted).run(deposit);
    }

    private DecisionResult run(Deposit deposit) {
        Assumptions values = data.scenarios().assumptions(wanted.scenario(), wanted.instead());
        ProjectInputs.Origin origin = study.origin(deposit);
        ScenarioModel model = ScenarioModel.of(origin, values);
        AssembledProject project = study.project(deposit, (int) values.get("regime"));
        ScenarioModel priced =
                wanted.prices()
                        .neutral()
                        .map(q -> values.with("discount_rate", q.risklessRate()))
                        .map(riskless -> ScenarioModel.of(origin, riskless))
                        .orElse(model);
        return new DecisionResult(
                head(deposit, model),
                exact(model),
                PricedDecision.of(project, origin, priced, wanted),
                DecisionBreakEvens.of(project, origin, model),
                GeologyKnowledge.of(
                        project,
                        origin,
                        new GeologyKnowledge.Models(model, priced),
                        data.scenarios().settings(wanted.scenario()),
                        wanted),
                warEndKnowledge(model),
                inputs(project),
                notes(project));
    }

    private Head head(Deposit deposit, ScenarioModel model) {
        return new Head(
                data.name(),
                data.parameters().date(),
                CasePriceSeries.baseYear(data),
                deposit.id(),
                deposit.name(),
                wanted.scenario(),
                wanted.instead(),
                model.today(),
                model.site().profile().ratePerYear(),
                rateSource(),
                wanted.seed());
    }

    private String rateSource() {
        if (wanted.instead().containsKey("discount_rate")) {
            return "--set";
        }
        boolean isOwn =
                data.scenarios().settings(wanted.scenario()).stream()
                        .anyMatch(
                                s ->
                                        s.variable().equals("discount_rate")
                                                && !Double.isNaN(s.value()));
        return isOwn ? "scenarios.csv" : "case.csv";
    }

    static Exact exact(ScenarioModel model) {
        SiteValuation site = model.site();
        Country country = site.country();
        SiteProfile profile = site.profile();
        RightToBuild known = RightToBuild.of(site, RightToBuild.Exploration.NONE);
        int n = country.chain().size();
        double[] wait = new double[n];
        for (int s = 0; s < n; s++) {
            wait[s] =
                    RightToBuild.waitingFactor(site, s)
                            * country.chain().expected(s, known.valueUsd());
        }
        boolean[] peace = new boolean[n];
        peace[ConflictState.PEACE.index()] = true;
        double[] begin = site.beginNow();
        double[] paid = new double[n];
        for (int s = 0; s < n; s++) {
            paid[s] = country.investable()[s] ? Math.max(begin[s], 0) : 0;
        }
        return new Exact(
                begin,
                country.investable(),
                wait,
                known.valueUsd(),
                model.right().valueUsd(),
                WaitingChain.of(site).onReaching(peace, paid),
                plan(model, known),
                country.chain().stepsUntil(peace),
                SiteValuation.of(country, profile, new SiteValuation.Freedom(false, true))
                        .beginNow(),
                SiteValuation.of(country, profile, SiteValuation.Freedom.NONE).beginNow());
    }

    /// What is best in each state, in words.
    private static List<String> plan(ScenarioModel model, RightToBuild known) {
        List<String> plan = new ArrayList<>();
        int years = model.right().exploration().years();
        for (int s = 0; s < known.valueUsd().length; s++) {
            boolean builds = known.isBegun()[s];
            boolean explores = years > 0 && model.right().isBegun()[s];
            if (!(model.right().valueUsd()[s] > 0)) {
                plan.add(known.valueUsd()[s] > 0 ? "drop (exploring costs more)" : "drop");
            } else if (explores) {
                plan.add(builds ? "explore, then build" : "explore, then wait");
            } else {
                plan.add(years == 0 && builds ? "build" : "wait");
            }
        }
        return plan;
    }

    /// Worth of the right if the year of the end of the war is known beforehand, less the worth
    /// without: sum over the years t of h (1 - h)^(t-1) x worth with an end in year t.
    static OptionalDouble warEndKnowledge(ScenarioModel model) {
        int war = ConflictState.WAR.index();
        if (model.today() != war || !model.assumptions().hasConflict()) {
            return OptionalDouble.empty();
        }
        double end = 1 - model.site().country().chain().chance(war, war);
        WarEnd known = model.warEnd(LAST_YEAR);
        double left = 1;
        double worth = 0;
        for (int year = 1; year <= LAST_YEAR; year++) {
            worth += left * end * known.rightUsd()[year];
            left *= 1 - end;
        }
        worth += left * known.rightUsd()[LAST_YEAR];
        return OptionalDouble.of(worth - model.valueUsd());
    }

    private Inputs inputs(AssembledProject project) {
        RowEvidence rows = RowEvidence.of(project);
        Map<String, Integer> settings = RowEvidence.none();
        for (Setting setting : data.scenarios().settings(wanted.scenario())) {
            settings.merge(setting.source().status().toString(), 1, Integer::sum);
        }
        List<Source> sources = project.rows().sources();
        return new Inputs(rows.counts(), settings, rows.unread(), sources);
    }

    private static List<String> notes(AssembledProject project) {
        List<String> notes = new ArrayList<>();
        if (project.variables().stream()
                .noneMatch(
                        v -> ScenarioShares.Group.of(v.driver()) == ScenarioShares.Group.GEOLOGY)) {
            notes.add(
                    "The case gives this deposit no uncertainty of geology: exploring shows nothing.");
        }
        return notes;
    }
}
