package org.lode.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.cashflow.CashFlowLine;
import org.lode.cashflow.CashFlowModel;
import org.lode.cashflow.CashFlowTable;
import org.lode.cashflow.InternalRateOfReturn;
import org.lode.cashflow.Payback;
import org.lode.deposit.PublishedFact;
import org.lode.quantity.Explained;
import org.lode.quantity.Parameter;
import org.lode.risk.Driver;

/// A published study beside our own calculation under the study's conditions.
///
/// Conditions of the study: its price deck for ever, no overrun, no delay, all other inputs at
/// their medians, and each `study.<parameter>` row instead of the case's own. Money is brought
/// to the study's year by the deflator of the case. The way from the case's own assumptions to
/// those of the study is walked one group of rows at a time, so that the value of each is seen.
///
/// Limits: what the study does not print stays at the case's own figure, and a step is worth
/// something else in another order. Nothing here is fitted to the published result.
final class BackTests {
    private final AssembledProject own;
    private final StudyConditions conditions;

    private BackTests(AssembledProject own, Case data) {
        this.own = own;
        this.conditions = StudyConditions.of(own.rows(), data);
    }

    /// Published and computed figures; empty if the plan gives no study price.
    static List<ValuationView.BackTestView> of(
            AssembledProject project, Case data, List<PublishedFact> facts) {
        BackTests test = new BackTests(project, data);
        return test.table(test.conditions.rows()).map(t -> test.views(t, facts)).orElse(List.of());
    }

    /// The value after each group of the study's rows; empty if the plan gives no study price.
    static List<ValuationView.StudyStepView> steps(AssembledProject project, Case data) {
        return new BackTests(project, data).steps();
    }

    /// Derivation of the value under the study's conditions.
    static Optional<Explained> explained(AssembledProject project, Case data) {
        BackTests test = new BackTests(project, data);
        List<ValuationView.StudyStepView> steps = test.steps();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        List<Explained> inputs = new ArrayList<>();
        test.conditions.prices().forEach(p -> inputs.add(p.explained()));
        double before = 0;
        for (int k = 0; k < steps.size(); k++) {
            double after = steps.get(k).npvUsd();
            inputs.add(
                    Explained.computed(
                            steps.get(k).change(),
                            after - before,
                            "USD of the study's year",
                            k == 0 ? "value before any row of the study" : "value it adds",
                            k == 0 ? List.of() : test.leaves(k)));
            before = after;
        }
        return Optional.of(
                Explained.computed(
                        "investor's net present value under the conditions of the study",
                        before,
                        "USD of the study's year",
                        "sum of the steps from the case's own assumptions to the study's",
                        inputs));
    }

    private List<Explained> leaves(int step) {
        return conditions.groups().get(step - 1).stream()
                .filter(p -> p.uncertainty() != null)
                .map(Parameter::explained)
                .toList();
    }

    private List<ValuationView.StudyStepView> steps() {
        List<ValuationView.StudyStepView> steps = new ArrayList<>();
        List<Parameter> rows = new ArrayList<>();
        Optional<CashFlowTable> start = table(rows);
        if (start.isEmpty()) {
            return steps;
        }
        steps.add(step("own assumptions at the study's price", "", start.get()));
        for (List<Parameter> group : conditions.groups()) {
            rows.addAll(group);
            table(rows)
                    .ifPresent(
                            t ->
                                    steps.add(
                                            step(
                                                    conditions.names(group),
                                                    conditions.values(group),
                                                    t)));
        }
        return steps;
    }

    private ValuationView.StudyStepView step(String change, String value, CashFlowTable table) {
        return new ValuationView.StudyStepView(
                change, value, inStudyMoney(table, CashFlowLine.INVESTOR));
    }

    private double inStudyMoney(CashFlowTable table, CashFlowLine line) {
        return table.presentValue(line, table.terms().discounting()) / conditions.moneyFactor();
    }

    private List<ValuationView.BackTestView> views(CashFlowTable table, List<PublishedFact> facts) {
        List<ValuationView.BackTestView> views = new ArrayList<>();
        for (PublishedFact f : facts) {
            if (f.low().isEmpty() || !conditions.compares(f)) {
                continue;
            }
            String metric = f.metric().toLowerCase(Locale.ROOT);
            CashFlowLine line =
                    metric.contains("pre-tax") ? CashFlowLine.PRE_TAX_FLOW : CashFlowLine.INVESTOR;
            boolean isStudy = f.role() == PublishedFact.Role.STUDY;
            if (isStudy && metric.contains("npv") && !metric.contains("zero")) {
                views.add(view(f, "M USD", inStudyMoney(table, line) / 1e6));
            } else if (isStudy && metric.contains("irr")) {
                views.add(view(f, "%", 100 * irr(table, line).orElse(Double.NaN)));
            } else if (isStudy && metric.contains("payback")) {
                views.add(view(f, "years", payback(table, line)));
            } else if (f.role() == PublishedFact.Role.CAPEX && f.unit().contains("USD")) {
                double capex = table.realisation().capexUsd() / conditions.moneyFactor();
                views.add(view(f, "M USD", capex / 1e6));
            }
        }
        return views;
    }

    /// Years from the first year of production, as studies count, not from the first spending.
    private static double payback(CashFlowTable table, CashFlowLine line) {
        OptionalDouble years = Payback.of(table.column(line), table.terms().payback());
        return years.orElse(Double.NaN) - table.terms().constructionYears();
    }

    /// The cash flow with some of the study's rows; empty if the plan gives no study price.
    private Optional<CashFlowTable> table(List<Parameter> rows) {
        if (conditions.prices().size() < own.products().size()) {
            return Optional.empty();
        }
        AssembledProject project = rows.isEmpty() ? own : own.assembly().with(rows).assemble();
        double[][] prices = project.medianPrices();
        for (int p = 0; p < prices.length; p++) {
            Arrays.fill(prices[p], conditions.prices().get(p).value() * conditions.moneyFactor());
        }
        double[] draw = project.centralDraw();
        for (int v = 0; v < draw.length; v++) {
            Driver driver = project.variables().get(v).driver();
            if (driver == Driver.OVERRUN) {
                draw[v] = 1;
            } else if (driver == Driver.DELAY) {
                draw[v] = 0;
            }
        }
        return Optional.of(
                CashFlowModel.of(project.terms(), project.design().realise(draw), prices));
    }

    private static OptionalDouble irr(CashFlowTable table, CashFlowLine line) {
        return InternalRateOfReturn.of(table.column(line), ValuedProject.IRR_RULE).chosen();
    }

    private static ValuationView.BackTestView view(PublishedFact f, String unit, double computed) {
        return new ValuationView.BackTestView(
                f.metric() + " (" + f.source().date() + ")",
                unit,
                f.low().orElse(Double.NaN),
                computed,
                f.note());
    }
}
