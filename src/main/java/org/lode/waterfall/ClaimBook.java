package org.lode.waterfall;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lode.quantity.Money;

/// What the partners are owed in the deals under test, and how a payment counts against it.
final class ClaimBook {
    private final FundDay fund;
    private final Waterfall waterfall;
    private final List<String> scopes;
    private final Money zero;

    /// @param scopes deals whose claims count, those paid first in front
    ClaimBook(FundDay fund, List<String> scopes) {
        this.fund = fund;
        this.waterfall = fund.waterfall;
        this.scopes = scopes;
        zero = Money.zero(waterfall.currency());
    }

    /// Counts a payment that was made against what its step owes here.
    void settle(FundEvent.Payout payout) {
        int i = waterfall.steps().stream().map(WaterfallStep::name).toList().indexOf(payout.step());
        int at = i < 0 ? waterfall.steps().size() - 1 : i;
        Partner p = payout.partner();
        Money counted =
                i < 0
                        ? zero
                        : switch (waterfall.steps().get(i)) {
                            case WaterfallStep.ReturnOfCapital s -> {
                                Money part = payout.amount().min(unreturned(p, s.base()));
                                repay(i, p, part, s.base());
                                yield part;
                            }
                            case WaterfallStep.PreferredReturn _ -> {
                                Money part = payout.amount().min(payable(due(i, p)));
                                takeReturn(i, p, part);
                                yield part;
                            }
                            case WaterfallStep.CatchUp _,
                                    WaterfallStep.HurdleBand _,
                                    WaterfallStep.Split _,
                                    WaterfallStep.Retention _,
                                    WaterfallStep.LockUp _ ->
                                    zero;
                        };
        Money rest = payout.amount().minus(counted);
        put(scopes.getLast(), p, at(scopes.getLast(), p).withReceived(at, rest));
    }

    /// Capital of a partner that has not come back.
    Money unreturned(Partner p, CapitalBase base) {
        Money sum = zero;
        for (String scope : scopes) {
            sum = sum.plus(at(scope, p).unreturned().total(base));
        }
        return sum;
    }

    /// Capital comes back and earns no more.
    void repay(int i, Partner p, Money amount, CapitalBase base) {
        Money open = amount;
        for (String scope : scopes) {
            Holding h = at(scope, p);
            Money part = open.min(h.unreturned().total(base));
            if (part.isPositive()) {
                CapitalBalance returned = h.unreturned().first(part, base);
                Holding paid =
                        h.withCapital(h.paidIn(), h.unreturned().minus(returned))
                                .withReceived(i, part);
                for (int j = 0; j < waterfall.steps().size(); j++) {
                    Optional<ReturnTerms> terms = fund.termsOf(j, p);
                    if (terms.isPresent()) {
                        BigDecimal earning = returned.total(terms.get().claim().base()).amount();
                        paid = paid.withAccount(j, paid.accounts().get(j).withoutCapital(earning));
                    }
                }
                put(scope, p, paid);
                open = open.minus(part);
            }
        }
    }

    /// Return is paid and no longer due.
    void takeReturn(int i, Partner p, Money amount) {
        Money open = amount;
        for (String scope : scopes) {
            Holding h = at(scope, p);
            Money most = scope.equals(scopes.getLast()) ? open : payable(h.accounts().get(i).due());
            Money part = open.min(most);
            put(
                    scope,
                    p,
                    h.withAccount(i, h.accounts().get(i).paid(part.amount()))
                            .withReceived(i, part));
            open = open.minus(part);
        }
    }

    /// Return of a step that is due to a partner, exact.
    BigDecimal due(int i, Partner p) {
        BigDecimal due = BigDecimal.ZERO;
        for (String scope : scopes) {
            due = due.add(at(scope, p).accounts().get(i).due());
        }
        return due;
    }

    /// Capital that earns in a step.
    BigDecimal earning(int i, Partner p) {
        BigDecimal base = BigDecimal.ZERO;
        for (String scope : scopes) {
            base = base.add(at(scope, p).accounts().get(i).base());
        }
        return base;
    }

    /// A claim as money that can be paid.
    Money payable(BigDecimal exact) {
        return ExactAccrual.payable(waterfall.currency(), exact, waterfall.rounding().claims());
    }

    Holding at(String scope, Partner p) {
        return fund.holding(new FundState.Key(scope, p));
    }

    void put(String scope, Partner p, Holding holding) {
        fund.holdings.put(new FundState.Key(scope, p), holding);
    }
}
