package org.lode.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The example of Longstaff and Schwartz 2001, section 1.
final class EightPathsTest {
    private static final double DISCOUNT = Math.exp(-0.06);
    private static final List<OracleRow> PATHS =
            OracleRows.numbers("longstaff_schwartz_2001_eight_paths.csv");
    private static final MarketPaths PRICES = paths();
    private static final LongstaffSchwartz.Result RESULT =
            LongstaffSchwartz.solve(
                    new AmericanPut(new EuropeanOption(1, 1.10, 0.06, 0, 0.2, 3), 3).graph(),
                    PRICES,
                    PRICES,
                    new Regression(Basis.POWERS_2, 1, true, 0, 1));

    private static MarketPaths paths() {
        double[][] prices = new double[3][PATHS.size()];
        for (int i = 0; i < PATHS.size(); i++) {
            for (int t = 0; t < 3; t++) {
                prices[t][i] = PATHS.get(i).get("t" + (t + 1));
            }
        }
        return MarketPaths.given(prices);
    }

    @Test
    void valueAgrees() {
        double value = RESULT.learnt().estimate(0, 0).meanUsd() * DISCOUNT;
        assertThat(value).isCloseTo(0.1144343300, within(1e-8));
    }

    @Test
    void europeanValueAgrees() {
        double sum = 0;
        for (OracleRow path : PATHS) {
            sum += Math.max(1.10 - path.get("t3"), 0);
        }
        assertThat(sum / 8 * Math.pow(DISCOUNT, 3)).isCloseTo(0.0563807393, within(1e-8));
    }

    @Test
    void coefficientsAgree() {
        double[][] known = {
            {2.03751234, -3.3354434, 1.35645659}, {-1.06998766, 2.98341063, -1.81357618}
        };
        for (int t = 0; t < 2; t++) {
            double[] found = RESULT.policy().coefficients(t, 0, 0);
            for (int j = 0; j < 3; j++) {
                assertThat(found[j] * DISCOUNT).isCloseTo(known[t][j], within(1e-7));
            }
        }
    }

    @Test
    void exerciseTimesAndCashFlowsAgree() {
        for (int i = 0; i < PATHS.size(); i++) {
            int exercised = 0;
            double paid = 0;
            for (int t = 0; t < 3 && exercised == 0; t++) {
                double price = PRICES.price(t, i);
                boolean isExercised =
                        RESULT.policy().choice(t, 0, 0, price).name().equals("exercise");
                if (isExercised && price < 1.10) {
                    exercised = t + 1;
                    paid = 1.10 - price;
                }
            }
            OracleRow path = PATHS.get(i);
            assertThat(exercised).isEqualTo((int) path.get("exercise_time_or_0"));
            assertThat(paid).isCloseTo(path.get("cash_flow"), within(1e-9));
        }
    }
}
