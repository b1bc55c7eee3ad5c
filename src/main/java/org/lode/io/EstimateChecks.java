package org.lode.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.lode.quantity.Substance;
import org.lode.resource.GradeLimit;
import org.lode.resource.ResourceEstimate;
import org.lode.resource.ResourceEstimate.Range;

/// Looks for figures that cannot be right. They stay in the case, with a warning.
final class EstimateChecks {
    /// Printed figures are rounded: a product may miss its factors by this share.
    private static final double ROUNDING = 0.03;

    private static final MathContext SHOWN = new MathContext(4);

    private final Map<String, Double> largestOreTonnes = new HashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    /// Checks one row, and remembers it for the checks between rows.
    void add(Row row, ResourceEstimate estimate) {
        estimate.ore()
                .ifPresent(
                        ore ->
                                largestOreTonnes.merge(
                                        estimate.depositId(), ore.highTonnes(), Math::max));
        boolean isImpossible =
                estimate.grade().isPresent()
                        && aboveLimit(
                                row,
                                "grade_low",
                                estimate.grade().get().low(),
                                estimate.grade().get().substance(),
                                "");
        if (!isImpossible && estimate.contained().isPresent()) {
            addContained(row, estimate);
        }
    }

    /// Checks that need all rows.
    void finish() {
        afterwards.forEach(Runnable::run);
    }

    private void addContained(Row row, ResourceEstimate estimate) {
        ResourceEstimate.ContainedRange contained = estimate.contained().orElseThrow();
        Range tonnes = contained.tonnes();
        if (estimate.ore().isEmpty()) {
            afterwards.add(() -> compareWithOtherRows(row, estimate.depositId(), contained));
            return;
        }
        Range ore = estimate.ore().orElseThrow();
        double ratio = tonnes.lowTonnes() / ore.highTonnes();
        boolean isImpossible =
                aboveLimit(
                        row, "contained_low", ratio, contained.substance(), "contained over ore");
        if (isImpossible || estimate.grade().isEmpty()) {
            return;
        }
        ResourceEstimate.GradeRange grade = estimate.grade().orElseThrow();
        double least = ore.lowTonnes() * grade.low();
        double most = ore.highTonnes() * grade.high();
        boolean isSame = grade.substance() == contained.substance();
        if (isSame
                && (tonnes.highTonnes() < least * (1 - ROUNDING)
                        || tonnes.lowTonnes() > most * (1 + ROUNDING))) {
            row.warn(
                    "contained_low",
                    Reason.CONFLICTING_SOURCES,
                    "ore times grade gives %s of %s, but %s is contained."
                            .formatted(
                                    span(least, most),
                                    grade.substance(),
                                    span(tonnes.lowTonnes(), tonnes.highTonnes())),
                    "Maybe one of the three belongs to another class or part of the deposit.");
        }
    }

    private void compareWithOtherRows(
            Row row, String deposit, ResourceEstimate.ContainedRange contained) {
        double ore = largestOreTonnes.getOrDefault(deposit, Double.POSITIVE_INFINITY);
        aboveLimit(
                row,
                "contained_low",
                contained.tonnes().lowTonnes() / ore,
                contained.substance(),
                "contained over the largest ore tonnage of the deposit");
    }

    /// Warns if more of a substance is claimed than its richest mineral holds.
    private static boolean aboveLimit(
            Row row, String column, double share, Substance substance, String how) {
        OptionalDouble limit = GradeLimit.of(substance);
        boolean isAbove = limit.isPresent() && share > limit.getAsDouble() * (1 + 1e-9);
        if (isAbove) {
            row.warn(
                    column,
                    Reason.OUT_OF_RANGE,
                    "%s %s%s is above %s, the most that pure ore mineral holds."
                            .formatted(
                                    perCent(share),
                                    substance,
                                    how.isEmpty() ? "" : " (" + how + ")",
                                    perCent(limit.getAsDouble())),
                    "Maybe the tonnage or the substance is another one (oxide, metal, carbonate,"
                            + " ore).");
        }
        return isAbove;
    }

    private static String perCent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private static String span(double low, double high) {
        return low == high ? tonnes(low) : "%s to %s".formatted(tonnes(low), tonnes(high));
    }

    private static String tonnes(double value) {
        return new BigDecimal(value).round(SHOWN).toPlainString() + " t";
    }
}
