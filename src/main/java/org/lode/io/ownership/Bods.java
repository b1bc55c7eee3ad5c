package org.lode.io.ownership;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lode.io.Reason;
import org.lode.ownership.Holder;
import org.lode.ownership.Interest;
import org.lode.ownership.InterestKind;
import org.lode.ownership.OwnershipEdge;
import org.lode.ownership.OwnershipGraph;
import org.lode.ownership.Period;
import org.lode.ownership.Share;
import org.lode.ownership.StatedDate;
import tools.jackson.databind.JsonNode;

/// Reads the Beneficial Ownership Data Standard, version 0.4, as a JSON array or JSON lines.
///
/// Parties are record ids. Several statements on one record are its history: each holds from its
/// date until the next; a closing statement ends it. An interest stated as indirect is kept as
/// indirect and never added to the chain that it sums up. A party who is not specified, not known
/// or
/// anonymous becomes a party of unknown identity with the stated reason. Reference:
/// <https://standard.openownership.org/en/0.4.0/>.
public final class Bods {
    private record Statement(
            int line, String recordId, String status, LocalDate date, JsonNode node) {
        String type() {
            return node.path("recordType").asString("");
        }

        JsonNode details() {
            return node.path("recordDetails");
        }
    }

    private final RecordProblems problems;
    private final Map<String, List<Statement>> records = new LinkedHashMap<>();
    private final Map<String, String> recordOfStatement = new TreeMap<>();
    private final Map<String, Holder> holders = new TreeMap<>();
    private final List<OwnershipEdge> edges = new ArrayList<>();

    private Bods(RecordProblems problems) {
        this.problems = problems;
    }

    /// Reads one file.
    ///
    /// @throws IOException if the file cannot be opened
    public static OwnershipReadResult read(Path path) throws IOException {
        RecordProblems problems = new RecordProblems(path.getFileName().toString());
        Bods bods = new Bods(problems);
        new RecordFile(path, problems).forEach(bods::collect);
        bods.records.values().forEach(bods::party);
        bods.records.values().forEach(bods::relationship);
        return problems.isEmpty()
                ? new OwnershipReadResult.Valid(
                        OwnershipGraph.of(bods.holders.values(), bods.edges),
                        new TreeMap<>(),
                        problems.warnings())
                : new OwnershipReadResult.Refused(problems.errors(), problems.warnings());
    }

    private void collect(int line, JsonNode node) {
        String recordId = node.path("recordId").asString("");
        String type = node.path("recordType").asString("");
        if (recordId.isBlank() || type.isBlank()) {
            problems.refuse(
                    line,
                    recordId.isBlank() ? "recordId" : "recordType",
                    Reason.MISSING_DATA,
                    "a BODS 0.4 statement needs recordId and recordType.",
                    node.has("statementType")
                            ? "Maybe the file follows BODS 0.3 or older: convert it to 0.4."
                            : "Maybe the file is not BODS.");
            return;
        }
        LocalDate date =
                StatedDate.firstDay(node.path("statementDate").asString("")).orElse(LocalDate.MIN);
        records.computeIfAbsent(recordId, id -> new ArrayList<>())
                .add(
                        new Statement(
                                line,
                                recordId,
                                node.path("recordStatus").asString("new"),
                                date,
                                node));
        recordOfStatement.put(node.path("statementId").asString(""), recordId);
    }

    private void party(List<Statement> history) {
        Statement last = inOrder(history).getLast();
        JsonNode details = last.details();
        switch (last.type()) {
            case "entity" -> {
                String type = details.path("entityType").path("type").asString("");
                String name = details.path("name").asString("");
                put(
                        last.recordId(),
                        name,
                        entityKind(type),
                        reason(details.path("unspecifiedEntityDetails")));
            }
            case "person" -> {
                String type = details.path("personType").asString("");
                String name = details.path("names").path(0).path("fullName").asString("");
                boolean isKnown = type.isEmpty() || type.equals("knownPerson");
                put(
                        last.recordId(),
                        name,
                        isKnown ? Holder.Kind.PERSON : Holder.Kind.UNKNOWN,
                        reason(details.path("unspecifiedPersonDetails")));
            }
            case "relationship" -> {}
            default ->
                    problems.refuse(
                            last.line(),
                            "recordType",
                            Reason.UNKNOWN_WORD,
                            "%s is not one of entity, person, relationship."
                                    .formatted(RecordProblems.shown(last.type())),
                            "Maybe the statement is not BODS 0.4.");
        }
    }

    private void put(String id, String name, Holder.Kind kind, String reason) {
        holders.put(id, new Holder(id, name.isBlank() ? id : name.strip(), kind, reason));
    }

    private static Holder.Kind entityKind(String type) {
        return switch (type) {
            case "state", "stateBody" -> Holder.Kind.STATE;
            case "arrangement" -> Holder.Kind.ARRANGEMENT;
            case "unknownEntity", "anonymousEntity" -> Holder.Kind.UNKNOWN;
            default -> Holder.Kind.COMPANY;
        };
    }

    private static String reason(JsonNode unspecified) {
        String reason =
                unspecified
                        .path("reason")
                        .asString(unspecified.path("unspecifiedReason").asString(""));
        String description = unspecified.path("description").asString("");
        return reason.isEmpty() || description.isEmpty()
                ? reason + description
                : reason + ": " + description;
    }

    private static List<Statement> inOrder(List<Statement> history) {
        return history.stream().sorted(Comparator.comparing(Statement::date)).toList();
    }

    private void relationship(List<Statement> history) {
        List<Statement> versions = inOrder(history);
        if (!versions.getFirst().type().equals("relationship")) {
            return;
        }
        for (int i = 0; i < versions.size(); i++) {
            Statement version = versions.get(i);
            boolean isClosed = version.status().equals("closed");
            if (isClosed && i > 0) {
                return;
            }
            LocalDate from = i == 0 ? LocalDate.MIN : version.date();
            LocalDate to = LocalDate.MAX;
            if (isClosed && !version.date().equals(LocalDate.MIN)) {
                to = version.date();
            } else if (i + 1 < versions.size()) {
                LocalDate next = versions.get(i + 1).date();
                if (next.equals(LocalDate.MIN)) {
                    // Of two versions without a date, the later in the file holds.
                    continue;
                }
                to = next.minusDays(1);
            }
            if (!from.isAfter(to)) {
                interests(version, new Period(from, to));
            }
        }
    }

    private void interests(Statement version, Period validity) {
        JsonNode details = version.details();
        Optional<String> owned = party(version, "subject");
        Optional<String> owner = party(version, "interestedParty");
        if (owned.isEmpty() || owner.isEmpty()) {
            return;
        }
        JsonNode interests = details.path("interests");
        if (!interests.isArray() || interests.isEmpty()) {
            add(version, owner.get(), owned.get(), Interest.tie(InterestKind.UNKNOWN), validity);
            return;
        }
        for (JsonNode interest : interests) {
            Optional<Period> period = period(version, interest, validity);
            if (period.isPresent()) {
                add(version, owner.get(), owned.get(), interest(version, interest), period.get());
            }
        }
    }

    private void add(
            Statement version, String owner, String owned, Interest interest, Period period) {
        edges.add(new OwnershipEdge(owner, owned, interest, period, source(version.node())));
    }

    private static String source(JsonNode node) {
        String description = node.path("source").path("description").asString("");
        String url = node.path("source").path("url").asString("");
        return !description.isEmpty()
                ? description
                : !url.isEmpty()
                        ? url
                        : node.path("publicationDetails")
                                .path("publisher")
                                .path("name")
                                .asString("");
    }

    private Interest interest(Statement version, JsonNode node) {
        String type = node.path("type").asString("");
        Share share = Share.NOT_STATED;
        try {
            share = JsonShare.ofBods(node.path("share"));
        } catch (IllegalArgumentException e) {
            problems.refuse(
                    version.line(),
                    "share",
                    Reason.OUT_OF_RANGE,
                    String.valueOf(e.getMessage()),
                    "Maybe the figures are not per cent from 0 to 100.");
        }
        return new Interest(
                BodsInterests.kind(type),
                share,
                node.path("directOrIndirect").asString("").equals("indirect"),
                type);
    }

    private Optional<Period> period(Statement version, JsonNode interest, Period validity) {
        LocalDate from = date(version, interest, "startDate", true, LocalDate.MIN);
        LocalDate to = date(version, interest, "endDate", false, LocalDate.MAX);
        if (from.isAfter(to)) {
            problems.warn(
                    version.line(),
                    "endDate",
                    Reason.CONFLICTING_SOURCES,
                    "the interest ends on %s, before it begins on %s; it holds on no day."
                            .formatted(to, from),
                    "Maybe the two dates are exchanged.");
            return Optional.empty();
        }
        LocalDate first = from.isAfter(validity.from()) ? from : validity.from();
        LocalDate last = to.isBefore(validity.to()) ? to : validity.to();
        return first.isAfter(last) ? Optional.empty() : Optional.of(new Period(first, last));
    }

    private LocalDate date(
            Statement version, JsonNode interest, String field, boolean isFirst, LocalDate absent) {
        String text = interest.path(field).asString("");
        if (text.isBlank()) {
            return absent;
        }
        Optional<LocalDate> date = isFirst ? StatedDate.firstDay(text) : StatedDate.lastDay(text);
        if (date.isEmpty()) {
            problems.refuse(
                    version.line(),
                    field,
                    Reason.SYNTAX,
                    "%s is not a date of the form 2025, 2025-04 or 2025-04-30."
                            .formatted(RecordProblems.shown(text)),
                    "Maybe the day does not exist.");
        }
        return date.orElse(absent);
    }

    /// A party of a relationship: a record id, an older reference to a statement, or a reason why
    /// it is not specified.
    private Optional<String> party(Statement version, String field) {
        JsonNode node = version.details().path(field);
        if (node.isString() && !node.asString().isBlank()) {
            return Optional.of(node.asString());
        }
        for (String older : List.of("describedByEntityStatement", "describedByPersonStatement")) {
            String statement = node.path(older).asString("");
            if (!statement.isEmpty()) {
                return Optional.of(recordOfStatement.getOrDefault(statement, statement));
            }
        }
        String reason = reason(node);
        if (!reason.isEmpty()) {
            String id = "unspecified:" + version.recordId();
            put(id, "", Holder.Kind.UNKNOWN, reason);
            return Optional.of(id);
        }
        problems.refuse(
                version.line(),
                field,
                Reason.MISSING_DATA,
                "the relationship has no %s.".formatted(field),
                "Maybe write a record id, or an object with reason and description.");
        return Optional.empty();
    }
}
