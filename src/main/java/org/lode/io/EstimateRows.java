package org.lode.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.quantity.GradeUnit;
import org.lode.quantity.MassUnit;
import org.lode.quantity.Source;
import org.lode.quantity.Substance;
import org.lode.resource.ResourceEstimate;
import org.lode.resource.ResourceEstimate.ContainedRange;
import org.lode.resource.ResourceEstimate.GradeRange;
import org.lode.resource.ResourceEstimate.Range;

/// Reads `estimates.csv`: figures with typed units, never a bare number.
final class EstimateRows {
    private static final List<MassUnit> ORE_UNITS =
            List.of(MassUnit.TONNE, MassUnit.KILOTONNE, MassUnit.MEGATONNE, MassUnit.GIGATONNE);
    private static final List<MassUnit> CONTAINED_UNITS =
            List.of(
                    MassUnit.KILOGRAM,
                    MassUnit.TONNE,
                    MassUnit.KILOTONNE,
                    MassUnit.MEGATONNE,
                    MassUnit.MILLION_TROY_OUNCES,
                    MassUnit.MILLION_POUNDS);
    private static final List<GradeUnit> GRADE_UNITS = List.of(GradeUnit.values());

    private final CaseIds ids;
    private final EstimateChecks checks = new EstimateChecks();

    EstimateRows(CaseIds ids) {
        this.ids = ids;
    }

    List<ResourceEstimate> read(Table table) {
        List<ResourceEstimate> estimates = new ArrayList<>();
        for (Row row : table.rows()) {
            Optional<ResourceEstimate> estimate = read(row);
            if (estimate.isPresent()) {
                estimates.add(estimate.get());
                checks.add(row, estimate.get());
            }
        }
        checks.finish();
        return estimates;
    }

    private Optional<ResourceEstimate> read(Row row) {
        String id = row.id("id");
        String deposit = ids.depositOrCountry(row);
        String date = row.date("date");
        String classCode = row.requiredReference("class", ids.classes());
        Optional<Range> ore = mass(row, "ore", ORE_UNITS);
        Optional<GradeRange> grade = grade(row);
        Optional<ContainedRange> contained = contained(row);
        String asPublished = row.required("as_published");
        char reliability = row.reliability();
        Optional<Source> source = row.source();
        if (!row.isSound() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ResourceEstimate(
                        id,
                        deposit,
                        date,
                        row.text("system"),
                        row.text("category"),
                        classCode,
                        row.text("scope"),
                        ore,
                        grade,
                        contained,
                        asPublished,
                        reliability,
                        source.get(),
                        row.text("note")));
    }

    private static Optional<Range> mass(Row row, String name, List<MassUnit> units) {
        if (!isGiven(row, name)) {
            return Optional.empty();
        }
        Optional<MassUnit> unit =
                known(row, name + "_unit", MassUnit.parse(row.text(name + "_unit")), units);
        Optional<double[]> ends = ends(row, name, Bounds.POSITIVE);
        if (unit.isEmpty() || ends.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Range(unit.get().toTonnes(ends.get()[0]), unit.get().toTonnes(ends.get()[1])));
    }

    private static Optional<ContainedRange> contained(Row row) {
        Optional<Range> tonnes = mass(row, "contained", CONTAINED_UNITS);
        Optional<Substance> substance = substance(row, "contained");
        return tonnes.isPresent() && substance.isPresent()
                ? Optional.of(new ContainedRange(tonnes.get(), substance.get()))
                : Optional.empty();
    }

    private static Optional<GradeRange> grade(Row row) {
        if (!isGiven(row, "grade")) {
            substance(row, "grade");
            return Optional.empty();
        }
        Optional<GradeUnit> unit =
                known(row, "grade_unit", GradeUnit.parse(row.text("grade_unit")), GRADE_UNITS);
        Optional<Substance> substance = substance(row, "grade");
        if (unit.isEmpty()) {
            ends(row, "grade", Bounds.POSITIVE);
            return Optional.empty();
        }
        if (!unit.get().isMassFraction()) {
            row.warn(
                    "grade_unit",
                    Reason.NOT_APPLICABLE,
                    "a grade in %s is no share of the mass: it is kept in as_published only."
                            .formatted(unit.get()),
                    "Maybe the source states the density of the sand: then give the grade in %.");
        }
        double whole = unit.get().whole().orElse(Double.NaN);
        Bounds bounds =
                unit.get().isMassFraction()
                        ? new Bounds(0, false, Math.rint(whole), remedy(unit.get()))
                        : Bounds.POSITIVE;
        Optional<double[]> ends = ends(row, "grade", bounds);
        if (!unit.get().isMassFraction() || ends.isEmpty() || substance.isEmpty()) {
            return Optional.empty();
        }
        double low = unit.get().toFraction(ends.get()[0]).orElseThrow();
        double high = unit.get().toFraction(ends.get()[1]).orElseThrow();
        return Optional.of(new GradeRange(low, Math.min(1, high), substance.get()));
    }

    private static String remedy(GradeUnit unit) {
        return unit == GradeUnit.PERCENT
                ? "Maybe the grade is in ppm or g/t: change grade_unit."
                : "Maybe grade_unit is another one.";
    }

    /// True if a number stands; a unit or an upper end without it is refused.
    private static boolean isGiven(Row row, String name) {
        boolean hasLow = !row.text(name + "_low").isEmpty();
        if (!hasLow) {
            for (String other : List.of("_high", "_unit")) {
                if (!row.text(name + other).isEmpty()) {
                    row.refuse(
                            name + "_low",
                            Reason.MISSING_DATA,
                            "%s_low is empty although %s%s is %s."
                                    .formatted(
                                            name, name, other, row.shown(row.text(name + other))),
                            "Maybe a single figure: write it in %s_low and %s_high."
                                    .formatted(name, name));
                    return false;
                }
            }
        }
        return hasLow;
    }

    /// Both ends of a range; a single figure is both.
    private static Optional<double[]> ends(Row row, String name, Bounds bounds) {
        OptionalDouble low = row.number(name + "_low", bounds);
        OptionalDouble high =
                row.text(name + "_high").isEmpty()
                                || row.text(name + "_high").equals(row.text(name + "_low"))
                        ? low
                        : row.number(name + "_high", bounds);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        row.inOrder(name + "_low", low.getAsDouble(), name + "_high", high.getAsDouble());
        return row.isSound()
                ? Optional.of(new double[] {low.getAsDouble(), high.getAsDouble()})
                : Optional.empty();
    }

    private static <U> Optional<U> known(
            Row row, String column, Optional<U> unit, List<U> allowed) {
        if (unit.isPresent() && allowed.contains(unit.get())) {
            return unit;
        }
        String value = row.text(column);
        List<String> words = allowed.stream().map(Object::toString).toList();
        String name = column.replace("_unit", "");
        if (value.isEmpty()) {
            row.refuse(
                    column,
                    Reason.MISSING_DATA,
                    "%s_low is %s, but no unit stands.".formatted(name, row.text(name + "_low")),
                    "Maybe write one of %s.".formatted(String.join(", ", words)));
        } else if (value.contains(" ")) {
            row.refuse(
                    column,
                    Reason.UNKNOWN_WORD,
                    "%s is not one of %s.".formatted(row.shown(value), String.join(", ", words)),
                    SubstanceWords.remedy(column.replace("_unit", "_substance"), value));
        } else {
            row.unknownWord(column, value, words);
        }
        return Optional.empty();
    }

    /// Of what the number is; required wherever a number stands.
    private static Optional<Substance> substance(Row row, String name) {
        String column = name + "_substance";
        String value = row.text(column);
        boolean isGiven = !row.text(name + "_low").isEmpty();
        if (value.isEmpty()) {
            if (isGiven && !row.text(name + "_unit").contains(" ")) {
                row.refuse(
                        column,
                        Reason.MISSING_DATA,
                        "%s_low is %s, but not of what.".formatted(name, row.text(name + "_low")),
                        SubstanceWords.remedy(column, value));
            }
            return Optional.empty();
        }
        Optional<Substance> substance = SubstanceWords.parse(value);
        if (substance.isEmpty()) {
            row.refuse(
                    column,
                    Reason.UNKNOWN_WORD,
                    "%s does not say which substance is counted.".formatted(row.shown(value)),
                    SubstanceWords.remedy(column, value));
        }
        return substance;
    }
}
