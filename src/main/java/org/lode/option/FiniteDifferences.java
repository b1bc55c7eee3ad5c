package org.lode.option;

/// Put with early exercise by Crank-Nicolson steps on a grid of the log price.
///
/// The grid is centred on today's price and reaches six standard deviations of the log price at
/// expiry to each side. The first step from expiry is split into four implicit ones (Rannacher
/// 1984, doi:10.1007/BF01390130), which damps the kink of the payoff. Between dates of exercise
/// the system is linear; where exercise is possible at any time the tridiagonal system with
/// obstacle is solved exactly by the elimination of Brennan and Schwartz 1977,
/// doi:10.2307/2326779, valid because the put is exercised on one side of one boundary (Jaillet,
/// Lamberton and Lapeyre 1990, doi:10.1007/BF00047211). Error: second order in the grid; about
/// 1e-4 of the strike with 1,000 nodes.
public final class FiniteDifferences {
    private static final double REACH = 6;
    private static final int DAMPING_STEPS = 4;

    private final EuropeanOption terms;
    private final double[] payoff;
    private final double[] values;
    private final double[] right;
    private final double[] pivots;
    private final double diffusion;
    private final double drift;
    private double edgeStrike;
    private double edgePrice;

    private FiniteDifferences(EuropeanOption terms, int nodes) {
        this.terms = terms;
        payoff = new double[nodes];
        right = new double[nodes];
        pivots = new double[nodes];
        double variance = terms.sigma() * terms.sigma();
        double logDrift = terms.rate() - terms.payout() - variance / 2;
        double reach =
                REACH * terms.sigma() * Math.sqrt(terms.years())
                        + Math.abs(logDrift) * terms.years()
                        + Math.abs(Math.log(terms.spot() / terms.strike()));
        double step = 2 * reach / (nodes - 1);
        for (int i = 0; i < nodes; i++) {
            double price = terms.spot() * Math.exp(-reach + i * step);
            payoff[i] = Math.max(terms.strike() - price, 0);
        }
        values = payoff.clone();
        diffusion = variance / (2 * step * step);
        drift = logDrift / (2 * step);
        resetEdge();
    }

    /// Value today of a put that can be exercised at its dates.
    ///
    /// @param put the put
    /// @param nodes price nodes, odd, 5 or more
    /// @param stepsPerDate time steps between two dates, 1 or more
    public static double bermudan(AmericanPut put, int nodes, int stepsPerDate) {
        requireGrid(nodes, stepsPerDate);
        FiniteDifferences grid = new FiniteDifferences(put.terms(), nodes);
        double dt = put.yearsPerDate() / stepsPerDate;
        for (int date = put.exerciseDates(); date >= 1; date--) {
            for (int i = 0; i < nodes; i++) {
                grid.values[i] = Math.max(grid.values[i], grid.payoff[i]);
            }
            grid.resetEdge();
            for (int k = 0; k < stepsPerDate; k++) {
                grid.advance(dt, date == put.exerciseDates() && k == 0, false);
            }
        }
        return grid.values[nodes / 2];
    }

    /// Value today of a put that can be exercised at any time.
    ///
    /// @param terms the put
    /// @param nodes price nodes, odd, 5 or more
    /// @param steps time steps, 1 or more
    public static double american(EuropeanOption terms, int nodes, int steps) {
        requireGrid(nodes, steps);
        FiniteDifferences grid = new FiniteDifferences(terms, nodes);
        double dt = terms.years() / steps;
        for (int k = 0; k < steps; k++) {
            grid.advance(dt, k == 0, true);
        }
        return grid.values[nodes / 2];
    }

    private static void requireGrid(int nodes, int steps) {
        if (nodes < 5 || nodes % 2 == 0 || steps < 1) {
            throw new IllegalArgumentException(
                    ("a grid needs an odd number of nodes, 5 or more, and 1 step or more, "
                                    + "was %d and %d.")
                            .formatted(nodes, steps));
        }
    }

    private void advance(double dt, boolean isDamped, boolean isAmerican) {
        if (isDamped) {
            for (int k = 0; k < DAMPING_STEPS; k++) {
                step(dt / DAMPING_STEPS, 1, isAmerican);
            }
        } else {
            step(dt, 0.5, isAmerican);
        }
    }

    /// One step back in time; `implicit` is the weight of the new time level.
    private void step(double dt, double implicit, boolean isAmerican) {
        int n = values.length;
        double below = diffusion - drift;
        double above = diffusion + drift;
        double centre = -2 * diffusion - terms.rate();
        double old = (1 - implicit) * dt;
        for (int i = 1; i < n - 1; i++) {
            right[i] =
                    values[i]
                            + old
                                    * (below * values[i - 1]
                                            + centre * values[i]
                                            + above * values[i + 1]);
        }
        double lower = -implicit * dt * below;
        double diagonal = 1 - implicit * dt * centre;
        double upper = -implicit * dt * above;
        // Edges: deep in the money the put is exercised or nearly so, far out worthless.
        values[0] = isAmerican ? payoff[0] : edge(dt);
        values[n - 1] = 0;
        // Eliminate from the side where the put is held, substitute from where it is exercised.
        pivots[n - 2] = diagonal;
        for (int i = n - 3; i >= 1; i--) {
            double factor = upper / pivots[i + 1];
            pivots[i] = diagonal - factor * lower;
            right[i] -= factor * right[i + 1];
        }
        for (int i = 1; i < n - 1; i++) {
            double value = (right[i] - lower * values[i - 1]) / pivots[i];
            values[i] = isAmerican ? Math.max(value, payoff[i]) : value;
        }
    }

    private void resetEdge() {
        edgeStrike = terms.strike();
        edgePrice = terms.strike() - payoff[0];
    }

    /// Value at the lowest price, where exercise at the next date is certain.
    private double edge(double dt) {
        edgeStrike *= Math.exp(-terms.rate() * dt);
        edgePrice *= Math.exp(-terms.payout() * dt);
        return edgeStrike - edgePrice;
    }
}
