package org.lode.ownership;

import java.util.List;
import java.util.Set;

/// Choices that the law leaves to whoever applies it.
///
/// @param ownShares what shares that a company holds in itself do to the capital counted
/// @param significantMinority part of the company from which a holding of barred parties below the
///     threshold raises review, above 0 to 1. OFAC FAQ 398 urges caution at a "significant"
///     minority without a figure; a quarter is the mark of Directive (EU) 2015/849 for beneficial
///     owners
/// @param jointArrangements groups of parties that hold together; matters where a rule does not add
///     up listed holders
public record OwnershipPolicy(
        OwnShares ownShares, Fraction significantMinority, List<Set<String>> jointArrangements) {
    /// Issued capital, review from a quarter, no joint arrangement.
    public static final OwnershipPolicy DEFAULT =
            new OwnershipPolicy(OwnShares.ISSUED, Fraction.of(1, 4), List.of());

    public OwnershipPolicy {
        jointArrangements = jointArrangements.stream().map(Set::copyOf).toList();
        if (significantMinority.signum() <= 0) {
            throw new IllegalArgumentException(
                    "the significant minority must lie above 0, was " + significantMinority + ".");
        }
    }

    /// The same with another treatment of own shares.
    public OwnershipPolicy with(OwnShares choice) {
        return new OwnershipPolicy(choice, significantMinority, jointArrangements);
    }

    /// Which capital is the whole.
    public enum OwnShares {
        /// All shares issued, those that the company holds in itself included.
        ISSUED,
        /// Shares in other hands: issued less own shares.
        OUTSTANDING
    }
}
