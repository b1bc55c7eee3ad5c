package org.lode.risk;

import java.util.Arrays;
import org.lode.sampling.InverseNormal;
import org.lode.sampling.PointSet;

/// Random numbers that are the coordinates of an even point set (Latin hypercube or scrambled
/// Sobol), in independent replicates.
final class PointDraws implements Draws {
    private final PointLayout layout;
    private final Exchange exchange;
    private final PointSet[] sets;
    private final int lanes;
    private final InverseNormal inverse;
    private final double[] uniforms;
    private final double[][] turned;
    private PointSet points;
    private long first;

    /// @param layout which coordinate is what
    /// @param exchange what comes from the second sample
    /// @param sets one point set per replicate
    /// @param lanes trials per block
    PointDraws(PointLayout layout, Exchange exchange, PointSet[] sets, int lanes) {
        this.layout = layout;
        this.exchange = exchange;
        this.sets = sets;
        this.lanes = lanes;
        points = sets[0];
        inverse = new InverseNormal(lanes);
        uniforms = new double[lanes];
        turned = new double[layout.steps][lanes];
    }

    @Override
    public void start(long block) {
        points = sets[(int) (block % sets.length)];
        first = block / sets.length * lanes;
    }

    @Override
    public void uniforms(int variable, double[] u) {
        fill(layout.variable(variable), exchange.variables()[variable], u);
    }

    @Override
    public void normals(int variable, double[] z) {
        uniforms(variable, uniforms);
        inverse.quantiles(uniforms, z, lanes);
    }

    @Override
    public void innovations(int product, double[][] z) {
        boolean isSecond = exchange.products()[product];
        for (int d = 0; d < layout.steps; d++) {
            fill(layout.direction(product, d), isSecond, uniforms);
            inverse.quantiles(uniforms, turned[d], lanes);
        }
        for (int s = 0; s < layout.steps; s++) {
            double[] weights = layout.directions[product][s];
            Arrays.fill(z[s], 0);
            for (int d = 0; d < layout.steps; d++) {
                add(weights[d], turned[d], z[s]);
            }
        }
    }

    private void fill(int dimension, boolean isSecond, double[] u) {
        points.fill(isSecond ? layout.dimensions() + dimension : dimension, first, lanes, u);
    }

    private static void add(double weight, double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.fma(weight, from[i], to[i]);
        }
    }
}
