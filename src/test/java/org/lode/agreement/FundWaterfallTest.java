package org.lode.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;
import org.lode.waterfall.DistributionDay;
import org.lode.waterfall.FundEvent;
import org.lode.waterfall.WaterfallRun;

/// The drafts on one stream of 50.00 a year at the ends of years 1 to 15, from rules as read from
/// terms. Constructed cases (status C): no published output exists; the figures were worked by hand
/// from the readings.
class FundWaterfallTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static Map<TermTopic, TermValue> signed() {
        Map<TermTopic, TermValue> values = new EnumMap<>(TermTopic.class);
        for (TermTopic topic : TermTopic.values()) {
            values.put(topic, new TermValue.Absent());
        }
        values.put(TermTopic.CONTRIBUTION_SHARE, new TermValue.Share(new BigDecimal("0.5")));
        values.put(TermTopic.CONTRIBUTION_BASE, BaseRule.NAMED_RECEIPTS_NEW);
        values.put(TermTopic.DISTRIBUTION, DistributionRule.AFTER_LOCKUP_ALL_CASH);
        values.put(TermTopic.SPLIT, SplitRule.EQUAL);
        values.put(TermTopic.AID_RULE, AidRule.DEEMED_CAPITAL);
        values.put(TermTopic.LOCKUP_YEARS, new TermValue.Years(10));
        values.put(TermTopic.LOCKUP_FROM, new TermValue.Day(START));
        return values;
    }

    private static FundRules with(Map<TermTopic, TermValue> changes) {
        Map<TermTopic, TermValue> values = signed();
        values.putAll(changes);
        return FundRules.of(values);
    }

    private static FundRules march(Compounding compounding, PaymentOrder order) {
        return with(
                Map.of(
                        TermTopic.PRIOR_CLAIM,
                        new TermValue.Amount(Money.parse("USD 300.00")),
                        TermTopic.PREFERRED_RATE,
                        new TermValue.Share(new BigDecimal("0.04")),
                        TermTopic.COMPOUNDING,
                        compounding,
                        TermTopic.PAYMENT_ORDER,
                        order,
                        TermTopic.DISTRIBUTION,
                        DistributionRule.YEARLY,
                        TermTopic.LOCKUP_YEARS,
                        new TermValue.Years(0)));
    }

    private static List<FundEvent> fiftyAYear(int years) {
        List<FundEvent> events = new ArrayList<>();
        for (int year = 1; year <= years; year++) {
            events.add(FundEvent.CashAvailable.of(START.plusYears(year), Money.parse("USD 50.00")));
        }
        return events;
    }

    private static WaterfallRun play(FundRules rules, int years) {
        List<FundEvent> events = fiftyAYear(years);
        FundWaterfall.claimed(rules, START).ifPresent(events::add);
        return FundWaterfall.of(rules).replay(events);
    }

    private static String us(DistributionDay day) {
        return day.to(FundWaterfall.UNITED_STATES).amount().toPlainString();
    }

    private static String ua(DistributionDay day) {
        return day.to(FundWaterfall.UKRAINE).amount().toPlainString();
    }

    @ParameterizedTest
    @CsvSource({"ANNUAL, RETURN_FIRST", "SIMPLE, RETURN_FIRST"})
    void theMarchDraftPaysTheClaimFirstAndThenHalfEach(
            Compounding compounding, PaymentOrder order) {
        WaterfallRun run = play(march(compounding, order), 15);
        assertThat(us(run.days().get(0))).isEqualTo("50.00");
        assertThat(us(run.days().get(6))).isEqualTo("49.93");
        assertThat(ua(run.days().get(6))).isEqualTo("0.07");
        assertThat(us(run.days().get(7))).isEqualTo("25.00");
        assertThat(run.to(FundWaterfall.UNITED_STATES)).isEqualTo(Money.parse("USD 549.93"));
        assertThat(run.to(FundWaterfall.UKRAINE)).isEqualTo(Money.parse("USD 200.07"));
    }

    @Test
    void principalFirstWithSimpleReturnFavoursUkraine() {
        WaterfallRun run = play(march(Compounding.SIMPLE, PaymentOrder.PRINCIPAL_FIRST), 8);
        assertThat(us(run.days().get(6))).isEqualTo("46.00");
        assertThat(ua(run.days().get(6))).isEqualTo("4.00");
        assertThat(run.to(FundWaterfall.UNITED_STATES)).isEqualTo(Money.parse("USD 371.00"));
        assertThat(run.to(FundWaterfall.UKRAINE)).isEqualTo(Money.parse("USD 29.00"));
    }

    @Test
    void theFebruaryDraftFillsItsCapAndAidRaisesItTwice() {
        FundRules rules =
                with(
                        Map.of(
                                TermTopic.SPLIT,
                                SplitRule.US_ALL,
                                TermTopic.CAP,
                                new TermValue.Amount(Money.parse("USD 500.00")),
                                TermTopic.CAP_AID_RATIO,
                                new TermValue.Ratio(new BigDecimal("2")),
                                TermTopic.AID_RULE,
                                AidRule.RAISES_CAP,
                                TermTopic.DISTRIBUTION,
                                DistributionRule.YEARLY));
        WaterfallRun plain = play(rules, 11);
        assertThat(us(plain.days().get(9))).isEqualTo("50.00");
        assertThat(us(plain.days().get(10))).isEqualTo("0.00");
        assertThat(plain.to(FundWaterfall.UNITED_STATES)).isEqualTo(Money.parse("USD 500.00"));
        List<FundEvent> events = fiftyAYear(11);
        FundWaterfall.aid(rules, START.plusYears(3), Money.parse("USD 10.00"))
                .ifPresent(events::add);
        WaterfallRun raised = FundWaterfall.of(rules).replay(events);
        assertThat(us(raised.days().get(10))).isEqualTo("20.00");
        assertThat(raised.to(FundWaterfall.UNITED_STATES)).isEqualTo(Money.parse("USD 520.00"));
    }

    /// Seed 75 + 75, 50 a year for ten years; 1,000,000 paid out after the lock-up shows the
    // shares.
    @ParameterizedTest
    @CsvSource({"0, 88.4615", "100.00, 76.6667", "500.00, 50.0000", "1000.00, 34.8485"})
    void aidIsPaperCapitalUnderTheSignedAgreement(String aid, String ukraine) {
        for (SplitRule split : List.of(SplitRule.PRO_RATA_CAPITAL, SplitRule.EQUAL)) {
            FundRules rules = with(Map.of(TermTopic.SPLIT, split));
            List<FundEvent> events = new ArrayList<>();
            Money seed = Money.parse("USD 75.00");
            events.add(FundEvent.Contribution.cash(START, FundWaterfall.UKRAINE, seed));
            events.add(FundEvent.Contribution.cash(START, FundWaterfall.UNITED_STATES, seed));
            for (int year = 1; year <= 10; year++) {
                events.add(
                        FundEvent.Contribution.cash(
                                START.plusYears(year),
                                FundWaterfall.UKRAINE,
                                Money.parse("USD 50.00")));
            }
            Money assessed = Money.of(CurrencyUnit.USD, new BigDecimal(aid));
            FundWaterfall.aid(rules, START.plusYears(5), assessed).ifPresent(events::add);
            events.add(
                    FundEvent.CashAvailable.of(START.plusYears(10), Money.parse("USD 1000000.00")));
            WaterfallRun run = FundWaterfall.of(rules).replay(events);
            BigDecimal percent =
                    run.to(FundWaterfall.UKRAINE)
                            .amount()
                            .movePointLeft(4)
                            .setScale(4, java.math.RoundingMode.HALF_UP);
            assertThat(percent).isEqualByComparingTo(split == SplitRule.EQUAL ? "50" : ukraine);
        }
    }

    @Test
    void nothingIsPaidBeforeTheLockUpEndsOrWithoutAnAgreement() {
        WaterfallRun locked = play(with(Map.of()), 9);
        assertThat(locked.days()).allMatch(d -> d.payments().isEmpty());
        assertThat(locked.state().retained()).isEqualTo(Money.parse("USD 450.00"));
        WaterfallRun never = play(with(Map.of(TermTopic.DISTRIBUTION, DistributionRule.NEVER)), 15);
        assertThat(never.to(FundWaterfall.UKRAINE).isZero()).isTrue();
        assertThat(never.state().retained()).isEqualTo(Money.parse("USD 750.00"));
        WaterfallRun later =
                play(
                        with(
                                Map.of(
                                        TermTopic.DISTRIBUTION,
                                        DistributionRule.AFTER_LOCKUP_NEW_CASH)),
                        15);
        assertThat(later.to(FundWaterfall.UKRAINE)).isEqualTo(Money.parse("USD 150.00"));
    }
}
