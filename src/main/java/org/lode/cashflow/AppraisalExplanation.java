package org.lode.cashflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lode.cashflow.Discounting.Timing;
import org.lode.quantity.Explained;
import org.lode.quantity.Source;

/// Derivations of the headline figures of an appraisal.
///
/// A present value opens into years, a year into the lines of the cash flow, and every tree ends
/// with the inputs of the run, so that the weakest evidence of an input reaches the figure.
final class AppraisalExplanation {
    private static final String ORDER =
            " (docs/cash-flow-order.md, paragraph number in parentheses)";
    private static final Source INPUT =
            Source.assumption("input of the run; its derivation was not given");

    /// Lines that make the investor's flow, with the sign they have in it.
    private static final List<CashFlowLine> GAINS = List.of(CashFlowLine.REVENUE);

    private static final List<CashFlowLine> COSTS =
            List.of(
                    CashFlowLine.FREIGHT,
                    CashFlowLine.OPERATING_COST,
                    CashFlowLine.SUSTAINING,
                    CashFlowLine.CAPEX,
                    CashFlowLine.CLOSURE,
                    CashFlowLine.WORKING_CAPITAL_CHANGE);
    private static final List<CashFlowLine> PAYMENTS =
            List.of(
                    CashFlowLine.ROYALTY,
                    CashFlowLine.PERMIT_FEE,
                    CashFlowLine.STATE_SHARE,
                    CashFlowLine.INCOME_TAX,
                    CashFlowLine.VAT_CHANGE,
                    CashFlowLine.WITHHOLDING);

    private final Appraisal appraisal;
    private final CashFlowTable table;
    private final Discounting discounting;
    private final Map<String, Explained> known;

    AppraisalExplanation(Appraisal appraisal, Map<String, Explained> known) {
        this.appraisal = appraisal;
        this.table = appraisal.table();
        this.discounting = table.terms().discounting();
        this.known = Map.copyOf(known);
    }

    /// The headline figures, in the order of a summary page.
    private enum Figure {
        NPV,
        PRETAX_NPV,
        STATE_NPV,
        FUND_NPV,
        IRR,
        PAYBACK,
        CAPEX,
        REVENUE,
        OPEX,
        ROYALTY,
        INCOME_TAX,
        FUND_CONTRIBUTION,
        BREAK_EVEN;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<String> figures() {
        return Arrays.stream(Figure.values()).map(Figure::key).toList();
    }

    Explained of(String key) {
        Figure figure =
                Arrays.stream(Figure.values())
                        .filter(f -> f.key().equals(key))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "unknown figure '%s'. Maybe one of %s."
                                                        .formatted(
                                                                key,
                                                                String.join(", ", figures()))));
        return switch (figure) {
            case NPV -> presentValue("net present value, investor", CashFlowLine.INVESTOR);
            case PRETAX_NPV ->
                    presentValue("net present value before tax", CashFlowLine.PRE_TAX_FLOW);
            case STATE_NPV -> presentValue("present value, state", CashFlowLine.STATE_KEPT);
            case FUND_NPV ->
                    presentValue("present value, joint fund", CashFlowLine.FUND_CONTRIBUTION);
            case IRR -> irr();
            case PAYBACK -> payback();
            case CAPEX -> total(CashFlowLine.CAPEX);
            case REVENUE -> total(CashFlowLine.REVENUE);
            case OPEX -> total(CashFlowLine.OPERATING_COST);
            case ROYALTY -> total(CashFlowLine.ROYALTY);
            case INCOME_TAX -> total(CashFlowLine.INCOME_TAX);
            case FUND_CONTRIBUTION -> total(CashFlowLine.FUND_CONTRIBUTION);
            case BREAK_EVEN -> breakEven();
        };
    }

    private Explained presentValue(String name, CashFlowLine line) {
        double[] factors = discounting.factors(table.years().size());
        List<Explained> inputs = new ArrayList<>();
        for (AnnualCashFlow year : table.years()) {
            double factor = factors[year.year()];
            inputs.add(
                    Explained.computed(
                            "present value of year " + year.year(),
                            line.of(year) * factor,
                            "USD",
                            "flow x discount factor",
                            flow(line, year),
                            Explained.computed(
                                    "discount factor of year " + year.year(),
                                    factor,
                                    "",
                                    factorFormula())));
        }
        inputs.add(runInputs());
        return Explained.computed(
                name,
                table.presentValue(line, discounting),
                "USD",
                "sum over the years of flow x discount factor" + ORDER,
                inputs);
    }

    private String factorFormula() {
        return discounting.timing() == Timing.END_YEAR
                ? "(1 + r)^-t, end-year convention"
                : "(1 + r)^-(t - 0.5) for t > 0, mid-year convention";
    }

    /// A yearly figure; the flows of project and investor open into the lines they are made of.
    private static Explained flow(CashFlowLine line, AnnualCashFlow year) {
        List<Explained> parts = new ArrayList<>();
        boolean isInvestor = line == CashFlowLine.INVESTOR;
        if (isInvestor || line == CashFlowLine.PRE_TAX_FLOW) {
            GAINS.forEach(part -> addLine(parts, part, year));
            COSTS.forEach(part -> addLine(parts, part, year));
        }
        if (isInvestor) {
            PAYMENTS.forEach(part -> addLine(parts, part, year));
        }
        return Explained.computed(
                "%s of year %d".formatted(line.label(), year.year()),
                line.of(year),
                line.unit(),
                line.formula(),
                parts);
    }

    private static void addLine(List<Explained> parts, CashFlowLine line, AnnualCashFlow year) {
        if (line.of(year) != 0) {
            parts.add(
                    Explained.computed(
                            "%s of year %d".formatted(line.label(), year.year()),
                            line.of(year),
                            line.unit(),
                            line.formula()));
        }
    }

    private Explained total(CashFlowLine line) {
        List<Explained> parts = new ArrayList<>();
        table.years().forEach(year -> addLine(parts, line, year));
        parts.add(runInputs());
        return Explained.computed(
                line.label() + ", undiscounted total",
                table.total(line),
                line.unit(),
                "sum over the years of " + line.formula() + ORDER,
                parts);
    }

    private Explained irr() {
        InternalRateOfReturn irr = appraisal.irr();
        List<Explained> inputs = new ArrayList<>(investorFlows());
        for (double root : irr.roots()) {
            inputs.add(
                    Explained.computed(
                            "rate at which the present value is zero",
                            root,
                            "per year",
                            "real root of sum of flow / (1 + r)^t in (-0.99, 10]"));
        }
        inputs.add(
                Explained.computed(
                        "changes of sign of the flow",
                        irr.signChanges(),
                        "",
                        "Descartes: at most so many rates above -1"));
        inputs.add(runInputs());
        return Explained.computed(
                "internal rate of return, investor",
                irr.chosen().orElse(Double.NaN),
                "per year",
                "root chosen by the rule " + irr.rule(),
                inputs);
    }

    private Explained payback() {
        List<Explained> inputs = new ArrayList<>(investorFlows());
        inputs.add(runInputs());
        return Explained.computed(
                "payback, investor",
                appraisal.payback().orElse(Double.NaN),
                "years",
                "t - cumulative flow / flow in the crossing year, from first spending, convention "
                        + table.terms().payback(),
                inputs);
    }

    private List<Explained> investorFlows() {
        return table.years().stream().map(year -> flow(CashFlowLine.INVESTOR, year)).toList();
    }

    private Explained breakEven() {
        List<Explained> inputs = new ArrayList<>();
        appraisal
                .breakEven()
                .ifPresent(
                        even -> {
                            List<String> products = table.terms().products();
                            for (int p = 0; p < products.size(); p++) {
                                inputs.add(
                                        Explained.computed(
                                                "break-even price of " + products.get(p),
                                                even.levelisedUsdPerTonne()[p],
                                                "USD/t",
                                                "factor x present value of sales / present value"
                                                        + " of tonnes"));
                            }
                        });
        inputs.add(presentValue("net present value, investor", CashFlowLine.INVESTOR));
        return Explained.computed(
                "break-even price factor",
                appraisal.breakEven().map(BreakEvenPrice::factor).orElse(Double.NaN),
                "",
                "factor on all prices at which the investor's net present value is zero",
                inputs);
    }

    private Explained runInputs() {
        Realisation mine = table.realisation();
        List<Explained> inputs = new ArrayList<>();
        inputs.add(input("ore", mine.oreTonnes(), "t"));
        inputs.add(input("capacity", mine.capacityTonnesPerYear(), "t/year"));
        inputs.add(input("initial capital", mine.capexUsd(), "USD"));
        inputs.add(input("unit operating cost", mine.opexUsdPerTonne(), "USD/t ore"));
        List<String> products = table.terms().products();
        for (int p = 0; p < products.size(); p++) {
            inputs.add(
                    input("sales of " + products.get(p), mine.saleTonnesPerTonneOre()[p], "t/t"));
            inputs.add(input("price of " + products.get(p), table.prices()[p][0], "USD/t"));
        }
        inputs.add(input("discount rate", discounting.ratePerYear(), "per year"));
        return Explained.computed(
                "inputs of the run",
                inputs.size(),
                "",
                "mine, prices (first operating year), discount rate; fiscal terms as in the case",
                inputs);
    }

    private Explained input(String name, double value, String unit) {
        Explained derivation = known.get(name);
        return derivation == null ? Explained.given(name, value, unit, INPUT) : derivation;
    }
}
