package org.lode.io;

import static org.lode.io.Bounds.NOT_NEGATIVE;
import static org.lode.io.Bounds.POSITIVE;
import static org.lode.io.Bounds.POSITIVE_SHARE;
import static org.lode.io.Bounds.SHARE;
import static org.lode.io.ParameterKind.kind;
import static org.lode.io.ParameterKind.number;
import static org.lode.io.ParameterKind.whole;
import static org.lode.io.ParameterKind.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lode.io.ParameterKind.Form;

/// The parameters of each parameter table; see `docs/case-format.md`.
///
/// A name that ends with a point and a placeholder stands for a family: `grade.<product>`.
final class ParameterNames {
    /// Without these nothing can be appraised.
    static final List<String> REQUIRED_IN_CASE =
            List.of("title", "country", "valuation_date", "price_base_year", "discount_rate");

    private static final Bounds YEARS = Bounds.between(0, 200);
    private static final Bounds LOG_SD = Bounds.between(0, 5);
    private static final String PRODUCT = "<product>";

    private ParameterNames() {}

    /// Names and kinds of one table; empty for a file that is not a parameter table.
    static Map<String, ParameterKind> inFile(CaseFile file) {
        return switch (file) {
            case CASE -> caseNames();
            case PLAN -> planNames();
            case COSTS -> costNames();
            case FISCAL -> fiscalNames();
            case RISK -> riskNames();
            case PRICE_MODELS -> priceModelNames();
            case DEPOSITS,
                    PERMITS,
                    OWNERS,
                    ESTIMATES,
                    FACTS,
                    CLASSES,
                    PRODUCTS,
                    ROUTES,
                    PRICES,
                    CORRELATIONS,
                    DEFLATORS,
                    GATES,
                    PARTIES,
                    CONDUCT,
                    DECISIONS,
                    CONTROL_LAYERS,
                    SCENARIOS,
                    FORECASTS ->
                    Map.of();
        };
    }

    /// The family of a name such as `grade.rutile`: `grade.<product>`. Empty if there is none.
    static Optional<String> family(String name, Map<String, ParameterKind> names) {
        int point = name.indexOf('.');
        return point < 0
                ? Optional.empty()
                : names.keySet().stream()
                        .filter(n -> n.startsWith(name.substring(0, point + 1) + "<"))
                        .findFirst();
    }

    private static Map<String, ParameterKind> caseNames() {
        Map<String, ParameterKind> names = new LinkedHashMap<>();
        names.put("title", word());
        names.put("country", word());
        names.put("valuation_date", kind(Form.DAY, Bounds.ANY));
        names.put("price_base_year", whole(PriceRows.FIRST_YEAR, PriceRows.LAST_YEAR));
        names.put("discount_rate", number(SHARE));
        names.put("discount_timing", word("end_year", "mid_year"));
        names.put("inflation_rate", number(Bounds.between(-0.5, 1)));
        names.put("payback", word("stays_paid", "first_crossing"));
        names.put("trials", whole(1, 1e9));
        names.put("seed", whole(0, 1e15));
        names.put("fund_first_partner", word());
        names.put("fund_second_partner", word());
        names.put("fund_split", kind(Form.NUMBER_OR_WORD, SHARE, "equal"));
        names.put("gate_wait_years", number(YEARS));
        names.put("map_outline", kind(Form.FILE_NAME, Bounds.ANY));
        return names;
    }

    private static Map<String, ParameterKind> planNames() {
        Map<String, ParameterKind> names = new LinkedHashMap<>();
        names.put("route", word());
        names.put("method", word(CaseWords.METHODS.toArray(String[]::new)));
        names.put("capacity_tonnes_per_year", number(POSITIVE));
        names.put("product_capacity_tonnes_per_year", number(POSITIVE));
        names.put("assumed_life_years", number(YEARS));
        names.put("ore_tonnes", number(POSITIVE));
        names.put("grade." + PRODUCT, number(POSITIVE_SHARE));
        names.put("recovery." + PRODUCT, number(SHARE));
        names.put("by_product." + PRODUCT, number(NOT_NEGATIVE));
        names.put("capex_usd", number(NOT_NEGATIVE));
        names.put("opex_usd_per_tonne_ore", number(NOT_NEGATIVE));
        names.put("opex_usd_per_tonne_product", number(NOT_NEGATIVE));
        names.put("stripping_ratio", number(NOT_NEGATIVE));
        names.put("depth_m", number(Bounds.between(0, 5000)));
        names.put("distance_to_port_km", number(Bounds.between(0, 20_000)));
        names.put("freight_usd_per_tonne." + PRODUCT, number(NOT_NEGATIVE));
        names.put("construction_years", number(YEARS));
        names.put("shortest_life_years", number(YEARS));
        names.put("regime", word("permit", "psa"));
        names.put("is_new_permit", word("yes", "no"));
        names.put("permit_years", number(YEARS));
        names.put("estimates", word());
        names.put("capex_shares", kind(Form.SHARES_OF_ONE, SHARE));
        names.put("learning_cost_usd", number(NOT_NEGATIVE));
        names.put("processing", word("concentrate", "conversion"));
        names.put("study_price." + PRODUCT, number(POSITIVE));
        names.put("study_year", whole(PriceRows.FIRST_YEAR, PriceRows.LAST_YEAR));
        names.put("study_facts", word());
        names.put("expansion_year", kind(Form.NUMBER_OR_LIST, Bounds.between(2, 200)));
        names.put("expansion_capacity_factor", kind(Form.NUMBER_OR_LIST, Bounds.between(1, 100)));
        names.put("expansion_capex_usd", kind(Form.NUMBER_OR_LIST, NOT_NEGATIVE));
        names.put("expansion_build_years", whole(1, 20));
        return names;
    }

    /// Parameters that a plan may state for the conditions of a published study, as
    /// `study.<parameter>`.
    static Map<String, ParameterKind> studyNames() {
        Map<String, ParameterKind> names = new LinkedHashMap<>(planNames());
        names.keySet().removeIf(name -> name.startsWith("study"));
        List.of("route", "regime", "processing", "estimates", "method").forEach(names::remove);
        names.putAll(costNames());
        names.putAll(fiscalNames());
        for (String name : List.of("discount_rate", "discount_timing", "inflation_rate")) {
            names.put(name, Objects.requireNonNull(caseNames().get(name)));
        }
        return names;
    }

    private static Map<String, ParameterKind> costNames() {
        Bounds addition = Bounds.between(0, 3).orMaybe("Maybe a per cent: shares are fractions.");
        Map<String, ParameterKind> names = new LinkedHashMap<>();
        names.put("indirect_share", number(addition));
        names.put("owner_share", number(addition));
        names.put("contingency_share", number(addition));
        names.put("sustaining_share_of_capex", number(SHARE));
        names.put("closure_share_of_capex", number(SHARE));
        names.put("closure_fixed_usd", number(NOT_NEGATIVE));
        names.put("closure_timing", word("end_of_window", "after_last_production"));
        names.put("working_capital_share_of_revenue", number(SHARE));
        names.put("fixed_cost_share", number(SHARE));
        names.put("freight_usd_per_tonne_km", number(NOT_NEGATIVE));
        names.put("freight_usd_per_tonne." + PRODUCT, number(NOT_NEGATIVE));
        names.put("port_cost_usd_per_tonne", number(NOT_NEGATIVE));
        names.put("infrastructure_usd", number(NOT_NEGATIVE));
        names.put("ramp_profile.<k>", kind(Form.LIST, Bounds.between(0, 2)));
        names.put("ramp_weights", kind(Form.LIST, NOT_NEGATIVE));
        names.put("construction_years", number(YEARS));
        names.put("shortest_life_years", number(YEARS));
        names.put("cost_base_year", whole(PriceRows.FIRST_YEAR, PriceRows.LAST_YEAR));
        return names;
    }

    private static Map<String, ParameterKind> fiscalNames() {
        Map<String, ParameterKind> names = new LinkedHashMap<>();
        names.put("royalty_rate", kind(Form.NUMBER_OR_LIST, SHARE));
        names.put("royalty_price_thresholds", kind(Form.LIST, POSITIVE));
        names.put("royalty_base", word("gross", "netback"));
        names.put("permit_fee_usd", number(NOT_NEGATIVE));
        names.put("income_tax_rate", number(SHARE));
        names.put("loss_use_share", number(SHARE));
        names.put("depreciation_shares", kind(Form.SHARES_OF_ONE, SHARE));
        names.put("depreciation_years", kind(Form.LIST, YEARS));
        names.put("closure_deductible", word("yes", "no"));
        names.put("withholding_rate", number(SHARE));
        names.put("vat_rate", number(SHARE));
        names.put("vat_taxed_share_capex", number(SHARE));
        names.put("vat_taxed_share_opex", number(SHARE));
        names.put("vat_refund_years", number(YEARS));
        names.put("fund_contribution_share", number(SHARE));
        names.put("psa_cost_cap_until_recovered", number(SHARE));
        names.put("psa_cost_cap_after", number(SHARE));
        names.put("psa_state_share", kind(Form.NUMBER_OR_LIST, SHARE));
        names.put("psa_state_share_thresholds", kind(Form.LIST, NOT_NEGATIVE));
        names.put("psa_income_tax_rate", number(SHARE));
        names.put("psa_royalty_rate", kind(Form.NUMBER_OR_LIST, SHARE));
        return names;
    }

    private static Map<String, ParameterKind> riskNames() {
        Map<String, ParameterKind> names = new LinkedHashMap<>();
        names.put("capacity_spread", number(LOG_SD));
        names.put("grade_spread", number(LOG_SD));
        names.put("overrun", number(POSITIVE));
        names.put("overrun.shift", number(Bounds.between(-10, 10)));
        names.put("overrun.median", number(POSITIVE));
        names.put("overrun.log_sd", number(LOG_SD));
        names.put("overrun_mean", number(POSITIVE));
        names.put("overrun_share_doubled", number(SHARE));
        names.put("overrun_share_outside_15_percent", number(SHARE));
        names.put("delay_years", number(YEARS));
        names.put("capex_spread", number(LOG_SD));
        names.put("opex_spread", number(LOG_SD));
        names.put("unit_scope_weight.<reliability>", number(SHARE));
        return names;
    }

    private static Map<String, ParameterKind> priceModelNames() {
        Map<String, ParameterKind> names = new LinkedHashMap<>();
        names.put("start", number(POSITIVE));
        names.put("median", number(POSITIVE));
        names.put("reversion", number(new Bounds(0, false, 20, "")));
        names.put("volatility", number(LOG_SD));
        names.put("growth", number(Bounds.between(-1, 1)));
        names.put("basis", word("calibrated", "prior"));
        return names;
    }
}
