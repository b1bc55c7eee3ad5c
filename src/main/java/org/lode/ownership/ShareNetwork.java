package org.lode.ownership;

import java.util.Arrays;

/// Direct shares of a national register and more: parties as numbers, edges in arrays.
///
/// Edges lie together by owner (compressed rows). A share is a whole number of parts of one common
/// denominator, for example 10,000 for hundredths of a per cent, so sums are exact. Ten million
/// edges between eight million parties take 112 MB.
public final class ShareNetwork {
    private final int[] start;
    private final int[] owned;
    private final int[] parts;
    private final int denominator;

    private ShareNetwork(int[] start, int[] owned, int[] parts, int denominator) {
        this.start = start;
        this.owned = owned;
        this.parts = parts;
        this.denominator = denominator;
    }

    /// Edges as three columns.
    ///
    /// @param owner number of the owner, 0 to `parties - 1`
    /// @param owned number of the company, same range
    /// @param parts share in parts of the denominator, 0 to `denominator`
    public record Columns(int[] owner, int[] owned, int[] parts) {
        public Columns {
            if (owner.length != owned.length || owner.length != parts.length) {
                throw new IllegalArgumentException("the three columns must have equal length.");
            }
        }
    }

    /// The network of the edges.
    ///
    /// @param parties number of parties, at least 1
    /// @param denominator parts of a whole company, 1 to 1,000,000,000
    /// @param columns the edges; the arrays are not kept
    public static ShareNetwork of(int parties, int denominator, Columns columns) {
        if (denominator < 1 || denominator > 1_000_000_000) {
            throw new IllegalArgumentException(
                    "the denominator must lie between 1 and 1,000,000,000, was %d."
                            .formatted(denominator));
        }
        int edges = columns.owner().length;
        int[] start = new int[parties + 1];
        for (int edge = 0; edge < edges; edge++) {
            int part = columns.parts()[edge];
            if (part < 0 || part > denominator) {
                throw new IllegalArgumentException(
                        "a share lies between 0 and %d parts, was %d."
                                .formatted(denominator, part));
            }
            start[columns.owner()[edge] + 1]++;
        }
        for (int party = 0; party < parties; party++) {
            start[party + 1] += start[party];
        }
        int[] next = Arrays.copyOf(start, parties);
        int[] owned = new int[edges];
        int[] parts = new int[edges];
        for (int edge = 0; edge < edges; edge++) {
            int place = next[columns.owner()[edge]]++;
            owned[place] = columns.owned()[edge];
            parts[place] = columns.parts()[edge];
        }
        return new ShareNetwork(start, owned, parts, denominator);
    }

    /// The network from rows already laid out; the arrays are kept and must not change.
    ///
    /// @param start first edge of each party, with the number of edges as last element
    /// @param owned company of each edge
    /// @param parts share of each edge
    /// @param denominator parts of a whole company
    public static ShareNetwork ofRows(int[] start, int[] owned, int[] parts, int denominator) {
        return new ShareNetwork(start, owned, parts, denominator);
    }

    /// Number of parties.
    public int parties() {
        return start.length - 1;
    }

    /// Number of edges.
    public int edges() {
        return owned.length;
    }

    /// Parts of a whole company.
    public int denominator() {
        return denominator;
    }

    /// First edge of a party; for [#parties] the number of edges.
    public int start(int party) {
        return start[party];
    }

    /// Company of an edge.
    public int owned(int edge) {
        return owned[edge];
    }

    /// Share of an edge in parts.
    public int parts(int edge) {
        return parts[edge];
    }

    /// Circles of the network without the edges into some parties.
    StrongComponents components(boolean[] isCut) {
        return StrongComponents.of(start, owned, isCut);
    }

    /// The parties owned by the listed ones, without them: the least fixpoint of "the holdings of
    /// listed and owned parties add up to the threshold". Each edge is read at most once.
    ///
    /// For a rule that does not add up listed holders call it once for each.
    ///
    /// @param listed numbers of the listed parties
    /// @param thresholdParts smallest sum that owns: half the denominator for "50 percent or more";
    ///     one part more for "more than 50 percent"
    /// @return numbers in rising order
    public int[] owned(int[] listed, int thresholdParts) {
        int parties = parties();
        int[] sum = new int[parties];
        int[] queue = new int[parties];
        int tail = 0;
        for (int party : listed) {
            if (sum[party] >= 0) {
                sum[party] = Integer.MIN_VALUE;
                queue[tail++] = party;
            }
        }
        int seeds = tail;
        for (int head = 0; head < tail; head++) {
            int end = start[queue[head] + 1];
            for (int edge = start[queue[head]]; edge < end; edge++) {
                int company = owned[edge];
                // A member carries the sign; a sum below the threshold plus a part cannot overflow.
                if (sum[company] >= 0) {
                    int more = sum[company] + parts[edge];
                    sum[company] = more >= thresholdParts ? Integer.MIN_VALUE : more;
                    if (more >= thresholdParts) {
                        queue[tail++] = company;
                    }
                }
            }
        }
        int[] found = Arrays.copyOfRange(queue, seeds, tail);
        Arrays.sort(found);
        return found;
    }
}
