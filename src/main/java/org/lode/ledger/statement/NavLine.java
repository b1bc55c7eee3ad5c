package org.lode.ledger.statement;

import java.util.Optional;
import org.lode.ledger.AccountRole;
import org.lode.ledger.EntryKind;

/// A line between opening and closing net asset value.
///
/// What is allocated to partners is told apart by the business event behind it, so that a spread
/// on a conversion is an expense and a change of the hryvnia is a result of exchange.
public enum NavLine {
    /// Money paid in, at book value.
    CASH_CONTRIBUTIONS("Contributions in cash"),
    /// Share of income.
    INCOME("Share of income"),
    /// Share of expenses, conversion spreads among them.
    EXPENSES("Share of expenses"),
    /// Share of changes of the value of investments.
    VALUATION("Share of valuation change"),
    /// Share of gains and losses on currencies.
    EXCHANGE("Share of exchange result"),
    /// Distributions, below zero.
    DISTRIBUTIONS("Distributions"),
    /// Capital moved between partners.
    TRANSFERS("Transfers");

    private final String words;

    NavLine(String words) {
        this.words = words;
    }

    /// In words, for tables.
    public String words() {
        return words;
    }

    /// The line of a posting to an account of a role; empty if the role is no part of a partner's
    /// capital.
    ///
    /// @param cause business event behind the entry, see [PostedJournal#causeOf]
    public static Optional<NavLine> of(AccountRole role, EntryKind cause) {
        return switch (role) {
            case PAID_IN -> Optional.of(CASH_CONTRIBUTIONS);
            case DISTRIBUTED -> Optional.of(DISTRIBUTIONS);
            case TRANSFERRED -> Optional.of(TRANSFERS);
            case EARNED -> Optional.of(earned(cause));
            case CASH,
                    BLOCKED_CASH,
                    INVESTMENT,
                    RECEIVABLE,
                    PAYABLE,
                    EXCHANGE,
                    ALLOCATED,
                    INCOME_EARNED,
                    VALUATION_RESULT,
                    EXCHANGE_RESULT,
                    COST,
                    COMMITTED,
                    CALLED,
                    DEEMED,
                    CONTRA ->
                    Optional.empty();
        };
    }

    private static NavLine earned(EntryKind cause) {
        return switch (cause) {
            case EXPENSE, CONVERSION -> EXPENSES;
            case VALUATION -> VALUATION;
            case REVALUATION -> EXCHANGE;
            case COMMITMENT,
                    CALL,
                    CASH_CONTRIBUTION,
                    DEEMED_CONTRIBUTION,
                    INCOME,
                    INVESTMENT,
                    DISTRIBUTION,
                    TRANSFER,
                    SETTLEMENT,
                    BLOCK,
                    RELEASE,
                    CORRECTION ->
                    INCOME;
        };
    }
}
