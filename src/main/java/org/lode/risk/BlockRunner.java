package org.lode.risk;

import java.util.Arrays;
import org.lode.cashflow.ProjectTerms;
import org.lode.market.PricePaths;

/// Draws and values one block of trials after another; serves one thread.
final class BlockRunner {
    private final SimulationPlan plan;
    private final Draws draws;
    private final TrialBlock block;
    private final VariableSampler sampler;
    private final PricePaths paths;
    private final CashFlowKernel kernel;
    private final double[][] drawn;
    private final double[][] priceFactors;

    BlockRunner(SimulationPlan plan, RunSettings settings, Draws draws, int lanes) {
        this.plan = plan;
        this.draws = draws;
        ProjectTerms terms = plan.terms();
        int products = terms.products().size();
        block = new TrialBlock(terms, lanes);
        sampler = new VariableSampler(plan, lanes);
        paths = pricePaths(plan, lanes);
        kernel = new CashFlowKernel(terms, lanes, settings.isWithIrr());
        drawn = new double[plan.variables().size()][lanes];
        priceFactors = new double[settings.isWithDraws() ? products : 0][lanes];
    }

    /// Runs block `number` and copies its first `n` trials to `result` from `offset`.
    void run(long number, int n, Trials result, int offset) {
        draws.start(number);
        sampler.draw(draws, drawn);
        paths.draw(draws::innovations, block.prices, priceFactors);
        block.realise(plan.rule(), drawn);
        kernel.value(block);
        result.set(offset, n, block, drawn, priceFactors);
    }

    /// Price paths of a plan for blocks of `lanes` trials.
    static PricePaths pricePaths(SimulationPlan plan, int lanes) {
        return new PricePaths(
                plan.prices(),
                plan.priceCorrelation(),
                plan.leadYears(),
                operatingWeights(plan.terms()),
                lanes);
    }

    /// Discount factors of the operating window; the years of a possible delay weigh nothing.
    private static double[] operatingWeights(ProjectTerms terms) {
        double[] factors = terms.discounting().factors(terms.years());
        int first = terms.constructionYears();
        double[] weights = Arrays.copyOfRange(factors, first, first + terms.priceYears());
        Arrays.fill(weights, terms.operatingYears(), weights.length, 0);
        return weights;
    }
}
