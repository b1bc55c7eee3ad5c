package org.lode.study;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lode.agreement.AgreementVersion;

/// All readings of one version on one set of projects.
///
/// @param version the version
/// @param set the projects
/// @param outcomes one for each combination of readings
public record VersionOutcome(
        AgreementVersion version, ProjectSet set, List<TermsOutcome> outcomes) {
    public VersionOutcome {
        outcomes = List.copyOf(outcomes);
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException(version.id() + " has no reading.");
        }
    }

    /// A figure over all readings.
    ///
    /// @param low smallest value
    /// @param high largest value
    /// @param lowReading a reading that gives the smallest
    /// @param highReading a reading that gives the largest
    public record Range(double low, double high, String lowReading, String highReading) {
        /// True if the readings differ by a cent or more.
        public boolean isOpen() {
            return high - low >= 0.01;
        }
    }

    /// The range of a figure over all readings.
    public Range range(ToDoubleFunction<PartyReceipts> figure) {
        Comparator<TermsOutcome> bySize =
                Comparator.comparingDouble(o -> figure.applyAsDouble(o.receipts()));
        TermsOutcome low = outcomes.stream().min(bySize).orElseThrow();
        TermsOutcome high = outcomes.stream().max(bySize).orElseThrow();
        return new Range(
                figure.applyAsDouble(low.receipts()),
                figure.applyAsDouble(high.receipts()),
                low.reading(),
                high.reading());
    }

    /// Smallest and largest sum of a party's cash up to each project year.
    ///
    /// @return two rows, low and high
    public double[][] cumulated(ToDoubleFunctionOfYear series) {
        int years = outcomes.getFirst().receipts().contributions().length;
        double[][] band = {new double[years], new double[years]};
        java.util.Arrays.fill(band[0], Double.POSITIVE_INFINITY);
        java.util.Arrays.fill(band[1], Double.NEGATIVE_INFINITY);
        for (TermsOutcome outcome : outcomes) {
            double sum = 0;
            for (int t = 0; t < years; t++) {
                sum += series.of(outcome.receipts(), t);
                band[0][t] = Math.min(band[0][t], sum);
                band[1][t] = Math.max(band[1][t], sum);
            }
        }
        return band;
    }

    /// An amount of a year.
    @FunctionalInterface
    public interface ToDoubleFunctionOfYear {
        /// @param year from 0
        double of(PartyReceipts receipts, int year);
    }

    /// True if no reading repays the claim; false if there is no claim or some reading does.
    public boolean isNeverRepaid() {
        return outcomes.stream().allMatch(o -> o.isRepaid().isPresent() && !o.isRepaid().get());
    }
}
