package org.lode.risk;

import java.util.Arrays;
import org.lode.cashflow.ProjectTerms;
import org.lode.market.PricePaths;

/// Draws and values one block of trials after another; serves one thread.
final class BlockRunner {
    /// Price sources are numbered apart from variables, so that a further variable does not
    /// change the price paths.
    private static final long FIRST_PRICE_SOURCE = 1L << 32;

    private final SimulationPlan plan;
    private final long seed;
    private final long stream;
    private final TrialBlock block;
    private final VariableSampler sampler;
    private final PricePaths paths;
    private final CashFlowKernel kernel;
    private final double[][] drawn;
    private final double[][] priceFactors;
    private final double[] values;
    private final RandomStream[] priceStreams;

    BlockRunner(SimulationPlan plan, RunSettings settings, int lanes) {
        this.plan = plan;
        seed = settings.seed();
        stream = RandomStream.idOf(plan.id());
        ProjectTerms terms = plan.terms();
        int products = terms.products().size();
        block = new TrialBlock(terms, lanes);
        sampler = new VariableSampler(plan.variables(), plan.rankCorrelation(), lanes);
        paths =
                new PricePaths(
                        plan.prices(),
                        plan.priceCorrelation(),
                        plan.leadYears(),
                        operatingWeights(terms),
                        lanes);
        kernel = new CashFlowKernel(terms, lanes, settings.isWithIrr());
        drawn = new double[plan.variables().size()][lanes];
        priceFactors = new double[settings.isWithDraws() ? products : 0][lanes];
        values = new double[plan.variables().size()];
        priceStreams = new RandomStream[products];
        for (int p = 0; p < products; p++) {
            priceStreams[p] = RandomStream.of(seed, stream, 0, FIRST_PRICE_SOURCE + p);
        }
    }

    /// Runs block `number` and copies its first `n` trials to `result` from `offset`.
    void run(long number, int n, Trials result, int offset) {
        sampler.draw(seed, stream, number, drawn);
        for (int p = 0; p < priceStreams.length; p++) {
            priceStreams[p].restart(seed, stream, number, FIRST_PRICE_SOURCE + p);
        }
        paths.draw((p, z) -> priceStreams[p].normals(z), block.prices, priceFactors);
        for (int i = 0; i < block.lanes; i++) {
            for (int v = 0; v < values.length; v++) {
                values[v] = drawn[v][i];
            }
            block.set(i, plan.rule().realise(values));
        }
        kernel.value(block);
        result.set(offset, n, block, drawn, priceFactors);
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
