package org.lode.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lode.waterfall.Drawn.A;
import static org.lode.waterfall.Drawn.B;
import static org.lode.waterfall.Drawn.START;
import static org.lode.waterfall.Drawn.percent;
import static org.lode.waterfall.Terms.GP;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// What every waterfall must satisfy, on random terms and event logs, 1,000 each. The seed stands
/// in every message.
final class WaterfallPropertiesTest {
    private static final long SEED = 20250430;
    private static final int TRIALS = 1000;

    private interface Check {
        void on(Drawn drawn, SplittableRandom random, String label);
    }

    private static void check(Check check) {
        SplittableRandom seeds = new SplittableRandom(SEED);
        for (int trial = 0; trial < TRIALS; trial++) {
            SplittableRandom random = seeds.split();
            check.on(Drawn.draw(random), random, "seed %d trial %d".formatted(SEED, trial));
        }
    }

    /// Second implementation: same cents for every partner, kept and undistributed.
    @Test
    void agreesWithTheSlowWaterfallToTheCent() {
        check(
                (drawn, random, label) -> {
                    SlowWaterfall slow =
                            new SlowWaterfall(
                                    drawn.plain(),
                                    List.of("A", "B"),
                                    drawn.plain().compound() ? 1 : 365);
                    slow.play(drawn.items());
                    WaterfallRun run = drawn.waterfall().replay(drawn.events());
                    for (Partner p : List.of(A, B, GP)) {
                        assertThat(run.to(p).minorUnits())
                                .as("%s, %s", label, p)
                                .isEqualTo(slow.received.getOrDefault(p.id(), 0L));
                    }
                    assertThat(run.state().retained().minorUnits()).as(label).isEqualTo(slow.kept);
                    assertThat(run.days().getLast().undistributed().minorUnits())
                            .as(label)
                            .isEqualTo(slow.left);
                });
    }

    /// Taking over what was paid, by step, leaves the partners where dividing it left them: the
    /// next distribution is the same to the cent.
    @Test
    void whatWasPaidCanBeTakenOverInsteadOfDividedAgain() {
        check(
                (drawn, random, label) -> {
                    WaterfallRun run = drawn.waterfall().replay(drawn.events());
                    List<FundEvent> takenOver = new ArrayList<>();
                    int at = 0;
                    for (FundEvent event : drawn.events()) {
                        boolean isCash = event instanceof FundEvent.CashAvailable;
                        if (isCash && at < run.days().size() - 1) {
                            takenOver.add(made(run.days().get(at++)));
                        } else {
                            takenOver.add(event);
                        }
                    }
                    WaterfallRun again = drawn.waterfall().replay(takenOver);
                    assertThat(again.days()).as(label).hasSize(1);
                    assertThat(again.days().getLast().payments())
                            .as(label)
                            .isEqualTo(run.days().getLast().payments());
                    for (Partner p : List.of(A, B, GP)) {
                        assertThat(again.to(p)).as(label).isEqualTo(run.to(p));
                        assertThat(again.state().unreturned(p))
                                .as(label)
                                .isEqualTo(run.state().unreturned(p));
                    }
                });
    }

    private static FundEvent made(DistributionDay day) {
        return FundEvent.Distributed.of(
                day.date(),
                day.payments().stream()
                        .map(p -> new FundEvent.Payout(p.partner(), p.amount(), p.step()))
                        .toList());
    }

    /// Properties 1 and 2: what comes in goes out, and nobody gets less than nothing.
    @Test
    void cashIsConservedAndNothingIsNegative() {
        check(
                (drawn, random, label) -> {
                    WaterfallRun run = drawn.waterfall().replay(drawn.events());
                    long in =
                            drawn.items().stream()
                                    .filter(i -> i.partner().isEmpty())
                                    .mapToLong(SlowWaterfall.Item::cents)
                                    .sum();
                    long out =
                            run.state().retained().minorUnits()
                                    + run.state().undistributed().minorUnits();
                    for (DistributionDay day : run.days()) {
                        for (Payment payment : day.payments()) {
                            assertThat(payment.amount().isPositive()).as(label).isTrue();
                            assertThat(payment.because().figures()).as(label).isNotEmpty();
                            out += payment.amount().minorUnits();
                        }
                    }
                    assertThat(out).as(label).isEqualTo(in);
                    for (Partner p : List.of(A, B)) {
                        assertThat(run.state().unreturned(p).cash().isNegative()).isFalse();
                    }
                });
    }

    /// Property 3: more cash in the last distribution never lowers what a partner gets. With three
    /// partners the rule of largest remainders can move one unit in each division (Alabama
    /// paradox), so at most one unit a step is allowed; with two partners none.
    @Test
    void moreCashNeverLowersAPartnersTotal() {
        check(
                (drawn, random, label) -> {
                    List<SlowWaterfall.Item> richer = new ArrayList<>(drawn.items());
                    SlowWaterfall.Item last = richer.removeLast();
                    long more = random.nextInt(3) == 0 ? 1 : random.nextLong(1, 500_000);
                    richer.add(new SlowWaterfall.Item(last.day(), "", last.cents() + more));
                    WaterfallRun before = drawn.waterfall().replay(drawn.events());
                    WaterfallRun after =
                            drawn.waterfall()
                                    .replay(
                                            new Drawn(drawn.waterfall(), drawn.plain(), richer)
                                                    .events());
                    for (Partner p : List.of(A, B, GP)) {
                        assertThat(after.to(p).minorUnits())
                                .as("%s, %s, %d more", label, p, more)
                                .isGreaterThanOrEqualTo(before.to(p).minorUnits() - 2);
                    }
                });
    }

    /// Property 3 without any allowance, for two partners and every remainder rule.
    @Test
    void withTwoPartnersMoreCashNeverLowersATotalByEvenACent() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < TRIALS; trial++) {
            Waterfall waterfall =
                    Waterfall.of(
                                    CurrencyUnit.USD,
                                    Terms.capital(A),
                                    Terms.pref(ReturnTerms.simple("0.07"), A),
                                    new WaterfallStep.CatchUp(
                                            "catch-up",
                                            GP,
                                            percent(random.nextInt(31, 101)),
                                            new CatchUpTarget.AllProfit(percent(30)),
                                            Shares.all(A)),
                                    Terms.split(Shares.fixed(A, "0.7", GP)))
                            .rounding(
                                    new CashRounding(
                                            List.of(org.lode.quantity.RemainderRule.values())
                                                    .get(trial % 3),
                                            java.math.RoundingMode.HALF_UP));
            FundEvent paidIn = Terms.in(0, A, "1000.00");
            long cents = random.nextLong(0, 150_000);
            for (long more = 1; more < 4; more++) {
                for (Partner p : List.of(A, GP)) {
                    assertThat(total(waterfall, paidIn, cents + more, p))
                            .as("trial %d, %d cents", trial, cents)
                            .isGreaterThanOrEqualTo(total(waterfall, paidIn, cents, p));
                }
            }
        }
    }

    private static Money total(Waterfall waterfall, FundEvent paidIn, long cents, Partner p) {
        return waterfall
                .replay(
                        List.of(
                                paidIn,
                                FundEvent.CashAvailable.of(
                                        Terms.year(1), Money.ofMinor(CurrencyUnit.USD, cents))))
                .to(p);
    }

    /// Property 4: nothing in a step while a claim before it is short.
    @Test
    void noStepIsPaidWhileAnEarlierClaimIsShort() {
        check(
                (drawn, random, label) -> {
                    if (!drawn.plain().cappedPartner().isEmpty()) {
                        return; // a capped partner's claim stays open while others are paid
                    }
                    WaterfallRun run = drawn.waterfall().replay(drawn.events());
                    DistributionDay last = run.days().getLast();
                    boolean isAnyProfitPaid =
                            last.payments().stream()
                                    .anyMatch(
                                            p ->
                                                    p.step().equals("split")
                                                            || p.step().equals("catch-up"));
                    if (isAnyProfitPaid || last.undistributed().isPositive()) {
                        for (Partner p : List.of(A, B)) {
                            assertThat(run.state().unreturned(p).cash().isZero())
                                    .as(label)
                                    .isTrue();
                        }
                    }
                });
    }

    /// Property 5: k times the money gives k times the result, within the rounding: one unit per
    /// division and claim, times k.
    @Test
    void scalingAllMoneyScalesTheResult() {
        check(
                (drawn, random, label) -> {
                    if (!drawn.plain().cappedPartner().isEmpty()) {
                        return;
                    }
                    long k = random.nextLong(2, 1000);
                    List<SlowWaterfall.Item> scaled =
                            drawn.items().stream()
                                    .map(
                                            i ->
                                                    new SlowWaterfall.Item(
                                                            i.day(), i.partner(), k * i.cents()))
                                    .toList();
                    WaterfallRun one = drawn.waterfall().replay(drawn.events());
                    WaterfallRun many =
                            drawn.waterfall()
                                    .replay(
                                            new Drawn(drawn.waterfall(), drawn.plain(), scaled)
                                                    .events());
                    long allowed = k * drawn.waterfall().steps().size() * drawn.items().size();
                    for (Partner p : List.of(A, B, GP)) {
                        assertThat(many.to(p).minorUnits() - k * one.to(p).minorUnits())
                                .as("%s, k %d, %s", label, k, p)
                                .isBetween(-allowed, allowed);
                    }
                });
    }

    /// Property 6, exact: two distributions of one day are one of the sum. And an event without
    /// money changes nothing.
    @Test
    void cashOfOneDayIsOneDistribution() {
        check(
                (drawn, random, label) -> {
                    List<FundEvent> cut = new ArrayList<>();
                    for (FundEvent event : drawn.events()) {
                        if (event instanceof FundEvent.CashAvailable c) {
                            Money part =
                                    Money.ofMinor(
                                            CurrencyUnit.USD,
                                            random.nextLong(c.amount().minorUnits() + 1));
                            cut.add(FundEvent.CashAvailable.of(c.date(), part));
                            cut.add(FundEvent.CashAvailable.of(c.date(), c.amount().minus(part)));
                        } else {
                            cut.add(event);
                        }
                    }
                    Collections.reverse(cut);
                    WaterfallRun whole = drawn.waterfall().replay(drawn.events());
                    assertThat(drawn.waterfall().replay(cut)).as(label).isEqualTo(whole);
                });
    }

    /// Property 7: after a full catch-up the manager holds its carry of all profit, to the cents
    /// of rounding.
    @Test
    void managerHoldsItsCarryOnceCaughtUp() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < TRIALS; trial++) {
            int carry = random.nextInt(5, 40);
            int rate = random.nextInt(carry + 1, 101);
            Waterfall waterfall =
                    Waterfall.of(
                            CurrencyUnit.USD,
                            Terms.capital(A),
                            Terms.pref(ReturnTerms.compound("0.08", 4), A),
                            new WaterfallStep.CatchUp(
                                    "catch-up",
                                    GP,
                                    percent(rate),
                                    new CatchUpTarget.AllProfit(percent(carry)),
                                    Shares.all(A)),
                            Terms.split(Shares.fixed(GP, percent(carry).toPlainString(), A)));
            WaterfallRun run =
                    waterfall.replay(
                            List.of(
                                    Terms.in(0, A, "1000.00"),
                                    Terms.cash(1, "700.00"),
                                    Terms.cash(2, "900.00"),
                                    Terms.in(3, A, "50.00"),
                                    Terms.cash(4, "90000.00")));
            Money profit = run.to(A).plus(run.to(GP)).minus(Terms.usd("1050.00"));
            double expected = profit.amount().doubleValue() * carry / 100;
            assertThat(run.to(GP).amount().doubleValue())
                    .as("trial %d, carry %d, rate %d", trial, carry, rate)
                    .isBetween(expected - 0.03, expected + 0.03);
        }
    }

    /// Property 8: simple return is at most the compounded one, and equal if all of it is paid
    /// when due.
    @Test
    void simpleReturnIsAtMostTheCompoundedOne() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < TRIALS; trial++) {
            String rate = percent(random.nextInt(1, 20)).toPlainString();
            List<FundEvent> events = new ArrayList<>();
            List<FundEvent> paidWhenDue = new ArrayList<>();
            FundEvent first = Terms.in(0, A, random.nextInt(1, 100_000) + ".00");
            events.add(first);
            paidWhenDue.add(first);
            for (int y = 1; y < 6; y++) {
                events.add(Terms.cash(y, random.nextInt(0, 3_000) + ".00"));
                paidWhenDue.add(Terms.cash(y, "50000.00"));
            }
            events.add(Terms.cash(7, "90000000.00"));
            Waterfall simple =
                    Waterfall.of(CurrencyUnit.USD, Terms.pref(ReturnTerms.simple(rate), A));
            Waterfall compound =
                    Waterfall.of(CurrencyUnit.USD, Terms.pref(ReturnTerms.compound(rate, 1), A));
            assertThat(simple.replay(events).to(A))
                    .as("trial %d", trial)
                    .isLessThanOrEqualTo(compound.replay(events).to(A));
            assertThat(simple.replay(paidWhenDue).to(A))
                    .as("trial %d", trial)
                    .isEqualTo(compound.replay(paidWhenDue).to(A));
        }
    }

    /// Property 9: exchanging equal partners exchanges the results, but for the odd cent.
    @Test
    void exchangingEqualPartnersExchangesTheResults() {
        Waterfall equal =
                Waterfall.of(
                        CurrencyUnit.USD,
                        Terms.capital(A, B),
                        Terms.pref(ReturnTerms.simple("0.05"), A, B),
                        Terms.split(Shares.equal(A, B)));
        check(
                (drawn, random, label) -> {
                    List<SlowWaterfall.Item> swapped =
                            drawn.items().stream()
                                    .map(
                                            i ->
                                                    new SlowWaterfall.Item(
                                                            i.day(),
                                                            switch (i.partner()) {
                                                                case "A" -> "B";
                                                                case "B" -> "A";
                                                                default -> "";
                                                            },
                                                            i.cents()))
                                    .toList();
                    WaterfallRun one = equal.replay(drawn.events());
                    WaterfallRun other =
                            equal.replay(new Drawn(equal, drawn.plain(), swapped).events());
                    long allowed = one.days().size() * 3L;
                    assertThat(other.to(B).minorUnits() - one.to(A).minorUnits())
                            .as(label)
                            .isBetween(-allowed, allowed);
                });
    }

    /// Property 10: the same events give the same days and state, in any order of the list and
    /// day by day as well as from the start.
    @Test
    void replayGivesTheSameStateAsPlayingDayByDay() {
        check(
                (drawn, random, label) -> {
                    WaterfallRun run = drawn.waterfall().replay(drawn.events());
                    FundState state = drawn.waterfall().opened(START);
                    List<DistributionDay> days = new ArrayList<>();
                    for (FundEvent event : drawn.events()) {
                        WaterfallRun next = drawn.waterfall().day(state, List.of(event));
                        days.addAll(next.days());
                        state = next.state();
                    }
                    assertThat(days).as(label).isEqualTo(run.days());
                    assertThat(state).as(label).isEqualTo(run.state());
                    assertThat(state.toString()).as(label).isEqualTo(run.state().toString());
                });
    }
}
