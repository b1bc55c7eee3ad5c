package org.lode.io.ownership;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lode.io.Reason;
import org.lode.io.RowProblem;
import org.lode.ownership.OwnershipEdge;
import org.lode.ownership.OwnershipGraph;
import tools.jackson.databind.JsonNode;

/// Reads graphs in JSON lines: `{"id": "G1", "edges": [["P0", "C1", 43.5], ...], "listed": ["P0"],
/// "us_eu_owned": [...], "uk_owned": [...], "integrated": {"P0>C1": "87/200"}}`.
///
/// An edge is owner, owned, per cent (a number, or a text that [Share#parse] reads). The last three
/// fields are optional: what the file expects.
public final class GraphLines {
    /// Exact look-through of a circle of this many companies takes some seconds.
    private static final int MOST_EDGES = 1000;

    private GraphLines() {}

    /// Hands every sound graph to `use`.
    ///
    /// @return what is wrong with the others, in reading order
    /// @throws IOException if the file cannot be opened
    public static List<RowProblem> read(Path path, Consumer<GraphCase> use) throws IOException {
        RecordProblems problems = new RecordProblems(path.getFileName().toString());
        new RecordFile(path, problems)
                .forEach((line, node) -> graph(line, node, problems).ifPresent(use));
        return problems.errors();
    }

    private static Optional<GraphCase> graph(int line, JsonNode node, RecordProblems problems) {
        if (!node.path("edges").isArray()) {
            problems.refuse(
                    line,
                    "edges",
                    Reason.MISSING_DATA,
                    "the graph has no list of edges.",
                    "Maybe begin it with: {\"id\": \"G1\", \"edges\": [[\"P0\", \"C1\", 50]].");
            return Optional.empty();
        }
        if (node.path("edges").size() > MOST_EDGES) {
            problems.refuse(
                    line,
                    "edges",
                    Reason.OUT_OF_RANGE,
                    "a graph of %d edges, at most %d are solved with exact fractions."
                            .formatted(node.path("edges").size(), MOST_EDGES),
                    "Maybe write it as CSV owner,owned,share: the verdicts need no look-through.");
            return Optional.empty();
        }
        List<OwnershipEdge> edges = new ArrayList<>();
        boolean isSound = true;
        for (JsonNode edge : node.path("edges")) {
            Optional<OwnershipEdge> read = edge(line, edge, problems);
            read.ifPresent(edges::add);
            isSound &= read.isPresent();
        }
        if (!isSound) {
            return Optional.empty();
        }
        return Optional.of(
                new GraphCase(
                        node.path("id").asString(String.valueOf(line)),
                        OwnershipGraph.of(edges),
                        strings(node.path("listed")),
                        expected(node.path("us_eu_owned")),
                        expected(node.path("uk_owned")),
                        fractions(node.path("integrated"))));
    }

    private static Optional<OwnershipEdge> edge(int line, JsonNode edge, RecordProblems problems) {
        String owner = edge.path(0).asString("");
        String owned = edge.path(1).asString("");
        if (!edge.isArray() || edge.size() < 3 || owner.isBlank() || owned.isBlank()) {
            problems.refuse(
                    line,
                    "edges",
                    Reason.SYNTAX,
                    "%s is not an edge of owner, owned and per cent."
                            .formatted(RecordProblems.shown(edge.toString())),
                    "Maybe write [\"P0\", \"C1\", 50].");
            return Optional.empty();
        }
        try {
            return Optional.of(OwnershipEdge.shares(owner, owned, JsonShare.percent(edge.path(2))));
        } catch (IllegalArgumentException e) {
            problems.refuse(
                    line,
                    "edges",
                    Reason.OUT_OF_RANGE,
                    "%s > %s: %s"
                            .formatted(
                                    RecordProblems.shown(owner),
                                    RecordProblems.shown(owned),
                                    e.getMessage()),
                    "Maybe the number is not a per cent from 0 to 100.");
            return Optional.empty();
        }
    }

    private static List<String> strings(JsonNode node) {
        List<String> strings = new ArrayList<>();
        node.forEach(item -> strings.add(item.asString("")));
        return strings;
    }

    private static Optional<Set<String>> expected(JsonNode node) {
        return node.isArray() ? Optional.of(new TreeSet<>(strings(node))) : Optional.empty();
    }

    private static Optional<Map<String, String>> fractions(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        Map<String, String> fractions = new TreeMap<>();
        node.properties().forEach(e -> fractions.put(e.getKey(), e.getValue().asString("")));
        return Optional.of(fractions);
    }
}
