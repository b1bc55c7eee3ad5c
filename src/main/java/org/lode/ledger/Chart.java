package org.lode.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lode.quantity.CurrencyUnit;

/// The chart of accounts that the entry templates post to.
///
/// | code | role |
/// |---|---|
/// | `cash:USD`, `blocked:USD`, `receivable:USD`, `payable:USD` | money and debts, per currency |
/// | `exchange:UAH` | exchange account in a foreign currency |
/// | `exchange:UAH:book` | its book value in the base currency |
/// | `investment:NAME` | stake in a project |
/// | `paid_in:UA`, `earned:UA`, `distributed:UA`, `transferred:UA` | capital of a partner |
/// | `committed:UA`, `called:UA`, `deemed:UA`, `contra` | memorandum |
/// | `income`, `valuation`, `exchange_result`, `cost`, `allocated` | result and its allocation |
///
/// @param base base currency of the fund
/// @param partners ids of the partners, in the order of the fund's opening
public record Chart(CurrencyUnit base, List<String> partners) {
    static final String CONTRA = "contra";
    static final String INCOME = "income";
    static final String VALUATION = "valuation";
    static final String EXCHANGE_RESULT = "exchange_result";
    static final String COST = "cost";
    static final String ALLOCATED = "allocated";

    public Chart {
        partners = List.copyOf(partners);
    }

    /// The chart of an opened fund.
    public static Chart of(LedgerEvent.FundOpened fund) {
        return new Chart(fund.baseCurrency(), fund.partners().stream().map(Partner::id).toList());
    }

    /// All accounts but those of projects.
    ///
    /// @param foreign currencies that the fund holds beside the base currency
    public List<Account> accounts(List<CurrencyUnit> foreign) {
        List<Account> all = new ArrayList<>();
        addMoney(all, base);
        for (CurrencyUnit currency : foreign) {
            addMoney(all, currency);
            all.add(Account.of(exchange(currency), AccountRole.EXCHANGE, currency));
            all.add(
                    new Account(
                            book(currency),
                            "book value of " + currency,
                            AccountRole.EXCHANGE,
                            base,
                            Optional.empty(),
                            Optional.of(currency)));
        }
        for (String partner : partners) {
            for (AccountRole role : AccountRole.values()) {
                if (role.isPartners()) {
                    all.add(Account.of(code(role, partner), role, base, partner));
                }
            }
        }
        all.add(Account.of(CONTRA, AccountRole.CONTRA, base));
        all.add(Account.of(INCOME, AccountRole.INCOME_EARNED, base));
        all.add(Account.of(VALUATION, AccountRole.VALUATION_RESULT, base));
        all.add(Account.of(EXCHANGE_RESULT, AccountRole.EXCHANGE_RESULT, base));
        all.add(Account.of(COST, AccountRole.COST, base));
        all.add(Account.of(ALLOCATED, AccountRole.ALLOCATED, base));
        return List.copyOf(all);
    }

    /// The account of the stake in a project.
    public Account investment(String project) {
        return Account.of(stake(project), AccountRole.INVESTMENT, base);
    }

    private static void addMoney(List<Account> all, CurrencyUnit currency) {
        all.add(Account.of(cash(currency), AccountRole.CASH, currency));
        all.add(Account.of(blocked(currency), AccountRole.BLOCKED_CASH, currency));
        all.add(Account.of("receivable:" + currency, AccountRole.RECEIVABLE, currency));
        all.add(Account.of("payable:" + currency, AccountRole.PAYABLE, currency));
    }

    static String code(AccountRole role, String partner) {
        return role.name().toLowerCase(Locale.ROOT) + ":" + partner;
    }

    static String cash(CurrencyUnit currency) {
        return "cash:" + currency;
    }

    static String blocked(CurrencyUnit currency) {
        return "blocked:" + currency;
    }

    static String exchange(CurrencyUnit currency) {
        return "exchange:" + currency;
    }

    static String book(CurrencyUnit currency) {
        return "exchange:" + currency + ":book";
    }

    static String stake(String project) {
        return "investment:" + project;
    }
}
