package org.lode.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.lode.io.ownership.GraphCase;
import org.lode.io.ownership.GraphLines;
import org.lode.io.ownership.NetworkFile;
import org.lode.io.ownership.RegimeTable;
import org.lode.ownership.LookThrough;
import org.lode.ownership.NetworkLookThrough;
import org.lode.ownership.OwnershipAssessor;
import org.lode.ownership.OwnershipPolicy;
import org.lode.ownership.RegimeRule;
import org.lode.ownership.ShareNetwork;

/// The bars of ownership: B13 exactness, B14 and B15 speed at the size of a national register.
public final class OwnershipBars {
    private static final int PARTIES = 8_000_000;
    private static final int PEER_PARTIES = 800_000;
    private static final int LISTED = 20_000;
    private static final int RUNS = 5;
    private static final long SEED = 20260101;

    private OwnershipBars() {}

    /// All bars, in order.
    public static List<Bar> all() {
        return List.of(new Exact(), new Fixpoint(), new Integrated());
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.3f s", value);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// B13: random graphs with exact results of another program.
    private static final class Exact implements Bar {
        private static final String QUESTION =
                "random graphs whose two owned sets and all integrated fractions are equal";

        private int graphs;
        private int equal;

        @Override
        public String id() {
            return "B13";
        }

        /// The folder of all test data, or that of one part of it beside `ownership`.
        private static Path file(Path data) {
            Path name = Path.of("ownership", "random-graphs-dev.jsonl.gz");
            Path inside = data.resolve(name);
            return Files.isRegularFile(inside) ? inside : data.resolveSibling(name);
        }

        @Override
        public List<BarResult> measure(Path data) throws IOException {
            Path file = file(data);
            if (!Files.isRegularFile(file)) {
                return List.of(BarResult.skipped(id(), QUESTION, file + " is not there"));
            }
            graphs = 0;
            equal = 0;
            boolean isRead = GraphLines.read(file, this::compare).isEmpty();
            double rate = isRead && graphs > 0 ? (double) equal / graphs : 0;
            return List.of(
                    new BarResult(
                            id(),
                            QUESTION,
                            ">= 100 %",
                            ">= 100 %",
                            "%d of %d".formatted(equal, graphs),
                            "JGraphT has no such rule",
                            BarResult.Verdict.atLeast(rate, 1, 1),
                            "the 22 named cases are part of the tests"));
        }

        private void compare(GraphCase graph) {
            graphs++;
            Map<String, String> listed = new TreeMap<>();
            graph.listed().forEach(id -> listed.put(id, ""));
            Map<String, String> integrated = new TreeMap<>();
            LookThrough.ofUltimateOwners(graph.graph(), LookThrough.Bound.LOW)
                    .byCompany()
                    .forEach(
                            (company, owners) ->
                                    owners.forEach(
                                            (owner, part) ->
                                                    integrated.put(
                                                            owner + ">" + company,
                                                            part.toString())));
            boolean isEqual =
                    graph.usEuOwned().orElse(Set.of()).equals(owned(graph, listed, "ofac"))
                            && graph.ukOwned().orElse(Set.of()).equals(owned(graph, listed, "uk"))
                            && graph.integrated().orElse(Map.of()).equals(integrated);
            equal += isEqual ? 1 : 0;
        }

        private static Set<String> owned(
                GraphCase graph, Map<String, String> listed, String regime) {
            RegimeRule rule =
                    RegimeTable.builtIn()
                            .on(regime, java.time.LocalDate.of(2025, 1, 1))
                            .orElseThrow();
            return new TreeSet<>(
                    OwnershipAssessor.assess(graph.graph(), listed, rule, OwnershipPolicy.DEFAULT)
                            .owned());
        }
    }

    /// B14: least fixpoint over ten million edges, loaded from a binary file.
    private static final class Fixpoint implements Bar {
        @Override
        public String id() {
            return "B14";
        }

        @Override
        public List<BarResult> measure(Path data) throws IOException {
            Path file = Files.createTempFile("lode-network", ".bin");
            try {
                NetworkFile.write(SyntheticNetwork.of(PARTIES, SEED), file);
                resetPeak();
                long begin = System.nanoTime();
                ShareNetwork network = NetworkFile.read(file);
                double load = since(begin);
                int[] listed = SyntheticNetwork.listed(PARTIES, LISTED, SEED);
                double[] times = new double[RUNS];
                int found = 0;
                for (int run = 0; run < RUNS; run++) {
                    begin = System.nanoTime();
                    found = network.owned(listed, 5_000).length;
                    times[run] = since(begin);
                }
                double peak = peakGigabytes();
                double time = median(times);
                String peer = peer();
                return List.of(
                        new BarResult(
                                id(),
                                "least fixpoint, %d edges, %d parties, %d listed"
                                        .formatted(network.edges(), PARTIES, LISTED),
                                "<= 2 s",
                                "<= 0.5 s",
                                seconds(time),
                                peer,
                                BarResult.Verdict.atMost(time, 2, 0.5),
                                "median of %d runs, slowest %s; %d parties owned; load from file %s"
                                        .formatted(
                                                RUNS,
                                                seconds(Arrays.stream(times).max().orElse(0)),
                                                found,
                                                seconds(load))),
                        new BarResult(
                                id() + " memory",
                                "largest heap from loading to result, GB",
                                "<= 1",
                                "<= 1",
                                String.format(Locale.ROOT, "%.2f", peak),
                                "own baseline 0.30",
                                BarResult.Verdict.atMost(peak, 1, 1),
                                "sum of the peaks of the heap pools, garbage included"));
            } finally {
                Files.deleteIfExists(file);
            }
        }

        /// The same rule on an object graph of a tenth of the size, and ours on that size.
        private static String peer() {
            ShareNetwork small = SyntheticNetwork.of(PEER_PARTIES, SEED);
            int[] listed = SyntheticNetwork.listed(PEER_PARTIES, LISTED / 10, SEED);
            DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> graph =
                    new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
            for (int party = 0; party < PEER_PARTIES; party++) {
                graph.addVertex(party);
            }
            for (int party = 0; party < PEER_PARTIES; party++) {
                for (int e = small.start(party); e < small.start(party + 1); e++) {
                    if (small.owned(e) != party) {
                        DefaultWeightedEdge edge = graph.addEdge(party, small.owned(e));
                        graph.setEdgeWeight(edge, small.parts(e));
                    }
                }
            }
            double[] theirs = new double[RUNS];
            double[] ours = new double[RUNS];
            boolean isEqual = true;
            for (int run = 0; run < RUNS; run++) {
                long begin = System.nanoTime();
                int[] found = objectFixpoint(graph, listed);
                theirs[run] = since(begin);
                begin = System.nanoTime();
                int[] own = small.owned(listed, 5_000);
                ours[run] = since(begin);
                isEqual &= Arrays.equals(found, own);
            }
            return "JGraphT object graph, %d edges: %s; Lode on it: %s; sets %s"
                    .formatted(
                            small.edges(),
                            seconds(median(theirs)),
                            seconds(median(ours)),
                            isEqual ? "equal" : "DIFFER");
        }

        private static int[] objectFixpoint(
                DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> graph, int[] listed) {
            Set<Integer> members = new java.util.HashSet<>();
            ArrayDeque<Integer> queue = new ArrayDeque<>();
            Map<Integer, Double> sums = new HashMap<>();
            Arrays.stream(listed).forEach(queue::add);
            members.addAll(queue);
            List<Integer> found = new ArrayList<>();
            while (!queue.isEmpty()) {
                for (DefaultWeightedEdge edge : graph.outgoingEdgesOf(queue.remove())) {
                    Integer company = graph.getEdgeTarget(edge);
                    if (!members.contains(company)
                            && sums.merge(company, graph.getEdgeWeight(edge), Double::sum)
                                    >= 5_000) {
                        members.add(company);
                        found.add(company);
                        queue.add(company);
                    }
                }
            }
            return found.stream().mapToInt(Integer::intValue).sorted().toArray();
        }

        private static void resetPeak() {
            System.gc();
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        }

        private static double peakGigabytes() {
            return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e9;
        }

        private static List<MemoryPoolMXBean> heap() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();
        }
    }

    /// B15: look-through ownership of all listed parties together.
    private static final class Integrated implements Bar {
        @Override
        public String id() {
            return "B15";
        }

        @Override
        public List<BarResult> measure(Path data) {
            ShareNetwork network = SyntheticNetwork.of(PARTIES, SEED);
            int[] listed = SyntheticNetwork.listed(PARTIES, LISTED, SEED);
            double[] times = new double[3];
            NetworkLookThrough.Result result = NetworkLookThrough.of(network, listed, 1e-11);
            for (int run = 0; run < times.length; run++) {
                long begin = System.nanoTime();
                result = NetworkLookThrough.of(network, listed, 1e-11);
                times[run] = since(begin);
            }
            double time = median(times);
            boolean isExact = result.errorBound() <= 1e-9;
            return List.of(
                    new BarResult(
                            id(),
                            "look-through shares of %d listed parties, %d edges, error <= 1e-9"
                                    .formatted(LISTED, network.edges()),
                            "<= 10 s",
                            "<= 4 s",
                            seconds(time),
                            "own baseline, power iteration: 3.6 s",
                            isExact
                                    ? BarResult.Verdict.atMost(time, 10, 4)
                                    : BarResult.Verdict.SHORT,
                            String.format(
                                    Locale.ROOT,
                                    "error at most %.1e; %d circles, largest %d, %d closed; median of"
                                            + " %d runs",
                                    result.errorBound(),
                                    result.circles(),
                                    result.largestCircle(),
                                    result.closedCircles(),
                                    times.length)));
        }
    }
}
