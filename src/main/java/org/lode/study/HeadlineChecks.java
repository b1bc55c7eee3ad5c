package org.lode.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.agreement.AgreementVersion;
import org.lode.agreement.Agreements;
import org.lode.agreement.FundRules;
import org.lode.agreement.FundWaterfall;
import org.lode.agreement.Interpretation;
import org.lode.agreement.QuotedTerm;
import org.lode.agreement.TermReading;
import org.lode.agreement.TermTopic;
import org.lode.agreement.TermValue;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;
import org.lode.waterfall.FundEvent;
import org.lode.waterfall.WaterfallRun;
import org.lode.waterfall.Years;

/// Three sentences that a comparison must be able to make, computed from the terms and the facts.
///
/// Facts: resource revenue of 2024 and the negotiator's expectation, both of the file of facts.
///
/// @param claims what becomes of each claim at the revenue of 2024
/// @param capYears years until the cap is full at that revenue; empty if no version has a cap
/// @param capUsd the cap
/// @param contributionUsd contribution of a year at that revenue, USD
/// @param expectedUsd what Ukraine expects to contribute at most, USD a year; empty if not stated
public record HeadlineChecks(
        List<ClaimCheck> claims,
        Optional<Years> capYears,
        Optional<Money> capUsd,
        Money contributionUsd,
        Optional<Money> expectedUsd) {
    private static final int YEARS = 10;

    /// A claim at the revenue of 2024.
    ///
    /// @param versionId version that makes the claim
    /// @param claim sum at the start
    /// @param accrual return of the first year
    /// @param cash what comes in every year
    /// @param afterTenYears what would settle the claim after ten years
    /// @param isNeverRepaid true if the return of a year is not below the cash of a year
    public record ClaimCheck(
            String versionId,
            Money claim,
            Money accrual,
            Money cash,
            Money afterTenYears,
            boolean isNeverRepaid) {}

    public HeadlineChecks {
        claims = List.copyOf(claims);
    }

    /// An amount of the file of facts, in USD; empty if the file has none.
    ///
    /// @param term beginning of the statement
    public static Optional<Money> fact(Agreements agreements, String term) {
        return agreements.versions().stream()
                .filter(v -> v.status() == AgreementVersion.Status.FACTS)
                .flatMap(v -> v.quoted().stream())
                .filter(q -> q.term().startsWith(term))
                .flatMap(q -> usd(q).stream())
                .findFirst();
    }

    private static Optional<Money> usd(QuotedTerm fact) {
        int zeros =
                switch (fact.unit()) {
                    case "USD bn" -> 9;
                    case "USD m", "USD m per year" -> 6;
                    default -> -1;
                };
        return zeros < 0
                ? Optional.empty()
                : Optional.of(
                        Money.of(
                                CurrencyUnit.USD,
                                new BigDecimal(fact.value()).movePointRight(zeros)));
    }

    /// The checks for a folder of agreements.
    ///
    /// @param revenue state revenue from resources in a year
    public static HeadlineChecks of(Agreements agreements, Money revenue) {
        List<ClaimCheck> claims = new ArrayList<>();
        Optional<Money> cap = Optional.empty();
        Money contribution = Money.zero(CurrencyUnit.USD);
        for (AgreementVersion version : agreements.comparable()) {
            for (Interpretation reading : yearlyCompounded(version)) {
                claims.add(check(reading, share(reading, revenue)));
            }
            for (TermReading reading : version.readingsOf(TermTopic.CAP)) {
                if (reading.value() instanceof TermValue.Amount(Money amount)) {
                    cap = Optional.of(amount);
                    contribution = share(version.interpretations().getFirst(), revenue);
                }
            }
        }
        Money perYear = contribution;
        return new HeadlineChecks(
                claims,
                cap.filter(c -> perYear.isPositive()).map(c -> Years.toPay(c, perYear)),
                cap,
                perYear,
                fact(agreements, "Ukraine's expected contributions, best case, in dollars"));
    }

    private static Money share(Interpretation reading, Money revenue) {
        return Money.rounded(
                CurrencyUnit.USD,
                revenue.amount().multiply(reading.rules().contribution().share()),
                RoundingMode.HALF_UP);
    }

    /// One interpretation for each claim of a version: yearly compounding, return first.
    private static List<Interpretation> yearlyCompounded(AgreementVersion version) {
        List<Interpretation> found = new ArrayList<>();
        for (TermReading claim : version.readingsOf(TermTopic.PRIOR_CLAIM)) {
            if (claim.value() instanceof TermValue.Amount(Money amount)) {
                version.interpretations().stream()
                        .filter(i -> i.rules().claim().amount().equals(Optional.of(amount)))
                        .filter(
                                i ->
                                        i.rules().claim().compounding()
                                                == org.lode.agreement.Compounding.ANNUAL)
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /// Plays ten years of cash and then a payment so large that it settles the claim.
    private static ClaimCheck check(Interpretation reading, Money cash) {
        FundRules rules = reading.rules();
        Money claim = rules.claim().amount().orElseThrow();
        LocalDate start = TermsComparison.EFFECTIVE;
        List<FundEvent> events = new ArrayList<>();
        events.add(FundEvent.Contribution.deemed(start, FundWaterfall.UNITED_STATES, claim));
        for (int year = 1; year < YEARS; year++) {
            events.add(FundEvent.CashAvailable.of(start.plusYears(year), cash));
        }
        Money enough = Money.ofMinor(CurrencyUnit.USD, claim.minorUnits() * 100);
        LocalDate last = start.plusYears(YEARS);
        events.add(FundEvent.CashAvailable.of(last, cash.plus(enough)));
        WaterfallRun run = FundWaterfall.of(rules).replay(events);
        Money paid =
                run.days().getLast().payments().stream()
                        .filter(p -> !p.step().equals("split"))
                        .map(org.lode.waterfall.Payment::amount)
                        .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
        Money accrual =
                Money.rounded(
                        CurrencyUnit.USD,
                        claim.amount().multiply(rules.claim().ratePerYear()),
                        RoundingMode.HALF_UP);
        return new ClaimCheck(
                reading.versionId(),
                claim,
                accrual,
                cash,
                paid.minus(cash),
                accrual.compareTo(cash) >= 0);
    }
}
