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
            int d = 0;
            for (; d + 4 <= layout.steps; d += 4) {
                addFour(weights, turned, d, z[s]);
            }
            for (; d < layout.steps; d++) {
                add(weights[d], turned[d], z[s]);
            }
        }
    }

    private void fill(int dimension, boolean isSecond, double[] u) {
        points.fill(isSecond ? layout.dimensions() + dimension : dimension, first, lanes, u);
    }

    /// Four rows at once: the sum goes to memory once.
    private static void addFour(double[] weights, double[][] rows, int d, double[] to) {
        double w0 = weights[d];
        double w1 = weights[d + 1];
        double w2 = weights[d + 2];
        double w3 = weights[d + 3];
        double[] r0 = rows[d];
        double[] r1 = rows[d + 1];
        double[] r2 = rows[d + 2];
        double[] r3 = rows[d + 3];
        for (int i = 0; i < to.length; i++) {
            double first = Math.fma(w1, r1[i], Math.fma(w0, r0[i], to[i]));
            to[i] = Math.fma(w3, r3[i], Math.fma(w2, r2[i], first));
        }
    }

    private static void add(double weight, double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.fma(weight, from[i], to[i]);
        }
    }
}
