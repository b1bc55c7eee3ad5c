package org.lode.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lode.cashflow.ClosureTerms;
import org.lode.cashflow.Discounting;
import org.lode.cashflow.PaybackConvention;
import org.lode.cashflow.ProjectTerms;
import org.lode.fiscal.AssetClass;
import org.lode.fiscal.FiscalRegime;
import org.lode.fiscal.FundTerms;
import org.lode.fiscal.ProductionSharing;
import org.lode.fiscal.RoyaltyTerm;
import org.lode.fiscal.ValueAddedTax;
import org.lode.market.Product;

/// Builds the fixed terms of a project from the rows of a case.
final class TermsAssembly {
    private final CaseLookup rows;
    private final String method;
    private final String processClass;
    private final String fundSplit;
    private final Stages stages;

    TermsAssembly(CaseLookup rows, String method, String processClass, Stages stages) {
        this.rows = rows;
        this.stages = stages;
        this.method = method;
        this.processClass = processClass;
        this.fundSplit = rows.wordOr("fund_split", "equal");
    }

    ProjectTerms terms(List<Product> products) {
        double[] freight = new double[products.size()];
        double distanceKm = rows.valueOr("distance_to_port_km", 0);
        double perTonneKm = rows.valueOr("freight_usd_per_tonne_km", 0, method, processClass);
        double port = rows.valueOr("port_cost_usd_per_tonne", 0, method, processClass);
        for (int p = 0; p < freight.length; p++) {
            freight[p] =
                    rows.find("freight_usd_per_tonne." + products.get(p).id())
                            .map(row -> row.value())
                            .orElse(distanceKm * perTonneKm + port);
        }

        return new ProjectTerms(
                products.stream().map(Product::id).toList(),
                capexShares(),
                (int) Math.round(rows.value("permit_years")),
                longestDelayYears(),
                rampProfiles(),
                freight,
                rows.valueOr("fixed_cost_share", 0, method, processClass),
                rows.valueOr("sustaining_share_of_capex", 0, method, processClass),
                closure(),
                rows.valueOr("working_capital_share_of_revenue", 0, method, processClass),
                rows.valueOr("inflation_rate", 0),
                fiscal(products),
                new Discounting(
                        rows.value("discount_rate"),
                        rows.wordOr("discount_timing", "end_year").equals("mid_year")
                                ? Discounting.Timing.MID_YEAR
                                : Discounting.Timing.END_YEAR),
                rows.wordOr("payback", "stays_paid").equals("first_crossing")
                        ? PaybackConvention.FIRST_CROSSING
                        : PaybackConvention.STAYS_PAID,
                stages.expansion());
    }

    /// Years of waiting for the gate come first, without spending.
    private double[] capexShares() {
        int wait = (int) Math.round(rows.valueOr("gate_wait_years", 0));
        double[] shares =
                rows.numbersIfAny("capex_shares", method, processClass)
                        .orElseGet(
                                () -> {
                                    int years =
                                            (int)
                                                    Math.round(
                                                            rows.value(
                                                                    "construction_years",
                                                                    method,
                                                                    processClass));
                                    double[] even = new double[years];
                                    Arrays.fill(even, 1.0 / years);
                                    return even;
                                });
        double[] all = new double[wait + shares.length];
        System.arraycopy(shares, 0, all, wait, shares.length);
        return all;
    }

    private double[][] rampProfiles() {
        List<double[]> profiles = new ArrayList<>();
        int count =
                rows.numbersIfAny("ramp_weights", method, processClass)
                        .map(weights -> weights.length)
                        .orElse(0);
        for (int k = 1; k <= count; k++) {
            Optional<double[]> profile =
                    rows.numbersIfAny("ramp_profile." + k, method, processClass);
            if (profile.isEmpty()) {
                break;
            }
            profiles.add(stages.rampUp(profile.get()));
        }
        return profiles.isEmpty()
                ? new double[][] {stages.rampUp(new double[] {1})}
                : profiles.toArray(double[][]::new);
    }

    private ClosureTerms closure() {
        return new ClosureTerms(
                rows.valueOr("closure_fixed_usd", 0, method, processClass),
                rows.valueOr("closure_share_of_capex", 0, method, processClass),
                rows.wordOr("closure_timing", "after_last_production", method, processClass)
                        .equals("end_of_window"));
    }

    private FiscalRegime fiscal(List<Product> products) {
        boolean isSharing = rows.wordOr("regime", "permit").equals("psa");
        double contribution =
                rows.isYes("is_new_permit", false) ? rows.valueOr("fund_contribution_share", 0) : 0;
        double firstShare = fundSplit.equals("equal") ? 0.5 : Double.parseDouble(fundSplit);
        return new FiscalRegime(
                products.stream().map(p -> royalty(p, isSharing)).toList(),
                rows.wordOr("royalty_base", "gross").equals("netback"),
                rows.valueOr("permit_fee_usd", 0),
                isSharing
                        ? rows.valueOr("psa_income_tax_rate", 0)
                        : rows.valueOr("income_tax_rate", 0),
                rows.valueOr("loss_use_share", 1),
                assetClasses(),
                rows.isYes("closure_deductible", true),
                rows.valueOr("withholding_rate", 0),
                new ValueAddedTax(
                        rows.valueOr("vat_rate", 0),
                        rows.valueOr("vat_taxed_share_capex", 0),
                        rows.valueOr("vat_taxed_share_opex", 0),
                        rows.valueOr("vat_refund_years", 0)),
                isSharing ? sharing() : null,
                new FundTerms(contribution, firstShare));
    }

    private @Nullable ProductionSharing sharing() {
        double[] shares = rows.numbers("psa_state_share");
        double[] thresholds = rows.numbersIfAny("psa_state_share_thresholds").orElse(new double[0]);
        return new ProductionSharing(
                rows.value("psa_cost_cap_until_recovered"),
                rows.value("psa_cost_cap_after"),
                new RoyaltyTerm(thresholds, shares));
    }

    private RoyaltyTerm royalty(Product product, boolean isSharing) {
        if (isSharing) {
            Optional<double[]> agreed = rows.numbersIfAny("psa_royalty_rate", product.mineral());
            if (agreed.isPresent()) {
                return new RoyaltyTerm(new double[0], agreed.get());
            }
        }
        double[] rates = rows.numbers("royalty_rate", product.mineral());
        double[] thresholds =
                rates.length == 1
                        ? new double[0]
                        : rows.numbers("royalty_price_thresholds", product.mineral());
        return new RoyaltyTerm(thresholds, rates);
    }

    private List<AssetClass> assetClasses() {
        double[] shares =
                rows.numbersIfAny("depreciation_shares", method, processClass)
                        .orElse(new double[0]);
        double[] years =
                shares.length == 0
                        ? shares
                        : rows.numbers("depreciation_years", method, processClass);
        List<AssetClass> classes = new ArrayList<>();
        for (int k = 0; k < shares.length; k++) {
            classes.add(new AssetClass(shares[k], (int) Math.round(years[k])));
        }
        return classes;
    }

    private int longestDelayYears() {
        return rows.find("delay_years", processClass)
                .map(row -> (int) Math.round(row.distribution().quantile(1 - 1e-9)))
                .orElse(0);
    }
}
