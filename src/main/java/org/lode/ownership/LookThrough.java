package org.lode.ownership;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lode.ownership.Structure.Link;

/// Integrated (look-through) ownership: the part of a company that is an owner's in the end.
///
/// With `d` the direct shares of an owner and `A` those of companies in companies, `y = d + y A`,
/// so `y = d (I - A)^-1`. The companies are taken by strongly connected components, owners first;
/// each circle is solved exactly. Shares a company holds in itself leave the whole, whichever
/// setting the legal test uses. It is economics, not a legal test.
///
/// The solution exists unless a closed group owns all of itself; such a group is reported, and no
/// outside owner has a part of it. Exact arithmetic suits circles of up to some hundred companies.
/// References: F. Brioschi, L. Buzzacchi, M. Colombo, Risk capital financing and the separation of
/// ownership and control in business groups, Journal of Banking and Finance 13, 1989,
/// doi:10.1016/0378-4266(89)90040-X.
public final class LookThrough {
    /// Which end of the bands is read.
    public enum Bound {
        /// The lowest possible shares.
        LOW,
        /// The highest possible shares.
        HIGH
    }

    private final SortedMap<String, SortedMap<String, Fraction>> byCompany;
    private final List<List<String>> closedGroups;

    private LookThrough(
            SortedMap<String, SortedMap<String, Fraction>> byCompany,
            List<List<String>> closedGroups) {
        this.byCompany = Collections.unmodifiableSortedMap(byCompany);
        this.closedGroups = List.copyOf(closedGroups);
    }

    /// Integrated shares of every ultimate owner (a party of which nobody holds shares).
    public static LookThrough ofUltimateOwners(OwnershipGraph graph, Bound bound) {
        Structure structure = new Structure(graph);
        boolean[] isSource = new boolean[structure.size()];
        for (int party = 0; party < isSource.length; party++) {
            isSource[party] = !structure.hasCounted(party, InterestKind.SHARES);
        }
        return new Solution(structure, bound, isSource).solve();
    }

    /// Integrated shares of one party, itself possibly a company with owners. What comes back to it
    /// in circles is not counted again.
    ///
    /// @throws IllegalArgumentException if the graph does not have the party
    public static LookThrough of(OwnershipGraph graph, String owner, Bound bound) {
        Structure structure = new Structure(graph);
        int index = structure.index(owner);
        if (index < 0) {
            throw new IllegalArgumentException("'%s' is no party of the graph.".formatted(owner));
        }
        boolean[] isSource = new boolean[structure.size()];
        isSource[index] = true;
        return new Solution(structure, bound, isSource).solve();
    }

    /// Part of `company` that belongs to `owner` in the end; 0 if none.
    public Fraction share(String owner, String company) {
        return byCompany
                .getOrDefault(company, Collections.emptySortedMap())
                .getOrDefault(owner, Fraction.ZERO);
    }

    /// Positive integrated shares: company, then owner.
    public SortedMap<String, SortedMap<String, Fraction>> byCompany() {
        return byCompany;
    }

    /// Groups of companies that own all of themselves.
    public List<List<String>> closedGroups() {
        return closedGroups;
    }

    /// One solution in the making.
    private static final class Solution {
        private final Structure structure;
        private final Bound bound;
        private final boolean[] isSource;
        private final List<SortedMap<Integer, Fraction>> parts = new ArrayList<>();
        private final List<List<String>> closed = new ArrayList<>();

        Solution(Structure structure, Bound bound, boolean[] isSource) {
            this.structure = structure;
            this.bound = bound;
            this.isSource = isSource;
            for (int party = 0; party < structure.size(); party++) {
                parts.add(new TreeMap<>());
                if (isSource[party]) {
                    parts.getLast().put(party, Fraction.ONE);
                }
            }
        }

        LookThrough solve() {
            StrongComponents components = components();
            List<List<Integer>> members = new ArrayList<>();
            for (int i = 0; i < components.count(); i++) {
                members.add(new ArrayList<>(1));
            }
            for (int party = 0; party < structure.size(); party++) {
                members.get(components.of(party)).add(party);
            }
            members.forEach(this::solveGroup);
            return result();
        }

        private StrongComponents components() {
            int[] start = new int[structure.size() + 1];
            List<Integer> targets = new ArrayList<>();
            for (int party = 0; party < structure.size(); party++) {
                for (Link link : structure.outgoing(party)) {
                    if (isFlow(link)) {
                        targets.add(link.owned());
                    }
                }
                start[party + 1] = targets.size();
            }
            return StrongComponents.of(
                    start, targets.stream().mapToInt(Integer::intValue).toArray());
        }

        /// Shares in a company whose owners count. Nothing flows into a source.
        private boolean isFlow(Link link) {
            return link.isCounted(InterestKind.SHARES) && !isSource[link.owned()];
        }

        private Fraction share(Link link) {
            return switch (bound) {
                case LOW -> link.share().low();
                case HIGH -> link.share().high();
            };
        }

        private void solveGroup(List<Integer> group) {
            if (isSource[group.getFirst()]) {
                return;
            }
            int n = group.size();
            Fraction[][] matrix = new Fraction[n][n];
            List<SortedMap<Integer, Fraction>> right = new ArrayList<>();
            for (int row = 0; row < n; row++) {
                java.util.Arrays.fill(matrix[row], Fraction.ZERO);
                matrix[row][row] = Fraction.ONE;
                right.add(new TreeMap<>());
                for (Link link : structure.incoming(group.get(row))) {
                    if (!isFlow(link)) {
                        continue;
                    }
                    int column = Collections.binarySearch(group, link.owner());
                    if (column >= 0) {
                        matrix[row][column] = matrix[row][column].minus(share(link));
                    } else {
                        add(right.get(row), parts.get(link.owner()), share(link));
                    }
                }
            }
            if (!eliminate(matrix, right)) {
                closed.add(group.stream().map(i -> structure.holder(i).id()).toList());
                return;
            }
            for (int row = 0; row < n; row++) {
                parts.set(group.get(row), right.get(row));
            }
        }

        /// Gauss-Jordan elimination; false if the matrix has no inverse.
        private static boolean eliminate(
                Fraction[][] matrix, List<SortedMap<Integer, Fraction>> right) {
            int n = matrix.length;
            for (int pivot = 0; pivot < n; pivot++) {
                int found = pivot;
                while (found < n && matrix[found][pivot].signum() == 0) {
                    found++;
                }
                if (found == n) {
                    return false;
                }
                Collections.swap(right, pivot, found);
                Fraction[] swap = matrix[pivot];
                matrix[pivot] = matrix[found];
                matrix[found] = swap;
                scale(
                        matrix[pivot],
                        right.get(pivot),
                        Fraction.ONE.dividedBy(matrix[pivot][pivot]));
                for (int row = 0; row < n; row++) {
                    Fraction factor = matrix[row][pivot];
                    if (row == pivot || factor.signum() == 0) {
                        continue;
                    }
                    for (int column = pivot; column < n; column++) {
                        matrix[row][column] =
                                matrix[row][column].minus(factor.times(matrix[pivot][column]));
                    }
                    add(right.get(row), right.get(pivot), factor.negate());
                }
            }
            return true;
        }

        private static void scale(
                Fraction[] row, SortedMap<Integer, Fraction> right, Fraction factor) {
            for (int column = 0; column < row.length; column++) {
                row[column] = row[column].times(factor);
            }
            right.replaceAll((owner, part) -> part.times(factor));
        }

        private static void add(
                SortedMap<Integer, Fraction> sum, Map<Integer, Fraction> terms, Fraction factor) {
            if (factor.signum() != 0) {
                terms.forEach(
                        (owner, part) -> sum.merge(owner, part.times(factor), Fraction::plus));
            }
        }

        private LookThrough result() {
            SortedMap<String, SortedMap<String, Fraction>> byCompany = new TreeMap<>();
            for (int party = 0; party < structure.size(); party++) {
                SortedMap<String, Fraction> owners = new TreeMap<>();
                if (!isSource[party]) {
                    parts.get(party)
                            .forEach(
                                    (owner, part) -> {
                                        if (part.signum() != 0) {
                                            owners.put(structure.holder(owner).id(), part);
                                        }
                                    });
                }
                if (!owners.isEmpty()) {
                    byCompany.put(
                            structure.holder(party).id(),
                            Collections.unmodifiableSortedMap(owners));
                }
            }
            closed.sort(java.util.Comparator.comparing(List::getFirst));
            return new LookThrough(byCompany, closed);
        }
    }

    /// Ids of all owners with a part of anything.
    public List<String> owners() {
        TreeSet<String> owners = new TreeSet<>();
        byCompany.values().forEach(parts -> owners.addAll(parts.keySet()));
        return List.copyOf(owners);
    }
}
