package org.lode.report;

import static org.lode.report.JsonReport.band;
import static org.lode.report.JsonReport.number;
import static org.lode.report.JsonReport.object;

import java.util.List;
import java.util.Optional;
import org.lode.risk.Quantile;
import org.lode.study.RiskView;
import org.lode.study.ValuationView;
import org.lode.study.ValuationView.LearningView;
import org.lode.study.ValuationView.PartiesView;
import org.lode.study.ValuationView.PlanView;
import org.lode.study.ValuationView.YearView;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The valuation part of [JsonReport].
final class JsonValuation {
    private JsonValuation() {}

    static ObjectNode tree(ValuationView v) {
        ObjectNode node = object();
        number(node, "centralNpvUsd", v.npvUsd());
        number(node, "centralNpvAtTodaysPricesUsd", v.npvAtTodaysPricesUsd());
        number(node, "centralPreTaxNpvUsd", v.preTaxNpvUsd());
        number(node, "centralIrrPerYear", v.irr());
        ArrayNode roots = node.putArray("irrRootsPerYear");
        v.irrs().forEach(roots::add);
        node.put("irrRule", v.irrRule());
        number(node, "paybackYears", v.paybackYears());
        number(node, "averageEffectiveTaxRate", v.aetr());
        number(node, "breakEvenUsdPerTonne", v.breakEvenUsdPerTonne());
        number(node, "todayUsdPerTonne", v.todayUsdPerTonne());
        node.set("plan", plan(v.plan()));
        products(node.putArray("products"), v);
        node.set("meanReverting", risk(v.meanReverting()));
        node.set("brownian", risk(v.brownian()));
        drivers(node, v);
        node.set("parties", parties(v.parties()));
        node.set("learning", learning(v.learning()));
        ArrayNode backTest = node.putArray("backTest");
        for (ValuationView.BackTestView b : v.backTest()) {
            ObjectNode row = backTest.addObject().put("figure", b.figure()).put("unit", b.unit());
            number(row, "published", b.published());
            number(row, "computed", b.computed());
            row.put("note", b.note());
        }
        ArrayNode steps = node.putArray("studySteps");
        for (ValuationView.StudyStepView s : v.studySteps()) {
            ObjectNode row = steps.addObject().put("change", s.change()).put("value", s.value());
            number(row, "npvUsd", s.npvUsd());
        }
        ArrayNode years = node.putArray("years");
        v.years().forEach(y -> years.add(year(y)));
        return node;
    }

    private static ObjectNode plan(PlanView p) {
        ObjectNode node = object();
        node.put("method", p.method()).put("route", p.route()).put("processing", p.processing());
        number(node, "reserveTonnes", p.reserveTonnes());
        number(node, "capacityTonnesPerYear", p.capacityTonnesPerYear());
        node.put("capacityBasis", p.capacityBasis());
        number(node, "lifeYears", p.lifeYears());
        number(node, "strippingRatio", p.strippingRatio());
        node.put("constructionYears", p.constructionYears());
        number(node, "capexUsd", p.capexUsd());
        node.put("capexBasis", p.capexBasis());
        number(node, "opexUsdPerTonneOre", p.opexUsdPerTonne());
        node.put("opexBasis", p.opexBasis());
        number(node, "productTonnesPerYear", p.productTonnesPerYear());
        node.put("regime", p.regime());
        return node;
    }

    private static void products(ArrayNode products, ValuationView v) {
        for (ValuationView.ProductView p : v.products()) {
            ObjectNode row = products.addObject().put("name", p.name());
            number(row, "todayUsdPerTonne", p.todayUsdPerTonne());
            number(row, "medianUsdPerTonne", p.medianUsdPerTonne());
            number(row, "gradeInOreMassFraction", p.gradeInOre());
            number(row, "recovery", p.recovery());
            number(row, "freightUsdPerTonne", p.freightUsdPerTonne());
            row.put("priceBasis", p.priceBasis());
        }
    }

    private static ObjectNode risk(RiskView r) {
        ObjectNode node = object().put("process", r.process()).put("trials", r.trials());
        number(node, "npvMeanUsd", r.mean());
        number(node, "npvStandardErrorUsd", r.standardError());
        for (double p : List.of(0.05, 0.10, 0.50, 0.90, 0.95)) {
            Quantile q = r.npv().quantile(p);
            String name = "npvP%.0f".formatted(100 * p);
            number(node, name + "Usd", q.value());
            number(node, name + "StandardErrorUsd", q.standardError());
            number(node, name + "Low95Usd", q.low95());
            number(node, name + "High95Usd", q.high95());
        }
        number(node, "probabilityPositive", r.probabilityPositive());
        number(node, "probabilityNegative", r.probabilityNegative());
        number(node, "probabilityStandardError", r.summary().probabilityNegativeError());
        number(node, "npvCvar5Usd", r.cvar5());
        number(node, "npvCvar5StandardErrorUsd", r.summary().worstMeanError());
        band(node, "irrPerYear", Optional.of(r.irr()));
        for (double p : List.of(0.10, 0.50, 0.90)) {
            Quantile q = r.summary().irr().quantile(p);
            number(node, "irrP%.0fLow95".formatted(100 * p), q.low95());
            number(node, "irrP%.0fHigh95".formatted(100 * p), q.high95());
        }
        number(node, "irrUndefinedShare", r.irrUndefinedShare());
        number(node, "noPaybackShare", r.noPaybackShare());
        number(node, "histogramFromUsd", r.histogramFrom());
        number(node, "histogramToUsd", r.histogramTo());
        ArrayNode counts = node.putArray("histogramCounts");
        r.histogram().forEach(counts::add);
        return node;
    }

    private static void drivers(ObjectNode node, ValuationView v) {
        ArrayNode drivers = node.putArray("drivers");
        for (ValuationView.DriverView d : v.drivers()) {
            ObjectNode row = drivers.addObject().put("name", d.name());
            number(row, "firstOrderShare", d.firstOrder());
            number(row, "rankCorrelation", d.rankCorrelation());
        }
        ArrayNode tornado = node.putArray("tornado");
        for (ValuationView.TornadoView t : v.tornado()) {
            ObjectNode row = tornado.addObject().put("name", t.name()).put("unit", t.unit());
            number(row, "lowInput", t.lowInput());
            number(row, "highInput", t.highInput());
            number(row, "npvAtLowUsd", t.npvAtLow());
            number(row, "npvAtHighUsd", t.npvAtHigh());
        }
    }

    private static ObjectNode parties(PartiesView p) {
        ObjectNode node = object().put("split", p.split());
        number(node, "investorNpvUsd", p.investorNpv());
        number(node, "stateNpvUsd", p.stateNpv());
        number(node, "fundFirstNpvUsd", p.fundFirstNpv());
        number(node, "fundSecondNpvUsd", p.fundSecondNpv());
        number(node, "investorTotalUsd", p.investorTotal());
        number(node, "stateTotalUsd", p.stateTotal());
        number(node, "fundFirstTotalUsd", p.fundFirstTotal());
        number(node, "fundSecondTotalUsd", p.fundSecondTotal());
        number(node, "meanFundNpvUsd", p.meanFundNpv());
        return node;
    }

    static ObjectNode learning(LearningView l) {
        ObjectNode node = object();
        number(node, "expectedNpvUsd", l.expectedNpv());
        number(node, "expectedNpvWithChoiceUsd", l.expectedNpvWithChoice());
        number(node, "perfectInformationUsd", l.perfectInformation());
        number(node, "resourceInformationUsd", l.resourceInformation());
        number(node, "learningCostUsd", l.learningCost());
        return node;
    }

    private static ObjectNode year(YearView y) {
        ObjectNode node = object().put("year", y.year());
        number(node, "oreTonnes", y.oreTonnes());
        number(node, "revenueUsd", y.revenue());
        number(node, "freightUsd", y.freight());
        number(node, "operatingCostUsd", y.operatingCost());
        number(node, "capitalUsd", y.capital());
        number(node, "closureUsd", y.closure());
        number(node, "workingCapitalUsd", y.workingCapital());
        number(node, "royaltyUsd", y.royalty());
        number(node, "incomeTaxUsd", y.incomeTax());
        number(node, "otherStateUsd", y.otherState());
        number(node, "preTaxFlowUsd", y.preTaxFlow());
        number(node, "investorUsd", y.investor());
        number(node, "stateUsd", y.state());
        number(node, "fundFirstUsd", y.fundFirst());
        number(node, "fundSecondUsd", y.fundSecond());
        return node;
    }
}
