package org.lode.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import org.lode.cashflow.AnnualCashFlow;
import org.lode.cashflow.Appraisal;
import org.lode.cashflow.Realisation;
import org.lode.deposit.PublishedFact;
import org.lode.quantity.Explained;
import org.lode.quantity.Parameter;
import org.lode.risk.RiskSummary;
import org.lode.risk.Simulation;
import org.lode.risk.Tornado;
import org.lode.risk.Trials;
import org.lode.risk.VarianceDrivers;

/// A project valued: central cash flow, simulation under both price processes, drivers, parties.
///
/// @param view what the report shows
/// @param recoverable product that can be sold over the life, t
/// @param figures explanations by figure name
record ValuedProject(ValuationView view, Band recoverable, Map<String, Explained> figures) {

    static ValuedProject of(
            AssembledProject project,
            List<PublishedFact> facts,
            RunOptions options,
            DoubleConsumer progress) {
        Realisation centre = project.central();
        double[][] prices = project.medianPrices();
        Appraisal central = Appraisal.of(project.terms(), centre, prices);
        Appraisal today = Appraisal.of(project.terms(), centre, project.todaysPrices());
        Trials reverting =
                Simulation.run(
                        project.simulation(project.meanReverting()),
                        options.trials(),
                        options.seed(),
                        options.threads(),
                        share -> progress.accept(0.5 * share));
        Trials wandering =
                Simulation.run(
                        project.simulation(project.brownian()),
                        options.trials(),
                        options.seed(),
                        options.threads(),
                        share -> progress.accept(0.5 + 0.5 * share));
        Views views = new Views(project, centre, central, today);
        ValuationView view = views.valuation(facts, reverting, wandering);
        return new ValuedProject(view, views.recoverable(), views.figures());
    }

    /// Builds the views of one project.
    private record Views(
            AssembledProject project, Realisation centre, Appraisal central, Appraisal today) {}
}
