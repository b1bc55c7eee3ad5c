package org.lode.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.lode.ownership.Fraction;
import org.lode.ownership.LookThrough;
import org.lode.ownership.OwnershipAssessment;
import org.lode.ownership.OwnershipAssessor;
import org.lode.ownership.OwnershipGraph;
import org.lode.ownership.OwnershipPolicy;
import org.lode.ownership.OwnershipVerdict;
import org.lode.ownership.RegimeRule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Prints the verdicts of the rules on the parties of one graph.
final class OwnershipPrinter {
    private static final int WIDTH = 96;

    /// Forms of the output.
    enum Form {
        TEXT,
        JSON,
        CSV
    }

    private final PrintWriter out;
    private final OwnershipPolicy policy;
    private final Form form;
    private final boolean isIntegrated;

    OwnershipPrinter(PrintWriter out, OwnershipPolicy policy, Form form, boolean isIntegrated) {
        this.out = out;
        this.policy = policy;
        this.form = form;
        this.isIntegrated = isIntegrated;
    }

    void print(
            OwnershipGraph graph,
            SortedMap<String, String> listed,
            List<RegimeRule> rules,
            LocalDate day) {
        List<OwnershipAssessment> results =
                rules.stream()
                        .map(rule -> OwnershipAssessor.assess(graph, listed, rule, policy))
                        .toList();
        switch (form) {
            case TEXT -> text(graph, listed, results, day);
            case JSON -> json(graph, results, day);
            case CSV -> csv(graph, results, day);
        }
    }

    private void text(
            OwnershipGraph graph,
            SortedMap<String, String> listed,
            List<OwnershipAssessment> results,
            LocalDate day) {
        out.printf(
                "%d parties, %d ties held on %s, %d listed parties given. Findings are about these"
                        + " records.%n",
                graph.holders().size(), graph.edges().size(), day, listed.size());
        graph.overfullCompanies().forEach(o -> wrapped("data problem: ", o.toString()));
        for (OwnershipAssessment result : results) {
            RegimeRule rule = result.rule();
            out.println();
            wrapped("", "%s: %s, %s".formatted(rule.id(), rule.title(), rule.testInWords()));
            wrapped("  source: ", rule.source());
            result.verdicts()
                    .forEach(
                            (party, verdict) -> {
                                out.printf("%-14s%s%n", verdict.key(), label(graph, party));
                                lines(graph, verdict)
                                        .forEach(line -> wrapped("              ", line));
                            });
        }
        if (isIntegrated) {
            integrated(graph);
        }
    }

    /// Rules of the day that were not applied.
    void flagged(List<RegimeRule> rules) {
        for (RegimeRule rule : rules) {
            out.println();
            wrapped(
                    "not applied: ",
                    "%s (%s), %s: %s"
                            .formatted(
                                    rule.id(),
                                    rule.title(),
                                    rule.status() == RegimeRule.Status.SUSPENDED
                                            ? "suspended on this day"
                                            : "not verified for this day",
                                    rule.source()));
        }
    }

    private static String label(OwnershipGraph graph, String party) {
        var holder = graph.holders().get(party);
        return holder == null ? party : holder.label();
    }

    private static List<String> lines(OwnershipGraph graph, OwnershipVerdict verdict) {
        UnaryOperator<String> label = id -> label(graph, id);
        return switch (verdict) {
            case OwnershipVerdict.BarredOwned owned -> owned.witness().lines(label);
            case OwnershipVerdict.Review review ->
                    review.reasons().stream().map(OwnershipVerdict.Reason::text).toList();
            case OwnershipVerdict.Unknown unknown ->
                    unknown.reasons().stream().map(OwnershipVerdict.Reason::text).toList();
            case OwnershipVerdict.BarredListed barred -> List.of(barred.text());
            case OwnershipVerdict.Clear clear ->
                    clear.text().isEmpty() ? List.of() : List.of(clear.text());
        };
    }

    private void integrated(OwnershipGraph graph) {
        LookThrough low = LookThrough.ofUltimateOwners(graph, LookThrough.Bound.LOW);
        out.println();
        out.println("Look-through ownership (economic share, low end of bands; no legal test):");
        low.byCompany()
                .forEach(
                        (company, owners) ->
                                owners.forEach(
                                        (owner, part) ->
                                                wrapped(
                                                        "  ",
                                                        "%s of %s: %s (%.9f)"
                                                                .formatted(
                                                                        label(graph, owner),
                                                                        label(graph, company),
                                                                        part,
                                                                        part.toDouble()))));
        low.closedGroups()
                .forEach(group -> wrapped("  owns all of itself: ", String.join(", ", group)));
    }

    private void wrapped(String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        boolean isFresh = true;
        for (String word : text.split(" ", -1)) {
            if (!isFresh && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line.setLength(0);
                line.append(" ".repeat(indent.length() + 2));
                isFresh = true;
            }
            line.append(isFresh ? "" : " ").append(word);
            isFresh = false;
        }
        out.println(line);
    }

    private void json(OwnershipGraph graph, List<OwnershipAssessment> results, LocalDate day) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("as_of", day.toString());
        ArrayNode problems = report.putArray("data_problems");
        graph.overfullCompanies().forEach(o -> problems.add(o.toString()));
        ArrayNode verdicts = report.putArray("verdicts");
        for (OwnershipAssessment result : results) {
            result.verdicts()
                    .forEach(
                            (party, verdict) -> {
                                ObjectNode node = verdicts.addObject();
                                node.put("regime", result.rule().id());
                                node.put("party", party);
                                node.put("name", name(graph, party));
                                node.put("verdict", verdict.key());
                                ArrayNode reasons = node.putArray("reasons");
                                lines(graph, verdict).forEach(reasons::add);
                            });
        }
        if (isIntegrated) {
            ObjectNode integrated = report.putObject("integrated");
            shares(graph).forEach((pair, part) -> integrated.put(pair, part.toString()));
        }
        out.println(report.toPrettyString());
    }

    private static String name(OwnershipGraph graph, String party) {
        var holder = graph.holders().get(party);
        return holder == null ? party : holder.name();
    }

    /// Look-through shares as `owner>company`.
    static SortedMap<String, Fraction> shares(OwnershipGraph graph) {
        SortedMap<String, Fraction> shares = new java.util.TreeMap<>();
        LookThrough.ofUltimateOwners(graph, LookThrough.Bound.LOW)
                .byCompany()
                .forEach(
                        (company, owners) ->
                                owners.forEach(
                                        (owner, part) -> shares.put(owner + ">" + company, part)));
        return shares;
    }

    private void csv(OwnershipGraph graph, List<OwnershipAssessment> results, LocalDate day) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("as_of", "regime", "party", "name", "verdict", "reasons"));
        for (OwnershipAssessment result : results) {
            result.verdicts()
                    .forEach(
                            (party, verdict) ->
                                    rows.add(
                                            List.of(
                                                    day.toString(),
                                                    result.rule().id(),
                                                    party,
                                                    name(graph, party),
                                                    verdict.key(),
                                                    String.join("; ", lines(graph, verdict)))));
        }
        out.print(table(rows));
    }

    static String table(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder()
                        .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                        .build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }
}
