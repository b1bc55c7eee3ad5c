package org.lode.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lode.deposit.ControlStatus;
import org.lode.deposit.EvidenceLevel;

/// The answer in plain sentences, with the conditions under which it holds.
final class Headlines {
    private Headlines() {}

    static List<String> of(RunManifest manifest, List<DepositResult> deposits) {
        List<DepositResult> valued =
                deposits.stream().filter(d -> d.valuation().isPresent()).toList();
        long paysToday =
                valued.stream()
                        .filter(d -> d.valuation().orElseThrow().npvAtTodaysPricesUsd() > 0)
                        .count();
        long pays = valued.stream().filter(d -> isLikely(reverting(d))).count();
        long paysBoth =
                valued.stream()
                        .filter(d -> isLikely(reverting(d)))
                        .filter(d -> isLikely(d.valuation().orElseThrow().brownian()))
                        .count();
        List<String> lines = new ArrayList<>();
        lines.add(
                ("Of %d deposits %d can be valued from public figures; %d of "
                                + "those would pay at today's prices, central case, after tax, at "
                                + "%.0f %% real.")
                        .formatted(
                                deposits.size(),
                                valued.size(),
                                paysToday,
                                100 * manifest.discountRate()));
        lines.add(
                ("Deposits with a better than even chance of a positive NPV once "
                                + "everything uncertain is drawn: %d if prices revert to their "
                                + "long-run median, %d also if they wander without reverting.")
                        .formatted(pays, paysBoth));
        long resourceOnly = count(deposits, EvidenceLevel.RESOURCE_ONLY);
        long listed = count(deposits, EvidenceLevel.LISTED);
        lines.add(
                ("Unknown: %d deposits have a published tonnage but no capacity, "
                                + "cost or contract figure; %d have no published tonnage at all.")
                        .formatted(resourceOnly, listed));
        long occupied =
                deposits.stream()
                        .filter(d -> d.deposit().control() == ControlStatus.OCCUPIED)
                        .count();
        long unclear =
                deposits.stream()
                        .filter(
                                d ->
                                        d.deposit().control() == ControlStatus.UNKNOWN
                                                || d.deposit().control() == ControlStatus.CONTESTED)
                        .count();
        if (occupied + unclear > 0) {
            lines.add(
                    ("%d deposits lie in occupied areas and %d where control is "
                                    + "contested or unknown; no US money may develop extraction in "
                                    + "occupied areas.")
                            .formatted(occupied, unclear));
        }
        lines.add(
                String.format(
                        Locale.ROOT,
                        "Values are as at the investment decision, in real %d US "
                                + "dollars, after the war has ended; capital includes the "
                                + "overruns that mines have had.",
                        manifest.priceBaseYear()));
        return lines;
    }

    private static RiskView reverting(DepositResult d) {
        return d.valuation().orElseThrow().meanReverting();
    }

    private static boolean isLikely(RiskView risk) {
        return risk.probabilityPositive() > 0.5;
    }

    private static long count(List<DepositResult> deposits, EvidenceLevel level) {
        return deposits.stream().filter(d -> d.level() == level && d.valuation().isEmpty()).count();
    }
}
