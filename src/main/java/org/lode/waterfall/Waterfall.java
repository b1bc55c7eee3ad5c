package org.lode.waterfall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// The order in which a fund pays: steps, caps, arrangement and rounding, as agreed.
///
/// Everything follows from the events: [#replay] plays a list from the start, [#day] one more day.
///
/// @param currency of every amount
/// @param steps in order of payment, names unique
/// @param caps at most one per partner
/// @param arrangement whole fund or deal by deal
/// @param rounding odd units and claims
public record Waterfall(
        CurrencyUnit currency,
        List<WaterfallStep> steps,
        List<EntitlementCap> caps,
        Arrangement arrangement,
        CashRounding rounding) {
    public Waterfall {
        steps = List.copyOf(steps);
        caps = List.copyOf(caps);
        if (steps.isEmpty()
                || steps.stream().map(WaterfallStep::name).distinct().count() != steps.size()) {
            throw new IllegalArgumentException(
                    "a waterfall has one or more steps of different names, was %s."
                            .formatted(steps.stream().map(WaterfallStep::name).toList()));
        }
        if (caps.stream().map(EntitlementCap::partner).distinct().count() != caps.size()) {
            throw new IllegalArgumentException(
                    "a partner has one cap at most, was %s.".formatted(caps));
        }
    }

    /// A waterfall on the whole fund, without caps, rounded as usual.
    public static Waterfall of(CurrencyUnit currency, WaterfallStep... steps) {
        return new Waterfall(
                currency,
                List.of(steps),
                List.of(),
                new Arrangement.WholeFund(),
                CashRounding.USUAL);
    }

    /// The same with caps on what partners may get.
    public Waterfall capped(EntitlementCap... newCaps) {
        return new Waterfall(currency, steps, List.of(newCaps), arrangement, rounding);
    }

    /// The same on the whole fund or deal by deal.
    public Waterfall arranged(Arrangement newArrangement) {
        return new Waterfall(currency, steps, caps, newArrangement, rounding);
    }

    /// The same with other rounding.
    public Waterfall rounding(CashRounding newRounding) {
        return new Waterfall(currency, steps, caps, arrangement, newRounding);
    }

    /// The state before the first event.
    ///
    /// @param day any day not after the first event
    public FundState opened(LocalDate day) {
        Money zero = Money.zero(currency);
        return new FundState(
                new TreeMap<>(),
                new FundState.Treasury(
                        IntStream.range(0, steps.size()).mapToObj(i -> zero).toList(),
                        zero,
                        zero,
                        Optional.empty(),
                        0,
                        day));
    }

    /// Plays a list of events from the start. Events of one day may stand in any order.
    ///
    /// @throws IllegalArgumentException if an event does not fit the waterfall: other currency,
    ///     unknown step, more released than retained, no price for a sliding scale
    public WaterfallRun replay(List<? extends FundEvent> events) {
        SortedMap<LocalDate, List<FundEvent>> byDay = new TreeMap<>();
        events.forEach(e -> byDay.computeIfAbsent(e.date(), d -> new ArrayList<>()).add(e));
        if (byDay.isEmpty()) {
            return new WaterfallRun(List.of(), opened(LocalDate.EPOCH));
        }
        FundState state = opened(byDay.firstKey());
        List<DistributionDay> days = new ArrayList<>();
        for (List<FundEvent> ofDay : byDay.values()) {
            WaterfallRun run = day(state, ofDay);
            days.addAll(run.days());
            state = run.state();
        }
        return new WaterfallRun(days, state);
    }

    /// Plays the events of one more day.
    ///
    /// @param before state after the last day; all earlier days are closed
    /// @param events all events of one day, in any order
    /// @throws IllegalArgumentException as [#replay], or if the day is not after the last one or
    ///     the events are of several days
    public WaterfallRun day(FundState before, List<? extends FundEvent> events) {
        return new FundDay(this, before).play(events);
    }

    int indexOf(String step) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).name().equals(step))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no step '%s'. Known: %s."
                                                .formatted(
                                                        step,
                                                        steps.stream()
                                                                .map(WaterfallStep::name)
                                                                .toList())));
    }
}
