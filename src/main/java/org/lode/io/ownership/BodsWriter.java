package org.lode.io.ownership;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.lode.ownership.Fraction;
import org.lode.ownership.Holder;
import org.lode.ownership.Interest;
import org.lode.ownership.OwnershipEdge;
import org.lode.ownership.OwnershipGraph;
import org.lode.ownership.Share;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes an ownership graph as BODS 0.4 statements.
///
/// Statement ids are name-based (UUID version 3) of the content, so the same graph gives the same
/// bytes. A share that has no finite decimal form (1/3) is written as the narrowest band of 12
/// decimals around it.
public final class BodsWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private final LocalDate statementDate;
    private final String publisher;

    private BodsWriter(LocalDate statementDate, String publisher) {
        this.statementDate = statementDate;
        this.publisher = publisher;
    }

    /// The graph as one JSON array, without a line break at the end.
    ///
    /// @param statementDate date of the statements
    /// @param publisher who publishes them
    public static String write(OwnershipGraph graph, LocalDate statementDate, String publisher) {
        BodsWriter writer = new BodsWriter(statementDate, publisher);
        ArrayNode statements = NODES.arrayNode();
        graph.holders().values().forEach(holder -> statements.add(writer.party(holder)));
        int number = 0;
        for (OwnershipEdge edge : graph.edges()) {
            statements.add(writer.relationship(edge, ++number));
        }
        return statements.toPrettyString();
    }

    private ObjectNode statement(String recordId, String subject, String type) {
        ObjectNode node = NODES.objectNode();
        node.put(
                "statementId",
                UUID.nameUUIDFromBytes(
                                (type + ' ' + recordId + ' ' + statementDate)
                                        .getBytes(StandardCharsets.UTF_8))
                        .toString());
        node.put("declarationSubject", subject);
        node.put("statementDate", statementDate.toString());
        ObjectNode publication = node.putObject("publicationDetails");
        publication.put("publicationDate", statementDate.toString());
        publication.put("bodsVersion", "0.4");
        publication.putObject("publisher").put("name", publisher);
        node.put("recordId", recordId);
        node.put("recordStatus", "new");
        node.put("recordType", type);
        return node;
    }

    private ObjectNode party(Holder holder) {
        boolean isPerson = holder.kind() == Holder.Kind.PERSON;
        ObjectNode node = statement(holder.id(), holder.id(), isPerson ? "person" : "entity");
        ObjectNode details = node.putObject("recordDetails");
        details.put("isComponent", false);
        if (isPerson) {
            details.put("personType", "knownPerson");
            details.putArray("names")
                    .addObject()
                    .put("type", "legal")
                    .put("fullName", holder.name());
        } else {
            details.putObject("entityType").put("type", entityType(holder.kind()));
            details.put("name", holder.name());
            if (holder.kind() == Holder.Kind.UNKNOWN) {
                ObjectNode unspecified = details.putObject("unspecifiedEntityDetails");
                int colon = holder.reason().indexOf(": ");
                unspecified.put(
                        "reason",
                        colon > 0
                                ? holder.reason().substring(0, colon)
                                : holder.reason().isEmpty()
                                        ? "informationUnknownToPublisher"
                                        : holder.reason());
                if (colon > 0) {
                    unspecified.put("description", holder.reason().substring(colon + 2));
                }
            }
        }
        return node;
    }

    private static String entityType(Holder.Kind kind) {
        return switch (kind) {
            case PERSON -> throw new IllegalArgumentException("a person is no entity.");
            case STATE -> "state";
            case ARRANGEMENT -> "arrangement";
            case UNKNOWN -> "unknownEntity";
            case COMPANY, NOT_STATED -> "legalEntity";
        };
    }

    private ObjectNode relationship(OwnershipEdge edge, int number) {
        ObjectNode node = statement("relationship-" + number, edge.owned(), "relationship");
        if (!edge.source().isEmpty()) {
            ObjectNode source = node.putObject("source");
            source.putArray("type").add("thirdParty");
            source.put("description", edge.source());
        }
        ObjectNode details = node.putObject("recordDetails");
        details.put("isComponent", false);
        details.put("subject", edge.owned());
        details.put("interestedParty", edge.owner());
        ObjectNode interest = details.putArray("interests").addObject();
        Interest held = edge.interest();
        interest.put("type", BodsInterests.type(held.kind(), held.word()));
        interest.put("directOrIndirect", held.isIndirect() ? "indirect" : "direct");
        if (held.share().isStated()) {
            share(interest.putObject("share"), held.share());
        }
        if (!edge.period().from().equals(LocalDate.MIN)) {
            interest.put("startDate", edge.period().from().toString());
        }
        if (!edge.period().to().equals(LocalDate.MAX)) {
            interest.put("endDate", edge.period().to().toString());
        }
        return node;
    }

    private static void share(ObjectNode node, Share share) {
        if (share.isExact() && isDecimal(share.low())) {
            node.put("exact", Decimals.floor(share.low().times(HUNDRED)));
            return;
        }
        node.put(
                share.isLowOpen() ? "exclusiveMinimum" : "minimum",
                Decimals.floor(share.low().times(HUNDRED)));
        node.put(
                share.isHighOpen() ? "exclusiveMaximum" : "maximum",
                Decimals.ceiling(share.high().times(HUNDRED)));
    }

    private static boolean isDecimal(Fraction part) {
        Fraction percent = part.times(HUNDRED);
        return Fraction.of(Decimals.floor(percent)).equals(percent);
    }
}
