package org.lode.ownership;

import java.util.function.IntPredicate;
import org.lode.ownership.Structure.Link;

/// Sums of one kind of holdings in one company, split into members of a set and others.
///
/// Own shares are neither: under [OwnershipPolicy.OwnShares#ISSUED] they are part of the whole that
/// nobody else holds, under `OUTSTANDING` they leave the whole.
final class Tally {
    private Fraction memberLow = Fraction.ZERO;
    private Fraction memberHigh = Fraction.ZERO;
    private Fraction otherLow = Fraction.ZERO;
    private Fraction ownLow = Fraction.ZERO;
    private Fraction ownHigh = Fraction.ZERO;
    private int memberLowsOpen;
    private int memberHighsOpen;
    private int otherLowsOpen;
    private boolean isAnyStated;

    /// The tally of a company as a set stands.
    ///
    /// @param isMember says of a number whether the party belongs to the set
    static Tally of(Structure structure, int company, InterestKind kind, IntPredicate isMember) {
        Tally tally = new Tally();
        for (Link link : structure.incoming(company)) {
            if (link.isCounted(kind)) {
                tally.add(link);
                if (isMember.test(link.owner())) {
                    tally.join(link);
                }
            }
        }
        return tally;
    }

    /// Adds a holding of a party that is not a member.
    void add(Link link) {
        Share share = link.share();
        isAnyStated = true;
        if (link.owner() == link.owned()) {
            ownLow = ownLow.plus(share.low());
            ownHigh = ownHigh.plus(share.high());
        } else {
            otherLow = otherLow.plus(share.low());
            otherLowsOpen += share.isLowOpen() ? 1 : 0;
        }
    }

    /// The holder of an added holding becomes a member.
    void join(Link link) {
        if (link.owner() == link.owned()) {
            return;
        }
        Share share = link.share();
        otherLow = otherLow.minus(share.low());
        otherLowsOpen -= share.isLowOpen() ? 1 : 0;
        memberLow = memberLow.plus(share.low());
        memberHigh = memberHigh.plus(share.high());
        memberLowsOpen += share.isLowOpen() ? 1 : 0;
        memberHighsOpen += share.isHighOpen() ? 1 : 0;
    }

    boolean isAnyStated() {
        return isAnyStated;
    }

    Fraction memberLow() {
        return memberLow;
    }

    boolean hasMembers() {
        return memberHigh.signum() > 0;
    }

    /// Most that the members can hold: their bands, and what the others leave of the whole.
    Fraction memberMost() {
        return memberHigh.min(left()).max(memberLow);
    }

    /// What the others leave of the whole, at most.
    Fraction left() {
        return Fraction.ONE.minus(otherLow).minus(ownLow).max(Fraction.ZERO);
    }

    private Fraction scaled(Fraction threshold, OwnershipPolicy policy, Fraction own) {
        return switch (policy.ownShares()) {
            case ISSUED -> threshold;
            case OUTSTANDING -> threshold.times(Fraction.ONE.minus(own.min(Fraction.ONE)));
        };
    }

    /// True if the members hold enough, whatever the bands hide.
    boolean isSurelyMet(RegimeRule rule, OwnershipPolicy policy) {
        return (memberLow.signum() > 0 || memberLowsOpen > 0)
                && rule.isSurelyMet(
                        memberLow, memberLowsOpen > 0, scaled(rule.threshold(), policy, ownLow));
    }

    /// True if the members may hold enough.
    boolean isPossiblyMet(RegimeRule rule, OwnershipPolicy policy) {
        if (!hasMembers()) {
            return false;
        }
        Fraction most = memberMost();
        boolean isOpen =
                (memberHighsOpen > 0 && most.equals(memberHigh))
                        || (otherLowsOpen > 0 && most.equals(left()));
        return rule.isPossiblyMet(most, isOpen, scaled(rule.threshold(), policy, ownHigh));
    }

    /// True if the members and holders who are not recorded may hold enough together.
    boolean isOpenToUnknown(RegimeRule rule, OwnershipPolicy policy) {
        Fraction left = left();
        return left.signum() > 0
                && rule.isPossiblyMet(
                        left, otherLowsOpen > 0, scaled(rule.threshold(), policy, ownHigh));
    }

    /// What members hold, in words: `40%` or `25% to 50%`.
    String memberInWords() {
        Fraction most = memberMost();
        return memberLow.equals(most)
                ? most.toPercent()
                : memberLow.toPercent() + " to " + most.toPercent();
    }
}
