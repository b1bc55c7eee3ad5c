package org.lode.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A proposed entry and what the managers did with it.
///
/// @param id the proposal
/// @param entry what is proposed
/// @param content hash of the entry
/// @param proposer manager who proposed it
/// @param expires after this moment it can be neither approved nor posted
/// @param state where it stands
/// @param approvals managers whose approval counts, in order
/// @param recused managers who take no part
/// @param recommendations recommendations of committees, in order
public record Proposal(
        String id,
        JournalEntry entry,
        Hash content,
        String proposer,
        Instant expires,
        State state,
        List<String> approvals,
        List<String> recused,
        List<LedgerEvent.Recommended> recommendations) {
    /// Where a proposal stands. All but the first two are final.
    public enum State {
        /// Waiting for approvals.
        PENDING,
        /// Approved as the policy asks, not posted yet.
        APPROVED,
        /// Counts in the books.
        POSTED,
        /// Taken off by a manager.
        VOIDED,
        /// Passed its time.
        EXPIRED,
        /// The partners do not agree; nothing is paid.
        DEADLOCKED
    }

    public Proposal {
        approvals = List.copyOf(approvals);
        recused = List.copyOf(recused);
        recommendations = List.copyOf(recommendations);
    }

    static Proposal of(LedgerEvent.EntryProposed event) {
        return new Proposal(
                event.proposal(),
                event.entry(),
                event.entry().contentHash(),
                event.by().manager(),
                event.expires(),
                State.PENDING,
                List.of(),
                List.of(),
                List.of());
    }

    /// True if it can still be approved, posted or taken off.
    public boolean isOpen() {
        return state == State.PENDING || state == State.APPROVED;
    }

    Proposal in(State next) {
        return with(next, approvals, recused, recommendations);
    }

    Proposal approvedBy(String manager) {
        return with(state, plus(approvals, manager), recused, recommendations);
    }

    /// An approval given before a recusal does not count any more.
    Proposal recusedBy(String manager) {
        return with(
                state,
                approvals.stream().filter(a -> !a.equals(manager)).toList(),
                plus(recused, manager),
                recommendations);
    }

    Proposal recommended(LedgerEvent.Recommended recommendation) {
        return with(state, approvals, recused, plus(recommendations, recommendation));
    }

    private Proposal with(
            State newState,
            List<String> newApprovals,
            List<String> newRecused,
            List<LedgerEvent.Recommended> newRecommendations) {
        return new Proposal(
                id,
                entry,
                content,
                proposer,
                expires,
                newState,
                newApprovals,
                newRecused,
                newRecommendations);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
