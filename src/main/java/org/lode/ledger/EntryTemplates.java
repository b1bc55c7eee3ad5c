package org.lode.ledger;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.eligibility.Activity;
import org.lode.quantity.Money;

/// Journal entries by business event: amounts in, balanced postings out, on the [Chart].
///
/// The ledger takes any entry that keeps its rules; these are the ones a fund needs every day.
/// Partners' shares of a result are given by the caller, who states the rule of division
/// (`Allocation`); an amount of zero makes no posting.
///
/// @param chart accounts that are posted to
public record EntryTemplates(Chart chart) {
    /// Number and effective day of an entry.
    ///
    /// @param id number of the entry
    /// @param effective effective day
    public record Numbered(String id, LocalDate effective) {}

    /// A recorded rate and its rounding.
    ///
    /// @param rate the rate
    /// @param rounding rule for the converted amount
    public record RateAndRounding(LedgerEvent.RateRecorded rate, RoundingMode rounding) {
        RateUse use() {
            return new RateUse(rate.rate(), rounding);
        }

        /// An amount in the rate's `from` currency, in its `to` currency.
        public Money convert(Money amount) {
            return Money.rounded(rate.to(), amount.amount().multiply(rate.value()), rounding);
        }
    }

    /// A partner promises capital.
    public JournalEntry commitment(Numbered number, String partner, Money amount) {
        return memorandum(number, EntryKind.COMMITMENT, AccountRole.COMMITTED, partner, amount);
    }

    /// Capital is called.
    public JournalEntry call(Numbered number, String partner, Money amount) {
        return memorandum(number, EntryKind.CALL, AccountRole.CALLED, partner, amount);
    }

    /// Aid is credited at its agreed value: memorandum accounts only.
    public JournalEntry deemedContribution(Numbered number, String partner, AidValuation aid) {
        JournalEntry e =
                memorandum(
                        number,
                        EntryKind.DEEMED_CONTRIBUTION,
                        AccountRole.DEEMED,
                        partner,
                        aid.agreed());
        return new JournalEntry(
                e.id(),
                e.kind(),
                e.effective(),
                e.description(),
                e.postings(),
                e.corrects(),
                e.rates(),
                Optional.of(aid),
                e.documents(),
                e.activity(),
                e.project());
    }

    /// A partner pays in the base currency.
    public JournalEntry cashContribution(Numbered number, String partner, Money amount) {
        Lines lines = new Lines();
        lines.debit(Chart.cash(chart.base()), amount);
        lines.credit(Chart.code(AccountRole.PAID_IN, partner), amount);
        return lines.entry(number, EntryKind.CASH_CONTRIBUTION);
    }

    /// A partner pays in a foreign currency; capital is credited at a recorded rate into the base
    /// currency.
    public JournalEntry foreignContribution(
            Numbered number, String partner, Money amount, RateAndRounding rate) {
        Money base = rate.convert(amount);
        Lines lines = new Lines();
        lines.debit(Chart.cash(amount.currency()), amount);
        lines.credit(Chart.exchange(amount.currency()), amount);
        lines.debit(Chart.book(amount.currency()), base);
        lines.credit(Chart.code(AccountRole.PAID_IN, partner), base);
        return lines.entry(number, EntryKind.CASH_CONTRIBUTION).at(rate.use());
    }

    /// The fund earns cash in the base currency.
    ///
    /// @param shares one amount per partner, in order; they add up to the income
    public JournalEntry income(Numbered number, List<Money> shares) {
        Lines lines = new Lines();
        Money amount = sum(shares);
        lines.debit(Chart.cash(chart.base()), amount);
        lines.credit(Chart.INCOME, amount);
        allocate(lines, shares);
        return lines.entry(number, EntryKind.INCOME);
    }

    /// The fund pays a cost in the base currency.
    ///
    /// @param shares one amount per partner, in order, above zero; they add up to the cost
    public JournalEntry expense(Numbered number, List<Money> shares) {
        Lines lines = new Lines();
        Money amount = sum(shares);
        lines.debit(Chart.COST, amount);
        lines.credit(Chart.cash(chart.base()), amount);
        allocate(lines, shares.stream().map(Money::negated).toList());
        return lines.entry(number, EntryKind.EXPENSE);
    }

    /// Cash becomes a stake in a project.
    public JournalEntry investment(
            Numbered number, String project, Activity activity, Money amount) {
        Lines lines = new Lines();
        lines.debit(Chart.stake(project), amount);
        lines.credit(Chart.cash(chart.base()), amount);
        return lines.entry(number, EntryKind.INVESTMENT).forActivity(activity).forProject(project);
    }

    /// The value of a stake changes.
    ///
    /// @param shares one amount per partner, in order; they add up to the change, below zero for a
    ///     fall
    public JournalEntry valuation(Numbered number, String project, List<Money> shares) {
        Lines lines = new Lines();
        Money change = sum(shares);
        lines.debit(Chart.stake(project), change);
        lines.credit(Chart.VALUATION, change);
        allocate(lines, shares);
        return lines.entry(number, EntryKind.VALUATION).forProject(project);
    }

    /// An amount of the rate's `from` currency is exchanged into its `to` currency; one of the two
    /// is the base currency.
    public JournalEntry conversion(Numbered number, Money from, RateAndRounding rate) {
        Money to = rate.convert(from);
        Lines lines = new Lines();
        lines.credit(Chart.cash(from.currency()), from);
        lines.debit(exchangeSide(from, to), from);
        lines.credit(exchangeSide(to, from), to);
        lines.debit(Chart.cash(to.currency()), to);
        return lines.entry(number, EntryKind.CONVERSION).at(rate.use());
    }

    /// The account that an amount passes through on its way to or from another currency.
    private String exchangeSide(Money amount, Money other) {
        return amount.currency().equals(chart.base())
                ? Chart.book(other.currency())
                : Chart.exchange(amount.currency());
    }

    /// The book value of a foreign currency is brought to a rate.
    ///
    /// @param rate the rate
    /// @param shares one amount per partner, in order; they add up to the gain, below zero for a
    ///     loss
    public JournalEntry revaluation(Numbered number, RateAndRounding rate, List<Money> shares) {
        Money gain = sum(shares);
        Lines lines = new Lines();
        boolean isFromBase = rate.rate().from().equals(chart.base());
        lines.debit(Chart.book(isFromBase ? rate.rate().to() : rate.rate().from()), gain);
        lines.credit(Chart.EXCHANGE_RESULT, gain);
        allocate(lines, shares);
        return lines.entry(number, EntryKind.REVALUATION).at(rate.use());
    }

    /// Cash is paid out to the partners.
    ///
    /// @param amounts one amount per partner, in order
    public JournalEntry distribution(Numbered number, List<Money> amounts) {
        Lines lines = new Lines();
        for (int i = 0; i < amounts.size(); i++) {
            lines.debit(
                    Chart.code(AccountRole.DISTRIBUTED, chart.partners().get(i)), amounts.get(i));
        }
        lines.credit(Chart.cash(chart.base()), sum(amounts));
        return lines.entry(number, EntryKind.DISTRIBUTION).forActivity(Activity.DISTRIBUTION);
    }

    /// Capital passes from one partner to another.
    public JournalEntry transfer(Numbered number, String from, String to, Money amount) {
        Lines lines = new Lines();
        lines.debit(Chart.code(AccountRole.TRANSFERRED, from), amount);
        lines.credit(Chart.code(AccountRole.TRANSFERRED, to), amount);
        return lines.entry(number, EntryKind.TRANSFER);
    }

    /// Cash may not leave the country for a time.
    public JournalEntry block(Numbered number, Money amount) {
        Lines lines = new Lines();
        lines.debit(Chart.blocked(amount.currency()), amount);
        lines.credit(Chart.cash(amount.currency()), amount);
        return lines.entry(number, EntryKind.BLOCK);
    }

    /// A block is lifted.
    public JournalEntry release(Numbered number, Money amount) {
        Lines lines = new Lines();
        lines.debit(Chart.cash(amount.currency()), amount);
        lines.credit(Chart.blocked(amount.currency()), amount);
        return lines.entry(number, EntryKind.RELEASE);
    }

    /// The whole of an earlier entry is taken back.
    public JournalEntry reversal(Numbered number, JournalEntry original) {
        return correction(
                number,
                original,
                original.postings().stream()
                        .map(p -> new Posting(p.account(), p.amount().negated()))
                        .toList());
    }

    /// Part of an earlier entry is taken back.
    ///
    /// @param postings what moves back; they balance
    public JournalEntry correction(Numbered number, JournalEntry original, List<Posting> postings) {
        return new JournalEntry(
                number.id(),
                EntryKind.CORRECTION,
                number.effective(),
                "correction of " + original.id(),
                postings,
                Optional.of(original.id()),
                original.rates(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                original.project());
    }

    private JournalEntry memorandum(
            Numbered number, EntryKind kind, AccountRole role, String partner, Money amount) {
        Lines lines = new Lines();
        lines.debit(Chart.CONTRA, amount);
        lines.credit(Chart.code(role, partner), amount);
        return lines.entry(number, kind);
    }

    private void allocate(Lines lines, List<Money> shares) {
        lines.debit(Chart.ALLOCATED, sum(shares));
        for (int i = 0; i < shares.size(); i++) {
            lines.credit(Chart.code(AccountRole.EARNED, chart.partners().get(i)), shares.get(i));
        }
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(chart.base()), Money::plus);
    }

    /// Postings in the making.
    private static final class Lines {
        private final List<Posting> postings = new ArrayList<>();

        void debit(String account, Money amount) {
            if (!amount.isZero()) {
                postings.add(new Posting(account, amount));
            }
        }

        void credit(String account, Money amount) {
            debit(account, amount.negated());
        }

        JournalEntry entry(Numbered number, EntryKind kind) {
            return JournalEntry.of(number.id(), kind, number.effective(), postings);
        }
    }
}
