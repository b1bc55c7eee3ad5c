package org.lode.ledger.verify;

import java.util.ArrayList;
import java.util.List;

/// A part of a record as read from its bytes.
///
/// @param tag `N` nothing, `T` text, `L` list, `F` fields
/// @param text the text, or the type of fields
/// @param names names of fields
/// @param parts items of a list or values of fields
/// @param start place of the first byte
/// @param end place after the last byte
record Node(char tag, String text, List<String> names, List<Node> parts, int start, int end) {
    /// Thrown inside the verifier when a record does not have the shape that it must have.
    static final class Misshapen extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String field;

        Misshapen(String field, String message) {
            super(message);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /// The field of a name.
    Node field(String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new Misshapen(name, "%s has no field '%s'".formatted(text, name));
        }
        return parts.get(place);
    }

    /// A field by path, for example `by.manager`.
    Node at(String path) {
        Node node = this;
        for (String name : path.split("\\.", -1)) {
            node = node.field(name);
        }
        return node;
    }

    /// Text of a field by path.
    String text(String path) {
        Node node = at(path);
        if (node.tag != 'T') {
            throw new Misshapen(path, "'%s' is no text".formatted(path));
        }
        return node.text;
    }

    boolean isNothing() {
        return tag == 'N';
    }

    /// Texts of a list of texts.
    List<String> texts(String path) {
        List<String> texts = new ArrayList<>();
        at(path).parts.forEach(p -> texts.add(p.text));
        return texts;
    }
}
