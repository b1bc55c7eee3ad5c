package org.lode.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lode.price.Estimate;
import org.lode.price.PriceFit;
import org.lode.price.PriceFit.Fitted;
import org.lode.price.PriceSeries;
import org.lode.price.SampleSize;

/// Many series in few columns: what Brownian motion and mean reversion say of each.
///
/// @param fits fits of these two models, series by series; not empty
record PriceSummary(List<PriceFit> fits) {
    PriceSummary {
        fits = List.copyOf(fits);
    }

    /// One line per series: volatility and half-life with their intervals.
    String text() {
        StringBuilder out = new StringBuilder();
        PriceFit first = fits.getFirst();
        out.append(
                PriceFitReport.lines(
                        "",
                        "Prices of %d (%s)"
                                .formatted(
                                        first.series().deflation().baseYear(),
                                        first.series().deflation().index())));
        out.append(
                PriceFitReport.lines(
                        "", PriceFitReport.settings(first.settings()) + "; intervals 95 %"));
        out.append('\n');
        out.append(
                "%s%s  %s%s  %s\n"
                        .formatted(
                                Text.left("series", 26),
                                Text.right("n", 4),
                                Text.left("volatility (gbm)", 22),
                                Text.right("AIC", 7),
                                Text.left("half-life, y (ou)", 17)));
        out.append("─".repeat(PriceFitReport.WIDTH)).append('\n');
        Map<String, List<PriceFit>> bySeries = new LinkedHashMap<>();
        for (PriceFit fit : fits) {
            bySeries.computeIfAbsent(fit.series().name(), _ -> new ArrayList<>()).add(fit);
        }
        bySeries.values().forEach(of -> row(of, out));
        out.append("─".repeat(PriceFitReport.WIDTH)).append('\n');
        out.append(
                PriceFitReport.lines(
                        "",
                        "* prices of fewer than %d years: a prior, not a calibration; an appraisal"
                                        .formatted(SampleSize.LEAST_YEARS)
                                + " counts them so. AIC: Akaike of ou less that of gbm; below 0"
                                + " mean reversion fits better."
                                + " Half-life \"none\": no reversion is left after the corrections."
                                + " Name a series for all models, sources and cautions."));
        return out.toString();
    }

    private static void row(List<PriceFit> of, StringBuilder out) {
        PriceSeries series = of.getFirst().series();
        Optional<Fitted> gbm = fitted(of, "gbm");
        Optional<Fitted> ou = fitted(of, "ou");
        String volatility =
                gbm.flatMap(f -> f.estimate("volatility"))
                        .map(PriceSummary::short3)
                        .orElse("too short");
        String difference =
                gbm.isPresent() && ou.isPresent()
                        ? String.format(Locale.ROOT, "%.1f", ou.get().akaike() - gbm.get().akaike())
                                .replace('-', '−')
                        : "";
        String halfLife =
                ou.flatMap(f -> f.estimate("half-life"))
                        .map(PriceSummary::short3)
                        .orElse(series.changes() < 15 ? "too short" : "none");
        String line =
                "%s%s%s %s%s  %s"
                        .formatted(
                                Text.left(series.name(), 26),
                                Text.right(Integer.toString(series.observations().size()), 4),
                                SampleSize.caution(series).isPresent() ? "*" : " ",
                                Text.left(volatility, 22),
                                Text.right(difference, 7),
                                halfLife);
        out.append(line.stripTrailing()).append('\n');
    }

    private static String short3(Estimate e) {
        String high = Double.isInfinite(e.high()) ? "∞" : Numbers.significant(e.high(), 2);
        return "%s [%s; %s]"
                .formatted(
                        Numbers.significant(e.value(), 3), Numbers.significant(e.low(), 2), high);
    }

    private static Optional<Fitted> fitted(List<PriceFit> of, String id) {
        return of.stream()
                .filter(f -> f.kind().id().equals(id))
                .filter(Fitted.class::isInstance)
                .map(Fitted.class::cast)
                .findFirst();
    }
}
