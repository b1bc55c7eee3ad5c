package org.lode.ledger;

import org.lode.quantity.Money;

/// One line of a journal entry.
///
/// @param account code of the account
/// @param amount debit above zero, credit below; never zero
public record Posting(String account, Money amount) {
    public Posting {
        Texts.require("the account of a posting", account);
    }

    @Override
    public String toString() {
        return account + " " + amount;
    }
}
