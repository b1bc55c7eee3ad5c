package org.lode.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Who holds what in whom: parties and dated edges.
///
/// Immutable. Parties are kept in the order of their ids, edges in the order given, so that every
/// answer is the same for the same input.
public final class OwnershipGraph {
    private final SortedMap<String, Holder> holders;
    private final List<OwnershipEdge> edges;

    private OwnershipGraph(SortedMap<String, Holder> holders, List<OwnershipEdge> edges) {
        this.holders = Collections.unmodifiableSortedMap(holders);
        this.edges = List.copyOf(edges);
    }

    /// The graph of the edges. A party that an edge names and `holders` does not is added with
    /// [Holder.Kind#NOT_STATED].
    public static OwnershipGraph of(Collection<Holder> holders, List<OwnershipEdge> edges) {
        SortedMap<String, Holder> all = new TreeMap<>();
        holders.forEach(holder -> all.put(holder.id(), holder));
        for (OwnershipEdge edge : edges) {
            all.computeIfAbsent(edge.owner(), Holder::named);
            all.computeIfAbsent(edge.owned(), Holder::named);
        }
        return new OwnershipGraph(all, edges);
    }

    /// The graph of the edges alone.
    public static OwnershipGraph of(List<OwnershipEdge> edges) {
        return of(List.of(), edges);
    }

    /// The interests held on one day. Parties stay, so that a party whose last owner left shows as
    /// a party without a known owner.
    public OwnershipGraph asOf(LocalDate day) {
        return new OwnershipGraph(
                new TreeMap<>(holders),
                edges.stream().filter(edge -> edge.period().contains(day)).toList());
    }

    /// Parties by id.
    public SortedMap<String, Holder> holders() {
        return holders;
    }

    /// Edges in the order given.
    public List<OwnershipEdge> edges() {
        return edges;
    }

    /// Companies whose direct shares (or votes) add up to more than the whole. That is a fault of
    /// the data: two sources for one holding, an indirect holding stated as a direct one, a missing
    /// end date. Sums use the low end of bands.
    public List<OverfullCompany> overfullCompanies() {
        Map<String, Map<InterestKind, List<OwnershipEdge>>> byOwned = new TreeMap<>();
        for (OwnershipEdge edge : edges) {
            if (edge.interest().isCounted()) {
                byOwned.computeIfAbsent(edge.owned(), id -> new TreeMap<>())
                        .computeIfAbsent(edge.interest().kind(), kind -> new ArrayList<>())
                        .add(edge);
            }
        }
        List<OverfullCompany> found = new ArrayList<>();
        byOwned.forEach(
                (owned, kinds) ->
                        kinds.forEach(
                                (kind, held) -> {
                                    Fraction sum = sumOfLows(held);
                                    if (sum.compareTo(Fraction.ONE) > 0) {
                                        found.add(new OverfullCompany(owned, kind, sum, held));
                                    }
                                }));
        return List.copyOf(found);
    }

    static Fraction sumOfLows(List<OwnershipEdge> held) {
        return held.stream()
                .map(edge -> edge.interest().share().low())
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /// Direct holders of one company, largest possible share first.
    public List<OwnershipEdge> holdersOf(String owned) {
        return edges.stream()
                .filter(edge -> edge.owned().equals(owned))
                .sorted(
                        (a, b) ->
                                b.interest().share().high().compareTo(a.interest().share().high()))
                .toList();
    }

    /// Index of each party in the order of the ids.
    Map<String, Integer> indices() {
        Map<String, Integer> indices = LinkedHashMap.newLinkedHashMap(holders.size());
        holders.keySet().forEach(id -> indices.put(id, indices.size()));
        return indices;
    }

    /// A company of which more than the whole is held.
    ///
    /// @param owned the company
    /// @param kind shares or votes
    /// @param sum what the holdings add up to, above 1
    /// @param edges the holdings
    public record OverfullCompany(
            String owned, InterestKind kind, Fraction sum, List<OwnershipEdge> edges) {
        public OverfullCompany {
            edges = List.copyOf(edges);
        }

        @Override
        public String toString() {
            return "%s of %s add up to %s, more than 100%%".formatted(kind, owned, sum.toPercent());
        }
    }
}
