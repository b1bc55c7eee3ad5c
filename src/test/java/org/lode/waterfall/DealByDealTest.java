package org.lode.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lode.waterfall.Terms.GP;
import static org.lode.waterfall.Terms.LP;
import static org.lode.waterfall.Terms.capital;
import static org.lode.waterfall.Terms.split;
import static org.lode.waterfall.Terms.usd;
import static org.lode.waterfall.Terms.year;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// American arrangement: two deals, 20 per cent carry, no preferred return. Constructed (status C),
/// small enough to follow by hand: deal X 100 in, 200 out; deal Y 100 in, 40 out. Whole fund:
/// profit 40, carry 8.
final class DealByDealTest {
    private static Waterfall waterfall(Arrangement.Losses losses, String escrow, String tax) {
        return Waterfall.of(CurrencyUnit.USD, capital(LP), split(Shares.fixed(LP, "0.80", GP)))
                .arranged(
                        new Arrangement.DealByDeal(
                                GP, losses, new BigDecimal(escrow), new BigDecimal(tax)));
    }

    private static FundEvent in(int year, String deal) {
        return FundEvent.Contribution.cash(year(year), LP, usd("100.00")).inDeal(deal);
    }

    private static FundEvent out(int year, String deal, String amount) {
        return new FundEvent.CashAvailable(year(year), usd(amount), deal);
    }

    private static List<FundEvent> gainThenLoss() {
        return List.of(
                in(0, "X"),
                in(0, "Y"),
                out(1, "X", "200.00"),
                new FundEvent.DealClosed(year(1), "X"),
                out(2, "Y", "40.00"),
                new FundEvent.DealClosed(year(2), "Y"));
    }

    private static List<FundEvent> lossThenGain() {
        return List.of(
                in(0, "X"),
                in(0, "Y"),
                out(1, "Y", "40.00"),
                new FundEvent.DealClosed(year(1), "Y"),
                out(2, "X", "200.00"),
                new FundEvent.DealClosed(year(2), "X"));
    }

    /// Carry 20 % of 100 = 20 in year 1, of which 6 in escrow; 12 too much in the end, 6 each.
    @Test
    void carryPaidTooEarlyComesBackFromEscrowAndPartner() {
        Waterfall waterfall = waterfall(Arrangement.Losses.CARRIED_FORWARD, "0.30", "0");
        WaterfallRun run = waterfall.replay(gainThenLoss());
        assertThat(run.to(GP)).isEqualTo(usd("20.00"));
        assertThat(run.days().getFirst().payments().getLast().escrowed()).isEqualTo(usd("6.00"));
        assertThat(run.days().getFirst().payments().getLast().paidOut()).isEqualTo(usd("14.00"));
        assertThat(run.state().escrow()).isEqualTo(usd("6.00"));
        assertThat(Clawback.settle(waterfall, gainThenLoss()))
                .isEqualTo(
                        new Clawback(
                                usd("20.00"),
                                usd("8.00"),
                                usd("12.00"),
                                usd("6.00"),
                                usd("6.00"),
                                usd("0.00")));
    }

    /// Tax of half the carry: 20 - 10 = 10 can be given back, 2 are lost.
    @Test
    void taxLimitsTheClawback() {
        Clawback clawback =
                Clawback.settle(
                        waterfall(Arrangement.Losses.CARRIED_FORWARD, "0", "0.50"), gainThenLoss());
        assertThat(clawback.due()).isEqualTo(usd("10.00"));
        assertThat(clawback.fromPartner()).isEqualTo(usd("10.00"));
        assertThat(clawback.lostToTax()).isEqualTo(usd("2.00"));
    }

    /// The loss of 60 comes first: 200 = 60 + 100 + 40, carry 8, nothing to take back.
    @Test
    void lossOfAnEarlierDealComesFirst() {
        Waterfall waterfall = waterfall(Arrangement.Losses.CARRIED_FORWARD, "0", "0");
        WaterfallRun run = waterfall.replay(lossThenGain());
        assertThat(run.days().getLast().paidBy("return of capital")).isEqualTo(usd("160.00"));
        assertThat(run.to(GP)).isEqualTo(usd("8.00"));
        assertThat(Clawback.settle(waterfall, lossThenGain()).due()).isEqualTo(usd("0.00"));
    }

    /// Without carry-forward the same loss stays with its deal: carry 20, clawback 12.
    @Test
    void lossLeftWithTheDealGivesCarryOnTheOther() {
        Waterfall waterfall = waterfall(Arrangement.Losses.LEFT_WITH_THE_DEAL, "0", "0");
        assertThat(waterfall.replay(lossThenGain()).to(GP)).isEqualTo(usd("20.00"));
        assertThat(Clawback.settle(waterfall, lossThenGain()).due()).isEqualTo(usd("12.00"));
    }

    /// Return of a closed deal is carried with its capital.
    @Test
    void returnOfAClosedDealGoesOnInTheNext() {
        Waterfall waterfall =
                Waterfall.of(
                                CurrencyUnit.USD,
                                Terms.pref(ReturnTerms.simple("0.08"), LP),
                                capital(LP),
                                split(Shares.fixed(LP, "0.80", GP)))
                        .arranged(
                                new Arrangement.DealByDeal(
                                        GP,
                                        Arrangement.Losses.CARRIED_FORWARD,
                                        BigDecimal.ZERO,
                                        BigDecimal.ZERO));
        // Year 1: Y pays 8 of return and 32 of capital, 68 are lost. Year 2: 8 % of 68 = 5.44 and
        // 16.00 of deal X, capital 68 + 100, the rest 200 - 189.44 = 10.56, a fifth 2.11.
        WaterfallRun run = waterfall.replay(lossThenGain());
        assertThat(run.days().getLast().paidBy("preferred return")).isEqualTo(usd("21.44"));
        assertThat(run.days().getLast().paidBy("return of capital")).isEqualTo(usd("168.00"));
        assertThat(run.to(GP)).isEqualTo(usd("2.11"));
        Money all = run.to(GP).plus(run.to(LP));
        assertThat(all).isEqualTo(usd("240.00"));
    }

    @Test
    void fundThatPaysOnTheWholeHasNoClawback() {
        assertThatThrownBy(
                        () ->
                                Clawback.settle(
                                        Waterfall.of(CurrencyUnit.USD, capital(LP)), List.of()))
                .hasMessage(
                        "a fund that pays on the whole has no clawback. Maybe arrange it deal by"
                                + " deal.");
    }
}
