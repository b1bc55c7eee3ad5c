package org.lode.risk;

/// Random numbers in which some inputs are those of a second sample, and the others are drawn given
/// them: see [KnownInputs].
final class ConditionalDraws implements Draws {
    private final Draws first;
    private final Draws second;
    private final KnownInputs.ByBlock byBlock;
    private final double[] difference;
    private final double[][][] paths;
    private final double[][][] secondPaths;
    private KnownInputs known;

    /// @param first draws of the first sample
    /// @param second draws of the second sample, with every source exchanged
    /// @param byBlock what is known in each block
    /// @param layout numbers of products and of innovations of a path
    /// @param lanes trials per block
    ConditionalDraws(
            Draws first, Draws second, KnownInputs.ByBlock byBlock, PointLayout layout, int lanes) {
        this.first = first;
        this.second = second;
        this.byBlock = byBlock;
        difference = new double[lanes];
        paths = new double[layout.products][layout.steps][lanes];
        secondPaths = new double[layout.products][layout.steps][lanes];
        known = byBlock.at(0);
    }

    @Override
    public void start(long block) {
        first.start(block);
        second.start(block);
        known = byBlock.at(block);
        for (int p = 0; p < paths.length; p++) {
            first.innovations(p, paths[p]);
            second.innovations(p, secondPaths[p]);
        }
    }

    @Override
    public void uniforms(int variable, double[] u) {
        double share = known.variables()[variable][variable];
        if (share != 0 && share != 1) {
            throw new IllegalStateException("a correlated variable is drawn from normals.");
        }
        (share == 1 ? second : first).uniforms(variable, u);
    }

    @Override
    public void normals(int variable, double[] z) {
        double[] row = known.variables()[variable];
        if (row[variable] == 1) {
            second.normals(variable, z);
            return;
        }
        first.normals(variable, z);
        double[] other = new double[z.length];
        for (int k = 0; k < row.length; k++) {
            if (row[k] != 0) {
                second.normals(k, difference);
                first.normals(k, other);
                mix(row[k], difference, other, z);
            }
        }
    }

    @Override
    public void innovations(int product, double[][] z) {
        double[] row = known.products()[product];
        boolean isKnown = row[product] == 1;
        double[][] own = (isKnown ? secondPaths : paths)[product];
        for (int step = 0; step < z.length; step++) {
            System.arraycopy(own[step], 0, z[step], 0, z[step].length);
            for (int k = 0; k < row.length && !isKnown; k++) {
                if (row[k] != 0) {
                    mix(row[k], secondPaths[k][step], paths[k][step], z[step]);
                }
            }
        }
    }

    private static void mix(double weight, double[] second, double[] first, double[] z) {
        for (int i = 0; i < z.length; i++) {
            z[i] = Math.fma(weight, second[i] - first[i], z[i]);
        }
    }
}
