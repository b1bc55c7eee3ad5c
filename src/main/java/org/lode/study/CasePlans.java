package org.lode.study;

import java.util.List;
import org.lode.cost.Calibration;
import org.lode.deposit.Deposit;
import org.lode.resource.TypedEstimate;
import org.lode.risk.SimulationPlan;

/// The simulation of one deposit of a case, for benchmarks and comparisons with other programs.
public final class CasePlans {
    private CasePlans() {}

    /// The plan under mean-reverting prices: the very one that an appraisal runs.
    ///
    /// @throws CaseProblemException if the case has no such deposit or no plan for it
    public static SimulationPlan meanReverting(
            Case data, Calibration calibration, String depositId) {
        AssembledProject project = project(data, calibration, depositId);
        return project.simulation(project.meanReverting());
    }

    /// The deposit made ready for valuation.
    static AssembledProject project(Case data, Calibration calibration, String depositId) {
        Deposit deposit =
                data.deposits().stream()
                        .filter(d -> d.id().equals(depositId))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new CaseProblemException(
                                                "case %s has no deposit %s."
                                                        .formatted(data.name(), depositId)));
        List<TypedEstimate> typed =
                ResourceViews.estimates(data, deposit).stream()
                        .map(e -> TypedEstimate.of(e, ResourceViews.substance(data, deposit)))
                        .toList();
        if (!ProjectAssembly.hasPlan(data, deposit)) {
            throw new CaseProblemException(
                    "plan.csv: deposit %s has no route, so no plan to value.".formatted(depositId));
        }
        return new ProjectAssembly(
                        data,
                        deposit,
                        ResourceViews.pool(data, deposit, typed),
                        new CostBases(calibration))
                .assemble();
    }
}
