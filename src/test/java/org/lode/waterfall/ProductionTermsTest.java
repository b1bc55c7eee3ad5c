package org.lode.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lode.waterfall.Terms.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;
import org.lode.waterfall.ProductionTerms.CapBase;
import org.lode.waterfall.ProductionTerms.CostClass;
import org.lode.waterfall.ProductionTerms.CostRecovery;
import org.lode.waterfall.ProductionTerms.Division;
import org.lode.waterfall.ProductionTerms.Period;

/// Division of production between state and investor; addresses in
/// `oracle/waterfall/SOURCES.md`.
final class ProductionTermsTest {
    private static BigDecimal d(String number) {
        return new BigDecimal(number);
    }

    /// S1, status P+. Costs are 33.33 per cent of the 90 left after royalty, printed as 30. S2,
    /// status D: receipts of the state that can be base of the fund are royalty 10 and profit 36.
    @Test
    void publishedDivisionOfOneHundred() {
        ProductionTerms terms =
                new ProductionTerms(
                        d("0.10"),
                        new CostRecovery(
                                d("0.50"),
                                CapBase.NET_OF_ROYALTY,
                                List.of(new CostClass("cost", d("0")))),
                        ProductionTerms.fixedShare("0.60"),
                        d("0.40"));
        Division division =
                terms.divide(
                        new Period(
                                usd("100.00"),
                                d("100"),
                                List.of(usd("30.00")),
                                List.of(usd("0.00"))));
        assertThat(division.royalty()).isEqualTo(usd("10.00"));
        assertThat(division.costProduction()).isEqualTo(usd("30.00"));
        assertThat(division.stateProfit()).isEqualTo(usd("36.00"));
        assertThat(division.investorProfit()).isEqualTo(usd("24.00"));
        assertThat(division.tax()).isEqualTo(usd("9.60"));
        assertThat(division.stateTake()).isEqualTo(usd("55.60"));
        assertThat(division.investorRevenue()).isEqualTo(usd("44.40"));
        assertThat(division.investorRevenue().minus(usd("30.00"))).isEqualTo(usd("14.40"));
        assertThat(division.royalty().plus(division.stateProfit())).isEqualTo(usd("46.00"));
    }

    /// S3, status D: inputs published, output derived.
    @Test
    void costClassesAreRecoveredInOrderAndCarriedForward() {
        ProductionTerms terms =
                new ProductionTerms(
                        d("0.125"),
                        new CostRecovery(
                                d("0.50"),
                                CapBase.GROSS,
                                List.of(
                                        new CostClass("operating cost", d("0.25")),
                                        new CostClass("exploration", d("0")),
                                        new CostClass("development", d("0.25")))),
                        ProductionTerms.fixedShare("0.20"),
                        d("0"));
        Money zero = usd("0.00");
        Division division =
                terms.divide(
                        new Period(
                                usd("45000000.00"),
                                d("50"),
                                List.of(usd("1000000.00"), usd("20000000.00"), usd("400000000.00")),
                                List.of(zero, zero, zero)));
        assertThat(division.royalty()).isEqualTo(usd("5625000.00"));
        assertThat(division.recovered())
                .containsExactly(usd("1000000.00"), usd("20000000.00"), usd("1500000.00"));
        assertThat(division.carriedForward()).containsExactly(zero, zero, usd("398500000.00"));
        assertThat(division.stateProfit()).isEqualTo(usd("3375000.00"));
        assertThat(division.investorProfit()).isEqualTo(usd("13500000.00"));
        assertThat(division.stateRecovered()).isEqualTo(usd("625000.00"));
        assertThat(division.stateRecovered().plus(division.stateProfit()))
                .isEqualTo(usd("4000000.00"));
        assertThat(division.investorRevenue()).isEqualTo(usd("35375000.00"));
        // Second way: the three parts add up to gross production.
        assertThat(usd("4000000.00").plus(usd("35375000.00")).plus(usd("5625000.00")))
                .isEqualTo(usd("45000000.00"));
    }

    /// Sliding share of 8 to 15 per cent by price, as one bidder of the Dobra tender described its
    /// offer. The end points are reported, the prices between them are constructed (status C).
    @Test
    void stateShareSlidesWithThePrice() {
        List<PriceScale.Point> points =
                List.of(
                        new PriceScale.Point(d("600"), d("0.08")),
                        new PriceScale.Point(d("1000"), d("0.11")),
                        new PriceScale.Point(d("1400"), d("0.15")));
        PriceScale steps = new PriceScale(points, PriceScale.Between.STEPS);
        PriceScale line = new PriceScale(points, PriceScale.Between.STRAIGHT_LINE);
        assertThat(steps.at(d("599"))).isEqualByComparingTo("0.08");
        assertThat(steps.at(d("999.99"))).isEqualByComparingTo("0.08");
        assertThat(steps.at(d("1000"))).isEqualByComparingTo("0.11");
        assertThat(steps.at(d("9999"))).isEqualByComparingTo("0.15");
        assertThat(line.at(d("500"))).isEqualByComparingTo("0.08");
        assertThat(line.at(d("800"))).isEqualByComparingTo("0.095");
        assertThat(line.at(d("1300"))).isEqualByComparingTo("0.14");
        assertThat(line.at(d("1500"))).isEqualByComparingTo("0.15");
    }

    @Test
    void everyCentOfProductionAndOfCostIsAccountedFor() {
        long seed = 1039;
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 1000; trial++) {
            ProductionTerms terms =
                    new ProductionTerms(
                            BigDecimal.valueOf(random.nextInt(0, 500), 3),
                            new CostRecovery(
                                    BigDecimal.valueOf(random.nextInt(0, 101), 2),
                                    trial % 2 == 0 ? CapBase.GROSS : CapBase.NET_OF_ROYALTY,
                                    List.of(
                                            new CostClass("a", d("0.25")),
                                            new CostClass("b", d("0")))),
                            ProductionTerms.fixedShare("0.37"),
                            d("0.18"));
            Money gross = Money.ofMinor(CurrencyUnit.USD, random.nextLong(1_000_000));
            List<Money> costs =
                    List.of(
                            Money.ofMinor(CurrencyUnit.USD, random.nextLong(900_000)),
                            Money.ofMinor(CurrencyUnit.USD, random.nextLong(900_000)));
            List<Money> brought = List.of(costs.get(1), usd("0.00"));
            Division division = terms.divide(new Period(gross, BigDecimal.ONE, costs, brought));
            assertThat(
                            division.royalty()
                                    .plus(division.costProduction())
                                    .plus(division.stateProfit())
                                    .plus(division.investorProfit()))
                    .as("seed %d trial %d", seed, trial)
                    .isEqualTo(gross);
            for (int i = 0; i < 2; i++) {
                assertThat(division.recovered().get(i).plus(division.carriedForward().get(i)))
                        .isEqualTo(costs.get(i).plus(brought.get(i)));
            }
            if (division.recovered().get(1).isPositive()) {
                assertThat(division.carriedForward().get(0).isZero()).isTrue();
            }
        }
    }

    @Test
    void refusesTermsThatDoNotFit() {
        assertThatThrownBy(
                        () ->
                                new PriceScale(
                                        List.of(
                                                new PriceScale.Point(d("2"), d("0.1")),
                                                new PriceScale.Point(d("1"), d("0.2"))),
                                        PriceScale.Between.STEPS))
                .hasMessage("prices of a sliding scale must ascend, 1 comes after 2.");
        ProductionTerms terms =
                new ProductionTerms(
                        d("0"),
                        new CostRecovery(d("1"), CapBase.GROSS, List.of()),
                        ProductionTerms.fixedShare("0.5"),
                        d("0"));
        assertThatThrownBy(
                        () ->
                                terms.divide(
                                        new Period(
                                                usd("1.00"),
                                                d("1"),
                                                List.of(usd("1.00")),
                                                List.of())))
                .hasMessage("0 cost classes need as many costs, were 1 and 0 brought forward.");
    }
}
