package org.lode.ledger.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.ledger.Account;
import org.lode.ledger.AccountRole;
import org.lode.ledger.AccountType;
import org.lode.ledger.Partner;
import org.lode.ledger.PostedEntry;
import org.lode.ledger.Posting;
import org.lode.quantity.Money;

/// Net asset value and commitment from opening to closing, for one partner or the fund.
///
/// closing = opening + cash contributions + share of income - share of expenses +/- share of
/// valuation and exchange - distributions +/- transfers. Deemed contributions stand apart in the
/// [CommitmentRoll]: they bring no cash and no net asset value (Art. VI.5).
///
/// @param whose the partner; empty for the fund
/// @param period days
/// @param opening net asset value before the period
/// @param lines what happened in the period, every line, zero or not
/// @param commitment memorandum
/// @param late entries of the period or of the time before it that were recorded after its last day
public record NavStatement(
        Optional<Partner> whose,
        StatementPeriod period,
        Money opening,
        Map<NavLine, Figure> lines,
        CommitmentRoll commitment,
        List<String> late) {
    public NavStatement {
        lines = java.util.Collections.unmodifiableMap(new EnumMap<>(lines));
        late = List.copyOf(late);
    }

    /// Net asset value at the end of the period.
    public Money closing() {
        return lines.values().stream().map(Figure::amount).reduce(opening, Money::plus);
    }

    /// Statements of every partner, in the order of the fund, then that of the fund.
    public static List<NavStatement> all(PostedJournal journal, StatementPeriod period) {
        List<NavStatement> all = new ArrayList<>();
        for (Partner partner : journal.fund().partners()) {
            all.add(of(journal, Optional.of(partner), period));
        }
        all.add(of(journal, Optional.empty(), period));
        return all;
    }

    /// The statement of one partner, or of the fund.
    ///
    /// @param whose empty for the fund
    /// @throws IllegalStateException if the partners' capital is not the net assets of the fund;
    ///     the ledger is then damaged
    public static NavStatement of(
            PostedJournal journal, Optional<Partner> whose, StatementPeriod period) {
        Money zero = Money.zero(journal.fund().baseCurrency());
        Money opening = zero;
        Map<NavLine, Figure> lines = new EnumMap<>(NavLine.class);
        for (NavLine line : NavLine.values()) {
            lines.put(line, new Figure(zero, List.of()));
        }
        Optional<String> partner = whose.map(Partner::id);
        for (PostedEntry posted : journal.entries()) {
            LocalDate day = posted.entry().effective();
            if (day.isAfter(period.to())) {
                continue;
            }
            Map<NavLine, Money> moved = moved(journal, posted, partner);
            if (period.isAfter(day)) {
                opening = moved.values().stream().reduce(opening, Money::plus);
            } else {
                moved.forEach(
                        (line, amount) ->
                                lines.computeIfPresent(
                                        line, (_, f) -> f.plus(amount, posted.entry().id())));
            }
        }
        NavStatement statement =
                new NavStatement(
                        whose,
                        period,
                        opening,
                        lines,
                        commitment(journal, partner, period),
                        late(journal, partner, period));
        if (whose.isEmpty() && !statement.closing().equals(netAssets(journal, period.to()))) {
            throw new IllegalStateException(
                    "partners' capital of %s is not the net assets of %s on %s: the ledger is damaged."
                            .formatted(
                                    statement.closing(),
                                    netAssets(journal, period.to()),
                                    period.to()));
        }
        return statement;
    }

    /// Assets less liabilities at the end of a day, in the base currency.
    ///
    /// Holdings in another currency count at their book value, which the exchange account in the
    /// base currency carries.
    public static Money netAssets(PostedJournal journal, LocalDate day) {
        Money sum = Money.zero(journal.fund().baseCurrency());
        for (PostedEntry posted : journal.entries()) {
            if (posted.entry().effective().isAfter(day)) {
                continue;
            }
            for (Posting posting : posted.entry().postings()) {
                Account account = journal.account(posting.account());
                boolean isNetAsset =
                        account.type() == AccountType.ASSET
                                || account.type() == AccountType.LIABILITY;
                if (isNetAsset && account.currency().equals(sum.currency())) {
                    sum = sum.plus(posting.amount());
                }
            }
        }
        return sum;
    }

    private static Map<NavLine, Money> moved(
            PostedJournal journal, PostedEntry posted, Optional<String> partner) {
        Map<NavLine, Money> moved = new EnumMap<>(NavLine.class);
        for (AccountRole role : AccountRole.values()) {
            Optional<NavLine> line = NavLine.of(role, journal.causeOf(posted));
            if (line.isEmpty()) {
                continue; // No partner's account: may be in another currency.
            }
            Money amount = journal.partnerAmount(posted.entry(), role, partner);
            if (!amount.isZero()) {
                moved.merge(line.get(), amount, Money::plus);
            }
        }
        return moved;
    }

    private static CommitmentRoll commitment(
            PostedJournal journal, Optional<String> partner, StatementPeriod period) {
        Roll committed = Roll.of(journal, AccountRole.COMMITTED, partner, period);
        Roll called = Roll.of(journal, AccountRole.CALLED, partner, period);
        Roll deemed = Roll.of(journal, AccountRole.DEEMED, partner, period);
        Roll paid = Roll.of(journal, AccountRole.PAID_IN, partner, period);
        return new CommitmentRoll(
                committed.opening,
                committed.moved,
                called.opening,
                called.moved,
                deemed.opening,
                deemed.moved,
                paid.opening.plus(paid.moved.amount()));
    }

    private static List<String> late(
            PostedJournal journal, Optional<String> partner, StatementPeriod period) {
        return journal.entries().stream()
                .filter(p -> !p.entry().effective().isAfter(period.to()))
                .filter(p -> PostedJournal.recordedOn(p).isAfter(period.to()))
                .filter(p -> touches(journal, p, partner))
                .map(p -> p.entry().id())
                .toList();
    }

    private static boolean touches(
            PostedJournal journal, PostedEntry posted, Optional<String> partner) {
        return partner.isEmpty()
                || posted.entry().postings().stream()
                        .anyMatch(p -> journal.account(p.account()).partner().equals(partner));
    }

    /// One role of one partner: before the period and in it.
    private record Roll(Money opening, Figure moved) {
        static Roll of(
                PostedJournal journal,
                AccountRole role,
                Optional<String> partner,
                StatementPeriod period) {
            Money opening = Money.zero(journal.fund().baseCurrency());
            Figure moved = new Figure(opening, List.of());
            for (PostedEntry posted : journal.entries()) {
                Money amount = journal.partnerAmount(posted.entry(), role, partner);
                if (amount.isZero()) {
                    continue;
                }
                if (period.isAfter(posted.entry().effective())) {
                    opening = opening.plus(amount);
                } else if (period.contains(posted.entry().effective())) {
                    moved = moved.plus(amount, posted.entry().id());
                }
            }
            return new Roll(opening, moved);
        }
    }
}
