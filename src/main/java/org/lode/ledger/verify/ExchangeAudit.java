package org.lode.ledger.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Rates and exchange accounts checked: one rate per foreign currency, and amounts that keep to it.
///
/// @param books accounts, rates and balances before the entry
/// @param faults where faults go
/// @param base base currency
record ExchangeAudit(BookAudit books, Faults faults, String base) {
    void record(Node rate) {
        String id = rate.text("rate");
        faults.require(
                books.rates().putIfAbsent(id, rate) == null,
                "event.rate",
                "rate '%s' is recorded twice".formatted(id));
        String from = rate.text("from");
        String to = rate.text("to");
        faults.require(
                !from.equals(to) && (from.equals(base) || to.equals(base)),
                "event.from",
                "a rate from %s to %s does not join %s with another".formatted(from, to, base));
        faults.require(
                new BigDecimal(rate.text("value")).signum() > 0,
                "event.value",
                "a rate is above zero");
        BigDecimal value = new BigDecimal(rate.text("value")).stripTrailingZeros();
        faults.require(
                value.scale() <= 20 && value.precision() - (long) value.scale() <= 20,
                "event.value",
                "a rate has at most 20 digits before and after the point");
    }

    /// Each foreign currency that moves through exchange accounts has a rate, and keeps to it.
    void check(Node entry) {
        Map<String, BigDecimal[]> legs = new TreeMap<>();
        for (Node posting : entry.field("postings").parts()) {
            Node account = books.accounts().get(posting.text("account"));
            if (account != null && account.text("role").equals("EXCHANGE")) {
                boolean isBook = !account.field("counter").isNothing();
                String foreign = isBook ? account.text("counter") : account.text("currency");
                BigDecimal[] leg =
                        legs.computeIfAbsent(
                                foreign, _ -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
                int side = isBook ? 1 : 0;
                leg[side] = leg[side].add(Amount.parse(posting.text("amount")).value());
            }
        }
        Set<String> covered = new TreeSet<>();
        for (Node use : entry.field("rates").parts()) {
            Node rate = books.rates().get(use.text("rate"));
            if (rate == null) {
                faults.add("entry.rates", "no recorded rate '%s'".formatted(use.text("rate")));
                continue;
            }
            String foreign = foreign(rate);
            faults.require(
                    covered.add(foreign), "entry.rates", "two rates for %s".formatted(foreign));
            faults.require(
                    !LocalDate.parse(rate.text("date"))
                            .isAfter(LocalDate.parse(entry.text("effective"))),
                    "entry.rates",
                    "the rate is of %s".formatted(rate.text("date")));
            BigDecimal[] leg = legs.get(foreign);
            if (leg != null) {
                checkLeg(entry, leg, rate, RoundingMode.valueOf(use.text("rounding")));
            }
        }
        faults.require(
                covered.equals(legs.keySet()),
                "entry.rates",
                "'%s' exchanges %s with rates for %s"
                        .formatted(entry.text("id"), legs.keySet(), covered));
    }

    private String foreign(Node rate) {
        return rate.text("from").equals(base) ? rate.text("to") : rate.text("from");
    }

    private void checkLeg(Node entry, BigDecimal[] leg, Node rate, RoundingMode rounding) {
        if (entry.text("kind").equals("REVALUATION")) {
            checkRevaluation(leg, rate, rounding);
        } else if (!books.rootKind(entry).equals("REVALUATION")) {
            boolean isForeignFirst = rate.text("from").equals(foreign(rate));
            BigDecimal from = isForeignFirst ? leg[0] : leg[1];
            BigDecimal to = isForeignFirst ? leg[1] : leg[0];
            BigDecimal due =
                    from.abs()
                            .multiply(new BigDecimal(rate.text("value")))
                            .setScale(Amount.decimals(rate.text("to")), rounding);
            faults.require(
                    from.signum() != 0
                            && due.compareTo(to.abs()) == 0
                            && from.signum() * to.signum() <= 0,
                    "entry.rates",
                    "%s at %s is %s, the entry has %s"
                            .formatted(from, rate.text("value"), due, to));
        }
    }

    /// The book value becomes what the fund holds, at the rate.
    private void checkRevaluation(BigDecimal[] leg, Node rate, RoundingMode rounding) {
        String currency = foreign(rate);
        BigDecimal holding = held(currency, false).negate();
        BigDecimal value = new BigDecimal(rate.text("value"));
        int scale = Amount.decimals(base);
        BigDecimal worth =
                rate.text("from").equals(currency)
                        ? holding.abs().multiply(value).setScale(scale, rounding)
                        : holding.abs().divide(value, scale, rounding);
        BigDecimal due = holding.signum() < 0 ? worth.negate() : worth;
        BigDecimal book = held(currency, true).add(leg[1]);
        faults.require(
                leg[0].signum() == 0 && book.compareTo(due) == 0,
                "entry.rates",
                "the book value would be %s, not %s".formatted(book, due));
    }

    /// Sum over the exchange accounts of a currency: those in it, or those that carry its value.
    private BigDecimal held(String currency, boolean isBook) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Node account : books.accounts().values()) {
            if (!account.text("role").equals("EXCHANGE")) {
                continue;
            }
            boolean hasCounter = !account.field("counter").isNothing();
            boolean matches =
                    isBook
                            ? hasCounter && account.text("counter").equals(currency)
                            : account.text("currency").equals(currency);
            if (matches) {
                BigInteger minor =
                        books.balances().getOrDefault(account.text("code"), BigInteger.ZERO);
                sum = sum.add(new BigDecimal(minor, Amount.decimals(account.text("currency"))));
            }
        }
        return sum;
    }
}
