package org.lode.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.deposit.ControlStatus;
import org.lode.deposit.Deposit;
import org.lode.deposit.EvidenceLevel;
import org.lode.quantity.Explained;
import org.lode.quantity.Source;

/// Everything that one run says about one deposit.
///
/// @param deposit the deposit
/// @param level how far the evidence carries
/// @param levelReason why it is not higher
/// @param product main product or commodity, for the table
/// @param resource scale
/// @param valuation value; empty below level 2
/// @param learning value of information for a level 1 deposit that can be screened; empty
///     otherwise
/// @param permitState latest state of the permit, in words with its date
/// @param holder latest known holder, or empty
/// @param owners known owners as read, in words
/// @param pricesPaid prices really paid
/// @param flags warnings
/// @param figures explanations by figure name (`npv`, `capex`, `resource` ...)
/// @param sources every source that reached this result, without repeats
public record DepositResult(
        Deposit deposit,
        EvidenceLevel level,
        String levelReason,
        String product,
        ResourceView resource,
        Optional<ValuationView> valuation,
        Optional<ValuationView.LearningView> learning,
        String permitState,
        String holder,
        List<String> owners,
        List<PricePaid> pricesPaid,
        List<Flag> flags,
        Map<String, Explained> figures,
        List<Source> sources) {
    public DepositResult {
        owners = List.copyOf(owners);
        pricesPaid = List.copyOf(pricesPaid);
        flags = List.copyOf(flags);
        sources = List.copyOf(sources);
    }

    /// The same result with the verdict on area and holder in place of what the case records.
    DepositResult judged(EligibilityView view) {
        ControlStatus control =
                switch (view.area().status()) {
                    case ELIGIBLE -> ControlStatus.GOVERNMENT;
                    case NOT_ELIGIBLE -> ControlStatus.OCCUPIED;
                    case CONTESTED -> ControlStatus.CONTESTED;
                    case UNKNOWN -> ControlStatus.UNKNOWN;
                };
        Deposit seen =
                deposit.withControl(
                        control, view.area().asOf().toString(), view.area().rule().text());
        return new DepositResult(
                seen,
                level,
                levelReason,
                product,
                resource,
                valuation,
                learning,
                permitState,
                holder,
                owners,
                pricesPaid,
                Flags.judged(flags, seen, view),
                figures,
                sources);
    }

    /// A price that somebody really paid, or published economics, beside the computed value.
    ///
    /// @param what what was paid for, in words
    /// @param amount amount as published, with unit
    /// @param usd in USD if it could be converted, else empty
    /// @param source citation
    public record PricePaid(String what, String amount, OptionalDouble usd, Source source) {}
}
