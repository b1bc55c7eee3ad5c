package org.lode.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// Roll-forward of a partner's capital over a period, as in an ILPA statement.
///
/// Closing = opening + cash + deemed + income - expense + valuation + exchange - distributed +
/// transferred. Corrections count under the event that they take back. `income`, `expense`,
/// `valuation` and `exchange` are shares of the partner and below zero if they lower capital
/// (expense is shown above zero).
///
/// @param partner the partner
/// @param opening capital before the first day
/// @param cash contributions in money
/// @param deemed deemed contributions
/// @param income share of income
/// @param expense share of costs
/// @param valuation share of changes of value
/// @param exchange share of currency gains less losses
/// @param distributed paid out
/// @param transferred from other partners less to them
/// @param closing capital at the end of the last day
public record CapitalRoll(
        String partner,
        Money opening,
        Money cash,
        Money deemed,
        Money income,
        Money expense,
        Money valuation,
        Money exchange,
        Money distributed,
        Money transferred,
        Money closing) {
    /// The roll-forward of one partner.
    ///
    /// @param period days of the statement
    /// @param knownAt entries recorded later are left out
    public static CapitalRoll of(
            LedgerState state, String partner, Period period, Instant knownAt) {
        CurrencyUnit base =
                state.fund()
                        .orElseThrow(() -> new IllegalStateException("the fund is not opened yet"))
                        .baseCurrency();
        Map<EntryKind, Money> moved = new EnumMap<>(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            moved.put(kind, Money.zero(base));
        }
        SortedMap<String, Account> accounts = state.accounts();
        for (PostedEntry posted : state.entries()) {
            JournalEntry entry = posted.entry();
            if (posted.recordedAt().isAfter(knownAt) || !period.contains(entry.effective())) {
                continue;
            }
            EntryKind kind = state.rootKind(entry);
            for (Posting posting : entry.postings()) {
                Account account = accounts.get(posting.account());
                boolean counts =
                        account != null
                                && account.role() == AccountRole.EARNED
                                && account.partner().filter(partner::equals).isPresent();
                if (counts) {
                    moved.merge(kind, posting.amount().negated(), Money::plus);
                }
            }
        }
        LocalDate before = period.from().minusDays(1);
        CapitalAccount flow =
                state.books(period.from(), period.to(), knownAt).capitalAccount(partner);
        return new CapitalRoll(
                partner,
                state.books(before, knownAt).capitalAccount(partner).closing(),
                flow.paidCash(),
                flow.deemed(),
                share(moved, EntryKind.INCOME),
                share(moved, EntryKind.EXPENSE, EntryKind.CONVERSION).negated(),
                share(moved, EntryKind.VALUATION),
                share(moved, EntryKind.REVALUATION),
                flow.distributed(),
                flow.transferred(),
                state.books(period.to(), knownAt).capitalAccount(partner).closing());
    }

    private static Money share(Map<EntryKind, Money> moved, EntryKind... kinds) {
        Money sum = null;
        for (EntryKind kind : kinds) {
            Money part = moved.get(kind);
            sum = sum == null || part == null ? part : sum.plus(part);
        }
        if (sum == null) {
            throw new IllegalStateException("every kind has a sum");
        }
        return sum;
    }

    /// Opening capital and all movements: equal to [#closing] in sound books.
    public Money rolled() {
        return opening.plus(cash)
                .plus(deemed)
                .plus(income)
                .minus(expense)
                .plus(valuation)
                .plus(exchange)
                .minus(distributed)
                .plus(transferred);
    }

    /// Days of a statement.
    ///
    /// @param from first day
    /// @param to last day
    public record Period(LocalDate from, LocalDate to) {
        public Period {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "a period ends on its first day or later, was %s to %s."
                                .formatted(from, to));
            }
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
