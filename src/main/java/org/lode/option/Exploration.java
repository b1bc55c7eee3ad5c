package org.lode.option;

import java.util.List;

/// Is it worth to explore before deciding on a project?
///
/// Geology is one of several kinds with a prior; each course of action has a worth in each kind;
/// a programme of exploration gives a result whose probability depends on the kind. The best
/// course without exploration, with it and with full knowledge differ by the value of information
/// (Raiffa and Schlaifer 1961; Howard 1966, doi:10.1109/TSSC.1966.300074). 0 <= value of the
/// programme <= value of full knowledge.
///
/// @param geology kinds of geology with their prior
/// @param worth dollars by course of action, then kind of geology: table over the decision and the
///     geology, in this order
/// @param result result of the programme given the geology
/// @param costUsd cost of the programme, 0 or more
public record Exploration(ChanceNode geology, Table worth, ChanceNode result, double costUsd) {
    public Exploration {
        Require.notNegative("cost of exploration", costUsd);
        if (worth.variables().size() != 2 || !worth.variables().get(1).equals(geology.variable())) {
            throw new IllegalArgumentException(
                    "worth must be a table over the course of action and the geology.");
        }
        if (!result.given().equals(List.of(geology.variable()))) {
            throw new IllegalArgumentException("the result must depend on the geology alone.");
        }
    }

    /// What exploration is worth.
    ///
    /// @param withoutUsd best expected value without exploring
    /// @param perfectUsd what full knowledge would add
    /// @param gainUsd what the programme adds before its cost
    /// @param costUsd what it costs
    public record Worth(double withoutUsd, double perfectUsd, double gainUsd, double costUsd) {
        /// Gain less cost.
        public double netUsd() {
            return gainUsd - costUsd;
        }

        /// True if the programme adds more than it costs.
        public boolean isWorthIt() {
            return netUsd() > 0;
        }
    }

    /// The course of action that the result belongs to, without a look at it first.
    private InfluenceDiagram blind() {
        return new InfluenceDiagram(
                List.of(geology, result),
                List.of(new DecisionNode(worth.variables().getFirst(), List.of())),
                List.of(worth));
    }

    /// Solves the decision without, with and with perfect exploration.
    public Worth solve() {
        InfluenceDiagram blind = blind();
        return new Worth(
                blind.solve().expectedUsd(),
                Math.max(0, blind.valueOfKnowing(List.of(geology.variable()))),
                Math.max(0, blind.valueOfKnowing(List.of(result.variable()))),
                costUsd);
    }

    /// The best course of action by result of the programme.
    public InfluenceDiagram.Plan plan() {
        return blind().knowingFirst(List.of(result.variable())).solve();
    }

    /// A test between two kinds of geology that names the right one with the same probability.
    ///
    /// @param geology a variable of two kinds
    /// @param accuracy probability of naming the right kind, 0.5 (worthless) to 1
    public static ChanceNode symmetricTest(Uncertain geology, double accuracy) {
        if (geology.size() != 2 || !(accuracy >= 0.5 && accuracy <= 1)) {
            throw new IllegalArgumentException(
                    "a symmetric test needs two kinds and an accuracy of 0.5 to 1, was %d and %s."
                            .formatted(geology.size(), accuracy));
        }
        List<String> results = geology.outcomes().stream().map(o -> "says " + o).toList();
        double wrong = 1 - accuracy;
        return new ChanceNode(
                new Uncertain("result", results),
                List.of(geology),
                new double[] {accuracy, wrong, wrong, accuracy});
    }
}
