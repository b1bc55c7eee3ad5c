package org.lode.ledger.statement;

import java.util.ArrayList;
import java.util.List;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// A figure of a statement, with the entries that it is the sum of.
///
/// @param amount the figure
/// @param entries ids of the entries, by effective day
public record Figure(Money amount, List<String> entries) {
    public Figure {
        entries = List.copyOf(entries);
    }

    /// Nothing.
    public static Figure none(CurrencyUnit currency) {
        return new Figure(Money.zero(currency), List.of());
    }

    /// With one more entry.
    Figure plus(Money more, String entry) {
        List<String> all = new ArrayList<>(entries);
        all.add(entry);
        return new Figure(amount.plus(more), all);
    }
}
