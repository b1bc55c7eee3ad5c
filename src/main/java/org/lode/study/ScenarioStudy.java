package org.lode.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.cost.Calibration;
import org.lode.deposit.Deposit;
import org.lode.market.PriceModel;
import org.lode.quantity.Parameter;
import org.lode.quantity.Parameters;
import org.lode.quantity.Source;
import org.lode.quantity.Substance;
import org.lode.resource.PooledResource;
import org.lode.resource.TypedEstimate;
import org.lode.scenario.Assumptions;
import org.lode.scenario.ProjectInputs;
import org.lode.scenario.ScenarioModel;

/// Deposits of a case under the scenarios of the case: the central case of the appraisal, changed
/// by levers, on the chain of war and peace.
///
/// Not safe for use by several threads at once.
public final class ScenarioStudy {
    private static final String PSA = "psa_";

    private final Case data;
    private final CostBases costBases;
    private final Map<String, ProjectInputs> known = new HashMap<>();

    private ScenarioStudy(Case data, Calibration calibration) {
        this.data = data;
        this.costBases = new CostBases(calibration);
    }

    /// A study of a case.
    ///
    /// @throws CaseProblemException if the case already lets its projects wait for a gate
    public static ScenarioStudy of(Case data, Calibration calibration) {
        data.parameters().rows().stream()
                .filter(p -> p.name().equals("gate_wait_years") && p.value() > 0)
                .findFirst()
                .ifPresent(
                        p -> {
                            throw new CaseProblemException(
                                    ("%s: gate_wait_years %s and explicit states of war would both"
                                                    + " make the project wait. Maybe set it to 0.")
                                            .formatted(p.place(), p.text()));
                        });
        return new ScenarioStudy(data, calibration);
    }

    /// Deposits that the case has a plan for, in file order.
    public List<Deposit> planned() {
        return data.deposits().stream().filter(d -> ProjectAssembly.hasPlan(data, d)).toList();
    }

    /// A deposit under some assumptions.
    ///
    /// @param deposit one of [#planned]
    public ScenarioModel model(Deposit deposit, Assumptions assumptions) {
        return ScenarioModel.of(origin(deposit), assumptions);
    }

    /// Inputs of a deposit under any fiscal regime.
    public ProjectInputs.Origin origin(Deposit deposit) {
        return regime ->
                known.computeIfAbsent(deposit.id() + " " + regime, _ -> inputs(deposit, regime));
    }

    /// Whose terms of production sharing stand in for a deposit that has none of its own; empty if
    /// it has its own or the case has none at all.
    public Optional<String> borrowedTerms(Deposit deposit) {
        return psaRows(deposit.id()).isEmpty() ? pattern() : Optional.empty();
    }

    /// True if the case has terms of production sharing for some deposit or for all.
    public boolean hasSharingTerms() {
        return pattern().isPresent() || !psaRows("all").isEmpty();
    }

    private Optional<String> pattern() {
        return data.parameters().rows().stream()
                .filter(p -> p.name().equals("psa_state_share"))
                .map(Parameter::scope)
                .filter(scope -> !scope.equals("all"))
                .findFirst();
    }

    private List<Parameter> psaRows(String scope) {
        return data.parameters().rows().stream()
                .filter(p -> p.scope().equals(scope) && p.name().startsWith(PSA))
                .toList();
    }

    /// What the spread of the realised worth of the right to a deposit comes from.
    ///
    /// @param trials pairs of samples, 2 or more; each costs about five appraisals of the central
    ///     case
    public List<ScenarioShares> shares(
            Deposit deposit, Assumptions assumptions, int trials, long seed) {
        return ScenarioShares.of(
                project(deposit, (int) assumptions.get("regime")), assumptions, trials, seed);
    }

    /// A deposit under a fiscal regime, with the rows it came from.
    AssembledProject project(Deposit deposit, int regime) {
        AssembledProject project = assembly(deposit).assemble();
        return regime == 0
                ? project
                : project.assembly().with(regimeRows(deposit, regime)).assemble();
    }

    private ProjectInputs inputs(Deposit deposit, int regime) {
        AssembledProject project = project(deposit, regime);
        return new ProjectInputs(
                project.terms(),
                project.central(),
                project.medianPrices(),
                project.meanReverting().stream()
                        .mapToDouble(PriceModel.MeanReverting::medianUsdPerTonne)
                        .toArray(),
                project.leadYears());
    }

    private ProjectAssembly assembly(Deposit deposit) {
        Substance substance = ResourceViews.substance(data, deposit);
        List<TypedEstimate> typed =
                ResourceViews.estimates(data, deposit).stream()
                        .map(e -> TypedEstimate.of(e, substance))
                        .toList();
        PooledResource pooled = ResourceViews.pool(data, deposit, typed);
        return new ProjectAssembly(data, deposit, pooled, costBases);
    }

    /// The regime as a row of the deposit; under sharing also the terms, if it has none.
    private List<Parameter> regimeRows(Deposit deposit, int regime) {
        List<Parameter> rows = new ArrayList<>();
        Source source = Source.assumption("scenario of the user");
        rows.add(
                new Parameter(
                        deposit.id(),
                        "regime",
                        regime == 1 ? "permit" : "psa",
                        null,
                        "",
                        "",
                        "",
                        source,
                        "",
                        "scenarios.csv"));
        if (regime == 2 && psaRows(deposit.id()).isEmpty() && psaRows("all").isEmpty()) {
            String lender =
                    pattern()
                            .orElseThrow(
                                    () ->
                                            new CaseProblemException(
                                                    "fiscal.csv: no terms of production sharing in"
                                                            + " the case (psa_state_share and"
                                                            + " others). Maybe add them for one"
                                                            + " deposit, or leave regime at 0."));
            for (Parameter p : psaRows(lender)) {
                rows.add(
                        new Parameter(
                                deposit.id(),
                                p.name(),
                                p.text(),
                                p.uncertainty(),
                                p.unit(),
                                p.validFrom(),
                                p.validTo(),
                                p.source(),
                                p.note(),
                                p.place()));
            }
        }
        return rows;
    }

    /// Parameters of the case, for the report.
    public Parameters parameters() {
        return data.parameters();
    }
}
