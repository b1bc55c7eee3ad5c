package org.lode.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lode.option.Estimate;
import org.lode.option.Exploration;
import org.lode.option.PathBounds;
import org.lode.quantity.Source;
import org.lode.scenario.ConflictState;
import org.lode.study.DecisionResult;
import org.lode.study.DecisionResult.Exact;
import org.lode.study.DecisionResult.Geology;
import org.lode.study.DecisionResult.Kind;
import org.lode.study.DecisionResult.MovingPrice;
import org.lode.study.DecisionResult.Priced;
import org.lode.study.DecisionResult.Programme;
import org.lode.study.DecisionResult.Replicated;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The decision on one deposit for other programs.
public final class DecisionData {
    private DecisionData() {}

    /// One row per figure in USD: measure of the prices, name, state of the country, value, and
    /// standard error if simulated.
    public static String csv(DecisionResult result) {
        StringBuilder out =
                new StringBuilder(
                        "deposit,scenario,price,measure,figure,state,usd,standard_error_usd\n");
        String start = result.head().depositId() + "," + result.head().scenario() + ",";
        exact(result.exact())
                .forEach(
                        (name, values) -> {
                            for (ConflictState s : ConflictState.ALL) {
                                out.append(start).append("central,P,").append(name).append(',');
                                out.append(s.key()).append(',').append(usd(values[s.index()]));
                                out.append(",\n");
                            }
                        });
        String today = ConflictState.ALL.get(result.head().today()).key();
        String moving =
                start + "moving," + result.priced().process().dynamics().measure().letter() + ",";
        result.warEndKnowledgeUsd()
                .ifPresent(
                        usd ->
                                out.append(start)
                                        .append("central,P,knowledge_of_war_end,")
                                        .append(today)
                                        .append(',')
                                        .append(usd(Math.max(0, usd)))
                                        .append(",\n"));
        moving(result)
                .forEach(
                        (name, e) -> {
                            out.append(moving).append(name).append(',');
                            out.append(today).append(',').append(usd(e.meanUsd())).append(',');
                            out.append(hasError(e) ? usd(e.standardErrorUsd()) : "");
                            out.append('\n');
                        });
        return out.toString();
    }

    private static String usd(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static Map<String, double[]> exact(Exact e) {
        Map<String, double[]> rows = new LinkedHashMap<>();
        rows.put("begin_now", e.beginUsd());
        rows.put("begin_now_without_mothballing", e.leaveOnlyUsd());
        rows.put("begin_now_without_mothballing_and_leaving", e.tiedUsd());
        rows.put("wait_a_year", e.waitUsd());
        rows.put("wait_for_peace", e.peaceUsd());
        rows.put("right_nothing_to_explore", e.knownUsd());
        rows.put("right_explore_first", e.rightUsd());
        double[] waiting = new double[e.beginUsd().length];
        for (int s = 0; s < waiting.length; s++) {
            waiting[s] = e.waitingUsd(s);
        }
        rows.put("value_of_waiting", waiting);
        return rows;
    }

    /// Figures of today where the price moves; those not simulated have no paths.
    private static Map<String, Estimate> moving(DecisionResult result) {
        Map<String, Estimate> rows = new LinkedHashMap<>();
        Priced p = result.priced();
        List<String> names =
                List.of("begin_now", "right_nothing_to_explore", "right_explore_first");
        double[] ladder = new DecisionText(result).ladder();
        for (int k = 0; k < names.size(); k++) {
            PathBounds.Bounds b = p.bounds().get(k);
            rows.put(names.get(k), exactly(ladder[k]));
            rows.put(names.get(k) + "_lower_bound", b.lower());
            rows.put(names.get(k) + "_upper_bound", b.upper());
        }
        rows.put("begin_now_without_mothballing", exactly(p.ladder().leaveOnlyUsd()));
        rows.put("begin_now_without_mothballing_and_leaving", exactly(p.ladder().tiedUsd()));
        Programme programme = result.geology().programme();
        int draws = result.geology().draws();
        rows.put("exploration_cost", exactly(programme.worth().costUsd()));
        rows.put("exploration_adds", sampled(programme.gain(), draws));
        rows.put("exploration_net", sampled(programme.net(), draws));
        rows.put("exploration_largest_cost", sampled(programme.gain(), draws));
        rows.put("full_knowledge_of_geology", sampled(programme.perfect(), draws));
        rows.put("knowledge_of_prices", p.knowledge());
        p.warEndKnowledgeUsd().ifPresent(usd -> rows.put("knowledge_of_war_end", exactly(usd)));
        return rows;
    }

    private static Estimate sampled(Replicated figure, int draws) {
        return new Estimate(figure.mean(), figure.error(), draws);
    }

    private static boolean hasError(Estimate e) {
        return e.paths() > 0 && !Double.isNaN(e.standardErrorUsd());
    }

    private static Estimate exactly(double usd) {
        return new Estimate(usd, 0, 0);
    }

    /// Everything, with sources.
    public static String json(DecisionResult result) {
        DecisionText text = new DecisionText(result);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("case", result.head().caseName());
        root.put("valuation_date", result.head().date());
        root.put("price_base_year", result.head().priceBaseYear());
        root.put("deposit", result.head().depositId());
        root.put("name", result.head().deposit());
        root.put("scenario", result.head().scenario());
        root.put("set", result.head().instead());
        root.put("state_today", ConflictState.ALL.get(result.head().today()).key());
        root.put("rate_per_year", result.head().ratePerYear());
        root.put("rate_source", result.head().rateSource());
        root.put("seed", result.head().seed());
        root.put("answers", text.answers());
        root.put("states", ConflictState.ALL.stream().map(ConflictState::key).toList());
        Map<String, Object> central = new LinkedHashMap<>(exact(result.exact()));
        central.put("plan", result.exact().plan());
        central.put("construction_allowed", result.exact().isGateOpen());
        central.put("expected_years_to_peace", finite(result.exact().yearsToPeace()));
        root.put("central_price_path_usd", central);
        root.put("moving_price", price(result));
        root.put(
                "break_even",
                result.breakEvens().stream()
                        .map(b -> b.claim() + ": " + DecisionText.words(b))
                        .toList());
        root.put("geology", geology(result.geology()));
        root.put("knowledge", text.knowledge());
        root.put("evidence_of_rows", result.evidence().project());
        root.put("evidence_of_scenario", result.evidence().scenario());
        root.put("unread_rows", result.evidence().unread());
        root.put("sources", sources(result.evidence().sources()));
        root.put("notes", result.notes());
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(root);
    }

    private static List<Object> finite(double[] values) {
        List<Object> list = new ArrayList<>();
        for (double value : values) {
            list.add(Double.isFinite(value) ? (Object) value : "never");
        }
        return list;
    }

    private static Map<String, Object> price(DecisionResult result) {
        Priced p = result.priced();
        Map<String, Object> row = new LinkedHashMap<>();
        MovingPrice process = p.process();
        row.put("products", process.parts().stream().map(DecisionData::part).toList());
        row.put("process", process.dynamics().motion().words());
        row.put("measure", process.dynamics().measure().toString());
        process.dynamics()
                .neutral()
                .ifPresent(
                        q -> {
                            row.put("price_of_risk", q.priceOfRisk());
                            row.put("riskless_rate_per_year", q.risklessRate());
                        });
        row.put("unit", process.unit());
        row.put("start", process.ladder().start());
        if (process.ladder().isReverting()) {
            row.put("median", process.ladder().median());
            row.put("mean", process.ladder().mean());
        } else {
            row.put("growth_per_year", process.ladder().growthPerYear());
        }
        row.put("persistence_per_year", process.ladder().persistence());
        row.put("sd_of_yearly_step", process.ladder().sd());
        row.put("paths", p.follow().paths());
        row.put("years_followed", p.follow().years());
        row.put("weight_of_later_years", p.follow().tailWeight());
        Map<String, Object> figures = new LinkedHashMap<>();
        moving(result)
                .forEach(
                        (name, e) -> {
                            Map<String, Object> figure = new LinkedHashMap<>();
                            figure.put("usd", e.meanUsd());
                            if (hasError(e)) {
                                figure.put("standard_error_usd", e.standardErrorUsd());
                            }
                            figures.put(name, figure);
                        });
        row.put("today", figures);
        row.put("build_from", finite(p.buildAbove()));
        row.put("explore_from", finite(p.exploreAbove()));
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("whole_model_usd", p.check().wholeUsd());
        check.put("whole_model_usd_standard_error", p.check().wholeErrorUsd());
        check.put("yearly_flows_usd", p.check().composedUsd());
        check.put("standard_error_of_difference_usd", p.check().errorUsd());
        row.put("check", check);
        row.put("sources", sources(p.process().sources()));
        return row;
    }

    private static Map<String, Object> part(MovingPrice.Part part) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("product", part.product());
        row.put("share_of_revenue", part.share());
        row.put("start_usd_per_tonne", part.startUsdPerTonne());
        row.put("median_usd_per_tonne", part.medianUsdPerTonne());
        row.put("reversion_per_year", part.reversionPerYear());
        row.put("volatility", part.volatility());
        row.put("basis", part.basis());
        return row;
    }

    private static Map<String, Object> geology(Geology g) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("classes", g.kinds().stream().map(DecisionData::kind).toList());
        row.put("accuracy", g.accuracy());
        g.accuracySource().ifPresent(s -> row.put("accuracy_source", source(s)));
        g.costSource().ifPresent(s -> row.put("cost_source", source(s)));
        row.put("years_to_result", g.years());
        row.put("programme", programme(g.programme()));
        row.put("programme_on_central_price_path", programme(g.central()));
        Map<String, Object> others = new LinkedHashMap<>();
        for (int k = 0; k < g.accuracies().length; k++) {
            others.put(Double.toString(g.accuracies()[k]), programme(g.byAccuracy().get(k)));
        }
        row.put("by_accuracy", others);
        row.put("draws", g.draws());
        row.put("mines_per_class", g.mines());
        return row;
    }

    private static Map<String, Object> kind(Kind kind) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", kind.name());
        put(row, "product_tonnes", kind.productTonnes());
        put(row, "begin_in_peace_usd", kind.beginUsd());
        put(row, "begin_in_peace_at_mean_prices_usd", kind.atMeanPriceUsd());
        return row;
    }

    private static void put(Map<String, Object> row, String name, Replicated figure) {
        row.put(name, figure.mean());
        if (!Double.isNaN(figure.error())) {
            row.put(name + "_standard_error", figure.error());
        }
    }

    private static Map<String, Object> programme(Programme programme) {
        Exploration.Worth w = programme.worth();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("cost_usd", w.costUsd());
        row.put("without_usd", w.withoutUsd());
        put(row, "adds_usd", programme.gain());
        put(row, "net_usd", programme.net());
        row.put("largest_cost_usd", w.gainUsd());
        put(row, "full_knowledge_usd", programme.perfect());
        row.put("is_worth_it", w.isWorthIt());
        return row;
    }

    private static List<Map<String, Object>> sources(List<Source> sources) {
        return sources.stream().map(DecisionData::source).toList();
    }

    private static Map<String, Object> source(Source s) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("citation", s.citation());
        row.put("date", s.date());
        row.put("status", s.status().toString());
        return row;
    }
}
