package org.lode.cashflow;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lode.fiscal.AssetClass;
import org.lode.fiscal.FiscalRegime;
import org.lode.fiscal.FundTerms;
import org.lode.fiscal.ProductionSharing;
import org.lode.fiscal.RoyaltyTerm;
import org.lode.fiscal.ValueAddedTax;

/// Random but plausible projects for tests of invariants: every fiscal term, delay, ramp-up and
/// closure rule occurs, alone and together.
public final class ProjectCases {
    private ProjectCases() {}

    /// One project: terms, mine, prices.
    public record Case(long seed, ProjectTerms terms, Realisation realisation, double[][] prices) {
        public CashFlowTable table() {
            return CashFlowModel.of(terms, realisation, prices);
        }

        @Override
        public String toString() {
            return "case of seed " + seed;
        }
    }

    /// The project of a seed; the same on every machine.
    public static Case random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int products = 1 + random.nextInt(3);
        double[] mean = new double[products];
        for (int p = 0; p < products; p++) {
            mean[p] = 50 * Math.exp(random.nextDouble() * 5);
        }
        Expansion expansion = expansion(new SplittableRandom(seed + 1_000_000));
        ProjectTerms terms = terms(random, mean, expansion);
        Realisation realisation = realisation(random, terms, mean);
        return new Case(seed, terms, realisation, prices(random, terms, mean));
    }

    /// One stage in half of the cases, else up to three with the capital before them.
    private static Expansion expansion(SplittableRandom random) {
        if (random.nextBoolean()) {
            return Expansion.NONE;
        }
        double[] capital = new double[1 + random.nextInt(10)];
        double[] capacity = new double[capital.length + 1];
        capacity[capital.length] = 1;
        for (int q = capital.length - 1; q >= 0; q--) {
            boolean isStep = random.nextInt(3) == 0;
            capital[q] = isStep ? random.nextDouble() : 0;
            capacity[q] = capacity[q + 1] * (isStep ? 0.3 + 0.7 * random.nextDouble() : 1);
        }
        return new Expansion(capital, capacity);
    }

    private static ProjectTerms terms(SplittableRandom random, double[] mean, Expansion expansion) {
        List<String> names = new ArrayList<>();
        double[] freight = new double[mean.length];
        for (int p = 0; p < mean.length; p++) {
            names.add("product " + p);
            freight[p] = coin(random, 0.5) * mean[p] * random.nextDouble() * 0.4;
        }
        int delay = random.nextInt(4);
        return new ProjectTerms(
                names,
                capexShares(random),
                1 + random.nextInt(30),
                delay,
                new double[][] {{1}, {0.3, 0.7, 1}, {0, 0.5, 0.8, 0.9}},
                freight,
                coin(random, 0.7) * random.nextDouble(),
                coin(random, 0.7) * 0.04 * random.nextDouble(),
                new ClosureTerms(
                        coin(random, 0.6) * 6e7 * random.nextDouble(),
                        coin(random, 0.5) * 0.2 * random.nextDouble(),
                        random.nextBoolean()),
                coin(random, 0.6) * 0.3 * random.nextDouble(),
                coin(random, 0.6) * 0.1 * random.nextDouble(),
                fiscal(random, mean),
                new Discounting(
                        0.02 + 0.15 * random.nextDouble(),
                        random.nextBoolean()
                                ? Discounting.Timing.END_YEAR
                                : Discounting.Timing.MID_YEAR),
                random.nextBoolean()
                        ? PaybackConvention.FIRST_CROSSING
                        : PaybackConvention.STAYS_PAID,
                expansion);
    }

    private static double[] capexShares(SplittableRandom random) {
        double[] shares = new double[1 + random.nextInt(4)];
        double sum = 0;
        for (int t = 0; t < shares.length; t++) {
            shares[t] = 0.1 + random.nextDouble();
            sum += shares[t];
        }
        for (int t = 0; t < shares.length; t++) {
            shares[t] /= sum;
        }
        return shares;
    }

    private static FiscalRegime fiscal(SplittableRandom random, double[] mean) {
        List<RoyaltyTerm> royalties = new ArrayList<>();
        for (double price : mean) {
            royalties.add(bands(random, price, 0.12));
        }
        double machinery = random.nextDouble() * 0.6;
        double byProduction = coin(random, 0.5) * random.nextDouble() * 0.4;
        @Nullable ProductionSharing sharing =
                coin(random, 0.4) > 0
                        ? new ProductionSharing(
                                0.3 + 0.7 * random.nextDouble(),
                                0.7 * random.nextDouble(),
                                bands(random, mean[0], 0.6))
                        : null;
        return new FiscalRegime(
                royalties,
                random.nextBoolean(),
                coin(random, 0.5) * 1e7 * random.nextDouble(),
                0.3 * random.nextDouble(),
                random.nextBoolean() ? 1 : 0.5,
                List.of(
                        new AssetClass(machinery, 1 + random.nextInt(20)),
                        new AssetClass(byProduction, 0)),
                random.nextBoolean(),
                coin(random, 0.6) * 0.2 * random.nextDouble(),
                coin(random, 0.5) > 0
                        ? new ValueAddedTax(
                                0.2, random.nextDouble(), random.nextDouble(), random.nextDouble())
                        : ValueAddedTax.NONE,
                sharing,
                new FundTerms(coin(random, 0.7) * random.nextDouble(), random.nextDouble()));
    }

    private static RoyaltyTerm bands(SplittableRandom random, double price, double highest) {
        if (random.nextBoolean()) {
            return RoyaltyTerm.flat(highest * random.nextDouble());
        }
        return new RoyaltyTerm(
                new double[] {0.7 * price, price, 1.4 * price},
                new double[] {
                    0.2 * highest * random.nextDouble(),
                    0.5 * highest * random.nextDouble(),
                    0.8 * highest * random.nextDouble(),
                    highest * random.nextDouble()
                });
    }

    private static Realisation realisation(
            SplittableRandom random, ProjectTerms terms, double[] mean) {
        double capacity = 1e5 * Math.exp(random.nextDouble() * 4);
        double life = 40 * random.nextDouble();
        double ore = random.nextInt(50) == 0 ? 0 : capacity * life;
        double value = 60 + 200 * random.nextDouble();
        double[] sales = new double[mean.length];
        double shares = 0;
        for (int p = 0; p < mean.length; p++) {
            sales[p] = 0.1 + random.nextDouble();
            shares += sales[p];
        }
        for (int p = 0; p < mean.length; p++) {
            sales[p] = sales[p] / shares * value / mean[p];
        }
        return new Realisation(
                ore,
                capacity,
                capacity * value * (0.5 + 3 * random.nextDouble()),
                value * (0.2 + 0.6 * random.nextDouble()),
                random.nextInt(terms.maxDelayYears() + 1),
                random.nextInt(terms.rampProfiles().length),
                sales);
    }

    private static double[][] prices(SplittableRandom random, ProjectTerms terms, double[] mean) {
        double[][] prices = new double[mean.length][terms.priceYears()];
        for (int p = 0; p < mean.length; p++) {
            double deviation = 0;
            for (int y = 0; y < terms.priceYears(); y++) {
                deviation = 0.7 * deviation + 0.6 * (random.nextDouble() - 0.5);
                prices[p][y] = mean[p] * Math.exp(deviation);
            }
        }
        return prices;
    }

    /// 1 with the given probability, otherwise 0.
    private static double coin(SplittableRandom random, double probability) {
        return random.nextDouble() < probability ? 1 : 0;
    }
}
