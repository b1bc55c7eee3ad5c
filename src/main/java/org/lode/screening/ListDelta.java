package org.lode.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What changed between two snapshots of one list.
///
/// @param listId the list
/// @param entered entries that are new or not as they were, as they stand now
/// @param left keys of the entries that are gone or not as they were
public record ListDelta(String listId, List<ListedParty> entered, Set<String> left) {
    public ListDelta {
        entered = List.copyOf(entered);
        left = Set.copyOf(left);
    }

    /// The difference between two snapshots.
    public static ListDelta between(ListSnapshot before, ListSnapshot after) {
        Map<String, ListedParty> old = HashMap.newHashMap(before.parties().size());
        before.parties().forEach(party -> old.put(party.entryId(), party));
        List<ListedParty> entered = new ArrayList<>();
        Set<String> gone = new HashSet<>(old.keySet());
        for (ListedParty party : after.parties()) {
            ListedParty was = old.get(party.entryId());
            if (party.equals(was)) {
                gone.remove(party.entryId());
            } else {
                entered.add(party);
            }
        }
        return new ListDelta(after.id(), entered, gone);
    }

    /// A screener over the entries that entered: all that a known counterparty must be asked
    /// again.
    ///
    /// A score depends on the subject and the entry alone, so the earlier matches with entries
    /// that
    /// did not change stand as they are.
    ///
    /// @param after the later snapshot, cited in the new matches
    public Screener screenerOfEntered(ListSnapshot after) {
        return Screener.of(
                List.of(
                        new ListSnapshot(
                                after.id(),
                                after.title(),
                                after.publisher(),
                                after.asOf(),
                                after.sha256(),
                                after.licence(),
                                after.weight(),
                                after.scope(),
                                entered)));
    }

    /// Brings an earlier answer up to date.
    ///
    /// @param earlier the answer against the earlier snapshot
    /// @param fresh the answer of [#screenerOfEntered] for the same subject
    public Screening updated(Screening earlier, Screening fresh) {
        List<Match> matches = new ArrayList<>();
        for (Match match : earlier.matches()) {
            boolean isStale =
                    match.list().id().equals(listId) && left.contains(match.party().entryId());
            if (!isStale) {
                matches.add(match);
            }
        }
        if (matches.size() == earlier.matches().size() && fresh.matches().isEmpty()) {
            return earlier;
        }
        matches.addAll(fresh.matches());
        matches.sort(Screener.ORDER);
        Tier tier = matches.isEmpty() ? Tier.NONE : matches.getFirst().tier();
        return new Screening(earlier.subject(), tier, matches, earlier.ruleVersion());
    }
}
