package org.lode.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import org.lode.cashflow.BreakEvenPrice;
import org.lode.cashflow.CashFlowLine;
import org.lode.cashflow.CashFlowModel;
import org.lode.cashflow.CashFlowTable;
import org.lode.cashflow.FiscalIndicators;
import org.lode.cashflow.InternalRateOfReturn;
import org.lode.cashflow.Payback;
import org.lode.cashflow.Realisation;
import org.lode.deposit.PublishedFact;
import org.lode.market.PriceModel;
import org.lode.quantity.Explained;
import org.lode.risk.RiskSummary;
import org.lode.risk.RunSettings;
import org.lode.risk.Simulation;
import org.lode.risk.Trials;

/// A project valued: central cash flow, simulation under both price processes, drivers, parties.
///
/// @param view what the report shows
/// @param recoverable first product that can be sold over the life, t
/// @param figures explanations by figure name
record ValuedProject(ValuationView view, Band recoverable, Map<String, Explained> figures) {
    /// Rule by which one of several internal rates of return is called "the" rate.
    static final InternalRateOfReturn.Rule IRR_RULE = InternalRateOfReturn.Rule.SMALLEST_POSITIVE;

    static ValuedProject of(
            AssembledProject project, Case data, RunOptions options, DoubleConsumer progress) {
        Central central = Central.of(project);
        List<PublishedFact> facts =
                data.facts().stream().filter(f -> f.depositId().equals(project.id())).toList();
        Trials reverting =
                simulate(project, project.meanReverting(), options, s -> progress.accept(s / 2));
        Trials wandering =
                simulate(project, project.brownian(), options, s -> progress.accept(0.5 + s / 2));
        RiskSummary summary = RiskSummary.of(reverting);
        ValuationView view =
                new ValuationView(
                        plan(project, central),
                        products(project),
                        CashFlowViews.years(central.table()),
                        central.npvUsd(),
                        central.npvAtTodaysPricesUsd(),
                        central.preTaxNpvUsd(),
                        central.irr().roots(),
                        central.irr().chosen(),
                        IRR_RULE.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        central.payback(),
                        central.indicators().averageEffectiveTaxRate(),
                        central.breakEvenUsdPerTonne(),
                        project.meanReverting().getFirst().startUsdPerTonne(),
                        RiskViews.of("mean-reverting", summary, reverting),
                        RiskViews.of("geometric Brownian", RiskSummary.of(wandering), wandering),
                        RiskViews.drivers(project, project.meanReverting(), reverting),
                        TornadoViews.of(project, reverting),
                        CashFlowViews.parties(
                                central.table(),
                                summary.fundMeanUsd(),
                                project.rows().wordOr("fund_split", "equal")),
                        LearningViews.of(project, summary.npv().mean(), reverting),
                        BackTests.of(project, data, facts),
                        BackTests.steps(project, data));
        return new ValuedProject(
                view,
                LearningViews.recoverable(project, reverting),
                Figures.of(project, central, data));
    }

    private static Trials simulate(
            AssembledProject project,
            List<? extends PriceModel> models,
            RunOptions options,
            DoubleConsumer progress) {
        return Simulation.run(
                project.simulation(models).with(options.sampling().dependence()),
                new RunSettings(options.trials(), options.seed(), options.threads(), true)
                        .with(options.sampling().scheme()),
                done -> progress.accept((double) done / options.trials()));
    }

    private static ValuationView.PlanView plan(AssembledProject project, Central central) {
        Realisation mine = central.table().realisation();
        AssembledProject.Description d = project.description();
        double mined = central.table().total(CashFlowLine.ORE);
        long life = central.table().years().stream().filter(y -> y.physicals().isRunning()).count();
        return new ValuationView.PlanView(
                d.method().replace('_', ' '),
                d.route().replace('-', ' '),
                d.processing(),
                mined,
                mine.capacityTonnesPerYear(),
                d.capacityBasis(),
                life,
                d.strippingRatio(),
                project.terms().constructionYears(),
                project.design().costs().capexUsd(mine.capacityTonnesPerYear()),
                project.design().costs().capexBasis(),
                mine.opexUsdPerTonne(),
                project.design().costs().opexBasis(),
                mine.capacityTonnesPerYear() * mine.saleTonnesPerTonneOre()[0],
                d.regime());
    }

    private static List<ValuationView.ProductView> products(AssembledProject project) {
        List<ValuationView.ProductView> views = new ArrayList<>();
        double[] centre = project.centralDraw();
        for (int p = 0; p < project.products().size(); p++) {
            PriceModel.MeanReverting price = project.meanReverting().get(p);
            MineDesign.ProductStream stream = project.design().streams()[p];
            double grade = stream.gradeInOre(centre, project.design().ore());
            views.add(
                    new ValuationView.ProductView(
                            project.products().get(p).name(),
                            price.startUsdPerTonne(),
                            price.medianUsdPerTonne(),
                            grade,
                            stream.recovery().at(MineDesign.blockOf(centre), 0),
                            project.terms().freightUsdPerTonne()[p],
                            project.description().priceBases().get(p)));
        }
        return views;
    }

    /// The central case.
    ///
    /// @param table yearly flows at the median path of prices
    /// @param npvAtTodaysPricesUsd investor NPV with today's prices for ever
    record Central(CashFlowTable table, double npvAtTodaysPricesUsd) {
        static Central of(AssembledProject project) {
            Realisation mine = project.central();
            CashFlowTable today = CashFlowModel.of(project.terms(), mine, project.todaysPrices());
            return new Central(
                    CashFlowModel.of(project.terms(), mine, project.medianPrices()),
                    today.presentValue(CashFlowLine.INVESTOR, project.terms().discounting()));
        }

        double npvUsd() {
            return table.presentValue(CashFlowLine.INVESTOR, table.terms().discounting());
        }

        double preTaxNpvUsd() {
            return table.presentValue(CashFlowLine.PRE_TAX_FLOW, table.terms().discounting());
        }

        InternalRateOfReturn irr() {
            return InternalRateOfReturn.of(table.column(CashFlowLine.INVESTOR), IRR_RULE);
        }

        OptionalDouble payback() {
            return Payback.of(table.column(CashFlowLine.INVESTOR), table.terms().payback());
        }

        FiscalIndicators indicators() {
            return FiscalIndicators.of(table, table.terms().discounting(), IRR_RULE);
        }

        OptionalDouble breakEvenUsdPerTonne() {
            Optional<BreakEvenPrice> found = BreakEvenPrice.ofAllPrices(table);
            return found.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(found.get().levelisedUsdPerTonne()[0]);
        }
    }
}
