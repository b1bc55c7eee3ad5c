package org.lode.waterfall;

import static org.lode.waterfall.Terms.GP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lode.ownership.Fraction;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// Random terms in both languages of the tests, and random events.
///
/// @param waterfall for the engine
/// @param plain the same for the slow waterfall
/// @param items events of both
record Drawn(Waterfall waterfall, SlowWaterfall.Plain plain, List<SlowWaterfall.Item> items) {
    static final Partner A = new Partner("A");
    static final Partner B = new Partner("B");
    static final LocalDate START = LocalDate.of(2025, 1, 1);

    List<FundEvent> events() {
        return items.stream().map(i -> event(i, plain.compound())).toList();
    }

    static FundEvent event(SlowWaterfall.Item item, boolean inYears) {
        LocalDate date = inYears ? START.plusYears(item.day()) : START.plusDays(item.day());
        Money amount = Money.ofMinor(CurrencyUnit.USD, item.cents());
        return item.partner().isEmpty()
                ? FundEvent.CashAvailable.of(date, amount)
                : FundEvent.Contribution.cash(date, new Partner(item.partner()), amount);
    }

    static Drawn draw(SplittableRandom random) {
        boolean compound = random.nextBoolean();
        boolean returnFirst = random.nextBoolean();
        int ratePercent = random.nextInt(0, 16);
        int carryPercent = random.nextInt(5, 31);
        int catchUpPercent = random.nextBoolean() ? 0 : random.nextInt(carryPercent + 1, 101);
        boolean allProfit = random.nextBoolean();
        int keptPercent = random.nextInt(3) == 0 ? random.nextInt(1, 60) : 0;
        int kind = random.nextInt(3);
        Map<String, Fraction> split = new LinkedHashMap<>();
        Shares shares;
        if (kind == 0) {
            shares = Shares.proRataCapital(A, B);
        } else if (kind == 1) {
            shares = Shares.equal(A, B, GP);
            List.of(A, B, GP).forEach(p -> split.put(p.id(), Fraction.of(1, 3)));
        } else {
            int first = random.nextInt(0, 101 - carryPercent);
            int second = 100 - carryPercent - first;
            shares =
                    new Shares.Fixed(
                            List.of(
                                    new Shares.Share(A, percent(first)),
                                    new Shares.Share(B, percent(second)),
                                    new Shares.Share(GP, percent(carryPercent))));
            split.put("A", Fraction.percent(first));
            split.put("B", Fraction.percent(second));
            split.put("GP", Fraction.percent(carryPercent));
        }
        String capped = List.of("", "", "A", "GP").get(random.nextInt(4));
        long cap = random.nextLong(0, 2_000_000);
        BigDecimal rate = percent(ratePercent);
        ReturnTerms terms =
                compound
                        ? ReturnTerms.compound(rate.toPlainString(), 1)
                        : ReturnTerms.simple(rate.toPlainString()).by(DayCount.ACT_365);
        List<WaterfallStep> steps = new ArrayList<>();
        steps.add(Terms.pref(terms, A, B));
        steps.add(returnFirst ? 1 : 0, Terms.capital(A, B));
        if (catchUpPercent > 0) {
            BigDecimal carry = percent(carryPercent);
            steps.add(
                    new WaterfallStep.CatchUp(
                            "catch-up",
                            GP,
                            percent(catchUpPercent),
                            allProfit
                                    ? new CatchUpTarget.AllProfit(carry)
                                    : new CatchUpTarget.PreferredReturnOnly(carry),
                            Shares.equal(A, B)));
        }
        if (keptPercent > 0) {
            steps.add(
                    new WaterfallStep.Retention(
                            "kept",
                            RetentionPurpose.RESERVE,
                            percent(keptPercent),
                            Optional.empty()));
        }
        steps.add(Terms.split(shares));
        Waterfall waterfall = Waterfall.of(CurrencyUnit.USD, steps.toArray(WaterfallStep[]::new));
        if (!capped.isEmpty()) {
            waterfall =
                    waterfall.capped(
                            EntitlementCap.of(
                                    new Partner(capped), Money.ofMinor(CurrencyUnit.USD, cap)));
        }
        return new Drawn(
                waterfall,
                new SlowWaterfall.Plain(
                        returnFirst,
                        compound,
                        Fraction.percent(ratePercent),
                        Fraction.percent(catchUpPercent),
                        allProfit,
                        Fraction.percent(carryPercent),
                        Fraction.percent(keptPercent),
                        split,
                        capped,
                        cap),
                items(random, compound));
    }

    static BigDecimal percent(int percent) {
        return BigDecimal.valueOf(percent, 2);
    }

    /// Contributions and distributions on different days in order.
    private static List<SlowWaterfall.Item> items(SplittableRandom random, boolean inYears) {
        List<SlowWaterfall.Item> items = new ArrayList<>();
        long day = 0;
        int n = random.nextInt(2, 12);
        for (int i = 0; i < n; i++) {
            String who = List.of("A", "B", "", "").get(i == 0 ? 0 : random.nextInt(4));
            long most = random.nextInt(4) == 0 ? 100 : 1_500_000;
            items.add(new SlowWaterfall.Item(day, who, random.nextLong(1, most)));
            day += inYears ? random.nextInt(1, 4) : random.nextInt(1, 700);
        }
        items.add(new SlowWaterfall.Item(day, "", random.nextLong(1, 3_000_000)));
        return items;
    }
}
