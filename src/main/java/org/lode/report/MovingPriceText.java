package org.lode.report;

import java.util.List;
import org.lode.study.DecisionResult;
import org.lode.study.DecisionResult.MovingPrice;

/// What a decision says of the prices that move: process, measure, bounds, check.
final class MovingPriceText {
    private final DecisionResult result;

    MovingPriceText(DecisionResult result) {
        this.result = result;
    }

    /// The moving prices and their measure.
    String process() {
        MovingPrice p = result.priced().process();
        String process = p.dynamics().motion().words();
        boolean isOne = p.parts().size() == 1;
        List<String> parts =
                p.parts().stream().map(part -> part(part, p.ladder().isReverting())).toList();
        String all =
                isOne
                        ? ""
                        : " Together, by sales of a tonne of ore (the state of the decision): %s."
                                .formatted(ladder(p));
        return "Moving %s, %s: %s.%s %s"
                .formatted(
                        isOne ? "price" : "prices",
                        process,
                        String.join("; ", parts) + (isOne ? "; " + ladder(p) : ""),
                        all,
                        measure(p));
    }

    private static String part(MovingPrice.Part part, boolean isReverting) {
        return "%s, %s of the revenue at long-run prices, %s, volatility %s (%s)"
                .formatted(
                        part.product(),
                        Numbers.percent(part.share(), 3),
                        isReverting
                                ? "median %s USD/t, reversion %s a year"
                                        .formatted(
                                                Numbers.plain(part.medianUsdPerTonne(), 4),
                                                Numbers.plain(part.reversionPerYear(), 3))
                                : "today %s USD/t"
                                        .formatted(Numbers.plain(part.startUsdPerTonne(), 4)),
                        Numbers.plain(part.volatility(), 3),
                        part.basis());
    }

    private static String ladder(MovingPrice p) {
        MovingPrice.Step step = p.ladder();
        String today = "today %s %s".formatted(Numbers.plain(step.start(), 4), p.unit());
        return step.isReverting()
                ? "%s, long-run median %s and mean %s"
                        .formatted(
                                today,
                                Numbers.plain(step.median(), 4),
                                Numbers.plain(step.mean(), 4))
                : "%s, expected growth %s a year"
                        .formatted(today, Numbers.percent(step.growthPerYear(), 2));
    }

    private static String measure(MovingPrice p) {
        return p.dynamics()
                .neutral()
                .map(
                        q ->
                                "Measure: %s, price of risk %s per unit of volatility, discounted at the riskless rate of %s; war and peace keep their real chances, unrewarded."
                                        .formatted(
                                                p.dynamics().measure(),
                                                Numbers.plain(q.priceOfRisk(), 3),
                                                Numbers.percent(q.risklessRate(), 3)))
                .orElseGet(
                        () ->
                                "Measure: %s, discounted at the project's rate; a risk-neutral value needs a price of risk (--price-of-risk)."
                                        .formatted(p.dynamics().measure()));
    }

    /// How the bounds were found.
    String boundsNote() {
        var follow = result.priced().follow();
        return "ladder: dynamic programme on a ladder of %s. Lower: its rule on %s paths of %s over %d years; upper: duality (knowing prices, paying for surprises); what comes later is the ladder's, weight %s; ± one standard error, seed %d."
                .formatted(
                        result.priced().process().parts().size() == 1
                                ? "prices"
                                : "sales of a tonne of ore",
                        Numbers.count(follow.paths()),
                        result.priced().process().parts().size() == 1
                                ? "the price"
                                : "all the prices",
                        follow.years(),
                        Numbers.percent(follow.tailWeight(), 2),
                        result.head().seed());
    }

    /// Head of the table of best prices.
    String bestFrom() {
        return "best from this price on, " + result.priced().process().unit();
    }

    /// The check of the yearly flows.
    String check() {
        DecisionResult.Check c = result.priced().check();
        return "Check: a mine that always runs in lasting peace has a mean NPV of %s ± %s by the whole cash-flow model on paths of all prices and %s by yearly flows of runs at constant prices, as used where the price moves; difference %s ± %s."
                .formatted(
                        DecisionText.millions(c.wholeUsd()),
                        Numbers.plain(c.wholeErrorUsd() / 1e6, 2),
                        DecisionText.millions(c.composedUsd()),
                        DecisionText.millions(c.composedUsd() - c.wholeUsd()),
                        Numbers.plain(c.errorUsd() / 1e6, 2));
    }
}
