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
import org.lode.deposit.PublishedFact;
import org.lode.quantity.Parameter;
import org.lode.risk.Driver;

/// A published study beside our own calculation under the study's conditions.
///
/// Conditions of the study: its price deck for ever, no overrun, no delay, all other inputs at
/// their medians. Money is brought to the study's year by the deflator of the case.
final class BackTests {
    private BackTests() {}

    static List<ValuationView.BackTestView> of(
            AssembledProject project, Case data, List<PublishedFact> facts) {
        List<ValuationView.BackTestView> views = new ArrayList<>();
        Optional<CashFlowTable> study = underStudyConditions(project, data);
        if (study.isEmpty()) {
            return views;
        }
        double toStudyMoney = 1 / moneyFactor(project, data);
        CashFlowTable table = study.get();
        double npv = table.presentValue(CashFlowLine.INVESTOR, table.terms().discounting());
        double preTax = table.presentValue(CashFlowLine.PRE_TAX_FLOW, table.terms().discounting());
        OptionalDouble irr = irr(table, CashFlowLine.INVESTOR);
        OptionalDouble preTaxIrr = irr(table, CashFlowLine.PRE_TAX_FLOW);
        for (PublishedFact f : facts) {
            if (f.low().isEmpty()) {
                continue;
            }
            String metric = f.metric().toLowerCase(Locale.ROOT);
            boolean isPreTax = metric.contains("pre-tax");
            boolean isStudy = f.role() == PublishedFact.Role.STUDY;
            if (isStudy && metric.contains("npv") && !metric.contains("zero")) {
                views.add(view(f, "M USD", toStudyMoney * (isPreTax ? preTax : npv) / 1e6));
            } else if (isStudy && metric.contains("irr")) {
                OptionalDouble rate = isPreTax ? preTaxIrr : irr;
                views.add(view(f, "%", 100 * rate.orElse(Double.NaN)));
            } else if (isStudy && metric.contains("payback")) {
                views.add(
                        view(
                                f,
                                "years",
                                org.lode.cashflow.Payback.of(
                                                table.column(CashFlowLine.INVESTOR),
                                                table.terms().payback())
                                        .orElse(Double.NaN)));
            } else if (f.role() == PublishedFact.Role.CAPEX && f.unit().contains("USD")) {
                views.add(view(f, "M USD", toStudyMoney * table.realisation().capexUsd() / 1e6));
            }
        }
        return views;
    }

    /// The cash flow under the study's conditions; empty if the plan gives no study price.
    private static Optional<CashFlowTable> underStudyConditions(
            AssembledProject project, Case data) {
        double[][] prices = project.medianPrices();
        double money = moneyFactor(project, data);
        for (int p = 0; p < prices.length; p++) {
            Optional<Parameter> price =
                    project.rows().plan("study_price." + project.products().get(p).id());
            if (price.isEmpty()) {
                return Optional.empty();
            }
            Arrays.fill(prices[p], price.get().value() * money);
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

    /// Money of the case over money of the study's year; 1 without a study year or deflator.
    private static double moneyFactor(AssembledProject project, Case data) {
        Optional<Parameter> year = project.rows().plan("study_year");
        int base = (int) Math.round(data.parameters().get("price_base_year", "all").value());
        if (year.isEmpty()) {
            return 1;
        }
        Double then = data.deflators().get((int) Math.round(year.get().value()));
        Double now = data.deflators().get(base);
        return then == null || now == null ? 1 : now / then;
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
