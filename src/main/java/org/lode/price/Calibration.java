package org.lode.price;

import java.util.Arrays;

/// Fits a model to a series. Start here.
public final class Calibration {
    private Calibration() {}

    /// Fits one model, or says why the series does not carry it.
    public static PriceFit fit(ModelKind kind, PriceSeries series, FitSettings settings) {
        return fit(kind, series, settings, true);
    }

    /// The same without intervals, whose ends are NaN: a hundred times faster.
    static PriceFit point(ModelKind kind, PriceSeries series, FitSettings settings) {
        return fit(kind, series, settings, false);
    }

    private static PriceFit fit(
            ModelKind kind, PriceSeries series, FitSettings settings, boolean hasIntervals) {
        if (series.changes() < kind.leastChanges()) {
            return new PriceFit.Refused(
                    kind,
                    series,
                    settings,
                    "%d changes of price, at least %d are needed."
                            .formatted(series.changes(), kind.leastChanges()));
        }
        if (Arrays.stream(BrownianFit.changes(series)).allMatch(c -> c == 0)) {
            return new PriceFit.Refused(
                    kind,
                    series,
                    settings,
                    "the price never moves in %s.".formatted(series.span()));
        }
        return switch (kind) {
            case GBM -> BrownianFit.of(series, settings, hasIntervals);
            case OU -> ReversionFit.of(series, settings, hasIntervals);
            case TWO_FACTOR -> TwoFactorFit.of(series, settings, hasIntervals);
            case JUMPS -> JumpFit.of(series, settings, hasIntervals);
        };
    }
}
