package org.lode.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lode.waterfall.Terms.usd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.quantity.Money;

/// Whether a claim is ever repaid, by formula.
final class ClaimTest {
    private static final Money HALF_OF_2024_REVENUES = usd("550000000.00");

    private static Claim claim(String amount, String rate, Claim.Order order) {
        return new Claim(usd(amount), new BigDecimal(rate), order);
    }

    /// The draft of 23 March at the revenues of 2024 (constructed, status C; revenue 1.1 bn:
    /// reported). Balances by hand: 100 x 1.04^10 - 0.55 x (1.04^10 - 1)/0.04 = 141.42.
    @ParameterizedTest
    @CsvSource({"100000000000.00, 4000000000.00, 141.42", "123000000000.00, 4920000000.00, 175.47"})
    void claimOfTheMarchDraftIsNeverRepaid(String amount, String accrual, String afterTen) {
        for (Claim.Order order :
                new Claim.Order[] {Claim.Order.COMPOUND, Claim.Order.SIMPLE_RETURN_FIRST}) {
            assertThat(
                            claim(amount, "0.04", order)
                                    .outcome(Claim.Payments.level(HALF_OF_2024_REVENUES)))
                    .isEqualTo(
                            new Claim.Outcome.NeverRepaid(
                                    usd(accrual), HALF_OF_2024_REVENUES, usd("13750000000.00")));
        }
        BigDecimal billions =
                claim(amount, "0.04", Claim.Order.COMPOUND)
                        .balanceAfter(10, Claim.Payments.level(HALF_OF_2024_REVENUES))
                        .amount()
                        .movePointLeft(9);
        assertThat(billions.setScale(2, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal(afterTen));
    }

    /// 500 / 0.55 = 10000/11 = 909.09 years (constructed, status C).
    @Test
    void capOfFiveHundredBillionTakesNineHundredAndNineYears() {
        Years years = Years.toPay(usd("500000000000.00"), HALF_OF_2024_REVENUES);
        assertThat(years).hasToString("10000/11");
        assertThat(years.decimal(2, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("909.09"));
    }

    /// The stream of the constructed case: repaid with the seventh payment of 50 (as the table).
    @Test
    void claimOfThreeHundredIsRepaidInTheSeventhYear() {
        assertThat(
                        claim("300.00", "0.04", Claim.Order.COMPOUND)
                                .outcome(Claim.Payments.level(usd("50.00"))))
                .isEqualTo(new Claim.Outcome.Repaid(7));
        // Principal in 6 years, return 42.00: 342 / 50 = 6.84, so in the seventh.
        assertThat(
                        claim("300.00", "0.04", Claim.Order.SIMPLE_PRINCIPAL_FIRST)
                                .outcome(Claim.Payments.level(usd("50.00"))))
                .isEqualTo(new Claim.Outcome.Repaid(7));
    }

    /// A payment equal to the accrual keeps the claim as it is for ever.
    @Test
    void paymentEqualToTheAccrualNeverRepays() {
        assertThat(
                        claim("100.00", "0.04", Claim.Order.COMPOUND)
                                .outcome(Claim.Payments.level(usd("4.00"))))
                .isInstanceOf(Claim.Outcome.NeverRepaid.class);
        assertThat(
                        claim("100.00", "0.04", Claim.Order.COMPOUND)
                                .outcome(Claim.Payments.level(usd("4.01"))))
                .isInstanceOf(Claim.Outcome.Repaid.class);
    }

    /// Growth of the payments at the rate of the claim or above repays in the end.
    @Test
    void growingPaymentsRepayWhatLevelOnesDoNot() {
        Claim claim = claim("100.00", "0.04", Claim.Order.COMPOUND);
        // r = g: every payment is worth p/(1+r) today: 104 payments of 1.
        assertThat(claim.outcome(new Claim.Payments(usd("1.00"), new BigDecimal("0.04"))))
                .isEqualTo(new Claim.Outcome.Repaid(104));
        assertThat(claim.outcome(new Claim.Payments(usd("1.00"), new BigDecimal("0.03"))))
                .isInstanceOf(Claim.Outcome.NeverRepaid.class);
    }

    /// Second way: year by year in decimals, for 1,000 random claims that are repaid.
    @Test
    void formulaAgreesWithPlayingTheYears() {
        long seed = 20250323;
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 1000; trial++) {
            Money amount = Money.ofMinor(usd("0").currency(), random.nextLong(100, 1_000_000));
            BigDecimal rate = BigDecimal.valueOf(random.nextInt(0, 20), 2);
            BigDecimal growth = BigDecimal.valueOf(random.nextInt(-5, 8), 2);
            Money first =
                    Money.ofMinor(
                            amount.currency(),
                            random.nextLong(1, Math.max(2, amount.minorUnits() / 4)));
            Claim claim = new Claim(amount, rate, Claim.Order.COMPOUND);
            Claim.Outcome outcome = claim.outcome(new Claim.Payments(first, growth));
            BigDecimal balance = amount.amount();
            BigDecimal payment = first.amount();
            int year = 0;
            while (balance.signum() > 0 && year < 400) {
                balance =
                        balance.multiply(BigDecimal.ONE.add(rate))
                                .subtract(payment)
                                .round(ExactAccrual.DIGITS);
                payment = payment.multiply(BigDecimal.ONE.add(growth)).round(ExactAccrual.DIGITS);
                year++;
            }
            switch (outcome) {
                case Claim.Outcome.Repaid(long years) -> {
                    if (years <= 400) {
                        assertThat(years).as("seed %d trial %d", seed, trial).isEqualTo(year);
                    }
                }
                case Claim.Outcome.NeverRepaid n ->
                        assertThat(balance).as("seed %d trial %d", seed, trial).isPositive();
            }
        }
    }

    /// Simple return after principal, year by year.
    @Test
    void principalFirstAgreesWithPlayingTheYears() {
        SplittableRandom random = new SplittableRandom(42);
        for (int trial = 0; trial < 1000; trial++) {
            Money amount = Money.ofMinor(usd("0").currency(), random.nextLong(100, 100_000));
            BigDecimal rate = BigDecimal.valueOf(random.nextInt(0, 20), 2);
            Money payment = Money.ofMinor(amount.currency(), random.nextLong(50, 50_000));
            BigDecimal principal = amount.amount();
            BigDecimal due = BigDecimal.ZERO;
            long year = 0;
            while (principal.signum() > 0 || due.signum() > 0) {
                due = due.add(principal.multiply(rate));
                BigDecimal onPrincipal = principal.min(payment.amount());
                principal = principal.subtract(onPrincipal);
                due = due.subtract(payment.amount().subtract(onPrincipal).min(due));
                year++;
            }
            assertThat(
                            new Claim(amount, rate, Claim.Order.SIMPLE_PRINCIPAL_FIRST)
                                    .outcome(Claim.Payments.level(payment)))
                    .as("trial %d: %s at %s by %s", trial, amount, rate, payment)
                    .isEqualTo(new Claim.Outcome.Repaid(year));
        }
    }

    @Test
    void refusesWhatItCannotAnswer() {
        assertThatThrownBy(
                        () ->
                                claim("1.00", "0.04", Claim.Order.SIMPLE_RETURN_FIRST)
                                        .outcome(
                                                new Claim.Payments(
                                                        usd("1.00"), new BigDecimal("0.01"))))
                .hasMessage("simple return is analysed for level payments, growth was 0.01.");
        assertThatThrownBy(() -> claim("1.00", "4", Claim.Order.COMPOUND))
                .hasMessage(
                        "a rate of return must lie between 0 and 1, was 4. Maybe a per cent:"
                                + " write 0.08.");
        assertThatThrownBy(() -> claim("0.00", "0.04", Claim.Order.COMPOUND))
                .hasMessage("a claim is above 0, was USD 0.00.");
    }
}
