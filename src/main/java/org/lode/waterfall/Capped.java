package org.lode.waterfall;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.lode.quantity.Allocation;
import org.lode.quantity.Money;
import org.lode.quantity.RemainderRule;

/// A division in which some partners can take no more than they have room for.
///
/// A partner whose part exceeds its room gets its room; the rest is divided anew among the others.
///
/// @param remainder who gets odd units
/// @param sequence number of the distribution
record Capped(RemainderRule remainder, long sequence) {
    /// Parts above 0 only; they add up to less than the amount if nobody has room.
    SequencedMap<Partner, Money> divide(
            Money amount,
            SequencedMap<Partner, BigInteger> weights,
            Function<Partner, Optional<Money>> room) {
        SequencedMap<Partner, BigInteger> open = new LinkedHashMap<>(weights);
        open.values().removeIf(w -> w.signum() == 0);
        SequencedMap<Partner, Money> full = new LinkedHashMap<>();
        SequencedMap<Partner, Money> parts = new LinkedHashMap<>();
        Money left = amount;
        while (left.isPositive() && !open.isEmpty()) {
            List<Money> division =
                    Allocation.divide(left, List.copyOf(open.values()), remainder, sequence);
            parts.clear();
            Money taken = Money.zero(amount.currency());
            int n = 0;
            for (Partner p : List.copyOf(open.keySet())) {
                Money part = division.get(n++);
                Optional<Money> most = room.apply(p);
                if (most.isPresent() && part.compareTo(most.get()) > 0) {
                    full.put(p, most.get());
                    taken = taken.plus(most.get());
                    open.remove(p);
                } else {
                    parts.put(p, part);
                }
            }
            if (parts.size() == division.size()) {
                break;
            }
            parts.clear();
            left = left.minus(taken);
        }
        SequencedMap<Partner, Money> result = new LinkedHashMap<>();
        for (Partner p : weights.keySet()) {
            Money part = full.containsKey(p) ? full.get(p) : parts.get(p);
            if (part != null && part.isPositive()) {
                result.put(p, part);
            }
        }
        return result;
    }
}
