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
    private final RandomStream stream;
    private long block;

    StreamDraws(SimulationPlan plan, long seed, Exchange exchange) {
        this.seed = seed;
        variableStreams = streams(plan.id(), exchange.variables());
        priceStreams = streams(plan.id(), exchange.products());
        stream = RandomStream.of(seed, 0, 0, 0);
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
    }

    @Override
    public void uniforms(int v, double[] u) {
        stream.restart(seed, variableStreams[v], block, v);
        stream.uniforms(u);
    }

    @Override
    public void normals(int v, double[] z) {
        stream.restart(seed, variableStreams[v], block, v);
        stream.normals(z);
    }

    @Override
    public void innovations(int product, double[][] z) {
        stream.restart(seed, priceStreams[product], block, FIRST_PRICE_SOURCE + product);
        stream.normals(z);
    }
}
