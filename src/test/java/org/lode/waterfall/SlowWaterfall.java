package org.lode.waterfall;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lode.ownership.Fraction;

/// A second waterfall, written for the tests only and by another route: return due comes from the
/// whole history (sum of a (1 + r)^t or of a r t), not from accounts; all numbers are exact
/// fractions; days are plain whole numbers. Slow and straight.
final class SlowWaterfall {
    /// Terms in plain figures.
    ///
    /// @param returnFirst return before capital
    /// @param compound yearly; time must then be whole years
    /// @param rate a year
    /// @param catchUp rate k, or 0 for none
    /// @param allProfit target of the catch-up
    /// @param carry target share
    /// @param kept share kept before the split
    /// @param split final shares by partner name; empty for pro rata to capital
    /// @param cappedPartner empty for none
    /// @param cap cents
    record Plain(
            boolean returnFirst,
            boolean compound,
            Fraction rate,
            Fraction catchUp,
            boolean allProfit,
            Fraction carry,
            Fraction kept,
            Map<String, Fraction> split,
            String cappedPartner,
            long cap) {}

    /// Something on a day: a contribution (partner named) or cash (partner empty), in cents.
    record Item(long day, String partner, long cents) {}

    private record Flow(long day, Fraction amount) {}

    /// An investor's history.
    private static final class Investor {
        private final String name;
        private long capital;
        private long paidIn;
        private final List<Flow> capitalFlows = new ArrayList<>();
        private final List<Flow> returnFlows = new ArrayList<>();

        private Investor(String name) {
            this.name = name;
        }
    }

    private final Plain terms;
    private final List<Investor> investors;
    private final long daysPerYear;
    final Map<String, Long> received = new TreeMap<>();
    private long profit;
    private long prefPaid;
    private long managerProfit;
    private long managerCatchUp;
    long kept;
    long left;

    SlowWaterfall(Plain terms, List<String> names, long daysPerYear) {
        this.terms = terms;
        this.investors = names.stream().map(Investor::new).toList();
        this.daysPerYear = daysPerYear;
    }

    private Investor find(String name) {
        return investors.stream().filter(p -> p.name.equals(name)).findFirst().orElseThrow();
    }

    void play(List<Item> items) {
        for (Item item : items) {
            if (item.partner.isEmpty()) {
                distribute(item.day, item.cents);
            } else {
                Investor p = find(item.partner);
                p.capital += item.cents;
                p.paidIn += item.cents;
                p.capitalFlows.add(new Flow(item.day, Fraction.of(item.cents, 1)));
            }
        }
    }

    /// Exact return due in cents.
    private Fraction due(Investor p, long day) {
        Fraction due = Fraction.ZERO;
        for (Flow f : p.capitalFlows) {
            due = due.plus(f.amount.times(grown(day - f.day).minus(Fraction.ONE)));
        }
        for (Flow f : p.returnFlows) {
            due = due.minus(terms.compound ? f.amount.times(grown(day - f.day)) : f.amount);
        }
        return due;
    }

    private Fraction grown(long days) {
        if (!terms.compound) {
            return Fraction.ONE.plus(terms.rate.times(Fraction.of(days, daysPerYear)));
        }
        Fraction factor = Fraction.ONE;
        for (long y = 0; y < days / daysPerYear; y++) {
            factor = factor.times(Fraction.ONE.plus(terms.rate));
        }
        return factor;
    }

    private void distribute(long day, long cash) {
        left = cash;
        if (terms.returnFirst) {
            payReturn(day);
            payCapital(day);
        } else {
            payCapital(day);
            payReturn(day);
        }
        payCatchUp();
        long keep = floor(terms.kept.times(Fraction.of(left, 1)));
        kept += keep;
        left -= keep;
        Map<String, Fraction> shares = new LinkedHashMap<>(terms.split);
        if (shares.isEmpty()) {
            investors.forEach(p -> shares.put(p.name, Fraction.of(p.paidIn, 1)));
        }
        byShares(left, shares, false);
        for (Investor p : investors) {
            if (p.capital == 0 && cents(due(p, day)) == 0) {
                p.capitalFlows.clear();
                p.returnFlows.clear();
            }
        }
    }

    private void payReturn(long day) {
        Map<String, Long> dues = new LinkedHashMap<>();
        investors.forEach(p -> dues.put(p.name, Math.min(cents(due(p, day)), room(p.name))));
        for (Map.Entry<String, Long> e : claims(dues).entrySet()) {
            find(e.getKey()).returnFlows.add(new Flow(day, Fraction.of(e.getValue(), 1)));
            prefPaid += e.getValue();
            profit += e.getValue();
        }
    }

    private void payCapital(long day) {
        Map<String, Long> dues = new LinkedHashMap<>();
        investors.forEach(p -> dues.put(p.name, Math.min(p.capital, room(p.name))));
        for (Map.Entry<String, Long> e : claims(dues).entrySet()) {
            find(e.getKey()).capital -= e.getValue();
            find(e.getKey()).capitalFlows.add(new Flow(day, Fraction.of(-e.getValue(), 1)));
        }
    }

    private Map<String, Long> claims(Map<String, Long> dues) {
        long sum = dues.values().stream().mapToLong(Long::longValue).sum();
        long pay = Math.min(left, sum);
        Map<String, Fraction> weights = new LinkedHashMap<>();
        dues.forEach((p, d) -> weights.put(p, Fraction.of(d, 1)));
        Map<String, Long> parts = pay == 0 ? Map.of() : largestRemainder(pay, weights);
        parts.forEach((p, part) -> received.merge(p, part, Long::sum));
        left -= pay;
        return parts;
    }

    private void payCatchUp() {
        if (terms.catchUp.signum() == 0) {
            return;
        }
        Fraction size;
        if (terms.allProfit) {
            size =
                    terms.carry
                            .times(Fraction.of(profit, 1))
                            .minus(Fraction.of(managerProfit, 1))
                            .dividedBy(terms.catchUp.minus(terms.carry));
        } else {
            size =
                    terms.carry
                            .dividedBy(Fraction.ONE.minus(terms.carry))
                            .times(Fraction.of(prefPaid, 1))
                            .minus(Fraction.of(managerCatchUp, 1))
                            .dividedBy(terms.catchUp);
        }
        Map<String, Fraction> shares = new LinkedHashMap<>();
        shares.put("GP", terms.catchUp);
        for (Investor p : investors) {
            shares.put(
                    p.name,
                    Fraction.ONE.minus(terms.catchUp).times(Fraction.of(1, investors.size())));
        }
        byShares(Math.min(left, cents(size)), shares, true);
    }

    private void byShares(long amount, Map<String, Fraction> shares, boolean isCatchUp) {
        Map<String, Long> parts = withCap(amount, shares);
        for (Map.Entry<String, Long> e : parts.entrySet()) {
            received.merge(e.getKey(), e.getValue(), Long::sum);
            profit += e.getValue();
            left -= e.getValue();
            if (e.getKey().equals("GP")) {
                managerProfit += e.getValue();
                managerCatchUp += isCatchUp ? e.getValue() : 0;
            }
        }
    }

    /// Only one partner can be capped, so one division anew is enough.
    private Map<String, Long> withCap(long amount, Map<String, Fraction> shares) {
        Map<String, Long> parts = new LinkedHashMap<>(largestRemainder(amount, shares));
        String p = terms.cappedPartner;
        if (!p.isEmpty() && parts.getOrDefault(p, 0L) > room(p)) {
            long most = room(p);
            Map<String, Fraction> others = new LinkedHashMap<>(shares);
            others.remove(p);
            parts = new LinkedHashMap<>(largestRemainder(amount - most, others));
            parts.put(p, most);
        }
        return parts;
    }

    private long room(String p) {
        return p.equals(terms.cappedPartner)
                ? Math.max(0, terms.cap - received.getOrDefault(p, 0L))
                : Long.MAX_VALUE;
    }

    private static Map<String, Long> largestRemainder(long amount, Map<String, Fraction> shares) {
        Fraction sum = shares.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        Map<String, Long> parts = new LinkedHashMap<>();
        if (sum.signum() == 0) {
            return parts;
        }
        Map<String, Fraction> over = new LinkedHashMap<>();
        long open = amount;
        for (Map.Entry<String, Fraction> e : shares.entrySet()) {
            if (e.getValue().signum() > 0) {
                Fraction exact = Fraction.of(amount, 1).times(e.getValue()).dividedBy(sum);
                long whole = floor(exact);
                parts.put(e.getKey(), whole);
                over.put(e.getKey(), exact.minus(Fraction.of(whole, 1)));
                open -= whole;
            }
        }
        while (open > 0) {
            String best = "";
            for (Map.Entry<String, Fraction> e : over.entrySet()) {
                if (best.isEmpty()
                        || e.getValue().compareTo(over.getOrDefault(best, Fraction.ZERO)) > 0) {
                    best = e.getKey();
                }
            }
            parts.merge(best, 1L, Long::sum);
            over.remove(best);
            open--;
        }
        return parts;
    }

    private static long floor(Fraction f) {
        BigInteger[] parts = f.numerator().divideAndRemainder(f.denominator());
        return parts[1].signum() < 0 ? parts[0].longValueExact() - 1 : parts[0].longValueExact();
    }

    /// To the nearest cent, half up, never below 0.
    private static long cents(Fraction f) {
        return Math.max(0, floor(f.plus(Fraction.HALF)));
    }
}
