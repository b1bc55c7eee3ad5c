package org.lode.ledger.verify;

import java.util.ArrayList;
import java.util.List;

/// Faults as they are found, at the record that is being read.
final class Faults {
    private final List<Fault> found = new ArrayList<>();
    private long sequence;

    void at(long record) {
        sequence = record;
    }

    void add(String field, String message) {
        found.add(new Fault(sequence, field, message));
    }

    /// Notes a fault unless the condition holds.
    void require(boolean holds, String field, String message) {
        if (!holds) {
            add(field, message);
        }
    }

    List<Fault> list() {
        return List.copyOf(found);
    }
}
