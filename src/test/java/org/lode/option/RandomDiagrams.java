package org.lode.option;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Seeded random networks, and sums over all worlds as a second implementation.
final class RandomDiagrams {
    private RandomDiagrams() {}

    /// Variables x0, x1, ...; each may depend on `before` and on the earlier ones.
    static BayesNetwork network(SplittableRandom random, int n, List<Uncertain> before) {
        return new BayesNetwork(nodes(random, n, before));
    }

    static List<ChanceNode> nodes(SplittableRandom random, int n, List<Uncertain> before) {
        List<ChanceNode> nodes = new ArrayList<>();
        List<Uncertain> earlier = new ArrayList<>(before);
        for (int i = 0; i < n; i++) {
            Uncertain variable =
                    random.nextBoolean()
                            ? Uncertain.of("x" + i, "a", "b")
                            : Uncertain.of("x" + i, "a", "b", "c");
            List<Uncertain> given = new ArrayList<>();
            for (Uncertain other : earlier) {
                if (given.size() < 2 && random.nextInt(3) > 0) {
                    given.add(other);
                }
            }
            nodes.add(node(random, variable, given));
            earlier.add(variable);
        }
        return nodes;
    }

    static ChanceNode node(SplittableRandom random, Uncertain variable, List<Uncertain> given) {
        int rows = Table.size(given);
        double[] numbers = new double[rows * variable.size()];
        for (int r = 0; r < rows; r++) {
            double[] row = RandomProblems.distribution(random, variable.size());
            System.arraycopy(row, 0, numbers, r * row.length, row.length);
        }
        return new ChanceNode(variable, given, numbers);
    }

    /// Every combination of outcomes.
    static List<int[]> worlds(List<Uncertain> variables) {
        List<int[]> worlds = new ArrayList<>();
        int count = Table.size(variables);
        for (int i = 0; i < count; i++) {
            int[] world = new int[variables.size()];
            int rest = i;
            for (int k = world.length - 1; k >= 0; k--) {
                world[k] = rest % variables.get(k).size();
                rest /= variables.get(k).size();
            }
            worlds.add(world);
        }
        return worlds;
    }

    static double probability(List<ChanceNode> nodes, List<Uncertain> all, int[] world) {
        double p = 1;
        for (ChanceNode node : nodes) {
            p *= at(node.table(), all, world);
        }
        return p;
    }

    static double at(Table table, List<Uncertain> all, int[] world) {
        int[] outcomes = new int[table.variables().size()];
        for (int k = 0; k < outcomes.length; k++) {
            outcomes[k] = world[all.indexOf(table.variables().get(k))];
        }
        return table.at(outcomes);
    }
}
