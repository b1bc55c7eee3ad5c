package org.lode.waterfall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lode.quantity.Money;

/// One step of a distribution. The steps of an agreement are paid in order: a later step gets cash
/// only when the earlier ones are paid in full.
///
/// The order of the first two steps decides whether return or capital is paid first.
public sealed interface WaterfallStep {
    /// The article or the words of the agreement, for statements. Unique in a waterfall.
    String name();

    /// Contributions come back: pays min(cash, unreturned capital), in proportion to it.
    ///
    /// @param partners who get their capital back in this step
    /// @param base what counts as capital
    record ReturnOfCapital(String name, List<Partner> partners, CapitalBase base)
            implements WaterfallStep {
        public ReturnOfCapital {
            partners = List.copyOf(partners);
            requireSome(name, partners);
        }
    }

    /// The return on unreturned capital that comes before any profit: pays min(cash, return due),
    /// in proportion to what is due.
    ///
    /// @param partners who have the claim
    /// @param terms how the claim grows
    record PreferredReturn(String name, List<Partner> partners, ReturnTerms terms)
            implements WaterfallStep {
        public PreferredReturn {
            partners = List.copyOf(partners);
            requireSome(name, partners);
        }
    }

    /// A partner catches up with a preferred return of others: it gets `rate` of the cash until
    /// the target is met.
    ///
    /// @param partner who catches up, for example the manager
    /// @param rate its part of the cash in this step, above 0 to 1
    /// @param target when it has caught up
    /// @param rest who has the remaining part; names other partners only
    record CatchUp(String name, Partner partner, BigDecimal rate, CatchUpTarget target, Shares rest)
            implements WaterfallStep {
        public CatchUp {
            ReturnTerms.requireShare("the rate of a catch-up", rate);
            if (rate.signum() == 0) {
                throw new IllegalArgumentException(
                        "%s: a catch-up at rate 0 never ends. Maybe leave the step out."
                                .formatted(name));
            }
            if (target instanceof CatchUpTarget.AllProfit(BigDecimal carry)
                    && rate.compareTo(carry) <= 0) {
                throw new IllegalArgumentException(
                        "%s: a catch-up at %s never reaches %s of all profit. Maybe a higher rate."
                                .formatted(name, rate.toPlainString(), carry.toPlainString()));
            }
            if (rest.named().contains(partner)) {
                throw new IllegalArgumentException(
                        "%s: %s cannot have the rest of its own catch-up."
                                .formatted(name, partner));
            }
        }
    }

    /// A band of return: cash goes by `shares` until the partners have earned `terms`.
    ///
    /// @param partners whose return is measured
    /// @param terms the return at the upper end of the band
    /// @param measure which cash counts towards it
    /// @param shares how cash in the band is divided
    record HurdleBand(
            String name,
            List<Partner> partners,
            ReturnTerms terms,
            BandMeasure measure,
            Shares shares)
            implements WaterfallStep {
        public HurdleBand {
            partners = List.copyOf(partners);
            requireSome(name, partners);
        }
    }

    /// The rest of the cash, by shares.
    record Split(String name, Shares shares) implements WaterfallStep {}

    /// A part of the cash stays in the fund.
    ///
    /// @param purpose for a reserve or for reinvestment
    /// @param share part of the cash at this step, 0 to 1
    /// @param ceiling retained at most; empty for no limit
    record Retention(
            String name, RetentionPurpose purpose, BigDecimal share, Optional<Money> ceiling)
            implements WaterfallStep {
        public Retention {
            ReturnTerms.requireShare("the share retained", share);
        }
    }

    /// Nothing passes before a date.
    ///
    /// @param until first day on which cash may be paid
    /// @param held what becomes of the cash held back
    record LockUp(String name, LocalDate until, HeldCash held) implements WaterfallStep {}

    private static void requireSome(String name, List<Partner> partners) {
        if (partners.isEmpty() || partners.stream().distinct().count() != partners.size()) {
            throw new IllegalArgumentException(
                    "%s: names one or more partners, each once, was %s. Maybe the list was lost."
                            .formatted(name, partners));
        }
    }
}
