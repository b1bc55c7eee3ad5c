package org.lode.bench;

import org.lode.ownership.ShareNetwork;

/// A seeded register of companies for measurements of speed.
///
/// Of the parties three in eight are persons, the others companies. Each company has one, two or
/// three holders, two on average, whose shares are whole hundredths of a per cent and add up to the
/// whole. A holder is a person in seven of ten cases, else a company: in five of ten such cases one
/// of the 16 of next lower numbers, in four any of lower number, in one of the 16 of next higher
/// numbers, which makes circles. Numbers come from SplitMix64, so a seed gives the same network
/// everywhere.
final class SyntheticNetwork {
    private static final int WHOLE = 10_000;
    private static final int GROUP = 16;

    private long state;

    private SyntheticNetwork(long seed) {
        this.state = seed;
    }

    /// A network of `parties` with exactly `2 * (parties - persons)` edges, five for four parties.
    static ShareNetwork of(int parties, long seed) {
        return new SyntheticNetwork(seed).build(parties);
    }

    /// Distinct listed parties, rising.
    static int[] listed(int parties, int count, long seed) {
        SyntheticNetwork random = new SyntheticNetwork(seed);
        java.util.BitSet chosen = new java.util.BitSet(parties);
        while (chosen.cardinality() < count) {
            for (int i = chosen.cardinality(); i < count; i++) {
                chosen.set(random.below(parties));
            }
        }
        return chosen.stream().toArray();
    }

    private ShareNetwork build(int parties) {
        int persons = parties / 8 * 3;
        int companies = parties - persons;
        int edges = 2 * companies;
        int[] owner = new int[edges];
        int[] owned = new int[edges];
        int[] parts = new int[edges];
        int edge = 0;
        for (int company = 0; company < companies; company++) {
            // One holder and three in turn, so that the number of edges is even.
            int holders =
                    switch (company % 4) {
                        case 0 -> 1;
                        case 1 -> 3;
                        default -> 2;
                    };
            int left = WHOLE;
            for (int i = 0; i < holders && edge < edges; i++) {
                int part = i == holders - 1 ? left : 1 + below(left - (holders - 1 - i));
                left -= part;
                owner[edge] = holder(persons, company, companies);
                owned[edge] = persons + company;
                parts[edge] = part;
                edge++;
            }
        }
        return ShareNetwork.of(parties, WHOLE, new ShareNetwork.Columns(owner, owned, parts));
    }

    private int holder(int persons, int company, int companies) {
        if (company == 0 || below(10) < 7) {
            return below(persons);
        }
        int group = Math.min(GROUP, company);
        return persons
                + switch (below(10)) {
                    case 0 -> Math.min(companies - 1, company + 1 + below(GROUP));
                    case 1, 2, 3, 4, 5 -> company - 1 - below(group);
                    default -> below(company);
                };
    }

    private int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return (int) Math.multiplyHigh(z >>> 1, 2L * bound);
    }
}
