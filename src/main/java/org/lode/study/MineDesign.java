package org.lode.study;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.lode.cashflow.Realisation;
import org.lode.quantity.Uncertainty;
import org.lode.risk.RealisationRule;

/// The whole mine design as a function of one draw: ore, grade, capacity, capital, unit cost.
///
/// Used by every trial and by the central case alike; nothing is simplified for speed.
///
/// @param ore how much ore can be milled
/// @param streams one per product sold
/// @param capacity plant capacity
/// @param costs cost of a plant of that capacity
/// @param capexFactor error of the capital figure (median 1)
/// @param overrun as-built over study capital
/// @param opexFactor error of the operating figure (median 1)
/// @param delay years
/// @param ramp index of the ramp-up profile
record MineDesign(
        OreSource ore,
        ProductStream[] streams,
        Capacity capacity,
        SiteCosts costs,
        UncertainInput capexFactor,
        UncertainInput overrun,
        UncertainInput opexFactor,
        UncertainInput delay,
        UncertainInput ramp)
        implements RealisationRule {

    @Override
    public Realisation realise(double[] draw) {
        double oreTonnes = ore.oreTonnes(draw, capacity);
        double oreTonnesPerYear = capacity.oreTonnesPerYear(draw, oreTonnes);
        double[] sales = new double[streams.length];
        for (int p = 0; p < sales.length; p++) {
            sales[p] = streams[p].saleTonnesPerTonneOre(draw, ore);
        }
        return new Realisation(
                oreTonnes,
                oreTonnesPerYear,
                costs.capexUsd(oreTonnesPerYear) * capexFactor.in(draw) * overrun.in(draw),
                costs.opexUsdPerTonne(oreTonnesPerYear) * opexFactor.in(draw),
                (int) Math.round(delay.in(draw)),
                (int) Math.round(ramp.in(draw)),
                sales);
    }

    /// Where the ore comes from.
    sealed interface OreSource {
        /// Mill ore over the life, t, after conversion, dilution and mining recovery.
        double oreTonnes(double[] draw, Capacity capacity);

        /// Factor on the grades of a stream that takes its grade from the estimates, else 1.
        double gradeInOre(double[] draw);

        /// Mill ore given directly.
        record Given(UncertainInput oreTonnes) implements OreSource {
            @Override
            public double oreTonnes(double[] draw, Capacity capacity) {
                return oreTonnes.in(draw);
            }

            @Override
            public double gradeInOre(double[] draw) {
                return Double.NaN;
            }
        }

        /// Published capacity over an assumed life.
        record CapacityTimesLife(UncertainInput lifeYears) implements OreSource {
            @Override
            public double oreTonnes(double[] draw, Capacity capacity) {
                return capacity.oreTonnesPerYear(draw, Double.NaN) * lifeYears.in(draw);
            }

            @Override
            public double gradeInOre(double[] draw) {
                return Double.NaN;
            }
        }

        /// Pooled estimates: the draw picks an alternative, then its tonnage and grade.
        ///
        /// @param choice index of the alternative
        /// @param tonnageFactor e^z, to the power of the alternative's log sd
        /// @param gradeFactor e^z, to the power of the alternative's log sd
        /// @param conversion quantile, 0 to 1, of the share of the resource that becomes reserve
        /// @param conversions distribution of that share per alternative, by class
        /// @param oreMedians median t ore per alternative
        /// @param gradeMedians median grade per alternative, mass fraction
        /// @param tonnageLogSds per alternative
        /// @param gradeLogSds per alternative
        /// @param millOrePerReserveTonne (1 + dilution) x mining recovery
        /// @param gradeDilution 1 / (1 + dilution)
        record Pooled(
                UncertainInput choice,
                UncertainInput tonnageFactor,
                UncertainInput gradeFactor,
                UncertainInput conversion,
                List<Uncertainty> conversions,
                double[] oreMedians,
                double[] gradeMedians,
                double[] tonnageLogSds,
                double[] gradeLogSds,
                double millOrePerReserveTonne,
                double gradeDilution)
                implements OreSource {
            @Override
            public double oreTonnes(double[] draw, Capacity capacity) {
                int k = (int) Math.round(choice.in(draw));
                return oreMedians[k]
                        * Math.pow(tonnageFactor.in(draw), tonnageLogSds[k])
                        * conversions.get(k).quantile(conversion.in(draw))
                        * millOrePerReserveTonne;
            }

            @Override
            public double gradeInOre(double[] draw) {
                int k = (int) Math.round(choice.in(draw));
                return Math.min(
                        gradeMedians[k]
                                * Math.pow(gradeFactor.in(draw), gradeLogSds[k])
                                * gradeDilution,
                        1);
            }
        }
    }

    /// One product from the ore.
    ///
    /// @param grade grade of its substance in mill ore; position and value are ignored if
    ///     `isGradeFromEstimates`
    /// @param isGradeFromEstimates true if the pooled estimates give the grade
    /// @param recovery metallurgical recovery
    /// @param payable payable share of the product
    /// @param productGrade mass fraction of the substance in the product
    record ProductStream(
            UncertainInput grade,
            boolean isGradeFromEstimates,
            UncertainInput recovery,
            double payable,
            double productGrade) {
        double saleTonnesPerTonneOre(double[] draw, OreSource ore) {
            double inOre = isGradeFromEstimates ? ore.gradeInOre(draw) : grade.in(draw);
            return inOre * recovery.in(draw) * payable / productGrade;
        }
    }

    /// Plant capacity.
    sealed interface Capacity {
        /// t ore per year for a reserve of `oreTonnes`.
        double oreTonnesPerYear(double[] draw, double oreTonnes);

        /// As published.
        record Published(UncertainInput oreTonnesPerYear) implements Capacity {
            @Override
            public double oreTonnesPerYear(double[] draw, double oreTonnes) {
                return oreTonnesPerYear.in(draw);
            }
        }

        /// A plant that is enlarged later: the capacity of all stages together.
        ///
        /// @param first capacity of the first stage
        /// @param factor capacity of all stages over that of the first, 1 or more
        record Staged(Capacity first, double factor) implements Capacity {
            @Override
            public double oreTonnesPerYear(double[] draw, double oreTonnes) {
                return factor * first.oreTonnesPerYear(draw, oreTonnes);
            }
        }

        /// Published in tonnes of the first product: the plant is sized for the central grade and
        /// recovery, and keeps its ore rate when they turn out otherwise.
        ///
        /// @param productTonnesPerYear t of product per year
        /// @param productPerTonneOre central t of product per t ore
        record PublishedProduct(UncertainInput productTonnesPerYear, double productPerTonneOre)
                implements Capacity {
            @Override
            public double oreTonnesPerYear(double[] draw, double oreTonnes) {
                return productTonnesPerYear.in(draw) / productPerTonneOre;
            }
        }

        /// By rule from the reserve, with the rule's own spread, life held within bounds.
        ///
        /// @param rule t ore per year from t ore
        /// @param factor spread of the rule (median 1)
        /// @param shortestLifeYears shortest life that is planned
        /// @param longestLifeYears longest life that is planned
        record ByRule(
                DoubleUnaryOperator rule,
                UncertainInput factor,
                double shortestLifeYears,
                double longestLifeYears)
                implements Capacity {
            @Override
            public double oreTonnesPerYear(double[] draw, double oreTonnes) {
                double wanted = rule.applyAsDouble(oreTonnes) * factor.in(draw);
                return Math.clamp(
                        wanted, oreTonnes / longestLifeYears, oreTonnes / shortestLifeYears);
            }
        }
    }
}
