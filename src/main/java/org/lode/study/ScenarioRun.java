package org.lode.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.lode.deposit.Deposit;
import org.lode.scenario.Assumptions;
import org.lode.scenario.BreakEven;
import org.lode.scenario.ConflictState;
import org.lode.scenario.Country;
import org.lode.scenario.InadmissibleSettingException;
import org.lode.scenario.MarkovChain;
import org.lode.scenario.ProjectInputs;
import org.lode.scenario.Scenario;
import org.lode.scenario.Scenario.Setting;
import org.lode.scenario.ScenarioBook;
import org.lode.scenario.ScenarioModel;
import org.lode.scenario.ScenarioVariable;
import org.lode.scenario.Sensitivity;
import org.lode.scenario.SiteSimulation;
import org.lode.study.ScenarioResult.Detail;
import org.lode.study.ScenarioResult.Figures;
import org.lode.study.ScenarioResult.OnlyIf;
import org.lode.study.ScenarioResult.Outlook;

/// Runs deposits under scenarios and asks what moves their worth.
public final class ScenarioRun {
    private static final int LAST_YEAR = 20;
    private static final int[] GRID_YEARS = {0, 1, 2, 3, 5, 7, 10, 15, 20};
    private static final double[] GRID_PRICES = {0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2};
    private static final int SHOWN_YEARS = 40;

    /// Trials for what a floor or a buyer adds.
    private static final int LEVER_TRIALS = 1000;

    private final ScenarioStudy study;
    /// The scenario that a case keeps for the user's own chances.
    private static final String OWN = "mine";

    private final Case data;
    private final Wanted wanted;

    /// What to run.
    ///
    /// @param scenarios ids of scenarios
    /// @param instead settings on top of every scenario
    /// @param breakEven further variables for the break-even answers
    /// @param simulation how to draw the paths of a site
    /// @param shareTrials pairs of samples for the shares of variance; 0 = not asked for
    public record Wanted(
            List<String> scenarios,
            Map<String, Double> instead,
            List<String> breakEven,
            SiteSimulation.Settings simulation,
            int shareTrials) {
        public Wanted {
            scenarios = List.copyOf(scenarios);
            breakEven = List.copyOf(breakEven);
        }

        /// Usual settings of a simulation.
        public static SiteSimulation.Settings simulation(long seed, int threads) {
            return new SiteSimulation.Settings(20_000, seed, threads, SHOWN_YEARS);
        }
    }

    private ScenarioRun(Case data, ScenarioStudy study, Wanted wanted) {
        this.data = data;
        this.study = study;
        this.wanted = wanted;
    }

    /// Runs some deposits.
    ///
    /// @param deposits deposits with a plan
    /// @param isDetailed true to ask what moves the worth of each
    /// @throws InadmissibleSettingException if a scenario with the user's settings cannot be
    public static ScenarioResult of(
            Case data,
            ScenarioStudy study,
            List<Deposit> deposits,
            Wanted wanted,
            boolean isDetailed) {
        return new ScenarioRun(data, study, wanted).run(deposits, isDetailed);
    }

    private ScenarioResult run(List<Deposit> deposits, boolean isDetailed) {
        ScenarioBook book = data.scenarios();
        Map<String, Assumptions> all = new LinkedHashMap<>();
        for (String id : wanted.scenarios()) {
            Assumptions values = book.assumptions(id, wanted.instead());
            if (values.get("regime") < 2 || study.hasSharingTerms()) {
                all.put(id, values);
            }
        }
        List<Figures> figures = new ArrayList<>();
        List<Detail> details = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Deposit deposit : deposits) {
            all.forEach(
                    (id, values) ->
                            figures.add(figures(deposit, id, study.model(deposit, values))));
            all.entrySet().stream()
                    .filter(_ -> isDetailed)
                    .limit(1)
                    .forEach(first -> details.add(detail(deposit, first.getKey(), all)));
        }
        note(deposits, all, notes);
        rates(deposits, all).ifPresent(notes::add);
        if (isDetailed) {
            deposits.forEach(d -> notes.add(RowEvidence.of(study.project(d, 0)).note(d.name())));
        }
        return new ScenarioResult(
                data.name(),
                data.parameters().date(),
                book,
                wanted.instead(),
                List.copyOf(all.keySet()),
                figures,
                details,
                outlooks(all),
                notes);
    }

    /// Of scenarios with the same chances and gates the first is shown; the user's own always is.
    private List<Outlook> outlooks(Map<String, Assumptions> all) {
        List<Outlook> outlooks = new ArrayList<>();
        all.forEach(
                (id, values) -> {
                    Outlook one = outlook(id, values);
                    boolean isNew =
                            outlooks.stream()
                                    .noneMatch(
                                            o ->
                                                    Arrays.deepEquals(o.chances(), one.chances())
                                                            && Arrays.equals(
                                                                    o.openedByYear(),
                                                                    one.openedByYear()));
                    if (values.hasConflict() && (isNew || id.equals(OWN))) {
                        outlooks.add(one);
                    }
                });
        return outlooks;
    }

    private Outlook outlook(String id, Assumptions values) {
        Country country = values.country();
        MarkovChain chain = country.chain();
        List<double[]> states = new ArrayList<>();
        double[] opened = new double[LAST_YEAR + 1];
        for (int y = 0; y <= LAST_YEAR; y++) {
            states.add(chain.after(values.currentState(), y));
            opened[y] = chain.reachedWithin(values.currentState(), country.investable(), y);
        }
        return new Outlook(
                id,
                data.scenarios().find(id).map(Scenario::title).orElse(""),
                chain.toMatrix(),
                states,
                opened,
                chain.stepsUntil(country.investable())[values.currentState()]);
    }

    private void note(List<Deposit> deposits, Map<String, Assumptions> all, List<String> notes) {
        if (all.size() < wanted.scenarios().size()) {
            notes.add("The case has no terms of production sharing: scenarios of a PSA left out.");
        }
        if (all.values().stream().anyMatch(a -> a.get("regime") == 2)) {
            deposits.stream()
                    .map(study::borrowedTerms)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(
                            lender ->
                                    notes.add(
                                            "Terms of production sharing of %s stand in for deposits without their own."
                                                    .formatted(lender)));
        }
    }

    /// Where the discount rate of each scenario comes from.
    private Optional<String> rates(List<Deposit> deposits, Map<String, Assumptions> all) {
        if (deposits.isEmpty()) {
            return Optional.empty();
        }
        double ofCase =
                study.origin(deposits.getFirst()).under(0).terms().discounting().ratePerYear();
        List<String> own = new ArrayList<>();
        all.forEach(
                (id, values) -> {
                    if (!Double.isNaN(values.get("discount_rate"))) {
                        own.add("%s %s".formatted(id, percent(values.get("discount_rate"))));
                    }
                });
        return Optional.of(
                own.isEmpty()
                        ? "Real discount rate: %s, that of case.csv.".formatted(percent(ofCase))
                        : "Real discount rate: %s, that of case.csv; set by a scenario or the user: %s."
                                .formatted(percent(ofCase), String.join(", ", own)));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.4g%%", 100 * share).replaceFirst("\\.?0+%", "%");
    }

    private static Figures figures(Deposit deposit, String scenario, ScenarioModel model) {
        double[] premium = new double[ConflictState.ALL.size()];
        for (ConflictState state : ConflictState.ALL) {
            premium[state.index()] =
                    model.assumptions().hasConflict()
                            ? model.impliedPremium(state).orElse(Double.NaN)
                            : Double.NaN;
        }
        return new Figures(
                deposit.id(),
                deposit.name(),
                scenario,
                model.today(),
                model.undisturbedUsd(),
                model.buildUsd(),
                model.right().valueUsd(),
                model.waitingUsd(),
                model.right().isBegun()[model.today()],
                model.gateCostUsd(),
                model.yearsToInvestable(),
                premium,
                model.capitalUsd(),
                model.insuredUsd(),
                model.fundUsd(false),
                model.fundUsd(true));
    }

    private Detail detail(Deposit deposit, String scenario, Map<String, Assumptions> all) {
        Assumptions values = Objects.requireNonNull(all.get(scenario));
        ProjectInputs.Origin origin = study.origin(deposit);
        ScenarioModel model = ScenarioModel.of(origin, values);
        List<Setting> settings = data.scenarios().settings(scenario);
        Outlook outlook = outlook(scenario, values);
        return new Detail(
                deposit.id(),
                scenario,
                Sensitivity.of(settings, values, a -> ScenarioModel.of(origin, a).valueUsd()),
                model.warEnd(LAST_YEAR),
                GRID_YEARS,
                GRID_PRICES,
                model.grid(origin, GRID_YEARS, GRID_PRICES),
                breakEvens(origin, values, settings),
                outlook.states(),
                outlook.openedByYear(),
                SiteSimulation.of(model.site(), model.right(), model.today(), wanted.simulation()),
                levers(deposit, all),
                wanted.shareTrials() == 0
                        ? List.of()
                        : study.shares(
                                deposit, values, wanted.shareTrials(), wanted.simulation().seed()));
    }

    private List<LeverWorth> levers(Deposit deposit, Map<String, Assumptions> all) {
        List<LeverWorth> levers = new ArrayList<>();
        all.forEach(
                (id, values) ->
                        LeverWorth.of(
                                        id,
                                        study.project(deposit, (int) values.get("regime")),
                                        values,
                                        LEVER_TRIALS,
                                        wanted.simulation().seed())
                                .ifPresent(levers::add));
        return levers;
    }

    private List<OnlyIf> breakEvens(
            ProjectInputs.Origin origin, Assumptions values, List<Setting> settings) {
        List<String> variables =
                new ArrayList<>(
                        List.of(
                                "price_multiplier",
                                "capex_multiplier",
                                "discount_rate",
                                "loss.war"));
        wanted.breakEven().stream().filter(v -> !variables.contains(v)).forEach(variables::add);
        List<OnlyIf> answers = new ArrayList<>();
        for (String variable : variables) {
            range(variable, settings)
                    .ifPresent(
                            s -> {
                                answers.add(
                                        onlyIf(
                                                "the right is worth something",
                                                s,
                                                values,
                                                a -> ScenarioModel.of(origin, a).valueUsd()));
                                answers.add(
                                        onlyIf(
                                                "building today pays",
                                                s,
                                                values,
                                                a -> ScenarioModel.of(origin, a).buildUsd()));
                                answers.add(
                                        onlyIf(
                                                "building today beats waiting",
                                                s,
                                                values,
                                                a -> beatsWaiting(ScenarioModel.of(origin, a))));
                            });
        }
        return answers;
    }

    /// Range in which the answer is sought: multipliers from a tenth to five times, others the
    /// likely range, or the bounds of the variable if none is stated.
    private static Optional<Range> range(String variable, List<Setting> settings) {
        if (variable.endsWith("_multiplier") && !variable.startsWith("aid")) {
            return Optional.of(new Range(variable, 0.1, 5));
        }
        return settings.stream()
                .filter(s -> s.variable().equals(variable) && s.hasRange())
                .findFirst()
                .map(s -> new Range(variable, s.low().orElseThrow(), s.high().orElseThrow()))
                .or(
                        () ->
                                ScenarioVariable.named(variable)
                                        .map(v -> new Range(variable, v.low(), v.high())));
    }

    private record Range(String variable, double low, double high) {}

    /// Building today, were it allowed, less the worth of waiting at least a year.
    private static double beatsWaiting(ScenarioModel model) {
        return model.buildUsd() - model.waitUsd();
    }

    private static OnlyIf onlyIf(
            String claim, Range s, Assumptions values, ToDoubleFunction<Assumptions> worth) {
        return new OnlyIf(
                claim,
                s.variable(),
                s.low(),
                s.high(),
                BreakEven.over(s.low(), s.high())
                        .solve(
                                x -> {
                                    try {
                                        return worth.applyAsDouble(values.with(s.variable(), x));
                                    } catch (InadmissibleSettingException _) {
                                        return Double.NEGATIVE_INFINITY;
                                    }
                                }));
    }
}
