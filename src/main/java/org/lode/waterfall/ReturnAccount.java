package org.lode.waterfall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The return that one partner's capital has earned and not been paid.
///
/// Linear: the account of two contributions is the sum of their accounts, as long as both have been
/// brought to the same day.
///
/// @param asOf day to which the return has accrued
/// @param turned last period end that has been dealt with
/// @param base capital that earns, major units
/// @param compounded return of earlier periods that earns too; only with period ends
/// @param accrued return that does not count as `compounded`; may be below 0 by what rounding paid
///     too much
/// @param pending capital that begins to earn later
record ReturnAccount(
        LocalDate asOf,
        LocalDate turned,
        BigDecimal base,
        BigDecimal compounded,
        BigDecimal accrued,
        List<Pending> pending) {
    /// Capital that begins to earn on a later day.
    record Pending(LocalDate start, BigDecimal amount) {}

    ReturnAccount {
        pending = List.copyOf(pending);
    }

    static ReturnAccount opened(LocalDate day) {
        return new ReturnAccount(
                day, day, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, List.of());
    }

    /// Return not yet paid.
    BigDecimal due() {
        return compounded.add(accrued);
    }

    /// True if no capital earns now or later.
    boolean earnsNothing() {
        return base.signum() == 0 && pending.isEmpty();
    }

    /// The same account with nothing due.
    ReturnAccount settled() {
        return new ReturnAccount(asOf, turned, base, BigDecimal.ZERO, BigDecimal.ZERO, pending);
    }

    /// The same account, brought to a day on or after `asOf`.
    ReturnAccount accruedTo(LocalDate day, ReturnTerms terms) {
        ReturnAccount account = this;
        LocalDate next = account.nextChange(terms);
        while (next.isBefore(day)) {
            account = account.stretch(next, terms).turn(next, terms);
            next = account.nextChange(terms);
        }
        return account.stretch(day, terms);
    }

    /// The next day on which something other than time changes the account.
    private LocalDate nextChange(ReturnTerms terms) {
        LocalDate next = LocalDate.MAX;
        for (Pending p : pending) {
            next = p.start.isBefore(next) ? p.start : next;
        }
        if (terms.accrual() instanceof Accrual.CompoundAtPeriodEnds(Periods periods)) {
            next = earlier(next, periods.endAfter(turned));
        }
        if (terms.claim().arrears() instanceof Arrears.Lapsing(Periods periods)) {
            next = earlier(next, periods.endAfter(turned));
        }
        return next;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private ReturnAccount stretch(LocalDate day, ReturnTerms terms) {
        Years years = terms.dayCount().between(asOf, day);
        BigDecimal rate = terms.ratePerYear();
        BigDecimal more =
                switch (terms.accrual()) {
                    case Accrual.Simple() -> ExactAccrual.simple(base, rate, years);
                    case Accrual.Compound(int m) ->
                            years.isZero()
                                    ? BigDecimal.ZERO
                                    : base.add(due())
                                            .multiply(
                                                    ExactAccrual.growth(rate, m, years),
                                                    ExactAccrual.DIGITS);
                    case Accrual.CompoundAtPeriodEnds(Periods p) ->
                            ExactAccrual.simple(base.add(compounded), rate, years);
                };
        return new ReturnAccount(
                day, turned, base, compounded, accrued.add(more, ExactAccrual.DIGITS), pending);
    }

    private ReturnAccount turn(LocalDate day, ReturnTerms terms) {
        BigDecimal newBase = base;
        List<Pending> later = new ArrayList<>();
        for (Pending p : pending) {
            if (p.start.isAfter(day)) {
                later.add(p);
            } else {
                newBase = newBase.add(p.amount);
            }
        }
        BigDecimal newCompounded = compounded;
        BigDecimal newAccrued = accrued;
        if (terms.claim().arrears() instanceof Arrears.Lapsing(Periods periods)
                && periods.isEnd(day)) {
            newCompounded = BigDecimal.ZERO;
            newAccrued = BigDecimal.ZERO;
        }
        if (terms.accrual() instanceof Accrual.CompoundAtPeriodEnds(Periods periods)
                && periods.isEnd(day)) {
            newCompounded = newCompounded.add(newAccrued);
            newAccrued = BigDecimal.ZERO;
        }
        LocalDate newTurned = day.isAfter(turned) ? day : turned;
        return new ReturnAccount(day, newTurned, newBase, newCompounded, newAccrued, later);
    }

    /// Capital that earns from a day on, which may lie before or after `asOf`.
    ReturnAccount withCapital(BigDecimal amount, LocalDate start, ReturnTerms terms) {
        if (start.isAfter(asOf)) {
            List<Pending> more = new ArrayList<>(pending);
            more.add(new Pending(start, amount));
            return new ReturnAccount(asOf, turned, base, compounded, accrued, more);
        }
        ReturnAccount alone =
                new ReturnAccount(start, start, amount, BigDecimal.ZERO, BigDecimal.ZERO, List.of())
                        .accruedTo(asOf, terms);
        return plus(alone);
    }

    /// Both accounts together.
    ReturnAccount plus(ReturnAccount other) {
        return new ReturnAccount(
                asOf,
                turned.isAfter(other.turned) ? turned : other.turned,
                base.add(other.base),
                compounded.add(other.compounded),
                accrued.add(other.accrued),
                Stream.concat(pending.stream(), other.pending.stream()).toList());
    }

    /// Capital paid back: what already earns goes first, then what would have earned later.
    ReturnAccount withoutCapital(BigDecimal amount) {
        BigDecimal fromBase = amount.min(base);
        BigDecimal left = amount.subtract(fromBase);
        List<Pending> later = new ArrayList<>();
        for (Pending p : pending) {
            BigDecimal part = left.min(p.amount);
            left = left.subtract(part);
            if (p.amount.compareTo(part) > 0) {
                later.add(new Pending(p.start, p.amount.subtract(part)));
            }
        }
        return new ReturnAccount(asOf, turned, base.subtract(fromBase), compounded, accrued, later);
    }

    /// Return paid; return of earlier periods goes first.
    ReturnAccount paid(BigDecimal amount) {
        BigDecimal old = amount.min(compounded.max(BigDecimal.ZERO));
        return new ReturnAccount(
                asOf,
                turned,
                base,
                compounded.subtract(old),
                accrued.subtract(amount.subtract(old)),
                pending);
    }

    /// As [#paid], but nothing paid beyond the return due counts for later.
    ReturnAccount paidAtMostDue(BigDecimal amount) {
        BigDecimal due = due();
        return due.signum() <= 0 ? this : paid(amount.min(due));
    }
}
