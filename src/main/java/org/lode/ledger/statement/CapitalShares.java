package org.lode.ledger.statement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lode.ledger.CapitalAccount;

/// What part each partner has, under one reading of "share".
///
/// No public text states the ratio of distribution, so a statement shows all readings side by side.
///
/// @param reading the reading
/// @param weights what the partners weigh, in the order of the fund; only their ratios count
public record CapitalShares(Reading reading, List<BigInteger> weights) {
    private static final int DECIMALS = 6;

    /// How "equal" or "share" may be read.
    public enum Reading {
        /// The partners have the same part, whatever they paid.
        EQUAL("equal"),
        /// By cash paid in.
        PAID("by cash paid in"),
        /// By cash paid in and deemed capital.
        PAID_AND_DEEMED("by cash and deemed capital");

        private final String words;

        Reading(String words) {
            this.words = words;
        }

        /// In words, for tables.
        public String words() {
            return words;
        }
    }

    public CapitalShares {
        weights = List.copyOf(weights);
    }

    /// Shares at the end of a day under every reading.
    public static List<CapitalShares> all(PostedJournal journal, LocalDate day) {
        List<CapitalAccount> accounts =
                journal.fund().partners().stream()
                        .map(p -> journal.capitalAccount(p.id(), day))
                        .toList();
        List<CapitalShares> all = new ArrayList<>();
        for (Reading reading : Reading.values()) {
            all.add(
                    new CapitalShares(
                            reading, accounts.stream().map(a -> weight(a, reading)).toList()));
        }
        return all;
    }

    private static BigInteger weight(CapitalAccount account, Reading reading) {
        return switch (reading) {
            case EQUAL -> BigInteger.ONE;
            case PAID -> BigInteger.valueOf(account.paidCash().minorUnits());
            case PAID_AND_DEEMED -> BigInteger.valueOf(account.contributed().minorUnits());
        };
    }

    /// True if the reading gives shares: no weight is below zero and one is above.
    public boolean isDefined() {
        return weights.stream().noneMatch(w -> w.signum() < 0)
                && weights.stream().anyMatch(w -> w.signum() > 0);
    }

    /// The share of a partner, 0 to 1, to six decimals rounded half even; for reading, not for
    /// dividing money.
    ///
    /// @param partner place of the partner in the fund, from 0
    /// @throws ArithmeticException if the reading gives no shares
    public BigDecimal share(int partner) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return new BigDecimal(weights.get(partner))
                .divide(new BigDecimal(sum), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
