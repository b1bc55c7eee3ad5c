package org.lode.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lode.waterfall.Terms.GP;
import static org.lode.waterfall.Terms.LP;
import static org.lode.waterfall.Terms.UA;
import static org.lode.waterfall.Terms.US;
import static org.lode.waterfall.Terms.capital;
import static org.lode.waterfall.Terms.cash;
import static org.lode.waterfall.Terms.in;
import static org.lode.waterfall.Terms.pref;
import static org.lode.waterfall.Terms.run;
import static org.lode.waterfall.Terms.split;
import static org.lode.waterfall.Terms.usd;
import static org.lode.waterfall.Terms.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lode.quantity.CurrencyUnit;

/// Each switch of the terms by itself, with figures that follow by hand. All constructed.
final class StepTermsTest {
    private static final LocalDate CALLED = LocalDate.of(2025, 1, 1);
    private static final LocalDate DUE = LocalDate.of(2025, 1, 31);
    private static final LocalDate PAID = LocalDate.of(2025, 1, 21);
    private static final LocalDate OUT = LocalDate.of(2025, 3, 2);
    private static final ReturnTerms TEN = ReturnTerms.simple("0.10").by(DayCount.ACT_365);

    private static Waterfall steps(WaterfallStep... steps) {
        return Waterfall.of(CurrencyUnit.USD, steps);
    }

    /// 36,500 at 10 % is 10.00 a day: 60 days from the call, 40 from payment, 30 from the due date.
    @Test
    void returnStartsOnTheAgreedDay() {
        FundEvent paidIn =
                FundEvent.Contribution.cash(PAID, LP, usd("36500.00")).called(CALLED, DUE);
        FundEvent out = FundEvent.CashAvailable.of(OUT, usd("90000.00"));
        assertThat(run(steps(pref(TEN.from(AccrualStart.CALL_DATE), LP)), paidIn, out).to(LP))
                .isEqualTo(usd("600.00"));
        assertThat(run(steps(pref(TEN.from(AccrualStart.PAID_DATE), LP)), paidIn, out).to(LP))
                .isEqualTo(usd("400.00"));
        assertThat(run(steps(pref(TEN.from(AccrualStart.DUE_DATE), LP)), paidIn, out).to(LP))
                .isEqualTo(usd("300.00"));
    }

    /// Capital returned before its due date never earns.
    @Test
    void capitalReturnedBeforeItsDueDateEarnsNothing() {
        Waterfall waterfall = steps(capital(LP), pref(TEN.from(AccrualStart.DUE_DATE), LP));
        WaterfallRun run =
                run(
                        waterfall,
                        FundEvent.Contribution.cash(PAID, LP, usd("36500.00")).called(CALLED, DUE),
                        FundEvent.CashAvailable.of(PAID.plusDays(1), usd("36500.00")),
                        FundEvent.CashAvailable.of(OUT, usd("1000.00")));
        assertThat(run.to(LP)).isEqualTo(usd("36500.00"));
        assertThat(run.state().undistributed()).isEqualTo(usd("1000.00"));
    }

    /// 1,000 of capital and 100 of fees at 10 %: 110.00 on both, 100.00 on capital alone.
    @Test
    void feesEarnAndComeBackOnlyIfTheTermsSaySo() {
        FundEvent fee = new FundEvent.FeePaid(year(0), LP, usd("100.00"), FundEvent.WHOLE_FUND);
        ReturnTerms ten = ReturnTerms.simple("0.10");
        Waterfall with =
                steps(
                        new WaterfallStep.ReturnOfCapital(
                                "capital", List.of(LP), CapitalBase.CAPITAL_AND_FEES),
                        pref(ten.on(CapitalBase.CAPITAL_AND_FEES), LP));
        assertThat(run(with, in(0, LP, "1000.00"), fee, cash(1, "5000.00")).to(LP))
                .isEqualTo(usd("1210.00"));
        Waterfall without = steps(capital(LP), pref(ten, LP));
        assertThat(run(without, in(0, LP, "1000.00"), fee, cash(1, "5000.00")).to(LP))
                .isEqualTo(usd("1100.00"));
    }

    /// Ends when the partner itself has 13 %: short of 30, so the band is 30 / 0.8 = 37.50 wide.
    @Test
    void bandByOwnShareIsWiderThanByAllCash() {
        Waterfall waterfall =
                steps(
                        pref(ReturnTerms.simple("0.10"), LP),
                        new WaterfallStep.HurdleBand(
                                "10 to 13",
                                List.of(LP),
                                ReturnTerms.simple("0.13"),
                                BandMeasure.OWN_SHARE,
                                Shares.fixed(LP, "0.80", GP)),
                        split(Shares.fixed(LP, "0.50", GP)));
        DistributionDay day =
                run(waterfall, in(0, LP, "1000.00"), cash(1, "150.00")).days().getFirst();
        assertThat(day.to(LP, "10 to 13")).isEqualTo(usd("30.00"));
        assertThat(day.to(GP, "10 to 13")).isEqualTo(usd("7.50"));
        assertThat(day.paidBy("split")).isEqualTo(usd("12.50"));
    }

    /// 40 % of 100 kept, at most 60 in all; 50 released later go to the steps that follow.
    @Test
    void reserveKeepsUpToItsCeilingAndIsReleased() {
        Waterfall waterfall =
                steps(
                        new WaterfallStep.Retention(
                                "reserve",
                                RetentionPurpose.RESERVE,
                                new BigDecimal("0.40"),
                                Optional.of(usd("60.00"))),
                        split(Shares.equal(UA, US)));
        WaterfallRun run =
                run(
                        waterfall,
                        cash(1, "100.00"),
                        cash(2, "100.00"),
                        new FundEvent.Release(year(3), "reserve", usd("50.00")));
        assertThat(run.days().get(0).retained()).isEqualTo(usd("40.00"));
        assertThat(run.days().get(1).retained()).isEqualTo(usd("20.00"));
        assertThat(run.days().get(2).to(UA)).isEqualTo(usd("25.00"));
        assertThat(run.state().retained()).isEqualTo(usd("10.00"));
        assertThatThrownBy(
                        () ->
                                run(
                                        waterfall,
                                        cash(1, "100.00"),
                                        new FundEvent.Release(year(3), "reserve", usd("50.00"))))
                .hasMessage("reserve cannot release USD 50.00 on 2028-01-01, it holds USD 40.00.");
    }

    @Test
    void reinvestedCashOfALockUpStaysAfterItsEnd() {
        Waterfall waterfall =
                steps(
                        new WaterfallStep.LockUp("lock-up", year(10), HeldCash.REINVESTED),
                        split(Shares.equal(UA, US)));
        WaterfallRun run = run(waterfall, cash(9, "80.00"), cash(10, "20.00"));
        assertThat(run.to(UA)).isEqualTo(usd("10.00"));
        assertThat(run.state().retained()).isEqualTo(usd("80.00"));
    }

    @Test
    void shareSlidesWithTheLastFixing() {
        Shares sliding =
                new Shares.PriceLinked(
                        UA,
                        new PriceScale(
                                List.of(
                                        new PriceScale.Point(
                                                new BigDecimal("600"), new BigDecimal("0.08")),
                                        new PriceScale.Point(
                                                new BigDecimal("1400"), new BigDecimal("0.15"))),
                                PriceScale.Between.STEPS),
                        US);
        WaterfallRun run =
                run(
                        steps(split(sliding)),
                        new FundEvent.PriceFixing(year(0), new BigDecimal("1399")),
                        cash(1, "100.00"),
                        new FundEvent.PriceFixing(year(2), new BigDecimal("1400")),
                        cash(2, "100.00"));
        assertThat(run.days().get(0).to(UA)).isEqualTo(usd("8.00"));
        assertThat(run.days().get(1).to(UA)).isEqualTo(usd("15.00"));
        assertThatThrownBy(() -> run(steps(split(sliding)), cash(1, "1.00")))
                .hasMessage(
                        "no price was fixed by 2026-01-01 for the share of UA. Maybe add a fixing.");
    }

    @Test
    void capPassesTheExcessToTheOtherPartners() {
        Waterfall waterfall =
                steps(split(Shares.equal(UA, US))).capped(EntitlementCap.of(US, usd("30.00")));
        WaterfallRun run = run(waterfall, cash(1, "100.00"));
        assertThat(run.to(US)).isEqualTo(usd("30.00"));
        assertThat(run.to(UA)).isEqualTo(usd("70.00"));
    }

    /// 8 % of 100 for a year, then 4 % of 108 for half a year with yearly period ends on 1 January.
    @Test
    void returnCompoundsAtPeriodEndsAndIsSimpleBetween() {
        ReturnTerms terms = ReturnTerms.simple("0.08").growing(Accrual.atPeriodEnds(1, year(0)));
        WaterfallRun run =
                run(
                        steps(pref(terms, LP)),
                        in(0, LP, "10000.00"),
                        FundEvent.CashAvailable.of(LocalDate.of(2026, 7, 1), usd("9000.00")));
        assertThat(run.to(LP)).isEqualTo(usd("1232.00"));
    }

    /// 31 January to 28 February 2025: 28 days, 28 of 30E/360; a leap day by calendar year.
    @Test
    void dayCounts() {
        LocalDate from = LocalDate.of(2025, 1, 31);
        LocalDate to = LocalDate.of(2025, 2, 28);
        assertThat(DayCount.ACT_365.between(from, to)).hasToString("28/365");
        assertThat(DayCount.ACT_360.between(from, to)).hasToString("7/90");
        assertThat(DayCount.THIRTY_360.between(from, to)).hasToString("7/90");
        assertThat(DayCount.ACT_ACT.between(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 2)))
                .isEqualTo(Years.of(366 + 365, 365 * 366));
        assertThat(DayCount.YEARS.between(LocalDate.of(2023, 5, 7), LocalDate.of(2033, 5, 7)))
                .hasToString("10");
        for (DayCount count : DayCount.values()) {
            assertThat(DayCount.parse(count.toString())).isEqualTo(count);
        }
        assertThatThrownBy(() -> DayCount.parse("30/360 us"))
                .hasMessage(
                        "no day count '30/360 us'. Known: act/365, act/360, 30e/360, act/act,"
                                + " years.");
    }

    @Test
    void paymentSaysWhy() {
        Payment payment =
                run(
                                steps(pref(ReturnTerms.compound("0.04", 1), US)),
                                in(0, US, "300.00"),
                                cash(1, "50.00"))
                        .days()
                        .getFirst()
                        .payments()
                        .getFirst();
        assertThat(payment.because())
                .hasToString(
                        "min(cash, preferred return due): cash = USD 50.00, terms = 4 % a year,"
                                + " compounded 1 a year, years, on capital, from paid_date,"
                                + " cumulative, capital that earns = 300.00, due, exact ="
                                + " 12.000000, due, all = USD 12.00");
    }

    @Test
    void refusesTermsAndEventsThatDoNotFit() {
        assertThatThrownBy(() -> Terms.catchUp("0.15", "0.20"))
                .hasMessage(
                        "catch-up: a catch-up at 0.15 never reaches 0.20 of all profit. Maybe a"
                                + " higher rate.");
        assertThatThrownBy(() -> Terms.catchUp("0", "0.20"))
                .hasMessage("catch-up: a catch-up at rate 0 never ends. Maybe leave the step out.");
        assertThatThrownBy(
                        () ->
                                new Shares.Fixed(
                                        List.of(new Shares.Share(UA, new BigDecimal("0.6")))))
                .hasMessage("shares must add up to 1, were UA 0.6.");
        assertThatThrownBy(() -> steps(capital(LP), capital(GP)))
                .hasMessage(
                        "a waterfall has one or more steps of different names, was [return of"
                                + " capital, return of capital].");
        assertThatThrownBy(() -> in(0, LP, "0.00"))
                .hasMessage("a contribution must be above 0, was USD 0.00.");
        assertThatThrownBy(() -> cash(0, "-1.00"))
                .hasMessage(
                        "cash to distribute is 0 or more, was USD -1.00. Maybe a call for"
                                + " capital?");
        Waterfall waterfall = steps(capital(LP));
        FundState later = run(waterfall, in(5, LP, "1.00")).state();
        assertThatThrownBy(() -> waterfall.day(later, List.of(cash(4, "1.00"))))
                .hasMessage(
                        "an event of 2029-01-01 cannot follow 2030-01-01. Maybe replay all"
                                + " events.");
        assertThatThrownBy(
                        () -> run(waterfall, new FundEvent.Release(year(0), "lock", usd("1.00"))))
                .hasMessage("no step 'lock'. Known: [return of capital].");
        assertThatThrownBy(() -> new Periods(5, year(0)))
                .hasMessage("periods per year must divide 12, was 5. Maybe 1, 4 or 12.");
    }
}
