package org.lode.waterfall;

import java.math.BigDecimal;

/// The return that capital earns: rate, growth, day count, and what the claim rests on.
///
/// Usual wording: "a cumulative preferred return of eight per cent a year, compounded quarterly,
/// on unreturned capital contributions, from the due date of each call, on the basis of a year of
/// 365 days". Every part of it that agreements leave open is a component here.
///
/// @param ratePerYear 0 to 1; 0.08 is eight per cent
/// @param accrual simple or compounded
/// @param dayCount days to years
/// @param claim start, base and arrears
public record ReturnTerms(
        BigDecimal ratePerYear, Accrual accrual, DayCount dayCount, ClaimRules claim) {
    /// What a claim rests on.
    ///
    /// @param start when a contribution begins to earn
    /// @param base what earns
    /// @param arrears whether unpaid return stays due
    public record ClaimRules(AccrualStart start, CapitalBase base, Arrears arrears) {
        /// From the day paid, on cash and deemed capital, cumulative.
        public static final ClaimRules USUAL =
                new ClaimRules(
                        AccrualStart.PAID_DATE, CapitalBase.CAPITAL, new Arrears.Cumulative());
    }

    public ReturnTerms {
        requireShare("a rate of return", ratePerYear);
    }

    /// Simple return by calendar years on unreturned capital, cumulative.
    ///
    /// @param ratePerYear for example `0.08`
    public static ReturnTerms simple(String ratePerYear) {
        return new ReturnTerms(
                new BigDecimal(ratePerYear), Accrual.simple(), DayCount.YEARS, ClaimRules.USUAL);
    }

    /// Compounded return by calendar years on unreturned capital, cumulative.
    public static ReturnTerms compound(String ratePerYear, int timesPerYear) {
        return new ReturnTerms(
                new BigDecimal(ratePerYear),
                Accrual.compound(timesPerYear),
                DayCount.YEARS,
                ClaimRules.USUAL);
    }

    /// The same with another day count.
    public ReturnTerms by(DayCount other) {
        return new ReturnTerms(ratePerYear, accrual, other, claim);
    }

    /// The same with another growth.
    public ReturnTerms growing(Accrual other) {
        return new ReturnTerms(ratePerYear, other, dayCount, claim);
    }

    /// The same from another day.
    public ReturnTerms from(AccrualStart start) {
        return new ReturnTerms(
                ratePerYear,
                accrual,
                dayCount,
                new ClaimRules(start, claim.base(), claim.arrears()));
    }

    /// The same on another base.
    public ReturnTerms on(CapitalBase base) {
        return new ReturnTerms(
                ratePerYear,
                accrual,
                dayCount,
                new ClaimRules(claim.start(), base, claim.arrears()));
    }

    /// The same with arrears that lapse.
    public ReturnTerms lapsing(Periods periods) {
        return new ReturnTerms(
                ratePerYear,
                accrual,
                dayCount,
                new ClaimRules(claim.start(), claim.base(), new Arrears.Lapsing(periods)));
    }

    static BigDecimal requireShare(String what, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "%s must lie between 0 and 1, was %s. Maybe a per cent: write 0.08."
                            .formatted(what, share.toPlainString()));
        }
        return share;
    }

    /// For example `8 % a year, compounded 4 times a year, act/365`.
    String text() {
        String growth =
                switch (accrual) {
                    case Accrual.Simple() -> "simple";
                    case Accrual.Compound(int m) -> "compounded %d a year".formatted(m);
                    case Accrual.CompoundAtPeriodEnds(Periods p) ->
                            "compounded at the end of %d periods a year"
                                    .formatted(p.timesPerYear());
                };
        return "%s %% a year, %s, %s, on %s, from %s, %s"
                .formatted(
                        ratePerYear.movePointRight(2).stripTrailingZeros().toPlainString(),
                        growth,
                        dayCount,
                        claim.base(),
                        claim.start(),
                        switch (claim.arrears()) {
                            case Arrears.Cumulative() -> "cumulative";
                            case Arrears.Lapsing(Periods p) ->
                                    "lapsing %d a year".formatted(p.timesPerYear());
                        });
    }
}
