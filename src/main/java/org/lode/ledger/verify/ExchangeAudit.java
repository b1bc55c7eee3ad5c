package org.lode.ledger.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        List<Node> uses = entry.field("rates").parts();
        faults.require(
                uses.size() == legs.size(),
                "entry.rates",
                "'%s' exchanges %d currencies with %d rates"
                        .formatted(entry.text("id"), legs.size(), uses.size()));
        for (Node use : uses) {
            Node rate = books.rates().get(use.text("rate"));
            String foreign =
                    rate == null
                            ? ""
                            : rate.text("from").equals(base) ? rate.text("to") : rate.text("from");
            BigDecimal[] leg = legs.get(foreign);
            if (rate == null || leg == null) {
                faults.add(
                        "entry.rates",
                        "rate '%s' exchanges nothing here".formatted(use.text("rate")));
            } else {
                RoundingMode rounding = RoundingMode.valueOf(use.text("rounding"));
                checkLeg(entry, leg, rate, rounding);
            }
        }
    }

    private void checkLeg(Node entry, BigDecimal[] leg, Node rate, RoundingMode rounding) {
        BigDecimal value = new BigDecimal(rate.text("value"));
        boolean isForeignFirst = !rate.text("from").equals(base);
        BigDecimal foreign = leg[0];
        BigDecimal book = leg[1];
        if (books.rootKind(entry).equals("REVALUATION")) {
            if (entry.text("kind").equals("CORRECTION")) {
                return;
            }
            String currency = isForeignFirst ? rate.text("from") : rate.text("to");
            foreign = held(currency, false);
            book = held(currency, true).add(leg[1]);
            if (!isForeignFirst) {
                BigDecimal worth = foreign.abs().divide(value, book.scale(), rounding);
                faults.require(
                        worth.compareTo(book.abs()) == 0,
                        "entry.rates",
                        "the book value would be %s, not %s".formatted(book, worth));
                return;
            }
        }
        BigDecimal from = isForeignFirst ? foreign : book;
        BigDecimal to = isForeignFirst ? book : foreign;
        BigDecimal due = from.abs().multiply(value).setScale(to.scale(), rounding);
        faults.require(
                due.compareTo(to.abs()) == 0 && from.signum() * to.signum() <= 0,
                "entry.rates",
                "%s at %s is %s, the entry has %s".formatted(from, value.toPlainString(), due, to));
        faults.require(
                !LocalDate.parse(rate.text("date"))
                        .isAfter(LocalDate.parse(entry.text("effective"))),
                "entry.rates",
                "the rate is of %s".formatted(rate.text("date")));
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
                sum = sum.add(new BigDecimal(minor, books.scale(account.text("currency"))));
            }
        }
        return sum;
    }
}
