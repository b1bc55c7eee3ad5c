package org.lode.option;

import java.util.ArrayList;
import java.util.List;

/// Values and best choices of a [DecisionGraph] on a [PriceLattice].
public final class DecisionTable {
    private final DecisionGraph graph;
    private final PriceLattice lattice;
    private final double[][][] value;
    private final double[][][] ahead;
    private final byte[][][][] choices;

    DecisionTable(
            DecisionGraph graph,
            PriceLattice lattice,
            double[][][] value,
            double[][][] ahead,
            byte[][][][] choices) {
        this.graph = graph;
        this.lattice = lattice;
        this.value = value;
        this.ahead = ahead;
        this.choices = choices;
    }

    DecisionGraph graph() {
        return graph;
    }

    PriceLattice lattice() {
        return lattice;
    }

    /// Values today by node of the price.
    double[] values(int situation, int state) {
        return value[situation][state];
    }

    /// Value today at today's price.
    ///
    /// @param situation number of the situation
    /// @param state number of the state
    public double valueUsd(int situation, int state) {
        return value[situation][state][lattice.start()];
    }

    /// Value today at another price.
    public double valueUsd(int situation, int state, int node) {
        return value[situation][state][node];
    }

    /// Value today if the owner takes this choice now and the best ones later; minus infinity if
    /// its gate is closed. The difference of two choices is what a
    /// [org.lode.scenario.BreakEven] looks for.
    public double choiceUsd(int situation, int state, String choice) {
        for (Choice c : graph.situations().get(situation).choices()) {
            if (c.name().equals(choice)) {
                if (!c.isOpen()[state]) {
                    return Double.NEGATIVE_INFINITY;
                }
                int node = lattice.start();
                return c.payment().usd(0, state, lattice.price(node))
                        + graph.discount() * c.kept()[state] * ahead[c.next()][state][node];
            }
        }
        throw new IllegalArgumentException(
                "no choice %s in %s.".formatted(choice, graph.situations().get(situation).name()));
    }

    /// Best choice.
    ///
    /// @param step date; for decisions without end 0
    /// @param situation number of a situation that has not ended
    /// @param state number of the state
    /// @param node price node
    public Choice best(int step, int situation, int state, int node) {
        return graph.situations()
                .get(situation)
                .choices()
                .get(choices[step][situation][state][node]);
    }

    /// The rule of one situation and state in order of rising price.
    public List<RuleLine> rule(int step, int situation, int state) {
        List<RuleLine> lines = new ArrayList<>();
        String name = graph.situations().get(situation).name();
        String country = graph.chain().states().get(state);
        int from = 0;
        for (int p = 1; p <= lattice.size(); p++) {
            boolean isEnd = p == lattice.size();
            if (isEnd
                    || !best(step, situation, state, p)
                            .equals(best(step, situation, state, from))) {
                lines.add(
                        new RuleLine(
                                name,
                                country,
                                best(step, situation, state, from).name(),
                                from == 0 ? 0 : between(from),
                                isEnd ? Double.POSITIVE_INFINITY : between(p)));
                from = p;
            }
        }
        return List.copyOf(lines);
    }

    /// The boundary between two nodes is put at their geometric middle.
    private double between(int node) {
        return Math.sqrt(lattice.price(node - 1) * lattice.price(node));
    }
}
