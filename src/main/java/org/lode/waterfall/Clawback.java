package org.lode.waterfall;

import java.util.List;
import org.lode.quantity.Money;

/// What the carried partner gives back at the end of a deal-by-deal fund.
///
/// Due is what it received as carry beyond what the same events would have given it on the whole
/// fund, at most its carry after tax. The escrow pays first; what the escrow does not need is
/// released to the carried partner.
///
/// @param received carry paid deal by deal, escrow included
/// @param earned carry on the whole fund
/// @param due to be given back to the other partners
/// @param fromEscrow part of `due` that the escrow pays
/// @param fromPartner part of `due` that the carried partner pays back
/// @param lostToTax excess that cannot be recovered because it was paid as tax
public record Clawback(
        Money received,
        Money earned,
        Money due,
        Money fromEscrow,
        Money fromPartner,
        Money lostToTax) {
    /// Settles a fund that pays deal by deal.
    ///
    /// @param events all events to the end
    /// @throws IllegalArgumentException if the waterfall is one on the whole fund
    public static Clawback settle(Waterfall waterfall, List<? extends FundEvent> events) {
        if (!(waterfall.arrangement() instanceof Arrangement.DealByDeal terms)) {
            throw new IllegalArgumentException(
                    "a fund that pays on the whole has no clawback. Maybe arrange it deal by"
                            + " deal.");
        }
        WaterfallRun run = waterfall.replay(events);
        Money received = carry(waterfall, run, terms.carried());
        Waterfall whole = waterfall.arranged(new Arrangement.WholeFund());
        Money earned = carry(whole, whole.replay(events), terms.carried());
        Money excess = received.minus(earned).max(Money.zero(waterfall.currency()));
        Money tax =
                Money.rounded(
                        waterfall.currency(),
                        received.amount().multiply(terms.taxRate()),
                        java.math.RoundingMode.HALF_UP);
        Money due = excess.min(received.minus(tax));
        Money fromEscrow = due.min(run.state().escrow());
        return new Clawback(
                received, earned, due, fromEscrow, due.minus(fromEscrow), excess.minus(due));
    }

    /// What a partner got beyond its capital and preferred return.
    private static Money carry(Waterfall waterfall, WaterfallRun run, Partner partner) {
        Money carry = Money.zero(waterfall.currency());
        for (DistributionDay day : run.days()) {
            for (Payment payment : day.payments()) {
                WaterfallStep step = waterfall.steps().get(waterfall.indexOf(payment.step()));
                boolean isClaim =
                        step instanceof WaterfallStep.ReturnOfCapital
                                || step instanceof WaterfallStep.PreferredReturn;
                if (payment.partner().equals(partner) && !isClaim) {
                    carry = carry.plus(payment.amount());
                }
            }
        }
        return carry;
    }
}
