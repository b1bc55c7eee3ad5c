package org.lode.option;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// The best rule for a [StartOption], with its values.
///
/// @param option the right
/// @param valueUsd value of the right by year of start and state
/// @param waitingUsd value of waiting one more step and deciding again, by year and state; below 0
///     if holding costs more than it brings
public record StartDecision(StartOption option, double[][] valueUsd, double[][] waitingUsd) {
    private static final double TIE = 1e-9;

    /// What is best; investing wins a tie against waiting, waiting one against giving up if it is
    /// worth something.
    public StartAction action(int year, int state) {
        double start = option.startUsd()[year][state];
        double value = valueUsd[year][state];
        double tie = TIE * Math.max(1, Math.abs(value));
        if (option.isGateOpen()[state] && start >= 0 && start >= value - tie) {
            return StartAction.INVEST;
        }
        return waitingUsd[year][state] > 0 ? StartAction.WAIT : StartAction.GIVE_UP;
    }

    /// How much the freedom to wait adds to the choice between investing now and never, never
    /// below 0. Counts investing now also where the gate is closed: what the wait is worth to an
    /// owner who could have gone ahead.
    public double valueOfWaitingUsd(int year, int state) {
        return Math.max(0, valueUsd[year][state] - Math.max(option.startUsd()[year][state], 0));
    }

    /// Investing now less waiting: above 0 if the wait does not pay.
    public double leadOfInvestingUsd(int year, int state) {
        return option.startUsd()[year][state] - Math.max(waitingUsd[year][state], 0);
    }

    /// The rule of one year: "WAR, FRAGILE: wait. PEACE: invest."
    public String rule(int year) {
        List<String> states = option.chain().states();
        List<String> sentences = new ArrayList<>();
        for (StartAction action : StartAction.values()) {
            StringJoiner names = new StringJoiner(", ");
            for (int s = 0; s < states.size(); s++) {
                if (action(year, s) == action) {
                    names.add(states.get(s));
                }
            }
            if (names.length() > 0) {
                sentences.add(names + ": " + action.word() + ".");
            }
        }
        return String.join(" ", sentences);
    }
}
