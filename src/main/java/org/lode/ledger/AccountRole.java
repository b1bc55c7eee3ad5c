package org.lode.ledger;

import static org.lode.ledger.AccountType.ASSET;
import static org.lode.ledger.AccountType.EQUITY;
import static org.lode.ledger.AccountType.EXPENSE;
import static org.lode.ledger.AccountType.INCOME;
import static org.lode.ledger.AccountType.LIABILITY;
import static org.lode.ledger.AccountType.MEMORANDUM;

/// What an account is for. The role decides its type and the entries that may move it.
///
/// Accounts in a currency other than the base currency are cash, blocked cash, receivables,
/// payables and exchange accounts only; all else is in the base currency.
public enum AccountRole {
    /// Money at a bank.
    CASH(ASSET, false),
    /// Money that may not leave the country for a time (Art. V of the agreement of 30 April 2025).
    BLOCKED_CASH(ASSET, false),
    /// Stake in a project, at cost or valuation.
    INVESTMENT(ASSET, false),
    /// Owed to the fund.
    RECEIVABLE(ASSET, false),
    /// Owed by the fund.
    PAYABLE(LIABILITY, false),
    /// Exchange account. Each foreign currency has two: one in that currency, which mirrors what
    /// the fund holds in it, and one in the base currency, which carries its book value.
    EXCHANGE(ASSET, false),
    /// A partner's contributions in cash.
    PAID_IN(EQUITY, true),
    /// A partner's share of income, expenses and changes of value.
    EARNED(EQUITY, true),
    /// Distributions to a partner.
    DISTRIBUTED(EQUITY, true),
    /// Capital moved between partners.
    TRANSFERRED(EQUITY, true),
    /// Contra account: the part of income and expense that is allocated to the partners.
    ALLOCATED(EQUITY, false),
    /// Operating and investment income.
    INCOME_EARNED(INCOME, false),
    /// Change of the value of investments.
    VALUATION_RESULT(INCOME, false),
    /// Gain or loss on currencies.
    EXCHANGE_RESULT(INCOME, false),
    /// Costs of the fund.
    COST(EXPENSE, false),
    /// Memorandum: capital that a partner promised.
    COMMITTED(MEMORANDUM, true),
    /// Memorandum: capital called from a partner.
    CALLED(MEMORANDUM, true),
    /// Memorandum: contribution in kind that brings no cash, such as military aid (Art. VI.5).
    DEEMED(MEMORANDUM, true),
    /// Memorandum: the other side of the three above.
    CONTRA(MEMORANDUM, false);

    private final AccountType type;
    private final boolean isPartners;

    AccountRole(AccountType type, boolean isPartners) {
        this.type = type;
        this.isPartners = isPartners;
    }

    /// The class in double entry.
    public AccountType type() {
        return type;
    }

    /// True if an account of this role belongs to one partner.
    public boolean isPartners() {
        return isPartners;
    }

    /// True if such an account may be in a currency other than the base currency.
    public boolean allowsForeignCurrency() {
        return switch (this) {
            case CASH, BLOCKED_CASH, RECEIVABLE, PAYABLE, EXCHANGE -> true;
            case INVESTMENT,
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
    }
}
