package org.lode.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/// A second, naive implementation and invariants on seeded random graphs.
final class RandomOwnershipTest {
    private static final int CASES = 400;
    private static final int[] PERCENTS = {1, 5, 10, 16, 20, 25, 30, 33, 43, 49, 50, 51, 75, 100};

    /// One random graph: companies C0.., persons P0.., exact or banded shares, never above 100
    /// percent in the lower ends.
    private record Sample(List<OwnershipEdge> edges, Map<String, String> listed) {
        OwnershipGraph graph() {
            return OwnershipGraph.of(edges);
        }
    }

    private static Sample sample(int seed, boolean isBanded) {
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(seed);
        int companies = 2 + random.nextInt(8);
        int persons = 2 + random.nextInt(4);
        List<OwnershipEdge> edges = new ArrayList<>();
        for (int c = 0; c < companies; c++) {
            // Bands start low, so that drawn shares mostly stay within the whole.
            int left = isBanded ? 60 : 100;
            for (int i = 0; i < 4; i++) {
                int percent = Math.min(left, PERCENTS[random.nextInt(PERCENTS.length)]);
                String owner =
                        random.nextInt(3) == 0
                                ? "P" + random.nextInt(persons)
                                : "C" + random.nextInt(companies);
                if (percent > 0) {
                    left -= percent;
                    edges.add(
                            OwnershipEdge.shares(owner, "C" + c, share(random, percent, isBanded)));
                }
            }
        }
        Map<String, String> listed = new HashMap<>();
        for (int p = 0; p < persons; p++) {
            if (random.nextInt(2) == 0) {
                listed.put("P" + p, "");
            }
        }
        return new Sample(edges, listed);
    }

    private static Share share(UniformRandomProvider random, int percent, boolean isBanded) {
        if (!isBanded || random.nextInt(2) == 0) {
            return Share.exact(Fraction.percent(percent));
        }
        int high = Math.min(100, percent + 1 + random.nextInt(30));
        return percent == high
                ? Share.exact(Fraction.percent(percent))
                : new Share(
                        Fraction.percent(percent),
                        random.nextInt(2) == 0,
                        Fraction.percent(high),
                        random.nextInt(2) == 0,
                        true);
    }

    /// Naive iteration over whole numbers of 1/200 per cent.
    private static Set<String> naive(
            List<OwnershipEdge> edges, Set<String> seeds, boolean isStrict) {
        Set<String> members = new HashSet<>(seeds);
        boolean isGrowing = true;
        while (isGrowing) {
            Map<String, BigInteger> sums = new HashMap<>();
            for (OwnershipEdge edge : edges) {
                if (members.contains(edge.owner()) && !edge.isOwnShares()) {
                    Fraction low = edge.interest().share().low();
                    BigInteger part =
                            low.numerator()
                                    .multiply(BigInteger.valueOf(20_000))
                                    .divide(low.denominator());
                    sums.merge(edge.owned(), part, BigInteger::add);
                }
            }
            isGrowing = false;
            for (Map.Entry<String, BigInteger> sum : sums.entrySet()) {
                int order = sum.getValue().compareTo(BigInteger.valueOf(10_000));
                if (order > 0 || (order == 0 && !isStrict)) {
                    isGrowing |= members.add(sum.getKey());
                }
            }
        }
        members.removeAll(seeds);
        return members;
    }

    private static Set<String> owned(Sample sample, RegimeRule rule) {
        return new TreeSet<>(
                OwnershipAssessor.assess(
                                sample.graph(), sample.listed(), rule, OwnershipPolicy.DEFAULT)
                        .owned());
    }

    @Test
    void theNaiveIterationAgrees() {
        for (int seed = 0; seed < CASES; seed++) {
            Sample sample = sample(seed, false);
            assertThat(owned(sample, RegimeRules.OFAC))
                    .as("seed %d", seed)
                    .isEqualTo(naive(sample.edges(), sample.listed().keySet(), false));
            Set<String> single = new TreeSet<>();
            for (String listed : sample.listed().keySet()) {
                single.addAll(naive(sample.edges(), Set.of(listed), true));
            }
            assertThat(owned(sample, RegimeRules.UK)).as("seed %d", seed).isEqualTo(single);
        }
    }

    @Test
    void everyRealisationOfTheBandsLiesWithinTheVerdicts() {
        int inside = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Sample sample = sample(seed, true);
            OwnershipAssessment banded =
                    OwnershipAssessor.assess(
                            sample.graph(),
                            sample.listed(),
                            RegimeRules.OFAC,
                            OwnershipPolicy.DEFAULT);
            UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(1_000_000 + seed);
            for (int draw = 0; draw < 10; draw++) {
                List<OwnershipEdge> drawn = realisation(sample.edges(), random);
                if (!OwnershipGraph.of(drawn).overfullCompanies().isEmpty()) {
                    continue;
                }
                inside++;
                Set<String> owned = owned(new Sample(drawn, sample.listed()), RegimeRules.OFAC);
                banded.verdicts()
                        .forEach(
                                (party, verdict) -> {
                                    if (verdict instanceof OwnershipVerdict.BarredOwned) {
                                        assertThat(owned).contains(party);
                                    }
                                    if (verdict instanceof OwnershipVerdict.Clear
                                            || verdict instanceof OwnershipVerdict.Unknown) {
                                        assertThat(owned)
                                                .as("%s of %s", party, sample.edges())
                                                .doesNotContain(party);
                                    }
                                });
            }
        }
        assertThat(inside).isGreaterThan(CASES);
    }

    private static List<OwnershipEdge> realisation(
            List<OwnershipEdge> edges, UniformRandomProvider random) {
        List<OwnershipEdge> drawn = new ArrayList<>();
        for (OwnershipEdge edge : edges) {
            Share share = edge.interest().share();
            Fraction part = Fraction.of(1 + random.nextInt(random.nextInt(2) == 0 ? 4 : 9), 10);
            Fraction value = share.low().plus(share.high().minus(share.low()).times(part));
            drawn.add(OwnershipEdge.shares(edge.owner(), edge.owned(), Share.exact(value)));
        }
        return drawn;
    }

    @Test
    void moreListedPartiesNeverUnbarAndLargerSharesNeverUnbar() {
        for (int seed = 0; seed < CASES; seed++) {
            Sample sample = sample(seed, true);
            for (RegimeRule rule : RegimeRules.ALL) {
                Set<String> before = owned(sample, rule);
                Map<String, String> more = new HashMap<>(sample.listed());
                more.put("P0", "");
                more.put("C0", "");
                Set<String> after = owned(new Sample(sample.edges(), more), rule);
                after.addAll(more.keySet());
                assertThat(after).as("seed %d", seed).containsAll(before);
                List<OwnershipEdge> raised =
                        sample.edges().stream()
                                .map(
                                        e ->
                                                OwnershipEdge.shares(
                                                        e.owner(),
                                                        e.owned(),
                                                        Share.exact(e.interest().share().high())))
                                .toList();
                assertThat(owned(new Sample(raised, sample.listed()), rule))
                        .as("seed %d", seed)
                        .containsAll(before);
            }
        }
    }

    @Test
    void witnessesCarryTheThresholdWithoutCircles() {
        for (int seed = 0; seed < CASES; seed++) {
            Sample sample = sample(seed, true);
            OwnershipAssessor.assess(
                            sample.graph(),
                            sample.listed(),
                            RegimeRules.OFAC,
                            OwnershipPolicy.DEFAULT)
                    .verdicts()
                    .forEach((party, verdict) -> checkWitness(sample, party, verdict));
        }
    }

    private static void checkWitness(Sample sample, String party, OwnershipVerdict verdict) {
        if (verdict instanceof OwnershipVerdict.BarredOwned owned) {
            Set<String> known = new HashSet<>(sample.listed().keySet());
            for (Witness.Step step : owned.witness().steps()) {
                step.edges().forEach(edge -> assertThat(known).contains(edge.owner()));
                assertThat(OwnershipGraph.sumOfLows(step.edges()))
                        .isGreaterThanOrEqualTo(Fraction.HALF);
                assertThat(OwnershipGraph.sumOfLows(step.edges().subList(1, step.edges().size())))
                        .isLessThan(Fraction.HALF);
                known.add(step.owned());
            }
            assertThat(owned.witness().steps().getLast().owned()).isEqualTo(party);
        }
    }

    @Test
    void theNetworkAgreesWithTheGraph() {
        for (int seed = 0; seed < CASES; seed++) {
            Sample sample = sample(seed, false);
            OwnershipGraph graph = sample.graph();
            List<String> ids = List.copyOf(graph.holders().keySet());
            int n = sample.edges().size();
            int[] owner = new int[n];
            int[] owned = new int[n];
            int[] parts = new int[n];
            for (int i = 0; i < n; i++) {
                OwnershipEdge edge = sample.edges().get(i);
                owner[i] = ids.indexOf(edge.owner());
                owned[i] = ids.indexOf(edge.owned());
                parts[i] =
                        edge.interest()
                                .share()
                                .low()
                                .times(Fraction.of(100, 1))
                                .numerator()
                                .intValueExact();
            }
            ShareNetwork network =
                    ShareNetwork.of(ids.size(), 100, new ShareNetwork.Columns(owner, owned, parts));
            int[] listed =
                    sample.listed().keySet().stream()
                            .mapToInt(ids::indexOf)
                            .filter(i -> i >= 0)
                            .toArray();
            Set<String> found = new TreeSet<>();
            for (int party : network.owned(listed, 50)) {
                found.add(ids.get(party));
            }
            assertThat(found).as("seed %d", seed).isEqualTo(owned(sample, RegimeRules.OFAC));
            compareLookThrough(sample, ids, network, listed);
        }
    }

    private static void compareLookThrough(
            Sample sample, List<String> ids, ShareNetwork network, int[] listed) {
        LookThrough exact = LookThrough.ofUltimateOwners(sample.graph(), LookThrough.Bound.LOW);
        NetworkLookThrough.Result fast = NetworkLookThrough.of(network, listed, 1e-12);
        assertThat(fast.errorBound()).isLessThan(1e-9);
        for (int party = 0; party < ids.size(); party++) {
            String company = ids.get(party);
            if (company.startsWith("C")) {
                double sum =
                        sample.listed().keySet().stream()
                                .mapToDouble(id -> exact.share(id, company).toDouble())
                                .sum();
                assertThat(fast.shares()[party]).isCloseTo(sum, within(1e-9));
            }
        }
    }
}
