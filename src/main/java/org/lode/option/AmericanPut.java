package org.lode.option;

import java.util.List;
import org.lode.scenario.MarkovChain;

/// Right to sell before expiry, at a number of equally spaced dates (Bermudan).
///
/// The dates are 1/n, 2/n, ... of the time to expiry; today is not one of them.
///
/// @param terms price, strike, rate, payout, volatility and time to expiry
/// @param exerciseDates number of dates n, 1 or more
public record AmericanPut(EuropeanOption terms, int exerciseDates) {
    public AmericanPut {
        if (exerciseDates < 1) {
            throw new IllegalArgumentException(
                    "number of exercise dates must be 1 or more, was " + exerciseDates + ".");
        }
    }

    /// Years between two dates.
    public double yearsPerDate() {
        return terms.years() / exerciseDates;
    }

    /// Discount factor between two dates.
    public double discountPerDate() {
        return Math.exp(-terms.rate() * yearsPerDate());
    }

    /// The choices of its owner: hold or exercise; step k is exercise date k + 1.
    public DecisionGraph graph() {
        double[] kept = {1};
        boolean[] open = {true};
        double strike = terms.strike();
        Situation held =
                new Situation(
                        "held",
                        List.of(
                                new Choice("hold", 0, (_, _, _) -> 0, kept, open),
                                new Choice(
                                        "exercise",
                                        1,
                                        (_, _, price) -> Math.max(strike - price, 0),
                                        kept,
                                        open)));
        return new DecisionGraph(
                List.of(held, Situation.ended("exercised")),
                MarkovChain.single("market"),
                discountPerDate(),
                exerciseDates);
    }

    /// The log price from one date to the next, under the pricing measure.
    public LogPrice price() {
        return LogPrice.geometricBrownian(
                terms.spot(), terms.rate() - terms.payout(), terms.sigma(), yearsPerDate());
    }
}
