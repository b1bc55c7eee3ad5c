package org.lode.study;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.lode.quantity.CorrelationMatrix;

/// Draws of the uncertain inputs of a mine from independent normal scores; correlations are kept
/// within a group of inputs (geology; cost and time) and left out across groups.
final class MineDraws {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private final AssembledProject project;
    private final CorrelationMatrix correlation;

    MineDraws(AssembledProject project) {
        this.project = project;
        correlation =
                CorrelationMatrix.of(
                        withinGroups(project), project.variables().size(), "the drivers");
    }

    /// Correlation of normal scores from rank correlation; none across groups.
    private static double[][] withinGroups(AssembledProject project) {
        double[][] ranks = project.rankCorrelation();
        int n = project.variables().size();
        double[][] normal = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                boolean isOne =
                        ScenarioShares.Group.of(project.variables().get(a).driver())
                                == ScenarioShares.Group.of(project.variables().get(b).driver());
                double rank = ranks.length == 0 ? 0 : ranks[a][b];
                normal[a][b] = a == b ? 1 : isOne ? 2 * Math.sin(Math.PI * rank / 6) : 0;
            }
        }
        return normal;
    }

    /// A draw.
    ///
    /// @param scores independent standard normal score of each input, asked for once each in order
    double[] draw(IntToDoubleFunction scores) {
        int n = project.variables().size();
        double[] z = new double[n];
        for (int v = 0; v < n; v++) {
            z[v] = scores.applyAsDouble(v);
        }
        double[] draw = new double[n];
        for (int v = 0; v < n; v++) {
            double score = 0;
            for (int k = 0; k <= v; k++) {
                score += correlation.weight(v, k) * z[k];
            }
            draw[v] = project.variables().get(v).distribution().quantile(share(score));
        }
        return draw;
    }

    /// Standard normal distribution function, kept off its ends.
    private static double share(double score) {
        return Math.clamp(STANDARD.cumulativeProbability(score), 1e-12, 1 - 1e-12);
    }
}
