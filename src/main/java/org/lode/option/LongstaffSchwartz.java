package org.lode.option;

import java.util.List;

/// Decisions under a simulated price by regression; states of the country stay exact.
///
/// Backwards from the last date: the value of going on is regressed on functions of today's price
/// (Longstaff and Schwartz 2001, doi:10.1093/rfs/14.1.113), the best choice is taken by the
/// regressed values, and the values of the paths are those really earned under that choice. Value
/// by situation follows Cortazar, Gravet and Urzua 2008, doi:10.1016/j.cor.2006.03.012. War and
/// peace are not drawn: on each price path the expectation over the chain is taken exactly, so
/// that the standard error is that of prices alone.
///
/// Three figures come out. On the paths it was learnt from the rule looks too good
/// ([Result#learnt]); on other paths its mean is no more than the true value ([Result#reported],
/// the figure to use); an owner who knew all prices beforehand gets at least the true value
/// ([Result#foresight]).
public final class LongstaffSchwartz {
    private static final String LEARN = "option.learn";
    private static final String VALUE = "option.value";

    private LongstaffSchwartz() {}

    /// What two passes give.
    ///
    /// @param policy the rule
    /// @param learnt value on the paths of the regression, biased upwards by their noise
    /// @param reported value on independent paths, biased downwards by the imperfect rule
    /// @param foresight value with prices known beforehand: an upper bound, not a tight one
    public record Result(
            RegressionPolicy policy,
            PathValues learnt,
            PathValues reported,
            PathValues foresight) {}

    /// Learns a rule on one set of paths and values it on another; today is the first date.
    public static Result solve(
            DecisionGraph graph, LogPrice price, PathSettings settings, Regression regression) {
        int dates = graph.steps();
        MarketPaths learn = MarketPaths.simulated(price, dates, settings, LEARN);
        MarketPaths value = MarketPaths.simulated(price, dates, settings, VALUE);
        return solve(graph, learn, value, regression);
    }

    /// An American put by two passes; values are of today, the first exercise date lies ahead.
    public static Result solve(AmericanPut put, PathSettings settings, Regression regression) {
        int dates = put.exerciseDates() + 1;
        MarketPaths learn = MarketPaths.simulated(put.price(), dates, settings, LEARN);
        MarketPaths value = MarketPaths.simulated(put.price(), dates, settings, VALUE);
        return solve(put.graph(), learn.withoutFirstDate(), value.withoutFirstDate(), regression);
    }

    /// Learns a rule on given paths and values it on others.
    public static Result solve(
            DecisionGraph graph, MarketPaths learn, MarketPaths value, Regression regression) {
        BackwardPass pass = new BackwardPass(graph, learn, regression);
        RegressionPolicy policy = learn(graph, pass, regression);
        return new Result(policy, pass.values(), follow(policy, value), foresight(policy, value));
    }

    /// Learns a rule on given paths, to be valued on others by [RegressionPolicy#value].
    public static RegressionPolicy learn(
            DecisionGraph graph, MarketPaths paths, Regression regression) {
        return learn(graph, new BackwardPass(graph, paths, regression), regression);
    }

    private static RegressionPolicy learn(
            DecisionGraph graph, BackwardPass pass, Regression regression) {
        int last = graph.steps() - 1;
        StepRule[] rules = new StepRule[graph.steps()];
        try (Workers workers = new Workers(regression.threads())) {
            for (int t = last; t >= 0; t--) {
                rules[t] = t == last ? pass.nothingAhead() : pass.regress(t, workers);
                pass.advance(t, rules[t], workers);
            }
        }
        return new RegressionPolicy(graph, regression, List.of(rules));
    }

    static PathValues follow(RegressionPolicy policy, MarketPaths paths) {
        BackwardPass pass = new BackwardPass(policy.graph(), paths, policy.regression());
        try (Workers workers = new Workers(policy.regression().threads())) {
            for (int t = policy.graph().steps() - 1; t >= 0; t--) {
                pass.advance(t, policy.at(t), workers);
            }
        }
        return pass.values();
    }

    private static PathValues foresight(RegressionPolicy policy, MarketPaths paths) {
        BackwardPass pass = new BackwardPass(policy.graph(), paths, policy.regression());
        try (Workers workers = new Workers(policy.regression().threads())) {
            for (int t = policy.graph().steps() - 1; t >= 0; t--) {
                pass.advanceKnowingAll(t, workers);
            }
        }
        return pass.values();
    }

    /// Whether some choice pays more than 0 at once.
    static boolean isInTheMoney(DecisionGraph graph, int step, double price) {
        for (Situation situation : graph.situations()) {
            for (Choice choice : situation.choices()) {
                for (int s = 0; s < graph.chain().size(); s++) {
                    if (choice.isOpen()[s] && choice.payment().usd(step, s, price) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
