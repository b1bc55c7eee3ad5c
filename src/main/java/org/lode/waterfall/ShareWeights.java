package org.lode.waterfall;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.lode.quantity.Money;

/// What partners weigh in a division today, and how much a cap lets them have.
final class ShareWeights {
    private final FundDay fund;
    private final List<String> scopes;
    private final Money zero;

    ShareWeights(FundDay fund, List<String> scopes) {
        this.fund = fund;
        this.scopes = scopes;
        zero = Money.zero(fund.waterfall.currency());
    }

    /// Partners with what they weigh in a division, in the order of the agreement.
    SequencedMap<Partner, BigInteger> of(Shares shares) {
        SequencedMap<Partner, BigInteger> weights = new LinkedHashMap<>();
        switch (shares) {
            case Shares.Equal(List<Partner> partners) ->
                    partners.forEach(p -> weights.put(p, BigInteger.ONE));
            case Shares.ProRataCapital(List<Partner> partners, CapitalBase base) -> {
                for (Partner p : partners) {
                    Money capital = zero;
                    for (String scope : scopes) {
                        capital =
                                capital.plus(
                                        fund.holding(new FundState.Key(scope, p))
                                                .paidIn()
                                                .total(base));
                    }
                    weights.put(p, BigInteger.valueOf(capital.minorUnits()));
                }
            }
            case Shares.Fixed(List<Shares.Share> fixed) -> {
                int scale = fixed.stream().mapToInt(s -> s.share().scale()).max().orElse(0);
                BigInteger unit = BigInteger.TEN.pow(Math.max(0, scale));
                fixed.forEach(s -> weights.put(s.partner(), scaled(s.share(), unit)));
            }
            case Shares.PriceLinked(Partner partner, PriceScale scale, Partner other) -> {
                BigDecimal fixing = fixing(partner);
                BigDecimal share = scale.at(fixing);
                BigInteger unit = BigInteger.TEN.pow(Math.max(0, share.scale()));
                weights.put(partner, scaled(share, unit));
                weights.put(other, unit.subtract(scaled(share, unit)));
            }
        }
        return weights;
    }

    private BigDecimal fixing(Partner partner) {
        return fund.price.orElseThrow(
                () ->
                        new IllegalArgumentException(
                                "no price was fixed by %s for the share of %s. Maybe add a fixing."
                                        .formatted(fund.day, partner)));
    }

    /// A decimal share in units.
    static BigInteger scaled(BigDecimal share, BigInteger unit) {
        return share.multiply(new BigDecimal(unit)).toBigIntegerExact();
    }

    /// A share of an amount, rounded down.
    Money portion(Money amount, BigDecimal share) {
        return Money.rounded(
                fund.waterfall.currency(), amount.amount().multiply(share), RoundingMode.DOWN);
    }

    /// What a cap still lets a partner have; empty without a cap.
    Optional<Money> room(Partner p) {
        return fund.waterfall.caps().stream()
                .filter(c -> c.partner().equals(p))
                .findFirst()
                .map(
                        c -> {
                            Money received = zero;
                            Money deemed = zero;
                            for (Map.Entry<FundState.Key, Holding> e : fund.holdings.entrySet()) {
                                if (e.getKey().partner().equals(p)) {
                                    received = received.plus(e.getValue().total());
                                    deemed = deemed.plus(e.getValue().paidIn().deemed());
                                }
                            }
                            return c.amount()
                                    .plus(portion(deemed, c.perDeemed()))
                                    .minus(received)
                                    .max(zero);
                        });
    }
}
