package org.lode.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lode.cashflow.CashFlowLine;
import org.lode.cashflow.CashFlowModel;
import org.lode.cost.Calibration;
import org.lode.market.PriceModel;
import org.lode.quantity.Parameter;
import org.lode.risk.Dependence;
import org.lode.risk.PairedDifference;
import org.lode.risk.RiskSummary;
import org.lode.risk.RunSettings;
import org.lode.risk.Simulation;
import org.lode.risk.Trials;

/// What one deposit would be worth if an assumption were another.
///
/// Both runs draw the same random numbers (common random numbers), so that the difference is known
/// far better than either value. An instance keeps the project as the case has it and its last
/// simulation, answers one question after another, and serves one thread.
public final class WhatIf {
    /// Price process under which the question is asked.
    public enum PriceProcess {
        MEAN_REVERTING("mean-reverting"),
        BROWNIAN("geometric Brownian");

        private final String label;

        PriceProcess(String label) {
            this.label = label;
        }

        /// Name as it is printed.
        public String label() {
            return label;
        }
    }

    /// One project valued.
    ///
    /// @param centralUsd NPV of the central case, USD
    /// @param summary the simulation
    public record Worth(double centralUsd, RiskSummary summary) {}

    /// The answer.
    ///
    /// @param base as the case has it
    /// @param changed with the changed assumptions
    /// @param difference changed minus base, trial by trial
    public record Answer(Worth base, Worth changed, PairedDifference difference) {}

    private final AssembledProject base;
    private final PriceProcess process;
    private final Dependence dependence;
    private @Nullable Run unchanged;

    /// The simulation of the project as the case has it, under some settings.
    private record Run(RunSettings settings, Trials trials, Worth worth) {}

    private WhatIf(AssembledProject base, PriceProcess process, Dependence dependence) {
        this.base = base;
        this.process = process;
        this.dependence = dependence;
    }

    /// A deposit of a case.
    ///
    /// @throws CaseProblemException if the case has no such deposit or no plan for it
    public static WhatIf of(
            Case data, Calibration calibration, String depositId, Question question) {
        return new WhatIf(
                CasePlans.project(data, calibration, depositId),
                question.process(),
                question.dependence());
    }

    /// How the question is asked.
    ///
    /// @param process price process
    /// @param dependence copula of the correlated inputs
    public record Question(PriceProcess process, Dependence dependence) {}

    /// The rows of the case that the valuation uses; these can be changed.
    public List<Parameter> used() {
        return base.rows().used();
    }

    /// Values the project with some rows before those of the case, beside the project as it is.
    ///
    /// @param instead changed rows
    /// @param settings trials, seed, threads, scheme
    public Answer answer(List<Parameter> instead, RunSettings settings) {
        AssembledProject other = base.assembly().with(instead).assemble();
        Run before = unchanged;
        if (before == null || !before.settings().equals(settings)) {
            before = run(base, settings);
            unchanged = before;
        }
        Run after = run(other, settings);
        return new Answer(
                before.worth(),
                after.worth(),
                PairedDifference.of(before.trials(), after.trials()));
    }

    private Run run(AssembledProject project, RunSettings settings) {
        Trials trials = simulate(project, settings.withoutDraws());
        return new Run(settings, trials, new Worth(central(project), RiskSummary.of(trials)));
    }

    private Trials simulate(AssembledProject project, RunSettings settings) {
        List<? extends PriceModel> models =
                switch (process) {
                    case MEAN_REVERTING -> project.meanReverting();
                    case BROWNIAN -> project.brownian();
                };
        return Simulation.run(project.simulation(models).with(dependence), settings, _ -> {});
    }

    private static double central(AssembledProject project) {
        return CashFlowModel.of(project.terms(), project.central(), project.medianPrices())
                .presentValue(CashFlowLine.INVESTOR, project.terms().discounting());
    }
}
