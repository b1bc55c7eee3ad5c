package org.lode.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// Balances of every account from a set of postings: the books on a day, as known at a moment.
///
/// Debit balances are above zero. Net asset value is assets less liabilities in the base currency;
/// what the fund holds in other currencies is in it at its book value, which the exchange accounts
/// in the base currency carry.
public final class Books {
    private final LedgerEvent.FundOpened fund;
    private final Map<String, Account> accounts;
    private final SortedMap<String, Money> balances = new TreeMap<>();

    Books(LedgerEvent.FundOpened fund, Map<String, Account> accounts) {
        this.fund = fund;
        this.accounts = new TreeMap<>(accounts);
        accounts.values().forEach(a -> balances.put(a.code(), Money.zero(a.currency())));
    }

    void add(JournalEntry entry) {
        entry.postings().forEach(p -> balances.merge(p.account(), p.amount(), Money::plus));
    }

    void set(String account, Money balance) {
        balances.put(account, balance);
    }

    /// Balance of one account.
    ///
    /// @throws IllegalArgumentException if there is no such account
    public Money balance(String account) {
        Money balance = balances.get(account);
        if (balance == null) {
            throw new IllegalArgumentException(
                    "no account '%s'. Known: %s."
                            .formatted(account, String.join(", ", balances.keySet())));
        }
        return balance;
    }

    /// Balance of every account, by code; accounts that never moved stand at zero.
    public SortedMap<String, Money> trialBalance() {
        return Collections.unmodifiableSortedMap(balances);
    }

    /// The accounts, by code.
    public Collection<Account> accounts() {
        return Collections.unmodifiableCollection(accounts.values());
    }

    /// Sum over the accounts of a role in one currency.
    public Money total(AccountRole role, CurrencyUnit currency) {
        Money sum = Money.zero(currency);
        for (Account account : accounts.values()) {
            if (account.role() == role && account.currency().equals(currency)) {
                sum = sum.plus(balance(account.code()));
            }
        }
        return sum;
    }

    /// Assets less liabilities, in the base currency at book value.
    public Money netAssetValue() {
        Money sum = Money.zero(fund.baseCurrency());
        for (Account account : accounts.values()) {
            boolean counts =
                    account.type() == AccountType.ASSET || account.type() == AccountType.LIABILITY;
            if (counts && account.currency().equals(fund.baseCurrency())) {
                sum = sum.plus(balance(account.code()));
            }
        }
        return sum;
    }

    /// The capital account of one partner.
    public CapitalAccount capitalAccount(String partner) {
        return new CapitalAccount(
                partner,
                credit(partner, AccountRole.COMMITTED),
                credit(partner, AccountRole.CALLED),
                credit(partner, AccountRole.PAID_IN),
                credit(partner, AccountRole.DEEMED),
                credit(partner, AccountRole.EARNED),
                credit(partner, AccountRole.DISTRIBUTED).negated(),
                credit(partner, AccountRole.TRANSFERRED));
    }

    /// The capital accounts of all partners, in the order of the fund's opening.
    public List<CapitalAccount> capitalAccounts() {
        List<CapitalAccount> all = new ArrayList<>();
        fund.partners().forEach(p -> all.add(capitalAccount(p.id())));
        return List.copyOf(all);
    }

    private Money credit(String partner, AccountRole role) {
        Money sum = Money.zero(fund.baseCurrency());
        for (Account account : accounts.values()) {
            if (account.role() == role && account.partner().filter(partner::equals).isPresent()) {
                sum = sum.minus(balance(account.code()));
            }
        }
        return sum;
    }
}
