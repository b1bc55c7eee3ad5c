package org.lode.option;

/// A function that is known at the nodes of a ladder, linear in the log price between them and flat
/// beyond its ends: its value anywhere, and its expectation when the log price is normal.
///
/// With G(k) = E[max(X - k, 0)] = s phi(d) + (m - k) Phi(d), d = (m - k) / s, the expectation of
/// the hat on an inner node is (G(left) - 2 G(node) + G(right)) / distance; exact, no quadrature.
final class HatWeights {
    private static final double REACH = 9;

    private final double[] logs;

    HatWeights(PriceLattice lattice) {
        logs = new double[lattice.size()];
        for (int j = 0; j < logs.length; j++) {
            logs[j] = Math.log(lattice.price(j));
        }
    }

    /// Value at a log price.
    double at(double x, double[] values) {
        int n = logs.length;
        if (n == 1 || x <= logs[0]) {
            return values[0];
        }
        if (x >= logs[n - 1]) {
            return values[n - 1];
        }
        int j = Math.clamp((int) ((x - logs[0]) / distance()), 0, n - 2);
        double share = (x - logs[j]) / (logs[j + 1] - logs[j]);
        return values[j] + share * (values[j + 1] - values[j]);
    }

    /// Nodes that carry weight.
    ///
    /// @param from first
    /// @param to the one after the last
    record Span(int from, int to) {}

    /// Weight of each node in the expectation; they add up to 1. Nodes more than nine standard
    /// deviations away, but for the ends of the ladder, are left out: less than 1e-18.
    Span expect(double mean, double sd, double[] weights) {
        int n = logs.length;
        if (n == 1) {
            weights[0] = 1;
            return new Span(0, 1);
        }
        double before = 0;
        double call = call(logs[0], mean, sd);
        double slope = 0;
        for (int j = 0; j < n - 1; j++) {
            double next = call(logs[j + 1], mean, sd);
            slope = (next - call) / (logs[j + 1] - logs[j]);
            weights[j] = j == 0 ? 1 + slope : slope - before;
            before = slope;
            call = next;
        }
        weights[n - 1] = -slope;
        double reach = REACH * sd + distance();
        return new Span(
                Math.clamp((int) ((mean - reach - logs[0]) / distance()), 0, n - 1),
                Math.clamp((int) ((mean + reach - logs[0]) / distance()) + 2L, 1, n));
    }

    double dot(double[] weights, Span span, double[] values) {
        double sum = 0;
        for (int j = span.from(); j < span.to(); j++) {
            sum += weights[j] * values[j];
        }
        return sum;
    }

    private double distance() {
        return (logs[logs.length - 1] - logs[0]) / (logs.length - 1);
    }

    private static double call(double strike, double mean, double sd) {
        if (sd == 0) {
            return Math.max(mean - strike, 0);
        }
        double d = (mean - strike) / sd;
        return sd * Math.exp(-d * d / 2) / Math.sqrt(2 * Math.PI)
                + (mean - strike) * Normal.cumulative(d);
    }
}
