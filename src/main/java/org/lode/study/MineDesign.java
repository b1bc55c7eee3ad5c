package org.lode.study;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.lode.cashflow.Realisation;
import org.lode.quantity.Uncertainty;
import org.lode.risk.MineBlock;
import org.lode.risk.RealisationRule;

/// The whole mine design as a function of the draws: ore, grade, capacity, capital, unit cost.
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
        MineBlock mine = MineBlock.ofSize(1, streams.length);
        realise(blockOf(draw), mine);
        return mine.at(0);
    }

    /// One draw as a block of one trial.
    static double[][] blockOf(double[] draw) {
        double[][] one = new double[draw.length][];
        for (int v = 0; v < draw.length; v++) {
            one[v] = new double[] {draw[v]};
        }
        return one;
    }

    @Override
    public void realise(double[][] draw, MineBlock mines) {
        ore.setOreTonnes(draw, capacity, mines.oreTonnes());
        capacity.setOreTonnesPerYear(draw, mines.oreTonnes(), mines.capacity());
        for (int p = 0; p < streams.length; p++) {
            streams[p].setSaleTonnesPerTonneOre(draw, ore, mines.sale()[p]);
        }
        costs.setCapexUsd(mines.capacity(), mines.capex());
        capexFactor.multiply(draw, mines.capex());
        overrun.multiply(draw, mines.capex());
        costs.setOpexUsdPerTonne(mines.capacity(), mines.opex());
        opexFactor.multiply(draw, mines.opex());
        for (int i = 0; i < mines.lanes(); i++) {
            mines.delay()[i] = delay.wholeAt(draw, i);
            mines.ramp()[i] = ramp.wholeAt(draw, i);
        }
    }

    /// Where the ore comes from.
    sealed interface OreSource {
        /// Sets the mill ore over the life, t, after conversion, dilution and mining recovery.
        void setOreTonnes(double[][] draw, Capacity capacity, double[] ore);

        /// Mill ore of one draw, t.
        default double oreTonnes(double[] draw, Capacity capacity) {
            double[] ore = new double[1];
            setOreTonnes(blockOf(draw), capacity, ore);
            return ore[0];
        }

        /// Sets the grade of mill ore, mass fraction, for a stream that takes its grade from the
        /// estimates; NaN where there are none.
        void setGrade(double[][] draw, double[] grade);

        /// Mill ore given directly.
        record Given(UncertainInput oreTonnes) implements OreSource {
            @Override
            public void setOreTonnes(double[][] draw, Capacity capacity, double[] ore) {
                oreTonnes.fill(draw, ore);
            }

            @Override
            public void setGrade(double[][] draw, double[] grade) {
                Arrays.fill(grade, Double.NaN);
            }
        }

        /// Published capacity over an assumed life.
        record CapacityTimesLife(UncertainInput lifeYears) implements OreSource {
            @Override
            public void setOreTonnes(double[][] draw, Capacity capacity, double[] ore) {
                Arrays.fill(ore, Double.NaN);
                capacity.setOreTonnesPerYear(draw, ore, ore);
                lifeYears.multiply(draw, ore);
            }

            @Override
            public void setGrade(double[][] draw, double[] grade) {
                Arrays.fill(grade, Double.NaN);
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
            public void setOreTonnes(double[][] draw, Capacity capacity, double[] ore) {
                for (int i = 0; i < ore.length; i++) {
                    int k = choice.wholeAt(draw, i);
                    ore[i] =
                            oreMedians[k]
                                    * Math.pow(tonnageFactor.at(draw, i), tonnageLogSds[k])
                                    * conversions.get(k).quantile(conversion.at(draw, i))
                                    * millOrePerReserveTonne;
                }
            }

            @Override
            public void setGrade(double[][] draw, double[] grade) {
                for (int i = 0; i < grade.length; i++) {
                    int k = choice.wholeAt(draw, i);
                    double factor = Math.pow(gradeFactor.at(draw, i), gradeLogSds[k]);
                    grade[i] = Math.min(gradeMedians[k] * factor * gradeDilution, 1);
                }
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
        /// Grade in mill ore of one draw, mass fraction.
        double gradeInOre(double[] draw, OreSource ore) {
            double[] inOre = new double[1];
            setGradeInOre(blockOf(draw), ore, inOre);
            return inOre[0];
        }

        private void setGradeInOre(double[][] draw, OreSource ore, double[] inOre) {
            if (isGradeFromEstimates) {
                ore.setGrade(draw, inOre);
            } else {
                grade.fill(draw, inOre);
            }
        }

        /// Payable product of one draw, t per t ore.
        double saleTonnesPerTonneOre(double[] draw, OreSource ore) {
            double[] sale = new double[1];
            setSaleTonnesPerTonneOre(blockOf(draw), ore, sale);
            return sale[0];
        }

        /// Sets the payable product, t per t ore.
        void setSaleTonnesPerTonneOre(double[][] draw, OreSource ore, double[] sale) {
            setGradeInOre(draw, ore, sale);
            recovery.multiply(draw, sale);
            for (int i = 0; i < sale.length; i++) {
                sale[i] = sale[i] * payable / productGrade;
            }
        }
    }

    /// Plant capacity.
    sealed interface Capacity {
        /// Sets the capacity, t ore per year, for a reserve of `oreTonnes`; the two may be one
        /// array.
        void setOreTonnesPerYear(double[][] draw, double[] oreTonnes, double[] capacity);

        /// As published.
        record Published(UncertainInput oreTonnesPerYear) implements Capacity {
            @Override
            public void setOreTonnesPerYear(
                    double[][] draw, double[] oreTonnes, double[] capacity) {
                oreTonnesPerYear.fill(draw, capacity);
            }
        }

        /// A plant that is enlarged later: the capacity of all stages together.
        ///
        /// @param first capacity of the first stage
        /// @param factor capacity of all stages over that of the first, 1 or more
        record Staged(Capacity first, double factor) implements Capacity {
            @Override
            public void setOreTonnesPerYear(
                    double[][] draw, double[] oreTonnes, double[] capacity) {
                first.setOreTonnesPerYear(draw, oreTonnes, capacity);
                UncertainInput.scale(capacity, factor);
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
            public void setOreTonnesPerYear(
                    double[][] draw, double[] oreTonnes, double[] capacity) {
                productTonnesPerYear.fill(draw, capacity);
                for (int i = 0; i < capacity.length; i++) {
                    capacity[i] /= productPerTonneOre;
                }
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
            public void setOreTonnesPerYear(
                    double[][] draw, double[] oreTonnes, double[] capacity) {
                for (int i = 0; i < capacity.length; i++) {
                    double ore = oreTonnes[i];
                    double wanted = rule.applyAsDouble(ore) * factor.at(draw, i);
                    capacity[i] =
                            Math.clamp(wanted, ore / longestLifeYears, ore / shortestLifeYears);
                }
            }
        }
    }
}
