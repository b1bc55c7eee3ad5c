package org.lode.io.lists;

import org.lode.io.Reason;

/// A defect after which a file cannot be read on. Thrown inside the readers only; [ListReader]
/// turns it into a problem.
final class ListDefect extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final Reason reason;
    private final String remedy;

    ListDefect(int line, Reason reason, String message, String remedy) {
        super(message, null, false, false);
        this.line = line;
        this.reason = reason;
        this.remedy = remedy;
    }

    int line() {
        return line;
    }

    Reason reason() {
        return reason;
    }

    String remedy() {
        return remedy;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
