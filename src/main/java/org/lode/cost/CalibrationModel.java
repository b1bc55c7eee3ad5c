package org.lode.cost;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lode.mine.ProcessClass;
import org.lode.quantity.Uncertainty.Lognormal;

/// Fitted multiplier of one cost figure: ln lambda = sum of coefficient x predictor, with its
/// spread.
///
/// The spread contains the scatter of single studies, the uncertainty of the coefficients and,
/// where product value, throughput or family is not known, what this ignorance costs.
///
/// @param figure capital or operating cost
/// @param terms names, coefficients and prior variances, in order
/// @param covariance posterior covariance of the coefficients, in the order of the terms
/// @param residualVariance variance of ln(study / model) about the fit
/// @param meanLogValue mean ln(product value per tonne of ore, USD/t) per process class
/// @param logValueSd spread of the same within a class
public record CalibrationModel(
        Figure figure,
        List<Term> terms,
        double[][] covariance,
        double residualVariance,
        Map<ProcessClass, Double> meanLogValue,
        double logValueSd) {
    static final String INTERCEPT = "intercept";
    static final String UNDERGROUND = "underground";
    static final String THROUGHPUT = "throughput";
    static final String VALUE = "value";
    static final String EARLY = "early_study";
    static final String PROCESS = "process:";
    static final String FAMILY = "family:";
    static final double PROCESS_VARIANCE = 0.36;
    static final double FAMILY_VARIANCE = 0.09;

    public CalibrationModel {
        terms = List.copyOf(terms);
        meanLogValue = Map.copyOf(meanLogValue);
        if (covariance.length != terms.size()) {
            throw new IllegalArgumentException(
                    "covariance of %d rows does not fit %d terms."
                            .formatted(covariance.length, terms.size()));
        }
    }

    /// One coefficient.
    ///
    /// @param name `intercept`, `process:<class>`, `family:<family>`, `underground`,
    ///     `throughput`, `value` or `early_study`
    /// @param coefficient posterior mean
    /// @param priorVariance variance of the normal prior about 0
    public record Term(String name, double coefficient, double priorVariance) {}

    /// ln lambda of one plant.
    ///
    /// @param mean mean of ln lambda
    /// @param sd standard deviation of ln lambda for one study
    public record LogMultiplier(double mean, double sd) {
        /// The multiplier as a distribution.
        public Lognormal lognormal() {
            return new Lognormal(Math.exp(mean), sd);
        }
    }

    /// A multiplier of exactly 1: curves as published.
    public static CalibrationModel none(Figure figure) {
        return new CalibrationModel(figure, List.of(), new double[0][0], 0, Map.of(), 0);
    }

    /// ln lambda for a plant.
    public LogMultiplier logMultiplier(PlantDescription plant) {
        if (terms.isEmpty()) {
            return new LogMultiplier(0, 0);
        }
        double[] x = new double[terms.size()];
        double mean = 0;
        double ignorance = ignoranceVariance(plant);
        boolean isFamilyKnown = false;
        boolean isClassKnown = false;
        for (int i = 0; i < x.length; i++) {
            Term term = terms.get(i);
            x[i] = predictor(term.name(), plant);
            mean += x[i] * term.coefficient();
            isFamilyKnown |= term.name().equals(FAMILY + plant.family());
            isClassKnown |= term.name().equals(PROCESS + plant.processClass());
        }
        double variance =
                residualVariance
                        + ignorance
                        + (isFamilyKnown ? 0 : FAMILY_VARIANCE)
                        + (isClassKnown ? 0 : PROCESS_VARIANCE)
                        + SymmetricMatrix.quadraticForm(covariance, x);
        return new LogMultiplier(mean, Math.sqrt(variance));
    }

    /// Change of ln lambda per unit of ln throughput at constant product value per tonne.
    double throughputExponent() {
        return coefficient(THROUGHPUT);
    }

    double coefficient(String name) {
        for (Term term : terms) {
            if (term.name().equals(name)) {
                return term.coefficient();
            }
        }
        return 0;
    }

    /// Mean ln value per tonne of a class; of all classes if the class was not seen.
    double meanLogValueOf(ProcessClass processClass) {
        return meanLogValue.getOrDefault(
                processClass,
                meanLogValue.values().stream().mapToDouble(value -> value).average().orElse(0));
    }

    private double ignoranceVariance(PlantDescription plant) {
        double slope = coefficient(VALUE);
        return ignoranceVariance(figure, slope, logValueSd, plant);
    }

    static double ignoranceVariance(
            Figure figure, double slope, double logValueSd, PlantDescription plant) {
        double effect;
        if (plant.isThroughputInferred()) {
            effect = slope - figure.elasticity();
        } else if (plant.centredLogValue().isEmpty()) {
            effect = slope;
        } else {
            return 0;
        }
        return effect * effect * logValueSd * logValueSd;
    }

    static double predictor(String term, PlantDescription plant) {
        return switch (term) {
            case INTERCEPT -> 1;
            case UNDERGROUND -> plant.undergroundShare();
            case THROUGHPUT -> Math.log(plant.oreTonnesPerYear() / 1e6);
            case VALUE -> plant.centredLogValue().orElse(0);
            case EARLY -> plant.isEarlyStage() ? 1 : 0;
            default -> {
                boolean isMember =
                        term.equals(PROCESS + plant.processClass())
                                || term.equals(FAMILY + plant.family());
                yield isMember ? 1 : 0;
            }
        };
    }

    /// A plant as the fit sees it.
    ///
    /// @param processClass process class
    /// @param undergroundShare 0 to 1
    /// @param family commodity family
    /// @param oreTonnesPerYear ore rate, t/y
    /// @param isThroughputInferred true if the rate was inferred from product value
    /// @param centredLogValue ln(value per tonne of ore) less the class mean; empty if not known
    /// @param isEarlyStage true for the level of a scoping study
    public record PlantDescription(
            ProcessClass processClass,
            double undergroundShare,
            String family,
            double oreTonnesPerYear,
            boolean isThroughputInferred,
            OptionalDouble centredLogValue,
            boolean isEarlyStage) {}

    /// A study as the fit sees it. A plant of unknown throughput is given the rate at which its
    /// product has the mean value per tonne of its class.
    PlantDescription describe(StudyRow row) {
        return describe(row, meanLogValueOf(row.processClass()));
    }

    static PlantDescription describe(StudyRow row, double meanLogValue) {
        OptionalDouble value = row.productValueUsdPerYear();
        boolean isInferred = row.oreTonnesPerYear().isEmpty();
        double rate =
                isInferred
                        ? value.orElseThrow() / Math.exp(meanLogValue)
                        : row.oreTonnesPerYear().getAsDouble();
        OptionalDouble centred =
                value.isPresent() && !isInferred
                        ? OptionalDouble.of(Math.log(value.getAsDouble() / rate) - meanLogValue)
                        : OptionalDouble.empty();
        return new PlantDescription(
                row.processClass(),
                row.method().undergroundShare(),
                row.family(),
                rate,
                isInferred,
                centred,
                row.stage() == StudyRow.Stage.EARLY);
    }
}
