package org.lode.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.study.Band;
import org.lode.study.DepositResult;
import org.lode.study.ResourceView;
import org.lode.study.RiskView;
import org.lode.study.StudyResult;
import org.lode.study.ValuationView;

/// The result as tables for spreadsheets. Empty cells are figures that are not defined.
public final class CsvReport {
    private CsvReport() {}

    /// One row per deposit, valued or not.
    public static String deposits(StudyResult study) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    ("rank,id,name,level,level_reason,product,region,latitude,longitude,radius_km,"
                                    + "control,control_date,permit,holder,resource_substance,"
                                    + "contained_p10_t,contained_p50_t,contained_p90_t,disagreement,"
                                    + "npv_p10_usd,npv_p50_usd,npv_p90_usd,npv_mean_usd,"
                                    + "npv_central_usd,npv_todays_prices_usd,p_npv_positive_reverting,"
                                    + "p_npv_positive_brownian,p_npv_negative_reverting,"
                                    + "p_npv_negative_brownian,cvar5_usd,irr_central,payback_years,"
                                    + "break_even_usd_per_t,today_usd_per_t,capex_usd,"
                                    + "opex_usd_per_t_ore,aetr,fund_first_npv_usd,"
                                    + "fund_second_npv_usd,worth_of_perfect_information_usd,"
                                    + "worth_of_resource_information_usd,flags")
                            .split(",", -1));
            int rank = 0;
            for (DepositResult d : study.deposits()) {
                if (d.valuation().isPresent()) {
                    rank++;
                }
                csv.writeRecord(deposit(d, d.valuation().isPresent() ? rank + "" : ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> deposit(DepositResult d, String rank) {
        Row row = new Row();
        row.text(rank, d.deposit().id(), d.deposit().name(), d.level().number() + "");
        row.text(d.levelReason(), d.product(), d.deposit().region());
        row.text(d.deposit().location().map(l -> l.latitude() + "").orElse(""));
        row.text(d.deposit().location().map(l -> l.longitude() + "").orElse(""));
        row.text(d.deposit().location().map(l -> l.radiusKm() + "").orElse(""));
        row.text(d.deposit().control().toString(), d.deposit().controlDate());
        row.text(d.permitState(), d.holder(), d.resource().substance());
        Optional<Band> contained = d.resource().contained();
        row.number(contained.map(Band::p10).orElse(Double.NaN));
        row.number(contained.map(Band::p50).orElse(Double.NaN));
        row.number(contained.map(Band::p90).orElse(Double.NaN));
        row.number(d.resource().disagreement());
        if (d.valuation().isPresent()) {
            valuation(row, d.valuation().get());
        } else {
            row.blanks(20);
        }
        Optional<ValuationView.LearningView> learning =
                d.valuation().map(ValuationView::learning).or(d::learning);
        row.number(learning.map(l -> l.perfectInformation()).orElse(Double.NaN));
        row.number(learning.map(l -> l.resourceInformation()).orElse(Double.NaN));
        row.text(Marks.codes(d.flags()));
        return row.cells();
    }

    private static void valuation(Row row, ValuationView v) {
        RiskView r = v.meanReverting();
        row.number(r.p10(), r.p50(), r.p90(), r.mean(), v.npvUsd(), v.npvAtTodaysPricesUsd());
        row.number(r.probabilityPositive(), v.brownian().probabilityPositive());
        row.number(r.probabilityNegative(), v.brownian().probabilityNegative(), r.cvar5());
        row.number(v.irr(), v.paybackYears(), v.breakEvenUsdPerTonne());
        row.number(v.todayUsdPerTonne(), v.plan().capexUsd(), v.plan().opexUsdPerTonne());
        row.number(v.aetr());
        row.number(v.parties().fundFirstNpv(), v.parties().fundSecondNpv());
    }

    /// One row per valued deposit and year of the central case, USD.
    public static String cashFlows(StudyResult study) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    ("id,year,ore_t,revenue_usd,freight_usd,operating_cost_usd,capital_usd,"
                                    + "closure_usd,working_capital_usd,royalty_usd,income_tax_usd,"
                                    + "other_state_usd,pre_tax_flow_usd,investor_usd,state_usd,"
                                    + "fund_first_usd,fund_second_usd")
                            .split(",", -1));
            for (DepositResult d : study.deposits()) {
                if (d.valuation().isEmpty()) {
                    continue;
                }
                for (ValuationView.YearView y : d.valuation().get().years()) {
                    Row row = new Row();
                    row.text(d.deposit().id(), y.year() + "");
                    row.number(y.oreTonnes(), y.revenue(), y.freight(), y.operatingCost());
                    row.number(y.capital(), y.closure(), y.workingCapital(), y.royalty());
                    row.number(y.incomeTax(), y.otherState(), y.preTaxFlow(), y.investor());
                    row.number(y.state(), y.fundFirst(), y.fundSecond());
                    csv.writeRecord(row.cells());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// One row per published estimate.
    public static String estimates(StudyResult study) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    ("id,deposit_id,date,system,category,scope,as_published,reliability,ore_t,grade,"
                                    + "contained_t,substance,pooled_weight,remark,source,"
                                    + "source_date,status")
                            .split(",", -1));
            for (DepositResult d : study.deposits()) {
                for (ResourceView.EstimateView e : d.resource().estimates()) {
                    Row row = new Row();
                    row.text(e.id(), d.deposit().id(), e.date(), e.system(), e.category());
                    row.text(e.scope(), e.asPublished(), String.valueOf(e.reliability()));
                    row.number(e.oreTonnes(), e.grade(), e.containedTonnes());
                    row.text(e.substance());
                    row.number(e.weight());
                    row.text(e.remark(), e.source().citation(), e.source().date());
                    row.text(e.source().status().toString());
                    csv.writeRecord(row.cells());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Cells of one row.
    private static final class Row {
        private final List<String> cells = new ArrayList<>();

        void text(String... texts) {
            cells.addAll(List.of(texts));
        }

        void number(double... values) {
            for (double value : values) {
                cells.add(Double.isFinite(value) ? Double.toString(value) : "");
            }
        }

        void number(OptionalDouble... values) {
            for (OptionalDouble value : values) {
                number(value.orElse(Double.NaN));
            }
        }

        void blanks(int count) {
            for (int i = 0; i < count; i++) {
                cells.add("");
            }
        }

        List<String> cells() {
            return List.copyOf(cells);
        }
    }
}
