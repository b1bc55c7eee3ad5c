package org.lode.cli;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a command on the fund's books answers: lines for a person, fields for a program.
///
/// @param code exit code
/// @param text lines, with a line end after each
/// @param json fields
record FundAnswer(int code, String text, ObjectNode json) {
    /// Done.
    static FundAnswer done(List<String> lines, ObjectNode json) {
        return new FundAnswer(ExitCode.DONE, String.join("\n", lines) + "\n", json);
    }

    /// An empty set of fields.
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
