package org.lode.risk;

import java.util.Arrays;
import java.util.List;
import org.lode.quantity.BlockExponential;
import org.lode.quantity.CorrelationMatrix;
import org.lode.quantity.Uncertainty;
import org.lode.sampling.StudentCopula;

/// Draws the variables of a simulation for a block of trials.
///
/// Tied variables are drawn as correlated standard normals and turned into values by their
/// distribution (Gaussian copula), or under a Student copula as the normal scores of correlated t
/// variables. A variable that is tied to no other and is not lognormal is
/// the quantile of a plain uniform deviate: the same distribution at less cost.
final class VariableSampler {
    private static final double FARTHEST_DRAW = 10;

    private final List<Variable> variables;
    private final CorrelationMatrix correlation;
    private final boolean[] isIndependent;
    private final double[][] independent;
    private final double[] z;
    private final BlockExponential exponential;
    private final List<int[]> tied;
    private final List<StudentCopula> copulas;
    private final double[][] uniforms;
    private final double[][] scores;

    VariableSampler(SimulationPlan plan, int lanes) {
        variables = plan.variables();
        double[][] rankCorrelation = plan.rankCorrelation();
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
        tied = TiedVariables.of(correlation, size).sets();
        copulas = copulas(plan.dependence(), rankCorrelation);
        int most = tied.stream().mapToInt(members -> members.length).max().orElse(0);
        uniforms = new double[copulas.isEmpty() ? 0 : most + 1][lanes];
        scores = new double[copulas.isEmpty() ? 0 : most][lanes];
    }

    /// One copula per tied set under Student's t; none under the Gaussian copula, which needs no
    /// uniforms and is drawn directly.
    private List<StudentCopula> copulas(Dependence dependence, double[][] rankCorrelation) {
        return switch (dependence) {
            case Dependence.Gaussian _ -> List.of();
            case Dependence.StudentT student ->
                    tied.stream()
                            .map(
                                    members ->
                                            StudentCopula.of(
                                                    CorrelationMatrix.ofRanks(
                                                            TiedVariables.ranksAmong(
                                                                    rankCorrelation, members),
                                                            members.length,
                                                            "the variables"),
                                                    members.length,
                                                    student.degreesOfFreedom()))
                            .toList();
        };
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
            } else if (copulas.isEmpty() || isIndependent[v]) {
                draws.normals(v, independent[v]);
                correlate(v);
                transform(distribution, values[v]);
            }
        }
        for (int k = 0; k < copulas.size(); k++) {
            drawTied(draws, k, values);
        }
    }

    /// A tied set under Student's t: independent uniforms, one more for the mixing variable.
    private void drawTied(Draws draws, int set, double[][] values) {
        int[] members = tied.get(set);
        for (int j = 0; j < members.length; j++) {
            draws.uniforms(members[j], uniforms[j]);
        }
        draws.uniforms(variables.size() + set, uniforms[members.length]);
        copulas.get(set).normals(uniforms, z.length, scores);
        for (int j = 0; j < members.length; j++) {
            System.arraycopy(scores[j], 0, z, 0, z.length);
            transform(variables.get(members[j]).distribution(), values[members[j]]);
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
        if (distribution instanceof Uncertainty.Triangular triangular) {
            // A loop of its own: one target of the call, so that it compiles to vectors.
            for (int i = 0; i < values.length; i++) {
                values[i] = triangular.quantile(z[i]);
            }
            return;
        }
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
