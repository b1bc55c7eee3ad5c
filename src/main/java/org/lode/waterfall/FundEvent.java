package org.lode.waterfall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lode.quantity.Money;

/// Something that happened to the fund on a day. The list of events is all the engine knows.
///
/// Within a day the order is: contributions and fees, prices, distributions made before, cash (all
/// cash of a day and deal is one distribution), releases, closings.
public sealed interface FundEvent {
    /// The deal of events that belong to no single deal.
    String WHOLE_FUND = "fund";

    /// The day, as the agreement counts it.
    LocalDate date();

    /// A partner paid in.
    ///
    /// @param date day of payment
    /// @param amount above 0
    /// @param detail kind, call and due dates, deal
    record Contribution(LocalDate date, Partner partner, Money amount, Detail detail)
            implements FundEvent {
        public Contribution {
            requirePositive("a contribution", amount);
        }

        /// Cash, called and due on the day it was paid.
        public static Contribution cash(LocalDate date, Partner partner, Money amount) {
            return new Contribution(
                    date, partner, amount, new Detail(Kind.CASH, date, date, WHOLE_FUND));
        }

        /// Something of agreed value that brings no cash, such as aid.
        public static Contribution deemed(LocalDate date, Partner partner, Money amount) {
            return new Contribution(
                    date, partner, amount, new Detail(Kind.DEEMED, date, date, WHOLE_FUND));
        }

        /// The same for one deal.
        public Contribution inDeal(String deal) {
            return new Contribution(
                    date,
                    partner,
                    amount,
                    new Detail(detail.kind, detail.calledOn, detail.dueOn, deal));
        }

        /// The same with the dates of its call.
        public Contribution called(LocalDate calledOn, LocalDate dueOn) {
            return new Contribution(
                    date, partner, amount, new Detail(detail.kind, calledOn, dueOn, detail.deal));
        }
    }

    /// Circumstances of a contribution.
    ///
    /// @param kind cash or deemed
    /// @param calledOn day of the capital call
    /// @param dueOn day the call fell due
    /// @param deal which deal it pays for, or [#WHOLE_FUND]
    record Detail(Kind kind, LocalDate calledOn, LocalDate dueOn, String deal) {}

    /// What was contributed.
    enum Kind {
        /// Money.
        CASH,
        /// Something of agreed value, without cash.
        DEEMED
    }

    /// A partner bore a fee or an expense of the fund.
    record FeePaid(LocalDate date, Partner partner, Money amount, String deal)
            implements FundEvent {
        public FeePaid {
            requirePositive("a fee", amount);
        }
    }

    /// Cash is there to be distributed.
    ///
    /// @param deal where it comes from, or [#WHOLE_FUND]
    record CashAvailable(LocalDate date, Money amount, String deal) implements FundEvent {
        public CashAvailable {
            if (amount.isNegative()) {
                throw new IllegalArgumentException(
                        "cash to distribute is 0 or more, was %s. Maybe a call for capital?"
                                .formatted(amount));
            }
        }

        /// Cash of the fund as a whole.
        public static CashAvailable of(LocalDate date, Money amount) {
            return new CashAvailable(date, amount, WHOLE_FUND);
        }
    }

    /// A distribution that was made, by this waterfall or by another one: what was paid is a fact
    /// and is not divided again.
    ///
    /// A payment counts against what the step of the same name owes here: capital given back no
    /// longer earns, return paid is no longer due. What was paid beyond that, or in a step that
    /// this waterfall does not have, counts only as received, for example under a cap.
    ///
    /// @param payouts in the order of payment
    /// @param deal deal it belongs to, or [#WHOLE_FUND]
    record Distributed(LocalDate date, List<Payout> payouts, String deal) implements FundEvent {
        public Distributed {
            payouts = List.copyOf(payouts);
            payouts.forEach(p -> requirePositive("a payment", p.amount()));
        }

        /// A distribution of the fund as a whole.
        public static Distributed of(LocalDate date, List<Payout> payouts) {
            return new Distributed(date, payouts, WHOLE_FUND);
        }
    }

    /// What a partner got in a distribution that was made.
    ///
    /// @param amount above 0
    /// @param step name of the step that paid it
    record Payout(Partner partner, Money amount, String step) {}

    /// The price that a sliding scale looks at, from this day on.
    ///
    /// @param price in the unit of the scale
    record PriceFixing(LocalDate date, BigDecimal price) implements FundEvent {}

    /// Retained cash is given back to the steps that follow the one that kept it.
    ///
    /// @param step name of the retention or lock-up
    record Release(LocalDate date, String step, Money amount) implements FundEvent {
        public Release {
            requirePositive("a release", amount);
        }
    }

    /// A deal is over; what it has not paid back is its loss.
    record DealClosed(LocalDate date, String deal) implements FundEvent {}

    private static void requirePositive(String what, Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(
                    "%s must be above 0, was %s.".formatted(what, amount));
        }
    }
}
