package org.lode.io.ownership;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/// Reads FollowTheMoney entities in JSON lines (or one array): `{"id", "schema", "properties"}`.
///
/// Read as ties: Ownership, Directorship, UnknownLink, Family, Representation. A percentage that is
/// no number or band stays not stated and is reported. A party with the topic `sanction`, or named
/// by a Sanction entity, counts as listed, with the authority, programme and date as citation.
/// Other schemas of ties are counted in one warning. Reference: the FollowTheMoney data model,
/// github.com/alephdata/followthemoney.
public final class FollowTheMoney {
    /// Where a schema keeps the two ends of a tie.
    private record Ends(String owner, String owned, InterestKind kind) {}

    private static final Map<String, Ends> TIES =
            Map.of(
                    "Ownership", new Ends("owner", "asset", InterestKind.SHARES),
                    "Directorship", new Ends("director", "organization", InterestKind.DIRECTORSHIP),
                    "UnknownLink", new Ends("subject", "object", InterestKind.UNKNOWN),
                    "Family", new Ends("person", "relative", InterestKind.FAMILY),
                    "Representation", new Ends("client", "agent", InterestKind.POWER_OF_ATTORNEY));

    private static final Map<String, Holder.Kind> PARTIES =
            Map.ofEntries(
                    Map.entry("Person", Holder.Kind.PERSON),
                    Map.entry("PublicBody", Holder.Kind.STATE),
                    Map.entry("Company", Holder.Kind.COMPANY),
                    Map.entry("Organization", Holder.Kind.COMPANY),
                    Map.entry("LegalEntity", Holder.Kind.NOT_STATED),
                    Map.entry("Asset", Holder.Kind.NOT_STATED),
                    Map.entry("Vessel", Holder.Kind.NOT_STATED),
                    Map.entry("Airplane", Holder.Kind.NOT_STATED),
                    Map.entry("Vehicle", Holder.Kind.NOT_STATED),
                    Map.entry("RealEstate", Holder.Kind.NOT_STATED),
                    Map.entry("Security", Holder.Kind.NOT_STATED));

    private final RecordProblems problems;
    private final Map<String, Holder> holders = new TreeMap<>();
    private final List<OwnershipEdge> edges = new ArrayList<>();
    private final SortedMap<String, String> listed = new TreeMap<>();
    private final SortedMap<String, Integer> unread = new TreeMap<>();

    private FollowTheMoney(RecordProblems problems) {
        this.problems = problems;
    }

    /// Reads one file.
    ///
    /// @throws IOException if the file cannot be opened
    public static OwnershipReadResult read(Path path) throws IOException {
        RecordProblems problems = new RecordProblems(path.getFileName().toString());
        FollowTheMoney reader = new FollowTheMoney(problems);
        new RecordFile(path, problems).forEach(reader::entity);
        if (!reader.unread.isEmpty()) {
            problems.warn(
                    0,
                    "",
                    Reason.NOT_APPLICABLE,
                    "entities of other schemas were left out: %s."
                            .formatted(
                                    reader.unread.entrySet().stream()
                                            .map(e -> e.getKey() + " " + e.getValue())
                                            .collect(Collectors.joining(", "))),
                    "Maybe they say nothing of ownership; if they do, add them as edges.");
        }
        return problems.isEmpty()
                ? new OwnershipReadResult.Valid(
                        OwnershipGraph.of(reader.holders.values(), reader.edges),
                        reader.listed,
                        problems.warnings())
                : new OwnershipReadResult.Refused(problems.errors(), problems.warnings());
    }

    private void entity(int line, JsonNode node) {
        String id = node.path("id").asString("");
        String schema = node.path("schema").asString("");
        JsonNode properties = node.path("properties");
        if (id.isBlank() || schema.isBlank() || !properties.isObject()) {
            problems.refuse(
                    line,
                    "schema",
                    Reason.MISSING_DATA,
                    "a FollowTheMoney entity needs id, schema and properties.",
                    "Maybe the file is not FollowTheMoney.");
            return;
        }
        Ends ends = TIES.get(schema);
        Holder.Kind kind = PARTIES.get(schema);
        if (ends != null) {
            tie(line, ends, properties);
        } else if (kind != null) {
            String name = first(properties, "name");
            holders.put(id, new Holder(id, name.isEmpty() ? id : name, kind, ""));
            if (values(properties, "topics").contains("sanction")) {
                listed.putIfAbsent(id, "topic sanction in " + id);
            }
        } else if (schema.equals("Sanction")) {
            sanction(properties);
        } else {
            unread.merge(schema, 1, Integer::sum);
        }
    }

    private void sanction(JsonNode properties) {
        String citation =
                List.of("authority", "program", "listingDate", "startDate").stream()
                        .map(field -> first(properties, field))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
        for (String party : values(properties, "entity")) {
            listed.put(party, citation.isEmpty() ? "Sanction entity" : citation);
        }
    }

    private void tie(int line, Ends ends, JsonNode properties) {
        Share share =
                ends.kind() == InterestKind.SHARES
                        ? percentage(line, first(properties, "percentage"))
                        : Share.NOT_STATED;
        LocalDate from = date(line, properties, "startDate", StatedDate::firstDay, LocalDate.MIN);
        LocalDate to = date(line, properties, "endDate", StatedDate::lastDay, LocalDate.MAX);
        if (from.isAfter(to)) {
            problems.warn(
                    line,
                    "endDate",
                    Reason.CONFLICTING_SOURCES,
                    "the tie ends on %s, before it begins on %s; it holds on no day."
                            .formatted(to, from),
                    "Maybe the two dates are exchanged.");
            return;
        }
        List<String> owners = values(properties, ends.owner());
        List<String> owned = values(properties, ends.owned());
        if (owners.isEmpty() || owned.isEmpty()) {
            problems.refuse(
                    line,
                    owners.isEmpty() ? ends.owner() : ends.owned(),
                    Reason.MISSING_DATA,
                    "the tie names no %s."
                            .formatted(owners.isEmpty() ? ends.owner() : ends.owned()),
                    "Maybe the entity was cut.");
            return;
        }
        String role = first(properties, "role");
        Interest interest =
                new Interest(
                        ends.kind(),
                        share,
                        first(properties, "ownershipType").equalsIgnoreCase("indirect"),
                        role);
        String source = first(properties, "sourceUrl");
        for (String owner : owners) {
            for (String company : owned) {
                edges.add(
                        new OwnershipEdge(owner, company, interest, new Period(from, to), source));
            }
        }
    }

    private Share percentage(int line, String text) {
        // A decimal comma; bands in FollowTheMoney are written with a hyphen.
        String plain = text.replaceAll("^(\\d+),(\\d{1,6})(\\s*%?)$", "$1.$2$3");
        try {
            return Share.parse(plain);
        } catch (IllegalArgumentException e) {
            problems.warn(
                    line,
                    "percentage",
                    Reason.SYNTAX,
                    "%s is no share; it was read as not stated."
                            .formatted(RecordProblems.shown(text)),
                    "Maybe write per cent: 43.5 or 25-50.");
            return Share.NOT_STATED;
        }
    }

    private LocalDate date(
            int line,
            JsonNode properties,
            String field,
            Function<String, Optional<LocalDate>> read,
            LocalDate absent) {
        String text = first(properties, field);
        if (text.isEmpty()) {
            return absent;
        }
        Optional<LocalDate> date = read.apply(text);
        if (date.isEmpty()) {
            problems.warn(
                    line,
                    field,
                    Reason.SYNTAX,
                    "%s is not a date; it was left out.".formatted(RecordProblems.shown(text)),
                    "Maybe write 2025, 2025-04 or 2025-04-30.");
        }
        return date.orElse(absent);
    }

    private static List<String> values(JsonNode properties, String field) {
        List<String> values = new ArrayList<>();
        JsonNode node = properties.path(field);
        if (node.isArray()) {
            node.forEach(item -> values.add(value(item)));
        } else if (!node.isMissingNode()) {
            values.add(value(node));
        }
        values.removeIf(String::isBlank);
        return values;
    }

    /// A value, or the id of an entity that is nested in its place.
    private static String value(JsonNode item) {
        return (item.isObject() ? item.path("id") : item).asString("");
    }

    private static String first(JsonNode properties, String field) {
        List<String> values = values(properties, field);
        return values.isEmpty() ? "" : values.getFirst();
    }
}
