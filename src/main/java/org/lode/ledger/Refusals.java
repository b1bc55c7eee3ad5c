package org.lode.ledger;

import java.util.ArrayList;
import java.util.List;

/// The rules that one event breaks, as they are found.
final class Refusals {
    private final List<Refusal> found = new ArrayList<>();

    void add(Refusal.Reason reason, String message) {
        found.add(new Refusal(reason, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Refusal> list() {
        return List.copyOf(found);
    }
}
