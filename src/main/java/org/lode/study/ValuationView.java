package org.lode.study;

import java.util.List;
import java.util.OptionalDouble;

/// The value of one deposit: plan, central cash flow, risk, drivers, parties.
///
/// @param plan the mine plan of the central case
/// @param products products sold, first product first
/// @param years central cash flow, one row per year
/// @param npvUsd central investor NPV
/// @param npvAtTodaysPricesUsd investor NPV of the central case with today's prices for ever
/// @param preTaxNpvUsd central pre-tax project NPV
/// @param irrs all real IRR roots of the central case in (-0.99, 10]
/// @param irr the chosen root; empty if undefined
/// @param irrRule name of the choice
/// @param paybackYears payback from first spending; empty if never
/// @param aetr average effective tax rate: NPV of all government flows over pre-tax NPV; empty if
///     pre-tax NPV is not positive
/// @param breakEvenUsdPerTonne price of the first product at which the central NPV is zero, all
///     prices moved together; empty if none in 0.05 to 20 times
/// @param todayUsdPerTonne today's price of the first product
/// @param meanReverting risk under mean-reverting prices
/// @param brownian risk under geometric Brownian prices
/// @param drivers what the variance comes from, largest first
/// @param tornado swing of the central NPV when one input goes to its P10 and P90, largest first
/// @param parties who gets what
/// @param learning value of learning before building
/// @param backTest published study figures beside ours; empty unless level 4
public record ValuationView(
        PlanView plan,
        List<ProductView> products,
        List<YearView> years,
        double npvUsd,
        double npvAtTodaysPricesUsd,
        double preTaxNpvUsd,
        List<Double> irrs,
        OptionalDouble irr,
        String irrRule,
        OptionalDouble paybackYears,
        OptionalDouble aetr,
        OptionalDouble breakEvenUsdPerTonne,
        double todayUsdPerTonne,
        RiskView meanReverting,
        RiskView brownian,
        List<DriverView> drivers,
        List<TornadoView> tornado,
        PartiesView parties,
        LearningView learning,
        List<BackTestView> backTest,
        List<StudyStepView> studySteps) {
    public ValuationView {
        products = List.copyOf(products);
        years = List.copyOf(years);
        irrs = List.copyOf(irrs);
        drivers = List.copyOf(drivers);
        tornado = List.copyOf(tornado);
        backTest = List.copyOf(backTest);
    }

    /// The mine plan of the central case.
    ///
    /// @param method mining method, in words
    /// @param route process route, in words
    /// @param processing scope of processing: concentrate or conversion
    /// @param reserveTonnes ore mined over the life, t
    /// @param capacityTonnesPerYear t ore per year
    /// @param capacityBasis `published` or `rule`
    /// @param lifeYears years of production
    /// @param strippingRatio t waste per t ore; 0 underground
    /// @param constructionYears years
    /// @param capexUsd initial capital before overrun
    /// @param capexBasis `published` or `cost model`
    /// @param opexUsdPerTonne USD per t ore
    /// @param opexBasis `published` or `cost model`
    /// @param productTonnesPerYear first product at capacity, t per year
    /// @param regime `permit` or `psa`
    public record PlanView(
            String method,
            String route,
            String processing,
            double reserveTonnes,
            double capacityTonnesPerYear,
            String capacityBasis,
            double lifeYears,
            double strippingRatio,
            int constructionYears,
            double capexUsd,
            String capexBasis,
            double opexUsdPerTonne,
            String opexBasis,
            double productTonnesPerYear,
            String regime) {}

    /// One product of the plan.
    ///
    /// @param name printed name
    /// @param todayUsdPerTonne today's price
    /// @param medianUsdPerTonne long-run median price
    /// @param gradeInOre mass fraction of its substance in ore, central
    /// @param recovery metallurgical recovery, central
    /// @param freightUsdPerTonne freight to port, USD per t
    /// @param priceBasis `calibrated` or `prior`
    public record ProductView(
            String name,
            double todayUsdPerTonne,
            double medianUsdPerTonne,
            double gradeInOre,
            double recovery,
            double freightUsdPerTonne,
            String priceBasis) {}

    /// One year of the central cash flow, USD. Costs and taxes are positive numbers.
    ///
    /// `otherState` is the sum of `permitFee`, `productionShare`, `withholding` and the growth of
    /// the input tax that the state owes. `state` is what the state keeps.
    public record YearView(
            int year,
            double oreTonnes,
            double revenue,
            double freight,
            double operatingCost,
            double capital,
            double closure,
            double workingCapital,
            double royalty,
            double incomeTax,
            double otherState,
            double permitFee,
            double productionShare,
            double withholding,
            double preTaxFlow,
            double investor,
            double state,
            double fundFirst,
            double fundSecond) {}

    /// Share of the variance of NPV that one driver explains alone.
    ///
    /// @param name driver
    /// @param firstOrder first-order Sobol index, given data
    /// @param rankCorrelation Spearman correlation with NPV
    public record DriverView(String name, double firstOrder, double rankCorrelation) {}

    /// One bar of the tornado.
    ///
    /// @param name input
    /// @param unit unit of the input; `factor` for a multiple of the central figure
    /// @param lowInput its P10
    /// @param highInput its P90
    /// @param npvAtLow investor's NPV at P10, USD
    /// @param npvAtHigh investor's NPV at P90, USD
    public record TornadoView(
            String name,
            String unit,
            double lowInput,
            double highInput,
            double npvAtLow,
            double npvAtHigh) {}

    /// Who gets what, central case: discounted and undiscounted, USD.
    ///
    /// @param split name of the fund's split, for example `equal`
    public record PartiesView(
            double investorNpv,
            double stateNpv,
            double fundFirstNpv,
            double fundSecondNpv,
            double investorTotal,
            double stateTotal,
            double fundFirstTotal,
            double fundSecondTotal,
            double meanFundNpv,
            String split) {}

    /// What learning is worth before the decision to build.
    ///
    /// @param expectedNpv E[NPV] if one must build
    /// @param expectedNpvWithChoice E[max(NPV, 0)]: build only in the trials that pay
    /// @param perfectInformation their difference beyond max(E[NPV], 0): worth of knowing
    ///     everything
    /// @param resourceInformation worth of knowing tonnage and grade alone
    /// @param learningCost cost of the exploration step, if published
    public record LearningView(
            double expectedNpv,
            double expectedNpvWithChoice,
            double perfectInformation,
            double resourceInformation,
            OptionalDouble learningCost) {}

    /// One step on the way from the case's own assumptions to those of a published study.
    ///
    /// @param change parameters that take the study's value in this step
    /// @param value the values, as written
    /// @param npvUsd investor's NPV after the step, USD of the study's year
    public record StudyStepView(String change, String value, double npvUsd) {}

    /// A published study figure beside ours.
    public record BackTestView(
            String figure, String unit, double published, double computed, String note) {}
}
