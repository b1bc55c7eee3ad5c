package org.lode.risk;

import org.lode.market.PricePaths;

/// Which coordinate of a point stands for which source, and how price coordinates become paths.
///
/// The first coordinates of a point set are its most even, so they go to what decides most: first
/// the leading direction of each product's path ([org.lode.market.PathDirections]), then the
/// variables, then the further directions, product by product within each. The numbers of a
/// second sample (see [Exchange]) lie behind all of them. Shared by the threads of a run.
final class PointLayout {
    final int products;

    /// Variables of the plan, then the mixing variables of a Student copula.
    final int variables;

    final int steps;

    /// By product: row per innovation, column per direction.
    final double[][][] directions;

    PointLayout(SimulationPlan plan) {
        PricePaths paths = BlockRunner.pricePaths(plan, 1);
        products = plan.prices().size();
        variables = plan.variables().size() + TiedVariables.of(plan).sets().size();
        steps = paths.steps();
        directions = new double[products][][];
        for (int p = 0; p < products; p++) {
            directions[p] = paths.directions(p);
        }
    }

    /// Coordinates of one sample.
    int dimensions() {
        return products * steps + variables;
    }

    /// Coordinate of a variable, mixing variables behind those of the plan.
    int variable(int variable) {
        return products + variable;
    }

    /// Coordinate of a direction of a product's path, from 0.
    int direction(int product, int direction) {
        return direction == 0 ? product : variables + direction * products + product;
    }
}
