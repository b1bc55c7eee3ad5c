package org.lode.waterfall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lode.quantity.Money;

/// The fund while the events of one day are played. Lives as long as [Waterfall#day] runs.
final class FundDay {
    final Waterfall waterfall;
    final TreeMap<FundState.Key, Holding> holdings;
    final List<Money> retained;
    Money escrow;
    Money undistributed;
    Optional<BigDecimal> price;
    long sequence;
    LocalDate day;

    FundDay(Waterfall waterfall, FundState before) {
        this.waterfall = waterfall;
        FundState.Treasury treasury = before.treasury();
        holdings = new TreeMap<>(before.holdings());
        retained = new ArrayList<>(treasury.retained());
        escrow = treasury.escrow();
        undistributed = treasury.undistributed();
        price = treasury.price();
        sequence = treasury.sequence();
        day = treasury.asOf();
    }

    WaterfallRun play(List<? extends FundEvent> events) {
        for (FundEvent event : events) {
            if (event.date().isBefore(day) || !event.date().equals(events.getFirst().date())) {
                throw new IllegalArgumentException(
                        "an event of %s cannot follow %s. Maybe replay all events."
                                .formatted(event.date(), day));
            }
        }
        day = events.isEmpty() ? day : events.getFirst().date();
        SortedMap<String, Money> cash = new TreeMap<>();
        List<FundEvent.Release> releases = new ArrayList<>();
        List<FundEvent.DealClosed> closings = new ArrayList<>();
        List<FundEvent.Distributed> made = new ArrayList<>();
        for (FundEvent event : events) {
            switch (event) {
                case FundEvent.Contribution c -> contribute(c);
                case FundEvent.FeePaid f -> bearFee(f);
                case FundEvent.PriceFixing(LocalDate date, BigDecimal fixed) ->
                        price = Optional.of(fixed);
                case FundEvent.CashAvailable(LocalDate date, Money amount, String deal) ->
                        cash.merge(scope(deal), amount, Money::plus);
                case FundEvent.Distributed d -> made.add(d);
                case FundEvent.Release r -> releases.add(r);
                case FundEvent.DealClosed c -> closings.add(c);
            }
        }
        List<DistributionDay> days = new ArrayList<>();
        made.forEach(this::settle);
        cash.forEach((deal, amount) -> days.add(distribute(deal, amount)));
        releases.forEach(r -> days.add(release(r)));
        closings.forEach(c -> close(c.deal()));
        return new WaterfallRun(days, closedState());
    }

    private FundState closedState() {
        return new FundState(
                holdings,
                new FundState.Treasury(retained, escrow, undistributed, price, sequence, day));
    }

    private String scope(String deal) {
        return switch (waterfall.arrangement()) {
            case Arrangement.WholeFund() -> FundEvent.WHOLE_FUND;
            case Arrangement.DealByDeal d -> deal;
        };
    }

    /// Losses of closed deals are booked on the fund and come before the deal's own claims.
    private List<String> scopes(String deal) {
        boolean carried =
                waterfall.arrangement() instanceof Arrangement.DealByDeal d
                        && d.losses() == Arrangement.Losses.CARRIED_FORWARD
                        && !deal.equals(FundEvent.WHOLE_FUND);
        return carried ? List.of(FundEvent.WHOLE_FUND, deal) : List.of(deal);
    }

    private void contribute(FundEvent.Contribution c) {
        FundEvent.Detail detail = c.detail();
        Money zero = Money.zero(waterfall.currency());
        boolean isCash = detail.kind() == FundEvent.Kind.CASH;
        CapitalBalance more =
                new CapitalBalance(isCash ? c.amount() : zero, isCash ? zero : c.amount(), zero);
        FundState.Key key = new FundState.Key(scope(detail.deal()), c.partner());
        addCapital(key, more, detail);
    }

    private void bearFee(FundEvent.FeePaid f) {
        Money zero = Money.zero(waterfall.currency());
        addCapital(
                new FundState.Key(scope(f.deal()), f.partner()),
                new CapitalBalance(zero, zero, zero.plus(f.amount())),
                new FundEvent.Detail(FundEvent.Kind.CASH, f.date(), f.date(), f.deal()));
    }

    private void addCapital(FundState.Key key, CapitalBalance more, FundEvent.Detail detail) {
        Holding holding = holding(key);
        holding = holding.withCapital(holding.paidIn().plus(more), holding.unreturned().plus(more));
        for (int i = 0; i < waterfall.steps().size(); i++) {
            Optional<ReturnTerms> terms = termsOf(i, key.partner());
            if (terms.isPresent()) {
                ReturnTerms t = terms.get();
                LocalDate start =
                        switch (t.claim().start()) {
                            case PAID_DATE -> day;
                            case CALL_DATE -> detail.calledOn();
                            case DUE_DATE -> detail.dueOn();
                        };
                ReturnAccount account = holding.accounts().get(i).accruedTo(day, t);
                BigDecimal amount = more.total(t.claim().base()).amount();
                if (amount.signum() > 0) {
                    account = account.withCapital(amount, start, t);
                }
                holding = holding.withAccount(i, account);
            }
        }
        holdings.put(key, holding);
    }

    private DistributionDay distribute(String deal, Money cash) {
        accrue();
        DistributionPass pass = new DistributionPass(this, scopes(deal), cash);
        DistributionDay result = pass.payFrom(0);
        sequence += cash.isZero() ? 0 : 1;
        return result;
    }

    /// Books a distribution that was made. Bands of return that count the cash of several partners
    /// cannot be told from payments by step.
    private void settle(FundEvent.Distributed made) {
        for (WaterfallStep step : waterfall.steps()) {
            if (step instanceof WaterfallStep.HurdleBand) {
                throw new IllegalArgumentException(
                        "a distribution made on %s cannot be taken over by '%s', a band of return. Maybe replay its cash."
                                .formatted(made.date(), step.name()));
            }
        }
        accrue();
        ClaimBook book = new ClaimBook(this, scopes(made.deal()));
        made.payouts().forEach(book::settle);
        settleFractions();
        sequence++;
    }

    private DistributionDay release(FundEvent.Release release) {
        int step = waterfall.indexOf(release.step());
        Money kept = retained.get(step);
        if (release.amount().compareTo(kept) > 0) {
            throw new IllegalArgumentException(
                    "%s cannot release %s on %s, it holds %s."
                            .formatted(release.step(), release.amount(), day, kept));
        }
        accrue();
        retained.set(step, kept.minus(release.amount()));
        DistributionPass pass =
                new DistributionPass(
                        this, scopes(FundEvent.WHOLE_FUND), Money.zero(waterfall.currency()));
        pass.join(release.amount());
        DistributionDay result = pass.payFrom(step + 1);
        sequence++;
        return result;
    }

    /// What a closed deal has not paid becomes a claim on the fund, or stays where it is.
    private void close(String deal) {
        if (scopes(deal).size() == 1) {
            return;
        }
        accrue();
        List<FundState.Key> keys =
                holdings.keySet().stream().filter(k -> k.deal().equals(deal)).toList();
        for (FundState.Key key : keys) {
            Holding closed = holding(key);
            FundState.Key fund = new FundState.Key(FundEvent.WHOLE_FUND, key.partner());
            Holding open = holding(fund);
            Holding emptied =
                    closed.withCapital(
                            closed.paidIn().minus(closed.unreturned()),
                            CapitalBalance.none(waterfall.currency()));
            Holding merged =
                    open.withCapital(
                            open.paidIn().plus(closed.unreturned()),
                            open.unreturned().plus(closed.unreturned()));
            for (int i = 0; i < waterfall.steps().size(); i++) {
                if (termsOf(i, key.partner()).isPresent()) {
                    merged =
                            merged.withAccount(
                                    i, accruedAccount(open, i, key).plus(closed.accounts().get(i)));
                    emptied = emptied.withAccount(i, ReturnAccount.opened(day));
                }
            }
            holdings.put(key, emptied);
            holdings.put(fund, merged);
        }
    }

    private ReturnAccount accruedAccount(Holding holding, int step, FundState.Key key) {
        return holding.accounts()
                .get(step)
                .accruedTo(day, termsOf(step, key.partner()).orElseThrow());
    }

    /// Brings every return account to the day.
    private void accrue() {
        holdings.replaceAll(
                (key, holding) -> {
                    Holding accrued = holding;
                    for (int i = 0; i < waterfall.steps().size(); i++) {
                        Optional<ReturnTerms> terms = termsOf(i, key.partner());
                        if (terms.isPresent()) {
                            accrued =
                                    accrued.withAccount(
                                            i,
                                            accrued.accounts().get(i).accruedTo(day, terms.get()));
                        }
                    }
                    return accrued;
                });
    }

    /// Terms under which a partner earns a return in a step, if it does.
    Optional<ReturnTerms> termsOf(int step, Partner partner) {
        return switch (waterfall.steps().get(step)) {
            case WaterfallStep.PreferredReturn(String n, List<Partner> who, ReturnTerms terms) ->
                    who.contains(partner) ? Optional.of(terms) : Optional.empty();
            case WaterfallStep.HurdleBand(
                            String n,
                            List<Partner> who,
                            ReturnTerms terms,
                            BandMeasure m,
                            Shares s) ->
                    who.contains(partner) ? Optional.of(terms) : Optional.empty();
            case WaterfallStep.ReturnOfCapital r -> Optional.empty();
            case WaterfallStep.CatchUp c -> Optional.empty();
            case WaterfallStep.Split s -> Optional.empty();
            case WaterfallStep.Retention r -> Optional.empty();
            case WaterfallStep.LockUp l -> Optional.empty();
        };
    }

    /// Profit paid to a partner counts towards its bands of return.
    void creditBands(List<String> scopes, Partner p, Money own, Money all) {
        for (int j = 0; j < waterfall.steps().size(); j++) {
            if (waterfall.steps().get(j) instanceof WaterfallStep.HurdleBand band
                    && band.partners().contains(p)) {
                BigDecimal open = (band.measure() == BandMeasure.OWN_SHARE ? own : all).amount();
                for (String scope : scopes) {
                    Holding h = holding(new FundState.Key(scope, p));
                    ReturnAccount account = h.accounts().get(j);
                    BigDecimal part = open.min(account.due().max(BigDecimal.ZERO));
                    holdings.put(
                            new FundState.Key(scope, p),
                            h.withAccount(j, account.paidAtMostDue(part)));
                    open = open.subtract(part);
                }
            }
        }
    }

    /// Once all capital is back, what is left of a return below a minor unit is given up.
    void settleFractions() {
        holdings.replaceAll(
                (key, holding) -> {
                    Holding settled = holding;
                    for (int i = 0; i < waterfall.steps().size(); i++) {
                        ReturnAccount account = settled.accounts().get(i);
                        if (account.earnsNothing()
                                && ExactAccrual.payable(
                                                waterfall.currency(),
                                                account.due(),
                                                waterfall.rounding().claims())
                                        .isZero()) {
                            settled = settled.withAccount(i, account.settled());
                        }
                    }
                    return settled;
                });
    }

    Holding holding(FundState.Key key) {
        Holding known = holdings.get(key);
        return known != null
                ? known
                : Holding.opened(waterfall.currency(), waterfall.steps().size(), day);
    }
}
