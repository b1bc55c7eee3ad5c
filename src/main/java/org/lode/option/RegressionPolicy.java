package org.lode.option;

import java.util.ArrayList;
import java.util.List;

/// A rule learnt by regression: the expected value of going on, as a function of the price, by
/// date, situation reached and state of today.
public final class RegressionPolicy {
    private final DecisionGraph graph;
    private final Regression regression;
    private final List<StepRule> rules;

    RegressionPolicy(DecisionGraph graph, Regression regression, List<StepRule> rules) {
        this.graph = graph;
        this.regression = regression;
        this.rules = List.copyOf(rules);
    }

    /// Coefficients of the value at the next date (not discounted) on the basis.
    ///
    /// @param step date
    /// @param situation situation reached at the next date
    /// @param state state of today
    public double[] coefficients(int step, int situation, int state) {
        return rules.get(step).coefficients()[situation][state].clone();
    }

    StepRule at(int step) {
        return rules.get(step);
    }

    DecisionGraph graph() {
        return graph;
    }

    Regression regression() {
        return regression;
    }

    /// Values of following this rule on paths it was not learnt from: on average no more than the
    /// best rule gives.
    public PathValues value(MarketPaths paths) {
        return LongstaffSchwartz.follow(this, paths);
    }

    /// The choice of the rule at a price.
    public Choice choice(int step, int situation, int state, double price) {
        Situation now = graph.situations().get(situation);
        double[] row = new double[regression.basis().size()];
        regression.basis().fill(rules.get(step).inRange(price) / regression.scale(), row);
        boolean isBlind =
                regression.isInTheMoneyOnly()
                        && !LongstaffSchwartz.isInTheMoney(graph, step, price);
        Choice best = now.choices().getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (Choice choice : now.choices()) {
            if (choice.isOpen()[state]) {
                double ahead = 0;
                for (int j = 0; j < row.length; j++) {
                    ahead += rules.get(step).coefficients()[choice.next()][state][j] * row[j];
                }
                double worth =
                        choice.payment().usd(step, state, price)
                                + graph.discount() * choice.kept()[state] * ahead;
                if (worth > most) {
                    most = worth;
                    best = choice;
                }
                if (isBlind) {
                    break;
                }
            }
        }
        return best;
    }

    /// The rule over a ladder of prices, in order of rising price.
    ///
    /// @param step date
    /// @param situation number of a situation that has not ended
    /// @param state number of the state
    /// @param prices rising prices to look at
    public List<RuleLine> rule(int step, int situation, int state, double[] prices) {
        List<RuleLine> lines = new ArrayList<>();
        String name = graph.situations().get(situation).name();
        String country = graph.chain().states().get(state);
        String current = choice(step, situation, state, prices[0]).name();
        double from = 0;
        for (int p = 1; p < prices.length; p++) {
            String next = choice(step, situation, state, prices[p]).name();
            if (!next.equals(current)) {
                double border = Math.sqrt(prices[p - 1] * prices[p]);
                lines.add(new RuleLine(name, country, current, from, border));
                from = border;
                current = next;
            }
        }
        lines.add(new RuleLine(name, country, current, from, Double.POSITIVE_INFINITY));
        return List.copyOf(lines);
    }
}
