package org.lode.ledger;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The business event behind a journal entry. Each kind may move accounts of stated roles only.
public enum EntryKind {
    /// A partner promises capital: memorandum only.
    COMMITMENT(AccountRole.COMMITTED, AccountRole.CONTRA),
    /// Capital is called from a partner: memorandum only.
    CALL(AccountRole.CALLED, AccountRole.CONTRA),
    /// A partner pays in money.
    CASH_CONTRIBUTION(
            AccountRole.CASH,
            AccountRole.BLOCKED_CASH,
            AccountRole.RECEIVABLE,
            AccountRole.EXCHANGE,
            AccountRole.PAID_IN),
    /// Aid is credited at its agreed value: memorandum only, no cash, no net asset value.
    DEEMED_CONTRIBUTION(AccountRole.DEEMED, AccountRole.CONTRA),
    /// The fund earns; the result goes to the partners in the same entry.
    INCOME(
            AccountRole.CASH,
            AccountRole.BLOCKED_CASH,
            AccountRole.RECEIVABLE,
            AccountRole.INVESTMENT,
            AccountRole.EXCHANGE,
            AccountRole.INCOME_EARNED,
            AccountRole.ALLOCATED,
            AccountRole.EARNED),
    /// The fund bears a cost; the result goes to the partners in the same entry.
    EXPENSE(
            AccountRole.CASH,
            AccountRole.BLOCKED_CASH,
            AccountRole.PAYABLE,
            AccountRole.EXCHANGE,
            AccountRole.COST,
            AccountRole.ALLOCATED,
            AccountRole.EARNED),
    /// Money becomes a stake in a project, or a stake is sold at its book value.
    INVESTMENT(
            AccountRole.CASH,
            AccountRole.BLOCKED_CASH,
            AccountRole.RECEIVABLE,
            AccountRole.PAYABLE,
            AccountRole.EXCHANGE,
            AccountRole.INVESTMENT),
    /// The value of a stake is changed.
    VALUATION(
            AccountRole.INVESTMENT,
            AccountRole.VALUATION_RESULT,
            AccountRole.ALLOCATED,
            AccountRole.EARNED),
    /// One currency is exchanged for another at a recorded rate; a spread is its own posting.
    CONVERSION(
            AccountRole.CASH,
            AccountRole.BLOCKED_CASH,
            AccountRole.EXCHANGE,
            AccountRole.COST,
            AccountRole.ALLOCATED,
            AccountRole.EARNED),
    /// The book value of a foreign currency is brought to a recorded rate; the difference is gain
    /// or loss.
    REVALUATION(
            AccountRole.EXCHANGE,
            AccountRole.EXCHANGE_RESULT,
            AccountRole.ALLOCATED,
            AccountRole.EARNED),
    /// Money is paid out to partners.
    DISTRIBUTION(AccountRole.CASH, AccountRole.PAYABLE, AccountRole.DISTRIBUTED),
    /// Capital passes from one partner to another.
    TRANSFER(AccountRole.TRANSFERRED),
    /// A receivable or payable is settled, or money moves between accounts of the fund.
    SETTLEMENT(AccountRole.CASH, AccountRole.RECEIVABLE, AccountRole.PAYABLE),
    /// A transfer abroad is blocked: money becomes blocked cash (Art. V).
    BLOCK(AccountRole.CASH, AccountRole.BLOCKED_CASH),
    /// A block is lifted.
    RELEASE(AccountRole.CASH, AccountRole.BLOCKED_CASH),
    /// Takes back part or all of an earlier entry; moves only what that entry moved, the other way.
    CORRECTION(AccountRole.values());

    private final Set<AccountRole> roles;

    EntryKind(AccountRole... roles) {
        this.roles = EnumSet.of(roles[0], roles);
    }

    /// True if an entry of this kind may move an account of the role.
    public boolean allows(AccountRole role) {
        return roles.contains(role);
    }

    /// Reads the lower-case name.
    ///
    /// @throws IllegalArgumentException for any other word
    public static EntryKind parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
