package org.lode.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.cashflow.AnnualCashFlow;
import org.lode.cashflow.CashFlowLine;
import org.lode.cashflow.CashFlowTable;
import org.lode.cashflow.Realisation;
import org.lode.quantity.Explained;
import org.lode.quantity.Parameter;

/// Derivations of the figures of one valued deposit.
final class Figures {
    private final AssembledProject project;
    private final ValuedProject.Central central;
    private final CashFlowTable table;

    private Figures(AssembledProject project, ValuedProject.Central central) {
        this.project = project;
        this.central = central;
        this.table = central.table();
    }

    static Map<String, Explained> of(
            AssembledProject project, ValuedProject.Central central, Case data) {
        Figures figures = new Figures(project, central);
        Map<String, Explained> all = new LinkedHashMap<>();
        all.put("npv", figures.npv());
        all.put("pretax_npv", figures.preTaxNpv());
        all.put("irr", figures.irr());
        all.put("payback", figures.payback());
        all.put("break_even", figures.breakEven());
        all.put("resource", project.description().resource());
        all.put("capacity", figures.capacity());
        all.put("capex", figures.capex());
        all.put("opex", figures.opex());
        all.put("revenue", figures.revenue());
        all.put("royalty", figures.total(CashFlowLine.ROYALTY, "royalty"));
        all.put(
                "income_tax",
                figures.total(CashFlowLine.INCOME_TAX, "income_tax", "loss_use", "depreciation"));
        all.put("state_share", figures.total(CashFlowLine.STATE_SHARE, "psa"));
        all.put(
                "fund_contribution",
                figures.total(CashFlowLine.FUND_CONTRIBUTION, "fund", "is_new_permit", "royalty"));
        BackTests.explained(project, data).ifPresent(study -> all.put("study_npv", study));
        return all;
    }

    private Explained npv() {
        return Explained.computed(
                "investor's net present value, central case",
                central.npvUsd(),
                "USD",
                "sum over years of investor flow / (1 + r)^t; " + timing(),
                presentValues(
                        CashFlowLine.PRE_TAX_FLOW,
                        CashFlowLine.ROYALTY,
                        CashFlowLine.PERMIT_FEE,
                        CashFlowLine.STATE_SHARE,
                        CashFlowLine.INCOME_TAX,
                        CashFlowLine.WITHHOLDING,
                        CashFlowLine.VAT_CHANGE));
    }

    private Explained preTaxNpv() {
        return Explained.computed(
                "pre-tax net present value of the project, central case",
                central.preTaxNpvUsd(),
                "USD",
                "sum over years of pre-tax flow / (1 + r)^t; " + timing(),
                presentValues(
                        CashFlowLine.REVENUE,
                        CashFlowLine.FREIGHT,
                        CashFlowLine.OPERATING_COST,
                        CashFlowLine.SUSTAINING,
                        CashFlowLine.CAPEX,
                        CashFlowLine.CLOSURE,
                        CashFlowLine.WORKING_CAPITAL_CHANGE));
    }

    private List<Explained> presentValues(CashFlowLine... lines) {
        List<Explained> inputs = new ArrayList<>(rows("discount_rate"));
        for (CashFlowLine line : lines) {
            double value = table.presentValue(line, table.terms().discounting());
            if (value != 0) {
                inputs.add(
                        Explained.computed(
                                "present value of " + line.label(),
                                value,
                                "USD",
                                line.formula(),
                                detail(line)));
            }
        }
        return inputs;
    }

    private List<Explained> detail(CashFlowLine line) {
        return switch (line) {
            case REVENUE -> List.of(revenue());
            case OPERATING_COST -> List.of(opex());
            case CAPEX -> List.of(capex());
            case FREIGHT -> rows("distance_to_port", "freight", "port_cost");
            case SUSTAINING -> rows("sustaining");
            case CLOSURE -> rows("closure");
            case WORKING_CAPITAL_CHANGE -> rows("working_capital");
            case ROYALTY -> rows("royalty");
            case INCOME_TAX -> rows("income_tax", "loss_use", "depreciation");
            case STATE_SHARE -> rows("psa");
            case WITHHOLDING -> rows("withholding");
            case VAT_CHANGE -> rows("vat");
            case PERMIT_FEE -> rows("permit_fee");
            default -> List.of();
        };
    }

    private Explained irr() {
        return Explained.computed(
                "investor's internal rate of return",
                central.irr().chosen().orElse(Double.NaN),
                "1/year",
                "root of NPV(r) = 0 in (-0.99, 10]: %d root(s), rule %s; %d sign changes"
                        .formatted(
                                central.irr().roots().size(),
                                central.irr().rule().name().toLowerCase(java.util.Locale.ROOT),
                                central.irr().signChanges()),
                List.of(flows()));
    }

    private Explained payback() {
        return Explained.computed(
                "payback from first spending",
                central.payback().orElse(Double.NaN),
                "years",
                "year in which the cumulative investor flow turns positive ("
                        + table.terms().payback().name().toLowerCase(java.util.Locale.ROOT)
                        + "), linear within the year",
                List.of(flows()));
    }

    private Explained flows() {
        List<Explained> years = new ArrayList<>();
        for (AnnualCashFlow year : table.years()) {
            years.add(
                    Explained.computed(
                            "investor flow of year " + year.year(),
                            year.investorUsd(),
                            "USD",
                            "docs/cash-flow-order.md (16)"));
        }
        return Explained.computed(
                "investor flows",
                table.total(CashFlowLine.INVESTOR),
                "USD",
                "sum of the years, undiscounted",
                years);
    }

    private Explained breakEven() {
        List<Explained> inputs = new ArrayList<>();
        inputs.add(npv());
        return Explained.computed(
                "break-even price of " + project.products().getFirst().name(),
                central.breakEvenUsdPerTonne().orElse(Double.NaN),
                "USD/t",
                "price at which the investor's NPV is zero, all prices moved together (levelised)",
                inputs);
    }

    private Explained capacity() {
        List<Explained> inputs =
                new ArrayList<>(
                        rows(
                                "capacity_tonnes_per_year",
                                "product_capacity",
                                "shortest_life",
                                "permit_years"));
        inputs.add(project.description().resource());
        return Explained.computed(
                "plant capacity",
                table.realisation().capacityTonnesPerYear(),
                "t ore/year",
                project.description().capacityBasis().equals("published")
                        ? "as published"
                        : "Long 2009 rule from the reserve, life within bounds",
                inputs);
    }

    private Explained capex() {
        Realisation mine = table.realisation();
        Explained estimate = project.design().costs().explainCapex(mine.capacityTonnesPerYear());
        List<Explained> inputs = new ArrayList<>();
        inputs.add(estimate);
        inputs.add(
                Explained.computed(
                        "as-built over estimate, central case",
                        mine.capexUsd() / estimate.value(),
                        "ratio",
                        "median of the shifted lognormal of Bertisen and Davis 2008",
                        rows("overrun")));
        return Explained.computed(
                "initial capital", mine.capexUsd(), "USD", "estimate x overrun", inputs);
    }

    private Explained opex() {
        Realisation mine = table.realisation();
        List<Explained> inputs = new ArrayList<>();
        inputs.add(project.design().costs().explainOpex(mine.capacityTonnesPerYear()));
        inputs.addAll(rows("fixed_cost_share"));
        return Explained.computed(
                "site operating cost at capacity",
                mine.opexUsdPerTonne(),
                "USD/t ore",
                "estimate; the fixed share is paid in full in every running year",
                inputs);
    }

    private Explained revenue() {
        List<Explained> inputs = new ArrayList<>();
        Realisation mine = table.realisation();
        for (int p = 0; p < project.products().size(); p++) {
            String id = project.products().get(p).id();
            List<Explained> product =
                    new ArrayList<>(rows("grade." + id, "recovery." + id, "by_product." + id));
            product.add(
                    Explained.given(
                            "recovery in route " + project.routes().get(p).route(),
                            project.routes().get(p).recovery().median(),
                            "share",
                            project.routes().get(p).source()));
            product.addAll(price(id));
            inputs.add(
                    Explained.computed(
                            "payable " + project.products().get(p).name() + " per tonne of ore",
                            mine.saleTonnesPerTonneOre()[p],
                            "t/t ore",
                            "grade x recovery x payable share / product grade",
                            product));
        }
        inputs.add(project.description().resource());
        return Explained.computed(
                "revenue over the life, undiscounted",
                table.total(CashFlowLine.REVENUE),
                "USD",
                "sum over years and products of ore x payable product per t ore x price",
                inputs);
    }

    private List<Explained> price(String productId) {
        return project.rows().used().stream()
                .filter(p -> p.scope().equals(productId) && p.uncertainty() != null)
                .map(Parameter::explained)
                .toList();
    }

    private Explained total(CashFlowLine line, String... prefixes) {
        return Explained.computed(
                line.label() + " over the life, undiscounted",
                table.total(line),
                "USD",
                line.formula(),
                rows(prefixes));
    }

    /// Rows used whose name starts with one of the prefixes; words show as such.
    private List<Explained> rows(String... prefixes) {
        List<Explained> found = new ArrayList<>();
        for (Parameter p : project.rows().used()) {
            for (String prefix : prefixes) {
                if (p.name().startsWith(prefix)) {
                    found.add(
                            p.uncertainty() == null
                                    ? Explained.given(
                                            "%s (%s) = %s".formatted(p.name(), p.scope(), p.text()),
                                            Double.NaN,
                                            p.unit(),
                                            p.source())
                                    : p.explained());
                    break;
                }
            }
        }
        return found;
    }

    private String timing() {
        return switch (table.terms().discounting().timing()) {
            case END_YEAR -> "end of year, year 0 undiscounted";
            case MID_YEAR -> "middle of the year, year 0 undiscounted";
        };
    }
}
