package org.lode.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lode.scenario.MarkovChain;

/// Seeded random chains, gates and small decision graphs.
final class RandomProblems {
    private RandomProblems() {}

    static MarkovChain chain(SplittableRandom random, int n) {
        List<String> names = new ArrayList<>();
        double[][] rows = new double[n][];
        for (int s = 0; s < n; s++) {
            names.add("state " + s);
            rows[s] = distribution(random, n);
        }
        return MarkovChain.of(names, rows);
    }

    static double[] distribution(SplittableRandom random, int n) {
        double[] row = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            row[i] = random.nextDouble(0.05, 1);
            sum += row[i];
        }
        for (int i = 0; i < n; i++) {
            row[i] /= sum;
        }
        return row;
    }

    static boolean[] gates(SplittableRandom random, int n) {
        boolean[] gates = new boolean[n];
        for (int s = 0; s < n; s++) {
            gates[s] = random.nextBoolean();
        }
        return gates;
    }

    static double[] kept(SplittableRandom random, int n) {
        double[] kept = new double[n];
        for (int s = 0; s < n; s++) {
            kept[s] = random.nextDouble();
        }
        return kept;
    }

    /// A graph of two live situations and an end; the first choice of each is always open.
    static DecisionGraph graph(SplittableRandom random, int states, int steps) {
        MarkovChain chain = chain(random, states);
        List<Situation> situations = new ArrayList<>();
        for (int m = 0; m < 2; m++) {
            List<Choice> choices = new ArrayList<>();
            int count = 1 + random.nextInt(3);
            for (int c = 0; c < count; c++) {
                choices.add(choice(random, "choice " + c, c == 0 ? all(states) : null, states));
            }
            situations.add(new Situation("situation " + m, choices));
        }
        situations.add(Situation.ended("end"));
        return new DecisionGraph(situations, chain, random.nextDouble(0.6, 0.99), steps);
    }

    static Choice choice(
            SplittableRandom random, String name, boolean @Nullable [] gates, int states) {
        double fixed = random.nextDouble(-10, 10);
        double perPrice = random.nextDouble(-2, 2);
        double perState = random.nextDouble(-3, 3);
        double perStep = random.nextDouble(-1, 1);
        return new Choice(
                name,
                random.nextInt(3),
                (t, s, p) -> fixed + perStep * t + perState * s + perPrice * p,
                kept(random, states),
                gates == null ? gates(random, states) : gates);
    }

    static boolean[] all(int states) {
        boolean[] all = new boolean[states];
        Arrays.fill(all, true);
        return all;
    }
}
