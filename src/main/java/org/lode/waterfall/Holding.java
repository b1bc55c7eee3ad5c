package org.lode.waterfall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// Where one partner stands in one deal.
///
/// @param paidIn all contributions so far
/// @param unreturned contributions not yet paid back
/// @param accounts one per step of the waterfall; used by the steps that carry a return
/// @param received what each step has paid, in order of the steps
record Holding(
        CapitalBalance paidIn,
        CapitalBalance unreturned,
        List<ReturnAccount> accounts,
        List<Money> received) {
    Holding {
        accounts = List.copyOf(accounts);
        received = List.copyOf(received);
    }

    static Holding opened(CurrencyUnit currency, int steps, LocalDate day) {
        return new Holding(
                CapitalBalance.none(currency),
                CapitalBalance.none(currency),
                IntStream.range(0, steps).mapToObj(i -> ReturnAccount.opened(day)).toList(),
                IntStream.range(0, steps).mapToObj(i -> Money.zero(currency)).toList());
    }

    Holding withAccount(int step, ReturnAccount account) {
        List<ReturnAccount> changed = new ArrayList<>(accounts);
        changed.set(step, account);
        return new Holding(paidIn, unreturned, changed, received);
    }

    Holding withReceived(int step, Money more) {
        List<Money> changed = new ArrayList<>(received);
        changed.set(step, received.get(step).plus(more));
        return new Holding(paidIn, unreturned, accounts, changed);
    }

    Holding withCapital(CapitalBalance newPaidIn, CapitalBalance newUnreturned) {
        return new Holding(newPaidIn, newUnreturned, accounts, received);
    }

    Money total() {
        return received.stream().reduce(Money::plus).orElseThrow();
    }
}
