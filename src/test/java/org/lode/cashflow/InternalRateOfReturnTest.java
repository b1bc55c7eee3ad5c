package org.lode.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.lode.cashflow.InternalRateOfReturn.Rule;

final class InternalRateOfReturnTest {
    private static final double[] BULLOCK =
            Oracle.rows("bullock_gold/cash_flow.csv").stream()
                    .mapToDouble(row -> Double.parseDouble(row.getField("net_cash_flow_usd")))
                    .toArray();

    @Test
    void publishedVectorsAreReproduced() {
        List<NamedCsvRecord> rows = Oracle.rows("irr_vectors/vectors.csv");
        assertThat(rows).hasSize(14);
        for (NamedCsvRecord row : rows) {
            String id = row.getField("id");
            InternalRateOfReturn irr =
                    InternalRateOfReturn.of(
                            flows(row.getField("cash_flows")), Rule.SMALLEST_POSITIVE);
            double expected = Double.parseDouble(row.getField("expected"));
            if (Double.isNaN(expected)) {
                assertThat(irr.roots()).as(id).isEmpty();
                assertThat(irr.chosen()).as(id).isEmpty();
            } else {
                double periods = row.getField("kind").equals("irr*12") ? 12 : 1;
                assertThat(irr.chosen()).as(id).isPresent();
                assertThat(irr.chosen().getAsDouble() * periods)
                        .as(id)
                        .isCloseTo(expected, within(Double.parseDouble(row.getField("tolerance"))));
            }
        }
    }

    @Test
    void allRealRootsAreFound() {
        assertRoots(BULLOCK, -0.48930083, 0.2373177654785889);
        assertRoots(new double[] {-50, -100, 600, 300, -100}, -0.768895, 1.8544178284561799);
        assertRoots(new double[] {-5, 10.5, 1, -8, 1, 0, 0, 0}, -0.870201, 0.088598, 0.709560);
    }

    @Test
    void rulesChooseAmongSeveralRoots() {
        double[] flows = {-50, -100, 600, 300, -100};
        assertThat(chosen(flows, Rule.SMALLEST_POSITIVE)).isCloseTo(1.854418, within(1e-6));
        assertThat(chosen(flows, Rule.NEAREST_ZERO)).isCloseTo(-0.768895, within(1e-6));
        assertThat(chosen(BULLOCK, Rule.BRACKETED)).isCloseTo(0.2373177654785889, within(1e-12));
    }

    @Test
    void signChangesBoundTheNumberOfRoots() {
        assertThat(InternalRateOfReturn.of(BULLOCK, Rule.NEAREST_ZERO).signChanges()).isEqualTo(2);
        assertThat(
                        InternalRateOfReturn.of(
                                        new double[] {0, -1, 0, 2, 0}, Rule.SMALLEST_POSITIVE)
                                .signChanges())
                .isEqualTo(1);
    }

    /// Flows are built as the product of (1 + r) x - 1 over known rates r, in long
    /// multiplication.
    @Test
    void knownRatesAreFoundInRandomFlows() {
        for (long seed = 0; seed < 1_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] rates = new double[1 + random.nextInt(4)];
            for (int k = 0; k < rates.length; k++) {
                rates[k] = -0.9 + 1.2 * (k + 0.8 * random.nextDouble());
            }
            double[] flows = {1 + random.nextDouble() * 1e9};
            for (double rate : rates) {
                flows = times(flows, new double[] {-1, 1 + rate});
            }
            // A factor without real root, and one whose root lies outside the reported range.
            flows = times(flows, new double[] {1, 0.3, 0.5});
            flows = times(flows, new double[] {1, 2 * random.nextDouble()});
            List<Double> roots = InternalRateOfReturn.of(flows, Rule.NEAREST_ZERO).roots();
            assertThat(roots).as("seed %d", seed).hasSameSizeAs(rates);
            for (int k = 0; k < rates.length; k++) {
                assertThat(roots.get(k)).as("seed %d", seed).isCloseTo(rates[k], within(1e-8));
            }
        }
    }

    @Test
    void degenerateFlowsHaveNoRate() {
        for (double[] flows :
                new double[][] {
                    {}, {0}, {-5}, {0, 0, 0}, {1, 2, 3}, {-1, -1}, {0, 0, 7}, {1e-320, 1e-320}
                }) {
            for (Rule rule : Rule.values()) {
                InternalRateOfReturn irr = InternalRateOfReturn.of(flows, rule);
                assertThat(irr.roots()).isEmpty();
                assertThat(irr.chosen()).isEmpty();
            }
        }
        // 1 + x^2 has two sign changes less than none: no real root although inflow follows
        // outflow.
        assertThat(InternalRateOfReturn.of(new double[] {1, -1, 1}, Rule.SMALLEST_POSITIVE).roots())
                .isEmpty();
    }

    @Test
    void rateOfZeroAndHugeFlowsAreFound() {
        assertRoots(new double[] {-3, 1, 1, 1}, 0);
        assertRoots(new double[] {-1e308, 1.1e308}, 0.1);
        assertRoots(new double[] {-1, 11}, 10);
        assertRoots(new double[] {-1, 11.1});
    }

    @Test
    void touchingRootIsReportedAtMostTwice() {
        List<Double> roots =
                InternalRateOfReturn.of(new double[] {-100, 220, -121}, Rule.NEAREST_ZERO).roots();
        assertThat(roots)
                .hasSizeBetween(1, 2)
                .allSatisfy(r -> assertThat(r).isCloseTo(0.1, within(1e-6)));
    }

    @Test
    void finiteInputNeverThrows() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] flows = new double[random.nextInt(60)];
            for (int t = 0; t < flows.length; t++) {
                flows[t] =
                        random.nextInt(4) == 0
                                ? 0
                                : (random.nextDouble() - 0.5) * Math.exp(40 * random.nextDouble());
            }
            for (double r : InternalRateOfReturn.of(flows, Rule.BRACKETED).roots()) {
                double scale = 0;
                double value = 0;
                for (int t = 0; t < flows.length; t++) {
                    double present = flows[t] * Math.pow(1 + r, -t);
                    value += present;
                    scale += Math.abs(present);
                }
                assertThat(value / scale).as("seed %d rate %s", seed, r).isCloseTo(0, within(1e-9));
            }
        }
    }

    @Test
    void flowThatIsNotANumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                InternalRateOfReturn.of(
                                        new double[] {-1, Double.NaN}, Rule.NEAREST_ZERO))
                .withMessage("the flow of year 1 is NaN, must be a number.");
    }

    @Test
    void modifiedRateOfTheTextbookMine() {
        Oracle.Values expected = Oracle.values("bullock_gold/expected.csv");
        assertThat(InternalRateOfReturn.modified(BULLOCK, 0.12, 0.12).getAsDouble())
                .isCloseTo(0.16211926, within(5e-9))
                .isCloseTo(expected.get("mirr_finance12_reinvest12"), within(5e-5));
        assertThat(InternalRateOfReturn.modified(new double[] {1, 2}, 0.1, 0.1)).isEmpty();
        assertThat(InternalRateOfReturn.modified(new double[] {-1}, 0.1, 0.1)).isEmpty();
    }

    @Test
    void presentValueAndPaybackOfTheTextbookMine() {
        Oracle.Values expected = Oracle.values("bullock_gold/expected.csv");
        assertThat(NetPresentValue.endYear(BULLOCK, expected.get("discount_rate")))
                .isCloseTo(expected.get("npv"), within(0.005));
        assertThat(Payback.of(BULLOCK, PaybackConvention.FIRST_CROSSING).getAsDouble())
                .isCloseTo(expected.get("payback_linear"), within(5e-5));
    }

    private static double[] flows(String text) {
        return Arrays.stream(text.split(";", -1))
                .flatMapToDouble(
                        cell -> {
                            String[] parts = cell.trim().split(" x", -1);
                            int times = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
                            double value = Double.parseDouble(parts[0]);
                            return DoubleStream.generate(() -> value).limit(times);
                        })
                .toArray();
    }

    private static double chosen(double[] flows, Rule rule) {
        return InternalRateOfReturn.of(flows, rule).chosen().getAsDouble();
    }

    private static void assertRoots(double[] flows, double... expected) {
        List<Double> roots = InternalRateOfReturn.of(flows, Rule.NEAREST_ZERO).roots();
        assertThat(roots).hasSize(expected.length);
        for (int k = 0; k < expected.length; k++) {
            assertThat(roots.get(k)).isCloseTo(expected[k], within(1e-6));
        }
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                product[i + j] += a[i] * b[j];
            }
        }
        return product;
    }
}
