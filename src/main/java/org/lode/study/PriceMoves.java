package org.lode.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.cost.Calibration;

/// The price moves that take each valued project to its simulated P10 and P90.
///
/// @param trials trials of the simulation that gave P10 and P90 (mean-reverting prices)
/// @param seed its seed
/// @param projects valued projects, in ranking order
public record PriceMoves(long trials, long seed, List<Project> projects) {
    /// One project.
    ///
    /// @param id id of the deposit
    /// @param name printed name
    /// @param centralNpvUsd NPV of the central case, USD
    /// @param low to its P10
    /// @param high to its P90
    public record Project(
            String id, String name, double centralNpvUsd, PriceMove low, PriceMove high) {
        /// The move to a case; empty for the central one.
        public Optional<PriceMove> to(PriceCase where) {
            return switch (where) {
                case LOW -> Optional.of(low);
                case CENTRAL -> Optional.empty();
                case HIGH -> Optional.of(high);
            };
        }
    }

    public PriceMoves {
        projects = List.copyOf(projects);
    }

    /// Seeks the moves of every valued project of an appraisal.
    ///
    /// @param study the appraisal
    /// @param data its case
    /// @param calibration its calibration of the cost model
    public static PriceMoves of(StudyResult study, Case data, Calibration calibration) {
        List<Project> projects = new ArrayList<>();
        for (DepositResult result : study.deposits()) {
            if (result.valuation().isEmpty()) {
                continue;
            }
            RiskView risk = result.valuation().get().meanReverting();
            ValuedProject.Central central =
                    ValuedProject.Central.of(
                            CasePlans.project(data, calibration, result.deposit().id()));
            projects.add(
                    new Project(
                            result.deposit().id(),
                            result.deposit().name(),
                            central.npvUsd(),
                            PriceMove.of(central.table(), risk.p10()),
                            PriceMove.of(central.table(), risk.p90())));
        }
        return new PriceMoves(study.manifest().trials(), study.manifest().seed(), projects);
    }

    /// The moves of a project.
    public Optional<Project> find(String id) {
        return projects.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /// The projects of a set at a case. A project without a move stays as it is.
    ProjectSet moved(ProjectSet set, PriceCase where) {
        return new ProjectSet(
                set.id(),
                set.title(),
                set.isConstructed(),
                set.projects().stream().map(p -> moved(p, where)).toList());
    }

    private ProjectReceipts moved(ProjectReceipts project, PriceCase where) {
        return find(project.id())
                .flatMap(p -> p.to(where))
                .map(
                        move ->
                                new ProjectReceipts(
                                        project.id(),
                                        project.name(),
                                        project.licence(),
                                        move.years()))
                .orElse(project);
    }
}
