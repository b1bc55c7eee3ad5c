package org.lode.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.lode.scenario.StateConditions.Gates;

/// A random country whose states get better from war to peace, and a random mine in it.
///
/// @param rates yearly chances of the chain
/// @param guarantee multiplies every return to war
/// @param q share of output by state
/// @param loss chance of loss by state
/// @param insurance rate by state
/// @param gates exploration, construction, extraction by state
/// @param flows flow of the mine by age
/// @param build years of building
/// @param care cost of care, share of capital
/// @param exploration years of exploration
/// @param cap most that cover pays; 0: none
record RandomSite(
        double[] rates,
        double guarantee,
        double[] q,
        double[] loss,
        double[] insurance,
        boolean[][] gates,
        double[] flows,
        int build,
        double care,
        int exploration,
        double cap) {
    static RandomSite of(long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        double toPeace = 0.2 * r.nextDouble();
        double e = 0.05 + 0.1 * r.nextDouble();
        double f = e + 0.5 * r.nextDouble();
        double[] rates = {
            0.5 * r.nextDouble(),
            0,
            f,
            toPeace,
            e,
            toPeace + 0.1 * r.nextDouble(),
            e * r.nextDouble()
        };
        double[] q = new double[4];
        double[] loss = new double[4];
        double[] insurance = new double[4];
        boolean[][] gates = new boolean[3][4];
        q[0] = r.nextDouble();
        loss[0] = 0.2 * r.nextDouble();
        insurance[0] = 0.1 * r.nextDouble();
        boolean[] open = {r.nextInt(3) == 0, r.nextInt(3) == 0, r.nextInt(3) == 0};
        for (int s = 0; s < 4; s++) {
            if (s > 0) {
                q[s] = q[s - 1] + (1 - q[s - 1]) * r.nextDouble();
                loss[s] = loss[s - 1] * r.nextDouble();
                insurance[s] = insurance[s - 1] * r.nextDouble();
            }
            for (int g = 0; g < 3; g++) {
                open[g] |= r.nextInt(2) == 0;
                gates[g][s] = open[g] || s == 3;
            }
        }
        int build = r.nextInt(4);
        double[] flows = new double[build + 3 + r.nextInt(12)];
        for (int age = 0; age < flows.length; age++) {
            flows[age] = age < build ? -200 * r.nextDouble() : 180 * r.nextDouble() - 10;
        }
        return new RandomSite(
                rates,
                r.nextDouble(),
                q,
                loss,
                insurance,
                gates,
                flows,
                build,
                0.05 * r.nextDouble(),
                r.nextInt(3),
                r.nextBoolean() ? 0 : 500 * r.nextDouble());
    }

    MarkovChain chain(double g, double ceasefire) {
        return new TransitionRates(
                        ceasefire,
                        rates[1],
                        rates[2],
                        rates[3],
                        rates[4],
                        rates[5],
                        rates[6],
                        new TransitionRates.Shifts(g, 1, 0))
                .chain();
    }

    Country country(MarkovChain chain, double lossFactor, boolean[][] open) {
        List<StateConditions> conditions = new ArrayList<>();
        for (int s = 0; s < 4; s++) {
            conditions.add(
                    new StateConditions(
                            q[s],
                            insurance[s],
                            loss[s] * lossFactor,
                            loss[s],
                            new Gates(open[0][s], open[1][s], open[2][s])));
        }
        return new Country(
                chain, conditions, new Country.Damage(0.1, new WarRiskCover(cap, 0.01, 1)), 0.5);
    }

    Country country() {
        return country(chain(guarantee, rates[0]), 1, gates);
    }

    SiteProfile profile() {
        List<double[]> byState = new ArrayList<>();
        double[] capital = new double[flows.length];
        double[] careCost = new double[flows.length];
        double sum = 0;
        for (int age = 0; age < flows.length; age++) {
            sum += age < build ? -flows[age] : 0;
            capital[age] = build == 0 ? 300 : sum;
            careCost[age] = care * capital[age];
        }
        for (int s = 0; s < 4; s++) {
            double[] row = flows.clone();
            for (int age = build; age < row.length; age++) {
                row[age] = flows[age] * (flows[age] > 0 ? q[s] : 1);
            }
            byState.add(row);
        }
        return new SiteProfile(
                byState,
                capital,
                new SiteProfile.Phases(build, flows.length),
                new SiteProfile.Standstill(careCost, new double[flows.length], false),
                0.08,
                build == 0 ? 300 : 0,
                OptionalDouble.empty());
    }

    RightToBuild right(Country country) {
        return RightToBuild.of(
                SiteValuation.of(country, profile()),
                new RightToBuild.Exploration(exploration, 5.0 * exploration));
    }
}
