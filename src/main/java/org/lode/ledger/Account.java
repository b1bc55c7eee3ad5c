package org.lode.ledger;

import java.util.Optional;
import org.lode.quantity.CurrencyUnit;

/// An account of the chart.
///
/// @param code name used in postings, for example `cash:UAH`
/// @param name what it is, in words
/// @param role what it is for
/// @param currency its one currency
/// @param partner whose account it is; present exactly if the role is a partner's
/// @param counter for an exchange account in the base currency, the foreign currency whose book
///     value it carries; empty for all others
public record Account(
        String code,
        String name,
        AccountRole role,
        CurrencyUnit currency,
        Optional<String> partner,
        Optional<CurrencyUnit> counter) {
    public Account {
        Texts.require("the code of an account", code);
        if (role.isPartners() != partner.isPresent()) {
            throw new IllegalArgumentException(
                    "account '%s' of role %s %s."
                            .formatted(
                                    code,
                                    role,
                                    partner.isPresent()
                                            ? "belongs to no partner"
                                            : "needs a partner"));
        }
        if (counter.isPresent() && role != AccountRole.EXCHANGE) {
            throw new IllegalArgumentException(
                    "account '%s' of role %s has no counter currency.".formatted(code, role));
        }
    }

    /// An account of the fund.
    public static Account of(String code, AccountRole role, CurrencyUnit currency) {
        return new Account(code, code, role, currency, Optional.empty(), Optional.empty());
    }

    /// An account of a partner.
    public static Account of(String code, AccountRole role, CurrencyUnit currency, String partner) {
        return new Account(code, code, role, currency, Optional.of(partner), Optional.empty());
    }

    /// The class in double entry.
    public AccountType type() {
        return role.type();
    }
}
