package org.lode.ownership;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lode.ownership.Structure.Link;

/// One run of one rule from one set of listed parties: three least fixpoints, each from the one
/// before.
///
/// 1. *Owned*: lower ends of the holdings of members reach the threshold.
/// 2. *Review*: upper ends may reach it, or a tie, an indirect interest or a significant or
///    dominant minority of barred parties points at the company.
/// 3. *Unknown*: holders who are not recorded or not identified may reach it.
///
/// Every fixpoint starts from what is known to belong, never from "all": two companies that hold
/// half of each other stay out. Each party joins once and each edge is then added once, so the work
/// grows with parties and edges.
final class Propagation {
    static final byte CLEAR = 0;
    static final byte UNKNOWN = 1;
    static final byte REVIEW = 2;
    static final byte OWNED = 3;
    static final byte LISTED = 4;

    private static final List<InterestKind> COUNTED =
            List.of(InterestKind.SHARES, InterestKind.VOTES);
    private static final int NEVER = Integer.MAX_VALUE;

    private final Structure structure;
    private final RegimeRule rule;
    private final OwnershipPolicy policy;
    private final byte[] level;
    private final int[] rank;
    private final Map<InterestKind, Tally[]> tallies = new EnumMap<>(InterestKind.class);
    private final boolean[] isMinorityHeld;
    private int joined;

    private Propagation(Structure structure, RegimeRule rule, OwnershipPolicy policy) {
        this.structure = structure;
        this.rule = rule;
        this.policy = policy;
        this.level = new byte[structure.size()];
        this.rank = new int[structure.size()];
        this.isMinorityHeld = new boolean[structure.size()];
        Arrays.fill(rank, NEVER);
        for (InterestKind kind : COUNTED) {
            Tally[] all = new Tally[structure.size()];
            for (int party = 0; party < all.length; party++) {
                all[party] = Tally.of(structure, party, kind, owner -> false);
            }
            tallies.put(kind, all);
        }
    }

    /// Runs the rule from the parties `seeds`.
    static Propagation run(
            Structure structure, RegimeRule rule, OwnershipPolicy policy, int[] seeds) {
        Propagation run = new Propagation(structure, rule, policy);
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int seed : seeds) {
            run.join(seed, LISTED, queue);
        }
        run.spreadOwned(queue);
        run.spreadReview();
        run.spreadUnknown();
        return run;
    }

    byte level(int party) {
        return level[party];
    }

    int rank(int party) {
        return rank[party];
    }

    private void join(int party, byte newLevel, ArrayDeque<Integer> queue) {
        level[party] = newLevel;
        rank[party] = joined++;
        queue.add(party);
        for (Link link : structure.outgoing(party)) {
            if (link.edge().interest().isCounted()) {
                now(link.owned(), link.edge().interest().kind()).join(link);
            }
        }
    }

    /// Sums of a company as the set stands now.
    private Tally now(int company, InterestKind kind) {
        return Objects.requireNonNull(tallies.get(kind))[company];
    }

    private void spreadOwned(ArrayDeque<Integer> queue) {
        while (!queue.isEmpty()) {
            for (Link link : structure.outgoing(queue.remove())) {
                int company = link.owned();
                if (level[company] < OWNED
                        && link.edge().interest().isCounted()
                        && isOwned(company)) {
                    join(company, OWNED, queue);
                }
            }
        }
    }

    private boolean isOwned(int company) {
        for (InterestKind kind : countedKinds()) {
            if (now(company, kind).isSurelyMet(rule, policy)) {
                return true;
            }
        }
        return false;
    }

    /// Kinds of holdings that the rule adds up.
    List<InterestKind> countedKinds() {
        return switch (rule.basis()) {
            case SHARES -> List.of(InterestKind.SHARES);
            case SHARES_OR_VOTES -> List.of(InterestKind.SHARES, InterestKind.VOTES);
        };
    }

    /// Sums of a company with all parties of at least one level as members.
    Tally tally(int company, InterestKind kind, byte least) {
        return Tally.of(structure, company, kind, owner -> level[owner] >= least);
    }

    private void spreadReview() {
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int party = 0; party < level.length; party++) {
            if (level[party] >= OWNED) {
                queue.add(party);
            }
            isMinorityHeld[party] = isSignificantMinority(party) || isDominated(party);
        }
        while (!queue.isEmpty()) {
            int party = queue.remove();
            for (Link link : structure.outgoing(party)) {
                if (level[link.owned()] < REVIEW && isReviewed(link)) {
                    join(link.owned(), REVIEW, queue);
                }
            }
            if (level[party] >= OWNED) {
                spreadFamilyBack(party, queue);
            }
        }
    }

    private void spreadFamilyBack(int party, ArrayDeque<Integer> queue) {
        for (Link link : structure.incoming(party)) {
            if (link.edge().interest().kind() == InterestKind.FAMILY
                    && level[link.owner()] < REVIEW) {
                join(link.owner(), REVIEW, queue);
            }
        }
    }

    private boolean isReviewed(Link link) {
        Interest interest = link.edge().interest();
        int company = link.owned();
        if (!interest.isCounted()) {
            return interest.kind() != InterestKind.FAMILY || level[link.owner()] >= OWNED;
        }
        return isMinorityHeld[company]
                || now(company, InterestKind.SHARES).isPossiblyMet(rule, policy)
                || now(company, InterestKind.VOTES).isPossiblyMet(rule, policy);
    }

    /// True if barred parties hold a significant minority of the shares or votes.
    boolean isSignificantMinority(int company) {
        return tally(company, InterestKind.SHARES, OWNED)
                                .memberLow()
                                .compareTo(policy.significantMinority())
                        >= 0
                || tally(company, InterestKind.VOTES, OWNED)
                                .memberLow()
                                .compareTo(policy.significantMinority())
                        >= 0;
    }

    /// True if barred parties hold more than twice what any other holder, or all who are not
    /// recorded together, can hold.
    boolean isDominated(int company) {
        Tally tally = tally(company, InterestKind.SHARES, OWNED);
        if (tally.memberLow().signum() == 0) {
            return false;
        }
        Fraction next = tally.left().minus(tally.memberLow());
        for (Link link : structure.incoming(company)) {
            if (link.isCounted(InterestKind.SHARES)
                    && link.owner() != company
                    && level[link.owner()] < OWNED) {
                next = next.max(link.share().high().min(tally.left()));
            }
        }
        return tally.memberLow().compareTo(next.plus(next)) > 0;
    }

    private void spreadUnknown() {
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int party = 0; party < level.length; party++) {
            if (level[party] >= REVIEW) {
                queue.add(party);
            }
        }
        for (int party = 0; party < level.length; party++) {
            if (level[party] < UNKNOWN && isUnknown(party)) {
                join(party, UNKNOWN, queue);
            }
        }
        while (!queue.isEmpty()) {
            for (Link link : structure.outgoing(queue.remove())) {
                int company = link.owned();
                if (level[company] < UNKNOWN && (isUnknown(company) || isTiedToUnknown(link))) {
                    join(company, UNKNOWN, queue);
                }
            }
        }
    }

    private static boolean isTiedToUnknown(Link link) {
        return switch (link.edge().interest().kind()) {
            case CONTROL, NOMINEE, TRUST -> true;
            case SHARES, VOTES, FAMILY, POWER_OF_ATTORNEY, DIRECTORSHIP, UNKNOWN -> false;
        };
    }

    private boolean isUnknown(int party) {
        Holder holder = structure.holder(party);
        if (holder.kind() == Holder.Kind.UNKNOWN || structure.isOverfull(party)) {
            return true;
        }
        return holder.kind().isOwnable() && isOpenToUnknown(party);
    }

    /// True if holders who are not known may reach the threshold. Where only shares or only votes
    /// are recorded, the others are taken to follow them.
    private boolean isOpenToUnknown(int company) {
        boolean isVotesCounted = countedKinds().contains(InterestKind.VOTES);
        Tally shares = now(company, InterestKind.SHARES);
        Tally votes = now(company, InterestKind.VOTES);
        boolean isSharesNeeded = shares.isAnyStated() || !isVotesCounted || !votes.isAnyStated();
        return (isSharesNeeded && shares.isOpenToUnknown(rule, policy))
                || (isVotesCounted && votes.isAnyStated() && votes.isOpenToUnknown(rule, policy));
    }
}
