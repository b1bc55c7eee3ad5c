package org.lode.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.agreement.FundRules;
import org.lode.agreement.FundWaterfall;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;
import org.lode.waterfall.FundEvent;
import org.lode.waterfall.HeldCash;
import org.lode.waterfall.Waterfall;
import org.lode.waterfall.WaterfallRun;
import org.lode.waterfall.WaterfallStep;

/// One fund played from its first day to the horizon and then wound up at cost.
///
/// @param paid cash to Ukraine, to the US and back beyond a cap, by project year, USD
/// @param woundUpUkraine assets to Ukraine when the fund is wound up, USD
/// @param woundUpUs assets to the US, USD
/// @param isRepaid whether a claim was repaid; empty if there is none
record FundPlay(
        double[][] paid, double woundUpUkraine, double woundUpUs, Optional<Boolean> isRepaid) {
    /// Seed money of the partners, committed on one day, at cost in projects.
    ///
    /// @param ukraine USD, 0 or more
    /// @param unitedStates USD, 0 or more
    record Seed(Money ukraine, Money unitedStates) {
        Money both() {
            return ukraine.plus(unitedStates);
        }
    }

    private static final LocalDate SEED_DAY = LocalDate.of(2025, 9, 17);

    /// The events that are the same under every version.
    ///
    /// @param stateUsd contributions of the state by project year
    /// @param ownersUsd contributions of owners by project year
    /// @param settings days, aid and horizon
    /// @param seed seed money
    record Log(double[] stateUsd, double[] ownersUsd, ComparisonSettings settings, Seed seed) {
        Money aid() {
            return cents(settings.aidUsdPerYear());
        }
    }

    /// Plays the log under the rules of a version.
    static FundPlay of(FundRules rules, Log log) {
        Waterfall waterfall = FundWaterfall.of(rules);
        int years = log.stateUsd().length;
        List<FundEvent> events = opening(rules, log);
        for (int t = 0; t < years; t++) {
            events.addAll(year(rules, log, t));
        }
        WaterfallRun upToHorizon = waterfall.replay(events);
        double[][] paid = new double[3][years];
        for (int t = 0; t < years; t++) {
            LocalDate day = log.settings().paidOn(t);
            for (var distribution : upToHorizon.days()) {
                if (distribution.date().equals(day)) {
                    paid[0][t] += usd(distribution.to(FundWaterfall.UKRAINE));
                    paid[1][t] += usd(distribution.to(FundWaterfall.UNITED_STATES));
                    paid[2][t] += usd(distribution.undistributed());
                }
            }
        }
        WaterfallRun whole = waterfall.replay(woundUp(events, waterfall, upToHorizon, rules, log));
        return new FundPlay(
                paid,
                usd(whole.to(FundWaterfall.UKRAINE).minus(upToHorizon.to(FundWaterfall.UKRAINE))),
                usd(
                        whole.to(FundWaterfall.UNITED_STATES)
                                .minus(upToHorizon.to(FundWaterfall.UNITED_STATES))),
                rules.claim()
                        .amount()
                        .map(
                                a ->
                                        upToHorizon.days().stream()
                                                .anyMatch(d -> d.paidBy("split").isPositive())));
    }

    private static List<FundEvent> opening(FundRules rules, Log log) {
        List<FundEvent> events = new ArrayList<>();
        FundWaterfall.claimed(rules, TermsComparison.EFFECTIVE).ifPresent(events::add);
        if (log.seed().ukraine().isPositive()) {
            events.add(
                    FundEvent.Contribution.cash(
                            SEED_DAY, FundWaterfall.UKRAINE, log.seed().ukraine()));
        }
        if (log.seed().unitedStates().isPositive()) {
            events.add(
                    FundEvent.Contribution.cash(
                            SEED_DAY, FundWaterfall.UNITED_STATES, log.seed().unitedStates()));
        }
        return events;
    }

    private static List<FundEvent> year(FundRules rules, Log log, int t) {
        List<FundEvent> events = new ArrayList<>();
        LocalDate day = log.settings().paidOn(t);
        FundWaterfall.aid(rules, log.settings().endOf(t), log.aid()).ifPresent(events::add);
        Money state = cents(log.stateUsd()[t]);
        Money all = state.plus(cents(log.ownersUsd()[t]));
        if (state.isPositive()) {
            events.add(FundEvent.Contribution.cash(day, FundWaterfall.UKRAINE, state));
        }
        events.add(FundEvent.CashAvailable.of(day, all));
        return events;
    }

    /// Adds the days on which seed and retained cash are paid out at cost.
    private static List<FundEvent> woundUp(
            List<FundEvent> events,
            Waterfall waterfall,
            WaterfallRun upToHorizon,
            FundRules rules,
            Log log) {
        LocalDate last = log.settings().paidOn(log.stateUsd().length - 1).plusDays(1);
        LocalDate day =
                rules.distribution().lockupEnd().filter(end -> end.isAfter(last)).orElse(last);
        List<FundEvent> all = new ArrayList<>(events);
        Money seed = log.seed().both();
        all.add(FundEvent.CashAvailable.of(day, seed));
        Money retained = upToHorizon.state().retained();
        switch (waterfall.steps().getFirst()) {
            case WaterfallStep.Retention keep -> {
                Money kept = retained.plus(seed);
                if (kept.isPositive()) {
                    all.add(new FundEvent.Release(day.plusDays(1), keep.name(), kept));
                }
            }
            case WaterfallStep.LockUp lock -> {
                if (lock.held() == HeldCash.REINVESTED && retained.isPositive()) {
                    all.add(new FundEvent.Release(day.plusDays(1), lock.name(), retained));
                }
            }
            case WaterfallStep.ReturnOfCapital other -> {}
            case WaterfallStep.PreferredReturn other -> {}
            case WaterfallStep.CatchUp other -> {}
            case WaterfallStep.HurdleBand other -> {}
            case WaterfallStep.Split other -> {}
        }
        return all;
    }

    /// Dollars and cents of a modelled amount, half up; an amount below zero is none.
    static Money cents(double usd) {
        return Money.ofMinor(CurrencyUnit.USD, Math.round(Math.max(0, usd) * 100));
    }

    private static double usd(Money money) {
        return money.minorUnits() / 100.0;
    }
}
