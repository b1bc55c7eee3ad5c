package org.lode.risk;

import java.util.Arrays;
import java.util.List;
import org.lode.quantity.BlockExponential;
import org.lode.quantity.CorrelationMatrix;
import org.lode.quantity.Uncertainty;

/// Draws the variables of a simulation for a block of trials.
///
/// Tied variables are drawn as correlated standard normals and turned into values by their
/// distribution (Gaussian copula). A variable that is tied to no other and is not lognormal is
/// the quantile of a plain uniform deviate: the same distribution at less cost.
final class VariableSampler {
    private static final double FARTHEST_DRAW = 10;

    private final List<Variable> variables;
    private final CorrelationMatrix correlation;
    private final boolean[] isIndependent;
    private final double[][] independent;
    private final double[] z;
    private final BlockExponential exponential;

    VariableSampler(List<Variable> variables, double[][] rankCorrelation, int lanes) {
        this.variables = variables;
        int size = variables.size();
        correlation = CorrelationMatrix.ofRanks(rankCorrelation, size, "the variables");
        isIndependent = new boolean[size];
        for (int v = 0; v < size; v++) {
            isIndependent[v] = correlation.isIndependent(v);
            requireRange(variables.get(v));
        }
        independent = new double[size][lanes];
        z = new double[lanes];
        exponential = new BlockExponential(lanes);
    }

    /// Draws one block.
    ///
    /// @param draws random numbers of the block
    /// @param values receives one row per variable, one entry per trial
    void draw(Draws draws, double[][] values) {
        for (int v = 0; v < values.length; v++) {
            Uncertainty distribution = variables.get(v).distribution();
            if (isIndependent[v] && isDrawnFromUniform(distribution)) {
                draws.uniforms(v, z);
                quantiles(distribution, values[v]);
            } else {
                draws.normals(v, independent[v]);
                correlate(v);
                transform(distribution, values[v]);
            }
        }
    }

    private static boolean isDrawnFromUniform(Uncertainty distribution) {
        return switch (distribution) {
            case Uncertainty.Lognormal _, Uncertainty.ShiftedLognormal _, Uncertainty.Fixed _ ->
                    false;
            case Uncertainty.Triangular _, Uncertainty.Uniform _, Uncertainty.Discrete _ -> true;
        };
    }

    private void quantiles(Uncertainty distribution, double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = distribution.quantile(z[i]);
        }
    }

    private void correlate(int v) {
        Arrays.fill(z, 0);
        for (int k = 0; k <= v; k++) {
            double weight = correlation.weight(v, k);
            if (weight != 0) {
                double[] from = independent[k];
                for (int i = 0; i < z.length; i++) {
                    z[i] += weight * from[i];
                }
            }
        }
    }

    private void transform(Uncertainty distribution, double[] values) {
        switch (distribution) {
            case Uncertainty.Fixed fixed -> Arrays.fill(values, fixed.value());
            case Uncertainty.Lognormal lognormal -> lognormal(lognormal, 0, values);
            case Uncertainty.ShiftedLognormal shifted ->
                    lognormal(shifted.lognormal(), shifted.shift(), values);
            case Uncertainty.Triangular _, Uncertainty.Uniform _, Uncertainty.Discrete _ -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = distribution.fromNormal(z[i]);
                }
            }
        }
    }

    private void lognormal(Uncertainty.Lognormal lognormal, double shift, double[] values) {
        double logSd = lognormal.logSd();
        for (int i = 0; i < z.length; i++) {
            z[i] *= logSd;
        }
        exponential.scaled(z, lognormal.median(), values);
        if (shift != 0) {
            for (int i = 0; i < values.length; i++) {
                values[i] += shift;
            }
        }
    }

    private static void requireRange(Variable variable) {
        double logSd =
                switch (variable.distribution()) {
                    case Uncertainty.Lognormal lognormal -> lognormal.logSd();
                    case Uncertainty.ShiftedLognormal shifted -> shifted.lognormal().logSd();
                    case Uncertainty.Fixed _,
                            Uncertainty.Triangular _,
                            Uncertainty.Uniform _,
                            Uncertainty.Discrete _ ->
                            0;
                };
        if (!(logSd * FARTHEST_DRAW < BlockExponential.LARGEST_ARGUMENT)) {
            throw new IllegalArgumentException(
                    "log standard deviation of %s is %s, too large to draw. Maybe a per cent: write"
                                    .formatted(variable.name(), logSd)
                            + " 0.30.");
        }
    }
}
