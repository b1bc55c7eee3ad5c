package org.lode.io.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lode.io.Reason;
import org.lode.screening.ListedParty;

/// A list while its entries are gathered.
final class ListDraft {
    private final String listId;
    private final ListProblems problems;
    private final ListLimits limits;
    private final List<ListedParty> parties = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private @Nullable LocalDate printed;

    ListDraft(String listId, ListProblems problems, ListLimits limits) {
        this.listId = listId;
        this.problems = problems;
        this.limits = limits;
    }

    PartyDraft party(String entryId) {
        return new PartyDraft(listId, entryId);
    }

    ListProblems problems() {
        return problems;
    }

    /// Adds an entry; one without a name or with a key already taken is a problem.
    void add(String file, int line, PartyDraft party) {
        if (party.entryId().isEmpty()) {
            problems.refuse(
                    ListProblems.at(
                            file,
                            line,
                            Reason.MISSING_DATA,
                            "the entry has no key.",
                            "Maybe the file is damaged: fetch it again."));
            return;
        }
        Optional<ListedParty> built = party.build();
        if (built.isEmpty()) {
            problems.warn(
                    ListProblems.at(
                            file,
                            line,
                            Reason.MISSING_DATA,
                            "entry %s has no name and was passed over."
                                    .formatted(ListProblems.tidy(party.entryId(), 40)),
                            "Maybe look it up on the publisher's page."));
            return;
        }
        Integer first = lines.putIfAbsent(party.entryId(), line);
        if (first != null) {
            problems.refuse(
                    ListProblems.at(
                            file,
                            line,
                            Reason.DUPLICATE,
                            "entry %s stands here and in line %d."
                                    .formatted(ListProblems.tidy(party.entryId(), 40), first),
                            "Maybe two editions of the list were joined: fetch it again."));
            return;
        }
        if (parties.size() >= limits.entries()) {
            throw new ListDefect(
                    line,
                    Reason.OUT_OF_RANGE,
                    "more than %d entries.".formatted(limits.entries()),
                    "Maybe this is not a sanctions list; split the file if it is.");
        }
        parties.add(built.get());
    }

    /// A key that no entry has yet, for lists that print none or print one twice.
    String freeKey(String key) {
        String free = key;
        for (int i = 2; lines.containsKey(free); i++) {
            free = key + "#" + i;
        }
        return free;
    }

    /// Notes the date of the list that the file prints; the latest of several counts.
    void date(LocalDate date) {
        if (printed == null || date.isAfter(printed)) {
            printed = date;
        }
    }

    Optional<LocalDate> date() {
        return Optional.ofNullable(printed);
    }

    List<ListedParty> parties() {
        return parties;
    }
}
