package org.lode.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.lode.deposit.PublishedFact;

/// Figures of a published study beside the computed ones.
final class BackTests {
    private BackTests() {}

    /// @param facts facts of the deposit
    /// @param npvUsd investor NPV of the central case, USD
    /// @param preTaxNpvUsd pre-tax NPV of the central case, USD
    /// @param irr investor IRR
    /// @param capexUsd initial capital before overrun, USD
    static List<ValuationView.BackTestView> of(
            List<PublishedFact> facts,
            double npvUsd,
            double preTaxNpvUsd,
            OptionalDouble irr,
            double capexUsd) {
        List<ValuationView.BackTestView> views = new ArrayList<>();
        boolean hasStudy =
                facts.stream().anyMatch(f -> f.role() == PublishedFact.Role.STUDY);
        if (!hasStudy) {
            return views;
        }
        for (PublishedFact f : facts) {
            if (f.low().isEmpty()) {
                continue;
            }
            double published = f.low().getAsDouble();
            String metric = f.metric().toLowerCase(Locale.ROOT);
            boolean isStudy = f.role() == PublishedFact.Role.STUDY;
            if (isStudy && metric.contains("npv") && f.unit().contains("USD") && !metric.contains("zero")) {
                double computed = (metric.contains("pre-tax") ? preTaxNpvUsd : npvUsd) / 1e6;
                views.add(view(f, "M USD", published, computed));
            } else if (isStudy && metric.contains("irr") && irr.isPresent()) {
                views.add(view(f, "%", published, 100 * irr.getAsDouble()));
            } else if (f.role() == PublishedFact.Role.CAPEX && f.unit().contains("USD")) {
                views.add(view(f, "M USD", published, capexUsd / 1e6));
            }
        }
        return views;
    }

    private static ValuationView.BackTestView view(
            PublishedFact f, String unit, double published, double computed) {
        return new ValuationView.BackTestView(
                f.metric() + " (" + f.source().date() + ")", unit, published, computed, f.note());
    }
}
