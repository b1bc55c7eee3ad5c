package org.lode.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lode.quantity.Money;

/// The posted entries in order of recording, with running balances.
final class Journal {
    private final List<PostedEntry> entries = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Money> balances = new TreeMap<>();
    private final Map<String, Map<String, Long>> effects = new HashMap<>();
    private final Set<String> aid = new HashSet<>();

    List<PostedEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    Optional<PostedEntry> find(String entry) {
        Integer place = places.get(entry);
        return place == null ? Optional.empty() : Optional.of(entries.get(place));
    }

    /// Balance of an account that has moved; empty if it never did.
    Optional<Money> balance(String account) {
        return Optional.ofNullable(balances.get(account));
    }

    boolean isCredited(String delivery) {
        return aid.contains(delivery);
    }

    /// What is left of an entry on each account after its corrections, in minor units.
    Map<String, Long> effect(String entry) {
        return effects.getOrDefault(entry, Map.of());
    }

    /// The kind of an entry, or for a correction that of the entry it finally takes back.
    EntryKind rootKind(JournalEntry entry) {
        JournalEntry at = entry;
        while (at.corrects().isPresent()) {
            Optional<PostedEntry> earlier = find(at.corrects().orElseThrow());
            if (earlier.isEmpty()) {
                break;
            }
            at = earlier.orElseThrow().entry();
        }
        return at.kind();
    }

    void post(PostedEntry posted) {
        JournalEntry entry = posted.entry();
        places.put(entry.id(), entries.size());
        entries.add(posted);
        for (Posting posting : entry.postings()) {
            balances.merge(posting.account(), posting.amount(), Money::plus);
        }
        Map<String, Long> sums = sums(entry);
        effects.put(entry.id(), sums);
        Optional<String> corrected = entry.corrects();
        while (corrected.isPresent()) {
            String id = corrected.orElseThrow();
            Map<String, Long> effect = effects.get(id);
            if (effect == null) {
                break;
            }
            sums.forEach((account, minor) -> effect.merge(account, minor, Math::addExact));
            corrected = find(id).flatMap(p -> p.entry().corrects());
        }
        entry.aid().ifPresent(a -> aid.add(a.aid()));
    }

    /// Sum of the postings of an entry by account, in minor units.
    static Map<String, Long> sums(JournalEntry entry) {
        Map<String, Long> sums = new TreeMap<>();
        for (Posting posting : entry.postings()) {
            sums.merge(posting.account(), posting.amount().minorUnits(), Math::addExact);
        }
        return sums;
    }
}
