package org.lode.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lode.waterfall.Terms.UA;
import static org.lode.waterfall.Terms.US;
import static org.lode.waterfall.Terms.aid;
import static org.lode.waterfall.Terms.capital;
import static org.lode.waterfall.Terms.cash;
import static org.lode.waterfall.Terms.in;
import static org.lode.waterfall.Terms.pref;
import static org.lode.waterfall.Terms.rounded;
import static org.lode.waterfall.Terms.split;
import static org.lode.waterfall.Terms.usd;
import static org.lode.waterfall.Terms.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// The drafts of 2025 and the signed agreement on one stream: 50.00 a year into the fund at the
/// end of years 1 to 15. All cases constructed (status C): the terms are readings of press reports,
/// no published output exists. Every figure is also derived here in a second way.
final class DraftTermsTest {
    private static final WaterfallStep RETURN_FIRST = pref(ReturnTerms.compound("0.04", 1), US);
    private static final Waterfall MARCH =
            Waterfall.of(CurrencyUnit.USD, RETURN_FIRST, capital(US), split(Shares.equal(US, UA)));

    private static WaterfallRun fiftyAYear(Waterfall waterfall, int years, FundEvent... more) {
        List<FundEvent> events = new ArrayList<>(List.of(more));
        for (int y = 1; y <= years; y++) {
            events.add(cash(y, "50.00"));
        }
        return waterfall.replay(events);
    }

    /// Table of the constructed case: claim 300.00, 4 per cent compounded yearly, return first.
    @ParameterizedTest
    @CsvSource({
        "1, 12.00, 50.00, 262.00, 50.00, 0.00, 50.00, 0.00",
        "2, 10.48, 50.00, 222.48, 50.00, 0.00, 100.00, 0.00",
        "3, 8.90, 50.00, 181.38, 50.00, 0.00, 150.00, 0.00",
        "4, 7.26, 50.00, 138.63, 50.00, 0.00, 200.00, 0.00",
        "5, 5.55, 50.00, 94.18, 50.00, 0.00, 250.00, 0.00",
        "6, 3.77, 50.00, 47.95, 50.00, 0.00, 300.00, 0.00",
        "7, 1.92, 49.86, 0.00, 49.93, 0.07, 349.93, 0.07",
        "8, 0.00, 0.00, 0.00, 25.00, 25.00, 374.93, 25.07",
        "15, 0.00, 0.00, 0.00, 25.00, 25.00, 549.93, 200.07"
    })
    void draftOfMarchPaysTheClaimFirst(
            int year,
            String accrual,
            String onClaim,
            String left,
            String us,
            String ua,
            String usTotal,
            String uaTotal) {
        WaterfallRun run = fiftyAYear(MARCH, year, aid(0, US, "300.00"));
        DistributionDay last = run.days().getLast();
        Money claim = last.paidBy("preferred return").plus(last.paidBy("return of capital"));
        assertThat(claim).isEqualTo(usd(onClaim));
        assertThat(last.to(US)).isEqualTo(usd(us));
        assertThat(last.to(UA)).isEqualTo(usd(ua));
        assertThat(run.to(US)).isEqualTo(usd(usTotal));
        assertThat(run.to(UA)).isEqualTo(usd(uaTotal));
        assertThat(rounded(sheetClaim(year - 1).multiply(new BigDecimal("0.04"))))
                .isEqualTo(usd(accrual));
        assertThat(rounded(sheetClaim(year))).isEqualTo(usd(left));
        assertThat(run.state().unreturned(US).total(CapitalBase.CAPITAL)).isEqualTo(usd(left));
    }

    /// The claim after a year, as a spreadsheet has it: last year's times 1.04 less 50.
    private static BigDecimal sheetClaim(int year) {
        BigDecimal claim = new BigDecimal("300.00");
        for (int y = 1; y <= year; y++) {
            claim =
                    claim.multiply(new BigDecimal("1.04"))
                            .subtract(new BigDecimal("50.00"))
                            .max(BigDecimal.ZERO);
        }
        return claim;
    }

    @Test
    void simpleReturnPaidFirstIsTheSameSinceNoArrearsArise() {
        Waterfall simple =
                Waterfall.of(
                        CurrencyUnit.USD,
                        pref(ReturnTerms.simple("0.04"), US),
                        capital(US),
                        split(Shares.equal(US, UA)));
        WaterfallRun one = fiftyAYear(MARCH, 15, aid(0, US, "300.00"));
        WaterfallRun other = fiftyAYear(simple, 15, aid(0, US, "300.00"));
        for (int i = 0; i < 15; i++) {
            for (Partner p : List.of(US, UA)) {
                assertThat(other.days().get(i).to(p)).isEqualTo(one.days().get(i).to(p));
            }
        }
    }

    /// Principal 300 falls by 50 a year: return 4 % of 300 + 250 + ... + 50 = 0.04 x 1050 = 42.00.
    @Test
    void simpleReturnAfterPrincipalLeavesFortyTwo() {
        Waterfall principalFirst =
                Waterfall.of(
                        CurrencyUnit.USD,
                        capital(US),
                        pref(ReturnTerms.simple("0.04"), US),
                        split(Shares.equal(US, UA)));
        WaterfallRun six = fiftyAYear(principalFirst, 6, aid(0, US, "300.00"));
        assertThat(six.state().unreturned(US).total(CapitalBase.CAPITAL)).isEqualTo(usd("0.00"));
        WaterfallRun eight = fiftyAYear(principalFirst, 8, aid(0, US, "300.00"));
        DistributionDay seventh = eight.days().get(6);
        assertThat(seventh.paidBy("preferred return")).isEqualTo(usd("42.00"));
        assertThat(seventh.to(US)).isEqualTo(usd("46.00"));
        assertThat(seventh.to(UA)).isEqualTo(usd("4.00"));
        assertThat(eight.to(US)).isEqualTo(usd("371.00"));
        assertThat(eight.to(UA)).isEqualTo(usd("29.00"));
    }

    /// Cap 500: 50 a year fill it in 500/50 = 10 years; nothing is distributed in year 11.
    @Test
    void draftOfFebruaryFillsTheCapInTenYears() {
        Waterfall february =
                Waterfall.of(CurrencyUnit.USD, split(Shares.all(US)))
                        .capped(EntitlementCap.of(US, usd("500.00")));
        WaterfallRun ten = fiftyAYear(february, 10);
        assertThat(ten.to(US)).isEqualTo(usd("500.00"));
        assertThat(ten.state().undistributed()).isEqualTo(usd("0.00"));
        WaterfallRun eleven = fiftyAYear(february, 11);
        assertThat(eleven.days().getLast().to(US)).isEqualTo(usd("0.00"));
        assertThat(eleven.days().getLast().undistributed()).isEqualTo(usd("50.00"));
        assertThat(eleven.to(UA)).isEqualTo(usd("0.00"));
    }

    /// 10 of new aid raise the cap by 20 to 520 = 10 x 50 + 20.
    @Test
    void newAidRaisesTheCapTwoForOne() {
        Waterfall february =
                Waterfall.of(CurrencyUnit.USD, split(Shares.all(US)))
                        .capped(new EntitlementCap(US, usd("500.00"), new BigDecimal("2")));
        WaterfallRun run = fiftyAYear(february, 12, aid(3, US, "10.00"));
        assertThat(run.days().get(9).to(US)).isEqualTo(usd("50.00"));
        assertThat(run.days().get(10).to(US)).isEqualTo(usd("20.00"));
        assertThat(run.days().get(10).undistributed()).isEqualTo(usd("30.00"));
        assertThat(run.days().get(11).to(US)).isEqualTo(usd("0.00"));
        assertThat(run.to(US)).isEqualTo(usd("520.00"));
    }

    /// Signed agreement: seed 75 + 75, Ukraine's 50 a year for ten years, nothing paid before the
    /// end of year 10, aid at its assessed value as paper capital of the US. Shares by hand:
    /// (75 + aid) / (75 + aid + 575).
    @ParameterizedTest
    @CsvSource({
        "0, 88.4615, 11.5385",
        "100.00, 76.6667, 23.3333",
        "500.00, 50.0000, 50.0000",
        "1000.00, 34.8485, 65.1515"
    })
    void aidMovesTheProRataSplitAndLeavesTheEqualOne(String aid, String ua, String us) {
        List<FundEvent> events = new ArrayList<>();
        events.add(in(0, UA, "75.00"));
        events.add(in(0, US, "75.00"));
        for (int y = 1; y <= 10; y++) {
            events.add(in(y, UA, "50.00"));
        }
        if (!aid.equals("0")) {
            events.add(aid(5, US, aid));
        }
        events.add(cash(9, "400000.00"));
        events.add(cash(10, "600000.00"));
        WaterfallStep lockUp =
                new WaterfallStep.LockUp("lock-up", year(10), HeldCash.PAID_AFTERWARDS);
        Waterfall proRata =
                Waterfall.of(CurrencyUnit.USD, lockUp, split(Shares.proRataCapital(UA, US)));
        WaterfallRun run = proRata.replay(events);
        assertThat(run.days().getFirst().payments()).isEmpty();
        assertThat(run.days().getFirst().retained()).isEqualTo(usd("400000.00"));
        assertThat(run.days().getLast().released()).isEqualTo(usd("400000.00"));
        assertThat(run.to(UA)).isEqualTo(rounded(shareOfAMillion(aid)));
        assertThat(run.to(UA).amount().movePointLeft(4))
                .isBetween(
                        new BigDecimal(ua).subtract(new BigDecimal("0.00005")),
                        new BigDecimal(ua).add(new BigDecimal("0.00005")));
        assertThat(run.to(US)).isEqualTo(usd("1000000.00").minus(run.to(UA)));
        assertThat(run.to(US).amount().movePointLeft(4))
                .isBetween(
                        new BigDecimal(us).subtract(new BigDecimal("0.00005")),
                        new BigDecimal(us).add(new BigDecimal("0.00005")));
        Waterfall equal = Waterfall.of(CurrencyUnit.USD, lockUp, split(Shares.equal(UA, US)));
        assertThat(equal.replay(events).to(UA)).isEqualTo(usd("500000.00"));
    }

    /// Of a million, 575 / (650 + aid): Ukraine's paid-in capital over all.
    private static BigDecimal shareOfAMillion(String aid) {
        return new BigDecimal("575000000")
                .divide(new BigDecimal("650").add(new BigDecimal(aid)), 6, RoundingMode.HALF_UP);
    }
}
