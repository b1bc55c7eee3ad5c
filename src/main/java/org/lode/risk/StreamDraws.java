package org.lode.risk;

/// Independent random numbers: one stream per source and block.
final class StreamDraws implements Draws {
    /// Price sources are numbered apart from variables, so that a further variable does not
    /// change the price paths.
    private static final long FIRST_PRICE_SOURCE = 1L << 32;

    private static final String SECOND_SAMPLE = " / second sample";

    private final long seed;
    private final long[] variableStreams;
    private final long[] priceStreams;
    private final RandomStream variable;
    private final RandomStream[] prices;
    private long block;

    StreamDraws(SimulationPlan plan, long seed, Exchange exchange) {
        this.seed = seed;
        variableStreams = streams(plan.id(), exchange.variables());
        priceStreams = streams(plan.id(), exchange.products());
        variable = RandomStream.of(seed, 0, 0, 0);
        prices = new RandomStream[priceStreams.length];
        for (int p = 0; p < prices.length; p++) {
            prices[p] = RandomStream.of(seed, 0, 0, FIRST_PRICE_SOURCE + p);
        }
    }

    private static long[] streams(String id, boolean[] isSecond) {
        long[] streams = new long[isSecond.length];
        for (int k = 0; k < streams.length; k++) {
            streams[k] = RandomStream.idOf(isSecond[k] ? id + SECOND_SAMPLE : id);
        }
        return streams;
    }

    @Override
    public void start(long number) {
        block = number;
        for (int p = 0; p < prices.length; p++) {
            prices[p].restart(seed, priceStreams[p], block, FIRST_PRICE_SOURCE + p);
        }
    }

    @Override
    public void uniforms(int v, double[] u) {
        variable.restart(seed, variableStreams[v], block, v);
        variable.uniforms(u);
    }

    @Override
    public void normals(int v, double[] z) {
        variable.restart(seed, variableStreams[v], block, v);
        variable.normals(z);
    }

    @Override
    public void innovations(int product, double[] z) {
        prices[product].normals(z);
    }
}
