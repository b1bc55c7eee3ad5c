package org.lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lode.io.ProblemPrinter;
import org.lode.io.RowProblem;
import org.lode.io.ownership.GraphCase;
import org.lode.io.ownership.GraphLines;
import org.lode.io.ownership.RegimeTable;
import org.lode.ownership.OwnershipAssessor;
import org.lode.ownership.OwnershipPolicy;
import org.lode.ownership.RegimeRule;
import org.lode.ownership.Regimes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Computes each graph of a file and compares it with what the file expects.
final class GraphComparison {
    /// Rules of any day since July 2024 will do: the files have no dates.
    private static final java.time.LocalDate DAY = java.time.LocalDate.of(2025, 1, 1);

    private final PrintWriter out;
    private final PrintWriter err;
    private final OwnershipPrinter.Form form;
    private final RegimeRule added;
    private final RegimeRule single;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private int count;
    private int expected;

    GraphComparison(PrintWriter out, PrintWriter err, OwnershipPrinter.Form form) {
        this.out = out;
        this.err = err;
        this.form = form;
        Regimes regimes = RegimeTable.builtIn();
        this.added = regimes.on("ofac", DAY).orElseThrow();
        this.single = regimes.on("uk", DAY).orElseThrow();
    }

    /// One graph as computed.
    private record Result(
            Set<String> usEuOwned, Set<String> ukOwned, Map<String, String> integrated) {}

    /// @return exit code
    int run(Path file) throws IOException {
        rows.add(
                List.of(
                        "id",
                        "us_eu_owned",
                        "uk_owned",
                        "integrated",
                        "us_eu_equal",
                        "uk_equal",
                        "integrated_equal"));
        List<RowProblem> problems = GraphLines.read(file, this::add);
        if (form == OwnershipPrinter.Form.CSV) {
            out.print(OwnershipPrinter.table(rows));
        }
        PrintWriter summary = form == OwnershipPrinter.Form.TEXT ? out : err;
        summary.println(summary());
        differences.forEach(difference -> summary.println("  " + difference));
        err.print(ProblemPrinter.text(problems, "problem"));
        if (!problems.isEmpty()) {
            return ExitCode.BAD_DATA;
        }
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private String summary() {
        if (expected == 0) {
            return "%d graphs computed, none with expected results.".formatted(count);
        }
        return "%d graphs, %d with expected results: %s."
                .formatted(
                        count,
                        expected,
                        differences.isEmpty()
                                ? "all equal"
                                : differences.size() + " results differ");
    }

    private void add(GraphCase graph) {
        count++;
        Result result = compute(graph);
        Optional<Boolean> usEu = graph.usEuOwned().map(result.usEuOwned()::equals);
        Optional<Boolean> uk = graph.ukOwned().map(result.ukOwned()::equals);
        Optional<Boolean> integrated = graph.integrated().map(result.integrated()::equals);
        if (usEu.isPresent() || uk.isPresent() || integrated.isPresent()) {
            expected++;
        }
        differ(graph, "us_eu_owned", usEu, result.usEuOwned(), graph.usEuOwned());
        differ(graph, "uk_owned", uk, result.ukOwned(), graph.ukOwned());
        differ(graph, "integrated", integrated, result.integrated(), graph.integrated());
        String integratedText =
                result.integrated().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(" "));
        switch (form) {
            case TEXT -> {
                out.printf("%s%n", graph.id());
                line("us_eu_owned", usEu, String.join(" ", result.usEuOwned()));
                line("uk_owned", uk, String.join(" ", result.ukOwned()));
                line("integrated", integrated, integratedText);
            }
            case CSV ->
                    rows.add(
                            List.of(
                                    graph.id(),
                                    String.join(" ", result.usEuOwned()),
                                    String.join(" ", result.ukOwned()),
                                    integratedText,
                                    word(usEu),
                                    word(uk),
                                    word(integrated)));
            case JSON -> out.println(json(graph.id(), result));
        }
    }

    private void line(String name, Optional<Boolean> isEqual, String values) {
        String mark = isEqual.map(equal -> equal ? " (equal)" : " (DIFFERS)").orElse("");
        out.printf("  %s%s: %s%n", name, mark, values.isEmpty() ? "none" : values);
    }

    private static String word(Optional<Boolean> isEqual) {
        return isEqual.map(equal -> equal ? "yes" : "no").orElse("");
    }

    private void differ(
            GraphCase graph,
            String field,
            Optional<Boolean> isEqual,
            Object computed,
            Optional<?> stated) {
        if (isEqual.isPresent() && !isEqual.get()) {
            differences.add(
                    "%s %s: computed %s, the file expects %s"
                            .formatted(graph.id(), field, computed, stated.orElse(null)));
        }
    }

    private Result compute(GraphCase graph) {
        Map<String, String> listed =
                graph.listed().stream()
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), id -> ""));
        Map<String, String> integrated = new TreeMap<>();
        OwnershipPrinter.shares(graph.graph())
                .forEach((pair, part) -> integrated.put(pair, part.toString()));
        return new Result(owned(graph, listed, added), owned(graph, listed, single), integrated);
    }

    private static Set<String> owned(GraphCase graph, Map<String, String> listed, RegimeRule rule) {
        return new TreeSet<>(
                OwnershipAssessor.assess(graph.graph(), listed, rule, OwnershipPolicy.DEFAULT)
                        .owned());
    }

    private static String json(String id, Result result) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", id);
        ArrayNode usEu = node.putArray("us_eu_owned");
        result.usEuOwned().forEach(usEu::add);
        ArrayNode uk = node.putArray("uk_owned");
        result.ukOwned().forEach(uk::add);
        ObjectNode integrated = node.putObject("integrated");
        result.integrated().forEach(integrated::put);
        return node.toString();
    }
}
