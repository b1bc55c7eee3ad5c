package org.lode.ledger.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.ledger.AccountRole;
import org.lode.ledger.CapitalAccount;
import org.lode.ledger.EntryKind;
import org.lode.ledger.Partner;
import org.lode.ledger.PostedEntry;
import org.lode.quantity.Money;

/// What a partner is told of one entry: a call of capital, a contribution, a distribution.
///
/// Reference for the content: ILPA Capital Call and Distribution Template (2025): amount of this
/// notice, totals before and after it, remaining commitment.
///
/// @param kind what the notice is about
/// @param posted the entry
/// @param partners one line for every partner that the entry concerns
public record Notice(Kind kind, PostedEntry posted, List<Line> partners) {
    /// What a notice is about.
    public enum Kind {
        /// Capital is called.
        CAPITAL_CALL("Capital call notice", AccountRole.CALLED),
        /// Cash was paid in.
        CONTRIBUTION("Contribution notice", AccountRole.PAID_IN),
        /// Aid was credited.
        DEEMED_CONTRIBUTION("Deemed contribution notice", AccountRole.DEEMED),
        /// Cash was paid out.
        DISTRIBUTION("Distribution notice", AccountRole.DISTRIBUTED);

        private final String title;
        private final AccountRole role;

        Kind(String title, AccountRole role) {
            this.title = title;
            this.role = role;
        }

        /// Title of the notice.
        public String title() {
            return title;
        }

        /// The kind of notice of a kind of entry; empty if partners get none.
        public static Optional<Kind> of(EntryKind kind) {
            return switch (kind) {
                case CALL -> Optional.of(CAPITAL_CALL);
                case CASH_CONTRIBUTION -> Optional.of(CONTRIBUTION);
                case DEEMED_CONTRIBUTION -> Optional.of(DEEMED_CONTRIBUTION);
                case DISTRIBUTION -> Optional.of(DISTRIBUTION);
                case COMMITMENT,
                        INCOME,
                        EXPENSE,
                        INVESTMENT,
                        VALUATION,
                        CONVERSION,
                        REVALUATION,
                        TRANSFER,
                        SETTLEMENT,
                        BLOCK,
                        RELEASE,
                        CORRECTION ->
                        Optional.empty();
            };
        }
    }

    /// One partner.
    ///
    /// @param partner the partner
    /// @param amount amount of this notice
    /// @param before total of its kind before this entry
    /// @param account the partner's account after the entry
    public record Line(Partner partner, Money amount, Money before, CapitalAccount account) {
        /// Total of its kind after this entry.
        public Money after() {
            return before.plus(amount);
        }
    }

    public Notice {
        partners = List.copyOf(partners);
    }

    /// The notice of a posted entry; empty if its kind brings none.
    ///
    /// Totals count entries up to the entry itself: earlier days, and earlier entries of its day.
    public static Optional<Notice> of(PostedJournal journal, PostedEntry posted) {
        Optional<Kind> kind = Kind.of(posted.entry().kind());
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        AccountRole role = kind.get().role;
        int place = journal.entries().indexOf(posted);
        PostedJournal before = journal.first(place);
        PostedJournal after = journal.first(place + 1);
        List<Line> lines = new ArrayList<>();
        for (Partner partner : journal.fund().partners()) {
            Money amount = shown(journal, posted, role, partner);
            if (!amount.isZero()) {
                Money earlier =
                        before.entries().stream()
                                .map(p -> shown(journal, p, role, partner))
                                .reduce(Money.zero(journal.fund().baseCurrency()), Money::plus);
                lines.add(
                        new Line(
                                partner,
                                amount,
                                earlier,
                                after.capitalAccount(partner.id(), posted.entry().effective())));
            }
        }
        return Optional.of(new Notice(kind.get(), posted, lines));
    }

    /// Distributions are shown as what the partner gets.
    private static Money shown(
            PostedJournal journal, PostedEntry posted, AccountRole role, Partner partner) {
        Money amount = journal.partnerAmount(posted.entry(), role, Optional.of(partner.id()));
        return role == AccountRole.DISTRIBUTED ? amount.negated() : amount;
    }
}
