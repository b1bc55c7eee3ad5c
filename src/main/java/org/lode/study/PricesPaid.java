package org.lode.study;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lode.deposit.Deposit;
import org.lode.deposit.PublishedFact;

/// What somebody really paid or offered for a deposit: the best reality check of a computed
/// value.
final class PricesPaid {
    private static final Pattern MILLION_USD = Pattern.compile("(?i)^M ?USD.*|^M\\$.*");

    private PricesPaid() {}

    static List<DepositResult.PricePaid> of(Case data, Deposit deposit) {
        return data.facts().stream()
                .filter(f -> f.depositId().equals(deposit.id()))
                .filter(f -> f.role() == PublishedFact.Role.PRICE_PAID)
                .map(
                        f ->
                                new DepositResult.PricePaid(
                                        f.metric()
                                                + (f.note().isEmpty() ? "" : " (" + f.note() + ")"),
                                        f.asPublished().contains(f.unit())
                                                ? f.asPublished()
                                                : f.asPublished() + " " + f.unit(),
                                        usd(f),
                                        f.source()))
                .toList();
    }

    /// Millions of dollars only; other currencies stay as published.
    private static OptionalDouble usd(PublishedFact fact) {
        Matcher matcher = MILLION_USD.matcher(fact.unit().toUpperCase(Locale.ROOT));
        return matcher.matches() && fact.low().isPresent()
                ? OptionalDouble.of(fact.low().getAsDouble() * 1e6)
                : OptionalDouble.empty();
    }
}
