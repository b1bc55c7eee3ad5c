package org.lode.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lode.ledger.Partner;
import org.lode.ledger.statement.CapitalShares;
import org.lode.ledger.statement.CommitmentRoll;
import org.lode.ledger.statement.Figure;
import org.lode.ledger.statement.NavLine;
import org.lode.ledger.statement.NavStatement;
import org.lode.ledger.statement.PostedJournal;
import org.lode.quantity.Money;

/// Statements of net asset value side by side, in 80 columns for two partners and the fund.
public final class StatementText {
    private static final int LABEL = 29;
    private static final int COLUMN = 17;
    private static final int WIDTH = 80;

    private StatementText() {}

    /// What stands above a statement.
    ///
    /// @param knownOn day of knowledge
    /// @param records number of records known by then
    public record Heading(LocalDate knownOn, long records) {}

    /// The text of statements of one period.
    ///
    /// @param statements one or more, of one period
    public static String render(
            PostedJournal journal, List<NavStatement> statements, Heading heading) {
        List<String> lines = new ArrayList<>();
        NavStatement first = statements.getFirst();
        lines.add(
                Text.cut(
                        "Statement of net asset value: %s (%s)"
                                .formatted(journal.fund().name(), journal.fund().fund()),
                        WIDTH));
        lines.add("Period %s, %s".formatted(first.period(), journal.fund().baseCurrency()));
        lines.add(
                Text.cut(
                        "As known on %s (records 1 to %d). Terms: version %s"
                                .formatted(
                                        heading.knownOn(),
                                        heading.records(),
                                        journal.fund().termsVersion()),
                        WIDTH));
        lines.add("");
        lines.add(heads(statements));
        row(lines, "Opening net asset value", statements, NavStatement::opening);
        for (NavLine line : NavLine.values()) {
            row(lines, "  " + line.words(), statements, s -> figure(s, line).amount());
        }
        row(lines, "Closing net asset value", statements, NavStatement::closing);
        lines.add("");
        lines.add("Memorandum: no cash, no part of net asset value");
        commitment(lines, statements);
        lines.add("");
        shares(lines, journal, first.period().to());
        lines.add("");
        entries(lines, statements);
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n")) + "\n";
    }

    private static void commitment(List<String> lines, List<NavStatement> statements) {
        memo(lines, "Committed at the beginning", statements, CommitmentRoll::openingCommitted);
        memo(lines, "  new commitments", statements, c -> c.newCommitted().amount());
        memo(lines, "Called at the beginning", statements, CommitmentRoll::openingCalled);
        memo(lines, "  new calls", statements, c -> c.newCalled().amount());
        memo(lines, "Unfunded at the end", statements, CommitmentRoll::unfunded);
        memo(lines, "Called less paid", statements, CommitmentRoll::outstanding);
        memo(lines, "Deemed at the beginning", statements, CommitmentRoll::openingDeemed);
        memo(lines, "  new deemed (Art. VI.5)", statements, c -> c.newDeemed().amount());
        memo(lines, "Deemed at the end", statements, CommitmentRoll::deemed);
    }

    private static void memo(
            List<String> lines,
            String label,
            List<NavStatement> statements,
            Function<CommitmentRoll, Money> figure) {
        row(lines, label, statements, s -> figure.apply(s.commitment()));
    }

    private static Figure figure(NavStatement statement, NavLine line) {
        Figure figure = statement.lines().get(line);
        return figure == null ? Figure.none(statement.opening().currency()) : figure;
    }

    private static String heads(List<NavStatement> statements) {
        return Text.left("", LABEL)
                + statements.stream()
                        .map(s -> Text.right(name(s), COLUMN))
                        .collect(Collectors.joining());
    }

    private static String name(NavStatement statement) {
        return statement.whose().map(Partner::id).orElse("Fund");
    }

    private static void row(
            List<String> lines,
            String label,
            List<NavStatement> statements,
            Function<NavStatement, Money> figure) {
        lines.add(
                Text.indented(label, LABEL)
                        + statements.stream()
                                .map(s -> Text.right(MoneyText.amount(figure.apply(s)), COLUMN))
                                .collect(Collectors.joining()));
    }

    private static void shares(List<String> lines, PostedJournal journal, LocalDate day) {
        lines.add("Shares on " + day + " (no public text states the ratio: every reading)");
        List<Partner> partners = journal.fund().partners();
        lines.add(
                Text.left("", LABEL)
                        + partners.stream()
                                .map(p -> Text.right(p.id(), COLUMN))
                                .collect(Collectors.joining()));
        for (CapitalShares shares : CapitalShares.all(journal, day)) {
            StringBuilder line = new StringBuilder(Text.left(shares.reading().words(), LABEL));
            for (int i = 0; i < partners.size(); i++) {
                String share =
                        shares.isDefined() ? MoneyText.perCent(shares.share(i)) : Numbers.NONE;
                line.append(Text.right(share, COLUMN));
            }
            lines.add(line.toString());
        }
    }

    private static void entries(List<String> lines, List<NavStatement> statements) {
        lines.add("Entries behind the figures");
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (NavLine line : NavLine.values()) {
            named.put(line.words(), all(statements, s -> figure(s, line).entries()));
        }
        named.put("Commitments", all(statements, s -> s.commitment().newCommitted().entries()));
        named.put("Calls", all(statements, s -> s.commitment().newCalled().entries()));
        named.put("Deemed", all(statements, s -> s.commitment().newDeemed().entries()));
        named.put("Recorded after the period", all(statements, NavStatement::late));
        named.forEach(
                (label, ids) -> {
                    if (!ids.isEmpty()) {
                        wrapped(lines, label, String.join(", ", ids));
                    }
                });
        if (named.values().stream().allMatch(List::isEmpty)) {
            lines.add("  none");
        }
    }

    private static List<String> all(
            List<NavStatement> statements, Function<NavStatement, List<String>> ids) {
        return statements.stream().flatMap(s -> ids.apply(s).stream()).distinct().sorted().toList();
    }

    private static void wrapped(List<String> lines, String label, String text) {
        List<String> parts = Text.wrap(text, WIDTH - LABEL);
        lines.add(Text.indented("  " + label, LABEL) + parts.getFirst());
        parts.stream().skip(1).forEach(p -> lines.add(" ".repeat(LABEL) + p));
    }
}
