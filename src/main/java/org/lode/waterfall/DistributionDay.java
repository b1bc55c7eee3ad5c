package org.lode.waterfall;

import java.time.LocalDate;
import java.util.List;
import org.lode.quantity.Money;

/// One distribution: the cash of one day and deal, and where every unit of it went.
///
/// cash + released = sum of payments + retained + undistributed, to the minor unit.
///
/// @param date day
/// @param deal deal, or [FundEvent#WHOLE_FUND]
/// @param cash cash that came in for distribution
/// @param released cash kept earlier that joins in
/// @param payments in order of the steps
/// @param retained cash that steps kept
/// @param undistributed cash that no step took
public record DistributionDay(
        LocalDate date,
        String deal,
        Money cash,
        Money released,
        List<Payment> payments,
        Money retained,
        Money undistributed) {
    public DistributionDay {
        payments = List.copyOf(payments);
        Money out =
                payments.stream()
                        .map(Payment::amount)
                        .reduce(retained.plus(undistributed), Money::plus);
        if (!out.equals(cash.plus(released))) {
            throw new IllegalStateException(
                    "%s came in on %s and %s went out.".formatted(cash.plus(released), date, out));
        }
    }

    /// What a partner gets in all steps.
    public Money to(Partner partner) {
        return payments.stream()
                .filter(p -> p.partner().equals(partner))
                .map(Payment::amount)
                .reduce(Money.zero(cash.currency()), Money::plus);
    }

    /// What a step pays to a partner.
    public Money to(Partner partner, String step) {
        return payments.stream()
                .filter(p -> p.partner().equals(partner) && p.step().equals(step))
                .map(Payment::amount)
                .reduce(Money.zero(cash.currency()), Money::plus);
    }

    /// What a step pays to all.
    public Money paidBy(String step) {
        return payments.stream()
                .filter(p -> p.step().equals(step))
                .map(Payment::amount)
                .reduce(Money.zero(cash.currency()), Money::plus);
    }
}
