package org.lode.waterfall;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// By what proportion cash is divided among partners.
public sealed interface Shares {
    /// All partners alike.
    ///
    /// @param partners one or more
    record Equal(List<Partner> partners) implements Shares {
        public Equal {
            partners = List.copyOf(partners);
            requireDistinct(partners);
        }
    }

    /// By capital paid in so far, returned or not; nobody is paid while nobody has capital.
    ///
    /// @param partners one or more
    /// @param base what counts as capital
    record ProRataCapital(List<Partner> partners, CapitalBase base) implements Shares {
        public ProRataCapital {
            partners = List.copyOf(partners);
            requireDistinct(partners);
        }
    }

    /// By stated shares.
    ///
    /// @param shares one per partner, adding up to exactly 1
    record Fixed(List<Share> shares) implements Shares {
        public Fixed {
            shares = List.copyOf(shares);
            requireDistinct(shares.stream().map(Share::partner).toList());
            BigDecimal sum =
                    shares.stream().map(Share::share).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                throw new IllegalArgumentException(
                        "shares must add up to 1, were %s."
                                .formatted(
                                        shares.stream()
                                                .map(Share::toString)
                                                .collect(Collectors.joining(", "))));
            }
        }
    }

    /// One partner's share slides with the price; the other has the rest.
    ///
    /// @param partner whose share slides, for example the state
    /// @param scale share by price
    /// @param other the partner that has the rest
    record PriceLinked(Partner partner, PriceScale scale, Partner other) implements Shares {
        public PriceLinked {
            requireDistinct(List.of(partner, other));
        }
    }

    /// One partner's stated share.
    ///
    /// @param share 0 to 1
    record Share(Partner partner, BigDecimal share) {
        public Share {
            ReturnTerms.requireShare("the share of " + partner, share);
        }

        @Override
        public String toString() {
            return partner + " " + share.toPlainString();
        }
    }

    /// All partners alike.
    static Shares equal(Partner... partners) {
        return new Equal(List.of(partners));
    }

    /// By cash and deemed capital paid in.
    static Shares proRataCapital(Partner... partners) {
        return new ProRataCapital(List.of(partners), CapitalBase.CAPITAL);
    }

    /// Two partners by stated shares: the first has `share`, the second the rest.
    static Shares fixed(Partner first, String share, Partner second) {
        BigDecimal part = new BigDecimal(share);
        return new Fixed(
                List.of(new Share(first, part), new Share(second, BigDecimal.ONE.subtract(part))));
    }

    /// Everything to one partner.
    static Shares all(Partner partner) {
        return new Fixed(List.of(new Share(partner, BigDecimal.ONE)));
    }

    /// Everybody named, in the order of the agreement.
    default List<Partner> named() {
        return switch (this) {
            case Equal(List<Partner> partners) -> partners;
            case ProRataCapital(List<Partner> partners, CapitalBase base) -> partners;
            case Fixed(List<Share> shares) -> shares.stream().map(Share::partner).toList();
            case PriceLinked(Partner partner, PriceScale scale, Partner other) ->
                    List.of(partner, other);
        };
    }

    private static void requireDistinct(List<Partner> partners) {
        if (partners.isEmpty() || partners.stream().distinct().count() != partners.size()) {
            throw new IllegalArgumentException(
                    "a division needs one or more partners, each once, was %s."
                            .formatted(partners));
        }
    }
}
