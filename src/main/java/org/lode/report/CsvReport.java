package org.lode.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.deposit.Deposit;
import org.lode.deposit.Location;
import org.lode.quantity.Evidence;
import org.lode.study.Band;
import org.lode.study.DepositResult;
import org.lode.study.ResourceView.EstimateView;
import org.lode.study.RiskView;
import org.lode.study.StudyResult;
import org.lode.study.ValuationView;
import org.lode.study.ValuationView.PartiesView;
import org.lode.study.ValuationView.PlanView;
import org.lode.study.ValuationView.YearView;

/// The figures of a run as tables for a spreadsheet or a statistics program.
///
/// UTF-8, comma, header row with the unit last in each name, figures in full precision with a
/// point. An empty cell means: not defined or not known. Text that a spreadsheet would take for a
/// formula (it begins with `=`, `+`, `-` or `@`) gets a leading apostrophe.
public final class CsvReport {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().build(text);

    private CsvReport() {}

    /// One row per deposit with all key figures, in ranking order.
    public static String deposits(StudyResult study) {
        CsvReport report = new CsvReport();
        Row head = new Row();
        head.names(
                "rank",
                "deposit_id",
                "name",
                "local_name",
                "product",
                "level",
                "level_reason",
                "region",
                "latitude",
                "longitude",
                "location_radius_km",
                "control",
                "permit_state",
                "holder",
                "flags",
                "substance");
        head.bandNames("ore_tonnes").bandNames("contained_tonnes").bandNames("recoverable_tonnes");
        head.names(
                "disagreement_ratio",
                "central_npv_usd",
                "central_npv_at_todays_prices_usd",
                "central_pre_tax_npv_usd",
                "central_irr_per_year",
                "payback_years",
                "average_effective_tax_rate",
                "break_even_usd_per_tonne",
                "today_usd_per_tonne",
                "reserve_tonnes",
                "capacity_tonnes_per_year",
                "life_years",
                "capex_usd",
                "opex_usd_per_tonne_ore",
                "regime");
        head.riskNames("mean_reverting").riskNames("brownian");
        head.names(
                "investor_npv_usd",
                "state_npv_usd",
                "fund_first_npv_usd",
                "fund_second_npv_usd",
                "mean_fund_npv_usd",
                "value_of_perfect_information_usd",
                "value_of_resource_information_usd",
                "rows_read",
                "rows_memory",
                "rows_assumption");
        report.write(head);
        int rank = 0;
        for (DepositResult result : study.deposits()) {
            boolean isValued = result.valuation().isPresent();
            report.write(row(result, isValued ? String.valueOf(++rank) : ""));
        }
        return report.finish();
    }

    /// The central cash flow: one row per valued deposit and year, USD.
    public static String cashFlows(StudyResult study) {
        CsvReport report = new CsvReport();
        Row head = new Row();
        head.names(
                "deposit_id",
                "year",
                "ore_tonnes",
                "revenue_usd",
                "freight_usd",
                "operating_cost_usd",
                "capital_usd",
                "closure_usd",
                "working_capital_usd",
                "royalty_usd",
                "income_tax_usd",
                "other_state_usd",
                "pre_tax_flow_usd",
                "investor_usd",
                "state_usd",
                "fund_first_usd",
                "fund_second_usd");
        report.write(head);
        for (DepositResult result : study.deposits()) {
            for (YearView y : result.valuation().map(ValuationView::years).orElse(List.of())) {
                Row row = new Row().text(result.deposit().id()).text(String.valueOf(y.year()));
                row.numbers(
                        y.oreTonnes(),
                        y.revenue(),
                        y.freight(),
                        y.operatingCost(),
                        y.capital(),
                        y.closure(),
                        y.workingCapital(),
                        y.royalty(),
                        y.incomeTax(),
                        y.otherState(),
                        y.preTaxFlow(),
                        y.investor(),
                        y.state(),
                        y.fundFirst(),
                        y.fundSecond());
                report.write(row);
            }
        }
        return report.finish();
    }

    /// Every published estimate as it was used: one row each.
    public static String estimates(StudyResult study) {
        CsvReport report = new CsvReport();
        Row head = new Row();
        head.names(
                "deposit_id",
                "estimate_id",
                "date",
                "system",
                "category",
                "scope",
                "as_published",
                "reliability",
                "ore_tonnes",
                "grade_mass_fraction",
                "contained_tonnes",
                "substance",
                "weight",
                "remark",
                "source",
                "source_date",
                "status");
        report.write(head);
        for (DepositResult result : study.deposits()) {
            for (EstimateView e : result.resource().estimates()) {
                Row row = new Row();
                row.text(result.deposit().id()).text(e.id()).text(e.date()).text(e.system());
                row.text(e.category()).text(e.scope()).text(e.asPublished());
                row.text(String.valueOf(e.reliability()));
                row.number(e.oreTonnes()).number(e.grade()).number(e.containedTonnes());
                row.text(e.substance()).numbers(e.weight()).text(e.remark());
                row.text(e.source().citation()).text(e.source().date());
                row.text(e.source().status().toString());
                report.write(row);
            }
        }
        return report.finish();
    }

    private static Row row(DepositResult result, String rank) {
        Deposit d = result.deposit();
        Row row = new Row().text(rank).text(d.id()).text(d.name()).text(d.localName());
        row.text(result.product()).text(String.valueOf(result.level().number()));
        row.text(result.levelReason()).text(d.region());
        Optional<Location> place = d.location();
        row.number(of(place.map(Location::latitude)));
        row.number(of(place.map(Location::longitude)));
        row.number(of(place.map(Location::radiusKm)));
        row.text(d.control().toString()).text(result.permitState()).text(result.holder());
        row.text(Marks.codes(result.flags())).text(result.resource().substance());
        row.band(result.resource().ore()).band(result.resource().contained());
        row.band(result.resource().recoverable()).numbers(result.resource().disagreement());
        result.valuation().ifPresentOrElse(v -> row.valuation(v), () -> row.blank(14 + 2 * 11));
        Optional<PartiesView> parties = result.valuation().map(ValuationView::parties);
        row.number(of(parties.map(PartiesView::investorNpv)));
        row.number(of(parties.map(PartiesView::stateNpv)));
        row.number(of(parties.map(PartiesView::fundFirstNpv)));
        row.number(of(parties.map(PartiesView::fundSecondNpv)));
        row.number(of(parties.map(PartiesView::meanFundNpv)));
        Optional<ValuationView.LearningView> learning =
                result.valuation().map(ValuationView::learning).or(result::learning);
        row.number(of(learning.map(ValuationView.LearningView::perfectInformation)));
        row.number(of(learning.map(ValuationView.LearningView::resourceInformation)));
        for (Evidence evidence : Evidence.values()) {
            row.text(String.valueOf(Marks.count(result, evidence)));
        }
        return row;
    }

    private static OptionalDouble of(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    /// Text that no spreadsheet takes for a formula.
    static String harmless(String value) {
        boolean looksLikeFormula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return looksLikeFormula ? "'" + value : value;
    }

    private void write(Row row) {
        csv.writeRecord(row.cells);
    }

    private String finish() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Cells of one record, in order.
    private static final class Row {
        private final List<String> cells = new ArrayList<>();

        Row names(String... names) {
            cells.addAll(List.of(names));
            return this;
        }

        Row bandNames(String name) {
            return names(name + "_p10", name + "_p50", name + "_p90");
        }

        Row riskNames(String process) {
            return names(
                    process + "_npv_p10_usd",
                    process + "_npv_p50_usd",
                    process + "_npv_p90_usd",
                    process + "_npv_mean_usd",
                    process + "_npv_standard_error_usd",
                    process + "_probability_positive",
                    process + "_npv_cvar5_usd",
                    process + "_no_payback_share",
                    process + "_npv_p10_standard_error_usd",
                    process + "_npv_p50_standard_error_usd",
                    process + "_npv_p90_standard_error_usd");
        }

        Row text(String value) {
            cells.add(harmless(value));
            return this;
        }

        Row numbers(double... values) {
            for (double value : values) {
                cells.add(Double.isFinite(value) ? Double.toString(value) : "");
            }
            return this;
        }

        Row number(OptionalDouble value) {
            return numbers(value.orElse(Double.NaN));
        }

        Row band(Optional<Band> band) {
            Band b = band.orElse(new Band(Double.NaN, Double.NaN, Double.NaN));
            return numbers(b.p10(), b.p50(), b.p90());
        }

        Row blank(int count) {
            for (int i = 0; i < count; i++) {
                cells.add("");
            }
            return this;
        }

        Row valuation(ValuationView v) {
            PlanView plan = v.plan();
            numbers(v.npvUsd(), v.npvAtTodaysPricesUsd(), v.preTaxNpvUsd());
            number(v.irr()).number(v.paybackYears()).number(v.aetr());
            number(v.breakEvenUsdPerTonne());
            numbers(
                    v.todayUsdPerTonne(),
                    plan.reserveTonnes(),
                    plan.capacityTonnesPerYear(),
                    plan.lifeYears(),
                    plan.capexUsd(),
                    plan.opexUsdPerTonne());
            text(plan.regime());
            return risk(v.meanReverting()).risk(v.brownian());
        }

        Row risk(RiskView r) {
            return numbers(
                    r.p10(),
                    r.p50(),
                    r.p90(),
                    r.mean(),
                    r.standardError(),
                    r.probabilityPositive(),
                    r.cvar5(),
                    r.noPaybackShare(),
                    r.npv().quantile(0.10).standardError(),
                    r.npv().quantile(0.50).standardError(),
                    r.npv().quantile(0.90).standardError());
        }
    }
}
