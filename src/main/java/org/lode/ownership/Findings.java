package org.lode.ownership;

import java.util.ArrayList;
import java.util.List;
import org.lode.ownership.OwnershipVerdict.Cause;
import org.lode.ownership.OwnershipVerdict.Reason;
import org.lode.ownership.Structure.Link;

/// Puts into words why a party is in review or unknown.
final class Findings {
    private static final int SHOWN = 4;

    private final Structure structure;
    private final Propagation run;
    private final RegimeRule rule;
    private final OwnershipPolicy policy;

    Findings(Structure structure, Propagation run, RegimeRule rule, OwnershipPolicy policy) {
        this.structure = structure;
        this.run = run;
        this.rule = rule;
        this.policy = policy;
    }

    List<Reason> review(int party) {
        List<Reason> reasons = new ArrayList<>();
        addSum(party, InterestKind.SHARES, reasons);
        addSum(party, InterestKind.VOTES, reasons);
        addMinority(party, reasons);
        for (Link link : structure.incoming(party)) {
            if (isEarlier(link.owner(), party) && !link.edge().interest().isCounted()) {
                addTie(link, reasons);
            }
        }
        for (Link link : structure.outgoing(party)) {
            if (link.edge().interest().kind() == InterestKind.FAMILY
                    && run.level(link.owned()) >= Propagation.OWNED) {
                reasons.add(
                        new Reason(
                                Cause.TIE,
                                "family tie to %s".formatted(standing(link.owned())),
                                List.of(link.edge())));
            }
        }
        return reasons;
    }

    private boolean isEarlier(int owner, int party) {
        return run.level(owner) >= Propagation.REVIEW && run.rank(owner) < run.rank(party);
    }

    private void addSum(int party, InterestKind kind, List<Reason> reasons) {
        Tally tally = Tally.of(structure, party, kind, owner -> isEarlier(owner, party));
        if (!tally.isPossiblyMet(rule, policy)) {
            return;
        }
        List<Link> held = held(party, kind, Propagation.REVIEW);
        List<OwnershipEdge> edges = held.stream().map(Link::edge).toList();
        boolean isStated = held.stream().allMatch(link -> link.share().isStated());
        boolean isVotes = !run.countedKinds().contains(kind);
        Cause cause = isVotes ? Cause.VOTES : isStated ? Cause.BAND : Cause.SHARE_NOT_STATED;
        reasons.add(
                new Reason(
                        cause,
                        "%s of %s held by %s%s; the test is %s"
                                .formatted(
                                        tally.memberInWords(),
                                        kind,
                                        names(held),
                                        isStated ? "" : ", share not stated",
                                        rule.testInWords()),
                        edges));
    }

    private void addMinority(int party, List<Reason> reasons) {
        boolean isSignificant = run.isSignificantMinority(party);
        if (!isSignificant && !run.isDominated(party)) {
            return;
        }
        InterestKind kind =
                run.tally(party, InterestKind.SHARES, Propagation.OWNED).hasMembers()
                        ? InterestKind.SHARES
                        : InterestKind.VOTES;
        List<Link> held = held(party, kind, Propagation.OWNED);
        boolean isDominant = run.isDominated(party);
        reasons.add(
                new Reason(
                        isDominant ? Cause.DOMINANT : Cause.MINORITY,
                        "%s of %s held by %s: %s, below the test; check control"
                                .formatted(
                                        run.tally(party, kind, Propagation.OWNED).memberInWords(),
                                        kind,
                                        names(held),
                                        isDominant
                                                ? "more than twice any other holder"
                                                : "a significant minority"),
                        held.stream().map(Link::edge).toList()));
    }

    private void addTie(Link link, List<Reason> reasons) {
        Interest interest = link.edge().interest();
        boolean isCounted = interest.kind().isCounted();
        if (interest.kind() == InterestKind.FAMILY && run.level(link.owner()) < Propagation.OWNED) {
            return;
        }
        String word = interest.word().isEmpty() ? "" : " (" + interest.word() + ")";
        reasons.add(
                new Reason(
                        isCounted ? Cause.INDIRECT : Cause.TIE,
                        isCounted
                                ? "indirect %s%s of %s"
                                        .formatted(
                                                interest.kind(),
                                                interest.share().isStated()
                                                        ? " of " + interest.share()
                                                        : "",
                                                standing(link.owner()))
                                : "%s%s: %s"
                                        .formatted(interest.kind(), word, standing(link.owner())),
                        List.of(link.edge())));
    }

    List<Reason> unknown(int party) {
        Holder holder = structure.holder(party);
        String because = holder.reason().isEmpty() ? "" : " (" + holder.reason() + ")";
        if (holder.kind() == Holder.Kind.UNKNOWN) {
            return List.of(
                    new Reason(
                            Cause.UNIDENTIFIED,
                            "the party is not identified" + because,
                            List.of()));
        }
        if (structure.isOverfull(party)) {
            return List.of(
                    new Reason(
                            Cause.OVERFULL,
                            "the recorded holdings add up to more than 100%",
                            structure.incoming(party).stream().map(Link::edge).toList()));
        }
        if (structure.incoming(party).stream().noneMatch(l -> l.edge().interest().isCounted())) {
            return List.of(
                    new Reason(
                            Cause.NO_OWNER_RECORDED, "no owner is recorded" + because, List.of()));
        }
        return List.of(holdersUnknown(party));
    }

    private Reason holdersUnknown(int party) {
        boolean isShares = structure.hasCounted(party, InterestKind.SHARES);
        InterestKind kind = isShares ? InterestKind.SHARES : InterestKind.VOTES;
        Tally tally = run.tally(party, kind, Propagation.UNKNOWN);
        Tally all = Tally.of(structure, party, kind, owner -> false);
        List<Link> held =
                held(party, kind, Propagation.UNKNOWN).stream()
                        .filter(link -> run.level(link.owner()) == Propagation.UNKNOWN)
                        .toList();
        List<String> parts = new ArrayList<>();
        if (all.left().signum() > 0) {
            parts.add("up to %s not recorded".formatted(all.left().toPercent()));
        }
        if (!held.isEmpty()) {
            parts.add("behind %s nobody is known".formatted(names(held)));
        }
        return new Reason(
                Cause.UNKNOWN_HOLDERS,
                "up to %s of %s in unknown hands: %s"
                        .formatted(
                                tally.left().toPercent(),
                                kind,
                                parts.isEmpty()
                                        ? "tied to an unknown party"
                                        : String.join(", ", parts)),
                held.stream().map(Link::edge).toList());
    }

    /// Remark for a party that is clear.
    String clear(int party) {
        Tally tally = run.tally(party, InterestKind.SHARES, Propagation.OWNED);
        return tally.hasMembers()
                ? "%s of shares held by %s, below the test (%s)"
                        .formatted(
                                tally.memberInWords(),
                                names(held(party, InterestKind.SHARES, Propagation.OWNED)),
                                rule.testInWords())
                : "";
    }

    private List<Link> held(int party, InterestKind kind, byte least) {
        return structure.incoming(party).stream()
                .filter(link -> link.isCounted(kind) && link.owner() != party)
                .filter(link -> run.level(link.owner()) >= least)
                .toList();
    }

    private String names(List<Link> held) {
        List<String> names = held.stream().map(l -> standing(l.owner())).distinct().toList();
        return names.size() <= SHOWN
                ? String.join(", ", names)
                : "%s and %d more"
                        .formatted(
                                String.join(", ", names.subList(0, SHOWN)), names.size() - SHOWN);
    }

    private String standing(int party) {
        String id = structure.holder(party).label();
        return switch (run.level(party)) {
            case Propagation.LISTED -> id + " (listed)";
            case Propagation.OWNED -> id + " (owned)";
            case Propagation.REVIEW -> id + " (review)";
            default -> id;
        };
    }
}
