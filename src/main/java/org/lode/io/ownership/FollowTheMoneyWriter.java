package org.lode.io.ownership;

import java.time.LocalDate;
import org.lode.ownership.Holder;
import org.lode.ownership.InterestKind;
import org.lode.ownership.OwnershipEdge;
import org.lode.ownership.OwnershipGraph;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes an ownership graph as FollowTheMoney entities, one on a line.
///
/// FollowTheMoney has no schema for votes, trusts, nominees and control; such ties are written as
/// UnknownLink with the kind as role, and come back as ties of unknown kind.
public final class FollowTheMoneyWriter {
    private FollowTheMoneyWriter() {}

    /// The entities, each line ended.
    public static String write(OwnershipGraph graph) {
        StringBuilder text = new StringBuilder();
        graph.holders().values().forEach(holder -> text.append(party(holder)).append('\n'));
        int number = 0;
        for (OwnershipEdge edge : graph.edges()) {
            text.append(tie(edge, ++number)).append('\n');
        }
        return text.toString();
    }

    private static ObjectNode party(Holder holder) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", holder.id());
        node.put("schema", schema(holder.kind()));
        node.putObject("properties").putArray("name").add(holder.name());
        return node;
    }

    private static String schema(Holder.Kind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case STATE -> "PublicBody";
            case COMPANY -> "Company";
            case ARRANGEMENT -> "Organization";
            case UNKNOWN, NOT_STATED -> "LegalEntity";
        };
    }

    private static ObjectNode tie(OwnershipEdge edge, int number) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", "tie-" + number);
        InterestKind kind = edge.interest().kind();
        String role = edge.interest().word();
        switch (kind) {
            case SHARES -> {
                node.put("schema", "Ownership");
                ends(node, edge, "owner", "asset");
                if (edge.interest().share().isStated()) {
                    put(node, "percentage", edge.interest().share().toString());
                }
                if (edge.interest().isIndirect()) {
                    put(node, "ownershipType", "indirect");
                }
            }
            case DIRECTORSHIP -> {
                node.put("schema", "Directorship");
                ends(node, edge, "director", "organization");
            }
            case FAMILY -> {
                node.put("schema", "Family");
                ends(node, edge, "person", "relative");
            }
            case POWER_OF_ATTORNEY -> {
                node.put("schema", "Representation");
                ends(node, edge, "client", "agent");
            }
            case VOTES, CONTROL, NOMINEE, TRUST, UNKNOWN -> {
                node.put("schema", "UnknownLink");
                ends(node, edge, "subject", "object");
                role = role.isEmpty() && kind != InterestKind.UNKNOWN ? kind.toString() : role;
            }
        }
        if (!role.isEmpty()) {
            put(node, "role", role);
        }
        if (!edge.source().isEmpty()) {
            put(node, "sourceUrl", edge.source());
        }
        if (!edge.period().from().equals(LocalDate.MIN)) {
            put(node, "startDate", edge.period().from().toString());
        }
        if (!edge.period().to().equals(LocalDate.MAX)) {
            put(node, "endDate", edge.period().to().toString());
        }
        return node;
    }

    private static void ends(ObjectNode node, OwnershipEdge edge, String owner, String owned) {
        put(node, owner, edge.owner());
        put(node, owned, edge.owned());
    }

    private static void put(ObjectNode node, String field, String value) {
        node.withObject("/properties").putArray(field).add(value);
    }
}
