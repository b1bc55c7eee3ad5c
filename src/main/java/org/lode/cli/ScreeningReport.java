package org.lode.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lode.screening.Evidence;
import org.lode.screening.ListCitation;
import org.lode.screening.Match;
import org.lode.screening.Screener;
import org.lode.screening.Screening;
import org.lode.screening.Tier;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Prints answers of a screening with the lists they rest on.
///
/// @param screener the lists
/// @param answers one answer for each party, in order
/// @param today day from which the age of the lists is counted
/// @param isExplaining true if the evidence is printed as text
record ScreeningReport(
        Screener screener, List<Screening> answers, LocalDate today, boolean isExplaining) {
    /// A list older than this draws a warning.
    private static final int OLD_DAYS = 7;

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("Rules version ").append(Screener.ruleVersion());
        text.append(
                ", %d parties under %d names on %d lists:%n"
                        .formatted(
                                screener.partyCount(),
                                screener.nameCount(),
                                screener.lists().size()));
        for (ListCitation list : screener.lists()) {
            text.append(
                    "  %s of %s, sha256 %s, %s%s%n"
                            .formatted(
                                    list.id(),
                                    list.asOf(),
                                    list.sha256()
                                            .substring(0, Math.min(12, list.sha256().length())),
                                    list.weight(),
                                    age(list)));
        }
        for (Screening answer : answers) {
            text.append("%n%s: %s%n".formatted(answer.subject().name(), verdict(answer)));
            SameEntry.grouped(answer.matches()).forEach(group -> text.append(line(group)));
        }
        return text.toString();
    }

    private String age(ListCitation list) {
        long days = ChronoUnit.DAYS.between(list.asOf(), today);
        return days > OLD_DAYS ? ", OLD: %d days".formatted(days) : "";
    }

    private static String verdict(Screening answer) {
        return switch (answer.tier()) {
            case STRONG -> "strong match of names; a person must decide";
            case REVIEW -> "possible match; a person must look";
            case NONE -> "no match on these lists as of their dates";
        };
    }

    private String line(List<Match> copies) {
        Match match = copies.getFirst();
        String places =
                copies.stream()
                        .map(
                                m ->
                                        "%s of %s, entry %s"
                                                .formatted(
                                                        m.list().id(),
                                                        m.list().asOf(),
                                                        m.party().entryId()))
                        .collect(Collectors.joining("; "));
        StringBuilder text = new StringBuilder();
        text.append(
                "  %s %-6s %s [%s, %s]%n"
                        .formatted(
                                PairReport.score(match.score()),
                                match.tier().name().toLowerCase(Locale.ROOT),
                                match.name().text(),
                                match.party().kind(),
                                places));
        if (isExplaining) {
            for (Evidence e : match.evidence()) {
                text.append(
                        "        %-14s %s | %s: %s (%s)%n"
                                .formatted(
                                        e.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                        e.asked(),
                                        e.listed(),
                                        e.text(),
                                        PairReport.score(e.value())));
            }
        }
        return text.toString();
    }

    String json() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("rule_version", Screener.ruleVersion());
        root.put("as_of", today.toString());
        root.put("lists", screener.lists().stream().map(this::list).toList());
        root.put("answers", answers.stream().map(ScreeningReport::answer).toList());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(root)
                + System.lineSeparator();
    }

    private Map<String, Object> list(ListCitation list) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", list.id());
        row.put("title", list.title());
        row.put("date", list.asOf().toString());
        row.put("age_days", ChronoUnit.DAYS.between(list.asOf(), today));
        row.put("sha256", list.sha256());
        row.put("weight", list.weight().toString());
        row.put("scope", list.scope());
        return row;
    }

    private static Map<String, Object> answer(Screening answer) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", answer.subject().id());
        row.put("name", answer.subject().name());
        row.put("tier", answer.tier().name());
        row.put("matches", answer.matches().stream().map(ScreeningReport::match).toList());
        return row;
    }

    private static Map<String, Object> match(Match match) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("list", match.list().id());
        row.put("list_date", match.list().asOf().toString());
        row.put("list_sha256", match.list().sha256());
        row.put("id", match.party().entryId());
        row.put("name", match.party().primaryName());
        row.put("type", match.party().kind().toString());
        row.put("matched_name", match.name().text());
        row.put("score", match.score());
        row.put("name_score", match.nameScore());
        row.put("tier", match.tier().name());
        row.put("match", match.tier() == Tier.STRONG);
        row.put("programmes", match.party().programmes());
        List<Map<String, Object>> evidence = new ArrayList<>();
        for (Evidence e : match.evidence()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", e.kind().name());
            one.put("asked", e.asked());
            one.put("listed", e.listed());
            one.put("value", e.value());
            one.put("text", e.text());
            evidence.add(one);
        }
        row.put("evidence", evidence);
        return row;
    }

    String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "id",
                    "name",
                    "tier",
                    "score",
                    "list",
                    "list_date",
                    "list_sha256",
                    "entry",
                    "matched_name",
                    "kind",
                    "rule_version");
            for (Screening answer : answers) {
                row(csv, answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void row(CsvWriter csv, Screening answer) {
        String id = answer.subject().id();
        String name = answer.subject().name();
        if (answer.matches().isEmpty()) {
            csv.writeRecord(id, name, "NONE", "", "", "", "", "", "", "", answer.ruleVersion());
        }
        for (Match match : answer.matches()) {
            csv.writeRecord(
                    id,
                    name,
                    match.tier().name(),
                    PairReport.score(match.score()),
                    match.list().id(),
                    match.list().asOf().toString(),
                    match.list().sha256(),
                    match.party().entryId(),
                    match.name().text(),
                    match.party().kind().toString(),
                    answer.ruleVersion());
        }
    }
}
