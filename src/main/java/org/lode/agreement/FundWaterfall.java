package org.lode.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;
import org.lode.waterfall.Accrual;
import org.lode.waterfall.Arrangement;
import org.lode.waterfall.CapitalBase;
import org.lode.waterfall.CashRounding;
import org.lode.waterfall.DayCount;
import org.lode.waterfall.EntitlementCap;
import org.lode.waterfall.FundEvent;
import org.lode.waterfall.HeldCash;
import org.lode.waterfall.Partner;
import org.lode.waterfall.RetentionPurpose;
import org.lode.waterfall.ReturnTerms;
import org.lode.waterfall.Shares;
import org.lode.waterfall.Waterfall;
import org.lode.waterfall.WaterfallStep;

/// The order of payment that the rules of a version give.
///
/// Lock-up or retention, then the claim (return and principal in the order agreed), then the split;
/// a cap on the US partner. The claim is a deemed contribution of the US partner on the first day.
/// Amounts are real dollars of one year, so a stated rate is taken as a real one.
public final class FundWaterfall {
    /// Ukraine as partner: State Organization Agency on Support of Public-Private Partnership.
    public static final Partner UKRAINE = new Partner("UA");

    /// The US partner: International Development Finance Corporation.
    public static final Partner UNITED_STATES = new Partner("US");

    /// Name of the step that keeps cash before the end of the lock-up.
    public static final String LOCK_UP = "lock-up";

    /// Name of the step that keeps all cash while the partners do not agree.
    public static final String RETENTION = "no agreement on a distribution";

    private FundWaterfall() {}

    /// The waterfall of the rules.
    public static Waterfall of(FundRules rules) {
        List<WaterfallStep> steps = new ArrayList<>();
        keeping(rules.distribution()).ifPresent(steps::add);
        if (rules.claim().amount().isPresent() || rules.aid() == AidRule.RAISES_CLAIM) {
            steps.addAll(claim(rules.claim()));
        }
        steps.add(new WaterfallStep.Split("split", shares(rules.distribution().split())));
        List<EntitlementCap> caps =
                rules.cap().amount().stream()
                        .map(most -> new EntitlementCap(UNITED_STATES, most, rules.cap().perAid()))
                        .toList();
        return new Waterfall(
                CurrencyUnit.USD, steps, caps, new Arrangement.WholeFund(), CashRounding.USUAL);
    }

    /// The event that the claim of a version is: a deemed contribution on its first day.
    public static Optional<FundEvent> claimed(FundRules rules, LocalDate day) {
        return rules.claim()
                .amount()
                .map(a -> FundEvent.Contribution.deemed(day, UNITED_STATES, a));
    }

    /// The event that new aid is under a version; empty if it is not counted.
    public static Optional<FundEvent> aid(FundRules rules, LocalDate day, Money assessed) {
        return switch (rules.aid()) {
            case NOT_COUNTED -> Optional.empty();
            case DEEMED_CAPITAL, RAISES_CAP, RAISES_CLAIM ->
                    assessed.isPositive()
                            ? Optional.of(
                                    FundEvent.Contribution.deemed(day, UNITED_STATES, assessed))
                            : Optional.empty();
        };
    }

    private static Optional<WaterfallStep> keeping(FundRules.Distribution distribution) {
        return switch (distribution.rule()) {
            case YEARLY -> Optional.empty();
            case AFTER_LOCKUP_ALL_CASH -> lockUp(distribution, HeldCash.PAID_AFTERWARDS);
            case AFTER_LOCKUP_NEW_CASH -> lockUp(distribution, HeldCash.REINVESTED);
            case NEVER ->
                    Optional.of(
                            new WaterfallStep.Retention(
                                    RETENTION,
                                    RetentionPurpose.REINVESTMENT,
                                    java.math.BigDecimal.ONE,
                                    Optional.empty()));
        };
    }

    private static Optional<WaterfallStep> lockUp(
            FundRules.Distribution distribution, HeldCash held) {
        return distribution.lockupEnd().map(end -> new WaterfallStep.LockUp(LOCK_UP, end, held));
    }

    private static List<WaterfallStep> claim(FundRules.Claim claim) {
        Accrual accrual =
                switch (claim.compounding()) {
                    case SIMPLE -> Accrual.simple();
                    case ANNUAL -> Accrual.compound(1);
                };
        WaterfallStep gains =
                new WaterfallStep.PreferredReturn(
                        "return on the claim",
                        List.of(UNITED_STATES),
                        new ReturnTerms(
                                claim.ratePerYear(),
                                accrual,
                                DayCount.YEARS,
                                ReturnTerms.ClaimRules.USUAL));
        WaterfallStep principal =
                new WaterfallStep.ReturnOfCapital(
                        "principal of the claim", List.of(UNITED_STATES), CapitalBase.CAPITAL);
        return switch (claim.order()) {
            case RETURN_FIRST -> List.of(gains, principal);
            case PRINCIPAL_FIRST -> List.of(principal, gains);
        };
    }

    private static Shares shares(SplitRule split) {
        return switch (split) {
            case US_ALL -> Shares.all(UNITED_STATES);
            case UA_ALL -> Shares.all(UKRAINE);
            case EQUAL -> Shares.equal(UKRAINE, UNITED_STATES);
            case PRO_RATA_CAPITAL -> Shares.proRataCapital(UKRAINE, UNITED_STATES);
        };
    }
}
