package org.lode.waterfall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// Short forms for terms and events in the tests of this package.
final class Terms {
    static final Partner LP = new Partner("LP");
    static final Partner GP = new Partner("GP");
    static final Partner UA = new Partner("UA");
    static final Partner US = new Partner("US");

    private Terms() {}

    static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }

    static Money rounded(BigDecimal amount) {
        return Money.rounded(CurrencyUnit.USD, amount, RoundingMode.HALF_UP);
    }

    /// The last day of year n, year 0 being the start.
    static LocalDate year(int n) {
        return LocalDate.of(2025 + n, 1, 1);
    }

    static FundEvent in(int year, Partner partner, String amount) {
        return FundEvent.Contribution.cash(year(year), partner, usd(amount));
    }

    static FundEvent aid(int year, Partner partner, String amount) {
        return FundEvent.Contribution.deemed(year(year), partner, usd(amount));
    }

    static FundEvent cash(int year, String amount) {
        return FundEvent.CashAvailable.of(year(year), usd(amount));
    }

    static WaterfallStep capital(Partner... partners) {
        return new WaterfallStep.ReturnOfCapital(
                "return of capital", List.of(partners), CapitalBase.CAPITAL);
    }

    static WaterfallStep pref(ReturnTerms terms, Partner... partners) {
        return new WaterfallStep.PreferredReturn("preferred return", List.of(partners), terms);
    }

    /// Catch-up of the GP until it holds `carry` of all profit.
    static WaterfallStep catchUp(String rate, String carry) {
        return new WaterfallStep.CatchUp(
                "catch-up",
                GP,
                new BigDecimal(rate),
                new CatchUpTarget.AllProfit(new BigDecimal(carry)),
                Shares.all(LP));
    }

    static WaterfallStep split(Shares shares) {
        return new WaterfallStep.Split("split", shares);
    }

    static WaterfallStep band(String name, String upperRate, Shares shares) {
        return new WaterfallStep.HurdleBand(
                name, List.of(LP), ReturnTerms.simple(upperRate), BandMeasure.ALL_CASH, shares);
    }

    static WaterfallStep retention(String name, String share) {
        return new WaterfallStep.Retention(
                name, RetentionPurpose.REINVESTMENT, new BigDecimal(share), Optional.empty());
    }

    static WaterfallRun run(Waterfall waterfall, FundEvent... events) {
        return waterfall.replay(List.of(events));
    }
}
