package org.lode.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.ledger.Account;
import org.lode.ledger.AccountRole;
import org.lode.ledger.EntryKind;
import org.lode.ledger.Partner;
import org.lode.ledger.PostedEntry;
import org.lode.ledger.Posting;
import org.lode.ledger.statement.PostedJournal;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// One payment of or to the fund, for disclosure: who paid whom how much, in the currency paid.
///
/// A correction appears as a payment with the opposite sign of the entry that it takes back.
///
/// @param posted the entry
/// @param kind contribution, distribution, investment or income
/// @param partner the partner who paid or was paid; empty for investments and income
/// @param amount amount in the currency paid
record FundFlow(PostedEntry posted, Kind kind, Optional<Partner> partner, Money amount) {
    /// Kinds of payment.
    enum Kind {
        CONTRIBUTION,
        DISTRIBUTION,
        INVESTMENT,
        INCOME;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Project of the entry; empty for the fund as a whole.
    Optional<String> project() {
        return posted.entry().project();
    }

    /// All payments by effective day.
    static List<FundFlow> all(PostedJournal journal) {
        List<FundFlow> flows = new ArrayList<>();
        for (PostedEntry posted : journal.entries()) {
            kind(journal.causeOf(posted)).ifPresent(kind -> add(flows, journal, posted, kind));
        }
        return flows;
    }

    private static Optional<Kind> kind(EntryKind cause) {
        return switch (cause) {
            case CASH_CONTRIBUTION -> Optional.of(Kind.CONTRIBUTION);
            case DISTRIBUTION -> Optional.of(Kind.DISTRIBUTION);
            case INVESTMENT -> Optional.of(Kind.INVESTMENT);
            case INCOME -> Optional.of(Kind.INCOME);
            case COMMITMENT,
                    CALL,
                    DEEMED_CONTRIBUTION,
                    EXPENSE,
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

    private static void add(
            List<FundFlow> flows, PostedJournal journal, PostedEntry posted, Kind kind) {
        switch (kind) {
            case DISTRIBUTION -> {
                for (Partner partner : journal.fund().partners()) {
                    Money got =
                            journal.partnerAmount(
                                            posted.entry(),
                                            AccountRole.DISTRIBUTED,
                                            Optional.of(partner.id()))
                                    .negated();
                    if (!got.isZero()) {
                        flows.add(new FundFlow(posted, kind, Optional.of(partner), got));
                    }
                }
            }
            case CONTRIBUTION, INVESTMENT, INCOME -> {
                Optional<Partner> partner =
                        kind == Kind.CONTRIBUTION ? payer(journal, posted) : Optional.empty();
                liquid(journal, posted)
                        .forEach(
                                (currency, amount) ->
                                        flows.add(
                                                new FundFlow(
                                                        posted,
                                                        kind,
                                                        partner,
                                                        kind == Kind.INVESTMENT
                                                                ? amount.negated()
                                                                : amount)));
            }
        }
    }

    private static Optional<Partner> payer(PostedJournal journal, PostedEntry posted) {
        return journal.fund().partners().stream()
                .filter(
                        p ->
                                !journal.partnerAmount(
                                                posted.entry(),
                                                AccountRole.PAID_IN,
                                                Optional.of(p.id()))
                                        .isZero())
                .findFirst();
    }

    /// What the entry does to money and claims on money, by currency.
    private static Map<CurrencyUnit, Money> liquid(PostedJournal journal, PostedEntry posted) {
        Map<CurrencyUnit, Money> sums = new LinkedHashMap<>();
        for (Posting posting : posted.entry().postings()) {
            Account account = journal.account(posting.account());
            boolean isLiquid =
                    switch (account.role()) {
                        case CASH, BLOCKED_CASH, RECEIVABLE, PAYABLE -> true;
                        case INVESTMENT,
                                EXCHANGE,
                                PAID_IN,
                                EARNED,
                                DISTRIBUTED,
                                TRANSFERRED,
                                ALLOCATED,
                                INCOME_EARNED,
                                VALUATION_RESULT,
                                EXCHANGE_RESULT,
                                COST,
                                COMMITTED,
                                CALLED,
                                DEEMED,
                                CONTRA ->
                                false;
                    };
            if (isLiquid) {
                sums.merge(account.currency(), posting.amount(), Money::plus);
            }
        }
        sums.values().removeIf(Money::isZero);
        return sums;
    }
}
