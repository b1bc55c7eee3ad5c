package org.lode.waterfall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lode.quantity.Money;

/// What the steps have paid so far in the deals under test.
final class Receipts {
    private final FundDay fund;
    private final List<String> scopes;
    private final Money zero;

    Receipts(FundDay fund, List<String> scopes) {
        this.fund = fund;
        this.scopes = scopes;
        zero = Money.zero(fund.waterfall.currency());
    }

    /// Preferred return paid to all.
    Money paidAsReturn() {
        return receipts(Optional.empty(), s -> s instanceof WaterfallStep.PreferredReturn);
    }

    /// Everything beyond capital, to one partner or to all.
    Money profit(Optional<Partner> partner) {
        return receipts(partner, s -> !(s instanceof WaterfallStep.ReturnOfCapital));
    }

    /// What one step has paid a partner.
    Money receivedIn(int i, Partner partner) {
        WaterfallStep step = fund.waterfall.steps().get(i);
        return receipts(Optional.of(partner), s -> s.equals(step));
    }

    private Money receipts(Optional<Partner> partner, Predicate<WaterfallStep> which) {
        Money sum = zero;
        for (Map.Entry<FundState.Key, Holding> e : fund.holdings.entrySet()) {
            if (scopes.contains(e.getKey().deal())
                    && partner.map(p -> p.equals(e.getKey().partner())).orElse(true)) {
                for (int i = 0; i < fund.waterfall.steps().size(); i++) {
                    if (which.test(fund.waterfall.steps().get(i))) {
                        sum = sum.plus(e.getValue().received().get(i));
                    }
                }
            }
        }
        return sum;
    }
}
