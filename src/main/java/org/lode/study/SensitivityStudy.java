package org.lode.study;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.lode.cost.Calibration;
import org.lode.market.PriceModel;
import org.lode.quantity.Parameter;
import org.lode.risk.FairShares;
import org.lode.risk.InputGroup;
import org.lode.risk.RunSettings;
import org.lode.risk.SamplingScheme;
import org.lode.risk.Simulation;
import org.lode.risk.SimulationPlan;
import org.lode.risk.VarianceShares;

/// What the worth of one deposit hangs on: swings of single inputs and shares of the variance.
public final class SensitivityStudy {
    /// Trials behind the swings of the prices.
    private static final int TORNADO_TRIALS = 20_000;

    private final AssembledProject project;
    private final WhatIf.Question question;

    private SensitivityStudy(AssembledProject project, WhatIf.Question question) {
        this.project = project;
        this.question = question;
    }

    /// A deposit of a case.
    ///
    /// @throws CaseProblemException if the case has no such deposit or no plan for it
    public static SensitivityStudy of(
            Case data, Calibration calibration, String depositId, WhatIf.Question question) {
        return new SensitivityStudy(CasePlans.project(data, calibration, depositId), question);
    }

    /// The rows of the case that the valuation uses.
    public List<Parameter> used() {
        return project.rows().used();
    }

    /// The groups of inputs that shares would be given for.
    public List<InputGroup> groups(InputGroup.Detail detail) {
        return InputGroup.of(plan(), detail);
    }

    /// Swing of the central NPV when one input goes to its P10 and P90.
    public List<ValuationView.TornadoView> tornado(long seed, int threads) {
        RunSettings settings =
                new RunSettings(TORNADO_TRIALS, seed, threads, false)
                        .with(new SamplingScheme.ScrambledSobol(SamplingScheme.USUAL_REPLICATES));
        return TornadoViews.of(project, Simulation.run(plan(), settings, _ -> {}));
    }

    /// Shares of the variance of the NPV.
    ///
    /// @param detail how finely inputs are told apart
    /// @param settings trials, seed, threads, scheme
    /// @param isFair true also divides the whole variance
    /// @param progress told the share of the runs done
    public VarianceShares shares(
            InputGroup.Detail detail,
            RunSettings settings,
            boolean isFair,
            DoubleConsumer progress) {
        SimulationPlan plan = plan();
        return VarianceShares.of(
                plan,
                new VarianceShares.Question(settings, InputGroup.of(plan, detail), isFair),
                progress);
    }

    /// The variance of the NPV divided fairly among single inputs, correlated or not.
    ///
    /// @param settings trials, seed, threads, scheme; rounded up to what fits
    /// @param progress told the share of the runs done
    public FairShares fairShares(RunSettings settings, DoubleConsumer progress) {
        RunSettings whole =
                new RunSettings(
                                FairShares.roundUp(settings),
                                settings.seed(),
                                settings.threads(),
                                false)
                        .with(settings.scheme());
        return FairShares.of(plan(), whole, progress);
    }

    /// Inputs among which [#fairShares] divides.
    public int inputs() {
        return plan().variables().size() + plan().prices().size();
    }

    private SimulationPlan plan() {
        List<? extends PriceModel> models =
                switch (question.process()) {
                    case MEAN_REVERTING -> project.meanReverting();
                    case BROWNIAN -> project.brownian();
                };
        return project.simulation(models).with(question.dependence());
    }
}
