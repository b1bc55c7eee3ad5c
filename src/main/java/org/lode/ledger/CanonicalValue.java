package org.lode.ledger;

import java.util.List;

/// A value in [CanonicalForm]: nothing, a text, a list, or a named set of fields.
sealed interface CanonicalValue {
    /// An optional value that is absent.
    record Nothing() implements CanonicalValue {}

    /// A text.
    record Text(String text) implements CanonicalValue {}

    /// Values in order.
    record Items(List<CanonicalValue> items) implements CanonicalValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Named values of a named type, in the order of the type.
    record Fields(String type, List<Field> fields) implements CanonicalValue {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /// One field.
    record Field(String name, CanonicalValue value) {}
}
