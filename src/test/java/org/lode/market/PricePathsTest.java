package org.lode.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;

final class PricePathsTest {
    private static final int LANES = 256;
    private static final int BLOCKS = 400;
    private static final double[] YEARS = {1, 1, 1, 1, 1};

    @Test
    void meanReversionHasTheExactMoments() throws IOException {
        for (double[] row : oracle()) {
            PriceStep step =
                    PriceStep.of(new PriceModel.MeanReverting(row[0], row[1], row[2], row[3]));
            int years = (int) row[4];
            // the oracle prints 12 decimals of the logarithms and 10 of the prices
            assertThat(step.logMean(years)).isCloseTo(row[5], within(1e-11));
            assertThat(step.logVariance(years)).isCloseTo(row[6], within(1e-11));
            assertThat(step.median(years) / row[7]).isCloseTo(1, within(1e-9));
            assertThat(step.mean(years) / row[8]).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void brownianMotionGrowsAtItsRate() {
        PriceStep step = PriceStep.of(new PriceModel.GeometricBrownian(100, 0.02, 0.3));
        assertThat(step.mean(10)).isCloseTo(100 * Math.exp(0.2), within(1e-10));
        assertThat(step.logVariance(10)).isCloseTo(0.9, within(1e-14));
    }

    @Test
    void simulatedPricesHaveTheMomentsOfTheModel() {
        List<PriceModel> models =
                List.of(
                        new PriceModel.MeanReverting(14_000, 11_000, 0.45, 0.45),
                        new PriceModel.GeometricBrownian(1200, 0.01, 0.25));
        int lead = 2;
        int year = 4;
        double[][] logs = simulate(models, new double[][] {{1, 0.4}, {0.4, 1}}, lead, year);
        int n = logs[0].length;
        for (int p = 0; p < 2; p++) {
            PriceStep step = PriceStep.of(models.get(p));
            double variance = step.logVariance(lead + year + 1);
            double mean = mean(logs[p]);
            assertThat(mean)
                    .isCloseTo(step.logMean(lead + year + 1), within(4 * Math.sqrt(variance / n)));
            assertThat(covariance(logs[p], logs[p]))
                    .isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / n)));
        }
        // yearly innovations correlate at 0.4; their sums over the years by persistence
        PriceStep first = PriceStep.of(models.get(0));
        PriceStep second = PriceStep.of(models.get(1));
        double expected = 0;
        for (int t = 0; t <= lead + year; t++) {
            double left = Math.pow(first.persistence() * second.persistence(), t);
            expected += 0.4 * first.innovationSd() * second.innovationSd() * left;
        }
        double error = Math.sqrt(2 * first.logVariance(7) * second.logVariance(7) / n);
        assertThat(covariance(logs[0], logs[1])).isCloseTo(expected, within(4 * error));
    }

    @Test
    void flatPriceIsExactAndDrawsNothing() {
        PricePaths paths =
                new PricePaths(
                        List.of(new PriceModel.Flat(123.45)), new double[0][], 3, YEARS, LANES);
        double[][][] prices = new double[1][YEARS.length][LANES];
        double[][] factor = new double[1][LANES];
        paths.draw(
                (p, z) -> {
                    throw new IllegalStateException("drawn");
                },
                prices,
                factor);
        for (double[] year : prices[0]) {
            assertThat(year).containsOnly(123.45);
        }
        assertThat(factor[0]).containsOnly(0);
    }

    @Test
    void volatilityInPerCentIsRefused() {
        assertThatThrownBy(
                        () ->
                                new PricePaths(
                                        List.of(new PriceModel.GeometricBrownian(1, 0, 45)),
                                        new double[0][],
                                        0,
                                        YEARS,
                                        LANES))
                .hasMessageContaining("Maybe the volatility is a per cent: write 0.30.");
    }

    private static double[][] simulate(
            List<PriceModel> models, double[][] correlation, int lead, int year) {
        ZigguratSampler.NormalizedGaussian normal =
                ZigguratSampler.NormalizedGaussian.of(new XoShiRo256PlusPlus(5, 6, 7, 8));
        PricePaths paths = new PricePaths(models, correlation, lead, YEARS, LANES);
        double[][][] prices = new double[2][YEARS.length][LANES];
        double[][] factor = new double[2][LANES];
        double[][] logs = new double[2][BLOCKS * LANES];
        for (int b = 0; b < BLOCKS; b++) {
            paths.draw(
                    (p, z) -> {
                        for (double[] row : z) {
                            Arrays.setAll(row, _ -> normal.sample());
                        }
                    },
                    prices,
                    factor);
            for (int i = 0; i < LANES; i++) {
                for (int p = 0; p < 2; p++) {
                    logs[p][b * LANES + i] = Math.log(prices[p][year][i]);
                }
            }
            double sum = 0;
            for (int y = 0; y < YEARS.length; y++) {
                sum += Math.log(prices[0][y][7] / models.get(0).startUsdPerTonne());
            }
            assertThat(factor[0][7]).isCloseTo(sum / YEARS.length, within(1e-12));
        }
        return logs;
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    private static double covariance(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum / x.length;
    }

    private static List<double[]> oracle() throws IOException {
        try (InputStream in =
                PricePathsTest.class.getResourceAsStream("/oracle/ou_log_price_moments.csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("S0"))
                    .map(PricePathsTest::numbers)
                    .toList();
        }
    }

    private static double[] numbers(String line) {
        String[] cells = line.split(",", -1);
        double[] numbers = new double[cells.length];
        for (int k = 0; k < cells.length; k++) {
            numbers[k] = Double.parseDouble(cells[k]);
        }
        return numbers;
    }
}
