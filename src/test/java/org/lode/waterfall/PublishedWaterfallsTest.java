package org.lode.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lode.waterfall.Terms.GP;
import static org.lode.waterfall.Terms.LP;
import static org.lode.waterfall.Terms.band;
import static org.lode.waterfall.Terms.capital;
import static org.lode.waterfall.Terms.cash;
import static org.lode.waterfall.Terms.catchUp;
import static org.lode.waterfall.Terms.in;
import static org.lode.waterfall.Terms.pref;
import static org.lode.waterfall.Terms.run;
import static org.lode.waterfall.Terms.split;
import static org.lode.waterfall.Terms.usd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// Worked examples of others; addresses in `oracle/waterfall/SOURCES.md`. Status in each comment: P
/// published, P+ published and recomputed, D inputs published and output derived (then shown here
/// in a second way).
final class PublishedWaterfallsTest {
    private static final String EIGHT = "0.08";
    private static final ReturnTerms SIMPLE = ReturnTerms.simple(EIGHT);

    private static Waterfall usdSteps(WaterfallStep... steps) {
        return Waterfall.of(CurrencyUnit.USD, steps);
    }

    private static Waterfall claimOnly(ReturnTerms terms) {
        return usdSteps(pref(terms, LP), capital(LP));
    }

    /// A1 and A2, P+.
    @Test
    void cumulativeAndCompoundingReturnAfterTwoYears() {
        FundEvent[] events = {in(0, LP, "100000.00"), cash(2, "500000.00")};
        assertThat(run(claimOnly(SIMPLE), events).to(LP)).isEqualTo(usd("116000.00"));
        assertThat(run(claimOnly(ReturnTerms.compound(EIGHT, 1)), events).to(LP))
                .isEqualTo(usd("116640.00"));
        assertThat(
                        run(
                                        claimOnly(
                                                SIMPLE.growing(
                                                        Accrual.atPeriodEnds(1, Terms.year(0)))),
                                        events)
                                .to(LP))
                .isEqualTo(usd("116640.00"));
    }

    /// A3, P. What year 1 leaves unpaid lapses; year 2 starts at 8,000.
    @Test
    void nonCumulativeShortfallLapses() {
        Waterfall lapsing = usdSteps(pref(SIMPLE.lapsing(new Periods(1, Terms.year(0))), LP));
        WaterfallRun run =
                run(lapsing, in(0, LP, "100000.00"), cash(1, "3000.00"), cash(2, "9999999.00"));
        assertThat(run.days().get(0).to(LP)).isEqualTo(usd("3000.00"));
        assertThat(run.days().get(1).to(LP)).isEqualTo(usd("8000.00"));
        // On the last day of a period all of it can still be paid.
        assertThat(run(lapsing, in(0, LP, "100000.00"), cash(1, "9000.00")).to(LP))
                .isEqualTo(usd("8000.00"));
    }

    /// A4 (P+) and A5 (D: 1,000,000 x 1.08^n).
    @ParameterizedTest
    @CsvSource({"1, 80000.00, 80000.00", "2, 160000.00, 166400.00", "3, 240000.00, 259712.00"})
    void simpleAndCompoundReturnOverThreeYears(int years, String simple, String compound) {
        FundEvent[] events = {in(0, LP, "1000000.00"), cash(years, "5000000.00")};
        assertThat(run(usdSteps(pref(SIMPLE, LP)), events).to(LP)).isEqualTo(usd(simple));
        assertThat(run(usdSteps(pref(ReturnTerms.compound(EIGHT, 1), LP)), events).to(LP))
                .isEqualTo(usd(compound));
    }

    /// A6, P+.
    @Test
    void arrearsAddUp() {
        WaterfallRun run =
                run(
                        usdSteps(pref(SIMPLE, LP)),
                        in(0, LP, "500000.00"),
                        cash(1, "0.00"),
                        cash(2, "1000000.00"));
        assertThat(run.to(LP)).isEqualTo(usd("80000.00"));
    }

    /// A7, rule P, number D: (1 + 0.15/4)^4 - 1 = 15.865042 per cent. Whatever the dates, the rate
    /// of return of contribution, return and capital is the effective rate.
    @ParameterizedTest
    @CsvSource({"2021-03-17, 2022-11-05", "2020-02-29, 2023-01-01", "2021-01-01, 2021-01-20"})
    void quarterlyCompoundingWithStubDaysEarnsTheEffectiveRate(LocalDate paidIn, LocalDate out) {
        Money capital = usd("10000000000.00");
        ReturnTerms terms = ReturnTerms.compound("0.15", 4).by(DayCount.ACT_365);
        WaterfallRun run =
                run(
                        claimOnly(terms),
                        FundEvent.Contribution.cash(paidIn, LP, capital),
                        FundEvent.CashAvailable.of(out, usd("90000000000.00")));
        double rate =
                MoneyWeightedReturn.of(
                                List.of(
                                        MoneyWeightedReturn.DatedAmount.paid(
                                                paidIn, capital.negated().amount()),
                                        MoneyWeightedReturn.DatedAmount.paid(
                                                out, run.to(LP).amount())),
                                MoneyWeightedReturn.YearConvention.XIRR)
                        .rates()
                        .getFirst();
        assertThat(rate * 100).isCloseTo(15.865042, within(5e-7));
    }

    /// A8, P+.
    @Test
    void yearOfThreeHundredAndSixtyDaysPaysMore() {
        FundEvent[] events = {in(0, LP, "1000000.00"), cash(1, "9000000.00")};
        assertThat(run(usdSteps(pref(SIMPLE.by(DayCount.ACT_365), LP)), events).to(LP))
                .isEqualTo(usd("80000.00"));
        assertThat(run(usdSteps(pref(SIMPLE.by(DayCount.ACT_360), LP)), events).to(LP))
                .isEqualTo(usd("81111.11"));
    }

    /// B1, P+.
    @Test
    void twoPromoteBands() {
        Waterfall bands =
                usdSteps(
                        pref(ReturnTerms.simple("0.10"), LP),
                        band("10 to 13", "0.13", Shares.fixed(LP, "0.80", GP)),
                        split(Shares.fixed(LP, "0.50", GP)));
        DistributionDay day = run(bands, in(0, LP, "1000.00"), cash(1, "150.00")).days().getFirst();
        assertThat(day.paidBy("preferred return")).isEqualTo(usd("100.00"));
        assertThat(day.to(LP, "10 to 13")).isEqualTo(usd("24.00"));
        assertThat(day.to(GP, "10 to 13")).isEqualTo(usd("6.00"));
        assertThat(day.to(LP, "split")).isEqualTo(usd("10.00"));
        assertThat(day.to(GP, "split")).isEqualTo(usd("10.00"));
        assertThat(day.to(LP)).isEqualTo(usd("134.00"));
        assertThat(day.to(GP)).isEqualTo(usd("16.00"));
    }

    /// B2, P+.
    @Test
    void threePromoteBands() {
        Waterfall bands =
                usdSteps(
                        pref(ReturnTerms.simple("0.10"), LP),
                        band("10 to 13", "0.13", Shares.fixed(LP, "0.80", GP)),
                        band("13 to 20", "0.20", Shares.fixed(LP, "0.50", GP)),
                        split(Shares.fixed(LP, "0.80", GP)));
        DistributionDay day = run(bands, in(0, LP, "1000.00"), cash(1, "300.00")).days().getFirst();
        assertThat(day.paidBy("10 to 13")).isEqualTo(usd("30.00"));
        assertThat(day.to(LP, "13 to 20")).isEqualTo(usd("35.00"));
        assertThat(day.to(GP, "13 to 20")).isEqualTo(usd("35.00"));
        assertThat(day.to(LP, "split")).isEqualTo(usd("80.00"));
        assertThat(day.to(LP)).isEqualTo(usd("239.00"));
        assertThat(day.to(GP)).isEqualTo(usd("61.00"));
    }

    /// B3, P+.
    @Test
    void arrearsAreCarriedWithoutCompounding() {
        Waterfall bands =
                usdSteps(
                        pref(ReturnTerms.simple("0.10"), LP),
                        band("10 to 13", "0.13", Shares.fixed(LP, "0.80", GP)),
                        split(Shares.fixed(LP, "0.50", GP)));
        List<DistributionDay> days =
                run(bands, in(0, LP, "1000.00"), cash(1, "80.00"), cash(2, "130.00")).days();
        assertThat(days.get(0).to(LP)).isEqualTo(usd("80.00"));
        assertThat(days.get(1).to(LP, "preferred return")).isEqualTo(usd("120.00"));
        assertThat(days.get(1).to(LP, "10 to 13")).isEqualTo(usd("8.00"));
        assertThat(days.get(1).to(GP)).isEqualTo(usd("2.00"));
        assertThat(days.get(1).to(LP)).isEqualTo(usd("128.00"));
    }

    /// B4, residual P, parts D: 600,000 x 0.8 and 0.2.
    @Test
    void hardHurdleWithoutCatchUp() {
        WaterfallRun run =
                run(
                        usdSteps(
                                capital(LP), pref(SIMPLE, LP), split(Shares.fixed(LP, "0.80", GP))),
                        in(0, LP, "1000000.00"),
                        cash(5, "2000000.00"));
        assertThat(run.days().getFirst().paidBy("preferred return")).isEqualTo(usd("400000.00"));
        assertThat(run.days().getFirst().paidBy("split")).isEqualTo(usd("600000.00"));
        assertThat(run.to(LP)).isEqualTo(usd("1880000.00"));
        assertThat(run.to(GP)).isEqualTo(usd("120000.00"));
    }

    private static Waterfall carryOfTwenty(ReturnTerms terms, String catchUpRate) {
        return usdSteps(
                capital(LP),
                pref(terms, LP),
                catchUp(catchUpRate, "0.20"),
                split(Shares.fixed(LP, "0.80", GP)));
    }

    /// B5, P+ with the preferred return of 23.9m as an input: 25m at 95.6 per cent for a year.
    @Test
    void tiersWithThePreferredReturnGiven() {
        DistributionDay day =
                run(
                                carryOfTwenty(ReturnTerms.simple("0.956"), "1"),
                                in(0, LP, "25000000.00"),
                                cash(1, "75000000.00"))
                        .days()
                        .getFirst();
        assertThat(day.paidBy("preferred return")).isEqualTo(usd("23900000.00"));
        assertThat(day.paidBy("catch-up")).isEqualTo(usd("5975000.00"));
        assertThat(day.paidBy("split")).isEqualTo(usd("20125000.00"));
        assertThat(day.to(LP)).isEqualTo(usd("65000000.00"));
        assertThat(day.to(GP)).isEqualTo(usd("10000000.00"));
    }

    /// B6, D. Amounts in millions to six decimals. Second way: hurdle 400 x 1.1^10, tier
    /// 0.2 H / 0.3.
    @Test
    void halfCatchUpOnTheWholeFund() {
        DistributionDay day =
                run(
                                carryOfTwenty(ReturnTerms.compound("0.10", 1), "0.5"),
                                in(0, LP, "400000000.00"),
                                cash(10, "1700000000.00"))
                        .days()
                        .getFirst();
        assertThat(millions(day.paidBy("return of capital").plus(day.paidBy("preferred return"))))
                .isEqualTo("1037.496984");
        assertThat(millions(day.paidBy("preferred return"))).isEqualTo("637.496984");
        assertThat(millions(day.paidBy("catch-up"))).isEqualTo("424.997989");
        assertThat(millions(day.to(GP, "catch-up"))).isEqualTo("212.498995");
        assertThat(millions(day.to(LP, "catch-up"))).isEqualTo("212.498995");
        assertThat(millions(day.paidBy("split"))).isEqualTo("237.505027");
        assertThat(millions(day.to(LP, "split"))).isEqualTo("190.004021");
        assertThat(millions(day.to(GP, "split"))).isEqualTo("47.501005");
        assertThat(millions(day.to(LP))).isEqualTo("1440.000000");
        assertThat(day.to(GP)).isEqualTo(usd("260000000.00"));
        double pref = 400 * (Math.pow(1.1, 10) - 1);
        assertThat(day.paidBy("catch-up").amount().doubleValue() / 1e6)
                .isCloseTo(0.2 * pref / 0.3, within(1e-8));
        assertThat(tenYearReturn(1700)).isCloseTo(15.568345, within(5e-7));
        assertThat(tenYearReturn(day.to(LP).amount().doubleValue() / 1e6))
                .isCloseTo(13.665914, within(5e-7));
        Money atFullCarry = usd("1700000000.00").minus(day.paidBy("split"));
        assertThat(tenYearReturn(atFullCarry.amount().doubleValue() / 1e6))
                .isCloseTo(13.842242, within(5e-7));
        assertThat(day.to(LP).amount().divide(new BigDecimal("400000000")))
                .isEqualByComparingTo("3.6");
    }

    private static String millions(Money amount) {
        return amount.amount().movePointLeft(6).setScale(6, RoundingMode.HALF_UP).toPlainString();
    }

    private static double tenYearReturn(double proceeds) {
        return 100 * (Math.pow(proceeds / 400, 0.1) - 1);
    }

    /// B7 (scenarios 01-04, 08, 13, 14) and B8 (15), P+.
    @ParameterizedTest
    @CsvSource({
        "1000000.00, 1000000.00, 0.00",
        "1000000.00, 1030000.00, 0.00",
        "1000000.00, 1080000.00, 0.00",
        "1000000.00, 1200000.00, 40000.00",
        "1000000.00, 1500000.00, 100000.00",
        "1000000.00, 600000.00, 0.00",
        "1000000.00, 0.00, 0.00",
        "10000000.00, 100000000.00, 18000000.00"
    })
    void fullCatchUpFamily(String cost, String proceeds, String gp) {
        WaterfallRun run = run(carryOfTwenty(SIMPLE, "1"), in(0, LP, cost), cash(1, proceeds));
        assertThat(run.to(GP)).isEqualTo(usd(gp));
        assertThat(run.to(LP)).isEqualTo(usd(proceeds).minus(usd(gp)));
    }

    /// B9, P+. The manager's 20,000 is capital like the others'.
    @Test
    void managersCoInvestmentIsCapital() {
        Partner coInvestor = new Partner("GP as investor");
        Waterfall waterfall =
                usdSteps(
                        capital(LP, coInvestor),
                        pref(SIMPLE, LP, coInvestor),
                        new WaterfallStep.CatchUp(
                                "catch-up",
                                GP,
                                BigDecimal.ONE,
                                new CatchUpTarget.AllProfit(new BigDecimal("0.20")),
                                Shares.all(LP)),
                        split(Shares.fixed(LP, "0.80", GP)));
        WaterfallRun run =
                run(
                        waterfall,
                        in(0, LP, "1000000.00"),
                        in(0, coInvestor, "20000.00"),
                        cash(1, "1500000.00"));
        assertThat(run.to(GP)).isEqualTo(usd("96000.00"));
        assertThat(run.to(LP).plus(run.to(coInvestor))).isEqualTo(usd("1404000.00"));
    }

    /// B10, P+.
    @Test
    void twoExitsWithoutPreferredReturn() {
        WaterfallRun run =
                run(
                        usdSteps(capital(LP), split(Shares.fixed(LP, "0.80", GP))),
                        in(0, LP, "500000.00"),
                        in(1, LP, "500000.00"),
                        cash(2, "800000.00"),
                        cash(3, "1500000.00"));
        assertThat(run.days().get(0).paidBy("return of capital")).isEqualTo(usd("800000.00"));
        assertThat(run.days().get(0).to(GP)).isEqualTo(usd("0.00"));
        assertThat(run.days().get(1).paidBy("return of capital")).isEqualTo(usd("200000.00"));
        assertThat(run.days().get(1).to(GP)).isEqualTo(usd("260000.00"));
    }

    /// X1: the source publishes 36,000, which is the first reading; the second
    /// gives 40,000. By hand: (1) 80,000 x 20/80 / 0.5 = 40,000, GP 20,000 + 20 % of 80,000;
    /// (2) 0.2 x 80,000 / 0.3 = 53,333.33, GP 26,666.67 + 20 % of 66,666.67.
    @Test
    void bothTargetsOfAHalfCatchUp() {
        FundEvent[] events = {in(0, LP, "1000000.00"), cash(1, "1200000.00")};
        Waterfall prefOnly =
                usdSteps(
                        capital(LP),
                        pref(SIMPLE, LP),
                        new WaterfallStep.CatchUp(
                                "catch-up",
                                GP,
                                new BigDecimal("0.5"),
                                new CatchUpTarget.PreferredReturnOnly(new BigDecimal("0.20")),
                                Shares.all(LP)),
                        split(Shares.fixed(LP, "0.80", GP)));
        WaterfallRun first = run(prefOnly, events);
        assertThat(first.days().getFirst().paidBy("catch-up")).isEqualTo(usd("40000.00"));
        assertThat(first.to(GP)).isEqualTo(usd("36000.00"));
        WaterfallRun second = run(carryOfTwenty(SIMPLE, "0.5"), events);
        assertThat(second.days().getFirst().paidBy("catch-up")).isEqualTo(usd("53333.33"));
        assertThat(second.to(GP)).isEqualTo(usd("40000.00"));
    }
}
