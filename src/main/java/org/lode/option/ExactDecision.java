package org.lode.option;

/// Exact dynamic programming over situations, states of the country and prices of a lattice.
///
/// V(t, m, s, p) = max over open choices of payment + d x kept(s) x E[V(t + 1, next, s', p')].
/// State and price move independently of each other. Of equal choices the first listed is taken.
/// Exact for the lattice; the lattice itself is an approximation of a price process. Reference:
/// Bellman 1957; Puterman 1994, Markov Decision Processes, sections 4.3 and 6.3.
public final class ExactDecision {
    private static final double TOLERANCE = 1e-13;
    private static final int MOST_ROUNDS = 1_000_000;

    private final DecisionGraph graph;
    private final PriceLattice lattice;
    private final double[] overPrices;
    private final double[][] byState;

    private ExactDecision(DecisionGraph graph, PriceLattice lattice) {
        this.graph = graph;
        this.lattice = lattice;
        overPrices = new double[lattice.size()];
        byState = new double[graph.chain().size()][lattice.size()];
    }

    /// Best choices at every date of the graph.
    public static DecisionTable solve(DecisionGraph graph, PriceLattice lattice) {
        ExactDecision solver = new ExactDecision(graph, lattice);
        byte[][][][] choices = new byte[graph.steps()][][][];
        double[][][] value = solver.zeros();
        double[][][] ahead = solver.zeros();
        for (int t = graph.steps() - 1; t >= 0; t--) {
            ahead = solver.expected(value);
            choices[t] = new byte[graph.situations().size()][graph.chain().size()][lattice.size()];
            value = solver.best(t, ahead, choices[t]);
        }
        return new DecisionTable(graph, lattice, value, ahead, choices);
    }

    /// Best choices when the dates never end; payments are those of step 0 at every step.
    ///
    /// Values are iterated from 0 until the remaining error is below 1e-13 of the largest value.
    ///
    /// @throws IllegalArgumentException if the graph does not discount
    public static DecisionTable perpetual(DecisionGraph graph, PriceLattice lattice) {
        if (graph.discount() >= 1) {
            throw new IllegalArgumentException("decisions without end need discounting.");
        }
        ExactDecision solver = new ExactDecision(graph, lattice);
        byte[][][][] choices =
                new byte[1][graph.situations().size()][graph.chain().size()][lattice.size()];
        double[][][] value = solver.zeros();
        double[][][] ahead = solver.zeros();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            ahead = solver.expected(value);
            double[][][] next = solver.best(0, ahead, choices[0]);
            boolean isDone = isClose(value, next, graph.discount());
            value = next;
            if (isDone) {
                break;
            }
        }
        return new DecisionTable(graph, lattice, value, ahead, choices);
    }

    private static boolean isClose(double[][][] old, double[][][] next, double discount) {
        double change = 0;
        double size = 0;
        for (int m = 0; m < old.length; m++) {
            for (int s = 0; s < old[m].length; s++) {
                for (int p = 0; p < old[m][s].length; p++) {
                    change = Math.max(change, Math.abs(next[m][s][p] - old[m][s][p]));
                    size = Math.max(size, Math.abs(next[m][s][p]));
                }
            }
        }
        return change * discount <= TOLERANCE * size * (1 - discount);
    }

    private double[][][] zeros() {
        return new double[graph.situations().size()][graph.chain().size()][lattice.size()];
    }

    /// Expected value one step ahead, by situation reached and state and price of today.
    private double[][][] expected(double[][][] value) {
        double[][][] result = zeros();
        double[][] transition = graph.chain().toMatrix();
        for (int m = 0; m < value.length; m++) {
            if (graph.situations().get(m).isEnded()) {
                continue;
            }
            for (int s = 0; s < transition.length; s++) {
                lattice.expected(value[m][s], overPrices);
                System.arraycopy(overPrices, 0, byState[s], 0, overPrices.length);
            }
            for (int s = 0; s < transition.length; s++) {
                for (int to = 0; to < transition.length; to++) {
                    addScaled(result[m][s], byState[to], transition[s][to]);
                }
            }
        }
        return result;
    }

    private static void addScaled(double[] sum, double[] term, double weight) {
        if (weight == 0) {
            return;
        }
        for (int p = 0; p < sum.length; p++) {
            sum[p] += weight * term[p];
        }
    }

    private double[][][] best(int step, double[][][] ahead, byte[][][] chosen) {
        double[][][] value = zeros();
        for (int m = 0; m < value.length; m++) {
            Situation situation = graph.situations().get(m);
            for (int s = 0; s < value[m].length && !situation.isEnded(); s++) {
                for (int p = 0; p < value[m][s].length; p++) {
                    double best = Double.NEGATIVE_INFINITY;
                    int at = 0;
                    for (int c = 0; c < situation.choices().size(); c++) {
                        double worth =
                                worth(situation.choices().get(c), step, new Place(s, p), ahead);
                        if (worth > best) {
                            best = worth;
                            at = c;
                        }
                    }
                    value[m][s][p] = best;
                    chosen[m][s][p] = (byte) at;
                }
            }
        }
        return value;
    }

    private record Place(int state, int node) {}

    private double worth(Choice choice, int step, Place at, double[][][] ahead) {
        int s = at.state();
        return choice.isOpen()[s]
                ? choice.payment().usd(step, s, lattice.price(at.node()))
                        + graph.discount() * choice.kept()[s] * ahead[choice.next()][s][at.node()]
                : Double.NEGATIVE_INFINITY;
    }
}
