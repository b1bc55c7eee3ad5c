package org.lode.resource;

import java.util.OptionalDouble;
import org.lode.quantity.Stoichiometry;
import org.lode.quantity.Substance;

/// An estimate brought to one substance, as far as its own units allow.
///
/// Nothing is guessed: a figure without a stated substance stays empty, and a missing part is
/// filled only from the other two (contained = ore x grade).
///
/// @param estimate the published figure
/// @param substance what grade and contained are of
/// @param oreTonnes t ore (geometric middle of a range), if it follows
/// @param grade mass fraction, if it follows
/// @param containedTonnes t of the substance, if it follows
public record TypedEstimate(
        ResourceEstimate estimate,
        Substance substance,
        OptionalDouble oreTonnes,
        OptionalDouble grade,
        OptionalDouble containedTonnes) {

    /// Types an estimate in the given substance.
    public static TypedEstimate of(ResourceEstimate estimate, Substance substance) {
        OptionalDouble ore =
                estimate.ore()
                        .map(r -> OptionalDouble.of(r.middle()))
                        .orElse(OptionalDouble.empty());
        OptionalDouble grade =
                estimate.grade()
                        .map(g -> converted(g.middle(), g.substance(), substance))
                        .orElse(OptionalDouble.empty());
        OptionalDouble contained =
                estimate.contained()
                        .map(c -> converted(c.tonnes().middle(), c.substance(), substance))
                        .orElse(OptionalDouble.empty());
        if (contained.isEmpty() && ore.isPresent() && grade.isPresent()) {
            contained = OptionalDouble.of(ore.getAsDouble() * grade.getAsDouble());
        } else if (grade.isEmpty() && ore.isPresent() && contained.isPresent()) {
            grade = OptionalDouble.of(contained.getAsDouble() / ore.getAsDouble());
        } else if (ore.isEmpty() && grade.isPresent() && contained.isPresent()) {
            ore = OptionalDouble.of(contained.getAsDouble() / grade.getAsDouble());
        }
        return new TypedEstimate(estimate, substance, ore, grade, contained);
    }

    /// True if a number stands in the estimate whose substance the source does not state.
    public boolean isAmbiguous() {
        return estimate.contained().map(c -> c.substance() == Substance.NOT_STATED).orElse(false)
                || estimate.grade().map(g -> g.substance() == Substance.NOT_STATED).orElse(false);
    }

    /// True if grade or contained tonnage is of a stated substance that cannot be converted.
    public boolean isOfAnotherSubstance() {
        boolean other = estimate.contained().map(c -> isOther(c.substance())).orElse(false);
        return other || estimate.grade().map(g -> isOther(g.substance())).orElse(false);
    }

    private boolean isOther(Substance stated) {
        return stated != Substance.NOT_STATED && Stoichiometry.factor(stated, substance).isEmpty();
    }

    /// Log standard deviation that the printed ranges imply, taking low to high as P10 to P90.
    double rangeLogSd() {
        double tonnage =
                estimate.contained()
                        .map(c -> logSd(c.tonnes().lowTonnes(), c.tonnes().highTonnes()))
                        .or(() -> estimate.ore().map(r -> logSd(r.lowTonnes(), r.highTonnes())))
                        .orElse(0.0);
        return tonnage;
    }

    /// Log standard deviation that a printed grade range implies.
    double gradeRangeLogSd() {
        return estimate.grade().map(g -> logSd(g.low(), g.high())).orElse(0.0);
    }

    private static double logSd(double low, double high) {
        return Math.log(high / low) / (2 * P90_OF_STANDARD_NORMAL);
    }

    private static final double P90_OF_STANDARD_NORMAL = 1.2815515655446004;

    private static OptionalDouble converted(double value, Substance from, Substance to) {
        OptionalDouble factor = Stoichiometry.factor(from, to);
        return factor.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(value * factor.getAsDouble());
    }
}
