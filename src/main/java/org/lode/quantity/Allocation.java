package org.lode.quantity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Exact division of money among weighted shares: the parts add up to the whole, always.
///
/// Rounding each part by itself can make or lose a cent (2.50 at 50, 45 and 5 per cent rounded
/// half up gives 2.51); here shares are rounded towards zero and the rest goes out by a
/// [RemainderRule].
public final class Allocation {
    private Allocation() {}

    /// Divides an amount.
    ///
    /// @param total what is divided; a negative amount is divided as its positive and negated
    /// @param weights at least one, none negative, not all zero; only their ratios count
    /// @param rule who gets the units left over
    /// @param sequence number of this division, for [RemainderRule#ROTATING]; 0 or more
    /// @return one part per weight, in order; a weight of zero gets nothing
    public static List<Money> divide(
            Money total, List<BigInteger> weights, RemainderRule rule, long sequence) {
        BigInteger sum = sumOf(weights);
        if (total.isNegative()) {
            return divide(total.negated(), weights, rule, sequence).stream()
                    .map(Money::negated)
                    .toList();
        }
        int n = weights.size();
        long[] parts = new long[n];
        BigInteger[] remainders = new BigInteger[n];
        long left = total.minorUnits();
        for (int i = 0; i < n; i++) {
            BigInteger[] quotient =
                    weights.get(i)
                            .multiply(BigInteger.valueOf(total.minorUnits()))
                            .divideAndRemainder(sum);
            parts[i] = quotient[0].longValueExact();
            remainders[i] = quotient[1];
            left -= parts[i];
        }
        for (int i : order(weights, remainders, rule, sequence)) {
            if (left == 0) {
                break;
            }
            parts[i]++;
            left--;
        }
        List<Money> result = new ArrayList<>(n);
        for (long part : parts) {
            result.add(Money.ofMinor(total.currency(), part));
        }
        return List.copyOf(result);
    }

    private static BigInteger sumOf(List<BigInteger> weights) {
        if (weights.stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("no weight may be negative, were " + weights);
        }
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException(
                    "weights must not all be zero, were %s. Maybe no partner has any capital yet."
                            .formatted(weights));
        }
        return sum;
    }

    /// Shares with a positive weight in the order in which they get a unit.
    private static List<Integer> order(
            List<BigInteger> weights, BigInteger[] remainders, RemainderRule rule, long sequence) {
        List<Integer> eligible =
                IntStream.range(0, weights.size())
                        .filter(i -> weights.get(i).signum() > 0)
                        .boxed()
                        .toList();
        return switch (rule) {
            case FIRST_LINES -> eligible;
            case LARGEST_REMAINDER ->
                    eligible.stream()
                            .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                            .toList();
            case ROTATING -> {
                int n = eligible.size();
                int start = (int) Math.floorMod(sequence, (long) n);
                yield IntStream.range(0, n).mapToObj(i -> eligible.get((start + i) % n)).toList();
            }
        };
    }
}
