package org.lode.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a futures curve rests on: an assumed price of risk, quotes of one day, or a history of
/// futures.
public sealed interface FuturesBasis {
    /// The curve.
    FuturesCurve curve();

    /// The price of risk in a sentence.
    String words();

    /// What the reader must know before using a figure.
    List<String> cautions();

    /// A fit to the history of prices and a price of risk from outside.
    ///
    /// @param fit the fit, of the real world
    /// @param perVolatility assumed price of risk, per square root of a year
    record Assumed(PriceFit.Fitted fit, double perVolatility) implements FuturesBasis {
        @Override
        public FuturesCurve curve() {
            return new FuturesCurve(
                    fit.process(), PriceOfRisk.riskNeutral(fit.process(), perVolatility));
        }

        @Override
        public String words() {
            return String.format(
                    Locale.ROOT,
                    "price of risk %.3f per unit of volatility, assumed",
                    perVolatility);
        }

        @Override
        public List<String> cautions() {
            return List.of(
                    perVolatility == 0
                            ? "no price of risk is assumed, so futures equal the expected price."
                                    + " History cannot show it: give --price-of-risk, or --quotes."
                            : "history cannot show the price of risk; quoted futures can: --quotes.");
        }
    }

    /// A fit to the history of prices, spot and price of risk from quotes of one day.
    ///
    /// @param fit the fit, of the real world
    /// @param implied what the quotes imply
    record Implied(PriceFit.Fitted fit, ImpliedRisk implied) implements FuturesBasis {
        @Override
        public FuturesCurve curve() {
            PriceProcess<Measure.RealWorld> process =
                    PriceFit.startingAt(fit.process(), implied.startPrice());
            return new FuturesCurve(
                    process, PriceOfRisk.riskNeutral(process, implied.perVolatility()));
        }

        @Override
        public String words() {
            return String.format(
                    Locale.ROOT,
                    "price of risk %.3f per unit of volatility, %s, from %d quotes; quotes differ"
                            + " from the curve by %.2f %% (root mean square)",
                    implied.perVolatility(),
                    Double.isNaN(implied.standardError())
                            ? "standard error none (two quotes)"
                            : String.format(
                                    Locale.ROOT, "standard error %.3f", implied.standardError()),
                    implied.quotes(),
                    100 * implied.misfit());
        }

        @Override
        public List<String> cautions() {
            return List.of(
                    "the curve rests on the quotes; price of risk and expected price take the fitted"
                            + " drift for true, and the standard error leaves that out.");
        }
    }

    /// Two factors fitted to a history of futures.
    ///
    /// @param fit both measures
    /// @param dates days of the history
    record Panel(FuturesFit fit, int dates) implements FuturesBasis {
        @Override
        public FuturesCurve curve() {
            return new FuturesCurve(fit.realWorld(), fit.riskNeutral());
        }

        @Override
        public String words() {
            return "both measures from futures of %d dates".formatted(dates);
        }

        @Override
        public List<String> cautions() {
            List<String> cautions = new ArrayList<>();
            for (Estimate e : fit.estimates()) {
                if (SampleSize.isWeak(e)) {
                    cautions.add(
                            String.format(
                                    Locale.ROOT,
                                    "%s is weakly identified: %.3f, standard error %.3f.",
                                    e.name(),
                                    e.value(),
                                    e.standardError()));
                }
            }
            return List.copyOf(cautions);
        }
    }
}
