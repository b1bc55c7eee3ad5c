package org.lode.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lode.scenario.ConflictState;
import org.lode.scenario.Forecast;
import org.lode.scenario.Scenario;
import org.lode.scenario.Sensitivity;
import org.lode.scenario.SiteState;
import org.lode.study.LeverWorth;
import org.lode.study.ScenarioResult;
import org.lode.study.ScenarioResult.Detail;
import org.lode.study.ScenarioResult.Figures;
import org.lode.study.ScenarioResult.Outlook;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Scenarios of a case for other programs. A figure that is not defined is empty (CSV) or null.
public final class ScenarioData {
    private ScenarioData() {}

    /// One row per deposit and scenario.
    public static String csv(ScenarioResult result) {
        StringBuilder out =
                new StringBuilder(
                        "deposit,scenario,state_today,peace_npv_usd,build_today_usd,right_usd,"
                                + "right_war_usd,right_fragile_usd,right_established_usd,"
                                + "right_peace_usd,waiting_usd,begin_today,gate_cost_usd,"
                                + "years_to_open,premium_war,premium_fragile,"
                                + "premium_established,premium_peace,capital_usd,insured_usd,"
                                + "fund_usd,fund_locked_usd\n");
        for (Figures f : result.figures()) {
            List<String> cells = new ArrayList<>();
            row(f).values().forEach(value -> cells.add(cell(value)));
            out.append(String.join(",", cells)).append('\n');
        }
        return out.toString();
    }

    private static String cell(Object value) {
        return switch (value) {
            case Double d when !Double.isFinite(d) -> "";
            case Double d -> String.format(Locale.ROOT, Math.abs(d) < 1000 ? "%.6f" : "%.0f", d);
            default -> String.valueOf(value);
        };
    }

    private static Map<String, Object> row(Figures f) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("deposit", f.depositId());
        row.put("scenario", f.scenario());
        row.put("state_today", ConflictState.ALL.get(f.today()).key());
        row.put("peace_npv_usd", f.undisturbedUsd());
        row.put("build_today_usd", f.buildUsd());
        row.put("right_usd", f.valueUsd());
        for (ConflictState s : ConflictState.ALL) {
            row.put("right_%s_usd".formatted(s.key()), f.rightUsd()[s.index()]);
        }
        row.put("waiting_usd", f.waitingUsd());
        row.put("begin_today", f.isBegun() ? "yes" : "no");
        row.put("gate_cost_usd", f.gateCostUsd());
        row.put("years_to_open", f.yearsToInvestable());
        for (ConflictState s : ConflictState.ALL) {
            row.put("premium_" + s.key(), f.impliedPremium()[s.index()]);
        }
        row.put("capital_usd", f.capitalUsd());
        row.put("insured_usd", f.insuredUsd());
        row.put("fund_usd", f.fundUsd());
        row.put("fund_locked_usd", f.fundLockedUsd());
        return row;
    }

    /// Everything: figures, settings with their sources, details of named deposits, forecasts.
    public static String json(ScenarioResult result) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("case", result.caseName());
        root.put("valuation_date", result.date());
        root.put("set", result.instead());
        root.put("scenarios", result.scenarios().stream().map(id -> scenario(result, id)).toList());
        root.put("figures", result.figures().stream().map(f -> finite(row(f))).toList());
        root.put("chances", result.outlooks().stream().map(ScenarioData::outlook).toList());
        root.put("details", result.details().stream().map(ScenarioData::detail).toList());
        root.put(
                "forecasts",
                result.book().forecasts().stream().map(ScenarioData::forecast).toList());
        root.put("notes", result.notes());
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(root);
    }

    private static Map<String, Object> outlook(Outlook o) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("scenario", o.scenario());
        row.put("states", ConflictState.ALL.stream().map(ConflictState::key).toList());
        row.put("chance_in_a_year", o.chances());
        row.put("chance_by_year", o.states());
        row.put("construction_opened_by_year", o.openedByYear());
        return row;
    }

    private static Map<String, Object> finite(Map<String, Object> row) {
        Map<String, Object> finite = new LinkedHashMap<>();
        row.forEach(
                (name, value) -> {
                    if (!(value instanceof Double d) || Double.isFinite(d)) {
                        finite.put(name, value);
                    }
                });
        return finite;
    }

    private static Map<String, Object> scenario(ScenarioResult result, String id) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("title", result.book().find(id).map(Scenario::title).orElse(id));
        List<Map<String, Object>> settings = new ArrayList<>();
        for (Scenario.Setting s : result.book().settings(id)) {
            Map<String, Object> setting = new LinkedHashMap<>();
            setting.put("variable", s.variable());
            setting.put("value", Double.isNaN(s.value()) ? (Object) "case" : s.value());
            s.low().ifPresent(low -> setting.put("low", low));
            s.high().ifPresent(high -> setting.put("high", high));
            setting.put("source", s.source().citation());
            setting.put("status", s.source().status().toString());
            setting.put("place", s.place());
            settings.add(setting);
        }
        row.put("settings", settings);
        return row;
    }

    private static Map<String, Object> detail(Detail d) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("deposit", d.depositId());
        row.put("scenario", d.scenario());
        row.put("sensitivities", d.sensitivities().stream().map(ScenarioData::swing).toList());
        row.put("war_end_build_usd", d.warEnd().beginUsd());
        row.put("war_end_right_usd", d.warEnd().rightUsd());
        row.put("grid_years", d.gridYears());
        row.put("grid_prices", d.gridPrices());
        row.put("grid_right_usd", d.gridUsd());
        row.put(
                "only_if",
                d.breakEvens().stream()
                        .map(b -> b.claim() + ": " + ScenarioTable.words(b))
                        .toList());
        row.put("state_chances", d.states());
        row.put("opened_by_year", d.openedByYear());
        row.put("levers_on_drawn_prices", d.levers().stream().map(ScenarioData::lever).toList());
        Map<String, Object> groups = new LinkedHashMap<>();
        d.shares().forEach(s -> groups.put(s.group().words(), s.share()));
        row.put("variance_shares", groups);
        Map<String, Object> simulated = new LinkedHashMap<>();
        simulated.put("trials", d.sites().trials());
        simulated.put("mean_usd", d.sites().mean());
        simulated.put("standard_error_usd", d.sites().standardError());
        for (SiteState state : SiteState.values()) {
            double[] shares = new double[d.sites().siteShares().length];
            for (int y = 0; y < shares.length; y++) {
                shares[y] = d.sites().siteShares()[y][state.column()];
            }
            simulated.put(state.words(), shares);
        }
        row.put("simulation", simulated);
        return row;
    }

    private static Map<String, Object> lever(LeverWorth l) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("scenario", l.scenario());
        row.put("trials", l.trials());
        row.put("adds_today_usd", l.todayUsd());
        row.put("adds_today_standard_error_usd", l.todayErrorUsd());
        row.put("adds_today_on_median_path_usd", l.medianTodayUsd());
        row.put("adds_if_peace_usd", l.peaceUsd());
        row.put("adds_if_peace_standard_error_usd", l.peaceErrorUsd());
        row.put("adds_if_peace_on_median_path_usd", l.medianPeaceUsd());
        return row;
    }

    private static Map<String, Object> swing(Sensitivity s) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("variable", s.variable());
        row.put("low", s.low());
        row.put("high", s.high());
        row.put("right_at_low_usd", s.atLow());
        row.put("right_at_high_usd", s.atHigh());
        row.put("source", s.source().citation());
        row.put("status", s.source().status().toString());
        return finite(row);
    }

    private static Map<String, Object> forecast(Forecast f) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("forecaster", f.forecaster());
        row.put("question", f.question());
        row.put("asked_on", f.day());
        row.put("probability", f.probability());
        f.outcome().ifPresent(o -> row.put("outcome", o));
        f.brierScore().ifPresent(b -> row.put("brier_score", b));
        row.put("source", f.source().citation());
        return row;
    }
}
