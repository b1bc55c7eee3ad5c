package org.lode.risk;

import java.util.List;
import org.lode.quantity.CorrelationMatrix;

/// Which inputs are known from a second sample, and how the others follow from them.
///
/// Correlated inputs come from independent standard normals e as z = L e. If the rows K of z are
/// known, e must keep its part P e in the space that those rows of L span; the rest is free. With
/// that part from the second sample and the rest from the first, e = P e2 + (I - P) e1, the known
/// inputs are those of the second sample, and the others are drawn from their law given them: for
/// normals exactly, so under the Gaussian copula for all inputs. An uncorrelated input has a row
/// of its own in P, 1 if it is known.
///
/// Under a Student copula tied inputs can only be known together; P is then diagonal.
///
/// Reference: conditional normal law, Anderson 2003, An Introduction to Multivariate Statistical
/// Analysis, theorem 2.5.1; use for Shapley effects: Song, Nelson and Staum 2016,
/// doi:10.1137/15M1048070.
///
/// @param variables P over the variables of the plan, then the mixing variables of a Student copula
/// @param products P over the products, the same for every year of their paths
record KnownInputs(double[][] variables, double[][] products) {
    /// Below this, what a row adds to the space of the rows before it is rounding.
    private static final double ROUNDING = 1e-9;

    /// Nearer than this to 0 or 1 an entry is that.
    private static final double EXACT = 1e-12;

    /// The inputs of some groups are known.
    static KnownInputs of(SimulationPlan plan, Iterable<InputGroup> groups) {
        Exchange exchange = Exchange.of(plan, groups);
        int size = plan.variables().size();
        int products = plan.prices().size();
        boolean isGaussian =
                switch (plan.dependence()) {
                    case Dependence.Gaussian _ -> true;
                    case Dependence.StudentT _ -> false;
                };
        double[][] ranks = isGaussian ? plan.rankCorrelation() : new double[0][];
        return new KnownInputs(
                projection(
                        CorrelationMatrix.ofRanks(ranks, size, "the variables"),
                        size,
                        exchange.variables()),
                projection(
                        CorrelationMatrix.of(plan.priceCorrelation(), products, "the prices"),
                        products,
                        exchange.products()));
    }

    /// Projection onto the rows of the factor that are known (modified Gram and Schmidt).
    ///
    /// @param factor the factor L of correlated normals
    /// @param size their number; further entries of `known` are independent
    private static double[][] projection(CorrelationMatrix factor, int size, boolean[] known) {
        int all = known.length;
        double[][] projection = new double[all][all];
        for (int row = 0; row < all; row++) {
            if (known[row]) {
                double[] direction = new double[all];
                for (int k = 0; k < size && row < size; k++) {
                    direction[k] = factor.weight(row, k);
                }
                if (row >= size) {
                    direction[row] = 1;
                }
                add(direction, projection);
            }
        }
        for (double[] row : projection) {
            for (int k = 0; k < all; k++) {
                if (Math.abs(row[k] - Math.rint(row[k])) < EXACT) {
                    row[k] = Math.rint(row[k]);
                }
            }
        }
        return projection;
    }

    /// Adds the part of a direction that a projection does not have yet.
    private static void add(double[] direction, double[][] projection) {
        int n = direction.length;
        double[] rest = direction.clone();
        double squares = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                rest[i] -= projection[i][k] * direction[k];
            }
            squares += rest[i] * rest[i];
        }
        if (squares < ROUNDING) {
            return;
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                projection[i][k] += rest[i] * rest[k] / squares;
            }
        }
    }

    /// Makes what is known in a block of trials.
    @FunctionalInterface
    interface ByBlock {
        /// What is known in block `block`, from 0.
        KnownInputs at(long block);
    }

    /// The same in every block.
    static ByBlock everywhere(SimulationPlan plan, List<InputGroup> groups) {
        KnownInputs known = of(plan, groups);
        return _ -> known;
    }
}
