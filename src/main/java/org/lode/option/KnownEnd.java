package org.lode.option;

import java.util.Arrays;

/// Worth of a situation where the owner knows for how many years the country stays in its state of
/// today.
///
/// The country stays for that many steps; then it moves as the chain moves from that state, given
/// that it leaves; from there on all is by chance, and the owner goes by the rule without end. The
/// price moves by chance all along. Exact on the ladder: one step of the Bellman equation for each
/// year.
public final class KnownEnd {
    private final DecisionTable table;
    private final int state;

    private KnownEnd(DecisionTable table, int state) {
        this.table = table;
        this.state = state;
    }

    /// Worth today at today's price if the country leaves its state in year 0 (now), 1, 2 and so
    /// on.
    ///
    /// @param table decisions without end
    /// @param state number of the state that holds today, which the chain leaves some day
    /// @param situation number of the situation
    /// @param lastYear last year of leaving
    public static double[] byYear(DecisionTable table, int state, int situation, int lastYear) {
        KnownEnd known = new KnownEnd(table, state);
        double[] worth = new double[lastYear + 1];
        double[][] now = known.left();
        for (int year = 0; year <= lastYear; year++) {
            worth[year] = now[situation][table.lattice().start()];
            now = known.before(now);
        }
        return worth;
    }

    /// What knowing the year adds to the worth without: sum over years of h (1 - h)^(t-1) times the
    /// worth with an end in year t, less the worth today; h is the chance to leave. A longer stay
    /// than `lastYear` counts as one of `lastYear`.
    public static double adds(DecisionTable table, int state, int situation, int lastYear) {
        double leaves = 1 - table.graph().chain().chance(state, state);
        double[] worth = byYear(table, state, situation, lastYear);
        double left = 1;
        double sum = 0;
        for (int year = 1; year <= lastYear; year++) {
            sum += left * leaves * worth[year];
            left *= 1 - leaves;
        }
        return sum + left * worth[lastYear] - table.valueUsd(situation, state);
    }

    /// Value by situation and price in the year in which the country leaves.
    private double[][] left() {
        DecisionGraph graph = table.graph();
        double leaves = 1 - graph.chain().chance(state, state);
        double[][] value = new double[graph.situations().size()][table.lattice().size()];
        for (int m = 0; m < value.length; m++) {
            for (int s = 0; s < graph.chain().size(); s++) {
                double chance = s == state ? 0 : graph.chain().chance(state, s) / leaves;
                for (int p = 0; p < value[m].length && chance > 0; p++) {
                    value[m][p] += chance * table.values(m, s)[p];
                }
            }
        }
        return value;
    }

    /// One year earlier, in the state.
    private double[][] before(double[][] next) {
        DecisionGraph graph = table.graph();
        PriceLattice lattice = table.lattice();
        double[][] ahead = new double[next.length][lattice.size()];
        for (int m = 0; m < next.length; m++) {
            lattice.expected(next[m], ahead[m]);
        }
        double[][] value = new double[next.length][lattice.size()];
        for (int m = 0; m < next.length; m++) {
            if (graph.situations().get(m).isEnded()) {
                continue;
            }
            Arrays.fill(value[m], Double.NEGATIVE_INFINITY);
            for (Choice choice : graph.situations().get(m).choices()) {
                double kept = graph.discount() * choice.kept()[state];
                for (int p = 0; p < lattice.size() && choice.isOpen()[state]; p++) {
                    double worth =
                            choice.payment().usd(0, state, lattice.price(p))
                                    + kept * ahead[choice.next()][p];
                    value[m][p] = Math.max(value[m][p], worth);
                }
            }
        }
        return value;
    }
}
