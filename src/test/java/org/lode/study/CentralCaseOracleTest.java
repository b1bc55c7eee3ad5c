package org.lode.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.cashflow.CashFlowModel;
import org.lode.cashflow.CashFlowTable;
import org.lode.deposit.Deposit;
import org.lode.io.CaseCalibration;
import org.lode.io.CaseReadResult;
import org.lode.io.CaseReader;
import org.lode.quantity.Substance;
import org.lode.resource.PooledResource;
import org.lode.resource.TypedEstimate;

/// The central case of a permit and of a production-sharing agreement, year by year, against a
/// second implementation in Python written from the documents alone:
/// `oracle/central_case/check.py`. If a row of the case changes, run it again.
final class CentralCaseOracleTest {
    private static final Path CASE = Path.of("cases/ukraine");
    private static final Path EXPECTED =
            Path.of("src/test/resources/oracle/central_case/expected.csv");

    private static Case data() {
        return switch (CaseReader.read(CASE)) {
            case CaseReadResult.Valid valid -> valid.value();
            case CaseReadResult.Refused refused ->
                    throw new AssertionError(refused.problems().toString());
        };
    }

    private static List<NamedCsvRecord> expected(String deposit, String factor) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(EXPECTED)) {
            return rows.stream()
                    .filter(r -> r.getField("deposit").equals(deposit))
                    .filter(r -> r.getField("price_factor").equals(factor))
                    .toList();
        }
    }

    private static AssembledProject project(Case data, String id) {
        Deposit deposit =
                data.deposits().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
        CostBases costs = new CostBases(CaseCalibration.forCase(CASE));
        Substance substance = ResourceViews.substance(data, deposit);
        List<TypedEstimate> typed =
                ResourceViews.estimates(data, deposit).stream()
                        .map(e -> TypedEstimate.of(e, substance))
                        .toList();
        PooledResource pooled = ResourceViews.pool(data, deposit, typed);
        return new ProjectAssembly(data, deposit, pooled, costs).assemble();
    }

    @ParameterizedTest
    @CsvSource({"likarivske,1.0", "likarivske,2.5", "dobra,1.0", "dobra,2.5"})
    void everyYearEqualsTheSecondImplementation(String id, String factor) throws IOException {
        AssembledProject project = project(data(), id);
        double[][] prices = project.medianPrices();
        for (double[] path : prices) {
            for (int y = 0; y < path.length; y++) {
                path[y] *= Double.parseDouble(factor);
            }
        }
        CashFlowTable table = CashFlowModel.of(project.terms(), project.central(), prices);
        List<ValuationView.YearView> years = CashFlowViews.years(table);
        int compared = 0;
        for (NamedCsvRecord row : expected(id, factor)) {
            if (!row.getField("year").isEmpty()) {
                int year = Integer.parseInt(row.getField("year"));
                double value = Double.parseDouble(row.getField("value"));
                assertThat(line(years.get(year), row.getField("line")))
                        .as("%s, year %d, %s", id, year, row.getField("line"))
                        .isCloseTo(value, within(1e-6 * Math.max(1, Math.abs(value))));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(15 * years.size());
    }

    @ParameterizedTest
    @CsvSource({"likarivske", "dobra"})
    void theAnswersEqualTheSecondImplementation(String id) throws IOException {
        ValuedProject.Central central = ValuedProject.Central.of(project(data(), id));
        for (NamedCsvRecord row : expected(id, "1.0")) {
            if (row.getField("year").isEmpty()) {
                double value = Double.parseDouble(row.getField("value").replace("nan", "NaN"));
                double ours =
                        switch (row.getField("line")) {
                            case "npv_usd" -> central.npvUsd();
                            case "pretax_npv_usd" -> central.preTaxNpvUsd();
                            case "npv_at_todays_prices_usd" -> central.npvAtTodaysPricesUsd();
                            case "break_even_usd_per_tonne" ->
                                    central.breakEvenUsdPerTonne().orElseThrow();
                            case "irr_smallest_positive" ->
                                    central.irr().chosen().stream()
                                            .filter(r -> r > 0)
                                            .findFirst()
                                            .orElse(Double.NaN);
                            case "payback_years" -> central.payback().orElse(Double.NaN);
                            default -> throw new AssertionError(row.toString());
                        };
                if (Double.isNaN(value)) {
                    assertThat(ours).as(row.getField("line")).isNaN();
                } else {
                    assertThat(ours).isCloseTo(value, within(1e-6 * Math.abs(value)));
                }
            }
        }
    }

    private static double line(ValuationView.YearView y, String name) {
        return switch (name) {
            case "ore_tonnes" -> y.oreTonnes();
            case "revenue_usd" -> y.revenue();
            case "freight_usd" -> y.freight();
            case "operating_cost_usd" -> y.operatingCost();
            case "capital_usd" -> y.capital();
            case "closure_usd" -> y.closure();
            case "working_capital_usd" -> y.workingCapital();
            case "royalty_usd" -> y.royalty();
            case "income_tax_usd" -> y.incomeTax();
            case "other_state_usd" -> y.otherState();
            case "pre_tax_flow_usd" -> y.preTaxFlow();
            case "investor_usd" -> y.investor();
            case "state_usd" -> y.state();
            case "fund_first_usd" -> y.fundFirst();
            case "fund_second_usd" -> y.fundSecond();
            default -> throw new AssertionError(name);
        };
    }
}
