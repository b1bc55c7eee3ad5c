package org.lode.report;

import java.util.ArrayList;
import java.util.List;
import org.lode.ledger.GateEvidence;

/// The verdict on a gate on a page: activity, day, policy, answer, and each condition.
public final class GateText {
    private static final int WIDTH = 80;

    private GateText() {}

    /// The verdict in lines of at most 80 columns.
    ///
    /// @param indent columns left free on the left
    public static List<String> lines(GateEvidence gate, int indent) {
        List<String> lines = new ArrayList<>();
        lines.addAll(
                Text.wrap(
                        "Gate of %s on %s by policy %s: %s"
                                .formatted(
                                        gate.activity(),
                                        gate.day(),
                                        gate.policy(),
                                        gate.isOpen() ? "open" : "closed"),
                        WIDTH - indent));
        for (String condition : gate.conditions()) {
            List<String> parts = Text.wrap(condition, WIDTH - indent - 4);
            lines.add("  " + parts.getFirst());
            parts.stream().skip(1).forEach(p -> lines.add("    " + p));
        }
        return lines.stream().map(l -> " ".repeat(indent) + l).toList();
    }
}
