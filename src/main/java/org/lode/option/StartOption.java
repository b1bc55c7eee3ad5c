package org.lode.option;

import org.jspecify.annotations.Nullable;
import org.lode.scenario.MarkovChain;

/// Right to start a project once: invest now, wait, or give up.
///
/// The worth of starting is given by year of start and state of the country, as a study of the
/// deposit gives it (construction, output loss, insurance and the risk of losing the site
/// included). V(k, s) = max(start if the gate is open, give up for 0, d E[V(k + 1)] - cost of
/// holding).
///
/// @param chain states of the country
/// @param startUsd net present value of starting, at the date of the start, row by year of start
///     from 0, column by state
/// @param isGateOpen whether starting is allowed, by state
/// @param holdingUsd cost of keeping the right for one more step (fees, minimum work), 0 or more
/// @param discount discount factor per step, above 0, below 1
/// @param lastsForever true: the last row holds for all later years; false: the right ends after
///     the last row (end of the licence)
public record StartOption(
        MarkovChain chain,
        double[][] startUsd,
        boolean[] isGateOpen,
        double holdingUsd,
        double discount,
        boolean lastsForever) {
    private static final double TOLERANCE = 1e-13;
    private static final int MOST_ROUNDS = 1_000_000;

    public StartOption {
        if (startUsd.length == 0) {
            throw new IllegalArgumentException("the worth of starting needs a year of start.");
        }
        double[][] rows = new double[startUsd.length][];
        for (int k = 0; k < rows.length; k++) {
            Require.length("worth of starting in year " + k, startUsd[k].length, chain.size());
            for (double usd : startUsd[k]) {
                Require.finite("worth of starting in year " + k, usd);
            }
            rows[k] = startUsd[k].clone();
        }
        startUsd = rows;
        Require.length("gates by state", isGateOpen.length, chain.size());
        isGateOpen = isGateOpen.clone();
        Require.notNegative("cost of holding the right", holdingUsd);
        Require.discount(discount);
        if (lastsForever && discount == 1) {
            throw new IllegalArgumentException("a right that lasts forever needs discounting.");
        }
    }

    /// A right without end whose worth of starting is the same in every year.
    public static StartOption everYear(
            MarkovChain chain, double[] startUsd, boolean[] isGateOpen, double discount) {
        return new StartOption(chain, new double[][] {startUsd}, isGateOpen, 0, discount, true);
    }

    /// The same right with other gates.
    public StartOption withGates(boolean[] open) {
        return new StartOption(chain, startUsd, open, holdingUsd, discount, lastsForever);
    }

    /// The best rule and what the right is worth under it.
    public StartDecision solve() {
        int years = startUsd.length;
        double[][] value = new double[years][];
        double[][] waiting = new double[years][];
        double @Nullable [] next = lastsForever ? stationaryValue() : null;
        for (int k = years - 1; k >= 0; k--) {
            waiting[k] = waiting(next);
            value[k] = best(startUsd[k], waiting[k]);
            next = value[k];
        }
        return new StartDecision(this, value, waiting);
    }

    /// Value of waiting for a marked state and starting then, if that is worth it; the right lasts
    /// forever at the worth of the last row. Never more than the value of the right, because the
    /// owner binds himself.
    ///
    /// @param awaited states to wait for
    public double[] valueOfWaitingFor(boolean[] awaited) {
        double[] last = startUsd[startUsd.length - 1];
        double[] paid = new double[last.length];
        for (int s = 0; s < paid.length; s++) {
            paid[s] = isGateOpen[s] ? Math.max(last[s], 0) : 0;
        }
        return chain.valueOnReaching(awaited, paid, discount);
    }

    private double[] waiting(double @Nullable [] next) {
        if (next == null) {
            return new double[chain.size()];
        }
        double[] expected = chain.expected(next);
        for (int s = 0; s < expected.length; s++) {
            expected[s] = discount * expected[s] - holdingUsd;
        }
        return expected;
    }

    private double[] best(double[] start, double[] waiting) {
        double[] value = new double[start.length];
        for (int s = 0; s < value.length; s++) {
            value[s] = Math.max(Math.max(waiting[s], 0), isGateOpen[s] ? start[s] : 0);
        }
        return value;
    }

    /// Iterates from 0 upwards until the remaining error is below 1e-13 of the largest value.
    private double[] stationaryValue() {
        double[] start = startUsd[startUsd.length - 1];
        double[] value = best(start, new double[start.length]);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] next = best(start, waiting(value));
            double change = 0;
            double size = 0;
            for (int s = 0; s < value.length; s++) {
                change = Math.max(change, Math.abs(next[s] - value[s]));
                size = Math.max(size, Math.abs(next[s]));
            }
            value = next;
            if (change * discount <= TOLERANCE * size * (1 - discount)) {
                break;
            }
        }
        return value;
    }
}
