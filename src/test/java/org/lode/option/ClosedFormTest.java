package org.lode.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Closed formulas against independently computed values (`oracle/options`, citations there).
final class ClosedFormTest {
    @Test
    void blackScholesMertonAgrees() {
        for (OracleRow row : OracleRows.numbers("black_scholes_merton.csv")) {
            EuropeanOption option =
                    new EuropeanOption(
                            row.get("spot"),
                            row.get("strike"),
                            row.get("rate"),
                            row.get("yield"),
                            row.get("sigma"),
                            row.get("maturity"));
            assertThat(option.call()).isCloseTo(row.get("call"), within(1e-9));
            assertThat(option.put()).isCloseTo(row.get("put"), within(1e-9));
        }
    }

    @Test
    void margrabeAgrees() {
        for (OracleRow row : OracleRows.numbers("margrabe_exchange_option.csv")) {
            ExchangeOption option =
                    new ExchangeOption(
                            new ExchangeOption.Asset(
                                    row.get("s1"), row.get("q1"), row.get("sigma1")),
                            new ExchangeOption.Asset(
                                    row.get("s2"), row.get("q2"), row.get("sigma2")),
                            row.get("rho"),
                            row.get("maturity"));
            assertThat(option.value()).isCloseTo(row.get("value_of_s1_for_s2"), within(1e-9));
        }
    }

    @Test
    void exchangeOfTwoFullyDependentEqualAssetsIsTheDifference() {
        ExchangeOption.Asset dear = new ExchangeOption.Asset(120, 0, 0.3);
        ExchangeOption.Asset cheap = new ExchangeOption.Asset(100, 0, 0.3);
        assertThat(new ExchangeOption(dear, cheap, 1, 2).value()).isEqualTo(20);
        assertThat(new ExchangeOption(cheap, dear, 1, 2).value()).isEqualTo(0);
    }

    @Test
    void mertonJumpsAgree() {
        for (OracleRow row : OracleRows.numbers("merton_jump_diffusion_call.csv")) {
            EuropeanOption diffusion =
                    new EuropeanOption(
                            row.get("S"),
                            row.get("K"),
                            row.get("rate"),
                            0,
                            row.get("sigma"),
                            row.get("T"));
            JumpOption option =
                    new JumpOption(
                            diffusion,
                            row.get("lambda"),
                            row.get("mean_log_jump"),
                            row.get("sd_log_jump"));
            assertThat(option.call()).isCloseTo(row.get("call"), within(1e-9));
            assertThat(new JumpOption(diffusion, 0, 0, 0).call()).isEqualTo(diffusion.call());
        }
    }

    @Test
    void optionToWaitAgrees() {
        for (OracleRow row : OracleRows.numbers("option_to_wait_dixit_pindyck.csv")) {
            PerpetualOption option =
                    new PerpetualOption(
                            row.get("V"),
                            row.get("I"),
                            row.get("rate"),
                            row.get("payout_delta"),
                            row.get("sigma"));
            assertThat(option.exponent()).isCloseTo(row.get("beta1"), within(1e-9));
            double threshold = row.get("V_star");
            assertThat(option.threshold()).isCloseTo(threshold, within(1e-9 * threshold));
            double value = row.get("F");
            assertThat(option.value()).isCloseTo(value, within(1e-9 * value));
        }
    }

    @Test
    void stochasticCostAgrees() {
        for (OracleRow row : OracleRows.numbers("mcdonald_siegel_1986_stochastic_cost.csv")) {
            StochasticCostOption option =
                    new StochasticCostOption(
                            new ExchangeOption.Asset(
                                    row.get("V"), row.get("delta_V"), row.get("sigma_V")),
                            new ExchangeOption.Asset(
                                    row.get("I"), row.get("delta_I"), row.get("sigma_I")),
                            row.get("rho"));
            assertThat(option.exponent()).isCloseTo(row.get("epsilon"), within(1e-9));
            assertThat(option.thresholdRatio()).isCloseTo(row.get("C_star"), within(1e-9));
            assertThat(option.value()).isCloseTo(row.get("value"), within(1e-9));
        }
    }

    @Test
    void figuresOutsideTheirBoundsAreRefused() {
        assertThatThrownBy(() -> new EuropeanOption(-1, 100, 0.05, 0, 0.2, 1))
                .hasMessage("spot price must be above 0, was -1.0.");
        assertThatThrownBy(() -> new PerpetualOption(1, 1, 0.04, 0, 0.2))
                .hasMessage("payout must be above 0, was 0.0.");
        assertThatThrownBy(
                        () ->
                                new ExchangeOption(
                                        new ExchangeOption.Asset(1, 0, 0.2),
                                        new ExchangeOption.Asset(1, 0, 0.2),
                                        1.5,
                                        1))
                .hasMessage("correlation must lie between -1 and 1, was 1.5.");
    }
}
