package org.lode.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A graph with parties as numbers and its edges by owner and by owned.
final class Structure {
    /// An edge between numbered parties.
    record Link(int owner, int owned, OwnershipEdge edge) {
        Share share() {
            return edge.interest().share();
        }

        boolean isCounted(InterestKind kind) {
            return edge.interest().isCounted() && edge.interest().kind() == kind;
        }
    }

    private final List<Holder> holders;
    private final Map<String, Integer> indices;
    private final List<List<Link>> outgoing;
    private final List<List<Link>> incoming;
    private final boolean[] isOverfull;

    Structure(OwnershipGraph graph) {
        holders = List.copyOf(graph.holders().values());
        indices = graph.indices();
        outgoing = emptyLists(holders.size());
        incoming = emptyLists(holders.size());
        isOverfull = new boolean[holders.size()];
        for (OwnershipEdge edge : graph.edges()) {
            Link link = new Link(index(edge.owner()), index(edge.owned()), edge);
            outgoing.get(link.owner()).add(link);
            incoming.get(link.owned()).add(link);
        }
        graph.overfullCompanies().forEach(o -> isOverfull[index(o.owned())] = true);
    }

    private static List<List<Link>> emptyLists(int size) {
        List<List<Link>> lists = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>(2));
        }
        return lists;
    }

    int size() {
        return holders.size();
    }

    Holder holder(int party) {
        return holders.get(party);
    }

    /// Number of a party; -1 if the graph does not have it.
    int index(String id) {
        return indices.getOrDefault(id, -1);
    }

    List<Link> outgoing(int party) {
        return outgoing.get(party);
    }

    List<Link> incoming(int party) {
        return incoming.get(party);
    }

    boolean isOverfull(int party) {
        return isOverfull[party];
    }

    boolean hasCounted(int party, InterestKind kind) {
        return incoming.get(party).stream().anyMatch(l -> l.isCounted(kind));
    }
}
