package org.lode.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.lode.bench.BarResult.Verdict;
import org.lode.io.HeadedCsv;
import org.lode.screening.OfacSearchScore;
import org.lode.screening.Tier;

/// Bars B1 to B4 and B8: labelled pairs of names, and scores of the official search.
final class PairBars implements Bar {
    private static final double PRECISION = 0.99;
    private static final double PEER_THRESHOLD = 0.70;
    private static final int OFAC_TOLERANCE = 5;

    private final Path rows;

    /// @param rows folder with `pairs-dev.csv` and `ofac-search-scores-dev.csv`
    PairBars(Path rows) {
        this.rows = rows;
    }

    @Override
    public String id() {
        return "B1 B2 B3 B4 B8";
    }

    @Override
    public List<BarResult> measure(Path data) {
        List<ScoredPair> pairs = ScoredPair.of(rows.resolve("pairs-dev.csv"));
        List<BarResult> results = new ArrayList<>();
        IcuBaseline icu = new IcuBaseline();
        results.add(nameBench("B1", "name_bench, F1 at one threshold", pairs, _ -> true, icu));
        results.add(strong(pairs));
        results.add(
                nameBench(
                        "B2",
                        "its invented persons, F1 at the same threshold",
                        pairs,
                        p -> p.source().endsWith("synth_people"),
                        icu));
        results.addAll(crossScript(pairs, data, icu));
        results.add(ofac());
        return results;
    }

    private static List<ScoredPair> only(List<ScoredPair> pairs, Predicate<ScoredPair> test) {
        return pairs.stream().filter(test).toList();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static BarResult nameBench(
            String id,
            String question,
            List<ScoredPair> all,
            Predicate<ScoredPair> test,
            IcuBaseline icu) {
        double floor = id.equals("B1") ? 0.80 : 0.70;
        double lead = id.equals("B1") ? 0.86 : 0.78;
        List<ScoredPair> pairs = only(all, p -> p.isNameBench() && test.test(p));
        double threshold = Tier.REVIEW.leastScore();
        double ours = PairRates.f1(pairs, threshold);
        List<ScoredPair> peer = only(pairs, p -> !Double.isNaN(p.peer()));
        List<ScoredPair> peerScored = peer.stream().map(p -> p.scored(ScoredPair::peer)).toList();
        List<ScoredPair> icuScored =
                pairs.stream().map(p -> p.scored(q -> icu.score(q.asked(), q.listed()))).toList();
        return new BarResult(
                id,
                question,
                ">= " + floor,
                ">= " + lead,
                PairRates.withInterval(pairs, rows -> PairRates.f1(rows, threshold)),
                "logic-v2 "
                        + number(PairRates.f1(peerScored, PEER_THRESHOLD))
                        + " (published), ICU4J + Jaro-Winkler "
                        + number(PairRates.f1(icuScored, 0.85))
                        + " at 0.85",
                Verdict.atLeast(ours, floor, lead),
                pairs.size() + " rows of the development half, threshold " + threshold);
    }

    private static BarResult strong(List<ScoredPair> all) {
        List<ScoredPair> pairs = only(all, p -> p.isNameBench() && p.quality().equals("STRONG"));
        long right =
                pairs.stream()
                        .filter(p -> (Tier.of(p.score()) != Tier.NONE) == p.isMatch())
                        .count();
        double share = pairs.isEmpty() ? 0 : (double) right / pairs.size();
        return new BarResult(
                "B1 strong",
                "rows that must be right, share right",
                "1",
                "1",
                number(share),
                "",
                Verdict.atLeast(share, 1, 1),
                pairs.size() + " rows");
    }

    private static List<BarResult> crossScript(List<ScoredPair> all, Path data, IcuBaseline icu) {
        List<ScoredPair> pairs = only(all, ScoredPair::isCrossScriptPerson);
        List<ScoredPair> icuScored =
                pairs.stream().map(p -> p.scored(q -> icu.score(q.asked(), q.listed()))).toList();
        double threshold = PairRates.thresholdAtPrecision(pairs, PRECISION);
        double icuThreshold = PairRates.thresholdAtPrecision(icuScored, PRECISION);
        double shipped = Tier.REVIEW.leastScore();
        double ours = PairRates.recall(pairs, threshold);
        List<BarResult> results = new ArrayList<>();
        results.add(
                new BarResult(
                        "B3",
                        "persons across scripts, recall at precision >= 0.99",
                        ">= 0.94",
                        ">= 0.98",
                        PairRates.withInterval(
                                pairs,
                                rows ->
                                        PairRates.recall(
                                                rows,
                                                PairRates.thresholdAtPrecision(rows, PRECISION))),
                        "ICU4J + Jaro-Winkler " + number(PairRates.recall(icuScored, icuThreshold)),
                        Verdict.atLeast(ours, 0.94, 0.98),
                        "%d rows; recall %s at the shipped threshold %s"
                                .formatted(
                                        pairs.size(),
                                        number(PairRates.recall(pairs, shipped)),
                                        shipped)));
        results.add(threeLanguages(data, Math.max(threshold, 0), icu));
        return results;
    }

    private static BarResult threeLanguages(Path data, double threshold, IcuBaseline icu) {
        String question = "Latin, Ukrainian and Russian spellings, recall at the B3 threshold";
        List<ScoredPair> pairs =
                only(ScoredPair.of(data.resolve("pairs-dev.csv")), ScoredPair::isThreeLanguages);
        if (pairs.isEmpty()) {
            return BarResult.skipped(
                    "B4",
                    question,
                    "The War and Sanctions rows (CC BY-NC) are not part of Lode: give their"
                            + " folder with --data.");
        }
        double shipped = Tier.REVIEW.leastScore();
        List<ScoredPair> icuScored =
                pairs.stream().map(p -> p.scored(q -> icu.score(q.asked(), q.listed()))).toList();
        return new BarResult(
                "B4",
                question,
                ">= 0.93",
                ">= 0.98",
                PairRates.withInterval(pairs, rows -> PairRates.recall(rows, threshold)),
                "ICU4J + Jaro-Winkler " + number(PairRates.recall(icuScored, 0.85)) + " at 0.85",
                Verdict.atLeast(PairRates.recall(pairs, threshold), 0.93, 0.98),
                "%d rows; recall %s at the shipped threshold %s"
                        .formatted(
                                pairs.size(), number(PairRates.recall(pairs, shipped)), shipped));
    }

    private BarResult ofac() {
        HeadedCsv table = HeadedCsv.read(rows.resolve("ofac-search-scores-dev.csv"));
        int near = 0;
        for (HeadedCsv.Line row : table.rows()) {
            int official = Integer.parseInt(row.get("ofac_score"));
            int ours = OfacSearchScore.of(row.get("query_name"), row.get("result_name"));
            // -1 means that the search, which shows 50 and more, did not show the name.
            boolean isNear =
                    official < 0
                            ? ours < 50 + OFAC_TOLERANCE
                            : Math.abs(official - ours) <= OFAC_TOLERANCE;
            near += isNear ? 1 : 0;
        }
        double share = table.rows().isEmpty() ? 0 : (double) near / table.rows().size();
        return new BarResult(
                "B8",
                "score of the official US search, share within 5 points",
                ">= 0.90",
                ">= 0.96",
                number(share),
                "nomenklatura 0.957 on 164 rows (published)",
                Verdict.atLeast(share, 0.90, 0.96),
                table.rows().size() + " rows");
    }
}
