package org.lode.waterfall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The yearly rate at which dated contributions and receipts balance: sum of a (1 + r)^(-t) = 0.
///
/// By Descartes' rule for sums of exponentials there are at most as many rates as the amounts
/// change sign in order of time. Rates from -99.99 % to 1,000 % a year are sought on a grid of
/// 4,000 steps in ln(1 + r) and refined to 1e-13; two rates closer than a step (about 0.3 % of
/// 1 + r) are missed.
///
/// @param rates all rates found, ascending
/// @param signChanges changes of sign in order of time; 1 means that the rate is the only one
public record MoneyWeightedReturn(List<Double> rates, int signChanges) {
    private static final double LOWEST = Math.log(1e-4);
    private static final double HIGHEST = Math.log(11);
    private static final int STEPS = 4000;
    private static final int HALVINGS = 60;

    /// How dates become years.
    public enum YearConvention {
        /// Days over 365; every amount at its date (spreadsheet function XIRR).
        XIRR(365),
        /// Days over 365.25; a valuation counts at the end of its day (hledger `roi`).
        HLEDGER(365.25);

        private final double daysPerYear;

        YearConvention(double daysPerYear) {
            this.daysPerYear = daysPerYear;
        }
    }

    /// An amount on a day.
    ///
    /// @param amount below 0 if paid in, above 0 if received
    /// @param isValuation true for the value at the end of the day, false for a payment
    public record DatedAmount(LocalDate date, BigDecimal amount, boolean isValuation) {
        /// A payment.
        public static DatedAmount paid(LocalDate date, BigDecimal amount) {
            return new DatedAmount(date, amount, false);
        }

        /// The value at the end of a day.
        public static DatedAmount valued(LocalDate date, BigDecimal amount) {
            return new DatedAmount(date, amount, true);
        }
    }

    public MoneyWeightedReturn {
        rates = List.copyOf(rates);
    }

    /// True if there is exactly one rate by the rule of signs, and it was found.
    public boolean isUnique() {
        return signChanges == 1 && rates.size() == 1;
    }

    /// All rates of a list of amounts, in any order.
    public static MoneyWeightedReturn of(List<DatedAmount> amounts, YearConvention convention) {
        List<DatedAmount> ordered =
                amounts.stream()
                        .filter(a -> a.amount.signum() != 0)
                        .sorted(Comparator.comparing(DatedAmount::date))
                        .toList();
        if (ordered.isEmpty()) {
            return new MoneyWeightedReturn(List.of(), 0);
        }
        double[] years = new double[ordered.size()];
        double[] flows = new double[ordered.size()];
        long first = ordered.getFirst().date.toEpochDay();
        int changes = 0;
        for (int i = 0; i < flows.length; i++) {
            DatedAmount a = ordered.get(i);
            boolean endOfDay = a.isValuation && convention == YearConvention.HLEDGER;
            long days = a.date.toEpochDay() - first + (endOfDay ? 1 : 0);
            years[i] = days / convention.daysPerYear;
            flows[i] = a.amount.doubleValue();
            changes += i > 0 && (flows[i] > 0) != (flows[i - 1] > 0) ? 1 : 0;
        }
        return new MoneyWeightedReturn(changes == 0 ? List.of() : roots(flows, years), changes);
    }

    private static List<Double> roots(double[] flows, double[] years) {
        List<Double> found = new ArrayList<>();
        double low = LOWEST;
        double atLow = value(flows, years, low);
        for (int k = 1; k <= STEPS; k++) {
            double high = LOWEST + (HIGHEST - LOWEST) * k / STEPS;
            double atHigh = value(flows, years, high);
            if (atLow == 0) {
                found.add(Math.expm1(low));
            } else if (atHigh != 0 && (atLow > 0) != (atHigh > 0)) {
                found.add(Math.expm1(between(flows, years, low, high)));
            }
            low = high;
            atLow = atHigh;
        }
        return found;
    }

    private static double between(double[] flows, double[] years, double from, double to) {
        double low = from;
        double high = to;
        boolean isPositive = value(flows, years, low) > 0;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = 0.5 * (low + high);
            if (value(flows, years, middle) > 0 == isPositive) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /// Present value at the continuous rate u = ln(1 + r).
    private static double value(double[] flows, double[] years, double u) {
        double sum = 0;
        for (int i = 0; i < flows.length; i++) {
            sum += flows[i] * Math.exp(-u * years[i]);
        }
        return sum;
    }
}
