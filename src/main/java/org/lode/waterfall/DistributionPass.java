package org.lode.waterfall;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.lode.quantity.Allocation;
import org.lode.quantity.Money;

/// One distribution on its way down the steps.
final class DistributionPass {
    private final FundDay fund;
    private final Waterfall waterfall;
    private final List<String> scopes;
    private final Money cash;
    private final Money zero;
    private final ShareWeights weights;
    private final Receipts receipts;
    private final ClaimBook book;
    private final List<Payment> payments = new ArrayList<>();
    private Money left;
    private Money released;
    private Money retained;

    /// @param scopes deals whose claims count, those paid first in front
    DistributionPass(FundDay fund, List<String> scopes, Money cash) {
        this.fund = fund;
        this.waterfall = fund.waterfall;
        this.scopes = scopes;
        this.cash = cash;
        weights = new ShareWeights(fund, scopes);
        receipts = new Receipts(fund, scopes);
        book = new ClaimBook(fund, scopes);
        zero = Money.zero(waterfall.currency());
        left = zero.plus(cash);
        released = zero;
        retained = zero;
    }

    /// Cash kept earlier joins in.
    void join(Money amount) {
        left = left.plus(amount);
        released = released.plus(amount);
    }

    DistributionDay payFrom(int firstStep) {
        for (int i = firstStep; i < waterfall.steps().size(); i++) {
            pay(i);
        }
        fund.undistributed = fund.undistributed.plus(left);
        fund.settleFractions();
        return new DistributionDay(
                fund.day, scopes.getLast(), cash, released, payments, retained, left);
    }

    private void pay(int i) {
        switch (waterfall.steps().get(i)) {
            case WaterfallStep.ReturnOfCapital s -> returnCapital(i, s);
            case WaterfallStep.PreferredReturn s -> payReturn(i, s);
            case WaterfallStep.CatchUp s -> catchUp(i, s);
            case WaterfallStep.HurdleBand s -> fillBand(i, s);
            case WaterfallStep.Split(String name, Shares shares) ->
                    divide(i, left, weights.of(shares), "the rest by shares");
            case WaterfallStep.Retention s -> retain(i, s);
            case WaterfallStep.LockUp(String name, LocalDate until, HeldCash held) -> {
                if (fund.day.isBefore(until)) {
                    keep(i, left);
                } else if (held == HeldCash.PAID_AFTERWARDS) {
                    Money kept = fund.retained.get(i);
                    fund.retained.set(i, zero);
                    join(kept);
                }
            }
        }
    }

    private void retain(int i, WaterfallStep.Retention s) {
        Money part = weights.portion(left, s.share());
        Money room = s.ceiling().map(c -> c.minus(fund.retained.get(i)).max(zero)).orElse(part);
        keep(i, part.min(room));
    }

    private void keep(int i, Money amount) {
        fund.retained.set(i, fund.retained.get(i).plus(amount));
        retained = retained.plus(amount);
        left = left.minus(amount);
    }

    private void returnCapital(int i, WaterfallStep.ReturnOfCapital s) {
        SequencedMap<Partner, Money> dues = new LinkedHashMap<>();
        for (Partner p : s.partners()) {
            dues.put(p, book.unreturned(p, s.base()));
        }
        Money before = left;
        claims(dues)
                .forEach(
                        (p, amount) -> {
                            book.repay(i, p, amount, s.base());
                            emit(
                                    i,
                                    p,
                                    amount,
                                    Explanation.of(
                                            "min(cash, unreturned capital)",
                                            Explanation.figure("cash", before),
                                            Explanation.figure("counts as capital", s.base()),
                                            Explanation.figure(
                                                    "unreturned", dues.getOrDefault(p, zero)),
                                            Explanation.figure("unreturned, all", sum(dues))));
                        });
    }

    private void payReturn(int i, WaterfallStep.PreferredReturn s) {
        SequencedMap<Partner, Money> dues = new LinkedHashMap<>();
        for (Partner p : s.partners()) {
            dues.put(p, book.payable(book.due(i, p)));
        }
        Money before = left;
        claims(dues)
                .forEach(
                        (p, amount) -> {
                            Explanation because =
                                    Explanation.of(
                                            "min(cash, preferred return due)",
                                            Explanation.figure("cash", before),
                                            Explanation.figure("terms", s.terms().text()),
                                            Explanation.figure(
                                                    "capital that earns", book.earning(i, p)),
                                            Explanation.figure("due, exact", six(book.due(i, p))),
                                            Explanation.figure("due, all", sum(dues)));
                            book.takeReturn(i, p, amount);
                            fund.creditBands(scopes, p, amount, amount);
                            emit(i, p, amount, because);
                        });
    }

    private void catchUp(int i, WaterfallStep.CatchUp s) {
        BigDecimal k = s.rate();
        BigDecimal gap;
        Explanation.Figure target;
        switch (s.target()) {
            case CatchUpTarget.PreferredReturnOnly(BigDecimal c) -> {
                BigDecimal pref = receipts.paidAsReturn().amount();
                BigDecimal wanted =
                        c.multiply(pref).divide(BigDecimal.ONE.subtract(c), ExactAccrual.DIGITS);
                gap =
                        wanted.subtract(receipts.receivedIn(i, s.partner()).amount())
                                .divide(k, ExactAccrual.DIGITS);
                target = Explanation.figure("c/(1-c) of preferred return", six(wanted));
            }
            case CatchUpTarget.AllProfit(BigDecimal c) -> {
                BigDecimal profit = receipts.profit(Optional.empty()).amount();
                BigDecimal own = receipts.profit(Optional.of(s.partner())).amount();
                gap = c.multiply(profit).subtract(own).divide(k.subtract(c), ExactAccrual.DIGITS);
                target = Explanation.figure("profit paid before", profit.toPlainString());
            }
        }
        Money size = book.payable(gap);
        SequencedMap<Partner, BigInteger> parts = new LinkedHashMap<>();
        SequencedMap<Partner, BigInteger> rest = weights.of(s.rest());
        BigInteger all = rest.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        boolean isFull = k.compareTo(BigDecimal.ONE) == 0 || all.signum() == 0;
        BigInteger unit = BigInteger.TEN.pow(Math.max(0, k.scale()));
        BigInteger own = isFull ? unit : ShareWeights.scaled(k, unit);
        parts.put(s.partner(), isFull ? BigInteger.ONE : own.multiply(all));
        if (!isFull) {
            rest.forEach((p, w) -> parts.put(p, unit.subtract(own).multiply(w)));
        }
        divide(
                i,
                left.min(size),
                parts,
                "catch-up until the target is met",
                Explanation.figure("rate", k.toPlainString()),
                Explanation.figure("target", s.target()),
                target,
                Explanation.figure("size of the step", size));
    }

    private void fillBand(int i, WaterfallStep.HurdleBand s) {
        SequencedMap<Partner, Money> needs = new LinkedHashMap<>();
        for (Partner p : s.partners()) {
            needs.put(p, book.payable(book.due(i, p)));
        }
        Money need = sum(needs);
        if (need.isZero()) {
            return;
        }
        SequencedMap<Partner, BigInteger> parts = weights.of(s.shares());
        Money size =
                switch (s.measure()) {
                    case ALL_CASH -> need;
                    case OWN_SHARE -> grossed(need, parts, s.partners());
                };
        Money before = left;
        Map<Partner, Money> owed = new LinkedHashMap<>(needs);
        SequencedMap<Partner, Money> paid =
                divide(
                        i,
                        left.min(size),
                        parts,
                        "band until the return is earned",
                        Explanation.figure("terms", s.terms().text()),
                        Explanation.figure("counts", s.measure()),
                        Explanation.figure("short of the upper end", need),
                        Explanation.figure("size of the band", size));
        Money through = before.minus(left);
        List<Money> counted =
                Allocation.divide(
                        through,
                        owed.values().stream().map(DistributionPass::minor).toList(),
                        waterfall.rounding().remainder(),
                        fund.sequence);
        int n = 0;
        for (Partner p : s.partners()) {
            // What the partner itself got has been credited by divide; the cash of others is added.
            Money own = paid.getOrDefault(p, zero);
            fund.creditBands(scopes, p, zero, counted.get(n).minus(own).max(zero));
            n++;
        }
    }

    /// The cash that leaves `need` to the measured partners.
    private Money grossed(
            Money need, SequencedMap<Partner, BigInteger> parts, List<Partner> measured) {
        BigInteger all = BigInteger.ZERO;
        BigInteger own = BigInteger.ZERO;
        for (Map.Entry<Partner, BigInteger> e : parts.entrySet()) {
            all = all.add(e.getValue());
            own = measured.contains(e.getKey()) ? own.add(e.getValue()) : own;
        }
        return own.signum() == 0
                ? left
                : book.payable(
                        need.amount()
                                .multiply(new BigDecimal(all))
                                .divide(new BigDecimal(own), ExactAccrual.DIGITS));
    }

    /// Pays claims in proportion, none above its amount or the partner's cap.
    private SequencedMap<Partner, Money> claims(SequencedMap<Partner, Money> dues) {
        SequencedMap<Partner, Money> most = new LinkedHashMap<>();
        dues.forEach((p, due) -> most.put(p, weights.room(p).map(due::min).orElse(due)));
        Money all = sum(most);
        SequencedMap<Partner, Money> paid = new LinkedHashMap<>();
        if (all.isZero() || left.isZero()) {
            return paid;
        }
        List<Money> parts =
                left.compareTo(all) >= 0
                        ? List.copyOf(most.values())
                        : Allocation.divide(
                                left,
                                most.values().stream().map(DistributionPass::minor).toList(),
                                waterfall.rounding().remainder(),
                                fund.sequence);
        int n = 0;
        for (Partner p : most.keySet()) {
            Money part = parts.get(n++);
            if (part.isPositive()) {
                paid.put(p, part);
                left = left.minus(part);
            }
        }
        return paid;
    }

    /// Divides an amount by weights; what a cap keeps from a partner goes to the others.
    private SequencedMap<Partner, Money> divide(
            int i,
            Money amount,
            SequencedMap<Partner, BigInteger> shares,
            String formula,
            Explanation.Figure... figures) {
        Capped division = new Capped(waterfall.rounding().remainder(), fund.sequence);
        SequencedMap<Partner, Money> parts = division.divide(amount, shares, weights::room);
        BigInteger all = shares.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        Money before = left;
        parts.forEach(
                (p, part) -> {
                    List<Explanation.Figure> why = new ArrayList<>();
                    why.add(Explanation.figure("cash", before));
                    why.addAll(List.of(figures));
                    why.add(
                            Explanation.figure(
                                    "share of " + p,
                                    new Years(shares.getOrDefault(p, BigInteger.ZERO), all)));
                    weights.room(p)
                            .ifPresent(r -> why.add(Explanation.figure("left under the cap", r)));
                    book.put(
                            scopes.getLast(),
                            p,
                            book.at(scopes.getLast(), p).withReceived(i, part));
                    left = left.minus(part);
                    fund.creditBands(scopes, p, part, part);
                    emit(i, p, part, new Explanation(formula, why));
                });
        return parts;
    }

    private void emit(int i, Partner p, Money amount, Explanation because) {
        WaterfallStep step = waterfall.steps().get(i);
        boolean isClaim =
                step instanceof WaterfallStep.ReturnOfCapital
                        || step instanceof WaterfallStep.PreferredReturn;
        Money escrowed =
                !isClaim
                                && waterfall.arrangement() instanceof Arrangement.DealByDeal d
                                && d.carried().equals(p)
                        ? weights.portion(amount, d.escrowShare())
                        : zero;
        fund.escrow = fund.escrow.plus(escrowed);
        payments.add(new Payment(p, amount, escrowed, step.name(), because));
    }

    private Money sum(Map<Partner, Money> amounts) {
        return amounts.values().stream().reduce(zero, Money::plus);
    }

    private static BigInteger minor(Money money) {
        return BigInteger.valueOf(money.minorUnits());
    }

    private static String six(BigDecimal exact) {
        return exact.setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }
}
