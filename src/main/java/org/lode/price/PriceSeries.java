package org.lode.price;

import java.util.List;
import org.lode.quantity.Source;

/// The history of one price in real money, with what is known of its making.
///
/// Periods that the source leaves out stay out: a gap is one long step of the process, never a
/// figure made up between two others.
///
/// @param name product or series
/// @param unit unit of the prices, such as USD/t
/// @param periodsPerYear 1 for annual, 12 for monthly figures
/// @param observations in order of time, one per period at most
/// @param deflation index and year of the money
/// @param sources every source once, in order of first use
public record PriceSeries(
        String name,
        String unit,
        int periodsPerYear,
        List<Observation> observations,
        Deflation deflation,
        List<Source> sources) {

    /// One figure.
    ///
    /// @param period number of the period: year x periods per year + place in the year from 0
    /// @param published as published, real or nominal
    /// @param real in money of the base year, above 0
    /// @param isDeflated true if `published` is nominal
    public record Observation(int period, double published, double real, boolean isDeflated) {
        public Observation {
            Require.positive("price", real);
        }
    }

    public PriceSeries {
        observations = List.copyOf(observations);
        sources = List.copyOf(sources);
        if (periodsPerYear < 1) {
            throw new IllegalArgumentException(
                    "periods per year must be 1 or more, was %d.".formatted(periodsPerYear));
        }
        for (int i = 1; i < observations.size(); i++) {
            if (observations.get(i).period() <= observations.get(i - 1).period()) {
                throw new IllegalArgumentException(
                        "prices of %s must stand in order of time, each period once."
                                .formatted(name));
            }
        }
    }

    /// Number of changes from one price to the next.
    public int changes() {
        return Math.max(0, observations.size() - 1);
    }

    /// Years of one period.
    public double periodYears() {
        return 1.0 / periodsPerYear;
    }

    /// Years from the first price to the last.
    public double spanYears() {
        return observations.isEmpty()
                ? 0
                : (double) (last().period() - observations.getFirst().period()) / periodsPerYear;
    }

    /// Periods without a price between the first and the last.
    public int gaps() {
        return observations.isEmpty()
                ? 0
                : last().period() - observations.getFirst().period() + 1 - observations.size();
    }

    /// The latest price.
    public Observation last() {
        return observations.getLast();
    }

    /// A period as people write it: 1990, or 1990-07.
    public String label(int period) {
        return periodsPerYear == 1
                ? Integer.toString(period)
                : "%d-%02d".formatted(period / periodsPerYear, period % periodsPerYear + 1);
    }

    /// First and last period.
    public String span() {
        return observations.isEmpty()
                ? "no prices"
                : label(observations.getFirst().period()) + " to " + label(last().period());
    }

    /// The part of the series from a period on.
    public PriceSeries from(int period) {
        return with(observations.stream().filter(o -> o.period() >= period).toList());
    }

    /// The same series with other figures.
    PriceSeries with(List<Observation> others) {
        return new PriceSeries(name, unit, periodsPerYear, others, deflation, sources);
    }

    /// Natural logarithms of the real prices.
    double[] logs() {
        return observations.stream().mapToDouble(o -> Math.log(o.real())).toArray();
    }

    /// Years from each price to the next.
    double[] steps() {
        double[] steps = new double[changes()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] =
                    (double) (observations.get(i + 1).period() - observations.get(i).period())
                            / periodsPerYear;
        }
        return steps;
    }
}
